import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Parser } from 'web-tree-sitter';
import type { Problem } from '../../model/errors.js';
import type { AddonFacts, FileRole, ManifestFacts, OfFile } from '../../model/facts/addon.js';
import type { KnownSeries } from '../../model/known-series.js';
import { addonFiles, manifestNames, roleOf } from './addon-files.js';
import { type Counted, countText } from './cloc/count-lines.js';
import { FactsCache } from './facts-cache.js';
import { fileBytes } from './file-bytes.js';
import type { FoundAddon } from './find-addons.js';
import { readJavaScript } from './javascript/read-javascript.js';
import { readManifest } from './manifest/read-manifest.js';
import { textNames, xmlNames } from './names.js';
import { openParser } from './python/grammar.js';
import { openPythonReader, type PythonReader } from './python/reader.js';
import { readTests, type TestFileFacts } from './python/tests.js';
import { type Kept, readCode } from './read-code.js';
import { readCsv } from './read-csv.js';
import type { Reading } from './reading.js';
import { countLines, decodeUtf8 } from './text.js';
import { readData } from './xml/read-data.js';
import { readTemplates } from './xml/read-templates.js';

/** What has to be opened before files can be read; each thread opens its own. */
export type Readers = { readonly python: PythonReader; readonly parser: Parser };

export type ReadAddonOptions = {
  /** Whether what Python code uses is wanted, and not only what it defines. */
  readonly uses?: boolean;
  /** Whether lines as they are billed, tests and documentation are wanted, too. */
  readonly code?: boolean;
  /** Series of the code, where it is known. */
  readonly series?: KnownSeries | undefined;
  /** Folder of the cache; null: none; absent: the user's cache folder. */
  readonly cacheDir?: string | null | undefined;
};

export async function openReaders(): Promise<Readers> {
  const parser = await openParser();
  return { python: await openPythonReader(parser), parser };
}

type DataFile = { readonly file: string; readonly isDemo: boolean };

class AddonReader {
  readonly problems: Problem[] = [];
  readonly #names = new Set<string>();
  readonly #addon: FoundAddon;
  readonly #cache: FactsCache;
  readonly #parser: Parser;
  readonly #counted = new Map<string, Counted>();
  readonly #tests = new Map<string, TestFileFacts>();

  constructor(addon: FoundAddon, parser: Parser, cacheDir: string | null | undefined) {
    this.#addon = addon;
    this.#parser = parser;
    this.#cache = new FactsCache(addon.folder, cacheDir);
  }

