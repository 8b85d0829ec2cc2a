import type { CatalogueField, CatalogueModel } from '../../model/catalogue/models.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';
import type { OfFile } from '../../model/facts/addon.js';
import type { PythonFacts } from '../../model/facts/python.js';
import { assembleClasses } from './assemble-classes.js';
import { catalogueMethod } from './assemble-models.js';
import { importableNames } from './python-names.js';

/** The module under which the framework (`odoo/` without `addons`) stands in a catalogue. */
export const frameworkModule = 'odoo';
/** The model that every other one inherits from. */
export const baseModel = 'base';
/** The class whose methods every model has. */
const baseClass = 'BaseModel';

/** Fields that the framework adds where it keeps who changed a record and when. */
export const logFields: ReadonlySet<string> = new Set(['create_uid', 'create_date', 'write_uid', 'write_date']);

/** Fields that every model has without saying so. `__last_update` was one until 17.0 took it away. */
function magicFields(series: string): Readonly<Record<string, CatalogueField>> {
  const user: CatalogueField = { type: 'Many2one', comodel: 'res.users', readonly: true };
  const moment: CatalogueField = { type: 'Datetime', readonly: true };
  return {
    id: { type: 'Id', readonly: true },
    display_name: { type: 'Char', compute: '_compute_display_name' },
    ...(series === '16.0' ? { __last_update: { type: 'Datetime', compute: '_compute_concurrency_field', readonly: true } } : {}),
    create_uid: user,
    create_date: moment,
    write_uid: user,
    write_date: moment,
  };
}

/** 19.0 has no `odoo/__init__.py`: what others import from `odoo` is bound by `odoo/init.py`. */
function withoutPackageFile(names: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> {
  return '' in names || names['init'] === undefined ? names : { '': names['init'], ...names };
}

/**
 * The framework as a module: its importable names, its classes, and the methods and fields that every model has.
 *
 * @param files of the folder `odoo`, with paths relative to it; `addons` are not among them
 */
export function frameworkShard(files: readonly OfFile<PythonFacts>[], series: string, version?: string): ModuleShard {
  const classes = files.flatMap(({ facts }) => facts.classes);
  const base = classes.find(({ name }) => name === baseClass);
  const methods = Object.fromEntries((base?.methods ?? []).map((method) => [method.name, catalogueMethod(method)]));
  const model: CatalogueModel = { kind: 'abstract', fields: magicFields(series), methods };
  return {
    name: frameworkModule,
    manifest: { depends: [], ...(version === undefined ? {} : { version }) },
    models: { [baseModel]: model },
    python: withoutPackageFile(importableNames(files, 'odoo')),
    classes: assembleClasses(files),
  };
}
