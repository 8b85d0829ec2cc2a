import { decisionCommand } from '../decision-command.js';

export const review = decisionCommand({
  kind: 'review',
  describe: 'Record that a live customization was looked at again',
  example: 'CR-0007 --reason "Still needed: 40 holds a week"',
});
