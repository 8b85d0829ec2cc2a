import { type KnownSeries, knownSeries, type Series } from '../../model/known-series.js';
import { once } from '../../model/once.js';
import type { Touchpoint } from '../../model/touchpoint.js';

/** Whether an entry still touches something in a later series. */
export type Holds = (touchpoint: Touchpoint, series: KnownSeries) => boolean;

/** What an entry touches in a series that it has words of its own for. */
export type LaterTouchpoints = { readonly series: Series; readonly touchpoints: readonly Touchpoint[] };

const keyOf = ({ kind, module, model, field, method, xmlid, anchor }: Touchpoint): string =>
  JSON.stringify([kind, module, model, field, method, xmlid, anchor]);

/**
 * An entry may say itself what it is called in a later series: what its words for that one, or for the next one that it names, do not touch any
 * more is taken care of. Beyond the last series that it names its last words hold.
 *
 * @param later what it touches in the series that it names, oldest first; the one that is judged is not among them
 */
export function heldIn(later: () => readonly LaterTouchpoints[]): Holds {
  const held = once(() => later().map(({ series, touchpoints }) => ({ series, keys: new Set(touchpoints.map(keyOf)) })));
  return (touchpoint, series) => {
    const at = held().find(({ series: one }) => knownSeries.indexOf(one) >= knownSeries.indexOf(series)) ?? held().at(-1);
    const last = held().at(-1)?.series;
    const named = last !== undefined && knownSeries.indexOf(series) > knownSeries.indexOf(last) ? last : series;
    if (at !== undefined && touchpoint.series?.includes(named) === false) return false;
    return at?.keys.has(keyOf(touchpoint)) ?? true;
  };
}
