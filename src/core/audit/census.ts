import type { Census } from '../../model/audit/report.js';
import type { AddonFacts, OfFile } from '../../model/facts/addon.js';
import type { InCode } from '../../model/impact/code-place.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { isAbout } from '../odoo/access/rows.js';
import { accessIn, accessRecords } from './access.js';
import type { AuditedAddon } from './audited-addons.js';

const linesOf = (files: readonly OfFile<unknown>[]): number => files.reduce((sum, { lines }) => sum + lines, 0);

/**
 * Counts what an addon holds.
 *
 * @param others addons that it depends on or that stand beside it: an access row may be theirs
 * @param touchpoints undefined where nothing is known of the series
 */
export function censusOf(
  facts: AddonFacts,
  others: readonly Pick<AuditedAddon, 'access'>[],
  touchpoints: readonly Touchpoint<InCode>[] = [],
): Census {
  const all = [...facts.python, ...facts.xml, ...facts.csv, ...facts.javascript, ...facts.templates];
  const own = <T>(files: readonly OfFile<T>[]): readonly OfFile<T>[] => files.filter(({ role }) => role === undefined);
  const classes = own(facts.python).flatMap(({ file, facts: { classes: found } }) => found.map((one) => ({ ...one, file })));
  const models = classes.flatMap((one) => (one.model === undefined ? [] : [{ ...one, model: one.model }]));
  const granted = [...new Set([...accessIn(facts), ...others.flatMap(({ access }) => access)])];
  const stored = models.filter(({ model }) => model.defines && model.kind !== 'abstract');
  const views = own(facts.xml).flatMap(({ facts: { views: found } }) => found);
  const touched = touchpoints.filter(({ role }) => role === undefined);
  const overrides = touched.filter(({ kind }) => kind === 'method-override');
  const sql = own(facts.python).flatMap(({ facts: { uses } }) => uses.flatMap((use) => (use.use === 'sql' ? [use.writes] : [])));
  return {
    size: {
      python: linesOf(own(facts.python)),
      data: linesOf(own<unknown>([...facts.xml, ...facts.csv])),
      script: linesOf(own(facts.javascript)),
      template: linesOf(own(facts.templates)),
      test: linesOf(all.filter(({ role }) => role === 'test')),
    },
    models: models.filter(({ model }) => model.defines).length,
    extended: new Set(models.filter(({ model }) => !model.defines).map(({ model }) => model.name)).size,
    fields: models.reduce((sum, { fields }) => sum + fields.length, 0),
    methods: classes.reduce((sum, { methods }) => sum + methods.length, 0),
    overrides: {
      calling: overrides.filter(({ super: calls }) => calls === true).length,
      dropping: overrides.filter(({ super: calls }) => calls !== true).length,
    },
    views: {
      own: views.filter(({ inherits }) => inherits === undefined).length,
      inherited: views.filter(({ inherits }) => inherits !== undefined).length,
      replacing: touched.filter(({ kind }) => kind === 'view-replace').length,
    },
    access: accessRecords(facts).length,
    withoutAccess: stored
      .filter(({ model }) => !granted.some((row) => isAbout(row, model.name)))
      .map(({ model, file, line }) => ({ model: model.name, file, line })),
    sql: { reading: sql.filter((writes) => !writes).length, writing: sql.filter((writes) => writes).length },
    scriptPatches: own(facts.javascript).reduce((sum, { facts: { patches } }) => sum + patches.length, 0),
  };
}
