import type { AddonAudit, AuditReport } from '../../../model/audit/report.js';
import type { Finding } from '../../../model/finding.js';
import { type Html, html } from '../../text/html.js';
import { auditCaveat, number, overviewRows } from '../documents/audit.js';
import type { AuditSubject } from '../subject.js';
import { count } from '../words.js';
import { addonHtml, adviceChip, levelChip, rowsHtml } from './audit-addon.js';
import { estateStyle } from './estate-style.js';
import { framed } from './frame.js';
import { levelStripe } from './levels.js';
import { chip } from './line.js';
import { section, stackedTable, tile } from './table.js';

function glance({ addons, lines, problems }: AuditReport): Html {
  const untested = addons.filter(({ tests }) => tests?.real === 0).length;
  const found = addons.reduce((sum, { findings }) => sum + findings.length, 0);
  const byLevel = { A: 0, B: 0, C: 0, D: 0, 'not-known': 0 };
  for (const { level } of addons) byLevel[level.value]++;
  const bad = byLevel.D;
  return html`<dl class="tiles">${tile('addons', addons.length)}${tile('that change the core itself', bad, bad === 0 ? '' : 'bad')}${tile('without a test that asserts', untested, untested === 0 ? '' : 'warn')}${tile('findings', number(found))}${tile('lines billed, at least', number(lines.billed))}${problems.length > 0 && tile('problems in reading', problems.length, 'bad')}</dl>
${levelStripe(byLevel)}`;
}

const effortText = ({ effort }: AddonAudit): string =>
  effort === undefined ? '' : `${number(Math.round(effort.low))} to ${number(Math.round(effort.high))}`;

/** The addons, the worst first. */
function addonTable({ addons }: AuditReport, ids: ReadonlyMap<AddonAudit, string>): Html {
  const withEffort = addons.some(({ effort }) => effort !== undefined);
  const numbers = ['Lines', 'Real tests', 'Findings', ...(withEffort ? ['Changed lines'] : [])];
  const rows = addons.map((addon) => {
    const { name, folder, cloc, tests, findings } = addon;
    return [
      html`<a class="id" href="#${ids.get(addon) ?? ''}">${name}</a><br><span class="soft">${folder}</span>`,
      html`<span class="row-chips">${levelChip(addon)}${adviceChip(addon)}</span>`,
      html`${number(cloc.total)}`,
      html`${tests === undefined ? '?' : tests.real}`,
      html`${number(findings.length)}`,
      ...(withEffort ? [html`${effortText(addon)}`] : []),
    ];
  });
  const columns = [{ title: 'Addon' }, { title: 'Level and advice' }, ...numbers.map((title) => ({ title, numeric: true as const }))];
  return section('addons', 'The addons', stackedTable({ columns, rows, caption: 'Those with the lowest level first.', kind: 'addons' }));
}

type RuleCount = Pick<Finding, 'rule' | 'severity'> & { readonly times: number; readonly addons: number };

const weight: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, note: 2 };

function byRule(addons: readonly AddonAudit[]): readonly RuleCount[] {
  const found = new Map<string, RuleCount>();
  for (const { findings } of addons) {
    const here = new Set<string>();
    for (const { rule, severity } of findings) {
      const key = `${severity} ${rule}`;
      const before = found.get(key) ?? { rule, severity, times: 0, addons: 0 };
      found.set(key, { ...before, times: before.times + 1, addons: before.addons + (here.has(key) ? 0 : 1) });
      here.add(key);
    }
  }
  return [...found.values()].toSorted((a, b) => weight[a.severity] - weight[b.severity] || b.times - a.times || (a.rule < b.rule ? -1 : 1));
}

function ruleTable({ addons }: AuditReport): Html | false {
  const rules = byRule(addons);
  if (rules.length === 0) return false;
  const tones = { error: 'bad', warning: 'warn', note: 'quiet' } as const;
  const rows = rules.map(({ rule, severity, times, addons: many }) => [
    html`<span class="id">${rule}</span>`,
    chip(severity, tones[severity]),
    html`${number(times)}`,
    html`${number(many)}`,
  ]);
  const columns = [{ title: 'Rule' }, { title: 'Severity' }, ...['Places', 'Addons'].map((title) => ({ title, numeric: true as const }))];
  return section('rules', 'What was found', stackedTable({ columns, rows, caption: 'Errors first, then by how often.', kind: 'rules' }));
}

function canGo({ addons }: AuditReport): Html | false {
  const going = addons.filter(({ advice }) => advice.value === 'retire' || advice.value === 'replace');
  if (going.length === 0) return false;
  const items = going.map(
    (addon) =>
      html`<li><span class="id">${addon.name}</span><div>${adviceChip(addon)} ${addon.advice.because.join('; ')} <span class="soft">${count(addon.cloc.total, 'line')}</span></div></li>`,
  );
  return section('go', 'What can go', html`<ul class="attention names">${items}</ul>`);
}

/**
 * The audit as one page that loads nothing and runs nothing.
 * @param styleHash `sha256-…` in Base64 of `estateStyle`, as CSP 3 section 6.7.3 wants it
 */
export function renderAuditPage({ report, findings, at, tool }: AuditSubject, styleHash: string): string {
  const { addons, to, notes, problems } = report;
  const title = `Audit of ${count(addons.length, 'addon')}${to === undefined ? '' : ` for Odoo ${to}`}`;
  const ids = new Map(addons.map((addon, index) => [addon, `a${index + 1}`]));
  const body = html`<a class="skip" href="#addons">Skip to the addons</a>
<header><p class="eyebrow">Audit of addons</p><h1>${title}</h1><p class="lead">What there is, whether it is tested, what it costs and what can go. As of <time datetime="${at}">${at}</time>.</p></header>
<main>
${glance(report)}
${problems.length > 0 && html`<p class="bad">${count(problems.length, 'problem')} in reading; <code>warrant audit --json</code> names every place. What could not be read is missing here.</p>`}
${section('all', 'All together', html`${rowsHtml(overviewRows(report))}${notes.map((note) => html`<p class="soft">${note}</p>`)}`)}
${canGo(report)}
${addonTable(report, ids)}
${ruleTable(report)}
${section('each', 'Each addon whole', html`${addons.map((addon) => addonHtml(addon, ids.get(addon) ?? '', report, findings))}`)}
</main>
<footer><p>${auditCaveat}</p><p>Made by Warrant ${tool}.</p></footer>`;
  return framed({ title: `${title}, ${at}`, style: estateStyle, styleHash, body });
}
