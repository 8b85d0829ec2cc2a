import { addDays } from '../../model/days.js';
import type { Entry } from '../../model/entry.js';
import type { Place } from '../../model/errors.js';
import type { Finding } from '../../model/finding.js';
import type { Day } from '../../model/ids.js';
import type { Policy } from '../../model/policy.js';
import type { EntryReview } from '../../model/review.js';
import type { Waiver } from '../gate/waivers.js';
import { absenceOf, ownerAbsence } from './owners.js';

/** Days before its end in which a waiver is announced: a month is the rhythm in which steering committees meet. */
export const noticeDays = 30;

/** An entry with what is derived about it, and where it stands. */
export type WatchedEntry = {
  readonly review: EntryReview;
  readonly waivers: readonly Waiver[];
  /** Its addon, or the one that it contributes to, is somewhere that was looked at; undefined when it asks for none. */
  readonly hasAddon: boolean | undefined;
  /** Place of a JSON pointer in it. */
  readonly place: (pointer: string) => Place;
};

const inForce = (review: EntryReview): boolean => review.state !== 'retired' && review.state !== 'rejected';

const warning = (rule: string, entry: Entry, message: string, remedy: string, place: Place): Finding => ({
  ...{ rule, severity: 'warning', message, remedy, place, entry: entry.id, exitCode: 0 },
});

function ofEntry({ review, waivers, hasAddon, place }: WatchedEntry, policy: Policy, at: Day): readonly Finding[] {
  const { entry } = review.registered;
  if (!inForce(review)) return [];
  const absence = ownerAbsence(policy, entry, at);
  const ending = waivers.filter(({ until }) => until <= addDays(at, noticeDays));
  return [
    ...(absence === undefined
      ? []
      : [
          warning(
            'owner-missing',
            entry,
            `nobody owns it: ${absence}`,
            'name an owner who is there, or give the role to somebody in the policy',
            place('/owner'),
          ),
        ]),
    ...(review.state === 'live' && hasAddon === false
      ? [
          warning(
            'entry-without-addon',
            entry,
            `it is live, and its addon ${entry.addon?.name ?? `of ${entry.extends}`} is nowhere that was looked at`,
            'look at all folders of the installation; if it was taken out, retire the entry',
            place('/addon'),
          ),
        ]
      : []),
    ...ending.map(({ rule, until }) =>
      warning(
        'waiver-expiring',
        entry,
        `the waiver of ${rule} ends on ${until}`,
        'repair what it waives, or have it waived again',
        place(''),
      ),
    ),
  ];
}

/** What the register says of its own entries that somebody has to act on: owners who are gone, addons that are gone, waivers that end. */
export function registerFindings(entries: readonly WatchedEntry[], policy: Policy, at: Day): readonly Finding[] {
  const used = new Set(entries.filter(({ review }) => inForce(review)).map(({ review }) => review.registered.entry.process));
  const processes = Object.entries(policy.processes).flatMap(([process, { owner }]): readonly Finding[] => {
    const absence = used.has(process) ? absenceOf(policy, owner, at, process) : undefined;
    if (absence === undefined) return [];
    const message = `nobody owns the process ${process}: ${absence}`;
    const remedy = 'name an owner who is there, or give the role to somebody';
    return [{ rule: 'process-owner-missing', severity: 'warning', message, remedy, place: { file: 'register/policy.ts' }, exitCode: 0 }];
  });
  return [...processes, ...entries.flatMap((entry) => ofEntry(entry, policy, at))];
}
