import type { Census } from '../../model/audit/report.js';
import type { AddonFacts, OfFile } from '../../model/facts/addon.js';
import type { RecordFact } from '../../model/facts/xml.js';
import type { InCode } from '../../model/impact/code-place.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { accessModel, isAbout } from '../odoo/access/rows.js';

const linesOf = (files: readonly OfFile<unknown>[]): number => files.reduce((sum, { lines }) => sum + lines, 0);

/** Models whose records say who may use what: rights until 19.0, permissions and restrictions from 20.0. */
const accessModels: readonly string[] = ['ir.model.access', 'ir.access'];

/**
 * Counts what an addon holds.
 *
 * @param others addons that it depends on or that stand beside it: an access row may be theirs
 * @param touchpoints undefined where nothing is known of the series
 */
export function censusOf(facts: AddonFacts, others: readonly AddonFacts[], touchpoints: readonly Touchpoint<InCode>[] = []): Census {
  const all = [...facts.python, ...facts.xml, ...facts.csv, ...facts.javascript, ...facts.templates];
  const own = <T>(files: readonly OfFile<T>[]): readonly OfFile<T>[] => files.filter(({ role }) => role === undefined);
  const classes = own(facts.python).flatMap(({ file, facts: { classes: found } }) => found.map((one) => ({ ...one, file })));
  const models = classes.flatMap((one) => (one.model === undefined ? [] : [{ ...one, model: one.model }]));
  const records = recordsOf(facts).filter(({ model }) => accessModels.includes(model));
  const granted = [...new Set([facts, ...others].flatMap(recordsOf).flatMap(accessible))];
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
    access: records.length,
    withoutAccess: stored
      .filter(({ model }) => !granted.some((row) => isAbout(row, model.name)))
      .map(({ model, file, line }) => ({ model: model.name, file, line })),
    sql: { reading: sql.filter((writes) => !writes).length, writing: sql.filter((writes) => writes).length },
    scriptPatches: own(facts.javascript).reduce((sum, { facts: { patches } }) => sum + patches.length, 0),
  };
}

const recordsOf = ({ xml, csv }: AddonFacts): readonly RecordFact[] => [
  ...xml.flatMap(({ facts: { records } }) => records),
  ...csv.flatMap(({ facts: records }) => records),
];

/** The model that a row gives access to. A restriction of 20.0 gives none: without a permission nobody may do anything. */
function accessible(record: RecordFact): readonly string[] {
  const narrows = record.model === 'ir.access' && record.values['group_id'] === undefined;
  const model = accessModels.includes(record.model) && !narrows ? accessModel(record) : undefined;
  return model === undefined ? [] : [model];
}
