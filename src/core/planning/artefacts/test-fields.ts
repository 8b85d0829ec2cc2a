import type { Addon } from '../../../model/addon/addon.js';
import type { Dialect } from '../../odoo/dialects.js';
import { snake } from '../../odoo/naming.js';
import { type Python, python, pythonLiteral, pythonName } from '../../text/python.js';
import { type PythonValue, pythonCall } from '../../text/python-value.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { type AnyField, fieldOf } from '../spec-queries.js';
import { Body } from '../testing/body.js';
import { passing } from '../testing/checks.js';
import { relatedTarget } from '../testing/related-fields.js';
import { canMake, checkedValue, givenValue, makeRelated, sampleValue } from '../testing/sample-values.js';
import { type TestMethod, testFile } from '../testing/test-file.js';

/** `tests/test_fields.py`: values of the fields that the addon adds are stored and read back. */
export const testFields: Artefact = {
  id: 'test-fields',
  plan(source) {
    const { spec } = source;
    const methods = Object.keys(spec.models).flatMap((model) =>
      Object.keys(spec.models[model]?.fields ?? {}).flatMap((field) => fieldTest(source, model, field)),
    );
    return testFile(source, { topic: 'fields', methods });
  },
};

/** @returns nothing for a field that no generated test can fill */
function fieldTest(source: AddonSource, model: string, name: string): readonly TestMethod[] {
  const { spec } = source;
  const field = fieldOf(spec, model, name);
  // What a method gives is for those to test who write it.
  if (field === undefined || !canMake(spec, model) || (field.type !== 'selection-add' && field.computed !== undefined)) return [];
  const body = new Body();
  const done =
    field.type !== 'selection-add' && field.related !== undefined
      ? tryRelated(source, body, model, name, field)
      : tryStored(source, body, model, name, field);
  return done
    ? [
        {
          name: `${snake(model)}_${name}`,
          says: `The field ${name} of ${model} keeps its value.`,
          body,
          proves: [`field:${model}.${name}`],
        },
      ]
    : [];
}

const create = (model: string, values: Readonly<Record<string, PythonValue>>): PythonValue =>
  pythonCall(`self._create_${snake(model)}`, [], values);

function tryStored(source: AddonSource, body: Body, model: string, name: string, field: AnyField): boolean {
  const { spec } = source;
  switch (field.type) {
    case 'one2many':
      return tryLines(spec, body, model, name, field);
    case 'many2one':
    case 'many2many':
      return tryRelation(spec, body, model, name, field);
    case 'char':
      return field.sequence === undefined && tryPlain(source, body, model, name, field);
    default:
      return tryPlain(source, body, model, name, field);
  }
}

function tryPlain(source: AddonSource, body: Body, model: string, name: string, field: AnyField): boolean {
  const { spec, dialect } = source;
  const checked = passing(spec, model)?.[name];
  const value = checked === undefined ? sampleValue(spec, field) : checkedValue(field, checked);
  if (field.type === 'selection-add') return field.options.every(([key]) => keeps(dialect, body, model, name, { field, value: key }));
  return value !== undefined && keeps(dialect, body, model, name, { field, value });
}

type Kept = { readonly field: AnyField; readonly value: PythonValue };

function keeps(dialect: Dialect, body: Body, model: string, name: string, { field, value }: Kept): boolean {
  const record = body.assign('record', create(model, { [name]: givenValue(dialect, field, value) }));
  reread(body, record);
  const found = foundIn(dialect, field, python`${record}.${pythonName(name)}`);
  if (field.type === 'image') body.call('assertTrue', found);
  else if (field.type === 'float' || field.type === 'monetary') body.call('assertAlmostEqual', found, value);
  else body.call('assertEqual', found, readValue(dialect, field, value));
  return true;
}

/** Where a binary field gives an object, that has the bytes; two objects with the same bytes are not equal. */
const foundIn = ({ binary }: Dialect, { type }: AnyField, path: Python): Python =>
  binary === 'object' && (type === 'binary' || type === 'image') ? python`${path}.content` : path;

/** What comes back: days and moments as objects. */
function readValue({ binary }: Dialect, field: AnyField, value: PythonValue): PythonValue {
  if (field.type === 'binary' && binary === 'object') return python`b"Sample"`;
  if (field.type === 'date') return pythonCall('fields.Date.to_date', [value]);
  return field.type === 'datetime' ? pythonCall('fields.Datetime.to_datetime', [value]) : value;
}

function reread(body: Body, record: Python): void {
  body.raw(python`${record}.flush_recordset()`);
  body.raw(python`${record}.invalidate_recordset()`);
}

function tryRelation(spec: Addon, body: Body, model: string, name: string, field: AnyField): boolean {
  if (field.type !== 'many2one' && field.type !== 'many2many') return false;
  if (!canMake(spec, field.to)) return false;
  const other = body.assign('related', makeRelated('self', field.to));
  const value = field.type === 'many2one' ? python`${other}.id` : python`[Command.set(${other}.ids)]`;
  // Everything that the record needs belongs to its company, so the factory is told the company and not the field.
  const values = name === 'company_id' ? { company: other } : { [name]: value };
  const record = body.assign('record', create(model, values));
  reread(body, record);
  body.call('assertEqual', python`${record}.${pythonName(name)}`, other);
  return true;
}

function tryLines(spec: Addon, body: Body, model: string, name: string, field: AnyField): boolean {
  if (field.type !== 'one2many' || !canMake(spec, field.to)) return false;
  const record = body.assign('record', create(model, {}));
  const line = body.assign('line', create(field.to, { [field.inverse]: python`${record}.id` }));
  reread(body, record);
  body.call('assertIn', line, python`${record}.${pythonName(name)}`);
  return true;
}

/** A related field shows what stands at the end of its path, also after that has changed. */
function tryRelated({ spec, dialect }: AddonSource, body: Body, model: string, name: string, field: AnyField): boolean {
  if (field.type === 'selection-add' || field.related === undefined) return false;
  const target = relatedTarget(spec, model, field.related);
  if (target === undefined) return false;
  const other = body.assign('related', makeRelated('self', target.model));
  const record = body.assign('record', create(model, { [target.first]: python`${other}.id` }));
  const value = sampleValue(spec, field);
  if (target.writable && value !== undefined)
    body.raw(python`${other}.${pythonName(target.last)} = ${assigned(givenValue(dialect, field, value))}`);
  reread(body, record);
  const found = foundIn(dialect, field, python`${record}.${pythonName(name)}`);
  body.call('assertEqual', found, foundIn(dialect, field, python`${other}.${pythonName(target.last)}`));
  if (target.writable) body.call('assertTrue', found);
  return true;
}

const assigned = (value: PythonValue): Python => pythonLiteral(value, 2);
