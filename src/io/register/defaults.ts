import type { Json } from './located.js';

/**
 * What validation added to an authored value, as a tree: `{ add }` holds members that were filled in, `{ in }` leads deeper. Kept instead
 * of a second copy of the whole value, since defaults are all that a schema of the register adds.
 */
export type Defaults = { readonly add?: { readonly [key: string]: Json }; readonly in?: { readonly [key: string]: Defaults } };

type Mutable = { [key: string]: Json };

function members(value: Json): { readonly [key: string]: Json } | undefined {
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value)) : undefined;
}

/** The difference between a value as authored and as validated; undefined when something else than members was added. */
export function findDefaults(authored: Json, validated: Json): Defaults | undefined {
  const [from, to] = [members(authored), members(validated)];
  if (from === undefined || to === undefined) return authored === validated ? {} : undefined;
  const add: Mutable = {};
  const deeper: { [key: string]: Defaults } = {};
  for (const [key, value] of Object.entries(to)) {
    const before = from[key];
    if (before === undefined) {
      if (value !== undefined) add[key] = value;
      continue;
    }
    const inside = findDefaults(before, value);
    if (inside === undefined) return undefined;
    if (inside.add !== undefined || inside.in !== undefined) deeper[key] = inside;
  }
  if (Object.keys(from).some((key) => !(key in to))) return undefined;
  return { ...(Object.keys(add).length > 0 ? { add } : {}), ...(Object.keys(deeper).length > 0 ? { in: deeper } : {}) };
}

/** Puts the defaults back; parts without any are shared with the authored value. Keys come out sorted. */
export function applyDefaults(authored: Json, defaults: Defaults): Json {
  if (defaults.add === undefined && defaults.in === undefined) return authored;
  if (Array.isArray(authored)) return authored.map((item: Json, index) => applyDefaults(item, defaults.in?.[index] ?? {}));
  const result: Mutable = { ...members(authored), ...defaults.add };
  for (const [key, inside] of Object.entries(defaults.in ?? {})) result[key] = applyDefaults(result[key] ?? null, inside);
  return defaults.add === undefined ? result : Object.fromEntries(Object.entries(result).sort(([a], [b]) => (a < b ? -1 : 1)));
}
