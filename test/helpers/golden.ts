import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Series } from '../../src/model/known-series.js';
import type { RenderedFile } from '../../src/model/plan.js';
import { renderEntry } from './render.js';
import type { SourceInput } from './source.js';

const goldenRoot = fileURLToPath(new URL('../golden', import.meta.url));

/**
 * Compares the files of an addon whose path matches with `test/golden/<name>/expected/<series>/`, both ways: a file more is as wrong as
 * one less. `UPDATE_GOLDEN=1` writes them instead.
 */
export function expectGolden(name: string, series: Series, entry: SourceInput, paths: RegExp): void {
  const files = renderEntry(entry, series).filter(({ path }) => paths.test(path));
  expect(files.length, `${name}: no file matches ${paths}`).toBeGreaterThan(0);
  expectGoldenFiles(name, series, files);
}

/** The same for files that more than an entry decides about. */
export function expectGoldenFiles(name: string, series: Series, files: readonly RenderedFile[]): void {
  const folder = join(goldenRoot, name, 'expected', series);
  if (process.env['UPDATE_GOLDEN'] === '1') writeAll(folder, files);
  expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual(readAll(folder));
}

function writeAll(folder: string, files: readonly RenderedFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function readAll(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const paths = found.map((item) => join(item.parentPath, item.name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}
