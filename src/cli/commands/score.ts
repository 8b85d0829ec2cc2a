import { scoreFormats } from '../../model/formats.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { seriesOption } from '../options.js';
import { print } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

export const score = defineCommand({
  usage: 'score [ids..]',
  describe: 'Score entries: lowest factor, missing evidence, what would help most',
  options: (parser) =>
    parser
      .positional('ids', { type: 'string', array: true, describe: 'entries (default: all, as a table)' })
      .option('series', seriesOption)
      .option('format', { choices: scoreFormats, describe: 'how to print it (default: text)' })
      .example('$0 score CR-0007', 'every answer with its evidence')
      .example('$0 score --format markdown', 'a table for a pull request'),
  async run(args) {
    const { showRegister } = await import('../../app/show-register.js');
    const format = args.format ?? (args.json ? 'json' : 'text');
    const options = { ...contextOf(args), ids: args.ids, series: args.series, view: 'scores', format } as const;
    const { text, problems } = await withProgress('scoring', () =>
      showRegister({ ...options, screen: stdoutScreen(args), tool: toolVersion() }),
    );
    await print(text);
    tellProblems(problems);
  },
});
