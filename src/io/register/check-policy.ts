import type { Place, Problem } from '../../model/errors.js';
import { didYouMean } from '../../model/nearest.js';
import type { Policy } from '../../model/policy.js';

type Use = { readonly pointer: string; readonly name: string };

function step(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function rolesUsed({ people, approvals, waivers, evidence, exempt }: Policy): readonly Use[] {
  return [
    ...Object.entries(people).flatMap(([person, { terms }]) =>
      terms.map(({ role }, index) => ({ pointer: `/people/${step(person)}/terms/${index}/role`, name: role })),
    ),
    ...approvals.requirements.map(({ role }, index) => ({ pointer: `/approvals/requirements/${index}/role`, name: role })),
    ...(approvals.emergency === undefined ? [] : [{ pointer: '/approvals/emergency/role', name: approvals.emergency.role }]),
    ...(waivers?.roles ?? []).map((name, index) => ({ pointer: `/waivers/roles/${index}`, name })),
    ...(evidence?.verifiers ?? []).map((name, index) => ({ pointer: `/evidence/verifiers/${index}`, name })),
    ...exempt.map(({ role }, index) => ({ pointer: `/exempt/${index}/role`, name: role })),
  ];
}

function processesUsed({ people }: Policy): readonly Use[] {
  return Object.entries(people).flatMap(([person, { terms }]) =>
    terms.flatMap(({ process }, index) =>
      process === undefined ? [] : [{ pointer: `/people/${step(person)}/terms/${index}/process`, name: process }],
    ),
  );
}

function ownersUsed({ processes }: Policy): readonly Use[] {
  return Object.entries(processes).map(([process, { owner }]) => ({ pointer: `/processes/${step(process)}/owner`, name: owner }));
}

function sharedAddresses({ people }: Policy): readonly (Use & { readonly other: string })[] {
  const first = new Map<string, string>();
  return Object.entries(people).flatMap(([person, { email }]) => {
    const other = first.get(email.toLowerCase());
    if (other === undefined) first.set(email.toLowerCase(), person);
    return other === undefined ? [] : [{ pointer: `/people/${step(person)}/email`, name: email, other }];
  });
}

/** Names that the policy uses and does not declare, and an e-mail address that would stand for two people. */
export function checkPolicy(policy: Policy, locate: (pointer: string) => Place): readonly Problem[] {
  const unknown = (what: string, code: string, known: readonly string[], uses: readonly Use[]): readonly Problem[] =>
    uses
      .filter(({ name }) => !known.includes(name))
      .map(({ pointer, name }) => ({
        code,
        place: locate(pointer),
        message: `the policy knows no ${what} ${name}.${didYouMean(name, known)}`,
        remedy: `declare it, or use one of: ${known.join(', ')}`,
      }));
  const roles = Object.keys(policy.roles);
  return [
    ...unknown('role', 'unknown-role', roles, rolesUsed(policy)),
    ...unknown('process', 'unknown-process', Object.keys(policy.processes), processesUsed(policy)),
    ...unknown('person or role', 'unknown-person', [...Object.keys(policy.people), ...roles], ownersUsed(policy)),
    ...sharedAddresses(policy).map(({ pointer, name, other }) => ({
      code: 'shared-address',
      place: locate(pointer),
      message: `the address ${name} already stands for ${other}`,
      remedy: 'give each person an address of their own: git tells people apart by it',
    })),
  ];
}
