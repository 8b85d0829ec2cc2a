import { scopeOf } from '../core/catalogue/scope.js';
import { volatilityOf } from '../core/catalogue/volatility.js';
import { type Hits, precisionOf, recallOf } from '../core/impact/back-test/compare.js';
import { lostNames, touchedBy } from '../core/impact/back-test/lost-names.js';
import { codeImpact } from '../core/impact/code/code-impact.js';
import { estimateEffort } from '../core/impact/effort/estimate.js';
import type { AddonFacts } from '../model/facts/addon.js';
import type { Effort } from '../model/impact/effort.js';
import { knownSeries, type Series, seriesList } from '../model/known-series.js';
import { once } from '../model/once.js';
import { seriesSteps } from './catalogue-diff.js';
import { demandCatalogue, lastKnown, openCatalogues } from './open-catalogues.js';

export { handCounts } from '../core/impact/effort/hand-lines.js';
export { addUp, rangeAround } from '../core/impact/effort/range.js';

/** A migration that somebody made, from one series to a later one. */
export type Migration = {
  readonly addon: string;
  readonly from: Series;
  readonly to: Series;
  /** Folder with the addon as it was before, and beside it those that it depends on; and the same afterwards. */
  readonly before: string;
  readonly after: string;
  /** Identifiers that are nowhere in the addon afterwards. */
  readonly removed: readonly string[];
};

/** What was foreseen of a migration, from the state before alone, and how right its findings were. */
export type BackTest = { readonly effort: Effort; readonly precision: Hits; readonly recall: Hits };

const isSeries = (name: string): name is Series => seriesList.some((one) => one === name);

/** Whether both are series that impact knows, and the second is the later one. */
export const isKnownStep = (from: string, to: string): boolean =>
  isSeries(from) && isSeries(to) && seriesList.indexOf(from) < seriesList.indexOf(to);

/** Opens catalogues and readers once, for any number of migrations. Nothing lies over the built-in catalogues but what `root` has. */
export async function openBackTest(root: string): Promise<(migration: Migration) => Promise<BackTest | undefined>> {
  const { openReaders, readAddon } = await import('../io/addons/read-addon.js');
  const { findAddons } = await import('../io/addons/find-addons.js');
  const catalogues = await openCatalogues(root);
  const readers = await openReaders();
  const [oldest, newest] = [seriesList[0], seriesList.at(-1) ?? seriesList[0]];
  const known = await seriesSteps(root, oldest, lastKnown(catalogues, oldest, newest));
  const opened = new Map(knownSeries.map((series) => [series, once(() => demandCatalogue(catalogues, series))]));
  const volatilities = new Map(known.map(({ from, to }) => [`${from}-${to}`, once(() => volatilityOf(known, `${from}-${to}`))]));
  const catalogueOf = (series: Series) => opened.get(series)?.() ?? demandCatalogue(catalogues, series);

  const read = (folder: string, series: Series): readonly AddonFacts[] =>
    findAddons([folder]).addons.map((addon) => readAddon(addon, readers, { uses: true, series, cacheDir: null }));

  return async ({ addon, from, to, before, after, removed }) => {
    if (lastKnown(catalogues, from, to) !== to) return undefined;
    const steps = known.filter(
      (step) => seriesList.indexOf(from) <= knownSeries.indexOf(step.from) && knownSeries.indexOf(step.to) <= seriesList.indexOf(to),
    );
    const judge = (folder: string) => {
      const addons = read(folder, from);
      const facts = addons.find(({ name }) => name === addon);
      const impact = codeImpact({ addons, steps, catalogueOf, from, to }).addons.find((one) => one.addon === addon);
      return facts === undefined || impact === undefined ? undefined : { addons, facts, ...impact };
    };
    const was = judge(before);
    const is = judge(after);
    if (was === undefined || is === undefined) return undefined;
    const { facts, findings, touchpoints } = was;
    const volatility = (step: { from: string; to: string }, model: string): number =>
      volatilities.get(`${step.from}-${step.to}`)?.().ofModel(model) ?? 0;
    const touched = touchedBy(steps.flatMap(({ changes }) => changes));
    const names = was.addons.flatMap(({ manifest }) => manifest.depends);
    const lost = lostNames(scopeOf(catalogueOf(from), names), scopeOf(catalogueOf(to), names), touched);
    return {
      effort: estimateEffort({ facts, findings, touchpoints, steps, volatility }),
      precision: precisionOf(findings, is.findings),
      recall: recallOf({ addon: facts, given: was.addons, findings, removed, lost, touched }),
    };
  };
}
