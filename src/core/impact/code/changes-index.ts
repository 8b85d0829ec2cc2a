import type { CatalogueChange, CatalogueSymbol } from '../../../model/catalogue/changes.js';
import type { KnownSeries } from '../../../model/known-series.js';
import { indexOfStep } from '../../catalogue/step-index.js';
import { symbolText } from '../../odoo/symbol-text.js';

/** Changes from one series to the next. */
export type Step = { readonly from: KnownSeries; readonly to: KnownSeries; readonly changes: readonly CatalogueChange[] };

type IndexedStep = Pick<Step, 'from' | 'to'> & { readonly bySymbol: ReadonlyMap<string, readonly CatalogueChange[]> };

/** What happened to a symbol on the way. */
export type Fate = {
  /** Gone, renamed or moved: the first time, which is what the code meets. */
  readonly lost?: CatalogueChange;
  /** Gone in the end, after it was renamed. */
  readonly lostAfter?: CatalogueChange;
  /** What it is called in the end; the symbol itself when nothing renamed it, nothing when it is gone. */
  readonly end?: CatalogueSymbol;
  /** What is different about it, oldest first. */
  readonly changed: readonly CatalogueChange[];
};

const losing: ReadonlySet<CatalogueChange['kind']> = new Set(['removed', 'renamed', 'moved', 'merged']);

/** All steps of an upgrade: a symbol is followed from one series to the next under the names that it bears there. */
export class ChangesIndex {
  readonly #steps: readonly IndexedStep[];
  /** Names of fields and methods of models that some step takes away. */
  readonly membersLost: ReadonlySet<string>;

  constructor(steps: readonly Step[]) {
    this.membersLost = new Set(
      steps.flatMap(({ changes }) =>
        changes
          .filter(({ kind, symbol }) => losing.has(kind) && (symbol.on === 'field' || symbol.on === 'method'))
          .map(({ symbol }) => symbol.name),
      ),
    );
    this.#steps = steps.map((step) => ({ from: step.from, to: step.to, bySymbol: indexOfStep(step).bySymbol }));
  }

  /** @param also the same thing under other names, such as the model that a field is inherited from */
  fateOf(symbol: CatalogueSymbol, also: readonly CatalogueSymbol[] = []): Fate {
    let names: readonly CatalogueSymbol[] = [symbol, ...also];
    let lost: CatalogueChange | undefined;
    const changed: CatalogueChange[] = [];
    for (const step of this.#steps) {
      const found = names.flatMap((name) => step.bySymbol.get(symbolText(name)) ?? []);
      const gone = found.find(({ kind }) => losing.has(kind));
      changed.push(...found.filter(({ kind }) => kind === 'changed'));
      if (gone !== undefined && gone.successor === undefined && gone.kind !== 'moved')
        return { lost: lost ?? gone, ...(lost === undefined ? {} : { lostAfter: gone }), changed };
      lost ??= gone;
      names = gone?.successor === undefined ? names.map((name) => this.#carried(name, step)) : [gone.successor];
    }
    const [end] = names;
    return { ...(lost === undefined ? {} : { lost }), ...(end === undefined ? {} : { end }), changed };
  }

  /** What a symbol is called after a step that renamed only what it belongs to. */
  #carried(symbol: CatalogueSymbol, { bySymbol }: IndexedStep): CatalogueSymbol {
    const renamed = (other: CatalogueSymbol): CatalogueSymbol | undefined =>
      bySymbol.get(symbolText(other))?.find(({ kind }) => losing.has(kind))?.successor;
    if (symbol.on === 'field' || symbol.on === 'method' || symbol.on === 'selection') {
      const model = renamed({ on: 'model', name: symbol.model });
      const field = symbol.on === 'selection' ? renamed({ on: 'field', model: symbol.model, name: symbol.field }) : undefined;
      const on = field?.on === 'field' ? field.model : model?.on === 'model' ? model.name : symbol.model;
      if (symbol.on !== 'selection') return { ...symbol, model: on };
      return { ...symbol, model: on, field: field?.on === 'field' ? field.name : symbol.field };
    }
    if (symbol.on === 'python' && symbol.name !== '') {
      const path = renamed({ on: 'python', path: symbol.path, name: '' });
      return path?.on === 'python' ? { ...symbol, path: path.path } : symbol;
    }
    if (symbol.on === 'anchor') {
      const view = renamed({ on: 'xmlid', kind: 'ir.ui.view', name: symbol.view });
      return view?.on === 'xmlid' ? { ...symbol, view: view.name } : symbol;
    }
    return symbol;
  }

  /** What the modules of a list are called after all steps; those that are gone are left out. */
  modulesAfter(modules: readonly string[]): readonly string[] {
    return modules.flatMap((name) => {
      const { end } = this.fateOf({ on: 'module', name });
      return end?.on === 'module' ? [end.name] : [];
    });
  }
}
