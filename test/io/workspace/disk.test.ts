import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../../src/model/errors.js';
import { addonOf, put, tempFolder, tree, writeOnce } from '../../helpers/workspace.js';

/** A file system of its own, or the reason why there is none here. */
function mount(...options: readonly string[]): { folder: string } | { why: string } {
  const folder = tempFolder();
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', ...options, 'tmpfs', folder], { encoding: 'utf8' });
  if (status !== 0) return { why: error?.message ?? stderr };
  onTestFinished(() => void spawnSync('umount', [folder]));
  return { folder };
}

const small = addonOf({ 'a.py': 'a\n' });
const large = addonOf({ 'a.py': 'b\n', 'b.py': 'x'.repeat(300_000) });

describe('a disk that refuses', () => {
  it('full: the old addon stays, nothing half-written remains, and the message says what to do', async (context) => {
    const mounted = mount('-o', 'size=256k');
    if ('why' in mounted) return context.skip(`no file system of its own can be mounted here: ${mounted.why}`);
    await writeOnce(mounted.folder, small);
    const before = tree(mounted.folder, true);
    const failure = await writeOnce(mounted.folder, large).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(failure).toMatchObject({
      code: 'disk-full',
      exitCode: 2,
      message: expect.stringMatching(/wh_note: The disk is full\. Free some space/),
    });
    expect(tree(mounted.folder, true)).toEqual(before);
    expect(readdirSync(mounted.folder)).toEqual(['wh_note']);
  });

  it('read-only: says so', async (context) => {
    const mounted = mount('-o', 'ro');
    if ('why' in mounted) return context.skip(`no file system of its own can be mounted here: ${mounted.why}`);
    await expect(writeOnce(mounted.folder, small)).rejects.toMatchObject({ code: 'not-writable', exitCode: 2 });
  });

  it('not permitted: says so', async (context) => {
    if (process.getuid?.() === 0) return context.skip('root may write everywhere');
    const folder = tempFolder();
    chmodSync(folder, 0o555);
    await expect(writeOnce(folder, small)).rejects.toMatchObject({ code: 'not-writable', exitCode: 2 });
  });

  it('a file above the output folder: says so', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(writeOnce(join(folder, 'file/out'), small)).rejects.toMatchObject({ code: 'not-a-folder', exitCode: 2 });
  });

  it('no folder can be made: says so', async () => {
    const folder = tempFolder();
    symlinkSync('nowhere', join(folder, 'link'));
    await expect(writeOnce(join(folder, 'link/out'), small)).rejects.toMatchObject({ code: 'not-writable', exitCode: 2 });
  });

  it('something in the addon that cannot be kept: says so and leaves the addon', async () => {
    const out = tempFolder();
    await writeOnce(out, small);
    mkdirSync(join(out, 'wh_note/run'));
    expect(spawnSync('mkfifo', [join(out, 'wh_note/run/pipe')]).status).toBe(0);
    put(out, 'wh_note/mine.py', 'mine\n');
    await expect(writeOnce(out, addonOf({ 'a.py': 'b\n' }))).rejects.toThrow(/pipe is no ordinary file/);
    expect(tree(out)).toMatchObject({ 'wh_note/a.py': 'a\n', 'wh_note/mine.py': 'mine\n' });
    expect(readdirSync(out)).toEqual(['wh_note']);
  });
});
