import type { CatalogueIndex, ModuleEntry } from '../../model/catalogue/catalogue-index.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';
import type { CatalogueNode } from '../../model/catalogue/views.js';

/** What the index of a catalogue says about one module. */
export type ModuleSummary = {
  readonly name: string;
  readonly entry: Omit<ModuleEntry, 'shard' | 'views'>;
  readonly defines: readonly string[];
  readonly extends: readonly string[];
  readonly inherits: readonly string[];
  readonly foreign: readonly string[];
};

const sizeOf = (record: object | undefined): number => (record === undefined ? 0 : Object.keys(record).length);
const nodesIn = (nodes: readonly CatalogueNode[]): number => nodes.reduce((sum, { children = [] }) => sum + 1 + nodesIn(children), 0);

/** Kinds of records that are counted by themselves. */
const recordKinds: Readonly<Record<string, readonly string[]>> = {
  actions: ['ir.actions.act_window', 'ir.actions.server', 'ir.actions.client', 'ir.actions.act_url'],
  reports: ['ir.actions.report'],
  menus: ['ir.ui.menu'],
  groups: ['res.groups'],
  rules: ['ir.rule'],
  'access rows': ['ir.model.access', 'ir.access'],
  sequences: ['ir.sequence'],
  crons: ['ir.cron'],
  'mail templates': ['mail.template'],
};

const settings = 'res.config.settings';

/** How much of each kind a module brings. */
export function countsOf({ models = {}, views = {}, records = {}, ...shard }: ModuleShard): CatalogueIndex['counts'] {
  const parts = Object.values(models);
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const kinds = Object.entries(recordKinds).map(([kind, names]) => [kind, total(names.map((name) => sizeOf(records[name])))] as const);
  return {
    modules: 1,
    models: parts.filter(({ defines }) => defines).length,
    'model extensions': parts.filter(({ defines }) => !defines).length,
    fields: total(parts.map(({ fields }) => sizeOf(fields))),
    methods: total(parts.map(({ methods }) => sizeOf(methods))),
    settings: sizeOf(models[settings]?.fields),
    views: sizeOf(views),
    'view nodes': total(Object.values(views).map(({ nodes }) => nodesIn(nodes))),
    ...Object.fromEntries(kinds),
    'other records': total(Object.values(records).map(sizeOf)) - total(kinds.map(([, count]) => count)),
    'Python names': total(Object.values(shard.python ?? {}).map(({ length }) => length)),
    'JavaScript modules': sizeOf(shard.scripts),
    templates: sizeOf(shard.templates),
    routes: sizeOf(shard.routes),
  };
}

/** Ids of records and views under another module's name. */
function foreignIds({ name, records = {}, views = {} }: ModuleShard): readonly string[] {
  const ids = [...Object.values(records).flatMap((byId) => Object.keys(byId)), ...Object.keys(views)];
  return ids.filter((id) => id.includes('.') && !id.startsWith(`${name}.`));
}

export function summaryOf(shard: ModuleShard): ModuleSummary {
  const { name, manifest, models = {}, views = {} } = shard;
  const { depends, autoInstall, application, version, category } = manifest;
  const optional = { autoInstall, application, version, category };
  const known = Object.entries(optional).filter(([, value]) => value !== undefined);
  const byRole = (defines: boolean): readonly string[] =>
    Object.entries(models).flatMap(([model, part]) => ((part.defines ?? false) === defines ? [model] : []));
  return {
    name,
    entry: { depends, ...Object.fromEntries(known) },
    defines: byRole(true),
    extends: byRole(false),
    inherits: [...new Set(Object.values(views).flatMap(({ inherits }) => inherits ?? []))],
    foreign: foreignIds(shard),
  };
}

/** A map from names to the modules that say something about them, keys and modules sorted. */
function namesToModules(summaries: readonly ModuleSummary[], pick: (summary: ModuleSummary) => readonly string[]) {
  const found = new Map<string, string[]>();
  for (const summary of summaries)
    for (const name of pick(summary)) {
      const modules = found.get(name);
      if (modules === undefined) found.set(name, [summary.name]);
      else modules.push(summary.name);
    }
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The maps of an index; modules come sorted by name. */
export function indexMaps(summaries: readonly ModuleSummary[]): Pick<CatalogueIndex, 'models' | 'inherited' | 'foreign'> {
  const defined = namesToModules(summaries, (summary) => summary.defines);
  const extended = namesToModules(summaries, (summary) => summary.extends);
  const models = [...new Set([...Object.keys(defined), ...Object.keys(extended)])].toSorted();
  return {
    models: Object.fromEntries(models.map((model) => [model, { defined: defined[model] ?? [], extended: extended[model] ?? [] }])),
    inherited: namesToModules(summaries, (summary) => summary.inherits),
    foreign: namesToModules(summaries, (summary) => summary.foreign),
  };
}

/** What modules bring together. */
export function totalCounts(modules: Iterable<CatalogueIndex['counts']>): CatalogueIndex['counts'] {
  const total: Record<string, number> = {};
  for (const counts of modules) for (const [kind, count] of Object.entries(counts)) total[kind] = (total[kind] ?? 0) + count;
  return total;
}
