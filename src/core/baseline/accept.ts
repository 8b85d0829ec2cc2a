import type { AcceptedFinding, Baseline } from '../../model/baseline.js';
import { baselineFormat } from '../../model/baseline.js';
import type { Day } from '../../model/ids.js';
import type { Scope } from './apply.js';
import type { Located } from './fingerprint.js';

export type Acceptance = { readonly reason: string; readonly accepted: Day; readonly expires: Day };

/**
 * A baseline that also accepts these findings; what was accepted before keeps its reason, unless it is over. What is stale is taken out.
 *
 * @param stale fingerprints of what was looked for and not found
 */
export function acceptAlso(
  before: Baseline | undefined,
  fresh: readonly Located[],
  { to }: Scope,
  how: Acceptance,
  stale: ReadonlySet<string>,
): Baseline {
  const added = fresh.flatMap(({ finding, addon, path }): readonly AcceptedFinding[] => {
    const { fingerprint, rule, message } = finding;
    if (fingerprint === undefined) return [];
    const about = { ...(addon === undefined ? {} : { addon }), ...(finding.to === undefined || to === undefined ? {} : { to }) };
    return [{ fingerprint, rule, ...about, file: path, message, ...how }];
  });
  const replaced = new Set(added.map(({ fingerprint }) => fingerprint));
  const kept = (before?.findings ?? []).filter(({ fingerprint }) => !replaced.has(fingerprint) && !stale.has(fingerprint));
  const key = ({ addon = '', file, rule, fingerprint }: AcceptedFinding): string => [addon, file, rule, fingerprint].join('\n');
  return { format: baselineFormat, findings: [...kept, ...added].toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
}
