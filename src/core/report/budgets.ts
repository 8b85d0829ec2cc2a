import type { EntryReview } from '../../model/review.js';
import type { RegisterSubject } from './subject.js';

/** What the approved entries of a process use of its budget of debt, in points. */
export type BudgetUse = {
  readonly process: string;
  readonly title: string;
  readonly budget: number;
  /** By the entries that fit. */
  readonly used: number;
  /** Ids of approved entries that it has no room for, and what they would take together. */
  readonly over: readonly string[];
  readonly wanted: number;
};

const using: ReadonlySet<string> = new Set(['approved', 'generated', 'live']);

/** Processes in the order of their ids. */
export function budgets({ register: { policy }, review }: RegisterSubject): readonly BudgetUse[] {
  return Object.entries(policy.processes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([process, { title, budget }]) => {
      const approved = review.entries.filter(({ registered, state }) => registered.entry.process === process && using.has(state));
      const [over, fitting] = [approved.filter(isOver), approved.filter((entry) => !isOver(entry))];
      return { process, title, budget, used: debt(fitting), over: over.map(({ registered }) => registered.entry.id), wanted: debt(over) };
    });
}

const isOver = ({ flags }: EntryReview): boolean => flags.some(({ flag }) => flag === 'over-budget');
const debt = (entries: readonly EntryReview[]): number => entries.reduce((sum, { assessment }) => sum + assessment.debt, 0);
