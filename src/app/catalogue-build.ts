import { relative } from 'node:path';
import { assembleShard } from '../core/catalogue/assemble.js';
import { frameworkShard } from '../core/catalogue/framework.js';
import { countsOf, indexMaps, type ModuleSummary, summaryOf, totalCounts } from '../core/catalogue/summary.js';
import type { PackedShard } from '../io/catalogues/catalogue-file.js';
import type { CatalogueIndex } from '../model/catalogue/catalogue-index.js';
import type { ModuleShard } from '../model/catalogue/shard.js';
import { type Problem, UserError } from '../model/errors.js';
import type { AddonFacts, OfFile } from '../model/facts/addon.js';
import { type KnownSeries, knownSeries } from '../model/known-series.js';
import type { Say } from '../model/say.js';

export type BuildOptions = {
  readonly root: string;
  /** Source tree of Odoo; without, only `addons` are read, to be laid over the built-in catalogue. */
  readonly odoo?: string | undefined;
  readonly addons: readonly string[];
  /** Absent: as the tree says. */
  readonly series?: KnownSeries | undefined;
  readonly out?: string | undefined;
  /** Only modules whose manifest names one of these as author; a module that names none is Odoo's own. */
  readonly authors: readonly string[];
  /** A file that lists what is left out, one path below `odoo` (or below the folder of the addons) a line. */
  readonly exclude?: string | undefined;
  /** How the tree was come by, in sentences. */
  readonly notes: readonly string[];
  readonly workers?: number | undefined;
  readonly cacheDir?: string | null | undefined;
  readonly tool: string;
  readonly say: Say;
};

export type Built = { readonly file: string; readonly index: CatalogueIndex; readonly problems: readonly Problem[] };

type Tree = { readonly folder: string; readonly series: string; readonly addonPaths: readonly string[]; readonly framework: string };

const usualAuthor = 'Odoo S.A.';

/** What is taken of what was read. */
type Taken = { readonly isOut: (path: string) => boolean; readonly isBy: (author: string | undefined) => boolean };

function taking(authors: readonly string[], excluded: readonly string[]): Taken {
  const paths = new Set(excluded);
  const wanted = authors.map((author) => author.toLowerCase());
  return {
    isOut: (path) => paths.size > 0 && path.split('/').some((_, at, steps) => paths.has(steps.slice(0, at + 1).join('/'))),
    isBy: (author = usualAuthor) => wanted.length === 0 || wanted.some((name) => author.toLowerCase().includes(name)),
  };
}

function seriesOf(asked: KnownSeries | undefined, tree: Tree | undefined): KnownSeries {
  if (tree === undefined) {
    if (asked === undefined) throw new UserError('no-series', 'Say with --series of which Odoo series the addons are.');
    return asked;
  }
  const known = knownSeries.find((name) => name === tree.series);
  if (asked !== undefined && asked !== tree.series) {
    throw new UserError(
      'wrong-series',
      `${tree.folder} is Odoo ${tree.series}, not ${asked}. Name the tree of ${asked}, or --series ${tree.series}.`,
    );
  }
  if (known === undefined) {
    throw new UserError('unknown-series', `${tree.folder} is Odoo ${tree.series}; catalogues are made of ${knownSeries.join(', ')}.`);
  }
  return known;
}

/** Facts of an addon without those of files that are left out. */
function kept(addon: AddonFacts, folder: string, { isOut }: Taken): AddonFacts {
  const stays = <T>(files: readonly OfFile<T>[]) => files.filter(({ file }) => !isOut(`${relative(folder, addon.folder)}/${file}`));
  const { python, xml, csv, javascript, templates } = addon;
  return { ...addon, python: stays(python), xml: stays(xml), csv: stays(csv), javascript: stays(javascript), templates: stays(templates) };
}

/** Packs shards as they come: what was read is not kept. */
class Draft {
  readonly summaries: ModuleSummary[] = [];
  readonly counts: CatalogueIndex['counts'][] = [];
  readonly packed = new Map<string, PackedShard>();
  readonly problems: Problem[] = [];
  readonly #pack: (shard: ModuleShard) => Promise<PackedShard>;
  readonly #pending: Promise<void>[] = [];

  constructor(pack: (shard: ModuleShard) => Promise<PackedShard>) {
    this.#pack = pack;
  }

  add(shard: ModuleShard): void {
    this.summaries.push(summaryOf(shard));
    this.counts.push(countsOf(shard));
    this.#pending.push(this.#pack(shard).then((bytes) => void this.packed.set(shard.name, bytes)));
  }

