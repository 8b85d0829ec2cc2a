import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { discard } from '../files/discard.js';

/** Format of every shard; it names the folder below the cache folder. */
const cacheFormat = 1;

function defaultFolder(): string {
  const home = process.env['XDG_CACHE_HOME'];
  return join(home === undefined || home === '' ? join(homedir(), '.cache') : home, 'odoo-warrant');
}

let mark: string | undefined;

/** A tool that was built anew does not believe what an older one wrote: names, sizes and times of the files that this one was built into. */
function toolMark(): string {
  if (mark !== undefined) return mark;
  const folder = dirname(fileURLToPath(import.meta.url));
  const built = readdirSync(folder)
    .sort()
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return `${name} ${Math.floor(mtimeMs)} ${size}`;
    });
  mark = `${cacheFormat}-${process.version}-${hash('sha256', built.join('\n'))}`;
  return mark;
}

/** `folder` null: no cache at all; undefined: the user's cache folder. `name`: what the shard is about, and `key` which one. */
export function shardFile(folder: string | null | undefined, name: string, key: string): string | undefined {
  if (folder === null) return undefined;
  return join(folder ?? defaultFolder(), String(cacheFormat), `${name}-${hash('sha256', key).slice(0, 16)}.br`);
}

function splitLines(payload: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < payload.length; ) {
    const end = payload.indexOf(10, start);
    lines.push(payload.subarray(start, end < 0 ? payload.length : end));
    start = end < 0 ? payload.length : end + 1;
  }
  return lines;
}

/** The lines of a shard; none when it is missing, damaged or of another tool: a cache changes nothing but the time. */
export function readShard(file: string | undefined): readonly Buffer[] {
  if (file === undefined) return [];
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(65);
    if (bytes.subarray(0, 64).toString('latin1') !== hash('sha256', body)) return [];
    const [first, ...lines] = splitLines(brotliDecompressSync(body));
    return first?.toString() === toolMark() ? lines : [];
  } catch {
    return [];
  }
}

/** Writes a shard whole or not at all. What cannot be written is left: a cache is never a reason to fail. */
export function writeShard(file: string, lines: readonly Buffer[]): void {
  const newline = Buffer.from('\n');
  const payload = Buffer.concat([Buffer.from(toolMark()), ...lines].flatMap((line) => [line, newline]));
  const body = brotliCompressSync(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${hash('sha256', body)}\n`), body]));
    renameSync(temporary, file);
  } catch {
    discard(temporary);
  }
}
