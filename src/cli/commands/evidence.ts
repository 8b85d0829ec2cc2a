import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { outOption, seriesOption } from '../options.js';
import { print } from '../output.js';
import { withProgress } from '../progress.js';

const measured = 'What was measured:';
const bound = 'Which code:';
const file = { type: 'string', requiresArg: true, group: measured } as const;

export const evidence = defineCommand({
  usage: 'evidence <deed> <id>',
  typed: 'evidence add <id>',
  describe: 'Take in what was measured on the code of an entry: tests, lines, findings, signed results',
  options: (parser) =>
    parser
      .positional('deed', { choices: ['add'] as const, demandOption: true, describe: 'what to do' })
      .positional('id', { type: 'string', demandOption: true, describe: 'the entry, for example CR-0007' })
      .option('odoo-log', { ...file, describe: 'log of a run of Odoo’s own tests, 16.0 to 19.0' })
      .option('junit', { ...file, describe: 'JUnit XML, as of pytest-odoo' })
      .option('cobertura', { ...file, describe: 'line coverage, as of coverage xml' })
      .option('sarif', { ...file, describe: 'what linters report, SARIF 2.1.0' })
      .option('uat', { ...file, describe: 'script of "warrant uat" with its results, Markdown or XLSX' })
      .option('addon', {
        type: 'string',
        requiresArg: true,
        group: bound,
        describe: 'folder of the addon (default: the one that was generated from the entry)',
      })
      .option('series', { ...seriesOption, group: bound })
      .option('out', { ...outOption, group: bound })
      .option('as', { type: 'string', requiresArg: true, describe: 'person of the policy who adds it (default: by git config user.email)' })
      .option('verified', { type: 'boolean', describe: 'we ran it ourselves on this code; otherwise it counts as imported' })
      .example('$0 evidence add CR-0007 --odoo-log odoo.log --cobertura coverage.xml --verified', 'what our CI measured')
      .example('$0 evidence add CR-0007 --junit report.xml --addon addons/sale_hold', 'of an addon that was written by hand')
      .example('$0 evidence add CR-0007 --uat signed.xlsx', 'what people signed who tested by hand'),
  async run(args) {
    const { addEvidence } = await import('../../app/add-evidence.js');
    const { showEvidence } = await import('../../app/show-evidence.js');
    const { root, at, today, cacheDir } = contextOf(args);
    const { id: entry, odooLog, junit, cobertura, sarif, uat, addon, series, out, as } = args;
    const files = { 'odoo-log': odooLog, junit, cobertura, sarif, uat };
    const origin = args.verified ? 'verified' : 'imported';
    const added = await withProgress('reading', () =>
      addEvidence({ root, at, today, cacheDir, entry, files, addon, series, out, as, origin }),
    );
    await print(showEvidence(added, args.json ? 'json' : 'text', stdoutScreen(args)));
  },
});
