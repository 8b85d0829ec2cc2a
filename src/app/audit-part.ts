import { mergeParts } from '../core/audit/merge-parts.js';
import type { Sources } from '../io/findings/sources.js';
import { type GatheredAddons, isInShard, type PartAddon, type PartHeader, partFormat, type Shard } from '../model/audit/part.js';
import { UserError } from '../model/errors.js';
import type { AuditRequest } from './audit.js';
import { findAudited, gatherHistories } from './gather-addons.js';

type Part = { readonly bytes: Uint8Array; readonly addons: number; readonly of: number };

/**
 * Reads the addons of one shard, and gives the file that carries what was read: nothing is judged yet.
 * @throws UserError when there is no addon at or below any of the paths
 */
export async function makePart(shard: Shard, request: AuditRequest): Promise<Part> {
  const { paths, to, from, git, tool } = request;
  const { addons, problems } = await findAudited(paths);
  const own = addons.filter((_, at) => isInShard(shard, at));
  const { readAll } = await import('./impact-addons.js');
  const { packPart } = await import('../io/audit/part-file.js');
  const { lineDigests } = await import('../io/findings/sources.js');
  const facts = await readAll(own, { ...request, code: true });
  const histories = await gatherHistories(own, request);
  const header: PartHeader = {
    ...{ format: partFormat, kind: 'audit-part', tool, shard, git, addons: [...addons] },
    ...(to === undefined ? {} : { to }),
    ...(from === undefined ? {} : { from }),
    problems: problems.map(({ code, place, message, remedy }) => ({ code, place, message, ...(remedy === undefined ? {} : { remedy }) })),
  };
  const lines = facts.map((one): PartAddon => {
    const history = histories?.get(one.folder);
    return { facts: one, lines: lineDigests(one.folder), ...(history === undefined ? {} : { history }) };
  });
  return { bytes: packPart(header, lines), addons: own.length, of: addons.length };
}

/**
 * What the parts of an audit hold together, in whatever order they are given.
 * @throws UserError when one cannot be read, is missing, is given twice, or belongs to another audit or version of the tool
 */
export async function joinParts(
  paths: readonly string[],
  { tool }: AuditRequest,
): Promise<GatheredAddons & Pick<PartHeader, 'to' | 'from'> & { readonly sources: Sources }> {
  const { readPart } = await import('../io/audit/part-file.js');
  const { sourcesOfParts } = await import('../io/findings/sources.js');
  const parts = paths.map((path) => ({ path, ...readPart(path) }));
  const other = parts.find(({ header }) => header.tool !== tool);
  if (other !== undefined)
    throw new UserError(
      'foreign-part',
      `${other.path} was made by warrant ${other.header.tool}, and this is ${tool}. Use one version for all parts and for the merge.`,
    );
  const { header, addons } = mergeParts(parts);
  const histories = new Map(addons.flatMap(({ facts, history }) => (history === undefined ? [] : [[facts.folder, history] as const])));
  return {
    ...{ facts: addons.map(({ facts }) => facts), histories: header.git ? histories : undefined, to: header.to, from: header.from },
    sources: sourcesOfParts(new Map(addons.map(({ facts, lines }) => [facts.folder, lines]))),
    problems: header.problems.map(({ code, place: { file, line, column }, message, remedy }) => ({
      ...{ code, place: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }, message },
      ...(remedy === undefined ? {} : { remedy }),
    })),
  };
}
