import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextStore } from '../../../src/io/files/text-store.js';
import { UserError } from '../../../src/model/errors.js';
import { folderWith } from '../../helpers/addons.js';

/** What the next write does instead of writing. */
const disk = vi.hoisted(() => ({ fails: undefined as string | undefined }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const writeSync = (file: number, bytes: Uint8Array, offset: number, length: number, at: number): number => {
    if (disk.fails !== undefined) throw Object.assign(new Error(`${disk.fails}: no`), { code: disk.fails });
    return real.writeSync(file, bytes, offset, length, at);
  };
  return { ...real, writeSync };
});
afterEach(() => {
  disk.fails = undefined;
});

const explained = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('TextStore', () => {
  it('gives back what was put in, from memory and from its file, in any order and more than once', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }));
    fc.assert(
      fc.property(texts, fc.nat(60), (all, memory) => {
        const store = new TextStore(memory);
        const indices = all.map((text) => store.add(text));
        expect(indices).toEqual(all.map((_, at) => at));
        for (let round = 0; round < 2; round++) expect(indices.toReversed().map((at) => store.get(at))).toEqual(all.toReversed());
        store.close();
      }),
      { numRuns: 200 },
    );
  });

  it('opens no file while the texts fit into memory', () => {
    disk.fails = 'ENOSPC';
    const store = new TextStore(10, folderWith({}));
    expect(store.get(store.add('ten bytes.'))).toBe('ten bytes.');
    expect(explained(() => store.add('x'))).toContain('The disk is full.');
  });

  it.runIf(process.platform !== 'win32')('leaves no name in the folder while it is used, and nothing afterwards', () => {
    const folder = folderWith({});
    const store = new TextStore(0, folder);
    store.add('a text');
    expect(readdirSync(folder)).toEqual([]);
    store.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'The disk is full.'],
    ['EDQUOT', 'The disk quota is used up.'],
    ['EFBIG', 'allows no larger file'],
    ['EROFS', 'The file system is read-only.'],
  ])('tells of %s with the folder and what to do', (code, words) => {
    const folder = folderWith({});
    disk.fails = code;
    const message = explained(() => new TextStore(0, folder).add('x'));
    for (const part of [folder, words, 'Set TMPDIR', '--shard']) expect(message).toContain(part);
  });

  it('tells where there is no such folder, or a file instead', () => {
    const folder = folderWith({});
    expect(explained(() => new TextStore(0, join(folder, 'gone')).add('x'))).toContain('There is no such folder.');
    writeFileSync(join(folder, 'file'), '');
    expect(explained(() => new TextStore(0, join(folder, 'file')).add('x'))).toContain('A file stands where a folder is needed.');
  });

  it('leaves to others what nobody can do anything about', () => {
    disk.fails = 'EBADF';
    expect(() => new TextStore(0).add('x')).toThrow('EBADF');
  });
});
