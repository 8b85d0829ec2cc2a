import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { sha256 } from './canonical.js';
import { discard } from './write-once.js';

/** A value that was read and found valid, in the form that can be kept: everything else follows from it. */
export type ValidValue = {
  /** RFC 8785 canonical JSON of the value as authored. */
  readonly canonical: string;
  /** The same with defaults, as JSON; records keep their keys sorted. */
  readonly complete: string;
  /** Output of `encodePlaces`. */
  readonly places: string;
};

/** A file without problems: its value, and the files that it imports with the sha256 that they had. */
export type CachedValue = ValidValue & { readonly imports: readonly (readonly [path: string, sha: string])[] };

const cacheFormat = 1;

/** A tool that was built anew does not believe what an older one wrote. */
function toolMark(): string {
  const { mtimeMs, size } = statSync(fileURLToPath(import.meta.url));
  return `${cacheFormat}-${process.version}-${Math.floor(mtimeMs)}-${size}`;
}

function defaultFolder(): string {
  const home = process.env['XDG_CACHE_HOME'];
  return join(home === undefined || home === '' ? join(homedir(), '.cache') : home, 'odoo-warrant');
}

function splitLines(payload: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < payload.length; ) {
    const end = payload.indexOf(10, start);
    lines.push(payload.subarray(start, end < 0 ? payload.length : end));
    start = end < 0 ? payload.length : end + 1;
  }
  return lines;
}

/** The text of a shard, or undefined when it is missing, damaged or of another tool: then it is as if there were none. */
function load(file: string, mark: string): readonly Buffer[] | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(65);
    if (bytes.subarray(0, 64).toString('latin1') !== hash('sha256', body)) return undefined;
    const lines = splitLines(brotliDecompressSync(body));
    return lines[0]?.toString() === mark ? lines : undefined;
  } catch {
    return undefined;
  }
}

/** Lines of one value after its key: imports, canonical value, value with defaults, places. */
const linesPerValue = 5;

/**
 * What was read in earlier runs, one file per register: facts by content, never digests of entries, never verdicts. A damaged or missing
 * cache changes nothing but the time.
 */
export class RegisterCache {
  readonly #file: string | undefined;
  readonly #mark: string;
  readonly #values = new Map<string, readonly Buffer[]>();
  readonly #sound = new Set<string>();
  readonly #kept: Buffer[] = [];
  readonly #keptSound = new Set<string>();
  #changed = false;

  /** `folder` null: no cache at all; undefined: the user's cache folder. */
  constructor(root: string, folder: string | null | undefined) {
    this.#mark = toolMark();
    if (folder === null) return;
    this.#file = join(folder ?? defaultFolder(), String(cacheFormat), `register-${sha256(root).slice(0, 16)}.br`);
    const lines = load(this.#file, this.#mark) ?? [];
    for (const sound of lines[1]?.toString().split(' ') ?? []) this.#sound.add(sound);
    for (let at = 2; at + linesPerValue <= lines.length; at += linesPerValue) {
      this.#values.set(String(lines[at]), lines.slice(at, at + linesPerValue));
    }
  }

  /** The value of a file by the sha256 of its path and content; it still has to be checked that the imports are the same. */
  value(key: string): CachedValue | undefined {
    const [, imports, canonical, complete, places] = this.#values.get(key) ?? [];
    if (imports === undefined || canonical === undefined || complete === undefined || places === undefined) return undefined;
    return {
      imports: JSON.parse(imports.toString()),
      canonical: canonical.toString(),
      complete: complete.toString(),
      places: places.toString(),
    };
  }

  /** Says that a value is (still) right, and should be there at the next run. */
  keep(key: string, value: CachedValue, isNew: boolean): void {
    if (this.#file === undefined) return;
    if (!isNew) this.#kept.push(...(this.#values.get(key) ?? []));
    else {
      const { imports, canonical, complete, places } = value;
      this.#kept.push(...[key, JSON.stringify(imports), canonical, complete, places].map((line) => Buffer.from(line)));
      this.#changed = true;
    }
  }

  /** Whether a decision of this content (sha256) was found to be well formed. */
  isSound(sha: string): boolean {
    const known = this.#sound.has(sha);
    if (known) this.#keptSound.add(sha);
    return known;
  }

  keepSound(sha: string): void {
    this.#keptSound.add(sha);
    this.#changed = true;
  }

  /** Writes the shard when there is something new. What cannot be written is left: a cache is never a reason to fail. */
  save(): void {
    if (this.#file === undefined || !this.#changed) return;
    const newline = Buffer.from('\n');
    const head = [Buffer.from(this.#mark), Buffer.from([...this.#keptSound].join(' '))];
    const payload = Buffer.concat([...head, ...this.#kept].flatMap((line) => [line, newline]));
    const body = brotliCompressSync(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    const temporary = `${this.#file}.${process.pid}.tmp`;
    try {
      mkdirSync(join(this.#file, '..'), { recursive: true, mode: 0o700 });
      writeFileSync(temporary, Buffer.concat([Buffer.from(`${hash('sha256', body)}\n`), body]));
      renameSync(temporary, this.#file);
    } catch {
      discard(temporary);
    }
  }
}
