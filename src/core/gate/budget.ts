import type { BudgetStatus } from '../../model/gate-facts.js';
import type { Day } from '../../model/ids.js';
import type { Policy } from '../../model/policy.js';

/** An entry with its debt; `since` is the day of its approval, absent while it is not approved. */
export type Debtor = {
  readonly entry: string;
  readonly process: string;
  readonly debt: number;
  readonly since?: Day | undefined;
  readonly isRetired: boolean;
};

/**
 * How every entry fits into the budget of its process. Approved ones that are not retired use it up in the order of their
 * approval, then of their ids. One that is not approved is held against what they leave; a retired one costs nothing.
 */
export function judgeBudgets(debtors: readonly Debtor[], { processes }: Policy): ReadonlyMap<string, BudgetStatus> {
  const used = new Map<string, number>();
  const judged = new Map<string, BudgetStatus>();
  const judge = ({ entry, process, debt, isRetired }: Debtor): void => {
    const limit = processes[process]?.budget ?? 0;
    const usedBefore = used.get(process) ?? 0;
    judged.set(entry, { process, limit, usedBefore, debt, over: !isRetired && usedBefore + debt > limit });
  };
  for (const debtor of debtors.filter(counts).toSorted(byApproval)) {
    judge(debtor);
    used.set(debtor.process, (used.get(debtor.process) ?? 0) + debtor.debt);
  }
  for (const debtor of debtors) if (!counts(debtor)) judge(debtor);
  return judged;
}

function counts({ since, isRetired }: Debtor): boolean {
  return since !== undefined && !isRetired;
}

function byApproval(a: Debtor, b: Debtor): number {
  const [one, other] = [`${a.since} ${a.entry}`, `${b.since} ${b.entry}`];
  return one < other ? -1 : 1;
}
