import { decisionCommand } from '../decision-command.js';

export const revoke = decisionCommand({
  kind: 'revoke',
  describe: 'Take an approval back',
  example: 'CR-0007 --reason "The carrier changed its terms"',
});
