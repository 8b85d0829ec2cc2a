import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../helpers/source-tree.js';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

it('opens two entry points and nothing else', () => {
  expect(manifest.exports).toEqual({
    '.': { types: './dist/types/index.d.ts', default: './dist/index.js' },
    './api': { types: './dist/types/api.d.ts', default: './dist/api.js' },
    './package.json': './package.json',
  });
  expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['main']));
  expect([manifest.main, manifest.module, manifest.imports]).toEqual([undefined, undefined, undefined]);
});

it('runs nothing when it is installed', () => {
  const hooks = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'postprepare'];
  expect(hooks.filter((hook) => hook in manifest.scripts)).toEqual([]);
});
