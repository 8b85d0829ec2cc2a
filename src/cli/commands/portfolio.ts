import { portfolioFormats } from '../../model/formats.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { targetChoices } from '../options.js';
import { printOrSave } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { keepHeapSmall } from '../small-heap.js';
import { toolVersion } from '../version.js';

export const portfolio = defineCommand({
  usage: 'portfolio [paths..]',
  describe: 'Sum up what customizations cost, and what it saves to let some go',
  options: (parser) =>
    parser
      .positional('paths', {
        type: 'string',
        array: true,
        default: [],
        describe: 'folders with addons (default: those that were generated)',
      })
      .option('to', { type: 'string', requiresArg: true, choices: targetChoices, describe: 'Odoo series of the next upgrade' })
      .option('retire', { type: 'string', requiresArg: true, describe: 'what if these go: ids and names of addons, with commas' })
      .option('format', { choices: portfolioFormats, describe: 'how to print it (default: text)' })
      .option('out', { type: 'string', requiresArg: true, describe: 'write it to this file' })
      .example('$0 portfolio', 'what do our customizations cost')
      .example('$0 portfolio addons/ --to 19.0', 'with all addons and their override stack, for an upgrade')
      .example('$0 portfolio --retire CR-0004,CR-0006 --to 20.0', 'what would it save')
      .example('$0 portfolio --format csv --out portfolio.csv', 'for a spreadsheet')
      .example('$0 portfolio --format html --out portfolio.html', 'one page that loads nothing and runs nothing'),
  async run(args) {
    keepHeapSmall();
    const { showPortfolio } = await import('../../app/show-portfolio.js');
    const { paths, to, out } = args;
    const format = args.format ?? (args.json ? 'json' : 'text');
    const retire = [...new Set((args.retire ?? '').split(',').map((id) => id.trim()))].filter((id) => id !== '');
    const options = { ...contextOf(args), paths, to, retire, format, screen: stdoutScreen(args), tool: toolVersion() };
    const { text, problems } = await withProgress('reading', (say) => showPortfolio({ ...options, say }));
    await printOrSave(text, out, args.root);
    tellProblems(problems);
  },
});
