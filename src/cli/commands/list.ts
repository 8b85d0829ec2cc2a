import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { outOption } from '../options.js';
import { print } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

const group = 'Filter:';

export const list = defineCommand({
  usage: 'list',
  describe: 'List the entries of the register with state, scores and verdict',
  options: async (parser) => {
    const { flags, states } = await import('../../model/verdict.js');
    return parser
      .option('state', { choices: states, array: true, nargs: 1, group, describe: 'only this state; may be given again' })
      .option('process', { type: 'string', array: true, nargs: 1, group, describe: 'only this process; may be given again' })
      .option('flag', { choices: flags, array: true, nargs: 1, group, describe: 'only with this flag; may be given again' })
      .option('out', outOption)
      .example('$0 list --state submitted', 'what waits for a decision')
      .example('$0 list --flag stale --flag review-due', 'what needs attention');
  },
  async run(args) {
    const { showRegister } = await import('../../app/show-register.js');
    const filter = { states: args.state, processes: args.process, flags: args.flag };
    const format = args.json ? 'json' : 'text';
    const options = {
      ...contextOf(args),
      out: args.out,
      view: 'entries',
      format,
      filter,
      screen: stdoutScreen(args),
      tool: toolVersion(),
    } as const;
    const { text, problems } = await withProgress('reading the register', () => showRegister(options));
    await print(text);
    tellProblems(problems);
  },
});
