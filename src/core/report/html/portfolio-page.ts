import { type Grouping, groupings, type Portfolio, type PortfolioGroup } from '../../../model/portfolio.js';
import { type Html, html } from '../../text/html.js';
import { foreseenWords } from '../code-lines.js';
import type { Item, Line } from '../document.js';
import { levelTones, number } from '../documents/audit.js';
import {
  effortCell,
  forecastCaveat,
  forecastTitle,
  forecastWords,
  groupingTitles,
  levelWords,
  money,
  portfolioCaveat,
  rankedStacks,
  savingsTitle,
  span,
  stackOrder,
  totalRows,
  unknownItem,
  whatIfRows,
  whatIfTitle,
} from '../documents/portfolio.js';
import type { PortfolioSubject } from '../subject.js';
import { count } from '../words.js';
import { rowsHtml } from './audit-addon.js';
import { estateStyle } from './estate-style.js';
import { framed } from './frame.js';
import { levelStripe } from './levels.js';
import { chip, lineHtml } from './line.js';
import { barSvg } from './svg.js';
import { type HtmlColumn, section, stackedTable, tile } from './table.js';

const numeric = (...titles: readonly string[]): readonly HtmlColumn[] => titles.map((title) => ({ title, numeric: true }));
const known = (value: number | undefined): Html => (value === undefined ? html`<span class="warn">?</span>` : html`${number(value)}`);

function glance({ total, billed, cost, to }: Portfolio): Html {
  const effort = total.effort.of === 0 ? '?' : effortCell(total);
  const effortLabel = `changed lines to ${to ?? 'the next series'}`;
  return html`<dl class="tiles">${tile('customizations', total.count)}${tile('points of debt', number(total.debt))}${tile('lines billed, at least', number(billed))}${cost !== undefined && tile('a year at your rate, at least', money({ cost }))}${tile(effortLabel, effort)}${tile('of which something is not known', total.notKnown, total.notKnown === 0 ? '' : 'warn')}</dl>
${levelStripe(total.levels)}`;
}

function budgetTable({ budgets }: Portfolio): Html {
  const rows = budgets.map(({ title, used, budget }) => {
    const scale = Math.max(used, budget, 1);
    const bar = barSvg({ low: (used / scale) * 100, high: (used / scale) * 100 }, (budget / scale) * 100, used <= budget);
    return [
      html`${title}`,
      html`${number(used)} of ${number(budget)} points${used > budget && html` <span class="bad">over by ${number(used - budget)}</span>`}${bar}`,
    ];
  });
  const caption = 'Points of debt that the customizations of each process use; the line marks the budget.';
  return section(
    'budgets',
    'Debt and budget',
    stackedTable({ columns: [{ title: 'Process' }, { title: 'Debt' }], rows, caption, kind: 'budgets' }),
  );
}

function forecasts({ forecasts: record }: Portfolio): Html | false {
  if (record === undefined) return false;
  const rows = record.off.map(({ id, title, forecast, foreseen, generated, finished }) => [
    html`<span class="id">${id}</span>`,
    html`${title}`,
    known(forecast),
    html`${foreseenWords(foreseen)}`,
    known(generated),
    known(finished),
  ]);
  const columns = [{ title: 'Id' }, { title: 'Title' }, ...numeric('Plan', 'Foreseen', 'Generated', 'Finished')];
  const table = rows.length > 0 && stackedTable({ columns, rows, caption: 'Those where the forecast was furthest off first.' });
  return section('forecasts', forecastTitle, html`<p>${forecastWords(record)}</p>${table}<p class="soft">${forecastCaveat}</p>`);
}

function groupTable(by: Grouping, groups: readonly PortfolioGroup[], hasCost: boolean): Html {
  const most = Math.max(1, ...groups.map(({ debt }) => debt));
  const columns = [{ title: 'Name' }, { title: 'Share' }, ...numeric('Debt', 'Lines', ...(hasCost ? ['Cost'] : []), 'Effort')];
  const rows = groups.map((group) => [
    html`${group.name === 'not known' ? html`<span class="warn">${group.name}</span>` : group.name}`,
    html`${barSvg({ low: (group.debt / most) * 100, high: (group.debt / most) * 100 }, 0, true)}<span class="soft">${levelWords(group)}</span>`,
    html`${number(group.debt)}`,
    html`${number(group.lines)}`,
    ...(hasCost ? [html`${money(group)}`] : []),
    html`${effortCell(group)}`,
  ]);
  const caption = 'The most debt first. A customization of two sites counts in each.';
  return section(`by-${by}`, `By ${groupingTitles[by].toLowerCase()}`, stackedTable({ columns, rows, caption, kind: 'groups' }));
}

