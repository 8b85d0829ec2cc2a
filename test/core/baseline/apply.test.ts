import { expect, it } from 'vitest';
import { acceptAlso } from '../../../src/core/baseline/accept.js';
import { applyBaseline } from '../../../src/core/baseline/apply.js';
import type { AcceptedFinding } from '../../../src/model/baseline.js';
import type { Finding } from '../../../src/model/finding.js';

const at = '2026-11-23';
const scope = { addons: new Set(['acme']), register: true, to: undefined };
const finding = (fingerprint: string): Finding => ({ rule: 'r', severity: 'note', message: 'm', exitCode: 0, fingerprint });
const known = (fingerprint: string, given: Partial<AcceptedFinding> = {}): AcceptedFinding => ({
  ...{ fingerprint, rule: 'r', addon: 'acme', file: 'a.py', message: 'm', reason: 'why', accepted: '2026-11-01', expires: at, ...given },
});
const judge = (findings: readonly string[], accepted: readonly AcceptedFinding[]) => {
  const outcome = applyBaseline(findings.map(finding), { format: 1, findings: [...accepted] }, scope, at);
  const ids = (list: readonly { readonly fingerprint: string }[]) => list.map((one) => one.fingerprint).join();
  return [outcome.accepted.map((one) => one.finding.fingerprint).join(), ids(outcome.stale), ids(outcome.expired), outcome.unseen];
};

it.each<[string, readonly string[], readonly AcceptedFinding[], readonly unknown[]]>([
  ['accepts on the last day', ['a'], [known('a')], ['a', '', '', 0]],
  ['no longer the day after', ['a'], [known('a', { expires: '2026-11-22' })], ['', '', 'a', 0]],
  ['tells what is not found any more', [], [known('a')], ['', 'a', '', 0]],
  ['but not of an addon that was not looked at', [], [known('a', { addon: 'other' })], ['', '', '', 1]],
  ['nor of an upgrade that was not asked for', [], [known('a', { to: '19.0' })], ['', '', '', 1]],
  ['accepts nothing else', ['b'], [known('a')], ['', 'a', '', 0]],
])('%s', (_what, findings, accepted, expected) => {
  expect(judge(findings, accepted)).toEqual(expected);
});

it('adds what is new, keeps reasons, renews what is over and takes out what is stale', () => {
  const located = ['b', 'c'].map((one) => ({ finding: finding(one), addon: 'acme', path: 'a.py' }));
  const before = { format: 1 as const, findings: [known('a'), known('c', { reason: 'old' }), known('z')] };
  const next = acceptAlso(before, located, scope, { reason: 'new', accepted: at, expires: '2027-01-01' }, new Set(['z']));
  expect(next.findings.map(({ fingerprint, reason }) => `${fingerprint} ${reason}`)).toEqual(['a why', 'b new', 'c new']);
});
