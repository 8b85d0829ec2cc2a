import { type Volatility, volatilityOf } from '../core/catalogue/volatility.js';
import type { Step } from '../core/impact/code/changes-index.js';
import { codeJudge } from '../core/impact/code/code-impact.js';
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
import { type ReadAddon, withAddonsOnDisk } from './with-addons.js';

export type ImpactOptions = {
  readonly root: string;
  readonly to: KnownSeries;
  /** Series of the addons; absent: as each manifest says. */
  readonly from?: Series | undefined;
  readonly cacheDir?: string | null | undefined;
  /** Threads that read; absent: as many as are worth it. */
  readonly workers?: number | undefined;
  readonly say: Say;
};

export type AddonsImpact = {
  readonly subjects: readonly ImpactSubject[];
  readonly stacks: readonly Stack[];
  readonly problems: readonly Problem[];
};

/** The series that an addon is written for, as its version says. */
export function seriesOf({ manifest }: Pick<AddonFacts, 'manifest'>): Series | undefined {
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

export function noSeries({ folder, manifest }: Pick<AddonFacts, 'folder' | 'manifest'>, catalogues: Catalogues): Problem {
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

/** An addon with what an upgrade does to it; without a target only what it touches. */
export type JudgedAddon = { readonly addon: ReadAddon; readonly from: Series; readonly impact: AddonImpact; readonly effort?: Effort };

/** Lets signals, timers and what was dropped have their turn. */
const breathe = async (): Promise<void> => await new Promise((resolve) => setImmediate(resolve));

/**
 * Judges addons by the catalogues of their series, one after the other. Those of one series are looked at together, because they depend on one
 * another; those whose series nobody says, or has no catalogue, are left out. Only the facts of the one that is judged are in memory.
 *
 * @param each is told what was found about an addon, with its facts, before the next one is looked at
 * @throws UserError when there is no catalogue of a series on the way
 */
export async function judgeAddons(
  addons: readonly ReadAddon[],
  { root, to, from, say }: Pick<ImpactOptions, 'root' | 'from' | 'say'> & { readonly to?: KnownSeries | undefined },
  each: (judged: JudgedAddon, facts: AddonFacts) => void,
): Promise<readonly Stack[]> {
  const catalogues = await openCatalogues(root);
  const volatility = await volatilities(root);
  const stacks: Stack[] = [];
  for (const series of seriesList) {
    const group = addons.filter((addon) => (from ?? seriesOf(addon)) === series);
    if (group.length === 0 || !catalogues.has(series)) continue;
    const target = to ?? series;
    const steps = await knownSteps(root, series, target);
    const judge = codeJudge(group, { steps, catalogueOf: (one) => demandCatalogue(catalogues, one), from: series, to: target });
    const walked = stepsBetween(series, target).map(([before, after]) => ({ from: before, to: after }));
    for (const [done, addon] of group.entries()) {
      say(`${done} of ${group.length} addons of ${series} compared with ${to ?? 'its catalogue'}`, { done, total: group.length });
      const facts = addon.facts();
      const impact = judge.judge(facts);
      // Nothing leads to a series that is not later, and that costs nothing.
      const effort =
        to === undefined || walked.length === 0 ? {} : { effort: estimateEffort({ ...impact, facts, steps: walked, volatility }) };
      each({ addon, from: series, impact, ...effort }, facts);
      await breathe();
    }
    stacks.push(...judge.stacks());
  }
  return stacks;
}

/**
 * What an upgrade does to addons on disk. Those of one series are looked at together, because they depend on one another.
 * @throws UserError when there is no catalogue of a series on the way
 */
export async function impactOfAddons(found: readonly FoundAddon[], options: ImpactOptions): Promise<AddonsImpact> {
  return await withAddonsOnDisk(found, options, (addons) => impactOf(addons, options));
}

async function impactOf(addons: readonly ReadAddon[], options: ImpactOptions): Promise<AddonsImpact> {
  const { root, from } = options;
  const subjects = new Map<string, ImpactSubject>();
  const stacks = await judgeAddons(addons, options, ({ addon, impact, from: series, effort }) => {
    subjects.set(addon.folder, { ...subjectOf(impact, series), ...(effort === undefined ? {} : { effort }) });
  });
  const catalogues = await openCatalogues(root);
  const isLost = (addon: ReadAddon): boolean => {
    const series = from ?? seriesOf(addon);
    return series === undefined || !catalogues.has(series);
  };
  const lost = addons.filter(isLost).map((addon) => noSeries(addon, catalogues));
  return {
    subjects: addons.flatMap(({ folder }) => subjects.get(folder) ?? []),
    stacks,
    problems: [...addons.flatMap(({ problems }) => problems), ...lost],
  };
}

const subjectOf = ({ addon, folder, touchpoints, findings, unknownModules }: AddonImpact, from: Series): ImpactSubject => ({
  ...{ kind: 'addon', name: addon, place: folder, from, findings, unknownModules },
  touchpoints: touchpoints.length,
});
