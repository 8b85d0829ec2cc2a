import type { Money } from '../../model/audit/report.js';
import { daysBetween } from '../../model/days.js';
import { grouped } from '../../model/grouped.js';
import type { Day } from '../../model/ids.js';
import type { Stack } from '../../model/impact/impact.js';
import { isTelling } from '../../model/impact/stacks.js';
import type { BudgetLine, Customization, Grouping, Portfolio, PortfolioGroup, PortfolioSum, WhatIf } from '../../model/portfolio.js';

const daysPerYear = 365.25;
const none = 'not known';
/** Years up to which an age goes, with its name; upgrades come every year, and support ends after three. */
const ages = [
  [1, 'under 1 year'],
  [3, '1 to 3 years'],
  [5, '3 to 5 years'],
  [Number.POSITIVE_INFINITY, 'over 5 years'],
] as const;

function ageOf({ since }: Customization, at: Day): string {
  if (since === undefined) return none;
  const years = daysBetween(since, at) / daysPerYear;
  return ages.find(([limit]) => years < limit)?.[1] ?? none;
}

function namesIn(by: Grouping, one: Customization, at: Day): readonly string[] {
  if (by === 'age') return [ageOf(one, at)];
  if (by !== 'site') return [one[by] ?? none];
  if (!one.isRegistered) return [none];
  return one.sites ?? ['every site'];
}

export type Rates = {
  /** Cost of all lines together, rounded once. */
  readonly cost: Money | undefined;
  readonly lines: number;
};

/** Sums of customizations; the cost is their share of that of all lines. */
export function sumOf(all: readonly Customization[], { cost, lines: billedLines }: Rates): PortfolioSum {
  const sum = (value: (one: Customization) => number | undefined): number => all.reduce((total, one) => total + (value(one) ?? 0), 0);
  const lines = sum((one) => one.lines);
  const levels = { A: 0, B: 0, C: 0, D: 0, 'not-known': 0 };
  for (const { level } of all) levels[level]++;
  return {
    ...{ count: all.length, debt: sum((one) => one.debt), lines, levels },
    ...(cost === undefined || billedLines === 0 ? {} : { cost: { ...cost, amount: (cost.amount * lines) / billedLines } }),
    effort: {
      low: sum(({ effort }) => effort?.low),
      high: sum(({ effort }) => effort?.high),
      of: all.filter(({ effort }) => effort !== undefined).length,
    },
    notKnown: all.filter(({ notKnown }) => notKnown.length > 0).length,
  };
}

/** Groups with what is not known first, then by debt; of two sites each counts one customization. */
export function groupsOf(all: readonly Customization[], by: Grouping, at: Day, rates: Rates): readonly PortfolioGroup[] {
  const found = grouped(all.flatMap((one) => namesIn(by, one, at).map((name) => [name, one] as const)));
  return Array.from(found, ([name, members]): PortfolioGroup => ({ name, ...sumOf(members, rates) })).toSorted(
    (a, b) => Number(b.name === none) - Number(a.name === none) || b.debt - a.debt || (a.name < b.name ? -1 : 1),
  );
}

/** What the customizations override, without the addons of others that were looked at with them. */
export function stacksAmong(all: readonly Customization[], stacks: readonly Stack[]): readonly Stack[] {
  const ours = new Set(all.flatMap(({ addon }) => addon ?? []));
  return stacks.map(({ symbol, changes }) => ({ symbol, changes: changes.filter(({ addon }) => ours.has(addon)) })).filter(isTelling);
}

const most = 10;

/** The ten that save most when they go: by the effort of an upgrade that was asked for, else by debt; then by lines. */
export function savingsOf(all: readonly Customization[], by: Portfolio['savingsBy']): readonly Customization[] {
  const worth = ({ effort, debt }: Customization): number => (by === 'effort' ? effort?.expected : debt) ?? 0;
  return all
    .filter((one) => worth(one) > 0)
    .toSorted((a, b) => worth(b) - worth(a) || (b.lines ?? 0) - (a.lines ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

type Bill = (lines: number) => { readonly billed: number; readonly cost: Money | undefined };

/** What is left when customizations go, and what could not stay without them. */
export function whatIf(all: readonly Customization[], retired: readonly string[], budgets: readonly BudgetLine[], bill: Bill): WhatIf {
  const gone = new Set(retired);
  const left = all.filter(({ id }) => !gone.has(id));
  const linesOf = (some: readonly Customization[]): number => some.reduce((sum, { lines = 0 }) => sum + lines, 0);
  const sums = (some: readonly Customization[]): PortfolioSum => sumOf(some, { cost: bill(linesOf(some)).cost, lines: linesOf(some) });
  return {
    ...{ retired, before: sums(all), after: sums(left) },
    billed: { before: bill(linesOf(all)).billed, after: bill(linesOf(left)).billed },
    budgets: budgets.map((line) => {
      const freed = all.filter(({ id, process }) => gone.has(id) && process === line.process).reduce((sum, { debt = 0 }) => sum + debt, 0);
      return { ...line, after: line.used - freed };
    }),
    blocked: all
      .filter(({ id }) => gone.has(id))
      .flatMap(({ id, neededBy }) => neededBy.filter((other) => !gone.has(other)).map((other) => `${other} needs ${id}`)),
  };
}
