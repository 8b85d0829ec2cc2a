import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The record of the tool is no part of the addon: it holds the version that wrote it. */
const isRecord = (path) => path.split('/').includes('.warrant');

/** Digest of the addons in a folder: sha256 over a line per file, its digest and path, in order of path. */
export function treeDigest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .filter((path) => !isRecord(path))
    .toSorted();
  return sha256(files.map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`).join(''));
}
