import type { Addon, ParseAddon } from '../../model/addon/addon.js';
import type { Entry } from '../../model/entry.js';
import type { Series } from '../../model/known-series.js';

type Json = { readonly [key: string]: unknown };

/** The addon of an entry as it holds in one series, or why there is none. `addon` is absent while nothing is designed. */
export type Variant = { readonly ok: true; readonly addon?: Addon } | { readonly ok: false; readonly why: string };

/**
 * Applies what the entry says about a series. A series other than the entry's own needs its key in `bySeries`: names are
 * never assumed to hold elsewhere. The patched addon is validated like an authored one.
 */
export function variantFor(entry: Entry, series: Series, parse: ParseAddon): Variant {
  const patch = entry.bySeries[series];
  if (patch === undefined && series !== entry.series) {
    return { ok: false, why: `it says nothing about ${series}: add bySeries["${series}"], an empty object if the same names hold there` };
  }
  if (entry.addon === undefined) return { ok: true };
  if (patch === undefined || Object.keys(patch).length === 0) return { ok: true, addon: entry.addon };
  const parsed = parse(mergePatch(entry.addon, patch));
  return parsed.ok ? parsed : { ok: false, why: `bySeries["${series}"] makes the addon invalid ${parsed.why}` };
}

/** JSON merge patch (RFC 7396): null removes, objects merge, everything else replaces. Keys come out sorted. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const base: Json = isObject(target) ? target : {};
  const keys = [...new Set([...Object.keys(base), ...Object.keys(patch)])].toSorted();
  return Object.fromEntries(
    keys
      .filter((key) => patch[key] !== null)
      .map((key) => [key, Object.hasOwn(patch, key) ? mergePatch(base[key], patch[key]) : base[key]]),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
