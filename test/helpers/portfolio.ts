import { forecastsOf } from '../../src/core/estate/forecasts.js';
import { groupsOf, savingsOf, sumOf, whatIf } from '../../src/core/estate/portfolio.js';
import type { PortfolioSubject } from '../../src/core/report/subject.js';
import type { Stack } from '../../src/model/impact/impact.js';
import { type Customization, groupings } from '../../src/model/portfolio.js';

const change = (addon: string, line: number) => ({ addon, place: { file: 'models.py', line } });
const stacks: readonly Stack[] = [
  {
    symbol: { on: 'field', model: 'sale.order', name: 'note' },
    changes: [change('acme_hold', 3), { ...change('mine', 4), replaces: true }],
  },
  { symbol: { on: 'method', model: 'sale.order', name: 'action_confirm' }, changes: [{ ...change('mine', 9), super: false }] },
];

/** A portfolio of an entry and an addon that no entry owns, whose effort nobody knows. */
export function portfolioSubject(): PortfolioSubject {
  const at = '2026-11-23';
  const entry: Customization = {
    ...{ id: 'CR-0001', title: '=Hold', isRegistered: true, state: 'live', addon: 'acme_hold', process: 'order-to-cash', owner: 'ann' },
    ...{
      app: 'sale',
      since: '2024-01-01',
      level: 'B',
      debt: 20,
      lines: 130,
      plannedLines: 120,
      generatedLines: 121,
      finishedLines: 130,
      lowest: 'Justification 40',
    },
    ...{ effort: { low: 1, expected: 5, high: 9 }, notKnown: [], neededBy: ['mine'] },
  };
  const addon: Customization = {
    ...{
      id: 'mine',
      title: 'registered by no entry',
      isRegistered: false,
      addon: 'mine',
      level: 'not-known',
      lines: 30,
      finishedLines: 30,
    },
    ...{ notKnown: ['level', 'debt', 'effort'], neededBy: [] },
  };
  const all = [addon, entry];
  const cost = { amount: 300, currency: 'EUR' };
  const rates = { cost, lines: 160 };
  const budgets = [{ process: 'order-to-cash', title: 'Order to cash', budget: 10, used: 20 }];
  const [process = [], site = [], owner = [], app = [], age = []] = groupings.map((by) => groupsOf(all, by, at, rates));
  return {
    ...{ at, tool: '1.2.3' },
    portfolio: {
      ...{
        to: '19.0',
        customizations: all,
        total: sumOf(all, rates),
        billed: 200,
        forecasts: forecastsOf(all),
        cost,
        budgets,
        savingsBy: 'effort',
      },
      ...{
        groups: { process, site, owner, app, age },
        savings: savingsOf(all, 'effort'),
        linesPerDay: 100,
        stacks,
        notes: ['A note.'],
        problems: [],
      },
      whatIf: whatIf(all, ['CR-0001'], budgets, (lines) => ({ billed: Math.ceil(lines / 100) * 100, cost })),
    },
  };
}
