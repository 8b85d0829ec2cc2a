import { isInShard, type PartAddon, type PartHeader } from '../../model/audit/part.js';
import { UserError } from '../../model/errors.js';

/** A part with the path that it was read from. */
export type ReadPart = { readonly path: string; readonly header: PartHeader; readonly addons: readonly PartAddon[] };

const again = 'Make all parts in one run, from the same sources, with the same options and the same version of warrant.';

/** What has to be the same in all parts, and how it is called. */
const common: readonly (readonly [string, (header: PartHeader) => unknown])[] = [
  ['version of warrant', ({ tool }) => tool],
  ['number of parts', ({ shard }) => shard.of],
  ['--to', ({ to }) => to],
  ['--from', ({ from }) => from],
  ['question to git (--no-git)', ({ git }) => git],
  ['list of addons', ({ addons }) => addons],
  ['problems with the paths', ({ problems }) => problems],
];

function refuseForeign(first: ReadPart, { path, header }: ReadPart): void {
  for (const [what, of] of common) {
    const [one, other] = [of(first.header), of(header)].map((value) => JSON.stringify(value) ?? 'nothing');
    if (one === other) continue;
    const said =
      one !== undefined && other !== undefined && one.length + other.length < 80 ? ` (${other} there, ${one} in ${first.path})` : '';
    throw new UserError('foreign-part', `${path} is no part of the same audit as ${first.path}: another ${what}${said}. ${again}`);
  }
}

function refuseTwice(parts: readonly ReadPart[]): void {
  const seen = new Map<number, string>();
  for (const { path, header } of parts) {
    const { index, of } = header.shard;
    const before = seen.get(index);
    if (before !== undefined) throw new UserError('part-twice', `${path} and ${before} are both part ${index}/${of}. Give each part once.`);
    seen.set(index, path);
  }
}

function refuseGaps(parts: readonly ReadPart[], { shard: { of }, addons }: PartHeader): void {
  const there = new Set(parts.map(({ header }) => header.shard.index));
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return;
  const lost = addons.filter((_, at) => missing.some((index) => isInShard({ index, of }, at))).map(({ name }) => name);
  const named = lost.slice(0, 5).join(', ');
  const which = missing.map((index) => `${index}/${of}`).join(', ');
  const less =
    lost.length === 0 ? '' : ` ${lost.length} of ${addons.length} addons would be missing (${named}${lost.length > 5 ? ', …' : ''}).`;
  throw new UserError('part-missing', `Missing: part ${which}.${less} Give all ${of} parts.`);
}

/**
 * Puts the parts of an audit together, in whatever order they are given.
 *
 * @returns every addon in the order in which they were found
 * @throws UserError when parts are missing, given twice, or of different audits
 */
export function mergeParts(parts: readonly ReadPart[]): { readonly header: PartHeader; readonly addons: readonly PartAddon[] } {
  const [first] = parts;
  if (first === undefined) throw new UserError('part-missing', 'No part was given. Name the files that "warrant audit --shard" wrote.');
  for (const part of parts) refuseForeign(first, part);
  refuseTwice(parts);
  refuseGaps(parts, first.header);
  const byFolder = new Map(parts.flatMap(({ addons }) => addons.map((one) => [one.facts.folder, one] as const)));
  const addons = first.header.addons.flatMap(({ folder }) => byFolder.get(folder) ?? []);
  if (addons.length !== first.header.addons.length || byFolder.size !== addons.length)
    throw new UserError('broken-part', `The parts do not hold the addons that they list. ${again}`);
  return { header: first.header, addons };
}
