import type { AddonAudit, AddonHistory } from '../../model/audit/report.js';
import type { CommunityList } from '../../model/community.js';
import type { AddonFacts } from '../../model/facts/addon.js';
import type { Effort } from '../../model/impact/effort.js';
import type { AddonImpact } from '../../model/impact/impact.js';
import type { KnownSeries, Series } from '../../model/known-series.js';
import { adviceFor } from './advice.js';
import type { AuditedAddons } from './audited-addons.js';
import { censusOf } from './census.js';
import { dependenciesOf } from './dependencies.js';
import { findingsOf } from './findings.js';
import type { KnownModules } from './known-modules.js';
import { debtOfAddon, levelOfAddon, touchesOfCore } from './level.js';
import { originOf } from './origin.js';
import { idleDependencies } from './unused-dependencies.js';

export type AuditFacts = {
  /** What it touches and what an upgrade does to it; undefined where its series is not known. */
  readonly judged: { readonly impact: AddonImpact; readonly effort?: Effort } | undefined;
  readonly series: Series | undefined;
  readonly to: KnownSeries | undefined;
  readonly community: CommunityList | undefined;
  readonly organization: string | undefined;
  readonly isRegistered: boolean | undefined;
  readonly isStandard: boolean;
  readonly isStandardThere: boolean | undefined;
  /** All addons that were given. */
  readonly addons: AuditedAddons;
  /** What the modules of its series bring; undefined where there is no catalogue. */
  readonly modules: KnownModules | undefined;
  readonly history: AddonHistory | undefined;
};

const nothing: NonNullable<AddonFacts['code']> = {
  cloc: { total: 0, lines: { py: 0, js: 0, xml: 0, css: 0, scss: 0 }, uncounted: [] },
  tests: undefined,
  documentation: [],
  names: '',
};

/** Everything that is said about one addon; pure, from its facts and what is known around it. */
export function auditAddon(facts: AddonFacts, given: AuditFacts): AddonAudit {
  const { judged, series, addons, history } = given;
  const { name, folder, manifest } = facts;
  const { names: _names, ...code } = facts.code ?? nothing;
  const impact = judged?.impact;
  const touched = impact && touchesOfCore(impact.touchpoints, addons.ownModels);
  const census = censusOf(facts, addons.dependentsOf(name), touched);
  const unreadable = facts.problems.some((one) => one.code === 'manifest-not-literal');
  const origin = originOf(facts, { ...given, unreadable });
  const level = levelOfAddon(facts, touched, impact?.unknownModules);
  const idle = idleDependencies(facts, impact?.touchpoints ?? [], given.modules);
  const dependencies = dependenciesOf(facts, addons, impact?.unknownModules, idle);
  const records = [...facts.xml.flatMap((file) => file.facts.records), ...facts.csv.flatMap((file) => file.facts)].length;
  const { installable } = manifest;
  const base = { name, folder, series, installable, origin, census, dependencies, history, level, ...code };
  return {
    ...base,
    // Of code that could not be read nobody knows what it costs.
    debt: touched === undefined || level.value === 'not-known' ? undefined : debtOfAddon(touched),
    effort: level.value === 'not-known' ? undefined : judged?.effort,
    advice: adviceFor({
      ...base,
      unreadable,
      records,
      community: given.community,
      to: given.to,
      isStandardThere: given.isStandardThere,
    }),
    findings: findingsOf({ ...base, impact, touched, isRegistered: given.isRegistered, facts }),
    notKnown: [
      ...(level.value === 'not-known' ? ['level, debt and effort'] : []),
      ...(series === undefined ? [`its version ${JSON.stringify(manifest.version ?? '')} names no series`] : []),
      ...(series !== undefined && impact === undefined ? [`what it touches: there is no catalogue of ${series}`] : []),
      ...(impact === undefined || impact.unknownModules.length === 0
        ? []
        : [`what ${impact.unknownModules.join(', ')} brings: no catalogue has it`]),
      ...(facts.problems.length === 0
        ? []
        : [`what could not be read (${[...new Set(facts.problems.map((one) => one.code))].join(', ')})`]),
      ...idle.undecided.map(({ name: module, why }) => `whether it needs ${module}: ${why}`),
      ...code.cloc.uncounted.map(({ file, why }) => `lines of ${file}: ${why}; it counts 0`),
      ...(code.tests === undefined ? ['its tests: a file cannot be read'] : []),
    ],
  };
}
