import type { SeriesCatalogue } from '../../../model/catalogue/series-catalogue.js';
import type { AddonFacts } from '../../../model/facts/addon.js';
import type { AddonImpact, CodeImpact, Stack } from '../../../model/impact/impact.js';
import { type KnownSeries, type Series, seriesList } from '../../../model/known-series.js';
import { once } from '../../../model/once.js';
import { keepingLast, surroundingsIn } from '../../references/surroundings.js';
import { ChangesIndex, type Step } from './changes-index.js';
import { distinct } from './distinct.js';
import { type GivenAddon, GivenAddons, givenAddon } from './given.js';
import { type Judging, judgeTouchpoint } from './judge.js';
import { judgeAnchor, viewsIn } from './judge-anchors.js';
import { looseTouchpoints } from './loose-names.js';
import { viewsOfGiven } from './own-views.js';
import { ruleFindings } from './rules/rule-findings.js';
import { Stacks } from './stack.js';
import { codeTouchpoints } from './touchpoints.js';
import { World } from './world.js';

export type CodeWay = {
  /** Steps from the series of the addons to the target, oldest first, without a gap. */
  readonly steps: readonly Step[];
  /** Catalogues of the series on the way. */
  readonly catalogueOf: (series: Series) => SeriesCatalogue;
  readonly from: Series;
  /** The target. A step to it that no catalogue knows is judged by rules alone. */
  readonly to: KnownSeries;
};

/** Judges addons of one series one after the other, each given to it once; which of them is alive meanwhile is the caller's choice. */
export type CodeJudge = {
  readonly judge: (facts: AddonFacts) => AddonImpact;
  /** What several of those that were judged change. */
  readonly stacks: () => readonly Stack[];
};

/** The series that the last step leads to; without a step the first one. */
export const lastCatalogued = (steps: readonly Step[], from: Series): Series =>
  seriesList.find((series) => series === steps.at(-1)?.to) ?? from;

/** Series between the first and the last one, each with what who depends on some modules of the first one sees there. */
function seriesPassed(steps: readonly Step[], catalogueOf: CodeWay['catalogueOf']) {
  return steps.slice(0, -1).flatMap(({ to }, at) => {
    const series = seriesList.find((one) => one === to);
    if (series === undefined) return [];
    const around = once(() => ({
      changes: new ChangesIndex(steps.slice(0, at + 1)),
      seen: surroundingsIn(catalogueOf(series), series, keepingLast()),
    }));
    return [{ series, seenBy: (modules: readonly string[]) => around().seen(around().changes.modulesAfter(modules)) }];
  });
}

/**
 * What the changes between two series do to the code of addons: pure, every addon for itself, those that it depends on known to it.
 * What a name stands for is looked up in the catalogue over the addon's dependencies; what is found nowhere is not judged.
 *
 * @param addons all that are looked at together: what one of them brings is known to the others
 */
export function codeJudge(addons: readonly GivenAddon[], { steps, catalogueOf, from, to }: CodeWay): CodeJudge {
  const given = new GivenAddons(addons);
  const stacks = new Stacks();
  const changes = new ChangesIndex(steps);
  const around = surroundingsIn(catalogueOf(from), from, keepingLast());
  const last = lastCatalogued(steps, from);
  const ahead = surroundingsIn(catalogueOf(last), last, keepingLast());
  const passed = seriesPassed(steps, catalogueOf);
  const judge = (facts: AddonFacts): AddonImpact => {
    const needs = given.needs(facts.name);
    const world = new World(around(needs.standard), needs.given);
    const { touchpoints, anchors } = codeTouchpoints(facts, world);
    const judging: Judging = { addon: facts.name, world, target: ahead(changes.modulesAfter(needs.standard)), changes };
    const own = viewsOfGiven(needs.given);
    const later = anchors.length === 0 ? [] : viewsIn(own, last);
    const onTheWay = passed.map(({ series, seenBy }) => once(() => ({ target: seenBy(needs.standard), later: viewsIn(own, series) })));
    const loose = looseTouchpoints(facts, world, judging.target, changes);
    const findings = [
      ...[...touchpoints, ...loose].filter(({ use }) => use !== 'anchor').flatMap((touchpoint) => judgeTouchpoint(judging, touchpoint)),
      ...anchors.flatMap((anchor) => judgeAnchor(judging, anchor, later, onTheWay)),
    ];
    const { missing: unknownModules } = world.standard;
    const rules = ruleFindings(facts, touchpoints, from, to);
    const impact = { addon: facts.name, folder: facts.folder, touchpoints, findings: distinct(findings, rules), unknownModules };
    stacks.add(impact);
    return impact;
  };
  return { judge, stacks: () => stacks.of(given.all(), catalogueOf(from)) };
}

/** The same of addons that are in memory all together. */
export function codeImpact({ addons, ...way }: CodeWay & { readonly addons: readonly AddonFacts[] }): CodeImpact {
  const { judge, stacks } = codeJudge(addons.map(givenAddon), way);
  return { addons: addons.map(judge), stacks: stacks() };
}