  async done(): Promise<readonly ModuleSummary[]> {
    await Promise.all(this.#pending);
    return this.summaries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/**
 * Reads a source tree by syntax and writes its catalogue. What cannot be read is a problem with its place; all else is in the catalogue.
 * @throws UserError when the tree is no Odoo, of another series, or holds no addon
 */
export async function buildCatalogue(options: BuildOptions): Promise<Built> {
  const { root, odoo, addons: paths, say } = options;
  const { openTree } = await import('../io/catalogues/odoo-tree.js');
  const { findAddons } = await import('../io/addons/find-addons.js');
  const { packShard, writeCatalogue } = await import('../io/catalogues/catalogue-file.js');
  if (odoo === undefined && paths.length === 0)
    throw new UserError('nothing-to-read', 'Name a source tree with --odoo, or folders with --addons.');
  const tree = odoo === undefined ? undefined : openTree(odoo);
  const series = seriesOf(options.series, tree);
  const excluded = await excludedPaths(options.exclude);
  const taken = taking(options.authors, excluded);
  const draft = new Draft(packShard);
  if (tree !== undefined) await addFramework(draft, tree, series, taken);
  const found = findAddons([...(tree?.addonPaths ?? []), ...paths]);
  draft.problems.push(...found.problems);
  if (found.addons.length === 0)
    throw new UserError('no-addons', `There is no addon at or below ${paths.join(', ')}.`, { problems: found.problems });
  const folder = tree?.folder ?? paths[0] ?? '';
  const read = await addAddons(draft, found.addons, folder, taken, { ...options, series });
  say('writing');
  const summaries = await draft.done();
  const provenance = [...options.notes, ...said(tree, series, options.authors, excluded, read)];
  const modules = Object.fromEntries(summaries.map(({ name, entry }) => [name, entry]));
  const file = options.out ?? (await usualFile(root, series, tree === undefined ? paths : []));
  const index = await writeCatalogue(
    file,
    { series, provenance, tool: options.tool, counts: totalCounts(draft.counts), ...indexMaps(summaries), modules },
    draft.packed,
  );
  return { file, index, problems: draft.problems };
}

async function usualFile(root: string, series: string, paths: readonly string[]): Promise<string> {
  const { ownCatalogue } = await import('../io/catalogues/places.js');
  const [first] = paths;
  const last = first
    ?.split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.')
    .at(-1);
  return ownCatalogue(root, last === undefined ? series : `${series}-${last}`);
}

async function excludedPaths(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return [];
  const { readTextInput } = await import('../io/files/read-input.js');
  const lines = readTextInput(file)
    .split('\n')
    .map((line) => line.trim().replace(/\/+$/, ''));
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

async function addFramework(draft: Draft, tree: Tree, series: KnownSeries, { isOut }: Taken): Promise<void> {
  const { openReaders } = await import('../io/addons/read-addon.js');
  const { readFramework } = await import('../io/catalogues/read-framework.js');
  const { files, problems } = readFramework(tree.framework, await openReaders(), series);
  draft.problems.push(...problems);
  draft.add(
    frameworkShard(
      files.filter(({ file }) => !isOut(`odoo/${file}`)),
      series,
    ),
  );
}

type Read = { readonly others: number };

async function addAddons(
  draft: Draft,
  addons: readonly { readonly name: string; readonly folder: string }[],
  folder: string,
  taken: Taken,
  { series, cacheDir, workers, say }: BuildOptions & { readonly series: KnownSeries },
): Promise<Read> {
  const { readAddons } = await import('../io/addons/read-addons.js');
  const inside = addons.filter((addon) => !taken.isOut(relative(folder, addon.folder)));
  const onProgress = (done: number, total: number): void => say(`${done} of ${total} addons`, { done, total });
  let others = 0;
  for await (const facts of readAddons(inside, { series, cacheDir, workers, onProgress })) {
    if (!taken.isBy(facts.manifest.author)) {
      others += 1;
      continue;
    }
    draft.problems.push(...facts.problems);
    draft.add(assembleShard(kept(facts, folder, taken)));
  }
  return { others };
}

/** What a catalogue says about how it was made. */
function said(
  tree: Tree | undefined,
  series: string,
  authors: readonly string[],
  excluded: readonly string[],
  { others }: Read,
): readonly string[] {
  return [
    tree === undefined ? `Addons for Odoo ${series}, read by syntax.` : `A source tree whose release says ${tree.series}, read by syntax.`,
    ...(authors.length === 0 ? [] : [`Only modules by ${authors.join(', ')}: ${others} by others are left out.`]),
    ...(excluded.length === 0 ? [] : [`${excluded.length} listed paths are left out.`]),
  ];
}
