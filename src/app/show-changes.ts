import { catalogueChanges } from '../core/report/documents/catalogue-changes.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { CatalogueChange, ChangeKind } from '../model/catalogue/changes.js';
import { UserError } from '../model/errors.js';
import type { PlainFormat } from '../model/formats.js';
import { type KnownSeries, stepsBetween } from '../model/known-series.js';
import { didYouMean } from '../model/nearest.js';
import type { Screen } from '../model/screen.js';
import { seriesSteps } from './catalogue-diff.js';
import { demandCatalogue, openCatalogues } from './open-catalogues.js';

export type ShowChangesOptions = {
  readonly root: string;
  readonly from: KnownSeries;
  readonly to: KnownSeries;
  /** Only changes of modules with one of these names, on either side. */
  readonly modules: readonly string[];
  /** Only changes of these models. */
  readonly models: readonly string[];
  readonly kinds: readonly ChangeKind[];
  readonly limit: number;
  readonly format: PlainFormat;
  readonly screen: Screen;
};

function isWanted({ symbol, before = '', after = '', kind }: CatalogueChange, { modules, models, kinds }: ShowChangesOptions): boolean {
  const model = symbol.on === 'model' ? symbol.name : 'model' in symbol ? symbol.model : '';
  return (
    (modules.length === 0 || modules.includes(before) || modules.includes(after)) &&
    (models.length === 0 || models.includes(model)) &&
    (kinds.length === 0 || kinds.includes(kind))
  );
}

/** @throws UserError naming the first name that none of the series has, with what was probably meant */
function demandKnown(what: 'model' | 'module', names: readonly string[], known: ReadonlySet<string>, series: readonly string[]): void {
  const unknown = names.find((name) => !known.has(name));
  if (unknown === undefined) return;
  const near = didYouMean(unknown, known);
  throw new UserError(`unknown-${what}`, `There is no ${what} ${unknown} in the catalogues of ${series.join(', ')}.${near}`);
}

/** Names that are asked for and that no series on the way has are mistyped: no change would look like an answer. */
async function checkNames({ root, from, to, modules, models }: ShowChangesOptions): Promise<void> {
  if (modules.length + models.length === 0) return;
  const catalogues = await openCatalogues(root);
  const series = [from, ...stepsBetween(from, to).map(([, after]) => after)];
  const all = series.map((one) => demandCatalogue(catalogues, one));
  demandKnown('module', modules, new Set(all.flatMap((one) => Object.keys(one.modules))), series);
  demandKnown('model', models, new Set(all.flatMap((one) => Object.keys(one.models))), series);
}

/**
 * What is different between two series, step by step.
 * @throws UserError when the second is not later, a catalogue is missing, or no series has a name that is asked for
 */
export async function showChanges(options: ShowChangesOptions): Promise<string> {
  const { root, from, to, format, screen } = options;
  const known = await seriesSteps(root, from, to);
  await checkNames(options);
  const steps = known.map((step) => ({
    ...step,
    changes: step.changes.filter((one) => isWanted(one, options)),
  }));
  if (format === 'json') return printJson({ format: reportFormat, kind: 'catalogue-changes', steps });
  const narrowed = options.modules.length + options.models.length + options.kinds.length > 0;
  return renderTerminal(catalogueChanges(steps, narrowed ? options.limit : 0), screen);
}
