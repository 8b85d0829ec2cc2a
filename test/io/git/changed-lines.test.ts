import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedLines, changesSince } from '../../../src/io/git/changed-lines.js';
import { commitAll, tempFolder } from '../../helpers/temp-register.js';

const shown = (change: unknown): unknown => (change instanceof Set ? [...change] : change);

it('compares files on disk with those of a commit, whatever git is configured to run', async () => {
  const folder = tempFolder({ 'a.py': 'one\ntwo\nthree\n', 'same.py': 'x\n', 'crlf.py': 'x\ny\n', 'old/a.py': 'x\n' });
  const before = commitAll(folder);
  folder.write('.gitattributes', '*.py diff=trap\n');
  folder.write('a.py', 'zero\none\ntwo\nTHREE\n');
  folder.write('crlf.py', 'x\r\ny\r\n');
  folder.write('new/b.py', 'x\n');
  commitAll(folder);
  const trap = join(folder.root, 'trapped');
  for (const key of ['diff.external', 'core.fsmonitor', 'diff.trap.textconv']) folder.git('config', key, `touch ${trap}; false`);
  folder.write('a.py', 'zero\none\nTWO\nTHREE\n');
  const files = ['a.py', 'same.py', 'crlf.py', 'new/b.py', 'new', 'old'].map((file) => join(folder.root, file));
  const { of, notes } = await changesSince(before, files);
  expect(files.map((file) => shown(of.get(file)))).toEqual([[1, 3, 4], 'none', 'none', 'all', 'all', 'none']);
  expect(notes).toEqual([]);
  expect(() => folder.read('trapped')).toThrow();
});

it.each(['nonsense', '--output=x', ':/', 'HEAD:a.py', '-h'])('refuses %s, which is no commit', async (ref) => {
  const folder = tempFolder({ 'a.py': 'x\n' });
  commitAll(folder);
  await expect(changesSince(ref, [join(folder.root, 'a.py')])).rejects.toMatchObject({ exitCode: 2 });
});

it('takes what lies in no repository, and in one without the commit, as changed, and says so', async () => {
  const folder = tempFolder();
  for (const name of ['one', 'two', 'none']) mkdirSync(join(folder.root, name));
  const files = ['one', 'two', 'none'].map((name) => join(folder.root, name, 'a.py'));
  for (const file of files) writeFileSync(file, 'x\n');
  const one = { ...folder, git: (...args: string[]) => folder.git('-C', 'one', ...args) };
  const commit = commitAll(one);
  commitAll({ ...folder, git: (...args: string[]) => folder.git('-C', 'two', ...args) }, 'another');
  const { of, notes } = await changesSince(commit, files);
  expect(files.map((file) => shown(of.get(file)))).toEqual(['none', 'all', 'all']);
  expect(notes).toHaveLength(2);
});

it('finds every line that the text before does not have', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = changedLines(before, after);
      const changed = change === 'all' ? undefined : change === 'none' ? new Set<number>() : change;
      const kept = after.split('\n').filter((_, at) => changed !== undefined && !changed.has(at + 1));
      // What is not changed stands in the text before, in the same order.
      const left = before.split('\n');
      for (const line of kept) {
        const at = left.indexOf(line);
        expect(at).toBeGreaterThanOrEqual(0);
        left.splice(0, at + 1);
      }
    }),
  );
});
