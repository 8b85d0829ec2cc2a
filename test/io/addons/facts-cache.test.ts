import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FactsCache } from '../../../src/io/addons/facts-cache.js';
import { folderWith } from '../../helpers/addons.js';

/** What a run over some keys had to read anew. */
function run(addon: string, cacheDir: string | null, keys: readonly string[]): readonly string[] {
  const cache = new FactsCache(addon, cacheDir);
  const anew: string[] = [];
  for (const key of keys) {
    const value = cache.get(key, () => {
      anew.push(key);
      return { of: key };
    });
    expect(value).toEqual({ of: key });
  }
  cache.save();
  return anew;
}

describe('FactsCache', () => {
  it('reads only what is new', () => {
    const [addon, cacheDir] = [folderWith({}), folderWith({})];
    expect(run(addon, cacheDir, ['a', 'b'])).toEqual(['a', 'b']);
    expect(run(addon, cacheDir, ['a', 'b'])).toEqual([]);
    expect(run(addon, cacheDir, ['a', 'c'])).toEqual(['c']);
    expect(run(addon, cacheDir, ['a', 'c'])).toEqual([]);
    expect(run(addon, cacheDir, ['a'])).toEqual([]);
    expect(run(addon, cacheDir, ['c'])).toEqual(['c']);
    expect(run(folderWith({}), cacheDir, ['c'])).toEqual(['c']);
  });

  it('is not written again when nothing changed', () => {
    const [addon, cacheDir] = [folderWith({}), folderWith({})];
    run(addon, cacheDir, ['a']);
    const file = join(cacheDir, '1', readdirSync(join(cacheDir, '1'))[0] ?? '');
    utimesSync(file, 1, 1);
    run(addon, cacheDir, ['a']);
    expect(statSync(file).mtimeMs).toBe(1000);
  });

  it('reads all anew where there is none', () => {
    const addon = folderWith({});
    expect([run(addon, null, ['a']), run(addon, null, ['a'])]).toEqual([['a'], ['a']]);
  });

  it('has keys that hold the content and all else that counts', () => {
    const key = (content: string, ...parts: readonly string[]): string => FactsCache.key(Buffer.from(content), ...parts);
    expect(new Set([key('a'), key('b'), key('a', 'x'), key('a', 'x', ''), key('a', '', 'x')]).size).toBe(5);
    expect(key('a', 'x')).toBe(key('a', 'x'));
  });
});
