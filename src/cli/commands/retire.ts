import { decisionCommand } from '../decision-command.js';

export const retire = decisionCommand({
  kind: 'retire',
  describe: 'Record that a customization is gone',
  example: 'CR-0007 --reason "Standard credit limits replace it in 19.0"',
});
