import { ormNames } from './data/orm-names.js';
import { pythonKeywords } from './data/python-keywords.js';
import { standardModules } from './data/standard-modules.js';
import { isDeviceName } from './device-names.js';

/** Why a name cannot be used, and one that can. */
export type NameMistake = { readonly message: string; readonly suggestion?: string };

/** Longest identifier that PostgreSQL keeps whole, in bytes (NAMEDATALEN - 1); Odoo refuses longer table names (`check_pg_name`). */
const longest = 63;

/** Columns that the ORM makes itself for every table (`MAGIC_COLUMNS`), and the one that 16.0 and 17.0 compute. */
const magicColumns: ReadonlySet<string> = new Set([
  'id',
  'create_uid',
  'create_date',
  'write_uid',
  'write_date',
  '__last_update',
  'display_name',
]);

/**
 * Names that mean something else where Odoo evaluates a field's name: in domains and expressions of views
 * (`IGNORED_IN_EXPRESSION` of odoo/tools/view_validation.py, and `parent`).
 */
const evaluationNames: ReadonlySet<string> = new Set(
  (
    'self uid context context_today allowed_company_ids current_company_id active_id active_ids active_model time datetime ' +
    'relativedelta current_date today now abs len bool float str unicode set parent'
  ).split(' '),
);

/** Names that the file of a generated model uses in the body of its class. */
const moduleNames: ReadonlySet<string> = new Set(['api', 'fields', 'models', 'tools', 'exceptions', '_']);

/** XML ids that Odoo makes itself for models, fields and selection values (odoo/addons/base/models/ir_model.py). */
const ownXmlIds = /^(model_|field_(?=.*__)|selection__)/;

type Test = (name: string) => string | undefined;
type Kind = { readonly tests: readonly Test[]; readonly repair: (name: string) => string };

const says = (wrong: boolean, message: string): string | undefined => (wrong ? message : undefined);

function judge({ tests, repair }: Kind, name: string): NameMistake | undefined {
  const message = tests.map((test) => test(name)).find((found) => found !== undefined);
  if (message === undefined) return undefined;
  const suggestion = repair(name);
  return tests.some((test) => test(suggestion) !== undefined) ? { message } : { message, suggestion };
}

/** Lower case words joined by underscores, not longer than allowed, and never empty. */
function words(name: string, length: number): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  return plain.slice(0, length).replace(/_+$/, '');
}

const tooLong = (name: string, limit = longest): string | undefined =>
  says(name.length > limit, `"${name}" has ${name.length} characters, at most ${limit} are kept`);
const keyword: Test = (name) => says(pythonKeywords.has(name), `"${name}" is a keyword of Python`);
const device: Test = (name) => says(isDeviceName(name), `"${name}" is the name of a device on Windows, no file can have it`);

const addonKind: Kind = {
  tests: [
    (name) =>
      says(!/^[a-z][a-z0-9_]*$/.test(name), `"${name}" is no addon name: lower case letters, digits and underscores, a letter first`),
    (name) => tooLong(name, 64),
    keyword,
    device,
    (name) => says(standardModules.has(name), `"${name}" is a module of standard Odoo`),
    (name) => says(['odoo', 'openerp', 'addons'].includes(name), `"${name}" is a package of Odoo itself`),
  ],
  repair: (name) => {
    const plain = words(name, 56);
    return addonKind.tests.some((test) => test(plain) !== undefined) ? `${plain}_custom` : plain;
  },
};

const modelKind: Kind = {
  tests: [
    (name) =>
      says(
        !/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/.test(name),
        `"${name}" is no model name: lower case letters, digits, underscores and dots between words, a letter first`,
      ),
    (name) => tooLong(name),
    keyword,
    (name) => device(name.replaceAll('.', '_')),
    (name) => says(['base', 'init'].includes(name), `"${name}" is reserved by Odoo`),
  ],
  repair: (name) => {
    const plain = name
      .split('.')
      .map((word) => words(word, longest))
      .filter((word) => word !== '')
      .join('.')
      .slice(0, longest)
      .replace(/[._]+$/, '');
    return modelKind.tests.some((test) => test(plain) !== undefined) ? `${plain}.record` : plain;
  },
};

const fieldKind: Kind = {
  tests: [
    (name) =>
      says(!/^[a-z][a-z0-9_]*$/.test(name), `"${name}" is no field name: lower case letters, digits and underscores, a letter first`),
    (name) => tooLong(name),
    keyword,
    (name) => says(magicColumns.has(name), `Odoo keeps the field "${name}" itself on every model`),
    (name) => says(ormNames.has(name), `"${name}" is a method or attribute that every model of Odoo has`),
    (name) => says(evaluationNames.has(name), `"${name}" means something else in the domains and expressions of views`),
    (name) => says(moduleNames.has(name), `"${name}" is a name that the code of a model needs`),
  ],
  repair: (name) => {
    const plain = words(name, longest - 6);
    return fieldKind.tests.some((test) => test(plain) !== undefined) ? `${plain}_value` : plain;
  },
};

const localIdKind: Kind = {
  tests: [
    (name) => says(!/^[a-z][a-z0-9_]*$/.test(name), `"${name}" is no id: lower case letters, digits and underscores, a letter first`),
    (name) => tooLong(name, 64),
    (name) => says(ownXmlIds.test(name), `ids that begin with "${ownXmlIds.exec(name)?.[0]}" are given by Odoo itself`),
  ],
  repair: (name) => words(name, 64).replace(ownXmlIds, ''),
};

/** Whether an addon may have this technical name. Modules of Odoo Enterprise are not known, see `data/standard-modules.ts`. */
export function addonNameMistake(name: string): NameMistake | undefined {
  return judge(addonKind, name);
}

/** Whether a new model may have this technical name: it becomes a table, a file and part of XML ids. */
export function modelNameMistake(name: string): NameMistake | undefined {
  return judge(modelKind, name);
}

/** Whether a new field may have this technical name: it becomes a column and an attribute of a class. */
export function fieldNameMistake(name: string): NameMistake | undefined {
  return judge(fieldKind, name);
}

/** Whether a group, view, action or menu may have this id: it becomes part of an XML id. */
export function localIdMistake(name: string): NameMistake | undefined {
  return judge(localIdKind, name);
}

/** Models whose tables and files would have one name (`a.b_c` and `a.b.c`), or whose files differ in nothing but the case. */
export function modelCollisions(names: readonly string[]): readonly (readonly string[])[] {
  const byFile = new Map<string, string[]>();
  for (const name of names) {
    const file = name.replaceAll('.', '_').toLowerCase();
    byFile.set(file, [...(byFile.get(file) ?? []), name]);
  }
  return [...byFile.values()].filter((group) => group.length > 1);
}
