import type { ArgumentsCamelCase } from 'yargs';
import { type ChangeKind, changeKinds } from '../../model/catalogue/changes.js';
import { UserError } from '../../model/errors.js';
import { type KnownSeries, knownSeries } from '../../model/known-series.js';
import { didYouMean } from '../../model/nearest.js';
import { defineCommand } from '../command.js';
import { contextOf, stdoutScreen } from '../context.js';
import type { GlobalArgs } from '../options.js';
import { print } from '../output.js';
import { tellProblems } from '../problems.js';
import { withProgress } from '../progress.js';
import { toolVersion } from '../version.js';

const deeds = ['build', 'info', 'show', 'search', 'diff', 'merge'] as const;

const building = 'Build:';
const looking = 'Look:';
const list = { type: 'string', array: true, nargs: 1, default: [] } as const;

type Args = ArgumentsCamelCase<
  GlobalArgs & {
    readonly deed: (typeof deeds)[number];
    readonly names: readonly string[];
    readonly odoo: string | undefined;
    readonly addons: readonly string[];
    readonly series: KnownSeries | undefined;
    readonly out: string | undefined;
    readonly onlyAuthor: readonly string[];
    readonly exclude: string | undefined;
    readonly note: readonly string[];
    readonly workers: number | undefined;
    readonly depends: string | undefined;
    readonly module: readonly string[];
    readonly model: readonly string[];
    readonly kind: readonly ChangeKind[];
    readonly limit: number;
  }
>;

/** How many names each deed takes, and what they are. */
const expected: Readonly<Record<(typeof deeds)[number], { readonly least: number; readonly most: number; readonly what: string }>> = {
  build: { least: 0, most: 0, what: 'no name: the tree is named with --odoo or --addons' },
  info: { least: 0, most: knownSeries.length, what: 'series, or none for all' },
  show: { least: 1, most: 1, what: 'a model, MODEL.FIELD or MODEL.METHOD' },
  search: { least: 1, most: 1, what: 'a text' },
  diff: { least: 2, most: 2, what: 'two series' },
  merge: { least: 2, most: Number.POSITIVE_INFINITY, what: 'two files or more' },
};

function checkArguments({ deed, names, limit }: Args): void {
  if (!Number.isInteger(limit) || limit < 0) throw new UserError('usage', '--limit is a whole number.');
  const { least, most, what } = expected[deed];
  if (names.length < least || names.length > most)
    throw new UserError('usage', `warrant catalogue ${deed} takes ${what}.\nSee warrant catalogue --help.`);
}

function seriesNamed(name: string | undefined): KnownSeries {
  const found = knownSeries.find((one) => one === name);
  if (found !== undefined) return found;
  throw new UserError(
    'unknown-series',
    `${name ?? ''} is no Odoo series known here: ${knownSeries.join(', ')}.${didYouMean(name ?? '', knownSeries)}`,
  );
}

const formatOf = ({ json }: Args): 'json' | 'text' => (json ? 'json' : 'text');

async function build(args: Args): Promise<void> {
  const { buildCatalogue } = await import('../../app/catalogue-build.js');
  const { root, cacheDir } = contextOf(args);
  const { odoo, addons, series, out, onlyAuthor: authors, exclude, note: notes, workers } = args;
  const asked = { root, odoo, addons, series, out, authors, exclude, notes, workers, cacheDir, tool: toolVersion() };
  const { file, index, problems } = await withProgress('reading', (say) => buildCatalogue({ ...asked, say }));
  const { counts, digest, modules } = index;
  const json = { format: 1, kind: 'catalogue-built', file, series: index.series, digest, counts, problems };
  if (args.json) await print(`${JSON.stringify(json, null, 2)}\n`);
  else
    await print(
      `Wrote ${file}: Odoo ${index.series}, ${Object.keys(modules).length} modules, ${counts['fields']} fields, ${counts['views']} views.\n`,
    );
  tellProblems(problems, 'ask for --json');
}

async function merge(args: Args): Promise<void> {
  if (args.out === undefined) throw new UserError('usage', 'Say with --out which file to write.');
  const { mergeCatalogues } = await import('../../app/catalogue-merge.js');
  const { series, digest, counts, modules } = await mergeCatalogues(args.names, args.out, toolVersion());
  if (args.json)
    await print(`${JSON.stringify({ format: 1, kind: 'catalogue-built', file: args.out, series, digest, counts }, null, 2)}\n`);
  else await print(`Wrote ${args.out}: Odoo ${series}, ${Object.keys(modules).length} modules.\n`);
}

