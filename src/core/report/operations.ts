import { operations, operationsIn } from '../../model/operations.js';
import type { EntryReview } from '../../model/review.js';
import type { RegisterSubject } from './subject.js';

/** Which operations of a process the acceptance criteria of its entries play through, and which nobody does. */
export type ProcessOperations = {
  readonly process: string;
  readonly title: string;
  readonly covered: readonly string[];
  readonly open: readonly string[];
};

const gone: ReadonlySet<EntryReview['state']> = new Set(['rejected', 'retired']);

/**
 * Processes that have entries, in the order of their ids; a process of which the catalogue of operations knows nothing is left out, and so
 * is what was rejected or retired.
 */
export function processOperations({ register: { policy }, review }: RegisterSubject): readonly ProcessOperations[] {
  return Object.entries(policy.processes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([process, { title }]) => {
      const entries = review.entries.filter(({ registered, state }) => registered.entry.process === process && !gone.has(state));
      const known = operations.filter(({ processes }) => processes.includes(process)).map(({ name }) => name);
      if (entries.length === 0 || known.length === 0) return [];
      const played = new Set(
        entries.flatMap(({ registered }) => registered.entry.acceptance.flatMap(({ scenario }) => operationsIn(scenario))),
      );
      const covered = known.filter((name) => played.has(name));
      return [{ process, title, covered, open: known.filter((name) => !played.has(name)) }];
    });
}

/** The same of one entry: operations of its process that none of its criteria plays through. */
export function openOperations({ registered: { entry } }: EntryReview): readonly string[] {
  const played = new Set(entry.acceptance.flatMap(({ scenario }) => operationsIn(scenario)));
  return operations.filter(({ name, processes }) => processes.includes(entry.process) && !played.has(name)).map(({ name }) => name);
}
