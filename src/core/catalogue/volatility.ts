import type { CatalogueChange, CatalogueSymbol } from '../../model/catalogue/changes.js';
import { once } from '../../model/once.js';
import { symbolText } from '../odoo/symbol-text.js';
import { indexOfStep, type Step } from './step-index.js';

/** Steps that say something about a symbol, each as `16.0 to 17.0`, oldest first. */
export type SymbolHistory = {
  /** In which the symbol was there before. */
  readonly known: readonly string[];
  /** Those of them in which it changed under the name that it had before the step, and those in which it got its name. */
  readonly changed: readonly string[];
};

export type Volatility = {
  /** Number of steps that were looked at. */
  readonly steps: number;
  /** In how many of them the symbol changed under the name that it had before the step. */
  readonly ofSymbol: (symbol: CatalogueSymbol) => number;
  readonly historyOf: (symbol: CatalogueSymbol) => SymbolHistory;
  /**
   * How many of the model's fields, keys and methods changed in a step, on average.
   *
   * @param counts modules whose members count; absent: all
   */
  readonly ofModel: (model: string, counts?: (module: string) => boolean) => number;
  /** How many things that the module brings changed in a step, on average. */
  readonly ofModule: (module: string) => number;
};

/** What is new harms nobody who did not know it. */
const isChange = ({ kind }: CatalogueChange): boolean => kind !== 'added';

const modelOf = (symbol: CatalogueSymbol): string | undefined =>
  symbol.on === 'model' ? symbol.name : 'model' in symbol ? symbol.model : undefined;

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Fields whose keys changed in a step: a field changes with its keys. */
const fieldsOfKeys = ({ changes }: Step): ReadonlySet<string> =>
  new Set(
    changes.flatMap((change) => {
      const { symbol } = change;
      return symbol.on === 'selection' && isChange(change) ? [symbolText({ on: 'field', model: symbol.model, name: symbol.field })] : [];
    }),
  );

/** What became of symbols in each step. */
function historiesOf(steps: readonly Step[]) {
  const looked = steps.map((step) => ({ name: `${step.from} to ${step.to}`, fields: fieldsOfKeys(step), ...indexOfStep(step) }));
  type Looked = (typeof looked)[number];
  const changesIn = ({ bySymbol, fields }: Looked, key: string): boolean => fields.has(key) || bySymbol.get(key)?.some(isChange) === true;
  const comesIn = ({ bySymbol }: Looked, key: string): boolean => bySymbol.get(key)?.some((change) => !isChange(change)) === true;
  return {
    changes: (key: string): number => looked.filter((step) => changesIn(step, key)).length,
    of: (key: string): SymbolHistory => {
      const born = looked.findIndex((step) => comesIn(step, key));
      const since = looked.slice(born + 1);
      const changed = since.filter((step) => changesIn(step, key) || step.given.has(key));
      return { known: since.map(({ name }) => name), changed: changed.map(({ name }) => name) };
    },
  };
}

/**
 * How often things changed over the known steps.
 *
 * @param without the step to leave out, as `16.0-17.0`: what is to be predicted must not be known
 */
export function volatilityOf(steps: readonly Step[], without?: string): Volatility {
  const counted = steps.filter(({ from, to }) => `${from}-${to}` !== without);
  const models = new Map<string, Map<string, number>>();
  const modules = new Map<string, number>();
  for (const { changes } of counted)
    for (const { symbol, before } of changes.filter(isChange)) {
      const model = modelOf(symbol);
      if (model !== undefined) {
        const byModule = models.get(model) ?? new Map<string, number>();
        models.set(model, byModule);
        add(byModule, before ?? '');
      }
      if (before !== undefined) add(modules, before);
    }
  const histories = once(() => historiesOf(counted));
  const average = (count: number): number => (counted.length === 0 ? 0 : count / counted.length);
  return {
    steps: counted.length,
    ofSymbol: (symbol) => histories().changes(symbolText(symbol)),
    historyOf: (symbol) => histories().of(symbolText(symbol)),
    ofModel: (model, counts = () => true) =>
      average([...(models.get(model) ?? [])].reduce((sum, [module, count]) => (counts(module) ? sum + count : sum), 0)),
    ofModule: (module) => average(modules.get(module) ?? 0),
  };
}
