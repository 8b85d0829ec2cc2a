import type { Addon } from '../../model/addon/addon.js';
import type { Entry } from '../../model/entry.js';
import type { Series } from '../../model/known-series.js';
import { pointer } from '../../model/pointer.js';
import type { ReferenceReport } from '../../model/references.js';
import { own as owned } from '../catalogue/own.js';
import { judge } from './judge.js';
import type { Finding } from './judgement.js';
import { consumerReferences } from './of-consumers.js';
import { modelReferences } from './of-models.js';
import { securityReferences } from './of-security.js';
import { touchpointReferences } from './of-touchpoints.js';
import { viewReferences } from './of-views.js';
import { moduleOf } from './records.js';
import type { At, OwnAddons, Reference } from './reference.js';
import { seenFrom } from './seen.js';
import type { Surroundings } from './surroundings.js';

export type ReferenceRequest = {
  readonly entry: Entry;
  readonly series: Series;
  /** As it holds in the series; absent while nothing is designed. */
  readonly addon: Addon | undefined;
  /** Of the entry that it extends, in the same series. */
  readonly owner?: Addon | undefined;
};

/** All that an addon names of other modules. */
export function referencesOf(addon: Addon): readonly Reference[] {
  return [
    ...addon.depends.map((name, index): Reference => ({ on: 'module', at: ['depends', index], name })),
    ...modelReferences(addon.models),
    ...viewReferences(addon.views),
    ...securityReferences(addon),
  ];
}

/**
 * Holds what an entry names against the catalogues of one series, as its addon sees them over its dependencies.
 *
 * @param around answers what a set of modules brings; one for a whole run
 */
export function checkReferences(request: ReferenceRequest, around: (depends: readonly string[]) => Surroundings): ReferenceReport {
  const { entry, series, addon, owner } = request;
  const own = [addon, owner].flatMap((one) => one ?? []);
  const depends = [...own.flatMap((one) => one.depends), ...declaredModules(entry, own.length === 0)];
  const seen = seenFrom(around(depends), own);
  const outside = consumerReferences(entry.consumers ?? []);
  const references = [...(addon === undefined ? [] : referencesOf(addon)), ...touchpointReferences(entry.touchpoints, series)];
  return reportOf(request, [...references.flatMap((reference) => judge(seen, reference)), ...judgeOutside(outside, depends, own, around)]);
}

/**
 * A consumer uses what is installed, not what the addon depends on: which module brings a name is no matter, that one of the series does
 * is.
 */
function judgeOutside(
  references: readonly Reference[],
  depends: readonly string[],
  own: OwnAddons,
  around: (depends: readonly string[]) => Surroundings,
): readonly Finding[] {
  if (references.length === 0) return [];
  const { catalogue } = around(depends);
  const homes = references.flatMap((reference) =>
    reference.on === 'model' ? (owned(catalogue.models, reference.name)?.defined ?? []) : [],
  );
  const seen = seenFrom(around([...depends, ...homes]), own);
  const findings = references.flatMap((reference) => judge(seen, reference));
  return findings.filter((finding) => finding.is !== 'wrong' || finding.code !== 'missing-depends');
}

/** Modules that declared touchpoints bring. What is built by hand says what it depends on nowhere else than beside each touchpoint. */
export function declaredModules({ touchpoints }: Entry, isBuiltByHand: boolean): readonly string[] {
  return touchpoints.flatMap(({ kind, module, xmlid }) => {
    if (kind === 'depends') return module ?? [];
    return isBuiltByHand ? [...(module === undefined ? [] : [module]), ...(xmlid?.includes('.') ? [moduleOf(xmlid)] : [])] : [];
  });
}

function reportOf(request: ReferenceRequest, findings: readonly Finding[]): ReferenceReport {
  const place = (at: At): string => placeIn(request, at);
  const of = <Is extends Finding['is']>(is: Is) => findings.filter((finding): finding is Extract<Finding, { is: Is }> => finding.is === is);
  return {
    series: request.series,
    known: true,
    problems: of('wrong').map(({ is: _is, at, ...problem }) => ({ ...problem, pointer: place(at) })),
    open: of('open').map(({ at, message }) => ({ pointer: place(at), message })),
    nodes: of('node').map(({ is: _is, at, ...node }) => ({ ...node, pointer: place(at) })),
  };
}

/** Where in the entry it stands: below `bySeries` when the series has its own words there. */
function placeIn({ entry, series }: ReferenceRequest, at: At): string {
  if (at[0] === 'touchpoints' || at[0] === 'consumers') return pointer(...at);
  return reaches(entry.bySeries[series], at) ? pointer('bySeries', series, ...at) : pointer('addon', ...at);
}

/** Whether a value has something at a path. */
function reaches(value: unknown, [first, ...rest]: At): boolean {
  if (first === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return false;
  return reaches(Object.getOwnPropertyDescriptor(value, first)?.value, rest);
}
