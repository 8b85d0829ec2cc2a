import { decisionCommand } from '../decision-command.js';

export const goLive = decisionCommand({
  kind: 'go-live',
  describe: 'Record that an addon is in use',
  example: 'CR-0007 --reason "In production since Monday"',
});
