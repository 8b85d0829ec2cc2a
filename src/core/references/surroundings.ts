import type { CatalogueScope } from '../../model/catalogue/scope.js';
import type { SeriesCatalogue } from '../../model/catalogue/series-catalogue.js';
import type { Series } from '../../model/known-series.js';
import { type Answers, LastAnswers } from '../../model/last-answers.js';
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

/** Answers that are worked out once, while they are kept. */
function remembered<T extends object>(make: (key: string) => T, known: Answers<T> = new Map()): (key: string) => T {
  return (key) => {
    const answer = known.get(key) ?? make(key);
    known.set(key, answer);
    return answer;
  };
}

/** Where is kept what was worked out for one series. */
type Kept = { readonly around: Answers<Surroundings>; readonly merged: MergedModels; readonly combined: CombinedViews };

/**
 * Keeps what the last of many addons asked for: each may depend on other modules, and has a world of its own of a few MB. Neighbours depend on
 * much the same.
 */
export const keepingLast = (): Kept => ({
  around: new LastAnswers(20),
  merged: new LastAnswers(1000),
  combined: new LastAnswers(300),
});

/** Answers for one series; who depends on the same modules shares what was merged and combined. */
export function surroundingsIn(
  catalogue: SeriesCatalogue,
  series: Series,
  { around: known = new Map(), merged = new Map(), combined = new Map() }: Partial<Kept> = {},
): (depends: readonly string[]) => Surroundings {
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
  }, known);
  return (depends) => around([...new Set(depends)].toSorted().join(' '));
}
