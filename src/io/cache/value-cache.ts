import { readShard, shardFile, writeShard } from './shard.js';

/** Lines of one value: its key, and the value as JSON. */
const linesPerValue = 2;

/**
 * What was worked out in earlier runs, one shard for each thing that it is about. A key holds everything that the value depends on,
 * and no line end.
 */
export class ValueCache {
  readonly #file: string | undefined;
  readonly #known = new Map<string, Buffer>();
  readonly #kept = new Map<string, Buffer>();
  #changed = false;

  /** `cacheDir` null: no cache at all; undefined: the user's cache folder. `name`: what the shard is about, and `about` which one. */
  constructor(name: string, about: string, cacheDir: string | null | undefined) {
    this.#file = shardFile(cacheDir, name, about);
    const lines = readShard(this.#file);
    for (let at = 0; at + linesPerValue <= lines.length; at += linesPerValue) {
      const [key, value] = lines.slice(at, at + linesPerValue);
      if (key !== undefined && value !== undefined) this.#known.set(key.toString(), value);
    }
  }

  /** What an earlier run had under this key; otherwise what `make` gives, which has to be the same after a way through JSON. */
  get<T>(key: string, make: () => T): T {
    if (this.#file === undefined) return make();
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#kept.set(key, known);
      return JSON.parse(known.toString());
    }
    const value = make();
    this.#kept.set(key, Buffer.from(JSON.stringify(value)));
    this.#changed = true;
    return value;
  }

  /** As `get`, for what takes its time to make. */
  async getLater<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#known.get(key);
    const value: T = known === undefined ? await make() : JSON.parse(known.toString());
    return this.get(key, () => value);
  }

  /**
   * Writes the shard when something in it is new or gone.
   *
   * @param whole false: the run asked for a part only, so that what it did not ask for stays
   */
  save(whole = true): void {
    if (this.#file === undefined) return;
    const wanted = whole ? this.#kept : new Map([...this.#known, ...this.#kept]);
    if (!this.#changed && wanted.size === this.#known.size) return;
    writeShard(
      this.#file,
      [...wanted].flatMap(([key, value]) => [Buffer.from(key), value]),
    );
  }
}
