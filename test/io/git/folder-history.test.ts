import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { byRepository, folderHistories } from '../../../src/io/git/folder-history.js';

let top = '';
const git = (day: string, email: string, ...args: readonly string[]): void => {
  const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  execFileSync('git', ['-c', 'user.name=A', '-c', `user.email=${email}`, ...args], { cwd: top, env, stdio: 'ignore' });
};
const commit = (day: string, email: string, path: string): void => {
  mkdirSync(join(top, path, '..'), { recursive: true });
  writeFileSync(join(top, path), day);
  git(day, email, 'add', '-A');
  git(day, email, 'commit', '-m', day);
};

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'history-')));
  git('2024-01-01', 'a@example.com', 'init', '-q');
  commit('2024-01-01', 'a@example.com', 'x/a/ä b.py');
  commit('2024-02-01', 'b@example.com', 'x/a/models/c.py');
  commit('2024-03-01', 'a@example.com', 'x/ab/c.py');
  mkdirSync(join(top, 'x/new'));
});
afterAll(() => rmSync(top, { recursive: true }));

it('knows last change and authors of each folder, from one pass over the log', async () => {
  const folders = ['x/a', 'x/ab', 'x/new', '.'].map((path) => join(top, path));
  const { of, why } = await folderHistories(folders, null);
  expect(why).toBeUndefined();
  expect([...of]).toEqual([
    [folders[0], { last: '2024-02-01', authors: 2 }],
    [folders[1], { last: '2024-03-01', authors: 1 }],
    [folders[3], { last: '2024-03-01', authors: 2 }],
  ]);
  expect([...byRepository(folders)]).toEqual([[top, folders]]);
});

it('runs nothing that the repository names', async () => {
  const trap = join(top, 'trap');
  for (const key of ['diff.external', 'core.fsmonitor', 'core.pager', 'gpg.program', 'core.sshCommand', 'core.editor'])
    git('2024-04-01', 'a@example.com', 'config', key, `touch ${trap}; false`);
  git('2024-04-01', 'a@example.com', 'config', 'log.showSignature', 'true');
  const { of } = await folderHistories([join(top, 'x/a')], null);
  expect(of.size).toBe(1);
  expect(() => realpathSync(trap)).toThrow();
});

it('says why it knows nothing', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'bare-'));
  expect(await folderHistories([bare], null)).toMatchObject({ why: expect.stringContaining('no git repository') });
  execFileSync('git', ['init', '-q'], { cwd: bare });
  expect(await folderHistories([bare], null)).toMatchObject({ why: 'the repository has no commit yet' });
  rmSync(bare, { recursive: true });
});

it('says the same from the cache, for several folders', async () => {
  const folders = ['x/a', 'x/ab'].map((path) => join(top, path));
  const cache = mkdtempSync(join(tmpdir(), 'history-cache-'));
  const first = await folderHistories(folders, cache);
  expect(await folderHistories(folders, cache)).toEqual(first);
  expect(first.of.size).toBe(2);
  rmSync(cache, { recursive: true });
});
