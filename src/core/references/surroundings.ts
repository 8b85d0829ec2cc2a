import type { CatalogueScope } from '../../model/catalogue/scope.js';
import type { SeriesCatalogue } from '../../model/catalogue/series-catalogue.js';
import type { Series } from '../../model/known-series.js';
import { closureOf } from '../catalogue/closure.js';
import { type MergedModels, type Models, modelsOf } from '../catalogue/merged-model.js';
import { type CombinedViews, ViewFamilies } from './view-families.js';

/** What an addon with given dependencies finds around it. */
export type Surroundings = {
  readonly series: Series;
  readonly catalogue: SeriesCatalogue;
  readonly scope: CatalogueScope;
  readonly models: Models;
  readonly views: ViewFamilies;
  /** Views as they are when one more module is installed. */
  readonly viewsBeside: (module: string) => ViewFamilies;
  /** Modules that it needs and that are in no catalogue: what is not found may come from them. */
  readonly missing: readonly string[];
};

export function scopeOver(catalogue: SeriesCatalogue, depends: Iterable<string>): Pick<Surroundings, 'scope' | 'missing'> {
  const { order, missing } = closureOf(depends, catalogue.modules);
  const shards = new Map(
    order.flatMap((name) => {
      const shard = catalogue.shard(name);
      return shard === undefined ? [] : [[name, shard] as const];
    }),
  );
  return { scope: { series: catalogue.series, order, shards }, missing };
}

/** Answers that are worked out once. */
function remembered<T extends object>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const answer = known.get(key) ?? make(key);
    known.set(key, answer);
    return answer;
  };
}

/** Answers for one series; entries that depend on the same modules share what was merged and combined. */
export function surroundingsIn(catalogue: SeriesCatalogue, series: Series): (depends: readonly string[]) => Surroundings {
  const [merged, combined]: readonly [MergedModels, CombinedViews] = [new Map(), new Map()];
  const around = remembered((key) => {
    const { scope, missing } = scopeOver(catalogue, key.split(' ').filter(Boolean));
    const viewsBeside = remembered((module) => new ViewFamilies(scopeOver(catalogue, [...scope.order, module]).scope, series));
    return {
      series,
      catalogue,
      scope,
      missing,
      models: modelsOf(scope, merged),
      views: new ViewFamilies(scope, series, combined),
      viewsBeside,
    };
  });
  return (depends) => around([...new Set(depends)].toSorted().join(' '));
}
