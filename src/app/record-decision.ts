import { askersOf } from '../core/gate/authority.js';
import { addDays, dayOfClock } from '../model/days.js';
import type { Decision, DecisionKind, RecordedDecision } from '../model/decision.js';
import { formatProblem, UserError } from '../model/errors.js';
import { neverWaivableRules, waivableRules } from '../model/gate-rules.js';
import { didYouMean } from '../model/nearest.js';
import type { Register, RegisteredEntry } from '../model/register.js';
import { findRefusedCharacter } from '../model/text.js';
import { personOf, refusal, roleOf } from './decider.js';
import { type LoadedRegister, loadRegister } from './load-register.js';

export type DecisionRequest = {
  readonly root: string;
  readonly entry: string;
  readonly kind: DecisionKind;
  readonly reason: string;
  /** Person of the policy; absent: the one with git's address. */
  readonly as?: string | undefined;
  /** Its date, `2026-11-23`: today, or an earlier day for what was decided on paper. */
  readonly at: string;
  /** Absent: the day that the clock shows. */
  readonly today?: string | undefined;
  readonly conditions?: readonly string[] | undefined;
  readonly expires?: string | undefined;
  /** waive: the rule. */
  readonly rule?: string | undefined;
  readonly emergency?: boolean | undefined;
  readonly role?: string | undefined;
  readonly cacheDir?: string | null | undefined;
};

/** The entry that is decided on: it must be there, readable, and its record of decisions sound. */
function findEntry(register: Register, id: string, kind: DecisionKind): RegisteredEntry {
  const problems = register.problems.filter(({ entry }) => entry === id);
  const found = register.entries.find(({ entry }) => entry.id === id);
  const wrong =
    found === undefined ? problems : problems.filter(({ integrity }) => integrity === true || kind === 'approve' || kind === 'go-live');
  if (wrong.length > 0) {
    const message = `${id} cannot be decided on as it is. Correct this first:\n${wrong.map(formatProblem).join('\n')}`;
    throw new UserError('entry-has-problems', message, { problems: wrong });
  }
  if (found !== undefined) return found;
  const ids = register.entries.map(({ entry }) => entry.id);
  throw new UserError('unknown-entry', `There is no entry ${id} in the register.${didYouMean(id, ids)}`);
}

/** Digests of the decisions that no other one names yet: what the new one descends from. */
function openEnds(decisions: readonly RecordedDecision[]): readonly string[] {
  const named = new Set(decisions.flatMap(({ parents }) => parents));
  return decisions
    .map(({ self }) => self)
    .filter((self) => !named.has(self))
    .toSorted();
}

/** What would make no sense after what was decided before. */
function checkSequence({ kind, at, today, entry }: DecisionRequest, before: readonly RecordedDecision[]): void {
  const day = today ?? dayOfClock(new Date());
  // Nothing could be decided after it before its day comes, and until then the whole record would be held for forged.
  if (at > day) {
    throw new UserError(
      'decision-from-future',
      `A decision cannot be dated ${at}: today is ${day}. Leave out --at, or give a day that has passed.`,
    );
  }
  const has = (wanted: DecisionKind) => before.some((decision) => decision.kind === wanted);
  const retired = before.find((decision) => decision.kind === 'retire');
  if (retired !== undefined)
    throw refusal('entry-retired', `${entry} was retired on ${retired.date}. Nothing is decided on it any more: make a new entry.`);
  const later = before.find(({ date }) => date > at);
  if (later !== undefined)
    throw refusal('decision-backdated', `There is a decision of ${later.date} on ${entry} already: a new one cannot be dated ${at}.`);
  if (kind === 'revoke' && !has('approve')) throw refusal('nothing-to-revoke', `${entry} was never approved: there is nothing to revoke.`);
  if (kind === 'go-live' && !has('approve')) throw refusal('not-approved', `${entry} was never approved: it cannot go live.`);
  if (kind === 'review' && !has('go-live')) throw refusal('not-live', `${entry} never went live: there is nothing to review.`);
}

/** What was measured must be enough where the policy asks for it; the other rules were asked when the addon was generated. */
async function checkMeasured({ kind, at, entry: id }: DecisionRequest, register: LoadedRegister): Promise<void> {
  if (kind !== 'go-live' || register.policy.thresholds.measuredCoverage === undefined) return;
  const { addonsOf } = await import('./installed-addons.js');
  const { reviewRegister } = await import('./review-register.js');
  const { addons, problems } = await addonsOf(register, undefined);
  const own = problems.filter(({ entry }) => entry === id);
  if (own.length > 0) throw UserError.of(own);
  const { entries } = reviewRegister(register, { at, addons, stage: 'live' });
  const rules = entries.find(({ registered }) => registered.entry.id === id)?.verdict.rules ?? [];
  const failed = rules.find(({ rule, outcome }) => rule === 'measured-coverage' && outcome === 'fail');
  if (failed === undefined) return;
  const remedy = `Add what its tests say: warrant evidence add ${id} --odoo-log FILE --cobertura FILE, or have the rule measured-coverage waived.`;
  throw refusal('not-measured', `${id} was not tested enough to go live: ${failed.reasons.join('; ')}.\n  ${remedy}`);
}

