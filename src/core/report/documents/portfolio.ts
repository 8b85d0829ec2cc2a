import type { ForecastRecord } from '../../../model/code-lines.js';
import type { Stack } from '../../../model/impact/impact.js';
import { isShared, omitsSuper } from '../../../model/impact/stacks.js';
import type { Customization, Grouping, Portfolio, PortfolioGroup, PortfolioSum, WhatIf } from '../../../model/portfolio.js';
import { foreseenWords } from '../code-lines.js';
import { type Document, facts, heading, type Item, type Line, list, name, paragraph, quiet, type Row, table } from '../document.js';
import { count } from '../words.js';
import { levelTones, number } from './audit.js';
import { effortWords, stackItems } from './impact.js';

export const groupingTitles: Readonly<Record<Grouping, string>> = {
  ...{ process: 'Process', site: 'Site', owner: 'Owner', age: 'Age' },
  app: 'App (the first module that it builds on)',
};
const levelNames = ['not-known', 'D', 'C', 'B', 'A'] as const;
/** Of what is not known, and of what is overridden, so many are named. */
const named = 10;

export const levelWords = ({ levels }: PortfolioSum): string =>
  levelNames.flatMap((level) => (levels[level] === 0 ? [] : [`${levels[level]} ${level.replace('-', ' ')}`])).join(', ');

export const money = ({ cost }: Pick<PortfolioSum, 'cost'>): string =>
  cost === undefined ? '' : `${number(Math.round(cost.amount))} ${cost.currency}`;
