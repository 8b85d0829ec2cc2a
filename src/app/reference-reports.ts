import { layerOf } from '../core/catalogue/series-catalogue.js';
import { variantFor } from '../core/odoo/variant.js';
import { checkReferences } from '../core/references/check-references.js';
import { specShard } from '../core/references/spec-shard.js';
import { type Surroundings, surroundingsIn } from '../core/references/surroundings.js';
import type { Entry } from '../model/entry.js';
import type { Series } from '../model/known-series.js';
import { once } from '../model/once.js';
import type { ReferenceReport } from '../model/references.js';
import type { Register } from '../model/register.js';
import { bySeries } from './by-series.js';
import type { Families } from './entry-families.js';
import type { Catalogues } from './open-catalogues.js';

export type ReferenceReports = {
  /**
   * What the catalogues say to an entry in a series; worked out when it is first asked for.
   * @throws UserError when a catalogue is damaged
   */
  readonly of: (entry: Entry, series: Series) => ReferenceReport;
  /** Keeps what was worked out for the next run. `whole`: all entries were asked for. */
  readonly save: (whole: boolean) => void;
};

/** What the catalogues say to the entries of a register. Answers are kept by the content of all that they depend on. */
export async function referenceReports(
  register: Register,
  { ownerOf, digest, addons }: Families,
  catalogues: Catalogues,
  cacheDir: string | null | undefined,
): Promise<ReferenceReports> {
  const { ValueCache } = await import('../io/cache/value-cache.js');
  const { sha256 } = await import('../io/register/canonical.js');
  const cache = once(() => new ValueCache('references', register.root, cacheDir));
  const around = bySeries((series): ((depends: readonly string[]) => Surroundings) | undefined => {
    const own = Array.from(addons(series), ([name, addon]) => specShard(name, addon, series));
    const catalogue = catalogues.of(series, [layerOf(own)]);
    return catalogue === undefined ? undefined : surroundingsIn(catalogue, series);
  });
  const digestIn = bySeries(catalogues.digest);
  const addonOf = (entry: Entry, series: Series) => variantFor(entry, series, register.parseAddon);
  const report = (entry: Entry, series: Series): ReferenceReport => {
    const variant = addonOf(entry, series);
    if (!variant.ok) return { series, known: false, why: variant.why };
    const inSeries = around(series);
    if (inSeries === undefined) return { series, known: false, why: `there is no catalogue of ${series}` };
    const owner = ownerOf(entry);
    const owners = owner === undefined ? undefined : addonOf(owner, series);
    return checkReferences({ entry, series, addon: variant.addon, owner: owners?.ok ? owners.addon : undefined }, inSeries);
  };
  return {
    of: (entry, series) => cache().get(sha256([series, digestIn(series), digest(entry)].join('\n')), () => report(entry, series)),
    save: (whole) => cache().save(whole),
  };
}
