import { addonsIn } from '../core/alternatives/community.js';
import { findAlternatives } from '../core/alternatives/find.js';
import { offersOf } from '../core/alternatives/offers.js';
import type { OfferedSeries } from '../core/alternatives/standard.js';
import { variantFor } from '../core/odoo/variant.js';
import type { FoundCommunity } from '../io/catalogues/community.js';
import type { Alternatives } from '../model/alternatives.js';
import type { Entry } from '../model/entry.js';
import { type Series, seriesList } from '../model/known-series.js';
import { once } from '../model/once.js';
import type { Register } from '../model/register.js';
import { bySeries } from './by-series.js';
import type { Catalogues } from './open-catalogues.js';

export type AlternativeReports = {
  /**
   * What standard Odoo and the community have that is near to what an entry asks for in a series; looked for when it is first asked for.
   * @throws UserError when a catalogue is damaged
   */
  readonly of: (entry: Entry, series: Series) => Alternatives;
  /** Keeps what was found for the next run. */
  readonly save: () => void;
};

/** Alternatives of the entries of a register. Answers are kept by the content of all that they depend on. */
export async function alternativeReports(
  register: Register,
  catalogues: Catalogues,
  community: FoundCommunity,
  cacheDir: string | null | undefined,
): Promise<AlternativeReports> {
  const { ValueCache } = await import('../io/cache/value-cache.js');
  const { sha256 } = await import('../io/register/canonical.js');
  const cache = once(() => new ValueCache('alternatives', register.root, cacheDir));
  const digests = new Map(register.entries.map(({ entry, digest }) => [entry.id, digest]));
  const ours = new Set(register.entries.flatMap(({ entry }) => entry.addon?.name ?? []));
  const offered = bySeries((series): OfferedSeries | undefined => {
    const catalogue = catalogues.of(series);
    return catalogue === undefined ? undefined : { catalogue, offers: offersOf(catalogue, (module) => ours.has(module)) };
  });
  const addons = bySeries((series) => addonsIn(community.read(), series));
  // A later series that nobody has a catalogue of is nothing to look into.
  const from = (series: Series): readonly Series[] =>
    seriesList.slice(seriesList.indexOf(series)).filter((one) => one === series || catalogues.has(one));
  const look = (entry: Entry, series: Series): Alternatives => {
    const variant = variantFor(entry, series, register.parseAddon);
    const addon = variant.ok ? variant.addon : entry.addon;
    const searched = { series: from(series).map((one) => [one, offered(one)] as const), addons: addons(series) };
    return findAlternatives({ ...entry, addon }, searched);
  };
  const keyOf = ({ id }: Entry, series: Series): string =>
    sha256([series, digests.get(id), community.text, ...ours, ...from(series).map(catalogues.digest)].join('\n'));
  return {
    of: (entry, series) => cache().get(keyOf(entry, series), () => look(entry, series)),
    save: () => cache().save(false),
  };
}
