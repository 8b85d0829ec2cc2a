import { UserError } from '../../model/errors.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { raiseExitCode } from '../exit-code.js';
import { outOption, seriesOption } from '../options.js';
import { print } from '../output.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

const group = 'Instead of writing:';
const modes = ['check', 'dry-run', 'diff'] as const;

export const generate = defineCommand({
  usage: 'generate [ids..]',
  describe: 'Generate the addons of entries that the gate allows',
  options: (parser) =>
    parser
      .positional('ids', {
        type: 'string',
        array: true,
        describe: 'entries (default: all allowed ones); with ids it exits 1 if one is refused',
      })
      .option('series', seriesOption)
      .option('out', outOption)
      .option('from', {
        type: 'string',
        requiresArg: true,
        describe: 'carry addons over from this folder of an earlier series (default: the nearest generated/<series>)',
      })
      .option('check', { type: 'boolean', group, describe: 'compare only; exit 1 and name the repair when files differ' })
      .option('dry-run', { type: 'boolean', group, describe: 'list what would be written' })
      .option('diff', { type: 'boolean', group, describe: 'show the lines that would change' })
      .option('accept-loss', {
        type: 'string',
        array: true,
        nargs: 1,
        describe: 'give up data that the next update would drop, by name: table.column; may be given again',
      })
      .option('restore', { type: 'boolean', describe: 'bring back generated files that were deleted by hand' })
      .example('$0 generate', 'every allowed entry; the others are listed with reasons')
      .example('$0 generate CR-0002 --series 18.0', 'the next series, with what was edited by hand for this one')
      .example('$0 generate CR-0002 --accept-loss res_partner.old_note', 'the entry dropped a field')
      .example('$0 generate --check', 'for CI: is everything up to date?'),
  async run(args) {
    const asked = modes.filter((mode) => args[mode]);
    if (asked.length > 1) throw new UserError('several-modes', `Give one of ${asked.map((mode) => `--${mode}`).join(', ')}.`);
    const { generate: run } = await import('../../app/generate.js');
    const { showGeneration } = await import('../../app/show-generation.js');
    const { ids = [], series, out, from, restore, acceptLoss } = args;
    const options = {
      ...contextOf(args),
      ids,
      series,
      out,
      from,
      restore,
      acceptLoss,
      mode: asked[0] ?? 'write',
      toolVersion: toolVersion(),
    } as const;
    const result = await withProgress('generating', (say) =>
      run({ ...options, onProgress: (done, total, addon) => say(`${done} of ${total}, ${addon}`) }),
    );
    await print(showGeneration(result, args.json ? 'json' : 'text', stdoutScreen(args)));
    raiseExitCode(result.exitCode);
  },
});
