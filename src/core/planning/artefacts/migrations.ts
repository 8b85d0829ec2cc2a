import type { PlannedFile, TemplateView } from '../../../model/plan.js';
import type { ProtectedChanges, Rename } from '../../../model/rename.js';
import { join } from '../../text/encoded.js';
import { pythonLiteral, pythonName, pythonString } from '../../text/python.js';
import { type PythonValue, pythonTuple } from '../../text/python-value.js';
import type { AddonSource, Artefact } from '../artefact.js';

/**
 * `migrations/<version>/…`: what databases that have the addon need before the update to this version. The scripts say the
 * same in every series, so that they stay as they are when the addon moves to the next one. All are `pre-` scripts: of several versions
 * Odoo runs these in order before it loads the newest files, so that each meets the names of its own version; and in one folder by name.
 */
export const migrations: Artefact = {
  id: 'migrations',
  plan(source) {
    const { migration, series, spec } = source;
    if (migration === undefined) return [];
    const folder = `migrations/${series}.${spec.version}`;
    const { renames, changes } = migration;
    const file = (name: string, view: TemplateView): PlannedFile => ({
      path: `${folder}/${name}`,
      template: `migrations/${name}`,
      view,
    });
    return [
      ...(renames.length === 0 ? [] : [file('pre-rename.py', renameView(source, renames))]),
      ...(isEmpty(changes) ? [] : [file('pre-unprotect.py', noupdateView(source, changes))]),
    ];
  },
};

const isEmpty = ({ rules, removedRules, values }: ProtectedChanges): boolean => rules.length + removedRules.length + values.length === 0;

const items = (values: readonly PythonValue[]): TemplateView[string] => values.map((value) => pythonLiteral(value, 1, 1));

function renameView({ name, spec }: AddonSource, renames: readonly Rename[]): TemplateView {
  const models = renames.flatMap((rename) => (rename.kind === 'model' ? [pythonTuple(rename.from, rename.to)] : []));
  const fields = renames.flatMap((one) => (one.kind === 'field' ? [pythonTuple(one.model, one.from, one.to)] : []));
  const values = renames.flatMap((one) => (one.kind === 'selection-value' ? [pythonTuple(one.model, one.field, one.from, one.to)] : []));
  const records = renames.flatMap((one) => (one.kind === 'record' ? [pythonTuple(one.model, one.from, one.to)] : []));
  const [hasModels, hasFields, hasValues] = [models.length > 0, fields.length > 0, values.length > 0];
  const imports = ['column_exists', ...(hasModels || hasFields ? ['rename_column'] : []), ...(hasModels ? ['table_exists'] : [])];
  return {
    module: pythonString(name),
    models: items(models),
    fields: items(fields),
    values: items(values),
    records: items(records),
    ownModels: hasFields || hasValues ? pythonLiteral(Object.keys(spec.models), 0, 'OWN_MODELS = '.length) : undefined,
    touchesData: hasModels || hasFields || hasValues,
    movesSchema: hasModels || hasFields,
    sqlImports: join('python', imports.map(pythonName), ', '),
  };
}

function noupdateView({ name }: AddonSource, { rules, removedRules, values }: ProtectedChanges): TemplateView {
  return {
    module: pythonString(name),
    rules: items(rules.map(({ path, ids }) => pythonTuple(path, ids))),
    removedRules: items(removedRules),
    anyRules: rules.length + removedRules.length > 0,
    values: items(values.map(({ id, field, from, to }) => pythonTuple(id, field, from, to))),
  };
}