function savings(portfolio: Portfolio): Html {
  const rows = portfolio.savings.map(({ id, title, debt, lines, effort, neededBy }) => [
    html`<span class="id">${id}</span>`,
    html`${title}${neededBy.length > 0 && html`<br><span class="soft">needed by ${neededBy.join(', ')}</span>`}`,
    known(debt),
    known(lines),
    html`${effort === undefined ? '?' : span(effort)}`,
  ]);
  const columns = [{ title: 'Id' }, { title: 'Title' }, ...numeric('Debt', 'Lines', 'Effort')];
  return section('savings', savingsTitle(portfolio), stackedTable({ columns, rows, caption: 'Ten at most.' }));
}

function everyOne({ customizations }: Portfolio): Html {
  const rows = customizations.map(({ id, title, state, owner, process, app, since, level, debt, lines, effort }) => [
    html`<span class="id">${id}</span>`,
    html`<strong>${title}</strong><br><span class="soft">${[process, owner, app, since].filter((one) => one !== undefined).join(', ')}</span>`,
    html`<span class="row-chips">${chip(level === 'not-known' ? 'level not known' : `level ${level}`, levelTones[level])}${state !== undefined && chip(state, undefined)}</span>`,
    known(debt),
    known(lines),
    html`${effort === undefined ? '?' : span(effort)}`,
  ]);
  const columns = [{ title: 'Id' }, { title: 'Customization' }, { title: 'Standing' }, ...numeric('Debt', 'Lines', 'Effort')];
  const caption = 'What is not known first, then the lowest level, then the most debt.';
  return section('all', 'Every customization', stackedTable({ columns, rows, caption }));
}

function itemHtml({ mark, line, below = [] }: Item): Html {
  const nested = below.map((block) => block.kind === 'list' && html`<ul class="plain">${block.items.map(itemHtml)}</ul>`);
  const lead: Line = mark === undefined ? '' : [mark, ' '];
  return html`<li>${lineHtml(lead)}${lineHtml(line)}${nested}</li>`;
}

function stacks(portfolio: Portfolio): Html | false {
  if (portfolio.stacks.length === 0) return false;
  const { title, items } = rankedStacks(portfolio);
  const more = portfolio.stacks.length - items.length;
  const rest = more > 0 && html`<p class="soft">And ${more} more: <code>warrant portfolio --json</code>.</p>`;
  return section('stack', title, html`<p class="soft">${stackOrder}</p><ul class="stacks">${items.map(itemHtml)}</ul>${rest}`);
}

function unknowns({ customizations }: Portfolio): Html | false {
  const vague = customizations.filter(({ notKnown }) => notKnown.length > 0);
  return (
    vague.length > 0 && section('unknown', 'Not known', html`<ul class="stacks">${vague.map((one) => itemHtml(unknownItem(one)))}</ul>`)
  );
}

/**
 * The portfolio as one page that loads nothing and runs nothing.
 * @param styleHash `sha256-…` in Base64 of `estateStyle`, as CSP 3 section 6.7.3 wants it
 */
export function renderPortfolioPage({ portfolio, at, tool }: PortfolioSubject, styleHash: string): string {
  const { total, cost, groups, whatIf, notes, problems, to } = portfolio;
  const title = `${count(total.count, 'customization')}${to === undefined ? '' : `, on the way to Odoo ${to}`}`;
  const body = html`<a class="skip" href="#all">Skip to the customizations</a>
<header><p class="eyebrow">Portfolio of customizations</p><h1>${title}</h1><p class="lead">What they cost, who answers for them, and what it saves to let some go. As of <time datetime="${at}">${at}</time>.</p></header>
<main>
${glance(portfolio)}
${problems.length > 0 && html`<p class="bad">${count(problems.length, 'problem')} in reading; <code>warrant portfolio --json</code> names every place. What could not be read is missing here.</p>`}
${section('together', 'All together', html`${rowsHtml(totalRows(portfolio))}${notes.map((note) => html`<p class="soft">${note}</p>`)}`)}
${whatIf !== undefined && section('what-if', whatIfTitle(whatIf), rowsHtml(whatIfRows(whatIf, portfolio)))}
${unknowns(portfolio)}
${budgetTable(portfolio)}
${savings(portfolio)}
${forecasts(portfolio)}
${groupings.map((by) => groupTable(by, groups[by], cost !== undefined))}
${stacks(portfolio)}
${everyOne(portfolio)}
</main>
<footer><p>${portfolioCaveat}</p><p>Made by Warrant ${tool}.</p></footer>`;
  return framed({ title: `Portfolio of ${title}, ${at}`, style: estateStyle, styleHash, body });
}
