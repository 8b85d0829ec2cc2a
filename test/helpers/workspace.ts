import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type CompareOptions, compareAddon } from '../../src/io/workspace/compare.js';
import { withLock } from '../../src/io/workspace/lock.js';
import type { Provenance } from '../../src/io/workspace/state.js';
import { needsWriting, writeAddon } from '../../src/io/workspace/write.js';
import type { RenderedAddon } from '../../src/model/plan.js';
import type { AddonComparison } from '../../src/model/workspace.js';

export const provenance: Provenance = { tool: '1.0.0', digest: 'a'.repeat(64), extendedBy: {} };

/** A rendered addon with these files. */
export function addonOf(files: Readonly<Record<string, string>>, about: Partial<RenderedAddon> = {}): RenderedAddon {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return { addon: 'wh_note', series: '17.0', entry: 'CR-0001', extendedBy: [], files: list, ...about };
}

/** An empty folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warrant-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Compares and writes as a generation does. */
export async function writeOnce(
  out: string,
  addon: RenderedAddon,
  from: Provenance = provenance,
  options: CompareOptions = {},
): Promise<AddonComparison> {
  return await withLock(out, async () => {
    const comparison = compareAddon(out, addon, from, options);
    if (needsWriting(comparison)) writeAddon(out, comparison, addon, from);
    return comparison;
  });
}

/** What each file of a comparison is, by path. */
export const changes = ({ files }: AddonComparison): Record<string, string> =>
  Object.fromEntries(files.map(({ path, change }) => [path, change]));

export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Every file below a folder with its text, and its identity and time where these are asked for. */
export function tree(folder: string, identity = false): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const entries = files.map((item) => {
    const path = join(item.parentPath, item.name);
    const { ino, mtimeMs } = statSync(path);
    return [path.slice(folder.length + 1), `${readFileSync(path, 'utf8')}${identity ? ` ${ino} ${mtimeMs}` : ''}`] as const;
  });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
