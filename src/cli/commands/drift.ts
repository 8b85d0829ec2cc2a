import { UserError } from '../../model/errors.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { raiseExitCode } from '../exit-code.js';
import type { GlobalArgs } from '../options.js';
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
      .option('adopt', { type: 'boolean', describe: 'take what only the code has over into the one entry named, after showing it' })
      .option('yes', { type: 'boolean', describe: 'with --adopt: write without asking' })
      .example('$0 drift', 'fields, methods, view nodes, access and rules of every addon')
      .example('$0 drift --adopt CR-0002', 'shows the change of the entry, and asks on a terminal')
      .example('$0 drift CR-0002 --json', 'one addon, for a program'),
  async run(args) {
    const { drift: run } = await import('../../app/drift.js');
    const { showDrift } = await import('../../app/show-drift.js');
    const { ids = [], out, adopt: wantsAdoption, yes } = args;
    if (wantsAdoption) {
      await adopt(args, ids, yes === true);
      return;
    }
    if (yes) throw new UserError('needless-option', '--yes goes with --adopt.');
    const result = await withProgress('comparing', () => run({ ...contextOf(args), ids, out }));
    await print(showDrift(result, args.json ? 'json' : 'text', stdoutScreen(args)));
    raiseExitCode(result.exitCode);
  },
});

async function adopt(args: GlobalArgs & { readonly out?: string | undefined }, ids: readonly string[], yes: boolean): Promise<void> {
  const [entry, ...others] = ids;
  if (entry === undefined || others.length > 0)
    throw new UserError('one-entry', '--adopt takes one entry, for example drift --adopt CR-0002.');
  const { adoptDrift } = await import('../../app/adopt-drift.js');
  const { showDriftAdoption } = await import('../../app/show-drift-adoption.js');
  const { canAsk, confirmed } = await import('../prompts.js');
  const asks = !yes && args.json !== true && canAsk();
  const run = (write: boolean) => withProgress('comparing', () => adoptDrift({ ...contextOf(args), out: args.out, entry, write }));
  const show = async (write: boolean) => {
    const result = await run(write);
    await print(await showDriftAdoption(result, args.json ? 'json' : 'text', stdoutScreen(args)));
    return result;
  };
  const first = await show(yes);
  const accepted = asks && first.adopted.length > 0 && (await confirmed(`Write this into ${first.file}?`));
  raiseExitCode((accepted ? await show(true) : first).exitCode);
}
