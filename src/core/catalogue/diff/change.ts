import type { CatalogueChange, CatalogueSymbol } from '../../../model/catalogue/changes.js';
import { symbolText } from '../../odoo/symbol-text.js';
import type { Sides } from './side.js';
import type { Successor } from './successors.js';

/** A change before it is known between which series it lies. */
export type Found = Omit<CatalogueChange, 'id' | 'from' | 'to'>;

/** The found changes with their ids, sorted by symbol. */
export function numbered(found: Iterable<Found>, { old, now }: Sides): readonly CatalogueChange[] {
  const pair = { from: old.series, to: now.series };
  const changes = Array.from(found, (change): CatalogueChange => {
    const aspect = change.aspect === undefined ? '' : ` ${change.aspect}`;
    return { id: `${pair.from}-${pair.to} ${symbolText(change.symbol)} ${change.kind}${aspect}`, ...pair, ...change };
  });
  const byId = new Map(changes.map((change) => [change.id, change]));
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a successor adds to a change. */
export function succeeded<N>(
  successor: Successor<N> | undefined,
  symbol: (now: N) => CatalogueSymbol,
  home?: (now: N) => string | undefined,
) {
  if (successor === undefined) return {};
  const after = home?.(successor.now);
  return {
    successor: symbol(successor.now),
    confidence: successor.confidence,
    why: successor.why,
    ...(after === undefined ? {} : { after }),
  };
}
