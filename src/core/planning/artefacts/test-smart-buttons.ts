import type { SmartButton } from '../../../model/addon/views.js';
import { smartButtonNames, snake } from '../../odoo/naming.js';
import { python, pythonName } from '../../text/python.js';
import { pythonCall } from '../../text/python-value.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { smartButtonsOf } from '../smart-buttons.js';
import { Body } from '../testing/body.js';
import { canMake } from '../testing/sample-values.js';
import { type TestMethod, testFile } from '../testing/test-file.js';

/** `tests/test_smart_buttons.py`: a button counts the related records and opens exactly those. */
export const testSmartButtons: Artefact = {
  id: 'test-smart-buttons',
  plan(source) {
    const methods = Object.keys(source.spec.models).flatMap((model) =>
      smartButtonsOf(source.spec, model).flatMap((button) => buttonTest(source, model, button)),
    );
    return testFile(source, { topic: 'smart_buttons', methods });
  },
};

function buttonTest({ spec }: AddonSource, model: string, button: SmartButton): readonly TestMethod[] {
  if (!canMake(spec, model) || !canMake(spec, button.model)) return [];
  const { field, method } = smartButtonNames(button.name);
  const body = new Body();
  const record = body.assign('record', pythonCall(`self._create_${snake(model)}`));
  body.call('assertEqual', python`${record}.${pythonName(field)}`, 0);
  const counted = body.assign('counted', pythonCall(`self._create_${snake(button.model)}`, [], { [button.by]: python`${record}.id` }));
  body.raw(python`self.env.flush_all()`);
  body.raw(python`${record}.invalidate_recordset()`);
  body.call('assertEqual', python`${record}.${pythonName(field)}`, 1);
  const action = body.assign('action', pythonCall(`${record.text}.${method}`));
  const opened = body.assign('opened', python`self.env[${action}["res_model"]].search(${action}["domain"])`);
  body.call('assertEqual', opened, counted);
  return [
    {
      name: `${snake(model)}_${button.name}`,
      says: `The button ${button.label} of ${model} counts and opens what points to it.`,
      body,
      proves: [],
    },
  ];
}
