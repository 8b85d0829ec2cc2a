import type { Addon } from '../../../model/addon/addon.js';
import { snake } from '../../odoo/naming.js';
import { python, pythonLiteral } from '../../text/python.js';
import { type PythonValue, pythonCall, pythonTuple } from '../../text/python-value.js';
import type { AddonSource, Artefact } from '../artefact.js';
import type { AnyField } from '../spec-queries.js';
import { Body } from '../testing/body.js';
import { type TestMethod, testFile } from '../testing/test-file.js';

/** `tests/test_defaults.py`: what a new record starts with. */
export const testDefaults: Artefact = {
  id: 'test-defaults',
  plan(source) {
    const methods = Object.keys(source.spec.models).flatMap((model) => [...defaultsTest(source, model), ...withoutRecords(source, model)]);
    return testFile(source, { topic: 'defaults', methods });
  },
};

function fieldsWithDefault(spec: Addon, model: string): readonly (readonly [string, AnyField])[] {
  return Object.entries(spec.models[model]?.fields ?? {}).filter(([, field]) => 'default' in field && field.default !== undefined);
}

function defaultsTest({ name, spec }: AddonSource, model: string): readonly TestMethod[] {
  const fields = fieldsWithDefault(spec, model);
  if (fields.length === 0) return [];
  const body = new Body();
  const records = body.assign('records', python`self.env[${pythonLiteral(model)}]`);
  const defaults = body.assign('defaults', pythonCall(`${records.text}.default_get`, [fields.map(([field]) => field)]));
  for (const [field, definition] of fields) {
    const found = python`${defaults}[${pythonLiteral(field)}]`;
    const expected = expectedDefault(name, definition);
    if (expected === undefined) body.call('assertTrue', found);
    else body.call('assertEqual', found, expected);
  }
  return [{ name: `${snake(model)}_defaults`, says: `What a new ${model} starts with.`, body, proves: [`model:${model}`] }];
}

/** A default that is a record of data may be deleted; then the field starts empty, and records can still be made. */
function withoutRecords({ name, spec }: AddonSource, model: string): readonly TestMethod[] {
  const fields = fieldsWithDefault(spec, model).flatMap(([field, definition]) => {
    const record = recordOf(name, definition);
    return record === undefined ? [] : [{ field, record }];
  });
  if (fields.length === 0) return [];
  const body = new Body();
  for (const record of new Set(fields.map((one) => one.record))) {
    const [module = '', id = ''] = record.split('.');
    const domain = body.assign('domain', [pythonTuple('module', '=', module), pythonTuple('name', '=', id)]);
    body.raw(python`self.env["ir.model.data"].search(${domain}).unlink()`);
  }
  const records = body.assign('records', python`self.env[${pythonLiteral(model)}]`);
  const defaults = body.assign('defaults', pythonCall(`${records.text}.default_get`, [fields.map(({ field }) => field)]));
  for (const { field } of fields) body.call('assertFalse', python`${defaults}[${pythonLiteral(field)}]`);
  const says = `A new ${model} starts without records that somebody deleted.`;
  return [{ name: `${snake(model)}_defaults_of_deleted_records`, says, body, proves: [`model:${model}`] }];
}

/** XML id of the record that a field starts with. */
function recordOf(addon: string, field: AnyField): string | undefined {
  if (!('default' in field) || typeof field.default !== 'object' || !('record' in field.default)) return undefined;
  const { record } = field.default;
  return record.includes('.') ? record : `${addon}.${record}`;
}

const dynamic = {
  user: python`self.env.user.id`,
  company: python`self.env.company.id`,
  'company-currency': python`self.env.company.currency_id.id`,
  today: python`fields.Date.context_today(self.env.user)`,
} as const;

/** The value that `default_get` returns; undefined where it is only known to be one: a moment, or rich text that is cleaned. */
function expectedDefault(addon: string, field: AnyField): PythonValue | undefined {
  if (!('default' in field) || field.default === undefined || field.type === 'html' || field.type === 'datetime') return undefined;
  const value = field.default;
  if (typeof value !== 'object')
    return field.type === 'date' && typeof value === 'string' ? pythonCall('fields.Date.to_date', [value]) : value;
  const record = recordOf(addon, field);
  if (record !== undefined) return python`${pythonLiteral(pythonCall('self.env.ref', [record]))}.id`;
  if ('record' in value) return undefined;
  return value.ref === 'now' ? dynamic.today : dynamic[value.ref];
}
