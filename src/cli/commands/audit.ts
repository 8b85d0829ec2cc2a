import type { Shard } from '../../model/audit/part.js';
import { UserError } from '../../model/errors.js';
import { auditFormats } from '../../model/formats.js';
import type { KnownSeries, Series } from '../../model/known-series.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import { type GlobalArgs, seriesChoices, targetChoices } from '../options.js';
import { print } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

/** `2/8` of `--shard`. */
function shardOf(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of)
    throw new UserError(
      'usage',
      `--shard ${text}: expected the number of the part and of all parts, for example 2/8 for the second of eight.`,
    );
  return { index, of };
}

/** What `--shard` leaves for the merge: how the answer is printed. */
function refuseWithShard({
  format,
  findings,
  json,
}: {
  readonly format?: unknown;
  readonly findings?: unknown;
  readonly json?: unknown;
}): void {
  if (format !== undefined || findings !== undefined || json !== undefined)
    throw new UserError(
      'usage',
      '--shard writes what was read and judges nothing: give --format, --findings and --json to "warrant audit merge".',
    );
}

type PartArgs = GlobalArgs & {
  readonly paths: readonly string[];
  readonly to?: KnownSeries | undefined;
  readonly from?: Series | undefined;
  readonly noGit?: boolean | undefined;
  readonly out?: string | undefined;
  readonly format?: string | undefined;
  readonly findings?: boolean | undefined;
};

/** Reads one shard of the addons, and writes the file that `audit merge` takes. */
async function writePart(given: string, args: PartArgs): Promise<void> {
  const shard = shardOf(given);
  refuseWithShard(args);
  const { paths, to, from, noGit = false, out } = args;
  if (out === undefined) throw new UserError('no-file', 'A part is no text: name a file with --out, for example --out 2.part.');
  const { makePart } = await import('../../app/audit-part.js');
  const { saveText } = await import('../../app/save-text.js');
  const options = { ...contextOf(args), paths, to, from, git: !noGit, tool: toolVersion() };
  const { bytes, addons, of } = await withProgress('reading', (say) => makePart(shard, { ...options, say }));
  if ((await saveText(out, bytes, args.root)) === 'file') await print(`Wrote ${out}: ${addons} of ${of} addons read\n`);
}

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
      .option('no-git', { type: 'boolean', describe: 'do not ask git for last changes and authors' })
      .option('shard', {
        type: 'string',
        requiresArg: true,
        describe: 'only read every N-th addon, and write what was read to --out for "audit merge"',
      })
      .option('format', { choices: auditFormats, describe: 'how to print it (default: text)' })
      .option('out', { type: 'string', requiresArg: true, describe: 'write it to this file' })
      .example('$0 audit addons/', 'what do we have')
      .example('$0 audit addons/ ../oca --to 19.0', 'and what does the upgrade cost')
      .example('$0 audit addons/ --findings', 'where exactly')
      .example('$0 audit addons/ --shard 2/8 --out 2.part', 'one of eight runners of a CI')
      .example('$0 audit merge *.part --format html --out audit.html', 'and what they read together')
      .example('$0 audit addons/ --format xlsx --out audit.xlsx', 'for a spreadsheet')
      .example('$0 audit addons/ --format html --out audit.html', 'for a browser'),
  async run(args) {
    if (args.shard !== undefined) return await writePart(args.shard, args);
    const { showAudit } = await import('../../app/show-audit.js');
    const [first, ...parts] = args.paths;
    const merging = first === 'merge' && parts.length > 0 ? { paths: [], parts } : {};
    const { paths, to, from, findings = false, noGit = false, out } = args;
    const format = args.format ?? (args.json ? 'json' : 'text');
    if (format === 'xlsx' && out === undefined)
      throw new UserError('no-file', 'A workbook is no text: name a file with --out, for example --out audit.xlsx.');
    const options = {
      ...{ ...contextOf(args), paths, to, from, findings, git: !noGit, ...merging, format },
      ...{ screen: stdoutScreen(args), tool: toolVersion() },
    };
    const { text, problems } = await withProgress('reading', (say) => showAudit({ ...options, say }));
    if (out === undefined) await print(String(text));
    else {
      const { saveText } = await import('../../app/save-text.js');
      if ((await saveText(out, text, args.root)) === 'file') await print(`Wrote ${out}\n`);
    }
    tellProblems(problems, 'warrant audit --json');
  },
});
