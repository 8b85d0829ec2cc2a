import type { Addon } from '../../../model/addon/addon.js';
import { snake } from '../../odoo/naming.js';
import { pythonCall } from '../../text/python-value.js';
import type { Artefact } from '../artefact.js';
import { Body } from '../testing/body.js';
import { neverEmpty } from '../testing/required-fields.js';
import { type TestMethod, testFile } from '../testing/test-file.js';

/** `tests/test_required.py`: the database refuses a record that lacks a required field. */
export const testRequired: Artefact = {
  id: 'test-required',
  plan(source) {
    const methods = Object.keys(source.spec.models).flatMap((model) => requiredTest(source.spec, model));
    return testFile(source, { topic: 'required', methods });
  },
};

function requiredTest(spec: Addon, model: string): readonly TestMethod[] {
  const { emptied, leftOut } = neverEmpty(spec, model);
  const names = [...emptied, ...leftOut];
  if (names.length === 0) return [];
  const body = new Body();
  if (emptied.length > 0) {
    const record = body.assign('record', pythonCall(`self._create_${snake(model)}`));
    for (const name of emptied) body.call('_assert_never_emptied', record, name);
  }
  if (leftOut.length > 0) {
    const values = body.assign('values', pythonCall(`self._values_${snake(model)}`));
    for (const name of leftOut) body.call('_assert_never_left_out', model, values, name);
  }
  return [{ name: snake(model), says: `A ${model} never lacks ${names.join(', ')}.`, body, proves: [`model:${model}`] }];
}
