import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { raiseExitCode } from '../exit-code.js';
import { seriesChoices } from '../options.js';
import { print } from '../output.js';
import { withProgress } from '../progress.js';
import { keepHeapSmall } from '../small-heap.js';

const group = 'Entry:';

export const adopt = defineCommand({
  usage: 'adopt <paths..>',
  describe: 'Draft entries for addons that no entry owns, from what their code does',
  options: (parser) => {
    const named = (describe: string) => ({ type: 'string', requiresArg: true, group, describe }) as const;
    return parser
      .positional('paths', { type: 'string', array: true, demandOption: true, describe: 'folders with addons, at any depth' })
      .option('dry-run', { type: 'boolean', describe: 'print the entries and write nothing' })
      .options({
        series: { ...named('series of the code (default: as each manifest says)'), choices: seriesChoices },
        process: named('process of the policy'),
        requester: named('person who answers for what is asked'),
        owner: named('person or role that owns it'),
      })
      .example('$0 adopt addons/sale_note --dry-run', 'what an entry would say, and what it could not')
      .example('$0 adopt addons/ --process order-to-cash --requester sales-operations --owner head-of-sales', 'one entry per addon');
  },
  async run(args) {
    keepHeapSmall();
    const { adopt: run } = await import('../../app/adopt.js');
    const { showAdoption } = await import('../../app/show-adoption.js');
    const { paths, series, process, requester, owner, dryRun = false } = args;
    const request = { ...contextOf(args), paths, series, process, requester, owner, dryRun };
    const result = await withProgress('reading', (say) => run({ ...request, say }));
    await print(showAdoption(result, args.json ? 'json' : 'text', stdoutScreen(args)));
    raiseExitCode(result.exitCode);
  },
});
