import { type Volatility, volatilityOf } from '../core/catalogue/volatility.js';
import type { Step } from '../core/impact/code/changes-index.js';
import { codeImpact } from '../core/impact/code/code-impact.js';
import { estimateEffort } from '../core/impact/effort/estimate.js';
import type { FoundAddon } from '../io/addons/find-addons.js';
import type { Problem } from '../model/errors.js';
import type { AddonFacts } from '../model/facts/addon.js';
import type { Effort } from '../model/impact/effort.js';
import type { AddonImpact, Stack } from '../model/impact/impact.js';
import type { ImpactSubject } from '../model/impact/report.js';
import { type KnownSeries, type Series, seriesList, stepsBetween } from '../model/known-series.js';
import type { Say } from '../model/say.js';
import { seriesSteps } from './catalogue-diff.js';
import { type Catalogues, demandCatalogue, lastKnown, openCatalogues } from './open-catalogues.js';

export type ImpactOptions = {
  readonly root: string;
  readonly to: KnownSeries;
  /** Series of the addons; absent: as each manifest says. */
  readonly from?: Series | undefined;
  readonly cacheDir?: string | null | undefined;
  readonly say: Say;
};

export type AddonsImpact = {
  readonly subjects: readonly ImpactSubject[];
  readonly stacks: readonly Stack[];
  readonly problems: readonly Problem[];
};

/** The series that an addon is written for, as its version says. */
export function seriesOf({ manifest }: AddonFacts): Series | undefined {
  const [, series] = /^(\d+\.\d+)\.\d+/.exec(manifest.version ?? '') ?? [];
  return seriesList.find((one) => one === series);
}

/** Steps between two series as far as there are catalogues: what lies after the last one is judged by rules alone. */
export async function knownSteps(root: string, from: Series, to: KnownSeries): Promise<readonly Step[]> {
  const last = lastKnown(await openCatalogues(root), from, to);
  return stepsBetween(from, last).length === 0 ? [] : await seriesSteps(root, from, last);
}

/** How often the models changed in all steps that are known but one. */
async function volatilities(root: string): Promise<(step: { readonly from: string; readonly to: string }, model: string) => number> {
  const [first, newest] = [seriesList[0], seriesList.at(-1) ?? seriesList[0]];
  const steps = await knownSteps(root, first, newest);
  const known = new Map<string, Volatility>();
  return ({ from, to }, model) => {
    const key = `${from}-${to}`;
    const found = known.get(key) ?? volatilityOf(steps, key);
    known.set(key, found);
    return found.ofModel(model);
  };
}

export function noSeries({ folder, manifest }: AddonFacts, catalogues: Catalogues): Problem {
  const known = seriesList.filter(catalogues.has).join(', ');
  const version = manifest.version ?? '';
  const [, other] = /^(\d+\.0)(?:\.\d+){2,}$/.exec(version) ?? [];
  const said = { code: 'addon-without-series', place: { file: `${folder}/${manifest.file}` } };
  return other === undefined
    ? {
        ...said,
        message: `the version ${JSON.stringify(version)} does not say for which Odoo series it is written`,
        remedy: `begin it with one of ${known}, or say --from`,
      }
    : {
        ...said,
        message: `there is no catalogue of ${other}, only of ${known}`,
        remedy: `if ${other} is wrong, say the series with --from`,
      };
}

type ReadOptions = Pick<ImpactOptions, 'from' | 'cacheDir' | 'say'> & { readonly code?: boolean };

/** Reads addons with what they use, in the order given; `code`: with lines, tests and documentation. */
export async function readAll(found: readonly FoundAddon[], options: ReadOptions): Promise<readonly AddonFacts[]> {
  const { from, cacheDir, say, code = false } = options;
  const { readAddons } = await import('../io/addons/read-addons.js');
  const addons: AddonFacts[] = [];
  const onProgress = (done: number, total: number): void => say(`${done} of ${total} addons`, { done, total });
  for await (const facts of readAddons(found, { uses: true, code, series: from, cacheDir, onProgress })) addons.push(facts);
  return addons;
}

/** An addon with what an upgrade does to it; without a target only what it touches. */
export type JudgedAddon = { readonly facts: AddonFacts; readonly from: Series; readonly impact: AddonImpact; readonly effort?: Effort };

/**
 * Judges addons by the catalogues of their series. Those of one series are looked at together, because they depend on one another; those
 * whose series nobody says, or has no catalogue, are left out.
 * @throws UserError when there is no catalogue of a series on the way
 */
export async function judgeAddons(
  addons: readonly AddonFacts[],
  { root, to, from, say }: Pick<ImpactOptions, 'root' | 'from' | 'say'> & { readonly to?: KnownSeries | undefined },
): Promise<{ readonly judged: readonly JudgedAddon[]; readonly stacks: readonly Stack[] }> {
  const catalogues = await openCatalogues(root);
  const volatility = await volatilities(root);
  const judged: JudgedAddon[] = [];
  const stacks: Stack[] = [];
  for (const series of seriesList) {
    const group = addons.filter((facts) => (from ?? seriesOf(facts)) === series);
    if (group.length === 0 || !catalogues.has(series)) continue;
    say(`${group.length} addons of ${series} compared with ${to ?? 'its catalogue'}`);
    const target = to ?? series;
    const steps = await knownSteps(root, series, target);
    const impact = codeImpact({ addons: group, steps, catalogueOf: (one) => demandCatalogue(catalogues, one), from: series, to: target });
    stacks.push(...impact.stacks);
    const walked = stepsBetween(series, target).map(([before, after]) => ({ from: before, to: after }));
    const byName = new Map(group.map((facts) => [facts.name, facts]));
    for (const one of impact.addons) {
      const facts = byName.get(one.addon);
      if (facts === undefined) continue;
      // Nothing leads to a series that is not later, and that costs nothing.
      const effort =
        to === undefined || walked.length === 0 ? {} : { effort: estimateEffort({ ...one, facts, steps: walked, volatility }) };
      judged.push({ facts, from: series, impact: one, ...effort });
    }
  }
  return { judged, stacks };
}

/**
 * What an upgrade does to addons on disk. Those of one series are looked at together, because they depend on one another.
 * @throws UserError when there is no catalogue of a series on the way
 */
export async function impactOfAddons(found: readonly FoundAddon[], options: ImpactOptions): Promise<AddonsImpact> {
  const { from } = options;
  const addons = await readAll(found, options);
  const { judged, stacks } = await judgeAddons(addons, options);
  const subjects = judged.map(({ impact, from: series, effort }) => ({
    ...subjectOf(impact, series),
    ...(effort === undefined ? {} : { effort }),
  }));
  const catalogues = await openCatalogues(options.root);
  const isLost = (facts: AddonFacts): boolean => {
    const series = from ?? seriesOf(facts);
    return series === undefined || !catalogues.has(series);
  };
  const lost = addons.filter(isLost).map((facts) => noSeries(facts, catalogues));
  const order = new Map(found.map(({ name }, at) => [name, at]));
  return {
    subjects: subjects.toSorted((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0)),
    stacks,
    problems: [...addons.flatMap(({ problems }) => problems), ...lost],
  };
}

const subjectOf = ({ addon, folder, touchpoints, findings, unknownModules }: AddonImpact, from: Series): ImpactSubject => ({
  ...{ kind: 'addon', name: addon, place: folder, from, findings, unknownModules },
  touchpoints: touchpoints.length,
});
