import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { raiseExitCode } from '../exit-code.js';
import { outOption } from '../options.js';
import { print } from '../output.js';
import { withProgress } from '../progress.js';

export const drift = defineCommand({
  usage: 'drift [ids..]',
  describe: 'Show where generated addons and the register disagree',
  options: (parser) =>
    parser
      .positional('ids', { type: 'string', array: true, describe: 'entries (default: all with an addon)' })
      .option('out', outOption)
      .example('$0 drift', 'fields, methods, view nodes, access and rules of every addon')
      .example('$0 drift CR-0002 --json', 'one addon, for a program'),
  async run(args) {
    const { drift: run } = await import('../../app/drift.js');
    const { showDrift } = await import('../../app/show-drift.js');
    const { ids = [], out } = args;
    const result = await withProgress('comparing', () => run({ ...contextOf(args), ids, out }));
    await print(showDrift(result, args.json ? 'json' : 'text', stdoutScreen(args)));
    raiseExitCode(result.exitCode);
  },
});
