import type { Comodels } from '../core/adoption/draft/fields.js';
import { type GivenAddon, GivenAddons } from '../core/impact/code/given.js';
import { World } from '../core/impact/code/world.js';
import { surroundingsIn } from '../core/references/surroundings.js';
import type { SeriesCatalogue } from '../model/catalogue/series-catalogue.js';
import type { AddonFacts } from '../model/facts/addon.js';
import type { Series } from '../model/known-series.js';

/** For each of some addons of one series: where relations lead that say it only by what they mirror. */
export function comodelsOf(addons: readonly GivenAddon[], catalogue: SeriesCatalogue, series: Series): (facts: AddonFacts) => Comodels {
  const given = new GivenAddons(addons);
  const around = surroundingsIn(catalogue, series);
  return (facts) => {
    const needs = given.needs(facts.name);
    const world = new World(around(needs.standard), needs.given);
    return (model, field) => world.field(model, field)?.comodel;
  };
}
