import { impactFormats } from '../../model/formats.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { raiseExitCode } from '../exit-code.js';
import { seriesChoices, targetChoices, workersOption } from '../options.js';
import { printOrSave } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { keepHeapSmall } from '../small-heap.js';
import { toolVersion } from '../version.js';

/** Listed here a second time because the list in the model comes with what help must not load; a test compares. */
export const failChoices = ['blocks-install', 'runtime-error', 'behaviour', 'warning'] as const;

export const impact = defineCommand({
  usage: 'impact [targets..]',
  describe: 'Say what an upgrade breaks in addons and entries, and what it costs',
  options: (parser) =>
    parser
      .positional('targets', {
        type: 'string',
        array: true,
        default: [],
        describe: 'ids of entries, folders with addons (default: all entries)',
      })
      .option('to', {
        type: 'string',
        requiresArg: true,
        demandOption: true,
        choices: targetChoices,
        describe: 'Odoo series of the target',
      })
      .option('from', {
        type: 'string',
        requiresArg: true,
        choices: seriesChoices,
        describe: 'series of the code (default: as each manifest says)',
      })
      .option('stack', { type: 'boolean', describe: 'show methods and nodes that several addons change, in load order' })
      .option('fail-on', {
        type: 'string',
        requiresArg: true,
        choices: failChoices,
        describe: 'exit with 1 if a finding is as bad as this',
      })
      .option('workers', workersOption)
      .option('format', { choices: impactFormats, describe: 'how to print it (default: text)' })
      .option('out', { type: 'string', requiresArg: true, describe: 'write it to this file' })
      .example('$0 impact --to 19.0', 'every entry of the register')
      .example('$0 impact --to 18.0 addons/ ../oca/sale-workflow', 'all addons below two folders')
      .example('$0 impact --to 18.0 addons --stack', 'who overrides what after whom')
      .example('$0 impact --to 18.0 addons --fail-on blocks-install', 'for CI')
      .example('$0 impact --to 19.0 addons --format csv --out impact.csv', 'for a spreadsheet'),
  async run(args) {
    keepHeapSmall();
    const { showImpact } = await import('../../app/show-impact.js');
    const { targets, to, from, failOn, out, stack = false, workers } = args;
    const format = args.format ?? (args.json ? 'json' : 'text');
    const asked = { targets, to, from, failOn, stack, format, workers };
    const options = { ...contextOf(args), ...asked, screen: stdoutScreen(args), tool: toolVersion() };
    const { text, problems, fails } = await withProgress('reading', (say) => showImpact({ ...options, say }));
    await printOrSave(text, out, args.root);
    tellProblems(problems, 'warrant impact --json');
    if (fails) raiseExitCode(1);
  },
});
