import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { outOption, seriesOption } from '../options.js';
import { print } from '../output.js';
import { withProgress } from '../progress.js';

export const uninstallPlan = defineCommand({
  usage: 'uninstall-plan <id>',
  describe: 'Show what goes when an addon is uninstalled',
  options: (parser) =>
    parser
      .positional('id', { type: 'string', demandOption: true, describe: 'the entry, for example CR-0007' })
      .option('series', seriesOption)
      .option('out', outOption)
      .example('$0 uninstall-plan CR-0007', 'tables, columns, what depends on it, what to export')
      .example('$0 uninstall-plan CR-0007 --json', 'the same for programs'),
  async run(args) {
    const { showUninstall, uninstallPlan: plan } = await import('../../app/uninstall-plan.js');
    const { id: entry, series, out } = args;
    const found = await withProgress('reading the register', () => plan({ ...contextOf(args), entry, series, out }));
    await print(showUninstall(found, args.json ? 'json' : 'text', stdoutScreen(args)));
  },
});
