import type { Addon } from '../../../model/addon/addon.js';
import type { NewModel } from '../../../model/addon/models.js';
import { sequenceXmlId, snake } from '../../odoo/naming.js';
import { type Python, python, pythonLiteral, pythonName, pythonString } from '../../text/python.js';
import { pythonCall } from '../../text/python-value.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { nameSeparator, partCode } from '../display-name.js';
import { numberedByCompany, type ReferenceField, referenceField } from '../reference-field.js';
import { isNumbered } from '../spec-queries.js';
import { Body } from '../testing/body.js';
import { sampleRelated, sampleValue } from '../testing/sample-values.js';
import { type TestMethod, testFile } from '../testing/test-file.js';

/** `tests/test_names.py`: how records are numbered, shown and found. */
export const testNames: Artefact = {
  id: 'test-names',
  plan(source) {
    const methods = Object.entries(source.spec.models).flatMap(([model, definition]) =>
      definition.kind === 'new' ? namesTests(source, model, definition) : [],
    );
    return testFile(source, { topic: 'names', methods });
  },
};

function namesTests({ name, spec }: AddonSource, model: string, definition: NewModel): readonly TestMethod[] {
  const reference = referenceField(definition);
  return [
    ...(reference === undefined ? [] : [numberTest(name, model, definition, reference)]),
    ...(definition.displayName === undefined ? [] : [displayTest(spec, model, definition, definition.displayName)]),
    ...(definition.recName === undefined || definition.displayName !== undefined
      ? []
      : [recNameTest(model, definition, definition.recName)]),
    ...(definition.searchNames === undefined ? [] : searchTests(spec, model, definition, definition.searchNames)),
  ];
}

/** Prefix of a sequence that a test gives to one company. */
const ownPrefix = 'OWN/';

const create = (model: string): string => `self._create_${snake(model)}`;

function numberTest(addon: string, model: string, definition: NewModel, { field, sequence }: ReferenceField): TestMethod {
  const body = new Body();
  const first = body.assign('first', pythonCall(create(model)));
  const second = body.assign('second', pythonCall(create(model)));
  const [literal = ''] = sequence.prefix.split('%');
  const number = (record: Python): Python => python`int(${record}.${pythonName(field)}[-${pythonLiteral(sequence.padding)}:])`;
  if (literal !== '') body.call('assertEqual', python`${first}.${pythonName(field)}[:${pythonLiteral(literal.length)}]`, literal);
  body.call('assertEqual', number(second), python`${number(first)} + 1`);
  if (numberedByCompany(definition)) {
    const shared = body.assign('shared', pythonCall('self.env.ref', [`${addon}.${sequenceXmlId(model)}`]));
    body.raw(pythonLiteral(pythonCall(`${shared.text}.copy`, [{ company_id: pythonName('self.other_company.id'), prefix: ownPrefix }]), 2));
    const other = body.assign('other', pythonCall(create(model), [], { company: pythonName('self.other_company') }));
    body.call('assertEqual', python`${other}.${pythonName(field)}[:${pythonLiteral(ownPrefix.length)}]`, ownPrefix);
  }
  return {
    name: `${snake(model)}_${field}`,
    says: `Each ${model} takes the next number.`,
    body,
    proves: [`model:${model}`, `field:${model}.${field}`],
  };
}

function displayTest(spec: Addon, model: string, definition: NewModel, parts: readonly string[]): TestMethod {
  const body = new Body();
  const values = parts.flatMap((name) => {
    const field = definition.fields[name];
    if (field === undefined || field.type === 'selection-add' || isNumbered(field)) return [];
    const value = field.type === 'many2one' ? sampleRelated(spec, field.to) : sampleValue(spec, field);
    return value === undefined ? [] : [[name, value] as const];
  });
  body.assign('record', pythonCall(create(model), [], Object.fromEntries(values)));
  const shown = parts.map((name) => partCode(name, definition.fields[name]?.type));
  const expected = body.assign('parts', shown);
  body.call('assertEqual', python`record.display_name`, python`${pythonString(nameSeparator)}.join(${expected})`);
  return {
    name: `${snake(model)}_display_name`,
    says: `The display name of ${model} is made of its parts.`,
    body,
    proves: [`model:${model}`],
  };
}

function recNameTest(model: string, definition: NewModel, recName: string): TestMethod {
  const body = new Body();
  body.assign('record', pythonCall(create(model)));
  const field = pythonName(`record.${recName}`);
  const value = definition.fields[recName]?.type === 'many2one' ? python`${field}.display_name` : field;
  body.call('assertTrue', value);
  body.call('assertEqual', pythonName('record.display_name'), value);
  return { name: `${snake(model)}_display_name`, says: `A ${model} is shown by its ${recName}.`, body, proves: [`model:${model}`] };
}

function searchTests(spec: Addon, model: string, definition: NewModel, names: readonly string[]): readonly TestMethod[] {
  return names.flatMap((name) => {
    const field = definition.fields[name];
    if (field?.type !== 'char' && field?.type !== 'text') return [];
    const body = new Body();
    const sample = isNumbered(field) ? {} : { [name]: sampleValue(spec, field) };
    const record = body.assign('record', pythonCall(create(model), [], sample));
    const found = body.assign('found', pythonCall('self._search_by_name', [model, python`${record}.${pythonName(name)}`]));
    body.call('assertIn', record, found);
    return [{ name: `${snake(model)}_found_by_${name}`, says: `A ${model} is found by its ${name}.`, body, proves: [`model:${model}`] }];
  });
}
