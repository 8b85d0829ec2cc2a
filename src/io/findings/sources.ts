import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LineDigests } from '../../model/audit/part.js';
import { listed } from '../addons/addon-files.js';
import { fileBytes } from '../addons/file-bytes.js';

/** What is asked of the files of addons after they were read: where they lie, or where only parts of an audit are. */
export type Sources = {
  /** Short digest of a line without its indentation; undefined where there is no such line. */
  readonly lineDigest: (folder: string, path: string, line: number) => string | undefined;
  readonly hasFile: (folder: string, path: string) => boolean;
};

/** Bytes of a digest: enough to tell a line from the one that stood there before it was edited. */
const digestBytes = 4;
/** Files whose lines are judged. */
const judged = /\.(py|xml|csv|js)$/;
const left: ReadonlySet<string> = new Set(['.git', 'node_modules', '__pycache__']);

const digestOf = (line: string): Buffer => hash('sha256', line.trim(), 'buffer').subarray(0, digestBytes);

/** Digests of all lines of a file, one after the other; none for a file whose lines are not judged, or that cannot be read. */
function digestsOf(file: string): Buffer {
  const found = judged.test(file) ? fileBytes(file) : undefined;
  return found === undefined || !('bytes' in found)
    ? Buffer.alloc(0)
    : Buffer.concat(found.bytes.toString('utf8').split('\n').map(digestOf));
}

function digestAt(digests: Buffer, line: number): string | undefined {
  const one = digests.subarray((line - 1) * digestBytes, line * digestBytes);
  return line < 1 || one.length === 0 ? undefined : one.toString('hex');
}

/** A function that remembers its answers. */
function remembering<Answer>(make: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

/** Files on disk, each read once. */
export function sourcesOnDisk(): Sources {
  const digests = remembering(digestsOf);
  return {
    lineDigest: (folder, path, line) => digestAt(digests(join(folder, path)), line),
    hasFile: (folder, path) => existsSync(join(folder, path)),
  };
}

/** The same answers from what parts carry, for folders that need not be there any more. */
export function sourcesOfParts(byFolder: ReadonlyMap<string, LineDigests>): Sources {
  const at = (folder: string, path: string): string | undefined => {
    const files = byFolder.get(folder) ?? {};
    return Object.hasOwn(files, path) ? files[path] : undefined;
  };
  return {
    lineDigest: (folder, path, line) => digestAt(Buffer.from(at(folder, path) ?? '', 'base64'), line),
    hasFile: (folder, path) => at(folder, path) !== undefined,
  };
}

/** Everything that a part has to carry about the files and folders of an addon, by their paths in it. */
export function lineDigests(folder: string): LineDigests {
  const found: [string, string][] = [];
  const walk = (inside: string): void => {
    for (const entry of listed(join(folder, inside)).entries) {
      if (left.has(entry.name)) continue;
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      found.push([path, entry.isDirectory() ? '' : digestsOf(join(folder, path)).toString('base64')]);
      if (entry.isDirectory()) walk(path);
    }
  };
  walk('');
  return Object.fromEntries(found);
}
