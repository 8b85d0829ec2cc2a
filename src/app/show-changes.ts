import { catalogueChanges } from '../core/report/documents/catalogue-changes.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { CatalogueChange, ChangeKind } from '../model/catalogue/changes.js';
import type { PlainFormat } from '../model/formats.js';
import type { KnownSeries } from '../model/known-series.js';
import type { Screen } from '../model/screen.js';
import { seriesSteps } from './catalogue-diff.js';

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

/**
 * What is different between two series, step by step.
 * @throws UserError when the second is not later, or a catalogue is missing
 */
export async function showChanges(options: ShowChangesOptions): Promise<string> {
  const { root, from, to, format, screen } = options;
  const steps = (await seriesSteps(root, from, to)).map((step) => ({
    ...step,
    changes: step.changes.filter((one) => isWanted(one, options)),
  }));
  if (format === 'json') return printJson({ format: reportFormat, kind: 'catalogue-changes', steps });
  const narrowed = options.modules.length + options.models.length + options.kinds.length > 0;
  return renderTerminal(catalogueChanges(steps, narrowed ? options.limit : 0), screen);
}
