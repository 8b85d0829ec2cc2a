import { UserError } from '../../model/errors.js';
import { verifyFormats } from '../../model/formats.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { raiseExitCode } from '../exit-code.js';
import { outOption } from '../options.js';
import { print } from '../output.js';
import { withProgress } from '../progress.js';
import { stoppable } from '../stop.js';
import { toolVersion } from '../version.js';

const where = 'Where:';
const into = 'What becomes of it:';
const path = { type: 'string', requiresArg: true, group: where } as const;

export const verify = defineCommand({
  usage: 'verify [targets..]',
  describe: 'Prove addons in a real Odoo: install, test, update, restart, uninstall',
  options: (parser) =>
    parser
      .positional('targets', {
        type: 'string',
        array: true,
        default: [],
        describe: 'ids of entries, folders of addons (default: every generated addon of the series)',
      })
      .option('odoo', { ...path, demandOption: true, describe: 'source of Odoo, 16.0 to 19.0: the folder with odoo-bin' })
      .option('python', { ...path, default: 'python3', describe: 'the Python that Odoo runs with' })
      .option('addons', {
        type: 'string',
        array: true,
        nargs: 1,
        default: [],
        group: where,
        describe: 'folder with addons that those under test depend on; may be given again',
      })
      .option('template-database', { ...path, describe: 'database with base installed, which is copied and saves making one' })
      .option('out', { ...outOption, group: where })
      .option('together', { type: 'boolean', describe: 'only all together, not each alone before' })
      .option('timeout', { type: 'number', requiresArg: true, default: 30, describe: 'minutes that one start of Odoo may take' })
      .option('evidence', { type: 'boolean', group: into, describe: 'write what was measured into the register, as verified' })
      .option('as', {
        type: 'string',
        requiresArg: true,
        group: into,
        describe: 'person of the policy who adds it (default: by git config user.email)',
      })
      .option('logs', { ...path, group: into, describe: 'folder that the logs of Odoo are kept in' })
      .option('format', { choices: verifyFormats, group: into, describe: 'how to print it (default: text)' })
      .example('$0 verify CR-0007 --odoo ~/odoo/17.0', 'the addon of one entry')
      .example('$0 verify --odoo ~/odoo/17.0 --evidence', 'all that was generated for 17.0, and keep what was measured')
      .example('$0 verify addons/sale_hold --odoo ~/odoo/17.0 --addons ../oca', 'an addon that was written by hand')
      .example('$0 verify --odoo odoo --python venv/bin/python --format junit > verify.xml', 'for CI')
      .epilogue(
        'PostgreSQL is reached as by psql: PGHOST, PGPORT, PGUSER, PGPASSWORD. The role needs CREATEDB and is no superuser. Only databases that this command makes (warrant_verify_…) are written to, and they are dropped.',
      ),
  async run(args) {
    const { verify: run } = await import('../../app/verify.js');
    const { showVerification } = await import('../../app/show-verification.js');
    const { targets, odoo, python, addons, out, together = false, timeout, evidence = false, as, logs } = args;
    if (!(timeout > 0 && timeout <= 1440))
      throw new UserError('wrong-timeout', `--timeout is ${timeout}; it is minutes, more than 0 and at most 1440.`);
    const context = contextOf(args);
    const asked = {
      targets,
      odoo,
      python,
      addons,
      template: args.templateDatabase,
      out,
      togetherOnly: together,
      timeout,
      evidence,
      as,
      logs,
    };
    const verification = await stoppable((signal) =>
      withProgress('verifying', (say) => run({ ...context, ...asked, say, done: tellGroup, signal })),
    );
    const format = args.format ?? (args.json ? 'json' : 'text');
    await print(showVerification(verification, { format, screen: stdoutScreen(args), at: context.at, tool: toolVersion() }));
    raiseExitCode(verification.exitCode);
  },
});

/** Where nobody sees the progress, as in CI, each run is told when it has ended: the whole takes minutes. */
function tellGroup(line: string): void {
  if (!process.stderr.isTTY) process.stderr.write(`${line}\n`);
}
