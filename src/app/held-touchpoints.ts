import { type Holds, heldIn } from '../core/impact/held.js';
import { modelsDefinedBy, touchpointsOf } from '../core/impact/touchpoints.js';
import { variantFor } from '../core/odoo/variant.js';
import type { ParseAddon } from '../model/addon/addon.js';
import type { Entry } from '../model/entry.js';
import { type Series, seriesList } from '../model/known-series.js';

/** What an entry still touches after a series, as its own words for later ones say; they are looked at when somebody asks. */
export function heldAfter(series: Series, entry: Entry, owner: Entry | undefined, parseAddon: ParseAddon): Holds {
  return heldIn(() =>
    seriesList.slice(seriesList.indexOf(series) + 1).flatMap((later) => {
      const variant = entry.bySeries[later] === undefined ? undefined : variantFor(entry, later, parseAddon);
      if (variant === undefined || !variant.ok) return [];
      const owners = owner === undefined ? undefined : variantFor(owner, later, parseAddon);
      const ownersModels = modelsDefinedBy(owners?.ok ? owners.addon : owner?.addon);
      return [{ series: later, touchpoints: touchpointsOf(entry, variant.addon, ownersModels) }];
    }),
  );
}
