import type { CatalogueChange } from '../../model/catalogue/changes.js';
import { symbolText } from '../odoo/symbol-text.js';

/** Changes of one step from a series to the next. */
export type Step = { readonly from: string; readonly to: string; readonly changes: readonly CatalogueChange[] };

/** What a step says about a symbol, by the text of that. */
export type IndexedStep = {
  readonly bySymbol: ReadonlyMap<string, readonly CatalogueChange[]>;
  /** Names that something got in the step. */
  readonly given: ReadonlySet<string>;
};

const known = new WeakMap<Step, IndexedStep>();

function indexed({ changes }: Step): IndexedStep {
  const bySymbol = new Map<string, CatalogueChange[]>();
  const given = new Set<string>();
  for (const change of changes) {
    const key = symbolText(change.symbol);
    const others = bySymbol.get(key);
    if (others === undefined) bySymbol.set(key, [change]);
    else others.push(change);
    if (change.kind === 'renamed' && change.successor !== undefined) given.add(symbolText(change.successor));
  }
  return { bySymbol, given };
}

/** A step has tens of thousands of changes: they are gone through once, whoever asks. */
export function indexOfStep(step: Step): IndexedStep {
  const index = known.get(step) ?? indexed(step);
  known.set(step, index);
  return index;
}
