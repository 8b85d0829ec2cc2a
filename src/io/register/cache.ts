import { readShard, shardFile, writeShard } from '../cache/shard.js';

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

/** Lines of one value after its key: imports, canonical value, value with defaults, places. */
const linesPerValue = 5;

/**
 * What was read in earlier runs, one file per register: facts by content, never digests of entries, never verdicts. A damaged or missing
 * cache changes nothing but the time.
 */
export class RegisterCache {
  readonly #file: string | undefined;
  readonly #values = new Map<string, readonly Buffer[]>();
  readonly #sound = new Set<string>();
  readonly #kept: Buffer[] = [];
  readonly #keptSound = new Set<string>();
  #changed = false;

  /** `folder` null: no cache at all; undefined: the user's cache folder. */
  constructor(root: string, folder: string | null | undefined) {
    this.#file = shardFile(folder, 'register', root);
    const lines = readShard(this.#file);
    for (const sound of lines[0]?.toString().split(' ') ?? []) this.#sound.add(sound);
    for (let at = 1; at + linesPerValue <= lines.length; at += linesPerValue) {
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
    writeShard(this.#file, [Buffer.from([...this.#keptSound].join(' ')), ...this.#kept]);
  }
}
