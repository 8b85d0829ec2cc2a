import type { MergedModel } from '../../model/catalogue/merged.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';
import { idsIn } from '../references/records.js';
import type { Surroundings } from '../references/surroundings.js';
import { type NamedView, viewNames } from './view-names.js';

/** A field as declarations say it: where it leads, and whether to many records. */
export type NamedField = { readonly name: string; readonly comodel?: string; readonly many: boolean };
export type NamedModel = { readonly name: string; readonly fields: readonly NamedField[] };

/** Everything of one series that an entry can name, in order. */
export type NamesInSeries = {
  readonly series: string;
  readonly modules: readonly string[];
  /** What modules of the catalogues bring, then what addons of the register bring. */
  readonly models: readonly NamedModel[];
  readonly registered: readonly NamedModel[];
  /** By model. */
  readonly views: ReadonlyMap<string, readonly NamedView[]>;
  readonly groups: readonly string[];
  readonly menus: readonly string[];
  readonly categories: readonly string[];
  /** Ids of addons to which several entries contribute: each may use those of the others. */
  readonly shared: SharedIds;
};

export type SharedIds = { readonly groups: readonly string[]; readonly menus: readonly string[]; readonly actions: readonly string[] };

const many: ReadonlySet<string> = new Set(['One2many', 'Many2many']);

/**
 * Names that the modules around have.
 *
 * @param own names of the addons of the register
 */
export function namesAround(around: Surroundings, own: ReadonlySet<string>, shared: SharedIds): NamesInSeries {
  const { series, catalogue, scope, models } = around;
  const all = models.names.flatMap((name) => models.get(name) ?? []);
  const ids = (model: string): readonly string[] => idsOf([...scope.shards.values()], model);
  return {
    series,
    modules: Object.keys(catalogue.modules).toSorted(),
    models: all
      .filter(({ definedBy }) => definedBy.some((module) => !own.has(module)))
      .map((model) => named(model, (module) => !own.has(module))),
    registered: all.map((model) => named(model, (module) => own.has(module))).filter(({ fields }) => fields.length > 0),
    views: viewNames(around),
    groups: ids('res.groups'),
    menus: ids('ir.ui.menu'),
    categories: ids('ir.module.category'),
    shared,
  };
}

const idsOf = (shards: readonly ModuleShard[], model: string): readonly string[] =>
  [...new Set(shards.flatMap((shard) => idsIn(shard, [model])))].toSorted();

/** A model with the fields that modules of one kind introduce. */
function named({ name, fields }: MergedModel, isOf: (module: string) => boolean): NamedModel {
  const kept = [...fields.values()].filter(({ origins: [first] }) => first !== undefined && isOf(first.module));
  return {
    name,
    fields: kept
      .map(({ name: field, comodel, type }) => ({ name: field, many: many.has(type), ...(comodel === undefined ? {} : { comodel }) }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
