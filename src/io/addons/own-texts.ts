import { join, posix } from 'node:path';
import { addonFiles, isManifest, listed, roleOf } from './addon-files.js';
import { fileBytes } from './file-bytes.js';
import { readManifest } from './manifest/read-manifest.js';
import type { TextFile } from './read-contents.js';
import { decodeUtf8 } from './text.js';

function textOf(folder: string, path: string): string | undefined {
  const found = fileBytes(join(folder, path));
  const decoded = 'bytes' in found ? decodeUtf8(path, found.bytes) : found;
  return 'text' in decoded ? decoded.text.replaceAll('\r\n', '\n') : undefined;
}

/**
 * Python and data files that Odoo loads from an addon, as texts: neither tests, migrations and demo data nor its manifest. What cannot be
 * read is left out; reading the addon says so.
 */
export function ownTexts(folder: string): readonly TextFile[] {
  const manifest = listed(folder).entries.find(({ name }) => isManifest(name))?.name;
  const { data } = readManifest(manifest ?? '', (manifest === undefined ? undefined : textOf(folder, manifest)) ?? '{}').facts;
  const inside = data.map((path) => posix.normalize(path)).filter((path) => !/^\.\.?\/|^\//.test(path) && /\.(xml|csv)$/i.test(path));
  const paths = new Set([...addonFiles(folder).python, ...inside].filter((path) => roleOf(path) === undefined));
  return [...paths].flatMap((path): readonly TextFile[] => {
    const text = textOf(folder, path);
    return text === undefined ? [] : [{ path, text }];
  });
}
