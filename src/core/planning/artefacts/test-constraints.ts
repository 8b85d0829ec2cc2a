import type { Addon } from '../../../model/addon/addon.js';
import type { Constraint } from '../../../model/addon/models.js';
import { snake } from '../../odoo/naming.js';
import { python, pythonName } from '../../text/python.js';
import { type PythonValue, pythonCall } from '../../text/python-value.js';
import type { Artefact } from '../artefact.js';
import { fieldOf, isNumbered } from '../spec-queries.js';
import { constraintName } from '../table-objects.js';
import { Body, type Overrides } from '../testing/body.js';
import { type Assignment, passing, violation } from '../testing/checks.js';
import { canMake, checkedValue, factoryFields, sampleRelated, sampleValue } from '../testing/sample-values.js';
import { type TestMethod, testFile } from '../testing/test-file.js';

/** `tests/test_constraints.py`: the database refuses what breaks a constraint, and names that constraint. */
export const testConstraints: Artefact = {
  id: 'test-constraints',
  plan(source) {
    const { spec } = source;
    const methods = Object.entries(spec.models).flatMap(([model, { constraints }]) =>
      Object.entries(constraints).flatMap(([id, constraint]) => constraintTest(spec, model, id, constraint)),
    );
    const imports = {
      standard: [python`from psycopg2 import IntegrityError`],
      odoo: [python`from odoo.tools import mute_logger`],
    };
    return testFile(source, { topic: 'constraints', imports, methods });
  },
};

/** @returns nothing where no record breaks the constraint alone; the check of the spec says so */
export function constraintTest(spec: Addon, model: string, id: string, constraint: Constraint): readonly TestMethod[] {
  if (!canMake(spec, model)) return [];
  const body = new Body();
  const breaking = 'unique' in constraint ? duplicate(spec, body, model, constraint.unique) : breach(spec, body, model, id);
  if (breaking === undefined) return [];
  const context = python`mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError) as caught`;
  body.within(context, pythonCall(`self._create_${snake(model)}`, [], breaking));
  const name = body.assign('name', python`caught.exception.diag.constraint_name`);
  body.call('assertEqual', name, constraintName(model, id));
  return [
    {
      name: `${snake(model)}_${id}`,
      says: `The database keeps to this: ${constraint.message}`,
      body,
      proves: [`constraint:${model}.${id}`, `constraint:${id}`],
    },
  ];
}

function breach(spec: Addon, body: Body, model: string, id: string): Overrides | undefined {
  const found = violation(spec, model, id);
  const base = passing(spec, model);
  if (found === undefined || found.others.length > 0 || base === undefined) return undefined;
  const asPython = (values: Assignment): Overrides =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, checkedValue(fieldOf(spec, model, name), value)]));
  const record = body.assign('record', pythonCall(`self._create_${snake(model)}`, [], asPython(base)));
  body.call('assertTrue', pythonCall(`${record.text}.exists`));
  return asPython({ ...base, ...found.changed });
}

/** A second record with the same values; those that the factory leaves empty are set, because NULL equals nothing. */
function duplicate(spec: Addon, body: Body, model: string, unique: readonly string[]): Overrides {
  const set = new Set(factoryFields(spec, model).map(([name]) => name));
  const missing = unique.flatMap((name): readonly (readonly [string, PythonValue])[] => {
    const field = fieldOf(spec, model, name);
    if (field === undefined || set.has(name) || ('default' in field && field.default !== undefined)) return [];
    if (isNumbered(field)) return [];
    const value = field.type === 'many2one' ? sampleRelated(spec, field.to) : sampleValue(spec, field);
    return value === undefined ? [] : [[name, value]];
  });
  const first = body.assign('first', pythonCall(`self._create_${snake(model)}`, [], Object.fromEntries(missing)));
  const same = unique.map((name): readonly [string, PythonValue] => {
    const path = python`${first}.${pythonName(name)}`;
    return [name, fieldOf(spec, model, name)?.type === 'many2one' ? python`${path}.id` : path];
  });
  return Object.fromEntries(same);
}