  /** What this run, or an earlier one, made of the same bytes. */
  #once<T extends object>(made: Map<string, T>, key: string, make: () => T): T {
    const value = made.get(key) ?? this.#cache.get(key, make);
    made.set(key, value);
    return value;
  }

  readonly kept: Kept = {
    remember: (bytes, kind, make) => this.#once(this.#counted, FactsCache.key(bytes, 'cloc', kind), make),
    readTests: (bytes, path) => this.#once(this.#tests, FactsCache.key(bytes, 'tests'), () => readTests(this.#parser, bytes, path)),
  };

  /** Facts of a Python file, and while its tree is at hand what an audit asks of it later. */
  python<T>(file: string, parts: readonly string[], code: boolean, read: (bytes: Buffer) => Reading<T>): readonly OfFile<T>[] {
    const role = roleOf(file);
    return this.read(file, role, parts, (bytes) => {
      const found = read(bytes);
      if (code && role === 'test') this.kept.readTests(bytes, file);
      else if (code && role !== 'migration') this.kept.remember(bytes, 'py', () => countText(this.#parser, bytes.toString('latin1'), 'py'));
      return found;
    });
  }

  /** Names that stand in a file of which nothing else is wanted. */
  look(file: string): void {
    const bytes = this.#bytes(file);
    if (bytes === undefined) return;
    for (const name of this.#cache.get(FactsCache.key(bytes, 'names'), () => textNames(bytes))) this.#names.add(name);
  }

  /** Names that stand in the files that were read. */
  names(): string {
    return [...this.#names].sort().join(' ');
  }

  save(): void {
    this.#cache.save();
  }

  manifest(): { readonly facts: ManifestFacts; readonly lineOf: ReadonlyMap<string, number> } {
    const file = manifestNames.find((name) => existsSync(join(this.#addon.folder, name))) ?? manifestNames[0] ?? '';
    const text = this.#text(file);
    const { facts, problems, lineOf } = readManifest(file, text ?? '{}');
    this.#report(problems);
    return { facts, lineOf };
  }

  /** Odoo reads manifests as UTF-8; one that is written otherwise is read as latin-1 to get at what is in it. */
  #text(file: string): string | undefined {
    const bytes = this.#bytes(file);
    if (bytes === undefined) return undefined;
    const decoded = decodeUtf8(file, bytes);
    if ('text' in decoded) return decoded.text;
    this.#report([decoded.problem]);
    return bytes.toString('latin1');
  }

  /** Facts of one file; none when it cannot be read. `parts`: on what else than its content the facts depend. */
  read<T>(file: string, role: FileRole | undefined, parts: readonly string[], read: (bytes: Buffer) => Reading<T>): readonly OfFile<T>[] {
    const bytes = this.#bytes(file);
    if (bytes === undefined) return [];
    const key = FactsCache.key(bytes, this.#addon.name, file, ...parts);
    const { facts, problems, names = [] } = this.#cache.get(key, () => read(bytes));
    this.#report(problems);
    for (const name of names) this.#names.add(name);
    return [{ file, lines: countLines(bytes), ...(role === undefined ? {} : { role }), facts }];
  }

  #bytes(file: string): Buffer | undefined {
    const found = fileBytes(join(this.#addon.folder, file));
    if ('bytes' in found) return found.bytes;
    this.problems.push(found.problem);
    return undefined;
  }

  /** Readers name a file as it is called inside the addon. */
  #report(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const { file, ...place } = problem.place;
      this.problems.push({ ...problem, place: { file: join(this.#addon.folder, file), ...place } });
    }
  }

  /** Files that the manifest lists, once each and in its order; a path that leaves the addon or leads nowhere is a problem. */
  dataFiles({ file: manifest, data, demo }: ManifestFacts, lineOf: ReadonlyMap<string, number>): readonly DataFile[] {
    const found = new Map<string, DataFile>();
    for (const [isDemo, paths] of [
      [false, data],
      [true, demo],
    ] as const) {
      for (const path of paths) {
        const file = posix.normalize(path);
        if (found.has(file)) continue;
        if (!file.startsWith('../') && !file.startsWith('/') && existsSync(join(this.#addon.folder, file)))
          found.set(file, { file, isDemo });
        else this.#missing(manifest, path, lineOf.get(path));
      }
    }
    return [...found.values()];
  }

  #missing(manifest: string, path: string, line: number | undefined): void {
    const message = `the manifest lists ${path}, which is no file of the addon`;
    this.#report([{ code: 'data-file-missing', place: { file: manifest, ...(line === undefined ? {} : { line }) }, message }]);
  }
}

/**
 * Reads everything that is known about one addon; each file is read once and nothing is run. What cannot be read is a problem with its
 * place, and all else is there.
 */
export function readAddon(
  addon: FoundAddon,
  { python, parser }: Readers,
  { uses = false, code = false, series, cacheDir }: ReadAddonOptions = {},
): AddonFacts {
  const { name, folder } = addon;
  const reader = new AddonReader(addon, parser, cacheDir);
  const { facts: manifest, lineOf } = reader.manifest();
  const files = addonFiles(folder);
  reader.problems.push(...files.problems);
  const data = reader.dataFiles(manifest, lineOf);
  const records = <T>(
    ending: string,
    namesIn: (bytes: Buffer) => readonly string[],
    read: (source: { module: string; file: string; noupdate: boolean }, bytes: Buffer) => Reading<T>,
  ) =>
    data
      .filter(({ file }) => file.toLowerCase().endsWith(ending))
      .flatMap(({ file, isDemo }) =>
        reader.read(file, isDemo ? 'demo' : roleOf(file), [String(isDemo), String(uses)], (bytes) => ({
          ...read({ module: name, file, noupdate: isDemo }, bytes),
          ...(uses ? { names: namesIn(bytes) } : {}),
        })),
      );
  if (code) {
    for (const file of files.otherScripts) reader.look(file);
    for (const { file } of data) if (!/\.(?:xml|csv)$/i.test(file)) reader.look(file);
  }
  const facts: AddonFacts = {
    ...{ name, folder, manifest },
    python: files.python.flatMap((file) =>
      reader.python(file, [String(uses), series ?? ''], code, (bytes) =>
        python.read(bytes, { file, uses, ...(series === undefined ? {} : { series }) }),
      ),
    ),
    xml: records('.xml', xmlNames, readData),
    csv: records('.csv', textNames, readCsv),
    javascript: files.javascript.flatMap((file) => reader.read(file, roleOf(file), [], (bytes) => readJavaScript(name, file, bytes))),
    templates: files.templates.flatMap((file) =>
      reader
        .read(file, roleOf(file), [String(uses)], (bytes) => ({
          ...readTemplates(file, bytes),
          ...(uses ? { names: xmlNames(bytes) } : {}),
        }))
        .filter(({ facts: found }) => found.length > 0),
    ),
    ...(code ? { code: { ...readCode(folder, parser, reader.kept), names: reader.names() } } : {}),
    problems: reader.problems,
  };
  reader.save();
  return facts;
}
