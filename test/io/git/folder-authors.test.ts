import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderAuthors } from '../../../src/io/git/folder-authors.js';
import { folderWith } from '../../helpers/addons.js';

function repository() {
  const top = folderWith({ 'a/x.py': '1' });
  const git = (day: string, name: string, ...args: readonly string[]): void => {
    const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
    execFileSync('git', ['-c', `user.name=${name}`, '-c', 'user.email=a@example.com', ...args], { cwd: top, env, stdio: 'ignore' });
  };
  const commit = (day: string, name: string, path: string): void => {
    mkdirSync(join(top, path, '..'), { recursive: true });
    writeFileSync(join(top, path), day);
    git(day, name, 'add', '-A');
    git(day, name, 'commit', '-m', day);
  };
  git('2024-01-01', 'Ann', 'init', '-q');
  return { top, git, commit };
}

it('tells who changed a folder, and from when to when', async () => {
  const { top, commit } = repository();
  commit('2024-01-01', 'Ann', 'a/x.py');
  commit('2024-03-01', 'Ben', 'a/y.py');
  commit('2024-04-01', 'Ann', 'a/x.py');
  commit('2024-05-01', 'Cleo', 'b/x.py');
  expect(await folderAuthors(join(top, 'a'))).toEqual({
    ...{ first: '2024-01-01', last: '2024-04-01', commits: 3 },
    people: [
      { name: 'Ann', commits: 2 },
      { name: 'Ben', commits: 1 },
    ],
  });
});

it('runs nothing that the repository names, and knows nothing without commits', async () => {
  const { top, git, commit } = repository();
  expect(await folderAuthors(join(top, 'a'))).toBeUndefined();
  commit('2024-01-01', 'Ann', 'a/x.py');
  const trap = join(top, 'trap');
  for (const key of ['diff.external', 'core.fsmonitor', 'core.pager', 'gpg.program', 'core.sshCommand', 'mailmap.file'])
    git('2024-04-01', 'Ann', 'config', key, `touch ${trap}; false`);
  git('2024-04-01', 'Ann', 'config', 'log.showSignature', 'true');
  expect(await folderAuthors(join(top, 'a'))).toMatchObject({ commits: 1 });
  expect(() => realpathSync(trap)).toThrow();
});
