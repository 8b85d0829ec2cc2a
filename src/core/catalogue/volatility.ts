import type { CatalogueChange, CatalogueSymbol } from '../../model/catalogue/changes.js';
import { symbolText } from '../odoo/symbol-text.js';

/** Changes of one step from a series to the next. */
export type Step = { readonly from: string; readonly to: string; readonly changes: readonly CatalogueChange[] };

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

/** The model or field that a smaller thing belongs to changes with it: a selection key with its field. */
function countedSymbols(symbol: CatalogueSymbol): readonly string[] {
  const own = symbolText(symbol);
  return symbol.on === 'selection' ? [own, symbolText({ on: 'field', model: symbol.model, name: symbol.field })] : [own];
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What is told about symbols, by their texts: the steps in which they changed, those in which they got their name, and the one in which they came. */
class Histories {
  readonly #changed = new Map<string, string[]>();
  readonly #named = new Map<string, string[]>();
  readonly #born = new Map<string, string>();
  readonly #steps: readonly string[];

  constructor(steps: readonly Step[]) {
    this.#steps = steps.map(({ from, to }) => `${from} to ${to}`);
    for (const [at, { changes }] of steps.entries()) for (const change of changes) this.#take(change, this.#steps[at] ?? '');
  }

  #take(change: CatalogueChange, step: string): void {
    if (!isChange(change)) {
      this.#born.set(symbolText(change.symbol), step);
      return;
    }
    for (const key of countedSymbols(change.symbol)) note(this.#changed, key, step);
    if (change.kind === 'renamed' && change.successor !== undefined) note(this.#named, symbolText(change.successor), step);
  }

  changes(symbol: CatalogueSymbol): readonly string[] {
    return this.#changed.get(symbolText(symbol)) ?? [];
  }

  of(symbol: CatalogueSymbol): SymbolHistory {
    const key = symbolText(symbol);
    const named = this.#named.get(key) ?? [];
    const born = this.#born.get(key);
    const known = born === undefined || named.length > 0 ? this.#steps : this.#steps.slice(this.#steps.indexOf(born) + 1);
    const changed = new Set([...this.changes(symbol), ...named]);
    return { known, changed: known.filter((step) => changed.has(step)) };
  }
}

/** A step counts once for a symbol, whatever changed about it. */
function note(steps: Map<string, string[]>, key: string, step: string): void {
  const noted = steps.get(key);
  if (noted === undefined) steps.set(key, [step]);
  else if (noted.at(-1) !== step) noted.push(step);
}

/**
 * How often things changed over the known steps.
 *
 * @param without the step to leave out, as `16.0-17.0`: what is to be predicted must not be known
 */
export function volatilityOf(steps: readonly Step[], without?: string): Volatility {
  const counted = steps.filter(({ from, to }) => `${from}-${to}` !== without);
  const histories = new Histories(counted);
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
  const average = (count: number): number => (counted.length === 0 ? 0 : count / counted.length);
  return {
    steps: counted.length,
    ofSymbol: (symbol) => histories.changes(symbol).length,
    historyOf: (symbol) => histories.of(symbol),
    ofModel: (model, counts = () => true) =>
      average([...(models.get(model) ?? [])].reduce((sum, [module, count]) => (counts(module) ? sum + count : sum), 0)),
    ofModule: (module) => average(modules.get(module) ?? 0),
  };
}
