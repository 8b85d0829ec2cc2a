import type { AddonAudit, Advice, Judged } from '../../model/audit/report.js';
import type { CommunityList } from '../../model/community.js';
import type { KnownSeries } from '../../model/known-series.js';
import { listedIn } from './origin.js';

export type AdviceFacts = Pick<AddonAudit, 'name' | 'installable' | 'origin' | 'census' | 'cloc' | 'tests' | 'level' | 'series'> & {
  readonly records: number;
  /** The manifest is no literal: Odoo does not install it. */
  readonly unreadable: boolean;
  readonly community: CommunityList | undefined;
  readonly to: KnownSeries | undefined;
  /** Whether the catalogue of the target has a module of this name; undefined where there is none. */
  readonly isStandardThere: boolean | undefined;
};

/** Reasons to work on an addon before it is kept for long; each is a fact of its code. */
function flaws({ level, census, tests, unreadable }: AdviceFacts): readonly string[] {
  return [
    ...(unreadable ? ['Odoo cannot read its manifest'] : []),
    ...(level.value === 'D' ? ['it changes the core itself (level D)'] : []),
    ...(census.withoutAccess.length > 0 ? [`models without access: ${census.withoutAccess.map(({ model }) => model).join(', ')}`] : []),
    ...(level.value === 'C' && tests?.real === 0 ? ['it builds on private behaviour (level C), and no test shows when that changes'] : []),
  ];
}

/**
 * What to do with an addon, with reasons: the first rule that applies. It compares names only: whether a module of the same name does the
 * same is for people to see.
 */
export function adviceFor(facts: AdviceFacts): Judged<Advice> {
  const { name, installable, origin, cloc, records, to, series, isStandardThere, community } = facts;
  if (!installable) return { value: 'retire', because: ['its manifest says that it cannot be installed'] };
  if (origin.value === 'odoo') return { value: 'keep', because: ['Odoo maintains it'] };
  const there = to ?? series;
  if (isStandardThere === true) return { value: 'replace', because: [`standard Odoo ${there} has a module of this name`] };
  const offered = there === undefined ? [] : listedIn(community, name, there);
  if (origin.value === 'community') {
    if (to === undefined || offered.length > 0)
      return { value: 'keep', because: [offered[0] === undefined ? 'the community maintains it' : `${offered[0]} has it for ${there}`] };
    const isListed = Object.values(community?.repositories ?? {}).some((branches) => branches[to] !== undefined);
    const why = isListed ? `the list of community addons does not have it for ${to}` : `no list of community addons of ${to}`;
    return { value: 'not-known', because: [why] };
  }
  if (offered[0] !== undefined) return { value: 'replace', because: [`${offered[0]} lists one of this name for ${there}`] };
  if (cloc.total === 0 && !facts.unreadable && cloc.uncounted.length === 0 && records === 0)
    return { value: 'retire', because: ['there is nothing in it'] };
  const because = flaws(facts);
  if (because.length > 0) return { value: 'refactor', because };
  return facts.level.value === 'not-known'
    ? { value: 'not-known', because: facts.level.because }
    : { value: 'keep', because: ['nothing speaks against it'] };
}
