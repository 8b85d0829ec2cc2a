import { defineCommand } from '../command.js';
import { decide, decisionOptions, decisionGroup as group } from '../decision-command.js';

export const approve = defineCommand({
  usage: 'approve <id>',
  describe: 'Approve an entry as it is now',
  options: (parser) =>
    decisionOptions(parser)
      .option('condition', { type: 'string', array: true, nargs: 1, group, describe: 'condition of the approval; may be given again' })
      .option('emergency', { type: 'boolean', group, describe: 'approve alone for a short time; the full approval must follow' })
      .example('$0 approve CR-0007 --reason "Standard credit limits do not hold quotations"', '')
      .example('$0 approve CR-0007 -m "Pilot first" --condition "One site until March" --as architect', ''),
  run: (args) => decide('approve', args, { conditions: args.condition, emergency: args.emergency }),
});
