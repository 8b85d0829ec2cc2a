import type { DataLoss } from '../../model/data-loss.js';
import type { FileContents } from '../../model/facts/contents.js';
import type { ClassFact, FieldFact, ModelFact, Value } from '../../model/facts/python.js';
import type { RecordFact } from '../../model/facts/xml.js';

/** A model, a field, a value of a selection or a record that an addon defines. */
export type Definition = {
  readonly kind: DataLoss['kind'];
  /** Unique among the definitions of an addon. */
  readonly key: string;
  readonly what: string;
  readonly model: string;
  /** Name of the field, or XML id of the record. */
  readonly name?: string;
  /** Key of a selection's value. */
  readonly value?: string;
  /** What a database loses with it; absent where nothing is stored. */
  readonly loss?: DataLoss;
};

/** Everything that files define, by key. */
export function definitionsIn(files: readonly FileContents[]): ReadonlyMap<string, Definition> {
  const found = files.flatMap(({ python, records }) => [...(python?.classes ?? []).flatMap(ofClass), ...records.flatMap(ofRecord)]);
  return new Map(found.map((definition) => [definition.key, definition]));
}

const textOf = (value: Value | undefined): string | undefined =>
  value !== undefined && 'literal' in value && typeof value.literal === 'string' ? value.literal : undefined;

const isTrue = (value: Value | undefined): boolean => value !== undefined && 'literal' in value && value.literal === true;

const tableOf = (model: string): string => model.replaceAll('.', '_');

function ofClass({ model, attributes, fields }: ClassFact): readonly Definition[] {
  if (model === undefined) return [];
  const table = textOf(attributes['_table']) ?? tableOf(model.name);
  const ofFields = fields.flatMap((field) => ofField(model, table, field));
  if (!model.defines) return ofFields;
  const what = `model ${model.name}`;
  const loss = { kind: 'model', id: table, what, table } as const;
  return [{ kind: 'model', key: what, what, model: model.name, ...(model.kind === 'model' ? { loss } : {}) }, ...ofFields];
}

/** Rows of a wizard live for a day, and an abstract model has none. */
const isStored = ({ kind }: ModelFact, { type, arguments: given }: FieldFact): boolean =>
  kind === 'model' && type !== 'One2many' && ((given['compute'] === undefined && given['related'] === undefined) || isTrue(given['store']));

function ofField(model: ModelFact, table: string, field: FieldFact): readonly Definition[] {
  const [what, about] = [`field ${model.name}.${field.name}`, { model: model.name, name: field.name }];
  const stored = isStored(model, field);
  const loss = lossOf(table, what, field);
  return [
    { kind: 'field', key: what, what, ...about, ...(stored ? { loss } : {}) },
    ...(stored ? valuesOf(field).map((value): Definition => valueDefinition(table, what, value, about)) : []),
  ];
}

/** Files are kept as attachments unless the field says otherwise (odoo/fields.py, `Binary`). */
function lossOf(table: string, what: string, field: FieldFact): DataLoss {
  if (field.type === 'Many2many') return relationLoss(table, what, field);
  const { attachment } = field.arguments;
  const isFile =
    (field.type === 'Binary' || field.type === 'Image') &&
    !(attachment !== undefined && 'literal' in attachment && attachment.literal === false);
  return { ...columnLoss(table, what, field.name), ...(isFile ? { storage: 'attachments' } : {}) };
}

const columnLoss = (table: string, what: string, column: string): DataLoss => ({
  kind: 'field',
  id: `${table}.${column}`,
  what,
  table,
  column,
});

/** A Many2many has a table of its own. Its name is the author's, or made of both tables in order of name (odoo/fields.py). */
function relationLoss(table: string, what: string, { name, arguments: given }: FieldFact): DataLoss {
  const tables = [table, tableOf(textOf(given['comodel_name']) ?? '')].toSorted();
  return { ...columnLoss(table, what, name), table: textOf(given['relation']) ?? `${tables.join('_')}_rel`, storage: 'relation' };
}

function valueDefinition(
  table: string,
  field: string,
  value: string,
  about: { readonly model: string; readonly name: string },
): Definition {
  const what = `value ${value} of ${field}`;
  const loss = { kind: 'selection-value', id: `${table}.${about.name}=${value}`, what, table, column: about.name } as const;
  return { kind: 'selection-value', key: what, what, ...about, value, loss };
}

/** Values of a selection that the class itself says. */
function valuesOf({ arguments: given }: FieldFact): readonly string[] {
  return [given['selection'], given['selection_add']].flatMap((list) => {
    if (list === undefined || !('literal' in list) || !isList(list.literal)) return [];
    return list.literal.flatMap((item) => ('literal' in item && isList(item.literal) ? (textOf(item.literal[0]) ?? []) : []));
  });
}

const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

/** Records that say how Odoo shows, sorts and guards things; an addon makes them anew, and users keep nothing in them. */
const derived = /^ir\.(ui\.|actions\.|model\.|rule$|module\.category$)/;

/** Records under `noupdate` stay in the database when their addon no longer names them. */
function ofRecord({ xmlid, model, noupdate }: RecordFact): readonly Definition[] {
  if (xmlid === '') return [];
  const what = `record ${xmlid} of ${model}`;
  const loss = { kind: 'record', id: xmlid, what, table: tableOf(model) } as const;
  return [{ kind: 'record', key: what, what, model, name: xmlid, ...(noupdate || derived.test(model) ? {} : { loss }) }];
}
