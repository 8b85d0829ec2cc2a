import { defineCommand } from '../command.js';
import { decide, decisionOptions, decisionGroup as group } from '../decision-command.js';

export const waive = defineCommand({
  usage: 'waive <id>',
  describe: 'Waive one rule of the gate for an entry, for a time',
  options: (parser) =>
    decisionOptions(parser)
      .option('rule', { type: 'string', requiresArg: true, demandOption: true, group, describe: 'rule of the gate that is waived' })
      .example('$0 waive CR-0016 --rule planned-coverage --reason "Tests follow with the pilot" --expires 2027-01-31', ''),
  run: (args) => decide('waive', args, { rule: args.rule }),
});
