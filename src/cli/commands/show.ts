import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { outOption, seriesOption } from '../options.js';
import { print } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

export const show = defineCommand({
  usage: 'show <id>',
  describe: 'Show one entry whole: five facets, verdict, audit trail',
  options: (parser) =>
    parser
      .positional('id', { type: 'string', demandOption: true, describe: 'the entry, for example CR-0007' })
      .option('series', seriesOption)
      .option('out', outOption)
      .example('$0 show CR-0007', 'justification, approval, impact, upgrade, tests')
      .example('$0 show CR-0007 --json', 'the same for programs'),
  async run(args) {
    const { showRegister } = await import('../../app/show-register.js');
    const format = args.json ? 'json' : 'text';
    const options = { ...contextOf(args), ids: [args.id], series: args.series, out: args.out, view: 'entry', format } as const;
    const { text, problems } = await withProgress('reading the register', () =>
      showRegister({ ...options, screen: stdoutScreen(args), tool: toolVersion() }),
    );
    await print(text);
    tellProblems(problems);
  },
});
