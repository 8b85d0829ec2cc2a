import { holds } from '../core/gate/authority.js';
import type { DecisionKind } from '../model/decision.js';
import type { Entry } from '../model/entry.js';
import { UserError } from '../model/errors.js';
import { didYouMean } from '../model/nearest.js';
import type { Policy } from '../model/policy.js';

/** The answer is no: the tool worked, and the policy or the record forbids it. */
export function refusal(code: string, message: string): UserError {
  return new UserError(code, message, { exitCode: 1 });
}

/**
 * The person of the policy who decides: named, or found by the address that git signs commits with.
 * @throws UserError when the policy does not know them
 */
export function personOf(policy: Policy, as: string | undefined, email: string | undefined): string {
  const handles = Object.keys(policy.people);
  if (as !== undefined) {
    if (handles.includes(as)) return as;
    throw new UserError('unknown-person', `The policy knows no person ${as}.${didYouMean(as, handles)} People: ${handles.join(', ')}.`);
  }
  if (email === undefined) {
    throw new UserError(
      'no-identity',
      'git does not say who you are. Set git config user.email, or name a person of the policy with --as.',
    );
  }
  const found = handles.find((handle) => policy.people[handle]?.email.toLowerCase() === email.toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(
    'unknown-person',
    `The policy knows nobody with the address ${email} (git config user.email). Add it to register/policy.ts, or use --as.`,
  );
}

export type RoleRequest = {
  readonly policy: Policy;
  readonly entry: Entry;
  readonly person: string;
  readonly kind: DecisionKind;
  readonly at: string;
  readonly role?: string | undefined;
  readonly emergency: boolean;
};

/** Roles that may take such a decision at all, whoever holds them. */
function entitled({ policy, kind, emergency }: RoleRequest): readonly string[] {
  if (emergency) return policy.approvals.emergency === undefined ? [] : [policy.approvals.emergency.role];
  const may = Object.keys(policy.roles).filter((role) => policy.roles[role]?.may.includes(kind));
  return kind === 'waive' ? may.filter((role) => policy.waivers?.roles.includes(role)) : may;
}

function checkChosen(request: RoleRequest, allowed: readonly string[], role: string): string {
  const { policy, person, kind, at, entry } = request;
  if (policy.roles[role] === undefined) {
    throw new UserError('unknown-role', `The policy knows no role ${role}.${didYouMean(role, Object.keys(policy.roles))}`);
  }
  if (!allowed.includes(role))
    throw refusal('role-may-not', `The role ${role} may not ${kind}. Roles that may: ${allowed.join(', ') || 'none'}.`);
  if (!holds(policy, person, role, at, entry.process)) {
    throw refusal('role-not-held', `${person} does not hold the role ${role} for ${entry.process} on ${at}.`);
  }
  return role;
}

/**
 * The role in which the person decides: the one asked for, or the only one they hold that may. Of several the one that an approval of
 * the policy asks for is taken, if there is just one such.
 * @throws UserError when they hold none, or have to choose
 */
export function roleOf(request: RoleRequest): string {
  const { policy, person, kind, at, entry, role } = request;
  const allowed = entitled(request);
  if (role !== undefined) return checkChosen(request, allowed, role);
  const held = allowed.filter((name) => holds(policy, person, name, at, entry.process));
  const [first, second] = held;
  if (first === undefined) {
    const who = allowed.length === 0 ? 'The policy lets no role do it.' : `Roles that may: ${allowed.join(', ')}.`;
    throw refusal('role-not-held', `${person} holds no role on ${at} that may ${kind} for ${entry.process}. ${who}`);
  }
  if (second === undefined || kind !== 'approve') return first;
  const asked = held.filter((name) => policy.approvals.requirements.some((requirement) => requirement.role === name));
  const [only, another] = asked;
  if (only !== undefined && another === undefined) return only;
  throw new UserError('role-ambiguous', `${person} holds several roles that may ${kind}: ${held.join(', ')}. Choose one with --role.`);
}
