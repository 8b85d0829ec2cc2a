import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../src/io/workspace/lock.js';
import { hasLeftovers } from '../../../src/io/workspace/recover.js';
import { addonOf, put, tempFolder, tree, writeOnce } from '../../helpers/workspace.js';

/** Id of a process that has just ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

const holder = (pid: number, host = hostname()): string => `${JSON.stringify({ pid, host })}\n`;

function withHolder(text: string): string {
  const out = tempFolder();
  put(out, '.warrant/lock', text);
  return out;
}

describe('withLock', () => {
  it('leaves nothing behind', async () => {
    const out = join(tempFolder(), 'deep/er');
    await withLock(out, async () => expect(readdirSync(join(out, '.warrant'))).toEqual(['lock']));
    expect(readdirSync(out)).toEqual([]);
  });

  it('lets one of two runs work, and says who holds the folder', async () => {
    const out = tempFolder();
    await withLock(out, async () => {
      await expect(withLock(out, async () => undefined)).rejects.toThrow(
        new RegExp(`process ${process.pid} on .* is writing there.*remove that file`, 's'),
      );
    });
    await expect(withLock(out, async () => 'free again')).resolves.toBe('free again');
  });

  it('takes over the lock of a dead process, and one that nobody wrote whole', async () => {
    for (const text of [holder(deadProcess()), '', '{"pid":', 'null']) {
      const out = withHolder(text);
      await expect(withLock(out, async () => 'mine')).resolves.toBe('mine');
      expect(hasLeftovers(out)).toBe(false);
    }
  });

  it('believes a lock of another machine', async () => {
    await expect(withLock(withHolder(holder(deadProcess(), 'elsewhere')), async () => undefined)).rejects.toThrow(
      /on elsewhere is writing there/,
    );
  });

  it('gives the folder back when the work fails', async () => {
    const out = tempFolder();
    await expect(withLock(out, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(hasLeftovers(out)).toBe(false);
  });

  it('brings back an addon that a killed run had moved away, and removes half-built ones', async () => {
    const out = tempFolder();
    await writeOnce(out, addonOf({ 'a.py': 'a\n' }));
    const before = tree(out);
    put(out, '.warrant/half.new/a.py', 'half');
    put(out, '.warrant/wh_note.new/a.py', 'half');
    put(out, '.warrant/lock.1.dead', '');
    put(out, `.warrant/lock.${deadProcess()}`, '');
    const { renameSync } = await import('node:fs');
    renameSync(join(out, 'wh_note'), join(out, '.warrant/wh_note.old'));
    await withLock(out, async () => undefined);
    expect(tree(out)).toEqual({ ...before, '.warrant/lock.1.dead': '' });
  });

  it('keeps the new addon when the killed run had finished the exchange', async () => {
    const out = tempFolder();
    await writeOnce(out, addonOf({ 'a.py': 'new\n' }));
    const before = tree(out);
    put(out, '.warrant/wh_note.old/a.py', 'old');
    await withLock(out, async () => undefined);
    expect(tree(out)).toEqual(before);
  });

  it.each([
    ['a file', (at: string) => writeFileSync(at, '')],
    ['a symbolic link', (at: string) => symlinkSync('.', at)],
  ])('refuses an output folder that is %s', async (_what, make) => {
    const out = join(tempFolder(), 'out');
    make(out);
    await expect(withLock(out, async () => undefined)).rejects.toThrow(/--out/);
    rmSync(out);
    mkdirSync(out);
    make(join(out, '.warrant'));
    await expect(withLock(out, async () => undefined)).rejects.toThrow(/--out/);
    expect(existsSync(join(out, '.warrant/lock'))).toBe(false);
  });
});
