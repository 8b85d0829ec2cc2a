import { volatilityOf } from '../core/catalogue/volatility.js';
import { ChangesIndex } from '../core/impact/code/changes-index.js';
import { type OutlookInput, specOutlooks, unknownOutlook } from '../core/impact/code/spec-outlook.js';
import { modelsDefinedBy } from '../core/impact/touchpoints.js';
import { declaredModules } from '../core/references/check-references.js';
import { moduleOf } from '../core/references/records.js';
import type { Addon } from '../model/addon/addon.js';
import type { Entry } from '../model/entry.js';
import { knownSeries, type Series, seriesList, stepsBetween } from '../model/known-series.js';
import { once } from '../model/once.js';
import type { Outlook } from '../model/outlook.js';
import type { Register } from '../model/register.js';
import { bySeries } from './by-series.js';
import { openSteps, type StepReader } from './catalogue-diff.js';
import type { Families } from './entry-families.js';
import { type Catalogues, demandCatalogue } from './open-catalogues.js';

type Touched = Pick<OutlookInput, 'touchpoints' | 'holds'> & {
  /** As it holds in the series; absent while nothing is designed. */
  readonly addon: Addon | undefined;
};

export type OutlookReports = {
  /**
   * What the catalogues make of the way ahead of an entry that touches this; worked out when it is first asked for.
   * @throws UserError when a catalogue is damaged
   */
  readonly of: (entry: Entry, series: Series, touched: Touched) => Outlook;
  /** Keeps what was worked out for the next run. `whole`: all entries were asked for. */
  readonly save: (whole: boolean) => void;
};

/** What the catalogues make of the way ahead of the entries of a register. Answers are kept by the content of all that they depend on. */
export async function outlookReports(
  register: Register,
  families: Families,
  catalogues: Catalogues,
  cacheDir: string | null | undefined,
): Promise<OutlookReports> {
  const { ValueCache } = await import('../io/cache/value-cache.js');
  const { sha256 } = await import('../io/register/canonical.js');
  const cache = once(() => new ValueCache('outlooks', register.root, cacheDir));
  // Catalogues of the register's own are compared here, which takes seconds; what the package has is read.
  const compared = once(() => new ValueCache('steps', register.root, cacheDir));
  let comparing = false;
  const readStep = await openSteps(catalogues, (digest, compare) => {
    comparing = true;
    return compared().get(sha256(digest), compare);
  });
  const report = reporting(families, catalogues, readStep);
  const known = once(() => ({ digest: seriesList.map(catalogues.digest).join('\n') }));
  return {
    of: (entry, series, touched) =>
      cache().get(sha256([series, known().digest, families.digest(entry)].join('\n')), () => report(entry, series, touched)),
    save: (whole) => {
      cache().save(whole);
      if (comparing) compared().save();
    },
  };
}

/** What judges entries of a series; undefined when there is no catalogue of it. */
function judgesOf(catalogues: Catalogues, readStep: StepReader) {
  const catalogued = once(() => seriesList.filter(catalogues.has));
  const steps = once(() => {
    const [first, last] = [catalogued()[0], catalogued().at(-1)];
    return first === undefined || last === undefined ? [] : stepsBetween(first, last).map(([from, to]) => readStep(from, to));
  });
  const volatility = once(() => volatilityOf(steps()));
  return bySeries((series) => {
    const upTo = catalogued().at(-1);
    if (upTo === undefined || !catalogued().includes(series)) return undefined;
    const changes = new ChangesIndex(steps().filter(({ from }) => knownSeries.indexOf(from) >= knownSeries.indexOf(series)));
    return specOutlooks({ series, upTo, changes, volatility: volatility(), catalogueOf: (one) => demandCatalogue(catalogues, one) });
  });
}

function reporting({ ownerOf, addons }: Families, catalogues: Catalogues, readStep: StepReader): OutlookReports['of'] {
  const judges = judgesOf(catalogues, readStep);
  const newest = () => seriesList.findLast(catalogues.has);
  const ownAddons = bySeries(addons);
  /** What a list of modules needs of standard Odoo, and which addons of the register lie between. */
  const seenOver = (modules: readonly string[], series: Series) => {
    const own = ownAddons(series);
    const found = new Set(modules);
    // A set grows while it is walked.
    for (const module of found) for (const needed of own.get(module)?.depends ?? []) found.add(needed);
    const standard = [...found].filter((module) => !own.has(module));
    return { standard, ours: new Map([...found].flatMap((module) => (own.has(module) ? [[module, own.get(module)] as const] : []))) };
  };
  return (entry, series, { addon, touchpoints, holds }) => {
    const judge = judges(series);
    if (judge === undefined) return unknownOutlook(series, newest() ?? series, `there is no catalogue of ${series}`, touchpoints);
    const parts = [addon, ownerOf(entry)?.addon].flatMap((one) => one ?? []);
    const depends = [...parts.flatMap((one) => one.depends), ...declaredModules(entry, parts.length === 0)];
    const { standard, ours } = seenOver(depends, series);
    const ownModels = new Set([...parts, ...ours.values()].flatMap(modelsDefinedBy));
    const { models } = demandCatalogue(catalogues, series);
    const used = touchpoints.flatMap(({ kind, model }) => (kind === 'consumer' && model !== undefined ? [model] : []));
    const outside = used.flatMap((model) => (Object.hasOwn(models, model) ? (models[model]?.defined ?? []) : []));
    const isOwn: OutlookInput['isOwn'] = ({ module = '', model = '', xmlid = '' }) =>
      ours.has(module) || ours.has(moduleOf(xmlid)) || ownModels.has(model);
    return judge({ entry: entry.id, touchpoints, depends: standard, outside, isOwn, holds });
  };
}
