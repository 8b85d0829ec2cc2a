import { explainGitError, openGit } from './git.js';
import { listTree } from './tree.js';

export type TextOfFile = { readonly path: string; readonly text: string };

/**
 * Which of a folder's files are not in the last commit as they are; line ends do not count. Only objects are read, so that nothing that a
 * repository configures is run. Where there is no git to ask, or no commit, none is named.
 * @param folder absolute; it exists
 */
export async function uncommittedFiles(folder: string, files: readonly TextOfFile[]): Promise<readonly string[]> {
  try {
    const git = await openGit(folder);
    const tracked = new Map((await listTree(git, 'HEAD', '.')).map(({ path, object }) => [path, object]));
    const changed = await Promise.all(
      files.map(async ({ path, text }) => {
        const object = tracked.get(path);
        return object === undefined || withoutReturns(await git(['cat-file', 'blob', object])) !== withoutReturns(text);
      }),
    );
    return files.filter((_file, index) => changed[index]).map(({ path }) => path);
  } catch (error) {
    if (explainGitError(error) !== undefined) return [];
    throw error;
  }
}

const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n');
