import { gateStages } from '../../model/verdict.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { raiseExitCode } from '../exit-code.js';
import { seriesOption } from '../options.js';
import { print } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

export const gate = defineCommand({
  usage: 'gate [ids..]',
  describe: 'Say which entries may be generated or go live, and explain every rule that fails',
  options: (parser) =>
    parser
      .positional('ids', { type: 'string', array: true, describe: 'entries (default: all); with ids it exits 1 if one is refused' })
      .option('series', seriesOption)
      .option('stage', { choices: gateStages, describe: 'what it is asked for: to be generated (default), or to go live' })
      .example('$0 gate CR-0007', 'why it is refused, and what to do')
      .example('$0 gate --series 18.0', 'what may be generated for the next series')
      .example('$0 gate CR-0007 --stage live', 'whether it was tested enough to go live'),
  async run(args) {
    const { showRegister } = await import('../../app/show-register.js');
    const format = args.json ? 'json' : 'text';
    const options = { ...contextOf(args), ids: args.ids, series: args.series, stage: args.stage, view: 'verdicts', format } as const;
    const { text, review, problems } = await withProgress('judging', () =>
      showRegister({ ...options, screen: stdoutScreen(args), tool: toolVersion() }),
    );
    await print(text);
    tellProblems(problems);
    const named = (args.ids ?? []).length > 0;
    if (named && review.entries.some(({ verdict }) => !verdict.allowed)) raiseExitCode(1);
  },
});
