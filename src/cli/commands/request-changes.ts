import { decisionCommand } from '../decision-command.js';

export const requestChanges = decisionCommand({
  kind: 'request-changes',
  describe: 'Send an entry back to its requester',
  example: 'CR-0007 --reason "Name the process that measures the target"',
});
