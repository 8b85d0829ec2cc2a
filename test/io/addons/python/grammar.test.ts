import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { openParser } from '../../../../src/io/addons/python/grammar.js';
import { root } from '../../../helpers/source-tree.js';
import { tempFolder } from '../../../helpers/temp-register.js';

it('is found when the source runs as it is', async () => {
  const parser = await openParser();
  const tree = parser.parse('class A: pass\n');
  expect(tree?.rootNode.toString()).toContain('class_definition');
});

describe('a bundle', () => {
  const entry = `import { openPythonReader } from './src/io/addons/python/reader.ts';
const reader = await openPythonReader();
console.log(reader.read(Buffer.from('class A: pass'), { file: 'a.py' }).facts.names.join());`;
  // The second entry makes esbuild put what both share into a chunk.
  const entries: readonly { readonly name: string; readonly contents: string }[] = [
    { name: 'one.js', contents: entry },
    { name: 'two.js', contents: `${entry}\nconsole.log('two');` },
  ];

  it.each([
    ['in one file', false],
    ['in chunks', true],
  ] as const)('%s finds the grammar beside it, without the package of the grammar', async (_case, splitting) => {
    const { root: folder } = tempFolder({ 'package.json': '{"type": "module"}' });
    const dist = join(folder, 'dist');
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(join(root, 'node_modules/web-tree-sitter'), join(folder, 'node_modules/web-tree-sitter'), 'junction');
    for (const { name, contents } of entries)
      writeFileSync(join(folder, name.replace('.js', '.ts')), contents.replace('./src', join(root, 'src')));
    await build({
      entryPoints: entries.map(({ name }) => join(folder, name.replace('.js', '.ts'))),
      bundle: true,
      splitting,
      format: 'esm',
      platform: 'node',
      external: ['web-tree-sitter'],
      outdir: dist,
      chunkNames: 'chunks/[name]-[hash]',
      logLevel: 'error',
    });
    copyFileSync(join(root, 'node_modules/tree-sitter-python/tree-sitter-python.wasm'), join(dist, 'tree-sitter-python.wasm'));
    const { stdout, stderr } = spawnSync(process.execPath, [join(dist, 'one.js')], { encoding: 'utf8' });
    expect([stderr, stdout.trim()]).toEqual(['', 'A']);
    expect(readdirSync(dist).includes('chunks')).toBe(splitting);
  });
});

it('is part of the package that was built', () => {
  expect(readdirSync(join(root, 'dist'))).toContain('tree-sitter-python.wasm');
});
