import { join } from 'node:path';
import type { RecordedDecision } from '../../model/decision.js';
import type { Problem } from '../../model/errors.js';
import type { RegisteredEntry } from '../../model/register.js';
import { listFolder } from './source.js';

export const entriesFolder = 'register/entries';

/** `plain`: a file and no link, as the listing says. */
export type EntryFile = { readonly path: string; readonly id: string; readonly plain: boolean };

const named = /^(CR-\d{4,6})(-[a-z0-9]+)*\.ts$/;

/** The id at the beginning of an entry's file name, or undefined when it has none. */
export function idOfFile(name: string): string | undefined {
  return named.exec(name)?.[1];
}

/** The id after the highest one of the given. */
export function nextId(ids: Iterable<string>): string {
  const numbers = Array.from(ids, (id) => Number(/^CR-(\d{4,6})$/.exec(id)?.[1] ?? 0));
  return `CR-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`;
}

/** The files of entries, and those that do not belong there. Files for people, such as a README.md, may stay. */
export function entryFiles(root: string): { readonly files: readonly EntryFile[]; readonly problems: readonly Problem[] } {
  const files: EntryFile[] = [];
  const problems: Problem[] = [];
  for (const { name, kind } of listFolder(join(root, entriesFolder))) {
    if (name.startsWith('.') || name.endsWith('.md')) continue;
    const path = `${entriesFolder}/${name}`;
    const id = kind === 'folder' ? undefined : idOfFile(name);
    if (id !== undefined) files.push({ path, id, plain: kind === 'file' });
    else {
      const remedy = 'an entry is a file such as CR-0007-credit-hold.ts; what entries share lies elsewhere in register/';
      const message = kind === 'folder' ? 'a folder is no entry' : 'the name of the file does not begin with an id, or is no entry';
      problems.push({ code: 'entry-file-name', place: { file: path }, message, remedy });
    }
  }
  return { files, problems };
}

/** Of entries with one id the one that was decided on keeps it: its digest stands in a decision. Otherwise the first by file name. */
export function duplicateIds(
  entries: readonly RegisteredEntry[],
  decisions: ReadonlyMap<string, readonly RecordedDecision[]>,
): { readonly kept: ReadonlySet<string>; readonly problems: readonly Problem[] } {
  const byId = new Map<string, RegisteredEntry[]>();
  for (const registered of entries) byId.set(registered.entry.id, [...(byId.get(registered.entry.id) ?? []), registered]);
  const kept = new Set<string>();
  const problems: Problem[] = [];
  const taken = new Set(byId.keys());
  for (const [id, same] of byId) {
    const decided = new Set(decisions.get(id)?.map(({ digest }) => digest));
    const keeper = same.find(({ digest }) => decided.has(digest)) ?? same[0];
    if (keeper !== undefined) kept.add(keeper.file);
    for (const { file } of same.filter((entry) => entry !== keeper)) {
      const free = nextId(taken);
      taken.add(free);
      const renamed = file.replace(id, free);
      const message = `the id ${id} belongs to ${keeper?.file}`;
      const remedy = `renumber this one, which has no decisions: name it ${renamed} and set id: "${free}"`;
      problems.push({ code: 'duplicate-id', place: { file }, message, remedy, entry: id });
    }
  }
  return { kept, problems };
}
