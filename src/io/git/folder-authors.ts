import { realpathSync } from 'node:fs';
import type { FolderAuthors } from '../../model/history.js';
import { explainGitError, openGit } from './git.js';

/** As many as a reader of an entry wants to see. */
const most = 8;

/**
 * Who changed a folder, and from when to when, by its commits; merges count for nobody. Only `rev-parse` and `log` are run, with nothing
 * that the repository could configure. Undefined where git has nothing to say.
 */
export async function folderAuthors(folder: string): Promise<FolderAuthors | undefined> {
  try {
    const git = await openGit(realpathSync(folder));
    const head = (await git(['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}'])).trim();
    const options = ['--no-merges', '--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-mailmap', '--date=short', '-z'];
    const log = await git(['log', ...options, '--format=%ad%x09%an', head, '--', '.']);
    return authorsIn(log.split('\0'));
  } catch (error) {
    if (explainGitError(error) === undefined && !(error instanceof Error)) throw error;
    return undefined;
  }
}

function authorsIn(lines: readonly string[]): FolderAuthors | undefined {
  const commits = lines.filter((line) => line !== '').map((line) => line.split('\t'));
  const days = commits.map(([day = '']) => day).toSorted();
  const counts = new Map<string, number>();
  for (const [, name = ''] of commits) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const people = Array.from(counts, ([name, own]) => ({ name, commits: own }));
  return {
    ...{ first, last, commits: commits.length },
    people: people.toSorted((a, b) => b.commits - a.commits || (a.name < b.name ? -1 : 1)).slice(0, most),
  };
}
