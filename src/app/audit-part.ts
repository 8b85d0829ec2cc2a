import { inFoundOrder, mergeHeaders } from '../core/audit/merge-parts.js';
import type { OpenPart, PackedAddon } from '../io/audit/part-file.js';
import type { Sources } from '../io/findings/sources.js';
import { type FolderHistory, isInShard, type LineDigests, type PartHeader, partFormat, type Shard } from '../model/audit/part.js';
import { type Problem, UserError } from '../model/errors.js';
import type { AuditRequest } from './audit.js';
import { findAudited, gatherHistories } from './gather-addons.js';
import { type AddonText, type ReadAddon, readTexts, withAddons } from './with-addons.js';

type Part = { readonly bytes: Uint8Array; readonly addons: number; readonly of: number };

/**
 * Reads the addons of one shard, and gives the file that carries what was read: nothing is judged yet.
 * @throws UserError when there is no addon at or below any of the paths
 */
export async function makePart(shard: Shard, request: AuditRequest): Promise<Part> {
  const { paths, to, from, git, tool } = request;
  const { addons, problems } = await findAudited(paths);
  const own = addons.filter((_, at) => isInShard(shard, at));
  const { packPart } = await import('../io/audit/part-file.js');
  const { lineDigests } = await import('../io/findings/sources.js');
  const histories = await gatherHistories(own, request);
  const header: PartHeader = {
    ...{ format: partFormat, kind: 'audit-part', tool, shard, git, addons: [...addons] },
    ...(to === undefined ? {} : { to }),
    ...(from === undefined ? {} : { from }),
    problems: problems.map(({ code, place, message, remedy }) => ({ code, place, message, ...(remedy === undefined ? {} : { remedy }) })),
  };
  async function* packed(): AsyncGenerator<PackedAddon> {
    let at = 0;
    for await (const facts of readTexts(own, { ...request, code: true })) {
      const folder = own[at++]?.folder ?? '';
      const history = histories?.get(folder);
      yield { facts, lines: lineDigests(folder), ...(history === undefined ? {} : { history }) };
    }
  }
  return { bytes: await packPart(header, packed()), addons: own.length, of: addons.length };
}

type JoinedParts = Pick<PartHeader, 'to' | 'from'> & {
  /** In the order in which they were found. */
  readonly addons: readonly ReadAddon[];
  /** By folder; undefined: git was not asked. */
  readonly histories: ReadonlyMap<string, FolderHistory> | undefined;
  /** What was wrong with the paths. */
  readonly problems: readonly Problem[];
  readonly sources: Sources;
};

/**
 * Hands on what the parts of an audit hold together, in whatever order they are given.
 * @throws UserError when one cannot be read, is missing, is given twice, or belongs to another audit or version of the tool
 */
export async function withParts<T>(paths: readonly string[], { tool }: AuditRequest, use: (joined: JoinedParts) => Promise<T>): Promise<T> {
  const { openPart } = await import('../io/audit/part-file.js');
  const { sourcesOfParts } = await import('../io/findings/sources.js');
  const parts: (OpenPart & { readonly path: string })[] = [];
  for (const path of paths) parts.push({ path, ...(await openPart(path)) });
  const other = parts.find(({ header }) => header.tool !== tool);
  if (other !== undefined)
    throw new UserError(
      'foreign-part',
      `${other.path} was made by warrant ${other.header.tool}, and this is ${tool}. Use one version for all parts and for the merge.`,
    );
  const header = mergeHeaders(parts);
  const histories = new Map<string, FolderHistory>();
  const byFolder = new Map<string, LineDigests>();
  async function* texts(): AsyncGenerator<AddonText> {
    for (const part of parts)
      for await (const { facts, lines, history } of part.addons) {
        byFolder.set(facts.folder, lines);
        if (history !== undefined) histories.set(facts.folder, history);
        yield { facts, text: JSON.stringify(facts) };
      }
  }
  return await withAddons(texts(), async (read) =>
    use({
      ...{ addons: inFoundOrder(header, read), histories: header.git ? histories : undefined, to: header.to, from: header.from },
      sources: sourcesOfParts(byFolder),
      problems: header.problems.map(({ code, place: { file, line, column }, message, remedy }) => ({
        ...{ code, place: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }, message },
        ...(remedy === undefined ? {} : { remedy }),
      })),
    }),
  );
}
