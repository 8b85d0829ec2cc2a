import { hash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AddonHistory } from '../../model/audit/report.js';
import { grouped } from '../../model/grouped.js';
import { ValueCache } from '../cache/value-cache.js';
import { explainGitError, openGit } from './git.js';

/** Marks the line of a commit; no path that git prints begins so. */
const mark = '\u0001';

type Read = { last: string; authors: Set<string> };

/** The folders above a file, the top of the work tree as an empty path; none for an empty line. */
function foldersOf(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1);
  return file === '' ? [] : ['', ...parts.map((_, at) => parts.slice(0, at + 1).join('/'))];
}

/** What one pass over the log says of every folder of a work tree: paths with `/`, from its top. */
function readLog(log: string, folders: ReadonlySet<string>): ReadonlyMap<string, AddonHistory> {
  const found = new Map<string, Read>();
  let [day, author] = ['', ''];
  for (const line of log.split('\0').flatMap((part) => part.split('\n'))) {
    if (line.startsWith(mark)) {
      [day = '', author = ''] = line.slice(1).split('\t');
      continue;
    }
    for (const folder of foldersOf(line)) {
      if (!folders.has(folder)) continue;
      const known = found.get(folder) ?? { last: '', authors: new Set() };
      if (day > known.last) known.last = day;
      known.authors.add(author);
      found.set(folder, known);
    }
  }
  return new Map(Array.from(found, ([folder, { last, authors }]) => [folder, { last, authors: authors.size }]));
}

/**
 * Last change and number of authors of folders of one repository, in one pass over the log; cached by the commit. Only `rev-parse` and `log`
 * are run, with nothing that the repository could configure. Where git has nothing to say, or history is cut off, the reason.
 *
 * @param folders as they lie on disk
 */
export async function folderHistories(
  folders: readonly string[],
  cacheDir: string | null | undefined,
): Promise<{ readonly of: ReadonlyMap<string, AddonHistory>; readonly why?: string }> {
  const [first] = folders;
  if (first === undefined) return { of: new Map() };
  try {
    const git = await openGit(first);
    const top = (await git(['rev-parse', '--show-toplevel'])).replace(/\n$/, '');
    const head = (await git(['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}'])).trim();
    const isShallow = (await git(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    const inside = new Map(folders.map((folder) => [folder, realpathSync(folder).slice(top.length + 1)]));
    const wanted = new Set(inside.values());
    const cache = new ValueCache('history', top, cacheDir);
    const key = hash('sha256', [head, ...[...wanted].toSorted()].join('\n'));
    const listed = await cache.getLater(key, async () => {
      const options = ['--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-renames', '--name-only', '-z', '--date=short'];
      const log = await git(['log', ...options, `--format=${mark}%ad%x09%ae`, head, '--']);
      return [...readLog(log, wanted)];
    });
    cache.save();
    const known = new Map(listed);
    const of = new Map(
      [...inside].flatMap(([folder, path]) => {
        const history = known.get(path);
        return history === undefined ? [] : [[folder, history] as const];
      }),
    );
    return { of, ...(isShallow ? { why: 'the clone is shallow: earlier changes and their authors are missing' } : {}) };
  } catch (error) {
    const state = explainGitError(error);
    if (state === undefined && !(error instanceof Error)) throw error;
    // A repository that is damaged takes nothing away but its history.
    const said = error instanceof Error ? error.message.trim().split('\n')[0] : '';
    return { of: new Map(), why: state?.why.replace('the register is', 'they lie') ?? `git cannot read the log: ${said}` };
  }
}

/** Folders by the work tree that they lie in; those that lie in none stand under an empty name. */
export function byRepository(folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const topOf = (folder: string): string => {
    for (let at = resolve(folder); ; at = dirname(at)) {
      if (existsSync(join(at, '.git'))) return at;
      if (dirname(at) === at) return '';
    }
  };
  return grouped(folders.map((folder) => [topOf(folder), folder] as const));
}
