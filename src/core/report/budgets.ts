import type { RegisterSubject } from './subject.js';

/** What the approved entries of a process use of its budget of debt, in points. */
export type BudgetUse = {
  readonly process: string;
  readonly title: string;
  readonly used: number;
  readonly budget: number;
  readonly over: number;
};

const using: ReadonlySet<string> = new Set(['approved', 'generated', 'live']);

/** Processes in the order of their ids. `over` counts approved entries that the budget has no room for. */
export function budgets({ register: { policy }, review }: RegisterSubject): readonly BudgetUse[] {
  return Object.entries(policy.processes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([process, { title, budget }]) => {
      const entries = review.entries.filter(({ registered, state }) => registered.entry.process === process && using.has(state));
      return {
        process,
        title,
        budget,
        used: entries.reduce((sum, { assessment }) => sum + assessment.debt, 0),
        over: review.entries.filter(
          ({ registered, flags }) => registered.entry.process === process && flags.some(({ flag }) => flag === 'over-budget'),
        ).length,
      };
    });
}
