import { decisionCommand } from '../decision-command.js';

export const submit = decisionCommand({
  kind: 'submit',
  describe: 'Hand an entry in for approval',
  example: 'CR-0007 --reason "The pilot at one site is done"',
});