async function info(args: Args): Promise<void> {
  const { showCatalogues } = await import('../../app/catalogue-info.js');
  const series = args.names.map(seriesNamed);
  await print(await showCatalogues({ root: args.root, series, format: formatOf(args), screen: stdoutScreen(args) }));
}

async function show(args: Args): Promise<void> {
  const { showModel } = await import('../../app/catalogue-show.js');
  const depends = args.depends?.split(',').map((name) => name.trim());
  const [name = ''] = args.names;
  await print(await showModel({ root: args.root, name, series: args.series, depends, format: formatOf(args), screen: stdoutScreen(args) }));
}

async function search(args: Args): Promise<void> {
  const { searchCatalogue } = await import('../../app/catalogue-search.js');
  const [text = ''] = args.names;
  const found = await searchCatalogue({
    root: args.root,
    text,
    series: args.series,
    limit: args.limit,
    format: formatOf(args),
    screen: stdoutScreen(args),
  });
  await print(found.text);
}

async function keepDiff(root: string, from: KnownSeries, to: KnownSeries, out: string): Promise<void> {
  const { writeStep } = await import('../../app/catalogue-diff.js');
  const { changes } = await withProgress('comparing', () => writeStep(root, from, to, out));
  await print(`Wrote ${out}: ${changes.length} changes from ${from} to ${to}.\n`);
}

async function diff(args: Args): Promise<void> {
  const [from, to] = [seriesNamed(args.names[0]), seriesNamed(args.names[1])];
  if (args.out !== undefined) return await keepDiff(args.root, from, to, args.out);
  const { showChanges } = await import('../../app/show-changes.js');
  const { root, module: modules, model: models, kind, limit } = args;
  const options = { root, from, to, modules, models, kinds: kind, limit, format: formatOf(args), screen: stdoutScreen(args) };
  await print(await withProgress('comparing', () => showChanges(options)));
}

export const catalogue = defineCommand({
  usage: 'catalogue <deed> [names..]',
  typed: `catalogue <${deeds.join('|')}> [names..]`,
  describe: 'Know what an Odoo series contains, and what the next one changes',
  options: (parser) =>
    parser
      .positional('deed', { choices: deeds, demandOption: true, describe: 'what to do' })
      .positional('names', { type: 'string', array: true, default: [], describe: 'a model, a text, series or files' })
      .option('odoo', {
        type: 'string',
        requiresArg: true,
        group: building,
        describe: 'source tree of Odoo: the folder that holds odoo-bin',
      })
      .option('addons', { ...list, group: building, describe: 'folder of more addons; may be given again' })
      .option('series', { type: 'string', requiresArg: true, choices: knownSeries, describe: 'Odoo series (show, search: the newest)' })
      .option('out', { type: 'string', requiresArg: true, group: building, describe: 'file to write (default: in register/catalogues/)' })
      .option('only-author', { ...list, group: building, describe: 'only modules by this author; may be given again' })
      .option('exclude', { type: 'string', requiresArg: true, group: building, describe: 'file that lists paths to leave out' })
      .option('note', { ...list, group: building, describe: 'sentence on how the tree was come by; may be given again' })
      .option('workers', { type: 'number', requiresArg: true, group: building, describe: 'threads that read' })
      .option('depends', { type: 'string', requiresArg: true, group: looking, describe: 'show: as seen with these modules, a,b' })
      .option('module', { ...list, group: looking, describe: 'diff: only this module; may be given again' })
      .option('model', { ...list, group: looking, describe: 'diff: only this model; may be given again' })
      .option('kind', {
        choices: changeKinds,
        array: true,
        nargs: 1,
        default: [],
        group: looking,
        describe: 'diff: only this kind; may be given again',
      })
      .option('limit', { type: 'number', default: 50, requiresArg: true, group: looking, describe: 'how many are shown' })
      .example('$0 catalogue show sale.order.partner_id --series 17.0', 'who says what about a field')
      .example('$0 catalogue search credit_limit', 'names that contain a text')
      .example('$0 catalogue diff 16.0 17.0 --model stock.move', 'what an upgrade changes')
      .example('$0 catalogue build --addons ../enterprise --series 17.0', 'a catalogue over the built-in one'),
  async run(args) {
    checkArguments(args);
    await { build, info, show, search, diff, merge }[args.deed](args);
  },
});
