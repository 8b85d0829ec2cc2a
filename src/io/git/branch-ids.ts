import { entriesFolder, idOfFile } from '../register/entry-files.js';
import { openGit } from './git.js';

/** Ids of entries on all local and remote-tracking branches; none where there is no repository. */
export async function branchEntryIds(folder: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  try {
    const git = await openGit(folder);
    const output = await git(['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes']);
    for (const commit of new Set(output.split('\n').filter((line) => line !== ''))) {
      const names = await git(['ls-tree', '-z', '--name-only', commit, '--', `${entriesFolder}/`]);
      for (const path of names.split('\0')) {
        const id = idOfFile(path.slice(path.lastIndexOf('/') + 1));
        if (id !== undefined) ids.add(id);
      }
    }
  } catch {
    // Without git, or in a repository that git refuses to read, the entries on disk are all that can be known.
  }
  return ids;
}
