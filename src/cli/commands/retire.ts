import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { decide, decisionOptions } from '../decision-command.js';
import { print } from '../output.js';

export const retire = defineCommand({
  usage: 'retire <id>',
  describe: 'Record that a customization is gone',
  options: (parser) => decisionOptions(parser).example('$0 retire CR-0007 --reason "Standard credit limits replace it in 19.0"', ''),
  async run(args) {
    await decide('retire', args);
    if (args.json) return;
    const { showUninstall, uninstallPlan } = await import('../../app/uninstall-plan.js');
    const { UserError } = await import('../../model/errors.js');
    try {
      await print(`\n${showUninstall(await uninstallPlan({ ...contextOf(args), entry: args.id }), 'text', stdoutScreen(args))}`);
    } catch (error) {
      // An entry without an addon of its own leaves nothing to uninstall.
      if (!(error instanceof UserError)) throw error;
    }
  },
});
