import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAddons } from '../../../src/io/addons/find-addons.js';
import { workerFile } from '../../../src/io/addons/pool.js';
import { type ReadAddonsOptions, readAddons } from '../../../src/io/addons/read-addons.js';
import type { AddonFacts } from '../../../src/model/facts/addon.js';
import { folderWith } from '../../helpers/addons.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));
type Module = { readonly readAddons: typeof readAddons };
type Bundled = Module & { readonly workerFile: () => string | undefined };

let bundle = '';
let bundled: Bundled;

// Threads run the bundle, as they do for a user: it is made as `scripts/build.js` makes it.
beforeAll(async () => {
  mkdirSync(join(project, 'node_modules/.cache'), { recursive: true });
  bundle = mkdtempSync(join(project, 'node_modules/.cache/warrant-'));
  const from = (file: string): string => JSON.stringify(join(project, 'src/io/addons', file));
  const exported = [`export { readAddons } from ${from('read-addons.ts')};`, `export { workerFile } from ${from('pool.ts')};`];
  writeFileSync(join(bundle, 'entry.js'), exported.join('\n'));
  await build({
    entryPoints: { 'io/addons/worker': 'src/io/addons/worker.ts', 'cli/main': join(bundle, 'entry.js') },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', absWorkingDir: project, outdir: bundle },
    ...{ chunkNames: 'chunks/[name]-[hash]', external: ['@ts-morph/common', 'web-tree-sitter'], logLevel: 'error' },
  });
  copyFileSync(join(project, 'node_modules/tree-sitter-python/tree-sitter-python.wasm'), join(bundle, 'tree-sitter-python.wasm'));
  bundled = await import(join(bundle, 'cli/main.js'));
});

afterAll(() => rmSync(bundle, { recursive: true, force: true }));

function someAddons(count: number): ReturnType<typeof findAddons>['addons'] {
  const files = Array.from({ length: count }, (_, at) => [
    [`addon_${at}/__manifest__.py`, `{'depends': ['base'], 'data': ['a.xml'${at === 3 ? ", 'gone.xml'" : ''}]}`],
    [`addon_${at}/models.py`, `from odoo import models\n\n\nclass A(models.Model):\n    _name = "a.${at}"\n`.repeat(1 + (at % 5) * 20)],
    [`addon_${at}/a.xml`, `<odoo><record id="r${at}" model="x"/>${at === 7 ? '' : '</odoo>'}`],
  ]);
  return findAddons([folderWith(Object.fromEntries(files.flat()))]).addons;
}

async function all(module: Module, addons: ReturnType<typeof someAddons>, options: ReadAddonsOptions): Promise<readonly AddonFacts[]> {
  const facts: AddonFacts[] = [];
  for await (const read of module.readAddons(addons, { cacheDir: null, ...options })) facts.push(read);
  return facts;
}

describe('readAddons', () => {
  it('finds its worker in the bundle, and has none where the source runs as it is', () => {
    expect([bundled.workerFile(), workerFile()]).toEqual([join(bundle, 'io/addons/worker.js'), undefined]);
  });

  it('gives the same facts in the same order, whatever the number of threads', async () => {
    const addons = someAddons(30);
    const expected = JSON.stringify(await all({ readAddons }, addons, {}));
    for (const workers of [1, 2, 3]) expect(JSON.stringify(await all(bundled, addons, { workers }))).toBe(expected);
    expect(JSON.parse(expected).map(({ name }: AddonFacts) => name)).toEqual(addons.map(({ name }) => name));
  });

  it.each([1, 2])('tells how far it is, with %i at work', async (workers) => {
    const told: (readonly [number, number])[] = [];
    await all(bundled, someAddons(5), { workers, onProgress: (done, total) => told.push([done, total]) });
    expect(told).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]));
  });

  it('may be left before the end', async () => {
    const names: string[] = [];
    for await (const { name } of bundled.readAddons(someAddons(30), { cacheDir: null, workers: 2 })) {
      names.push(name);
      if (names.length === 3) break;
    }
    expect(names).toHaveLength(3);
  });

  it('reads none when there are none', async () => {
    expect(await all(bundled, [], { workers: 2 })).toEqual([]);
  });

  it('fails when a thread does', async () => {
    const gone = [{ name: 'gone', folder: join(bundle, 'gone') }, ...someAddons(3)];
    await expect(all(bundled, gone, { workers: 2, cacheDir: folderWith({}) })).rejects.toThrow('ENOENT');
  });
});
