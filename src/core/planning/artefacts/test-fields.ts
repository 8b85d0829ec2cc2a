import type { Addon } from '../../../model/addon/addon.js';
import { snake } from '../../odoo/naming.js';
import { type Python, python, pythonLiteral, pythonName } from '../../text/python.js';
import { type PythonValue, pythonCall } from '../../text/python-value.js';
import type { Artefact } from '../artefact.js';
import { type AnyField, fieldOf } from '../spec-queries.js';
import { Body } from '../testing/body.js';
import { passing } from '../testing/checks.js';
import { relatedTarget } from '../testing/related-fields.js';
import { canMake, checkedValue, makeRelated, sampleValue } from '../testing/sample-values.js';
import { type TestMethod, testFile } from '../testing/test-file.js';

/** `tests/test_fields.py`: values of the fields that the addon adds are stored and read back. */
export const testFields: Artefact = {
  id: 'test-fields',
  plan(source) {
    const { spec } = source;
    const methods = Object.keys(spec.models).flatMap((model) =>
      Object.keys(spec.models[model]?.fields ?? {}).flatMap((field) => fieldTest(spec, model, field)),
    );
    return testFile(source, { topic: 'fields', methods });
  },
};

/** @returns nothing for a field that no generated test can fill */
export function fieldTest(spec: Addon, model: string, name: string): readonly TestMethod[] {
  const field = fieldOf(spec, model, name);
  if (field === undefined || !canMake(spec, model)) return [];
  const body = new Body();
  const done =
    field.type !== 'selection-add' && field.related !== undefined
      ? tryRelated(spec, body, model, name, field)
      : tryStored(spec, body, model, name, field);
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

function tryStored(spec: Addon, body: Body, model: string, name: string, field: AnyField): boolean {
  switch (field.type) {
    case 'one2many':
      return tryLines(spec, body, model, name, field);
    case 'many2one':
    case 'many2many':
      return tryRelation(spec, body, model, name, field);
    case 'char':
      return field.sequence === undefined && tryPlain(spec, body, model, name, field);
    default:
      return tryPlain(spec, body, model, name, field);
  }
}

function tryPlain(spec: Addon, body: Body, model: string, name: string, field: AnyField): boolean {
  const checked = passing(spec, model)?.[name];
  const value = checked === undefined ? sampleValue(spec, field) : checkedValue(field, checked);
  if (field.type === 'selection-add') return field.options.every(([key]) => keeps(body, model, name, field, key));
  return value !== undefined && keeps(body, model, name, field, value);
}

function keeps(body: Body, model: string, name: string, field: AnyField, value: PythonValue): boolean {
  const record = body.assign('record', create(model, { [name]: value }));
  reread(body, record);
  const found = python`${record}.${pythonName(name)}`;
  if (field.type === 'image') body.call('assertTrue', found);
  else if (field.type === 'float' || field.type === 'monetary') body.call('assertAlmostEqual', found, value);
  else body.call('assertEqual', found, readValue(field, value));
  return true;
}

/** What comes back: days and moments as objects. */
function readValue(field: AnyField, value: PythonValue): PythonValue {
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
function tryRelated(spec: Addon, body: Body, model: string, name: string, field: AnyField): boolean {
  if (field.type === 'selection-add' || field.related === undefined) return false;
  const target = relatedTarget(spec, model, field.related);
  if (target === undefined) return false;
  const other = body.assign('related', makeRelated('self', target.model));
  const record = body.assign('record', create(model, { [target.first]: python`${other}.id` }));
  const value = sampleValue(spec, field);
  if (target.writable && value !== undefined) body.raw(python`${other}.${pythonName(target.last)} = ${assigned(value)}`);
  reread(body, record);
  body.call('assertEqual', python`${record}.${pythonName(name)}`, python`${other}.${pythonName(target.last)}`);
  if (target.writable) body.call('assertTrue', python`${record}.${pythonName(name)}`);
  return true;
}

const assigned = (value: PythonValue): Python => pythonLiteral(value, 2);
