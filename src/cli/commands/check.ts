import { findingFormats } from '../../model/formats.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { raiseExitCode } from '../exit-code.js';
import { outOption } from '../options.js';
import { print } from '../output.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

export const check = defineCommand({
  usage: 'check',
  describe: 'Check everything that a CI wants: register, decisions, approvals, drift',
  options: (parser) =>
    parser
      .option('format', { choices: findingFormats, describe: 'how to print it (default: text)' })
      .option('base', { type: 'string', requiresArg: true, describe: 'git reference whose decisions must all be present and unchanged' })
      .option('out', outOption)
      .option('no-output', { type: 'boolean', describe: 'do not compare the generated addons with the register' })
      .example('$0 check', 'for a person')
      .example('$0 check --base origin/main --format github', 'in a pull request')
      .example('$0 check --at 2026-06-30', 'as it was on that day; what was decided later is left out')
      .example('$0 check --format sarif > findings.sarif', 'for code scanning'),
  async run(args) {
    const { checkRegister } = await import('../../app/check-register.js');
    const { showFindings } = await import('../../app/show-findings.js');
    const { base, out, noOutput } = args;
    const result = await withProgress('checking', () => checkRegister({ ...contextOf(args), base, out, compare: !noOutput }));
    const format = args.format ?? (args.json ? 'json' : 'text');
    await print(showFindings(result, format, stdoutScreen(args), toolVersion()));
    raiseExitCode(result.exitCode);
  },
});