export const span = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${number(Math.round(low))}–${number(Math.round(high))}`;

/** What is known of the effort; a question mark stands for what is not. */
export function effortCell({ effort, count: all }: PortfolioSum): string {
  if (effort.of === 0) return '?';
  return effort.of < all ? `${span(effort)} + ?` : span(effort);
}

function groupTable(by: Grouping, groups: readonly PortfolioGroup[], hasCost: boolean): Document {
  return [
    heading(2, groupingTitles[by]),
    table(
      [
        ...[{ title: 'Name' }, ...['Debt', 'Lines'].map((title) => ({ title, align: 'right' as const }))],
        ...(hasCost ? [{ title: 'Cost', align: 'right' as const }] : []),
        ...[{ title: 'Effort', align: 'right' as const }, { title: 'Level' }],
      ],
      groups.map((group): readonly Line[] => [
        group.name === 'not known' ? { text: group.name, tone: 'warn' } : group.name,
        ...[number(group.debt), number(group.lines)],
        ...(hasCost ? [money(group)] : []),
        ...[effortCell(group), levelWords(group)],
      ]),
    ),
  ];
}

export function unknownItem({ id, title, lowest, notKnown, level }: Customization): Item {
  return {
    line: [
      name(id),
      ` ${title}: `,
      ...(notKnown.length === 0 ? [] : [{ text: `${notKnown.join(', ')} not known`, tone: 'warn' } as const, '; ']),
      { text: `level ${level.replace('-', ' ')}`, tone: levelTones[level] },
      ...(lowest === undefined ? [] : [`; lowest: ${lowest}`]),
    ],
  };
}

function unknownBlocks(all: readonly Customization[]): Document {
  const vague = all.filter(({ notKnown }) => notKnown.length > 0);
  if (vague.length === 0) return [];
  const more = vague.length - named;
  return [
    heading(2, 'Not known'),
    list(vague.slice(0, named).map(unknownItem)),
    ...(more > 0 ? [paragraph(quiet(`and ${more} more: --json, --format csv`))] : []),
  ];
}

export const whatIfTitle = ({ retired }: WhatIf): string => `Without ${retired.join(', ')}`;

export function whatIfRows(
  { before, after, billed, budgets, blocked }: WhatIf,
  { to, linesPerDay }: Portfolio,
): readonly (Row | undefined)[] {
  const step = to === undefined ? 'next step' : to;
  const saved = { low: before.effort.low - after.effort.low, high: before.effort.high - after.effort.high };
  return [
    blocked.length === 0 ? undefined : ['Not yet', { text: blocked.join('; '), tone: 'bad' }],
    ['Debt', `${number(before.debt)} to ${number(after.debt)} points`],
    ['Effort', `${span(before.effort)} to ${span(after.effort)} changed lines (${step}); saves ${effortWords(saved, linesPerDay)}`],
    ['Lines', `${number(before.lines)} to ${number(after.lines)}, billed ${number(billed.before)} to ${number(billed.after)}`],
    before.cost === undefined ? undefined : ['Cost', `${money(before)} to ${after.cost === undefined ? '0' : money(after)}`],
    ['Level', `${levelWords(before)} to ${levelWords(after)}`],
    ...budgets
      .filter((line) => line.after !== line.used)
      .map((line) => [line.title, `${number(line.used)} to ${number(line.after)} of ${number(line.budget)} points`] as const),
  ];
}

export const forecastTitle = 'Lines: foreseen, generated, finished';
export const forecastCaveat = 'The plan is counted. What a person writes is estimated from the places that the entry declares for it.';

/** How forecasts held, in a sentence. */
export function forecastWords({ of, forecast, expected, finished, exact, inside, medianError }: ForecastRecord): string {
  const held =
    exact === of
      ? 'each is as foreseen'
      : `${exact} as foreseen, ${inside} of ${of} in their range; half of them are off by ${Math.round(100 * medianError)} % or less`;
  return `${count(of, 'entry', 'entries')} with code: ${number(expected)} lines foreseen, ${number(forecast)} of them from the plan; ${number(finished)} on disk; ${held}.`;
}

/** Foreseen, generated and finished lines of entries that have code: those that were furthest off first. */
function forecastBlocks({ forecasts }: Portfolio): Document {
  if (forecasts === undefined) return [];
  const { off } = forecasts;
  const right = (title: string) => ({ title, align: 'right' }) as const;
  const rows = off
    .slice(0, named)
    .map((one): readonly Line[] => [
      ...[name(one.id), one.title, number(one.forecast), foreseenWords(one.foreseen)],
      ...[one.generated === undefined ? '?' : number(one.generated), number(one.finished)],
    ]);
  const columns = [{ title: 'Id' }, { title: 'Title' }, ...['Plan', 'Foreseen', 'Generated', 'Finished'].map(right)];
  return [
    heading(2, forecastTitle),
    paragraph(forecastWords(forecasts)),
    ...(rows.length === 0 ? [] : [table(columns, rows)]),
    ...(off.length > named ? [paragraph(quiet(`and ${off.length - named} more: --json, --format csv`))] : []),
    paragraph(quiet(forecastCaveat)),
  ];
}

/** Who overrides after whom: first where one never calls the original, then methods, then nodes of views, which get along more often. */
export function rankedStacks({ stacks, customizations }: Portfolio): { readonly title: string; readonly items: readonly Item[] } {
  const ids = new Map(customizations.flatMap(({ id, addon }) => (addon === undefined || id === addon ? [] : [[addon, `${id} ${addon}`]])));
  const rank = (stack: Stack): number => 2 * Number(omitsSuper(stack)) + Number(stack.symbol.on === 'method');
  const shared = stacks.filter(isShared).length;
  const alone = stacks.length - shared;
  const title = `Override stack: ${count(shared, 'thing')} that several change, ${count(alone, 'method')} that one overrides without super()`;
  const items = stackItems(stacks.toSorted((a, b) => rank(b) - rank(a)).slice(0, named), (addon) => ids.get(addon) ?? addon);
  return { title, items };
}

export const stackOrder = 'In load order: the last one is called first. Who never calls super() cuts off those above it, and the original.';

function stackBlocks(portfolio: Portfolio): Document {
  const more = portfolio.stacks.length - named;
  if (portfolio.stacks.length === 0) return [];
  const { title, items } = rankedStacks(portfolio);
  return [
    heading(2, title),
    paragraph(quiet(stackOrder)),
    list(items),
    ...(more > 0 ? [paragraph(quiet(`and ${more} more: --json`))] : []),
  ];
}

export const portfolioCaveat =
  'Debt: points of upkeep, by weights that are judgement, not calibrated. Cost: a share of the bill, which is rounded once. Effort: changed lines; ends add up as they stand. A customization of two sites counts in each. What is not known counts as nothing in a sum.';

export const savingsTitle = ({ savingsBy, to }: Portfolio): string =>
  `What saves most when it goes, by ${savingsBy === 'effort' ? `expected effort to ${to}` : 'debt'}`;

export function totalRows({ total, billed, cost, to, linesPerDay }: Portfolio): readonly (Row | undefined)[] {
  return [
    total.notKnown === 0 ? undefined : ['Not known', { text: `something about ${total.notKnown}`, tone: 'warn' }],
    ['Level', levelWords(total)],
    ['Debt', `${number(total.debt)} points`],
    ['Effort', `${effortWords(total.effort, linesPerDay)} to ${to ?? 'the next series'}, for ${total.effort.of} of ${total.count}`],
    ['Lines', `${number(total.lines)}, billed as ${number(billed)} or more`],
    cost === undefined ? undefined : ['Cost', `${number(cost.amount)} ${cost.currency} at your rate, at least`],
  ];
}

/** What the customizations of a company cost, for a person: what is not known first, and of each group the most debt first. */
export function portfolioDocument(portfolio: Portfolio): Document {
  const { total, cost, groups, budgets, savings, notes, customizations, whatIf } = portfolio;
  const hasCost = cost !== undefined;
  return [
    heading(1, `Portfolio: ${count(total.count, 'customization')}`),
    facts(totalRows(portfolio)),
    ...notes.map((note) => paragraph(quiet(note))),
    ...unknownBlocks(customizations),
    ...(whatIf === undefined ? [] : [heading(2, whatIfTitle(whatIf)), facts(whatIfRows(whatIf, portfolio))]),
    heading(2, 'Budgets'),
    table(
      [{ title: 'Process' }, ...['Used', 'Budget', 'Left'].map((title) => ({ title, align: 'right' as const }))],
      budgets.map(({ title, used, budget }): readonly Line[] => [
        ...[title, number(used), number(budget)],
        { text: number(budget - used), tone: used > budget ? 'bad' : 'quiet' },
      ]),
    ),
    ...forecastBlocks(portfolio),
    ...groupTable('process', groups.process, hasCost),
    ...groupTable('site', groups.site, hasCost),
    ...groupTable('owner', groups.owner, hasCost),
    ...groupTable('app', groups.app, hasCost),
    ...groupTable('age', groups.age, hasCost),
    ...stackBlocks(portfolio),
    heading(2, savingsTitle(portfolio)),
    table(
      [{ title: 'Id' }, { title: 'Title' }, ...['Debt', 'Lines', 'Effort'].map((title) => ({ title, align: 'right' as const }))],
      savings.map(({ id, title, debt, lines, effort }): readonly Line[] => [
        ...[name(id), title, debt === undefined ? '?' : number(debt), lines === undefined ? '?' : number(lines)],
        effort === undefined ? '?' : span(effort),
      ]),
    ),
    paragraph(quiet(portfolioCaveat)),
  ];
}
