import type { Addon } from '../../../model/addon/addon.js';
import type { BreakHit, BreakMatcher, KnownBreak } from '../../../model/known-break.js';
import { type KnownSeries, knownSeries } from '../../../model/known-series.js';
import type { Touchpoint } from '../../../model/touchpoint.js';
import { knownBreaks } from '../data/known-breaks.js';
import type { Holds } from '../held.js';
import { constructsOf } from './constructs.js';

/** Known breaks by what must be found for them; one look-up per symbol, however many breaks there are. */
const byKey = index(knownBreaks);

/**
 * Known breaks on the way from a series to the newest known one that concern what an entry touches or contains.
 * Names compare exactly; what is not named in the entry (details of hand-written code) is not found.
 *
 * @param holds what the entry still touches in later series
 */
export function matchBreaks(
  touchpoints: readonly Touchpoint[],
  addon: Addon | undefined,
  from: KnownSeries,
  holds: Holds = () => true,
): readonly BreakHit[] {
  const start = knownSeries.indexOf(from);
  const found = [
    ...touchpoints.flatMap((touchpoint) => {
      const breaks = breaksOf(touchpoint).filter(({ to }) => holds(touchpoint, to));
      if (breaks.length === 0) return [];
      const { kind, pointer } = touchpoint;
      const what = describeTouchpoint(touchpoint);
      return breaks.map((known): BreakHit => ({ known, pointer, what, kind }));
    }),
    ...(addon === undefined ? [] : constructsOf(addon)).flatMap(({ on, name, pointer, what }) =>
      breaksFor([`${on} ${name}`]).map((known): BreakHit => ({ known, pointer, what })),
    ),
  ];
  return distinct(found.filter(({ known }) => knownSeries.indexOf(known.from) >= start));
}

/** What a touchpoint depends on, in words: `override of sale.order.action_confirm`, `module sale`. */
function describeTouchpoint({ kind, module, model, field, method, xmlid, anchor, note }: Touchpoint): string {
  const member = [model, field ?? method].filter((part) => part !== undefined).join('.');
  const name = xmlid === undefined ? member || module : anchor === undefined ? xmlid : `${xmlid} at ${anchor}`;
  return `${kind} ${name ?? note ?? ''}`.trimEnd();
}

/** Known breaks of every step that concern what is touched, in an entry or in code. */
export const breaksOf = (touchpoint: Touchpoint<unknown>): readonly KnownBreak[] => breaksFor(keysOf(touchpoint));

function breaksFor(keys: readonly string[]): KnownBreak[] {
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** A break counts once per thing that it concerns. */
function distinct(found: readonly BreakHit[]): readonly BreakHit[] {
  return [...new Map(found.map((hit) => [`${hit.known.id} ${hit.what}`, hit])).values()];
}

function keysOf({ kind, module, model, field, method, xmlid, anchor }: Touchpoint<unknown>): string[] {
  const keys: string[] = [];
  if (kind === 'depends' && module !== undefined) keys.push(`module ${module}`);
  if (model !== undefined) keys.push(`model ${model}`);
  // A field that the customization adds itself may bear a name that standard Odoo gave up.
  if (model !== undefined && field !== undefined && kind !== 'field-add') keys.push(`field ${model}.${field}`);
  if (method !== undefined && kind === 'method-override') keys.push(`override ${method}`);
  if (method !== undefined && kind === 'method-call') keys.push(`call ${method}`);
  if (xmlid !== undefined) keys.push(`xmlid ${xmlid}`);
  if (anchor?.startsWith('button ')) keys.push(`button ${anchor.slice('button '.length)}`);
  if (anchor?.includes('/')) keys.push(...[...new Set(anchor.match(/\w+/g))].map((word) => `path-word ${word}`));
  return keys;
}

function index(breaks: readonly KnownBreak[]): ReadonlyMap<string, readonly KnownBreak[]> {
  const map = new Map<string, KnownBreak[]>();
  for (const known of breaks) {
    for (const key of known.match.flatMap(matcherKeys)) {
      const listed = map.get(key);
      if (listed === undefined) map.set(key, [known]);
      else listed.push(known);
    }
  }
  return map;
}

function matcherKeys(match: BreakMatcher): string[] {
  switch (match.on) {
    case 'field':
      return match.models.flatMap((model) => match.names.map((name) => `field ${model}.${name}`));
    case 'method': {
      const ways = match.how === 'either' ? ['override', 'call'] : [match.how];
      return ways.flatMap((way) => match.names.map((name) => `${way} ${name}`));
    }
    default:
      return match.names.map((name) => `${match.on} ${name}`);
  }
}
