import { isAbsolute, relative } from 'node:path';
import type { AddonSearch, FoundAddon } from '../io/addons/find-addons.js';
import type { FolderHistory } from '../model/audit/part.js';
import { type Problem, UserError } from '../model/errors.js';
import type { AuditRequest } from './audit.js';

const noAddon = (file: string): Problem => ({
  ...{ code: 'no-addon', place: { file }, message: 'there is no addon here: no folder with a __manifest__.py at or below it' },
  remedy: 'name a folder with addons, or an addon itself',
});

/**
 * Finds the addons of an audit.
 * @throws UserError when there is none at or below any of the paths
 */
export async function findAudited(paths: readonly string[]): Promise<AddonSearch> {
  const { findAddons } = await import('../io/addons/find-addons.js');
  const { addons, problems } = findAddons(paths);
  const known = new Set(problems.map(({ place }) => place.file));
  // Of one path alone it is known already.
  const isEmpty = (path: string): boolean => (paths.length === 1 ? addons.length === 0 : findAddons([path]).addons.length === 0);
  const empty = paths
    .filter((path) => !known.has(path) && isEmpty(path))
    .toSorted()
    .map(noAddon);
  if (addons.length === 0) throw UserError.of([...problems, ...empty]);
  return { addons, problems: [...problems, ...empty] };
}

/** A work tree as the person who named the folder would write it: the same on every machine that has the same files. */
const asWritten = (top: string, folder: string | undefined): string =>
  top === '' || folder === undefined || isAbsolute(folder) ? top : relative('.', top) || '.';

/** Last change and authors of each folder; undefined when git is not to be asked. */
export async function gatherHistories(
  addons: readonly FoundAddon[],
  { git, cacheDir, say }: Pick<AuditRequest, 'git' | 'cacheDir' | 'say'>,
): Promise<ReadonlyMap<string, FolderHistory> | undefined> {
  if (!git) return undefined;
  const { byRepository, folderHistories } = await import('../io/git/folder-history.js');
  const found = new Map<string, FolderHistory>();
  for (const [top, inside] of byRepository(addons.map(({ folder }) => folder))) {
    if (top !== '') say(`log of ${top}`);
    const { of, why } = top === '' ? { of: new Map<string, never>() } : await folderHistories(inside, cacheDir);
    const written = asWritten(top, inside[0]);
    for (const folder of inside) found.set(folder, { top: written, history: of.get(folder), why });
  }
  return found;
}

/** What has to be said about the history of all addons. */
export function historyNotes(histories: ReadonlyMap<string, FolderHistory> | undefined): readonly string[] {
  if (histories === undefined) return ['git was not asked for last changes and authors (--no-git).'];
  const all = [...histories.values()];
  const outside = all.filter(({ top }) => top === '').length;
  const trees = new Map(all.flatMap(({ top, why }) => (top === '' || why === undefined ? [] : [[top, why] as const])));
  const lost = `No git: last change and authors of ${outside === 1 ? 'one addon' : `${outside} addons`} are not known.`;
  return [...(outside === 0 ? [] : [lost]), ...Array.from(trees, ([top, why]) => `${top}: ${why}.`)];
}