/** The gate would not count it: nobody is asked to learn that later. */
function checkFourEyes(
  { kind, entry: id }: DecisionRequest,
  before: readonly RecordedDecision[],
  { entry }: RegisteredEntry,
  person: string,
): void {
  if ((kind !== 'approve' && kind !== 'waive') || !askersOf(entry, before).has(person)) return;
  const why = entry.requester === person ? 'requested' : 'submitted';
  throw refusal('four-eyes', `${person} ${why} ${id} and cannot ${kind} it: requester and approver are never the same person.`);
}

function checkRule({ kind, rule }: DecisionRequest): void {
  if (kind !== 'waive') {
    if (rule !== undefined) throw new UserError('rule-not-needed', `Only a waiver names a rule; leave out --rule ${rule}.`);
    return;
  }
  const waivable: readonly string[] = waivableRules;
  const never: readonly string[] = neverWaivableRules;
  if (rule === undefined) throw new UserError('rule-missing', `Name the rule that is waived with --rule: ${waivable.join(', ')}.`);
  if (never.includes(rule)) throw refusal('never-waivable', `The rule ${rule} can never be waived.`);
  if (!waivable.includes(rule)) {
    throw new UserError(
      'unknown-rule',
      `There is no rule ${rule}.${didYouMean(rule, waivable)} Rules that can be waived: ${waivable.join(', ')}.`,
    );
  }
}

/** How many days the policy lets such a decision count; undefined: as long as it likes. */
function longest({ kind, emergency }: DecisionRequest, { policy }: Register): number | undefined {
  if (kind === 'waive') {
    if (policy.waivers === undefined) throw refusal('no-waivers', 'The policy lets nobody waive a rule.');
    return policy.waivers.maxDays;
  }
  if (emergency !== true) return undefined;
  if (kind !== 'approve') throw new UserError('emergency-kind', 'Only an approval can be an emergency.');
  if (policy.approvals.emergency === undefined) throw refusal('no-emergency', 'The policy knows no emergency approval.');
  return policy.approvals.emergency.validDays;
}

function expiryOf(request: DecisionRequest, register: Register): string | undefined {
  const { kind, at, expires } = request;
  const days = longest(request, register);
  if (expires !== undefined && kind !== 'approve' && kind !== 'waive') {
    throw new UserError('expiry-not-needed', `Only approvals and waivers expire; leave out --expires.`);
  }
  if (expires !== undefined && expires < at) throw new UserError('expired-already', `The last day ${expires} lies before ${at}.`);
  if (days === undefined) return expires;
  const last = addDays(at, days);
  if (expires !== undefined && expires > last)
    throw refusal('expiry-too-late', `The policy allows ${days} days: the last day can be ${last} at most.`);
  return expires ?? last;
}

function checkTexts({ reason, conditions = [] }: DecisionRequest): void {
  if (reason.trim() === '') throw new UserError('reason-missing', 'Say why: a decision needs a reason (--reason).');
  for (const text of [reason, ...conditions]) {
    const found = findRefusedCharacter(text);
    if (found !== undefined)
      throw new UserError('refused-character', `The text holds the character ${found.name} at position ${found.index + 1}; remove it.`);
  }
}

/**
 * Records what a person decided on an entry: writes the snapshot and the decision.
 * @throws UserError exit code 2 for a request that cannot be understood, 1 where policy or record forbid it; nothing is written then
 */
export async function recordDecision(request: DecisionRequest): Promise<RecordedDecision> {
  const { root, entry: id, kind, at, as, emergency, conditions, rule, reason, role } = request;
  checkTexts(request);
  checkRule(request);
  const register = await loadRegister({ root, cacheDir: request.cacheDir });
  const registered = findEntry(register, id, kind);
  const before = register.decisions.get(id) ?? [];
  const { gitIdentity } = await import('../io/git/git.js');
  const person = personOf(register.policy, as, as === undefined ? await gitIdentity(register.root) : undefined);
  checkSequence(request, before);
  checkFourEyes(request, before, registered, person);
  await checkMeasured(request, register);
  const expires = expiryOf(request, register);
  const { policy } = register;
  const inRole = roleOf({ policy, entry: registered.entry, person, kind, at, role, emergency: emergency === true });
  const decision: Decision = {
    format: 1,
    entry: id,
    digest: registered.digest,
    kind,
    person,
    role: inRole,
    date: at,
    reason: reason.trim(),
    ...(conditions === undefined || conditions.length === 0 ? {} : { conditions: [...conditions] }),
    ...(expires === undefined ? {} : { expires }),
    ...(rule === undefined ? {} : { rule }),
    ...(emergency === true ? { emergency } : {}),
    parents: [...openEnds(before)],
  };
  const { writeDecision } = await import('../io/register/write-decision.js');
  return writeDecision(register.root, decision, registered.authored);
}
