import type { SeriesCatalogue } from '../../model/catalogue/series-catalogue.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';
import type { CatalogueView } from '../../model/catalogue/views.js';
import { own } from '../catalogue/own.js';

/** Model of the records that views are. */
export const viewModel = 'ir.ui.view';

/** The module in front of an XML id. */
export const moduleOf = (xmlid: string): string => xmlid.slice(0, xmlid.indexOf('.'));

/** An XML id as a shard keeps it: without its module when that is the shard's own. */
const keyIn = (shard: ModuleShard, xmlid: string): string =>
  xmlid.startsWith(`${shard.name}.`) ? xmlid.slice(shard.name.length + 1) : xmlid;

/** Modules that can make a record under an XML id: the one that it names, then others that use the name. */
export const makersOf = ({ foreign }: SeriesCatalogue, xmlid: string): readonly string[] => [
  moduleOf(xmlid),
  ...(own(foreign, xmlid) ?? []),
];

export type FoundRecord = { readonly model: string; readonly module: string; readonly demo: boolean };

/** The record that a module makes under an XML id; the ones that Odoo makes by itself for models are known by their name. */
export function recordIn(shard: ModuleShard, xmlid: string): FoundRecord | undefined {
  const key = keyIn(shard, xmlid);
  const found = (model: string, demo = false): FoundRecord => ({ model, module: shard.name, demo });
  if (Object.hasOwn(shard.views ?? {}, xmlid)) return found(viewModel);
  for (const [model, records] of Object.entries(shard.records ?? {})) if (Object.hasOwn(records, key)) return found(model);
  for (const [model, keys] of Object.entries(shard.demo ?? {})) if (keys.includes(key)) return found(model, true);
  const models = Object.keys(shard.models ?? {});
  return models.some((name) => `model_${name.replaceAll('.', '_')}` === key) ? found('ir.model') : undefined;
}

/** XML ids of all records of some models in a shard. */
export function idsIn(shard: ModuleShard, models: readonly string[]): readonly string[] {
  return models.flatMap((model) =>
    model === viewModel
      ? Object.keys(shard.views ?? {})
      : Object.keys(shard.records?.[model] ?? {}).map((key) => (key.includes('.') ? key : `${shard.name}.${key}`)),
  );
}

export type FoundView = { readonly view: CatalogueView; readonly module: string };

/** The view of an XML id among shards. */
export function viewAmong(shards: Iterable<ModuleShard | undefined>, xmlid: string): FoundView | undefined {
  for (const shard of shards) {
    const view = own(shard?.views, xmlid);
    if (shard !== undefined && view !== undefined) return { view, module: shard.name };
  }
  return undefined;
}
