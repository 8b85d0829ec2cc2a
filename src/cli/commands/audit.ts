import { UserError } from '../../model/errors.js';
import { auditFormats } from '../../model/formats.js';
import { acceptance, acceptOptions, tellWritten } from '../audit-baseline.js';
import { refuseWithMerge, writePart } from '../audit-part.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { raiseExitCode } from '../exit-code.js';
import { seriesChoices, targetChoices, workersOption } from '../options.js';
import { printOrSave } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { keepHeapSmall } from '../small-heap.js';
import { toolVersion } from '../version.js';

/** Listed here a second time because help must not load the model; a test compares. */
export const severityChoices = ['error', 'warning', 'note'] as const;

export const audit = defineCommand({
  usage: 'audit <paths..>',
  describe: 'Say what addons in folders are, what they cost, and what can go',
  options: (parser) =>
    parser
      .positional('paths', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'folders with addons, at any depth; or "merge" and the files that --shard wrote',
      })
      .option('to', { type: 'string', requiresArg: true, choices: targetChoices, describe: 'Odoo series of the next upgrade' })
      .option('from', {
        type: 'string',
        requiresArg: true,
        choices: seriesChoices,
        describe: 'series of the code (default: as each manifest says)',
      })
      .option('findings', { type: 'boolean', describe: 'show every finding with its place' })
      .option('since', {
        type: 'string',
        requiresArg: true,
        describe: 'only findings on lines that changed since this commit, branch or tag',
      })
      .option('import', {
        type: 'string',
        array: true,
        nargs: 1,
        describe: 'show what another tool says: SARIF, JSON of pylint-odoo, odoo-linter, odoo-doctor, odoo-ls',
      })
      .option('fail-on', {
        type: 'string',
        requiresArg: true,
        choices: severityChoices,
        describe: 'exit with 1 if a finding is as bad as this (default: any, where there is a baseline)',
      })
      .options(acceptOptions)
      .option('no-git', { type: 'boolean', describe: 'do not ask git for last changes and authors' })
      .option('shard', {
        type: 'string',
        requiresArg: true,
        describe: 'only read every N-th addon, and write what was read to --out for "audit merge"',
      })
      .options({ workers: workersOption, format: { choices: auditFormats, describe: 'how to print it (default: text)' } })
      .option('out', { type: 'string', requiresArg: true, describe: 'write it to this file' })
      .example('$0 audit addons/', 'what do we have')
      .example('$0 audit addons/ ../oca --to 19.0', 'and what does the upgrade cost')
      .example('$0 audit addons/ --findings', 'where exactly')
      .example('$0 audit addons/ --write-baseline --reason "before the upgrade" --expires 2027-06-30', 'what is known fails no more')
      .example('$0 audit addons/ --since main --fail-on warning', 'what a branch adds, in CI')
      .example('$0 audit addons/ --import pylint.json', 'what linters say, beside it')
      .example('$0 audit addons/ --shard 2/8 --out 2.part', 'one of eight runners of a CI')
      .example('$0 audit merge *.part --format html --out audit.html', 'and what they read together')
      .example('$0 audit addons/ --format xlsx --out audit.xlsx', 'for a spreadsheet')
      .example('$0 audit addons/ --format html --out audit.html', 'for a browser'),
  async run(args) {
    keepHeapSmall();
    const [first, ...parts] = args.paths;
    if (args.paths.includes('')) throw new UserError('usage', 'One of the paths is empty: name folders with addons.');
    const isMerge = first === 'merge';
    if (isMerge && parts.length === 0)
      throw new UserError('usage', 'Name the parts that --shard wrote: warrant audit merge *.part. A folder of this name is ./merge.');
    if (isMerge) refuseWithMerge(args);
    if (args.shard !== undefined) return await writePart(args.shard, args);
    const { showAudit } = await import('../../app/show-audit.js');
    const merging = isMerge ? { paths: [], parts } : {};
    const { paths, to, from, findings = false, noGit = false, out, since, failOn, workers } = args;
    const accept = acceptance(args);
    const format = args.format ?? (args.json ? 'json' : 'text');
    if (format === 'xlsx' && out === undefined)
      throw new UserError('no-file', 'A workbook is no text: name a file with --out, for example --out audit.xlsx.');
    const options = {
      ...{ ...contextOf(args), paths, to, from, findings, git: !noGit, workers, ...merging, format },
      ...{ since, failOn, accept, imports: args.import },
      ...{ screen: stdoutScreen(args), tool: toolVersion() },
    };
    const { text, problems, fails, written } = await withProgress('reading', (say) => showAudit({ ...options, say }));
    await printOrSave(text, out, args.root);
    if (written !== undefined) tellWritten(written);
    tellProblems(problems, 'warrant audit --json');
    if (fails) raiseExitCode(1);
  },
});
