import type { Problem } from '../../model/errors.js';
import { didYouMean } from '../../model/nearest.js';
import type { Policy } from '../../model/policy.js';
import type { Register, RegisteredEntry } from '../../model/register.js';

type Locate = Register['locate'];
type Named = {
  readonly pointer: string;
  readonly name: string | undefined;
  readonly code: string;
  readonly what: string;
  readonly known: readonly string[];
};

function list(names: readonly string[]): string {
  if (names.length === 0) return 'there is none yet';
  return names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');
}

/** Handles that an entry uses: those that the policy does not declare are mistakes. */
function handlesOf({ entry }: RegisteredEntry, policy: Policy): readonly Named[] {
  const people = Object.keys(policy.people);
  const person = (pointer: string, name: string | undefined) => ({
    pointer,
    name,
    code: 'unknown-person',
    what: 'person or role',
    known: [...people, ...Object.keys(policy.roles)],
  });
  const sites = Object.keys(policy.sites);
  return [
    { pointer: '/process', name: entry.process, code: 'unknown-process', what: 'process', known: Object.keys(policy.processes) },
    // A person: requester and approver are never the same one, and a role would leave open who asked.
    { pointer: '/requester', name: entry.requester, code: 'unknown-person', what: 'person', known: people },
    person('/owner', entry.owner),
    person('/justification/sponsor', entry.justification.sponsor),
    ...(entry.consumers ?? []).map(({ owner }, index) => person(`/consumers/${index}/owner`, owner)),
    ...(entry.sites ?? []).map((name, index) => ({ pointer: `/sites/${index}`, name, code: 'unknown-site', what: 'site', known: sites })),
  ];
}

function unknownHandles(registered: RegisteredEntry, policy: Policy, locate: Locate): readonly Problem[] {
  const { id } = registered.entry;
  return handlesOf(registered, policy).flatMap(({ pointer, name, code, what, known }) => {
    if (name === undefined || known.includes(name)) return [];
    const message = `the policy knows no ${what} ${name}.${didYouMean(name, known)}`;
    return [
      { code, place: locate(id, pointer), message, remedy: `declare it in register/policy.ts, or use one of: ${list(known)}`, entry: id },
    ];
  });
}

function unknownEntries({ entry }: RegisteredEntry, ids: ReadonlySet<string>, locate: Locate): readonly Problem[] {
  const named = [
    ...(entry.extends === undefined ? [] : [{ pointer: '/extends', id: entry.extends }]),
    ...entry.requires.map((id, index) => ({ pointer: `/requires/${index}`, id })),
  ];
  return named.flatMap(({ pointer, id }) => {
    const place = locate(entry.id, pointer);
    if (id === entry.id) return [{ code: 'entry-cycle', place, message: `${id} names itself`, remedy: 'remove it', entry: entry.id }];
    if (ids.has(id)) return [];
    return [
      {
        code: 'unknown-entry',
        place,
        message: `there is no entry ${id}.${didYouMean(id, ids)}`,
        remedy: 'name an entry of this register',
        entry: entry.id,
      },
    ];
  });
}

/** An addon has one owner: an entry that extends another one can not be extended itself. */
function extendedTwice({ entry }: RegisteredEntry, byId: ReadonlyMap<string, RegisteredEntry>, locate: Locate): readonly Problem[] {
  const owner = entry.extends === undefined || entry.extends === entry.id ? undefined : byId.get(entry.extends)?.entry.extends;
  if (owner === undefined) return [];
  const message = `${entry.extends} itself extends ${owner} and owns no addon`;
  return [
    {
      code: 'extends-chain',
      place: locate(entry.id, '/extends'),
      message,
      remedy: `extend ${owner}, which owns the addon`,
      entry: entry.id,
    },
  ];
}

/** A round of `requires` that leads back to its first entry; told once, at the entry with the lowest id. */
function requiresCycle(start: RegisteredEntry, byId: ReadonlyMap<string, RegisteredEntry>, locate: Locate): readonly Problem[] {
  const { id } = start.entry;
  const seen = new Set<string>();
  const search = (current: string, trail: readonly string[]): readonly string[] | undefined => {
    for (const next of byId.get(current)?.entry.requires ?? []) {
      if (next === id && current !== id) return [...trail, next];
      if (next <= id || seen.has(next)) continue;
      seen.add(next);
      const found = search(next, [...trail, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const round = start.entry.requires.length === 0 ? undefined : search(id, [id]);
  if (round === undefined) return [];
  const message = `entries require one another in a circle: ${round.join(' → ')}`;
  return [{ code: 'entry-cycle', place: locate(id, '/requires'), message, remedy: 'remove one of the steps', entry: id }];
}

/** What no single file can show: names of people, roles, processes, sites and entries that do not exist, and circles. */
export function checkReferences(
  entries: readonly RegisteredEntry[],
  ids: ReadonlySet<string>,
  policy: Policy,
  locate: Locate,
): readonly Problem[] {
  const byId = new Map(entries.map((registered) => [registered.entry.id, registered]));
  return entries.flatMap((registered) => [
    ...unknownHandles(registered, policy, locate),
    ...unknownEntries(registered, ids, locate),
    ...extendedTwice(registered, byId, locate),
    ...requiresCycle(registered, byId, locate),
  ]);
}
