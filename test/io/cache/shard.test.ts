import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readShard, shardFile, writeShard } from '../../../src/io/cache/shard.js';
import { folderWith } from '../../helpers/addons.js';

const lines = (...texts: readonly string[]): readonly Buffer[] => texts.map((text) => Buffer.from(text));
const texts = (file: string | undefined): readonly string[] => readShard(file).map(String);

function shard(key: string, folder = folderWith({})): string {
  const file = shardFile(folder, 'test', key);
  if (file === undefined) throw new Error('no file');
  return file;
}

describe('a shard', () => {
  it('gives back the lines that were written', () => {
    const file = shard('a');
    writeShard(file, lines('one', '', 'zwei ü'));
    expect(texts(file)).toEqual(['one', '', 'zwei ü']);
    expect(readdirSync(join(file, '..'))).toHaveLength(1);
  });

  it('is empty when it is missing, cut off, or when its content is that of another', () => {
    const file = shard('a');
    const other = shard('b');
    expect(texts(file)).toEqual([]);
    writeShard(file, lines('one'));
    writeShard(other, lines('two'));
    const whole = readFileSync(file);
    for (const bytes of [
      whole.subarray(0, -1),
      whole.subarray(0, 70),
      Buffer.concat([whole.subarray(0, 65), readFileSync(other).subarray(65)]),
    ]) {
      writeFileSync(file, bytes);
      expect(texts(file)).toEqual([]);
    }
  });

  it('has a name for each key, and none where no cache is wanted', () => {
    const folder = folderWith({});
    expect(shard('a', folder)).toMatch(/\/1\/test-[0-9a-f]{16}\.br$/);
    expect(shard('a', folder)).not.toBe(shard('b', folder));
    expect([shardFile(null, 'test', 'a'), texts(undefined)]).toEqual([undefined, []]);
  });
});
