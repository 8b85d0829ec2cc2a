import type { Shard } from '../model/audit/part.js';
import { UserError } from '../model/errors.js';
import type { KnownSeries, Series } from '../model/known-series.js';
import { contextOf } from './context.js';
import type { GlobalArgs } from './options.js';
import { print } from './output.js';
import { withProgress } from './progress.js';
import { toolVersion } from './version.js';

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

/** What `--shard` leaves for the merge: everything that judges, or says how the answer is printed. */
const ofMerge = ['format', 'findings', 'json', 'import', 'failOn', 'writeBaseline', 'accept', 'reason', 'expires'] as const;
/** What the parts have answered when they are put together. */
const ofParts = ['to', 'from', 'noGit', 'shard'] as const;

type Given<Names extends readonly string[]> = { readonly [Name in Names[number]]?: unknown };

const optionName = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function refuseWithShard(args: Given<typeof ofMerge> & { readonly since?: unknown }): void {
  const given = ofMerge.find((name) => args[name] !== undefined);
  const judges = '--shard writes what was read and judges nothing';
  if (given !== undefined) throw new UserError('usage', `${judges}: give ${optionName(given)} to "warrant audit merge".`);
  if (args.since !== undefined) throw new UserError('usage', `${judges}, and parts carry no changes: leave out --since.`);
}

/** @throws UserError for an option that a merge cannot follow any more */
export function refuseWithMerge(args: Given<typeof ofParts> & { readonly workers?: unknown }): void {
  if (args.workers !== undefined) throw new UserError('usage', 'A merge reads parts and no addons: leave out --workers.');
  const given = ofParts.find((name) => args[name] !== undefined);
  if (given === undefined) return;
  const name = optionName(given);
  throw new UserError(
    'usage',
    `${name} was asked when the parts were made: leave it out, or make them again with the ${name} that you want.`,
  );
}

type PartArgs = GlobalArgs & {
  readonly paths: readonly string[];
  readonly to?: KnownSeries | undefined;
  readonly from?: Series | undefined;
  readonly noGit?: boolean | undefined;
  readonly workers?: number | undefined;
  readonly out?: string | undefined;
} & Given<typeof ofMerge> & { readonly since?: unknown };

/** Reads one shard of the addons, and writes the file that `audit merge` takes. */
export async function writePart(given: string, args: PartArgs): Promise<void> {
  const shard = shardOf(given);
  refuseWithShard(args);
  const { paths, to, from, noGit = false, out, workers } = args;
  if (out === undefined) throw new UserError('no-file', 'A part is no text: name a file with --out, for example --out 2.part.');
  const { makePart } = await import('../app/audit-part.js');
  const { saveText } = await import('../app/save-text.js');
  const options = { ...contextOf(args), paths, to, from, git: !noGit, workers, tool: toolVersion() };
  const { bytes, addons, of } = await withProgress('reading', (say) => makePart(shard, { ...options, say }));
  if ((await saveText(out, bytes, args.root)) === 'file') await print(`Wrote ${out}: ${addons} of ${of} addons read\n`);
}
