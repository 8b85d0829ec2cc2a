import { decisionCommand } from '../decision-command.js';

export const reject = decisionCommand({
  kind: 'reject',
  describe: 'Reject an entry; the reason says what is used instead',
  example: 'CR-0013 --reason "Standard Odoo does it: lock confirmed orders"',
});
