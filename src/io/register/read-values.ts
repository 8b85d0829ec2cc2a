import type { Problem } from '../../model/errors.js';
import type { CachedValue, RegisterCache } from './cache.js';
import { sha256 } from './canonical.js';
import type { Source } from './source.js';
import type { StaticReader, Wrapper } from './static-reader.js';

/** One register file: its valid value, or what is wrong with it. */
export type ReadValue = { readonly path: string } & (
  | { readonly value: CachedValue; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly Problem[] }
);

/** The compiler and the schemas; loaded only when a file is not in the cache. */
async function loadTools(source: Source) {
  const [{ StaticReader }, { validate }] = await Promise.all([import('./static-reader.js'), import('./validate.js')]);
  return { reader: new StaticReader(source), validate };
}
type Tools = { readonly reader: StaticReader; readonly validate: Awaited<ReturnType<typeof loadTools>>['validate'] };

/** Reads register files of one kind after another; what shares an import parses it once. */
export class ValueReader {
  readonly #source: Source;
  readonly #cache: RegisterCache | undefined;
  readonly #shas = new Map<string, string>();
  #tools: Tools | undefined;

  constructor(source: Source, cache?: RegisterCache) {
    this.#source = source;
    this.#cache = cache;
  }

  async read(path: string, wrapper: Wrapper, plain = false): Promise<ReadValue> {
    const reading = this.#source.read(path, plain);
    if (reading !== undefined && 'problem' in reading) return { path, problems: [reading.problem] };
    const key = sha256(`${path}\n${reading?.text ?? ''}`);
    const cached = this.#cache?.value(key);
    if (cached?.imports.every(([file, sha]) => this.#shaOf(file) === sha)) {
      this.#cache?.keep(key, cached, false);
      return { path, value: cached, problems: [] };
    }
    this.#tools ??= await loadTools(this.#source);
    const read = this.#readAnew(path, wrapper, this.#tools);
    if (read.value !== undefined) this.#cache?.keep(key, read.value, true);
    return read;
  }

  #readAnew(path: string, wrapper: Wrapper, { reader, validate }: Tools): ReadValue {
    const { value, problems, imports } = reader.read(path, wrapper);
    if (value === undefined) return { path, problems };
    const valid = validate(wrapper, value, path);
    if (!('canonical' in valid)) return { path, problems: [...problems, ...trustworthy(valid, problems)] };
    if (problems.length > 0) return { path, problems };
    return { path, value: { ...valid, imports: imports.map((file) => [file, this.#shaOf(file)] as const) }, problems: [] };
  }

  #shaOf(path: string): string {
    const known = this.#shas.get(path);
    if (known !== undefined) return known;
    const reading = this.#source.read(path);
    const sha = reading !== undefined && 'text' in reading ? sha256(reading.text) : '';
    this.#shas.set(path, sha);
    return sha;
  }
}

/** Where a part could not be read, the schema misses it: that is no mistake of its own. */
function trustworthy(ofSchema: readonly Problem[], ofReading: readonly Problem[]): readonly Problem[] {
  return ofReading.length === 0 ? ofSchema : ofSchema.filter(({ code }) => code !== 'missing-key');
}
