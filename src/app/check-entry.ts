import { unusedWaivers } from '../core/gate/decide.js';
import { dayBefore } from '../model/days.js';
import type { Finding } from '../model/finding.js';
import type { Register } from '../model/register.js';
import { isWaiting } from '../model/verdict.js';
import type { JudgedEntry } from './review-register.js';

/**
 * What the gate has against the content of an entry that waits for its approvals, where it stands. It stops nobody from writing a
 * draft. Of an approved entry the gate tells: judging a thousand of them whole would double the time of a check.
 */
export function contentFindings({ review }: JudgedEntry, register: Register): readonly Finding[] {
  if (!isWaiting(review.state)) return [];
  const { id } = review.registered.entry;
  return review.verdict.rules
    .filter(({ outcome }) => outcome === 'fail')
    .flatMap(({ rule, places = [], remedy: ofRule = '' }) =>
      places.map(({ pointer, message, remedy = ofRule }): Finding => {
        const place = register.locate(id, pointer);
        return { rule, severity: 'warning', message, remedy, place, entry: id, exitCode: 0 };
      }),
    );
}

/** What an entry makes of its decisions. A draft, rejected or incomplete entry is none of these. */
export function entryFindings({ review, waivers, approval, flagsAmong }: JudgedEntry, register: Register): readonly Finding[] {
  const { entry } = review.registered;
  const { status } = approval;
  const files = new Map((register.decisions.get(entry.id) ?? []).map(({ self, file }) => [self, file]));
  const find = (rule: string, severity: Finding['severity'], message: string, remedy: string, decision?: string): Finding => {
    const file = decision === undefined ? undefined : files.get(decision);
    const place = file === undefined ? register.locate(entry.id, '') : { file };
    return { rule, severity, message, remedy, place, entry: entry.id, exitCode: severity === 'error' ? 1 : 0 };
  };
  const lapsed = !status.satisfied && review.state !== 'retired' && review.state !== 'rejected';
  const unused = waivers.active.length === 0 ? [] : unusedWaivers(waivers.active, review.verdict);
  return [
    ...(lapsed && approval.stale
      ? [find('approval-stale', 'error', 'it was changed after its approval', 'have it approved again, or take the change back')]
      : []),
    ...(lapsed && approval.expired ? [find('approval-expired', 'error', 'its approval has expired', 'have it approved again')] : []),
    ...(status.emergency
      ? [
          find(
            'approval-emergency',
            'warning',
            `an emergency approval alone holds it${status.until === undefined ? '' : `, to ${dayBefore(status.until)} at the latest`}`,
            'have it approved in full',
          ),
        ]
      : []),
    ...approval.void.map(({ decision, why }) =>
      find('decision-void', 'warning', `the decision does not count: ${why}`, 'have it decided by somebody with the role', decision),
    ),
    ...waivers.ignored.map(({ decision, rule, why, expired }) =>
      find(
        expired ? 'waiver-expired' : 'waiver-void',
        'warning',
        `the waiver of ${rule} does not count: ${why}`,
        'repair what it waived, or have it waived again',
        decision,
      ),
    ),
    ...unused.map(({ decision, rule }) =>
      find('waiver-unused', 'warning', `the rule ${rule} passes without its waiver`, 'revoke it, or let it expire', decision),
    ),
    ...flagsAmong(status.satisfied ? ['over-budget', 'review-due'] : ['review-due']).map(({ flag, why }) =>
      find(
        flag,
        'warning',
        why,
        flag === 'review-due' ? `hold the review: warrant review ${entry.id}` : 'retire another customization of the process',
      ),
    ),
  ];
}
