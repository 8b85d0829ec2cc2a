import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { raiseExitCode } from '../exit-code.js';
import { outOption, seriesOption } from '../options.js';
import { print } from '../output.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

export const diff = defineCommand({
  usage: 'diff [ids..]',
  describe: 'Show the lines that generate would change, merged with what was edited by hand',
  options: (parser) =>
    parser
      .positional('ids', { type: 'string', array: true, describe: 'entries (default: all allowed ones)' })
      .option('series', seriesOption)
      .option('out', outOption)
      .example('$0 diff CR-0002', 'what a run would do to one addon')
      .example('$0 diff CR-0002 --series 18.0', 'the same for another series'),
  async run(args) {
    const { generate } = await import('../../app/generate.js');
    const { showGeneration } = await import('../../app/show-generation.js');
    const { ids = [], series, out } = args;
    const result = await withProgress('comparing', () =>
      generate({ ...contextOf(args), ids, series, out, mode: 'diff', toolVersion: toolVersion() }),
    );
    await print(showGeneration(result, args.json ? 'json' : 'text', stdoutScreen(args)));
    raiseExitCode(result.exitCode);
  },
});
