import { isInShard, type PartHeader } from '../../model/audit/part.js';
import { UserError } from '../../model/errors.js';

/** What a part says of itself, and the path that it was read from. */
export type OpenedPart = { readonly path: string; readonly header: PartHeader };

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

function refuseForeign(first: OpenedPart, { path, header }: OpenedPart): void {
  for (const [what, of] of common) {
    const [one, other] = [of(first.header), of(header)].map((value) => JSON.stringify(value) ?? 'nothing');
    if (one === other) continue;
    const said =
      one !== undefined && other !== undefined && one.length + other.length < 80 ? ` (${other} there, ${one} in ${first.path})` : '';
    throw new UserError('foreign-part', `${path} is no part of the same audit as ${first.path}: another ${what}${said}. ${again}`);
  }
}

function refuseTwice(parts: readonly OpenedPart[]): void {
  const seen = new Map<number, string>();
  for (const { path, header } of parts) {
    const { index, of } = header.shard;
    const before = seen.get(index);
    if (before !== undefined) throw new UserError('part-twice', `${path} and ${before} are both part ${index}/${of}. Give each part once.`);
    seen.set(index, path);
  }
}

function refuseGaps(parts: readonly OpenedPart[], { shard: { of }, addons }: PartHeader): void {
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
 * What the parts of an audit say together, in whatever order they are given.
 * @throws UserError when parts are missing, given twice, or of different audits
 */
export function mergeHeaders(parts: readonly OpenedPart[]): PartHeader {
  const [first] = parts;
  if (first === undefined) throw new UserError('part-missing', 'No part was given. Name the files that "warrant audit --shard" wrote.');
  for (const part of parts) refuseForeign(first, part);
  refuseTwice(parts);
  refuseGaps(parts, first.header);
  return first.header;
}

/**
 * The addons of all parts in the order in which they were found.
 * @throws UserError when they are not those that the parts list
 */
export function inFoundOrder<Addon extends { readonly folder: string }>(header: PartHeader, read: readonly Addon[]): readonly Addon[] {
  const byFolder = new Map(read.map((one) => [one.folder, one]));
  const addons = header.addons.flatMap(({ folder }) => byFolder.get(folder) ?? []);
  if (addons.length !== header.addons.length || byFolder.size !== addons.length)
    throw new UserError('broken-part', `The parts do not hold the addons that they list. ${again}`);
  return addons;
}
