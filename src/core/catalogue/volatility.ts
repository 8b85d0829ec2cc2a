import type { CatalogueChange, CatalogueSymbol } from '../../model/catalogue/changes.js';
import { symbolText } from '../odoo/symbol-text.js';

/** Changes of one step from a series to the next. */
export type Step = { readonly from: string; readonly to: string; readonly changes: readonly CatalogueChange[] };

export type Volatility = {
  /** Number of steps that were looked at. */
  readonly steps: number;
  /** In how many of them the symbol changed under the name that it had before the step. */
  readonly ofSymbol: (symbol: CatalogueSymbol) => number;
  /** How many of the model's fields, keys and methods changed in a step, on average. */
  readonly ofModel: (model: string) => number;
  /** How many things that the module brings changed in a step, on average. */
  readonly ofModule: (module: string) => number;
};

/** What is new harms nobody who did not know it. */
const isChange = ({ kind }: CatalogueChange): boolean => kind !== 'added';

const modelOf = (symbol: CatalogueSymbol): string | undefined =>
  symbol.on === 'model' ? symbol.name : 'model' in symbol ? symbol.model : undefined;

/** The model or field that a smaller thing belongs to changes with it: a selection key with its field. */
function countedSymbols(symbol: CatalogueSymbol): readonly string[] {
  const own = symbolText(symbol);
  return symbol.on === 'selection' ? [own, symbolText({ on: 'field', model: symbol.model, name: symbol.field })] : [own];
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * How often things changed over the known steps.
 *
 * @param without the step to leave out, as `16.0-17.0`: what is to be predicted must not be known
 */
export function volatilityOf(steps: readonly Step[], without?: string): Volatility {
  const counted = steps.filter(({ from, to }) => `${from}-${to}` !== without);
  const symbols = new Map<string, number>();
  const models = new Map<string, number>();
  const modules = new Map<string, number>();
  for (const { changes } of counted) {
    const inStep = new Set<string>();
    for (const change of changes.filter(isChange)) {
      for (const key of countedSymbols(change.symbol)) inStep.add(key);
      const model = modelOf(change.symbol);
      if (model !== undefined) add(models, model);
      if (change.before !== undefined) add(modules, change.before);
    }
    for (const key of inStep) add(symbols, key);
  }
  const average = (count: number): number => (counted.length === 0 ? 0 : count / counted.length);
  return {
    steps: counted.length,
    ofSymbol: (symbol) => symbols.get(symbolText(symbol)) ?? 0,
    ofModel: (model) => average(models.get(model) ?? 0),
    ofModule: (module) => average(modules.get(module) ?? 0),
  };
}
