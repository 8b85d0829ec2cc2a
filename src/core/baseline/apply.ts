import type { BaselineOutcome } from '../../model/audit/estate.js';
import type { AcceptedFinding, Baseline } from '../../model/baseline.js';
import type { Finding } from '../../model/finding.js';
import type { Day } from '../../model/ids.js';

/** What an audit looked at: what was accepted elsewhere is neither stale nor found. */
export type Scope = {
  readonly addons: ReadonlySet<string>;
  /** Whether the register was looked at, too. */
  readonly register: boolean;
  readonly to: string | undefined;
};

const isSeen = ({ addon, to }: AcceptedFinding, scope: Scope): boolean =>
  (addon === undefined ? scope.register : scope.addons.has(addon)) && (to === undefined || to === scope.to);

/** Findings that are accepted on a day, and what of the baseline is stale or over. */
export function applyBaseline(findings: readonly Finding[], { findings: known }: Baseline, scope: Scope, at: Day): BaselineOutcome {
  const byFingerprint = new Map(known.map((one) => [one.fingerprint, one]));
  const found = new Set(findings.flatMap(({ fingerprint }) => fingerprint ?? []));
  const missing = known.filter(({ fingerprint }) => !found.has(fingerprint));
  const stale = missing.filter((one) => isSeen(one, scope));
  return {
    accepted: findings.flatMap((finding) => {
      const one = byFingerprint.get(finding.fingerprint ?? '');
      return one === undefined || one.expires < at ? [] : [{ finding, reason: one.reason, expires: one.expires }];
    }),
    stale,
    expired: known.filter(({ fingerprint, expires }) => found.has(fingerprint) && expires < at),
    unseen: missing.length - stale.length,
  };
}
