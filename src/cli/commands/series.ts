import { defineCommand } from '../command.js';
import { stdoutScreen } from '../context.js';
import { print } from '../output.js';

export const series = defineCommand({
  usage: 'series',
  describe: 'Show the supported Odoo series and what is written differently in each',
  options: (parser) => parser.example('$0 series', 'the dialect table').example('$0 series --json', 'the same for programs'),
  async run(args) {
    const { seriesTable } = await import('../../app/series-table.js');
    await print(seriesTable(args.json ? 'json' : 'text', stdoutScreen(args)));
  },
});
