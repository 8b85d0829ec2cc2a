import type { AddonAudit, AuditReport } from '../../../model/audit/report.js';
import type { Finding } from '../../../model/finding.js';
import { type Html, html } from '../../text/html.js';
import { auditCaveat, number, overviewRows } from '../documents/audit.js';
import type { AuditSubject } from '../subject.js';
import { count } from '../words.js';
import { addonHtml, adviceChip, levelChip, rowsHtml } from './audit-addon.js';
import { auditStyle } from './audit-style.js';
import { framed } from './frame.js';
import { chip } from './line.js';
import { dotSvg, stripeSvg } from './svg.js';

const levels = ['A', 'B', 'C', 'D', 'not-known'] as const;
const levelNames: Readonly<Record<(typeof levels)[number], string>> = {
  ...{ A: 'A: configuration and data', B: 'B: public extension points', C: 'C: private behaviour', D: 'D: the core itself' },
  'not-known': 'not known',
};

const tile = (label: string, value: string | number, tone = ''): Html =>
  html`<div><dt>${label}</dt><dd class="${tone}">${value}</dd></div>`;

function glance({ addons, lines, problems }: AuditReport): Html {
  const untested = addons.filter(({ tests }) => tests?.real === 0).length;
  const found = addons.reduce((sum, { findings }) => sum + findings.length, 0);
  const byLevel = levels.map((level) => ({ level, count: addons.filter((one) => one.level.value === level).length }));
  const present = byLevel.filter((part) => part.count > 0);
  const bad = byLevel.find(({ level }) => level === 'D')?.count ?? 0;
  const legend = present.map((part) => html`<li>${dotSvg(`level-${part.level}`)}${part.count} ${levelNames[part.level]}</li>`);
  return html`<dl class="tiles">${tile('addons', addons.length)}${tile('that change the core itself', bad, bad === 0 ? '' : 'bad')}${tile('without a test that asserts', untested, untested === 0 ? '' : 'warn')}${tile('findings', number(found))}${tile('lines billed, at least', number(lines.billed))}${problems.length > 0 && tile('problems in reading', problems.length, 'bad')}</dl>
${stripeSvg(present.map((part) => ({ kind: `level-${part.level}`, count: part.count })))}
<ul class="legend">${legend}</ul>`;
}

const effortText = ({ effort }: AddonAudit): string =>
  effort === undefined ? '' : `${number(Math.round(effort.low))} to ${number(Math.round(effort.high))}`;

const cell = (label: string, value: string): Html => html`<td role="cell" class="number" data-label="${label}">${value}</td>`;

/** The addons, the worst first; on a narrow screen each row is a card. */
function addonTable({ addons }: AuditReport, ids: ReadonlyMap<AddonAudit, string>): Html {
  const withEffort = addons.some(({ effort }) => effort !== undefined);
  const head = (title: string, numeric = false): Html =>
    html`<th scope="col" role="columnheader"${numeric && html` class="number"`}>${title}</th>`;
  const rows = addons.map((addon) => {
    const { name, folder, cloc, tests, findings } = addon;
    return html`<tr role="row"><th scope="row" role="rowheader" class="wide"><a class="id" href="#${ids.get(addon) ?? ''}">${name}</a><br><span class="soft">${folder}</span></th><td role="cell" class="wide"><span class="row-chips">${levelChip(addon)}${adviceChip(addon)}</span></td>${cell('Lines', number(cloc.total))}${cell('Real tests', tests === undefined ? '?' : String(tests.real))}${cell('Findings', number(findings.length))}${withEffort && cell('Changed lines', effortText(addon))}</tr>
`;
  });
  return html`<section class="part" id="addons" aria-labelledby="addons-title"><h2 id="addons-title">The addons</h2>
<table class="stack addons" role="table"><caption>Those with the lowest level first.</caption>
<thead role="rowgroup"><tr role="row">${head('Addon')}${head('Level and advice')}${head('Lines', true)}${head('Real tests', true)}${head('Findings', true)}${withEffort && head('Changed lines', true)}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody></table></section>`;
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
  const rows = rules.map(
    ({ rule, severity, times, addons: many }) =>
      html`<tr role="row"><th scope="row" role="rowheader" class="wide"><span class="id">${rule}</span></th><td role="cell" class="wide">${chip(severity, tones[severity])}</td>${cell('Places', number(times))}${cell('Addons', number(many))}</tr>
`,
  );
  return html`<section class="part" aria-labelledby="rules-title"><h2 id="rules-title">What was found</h2>
<table class="stack rules" role="table"><caption>Errors first, then by how often.</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Rule</th><th scope="col" role="columnheader">Severity</th><th scope="col" role="columnheader" class="number">Places</th><th scope="col" role="columnheader" class="number">Addons</th></tr></thead>
<tbody role="rowgroup">
${rows}</tbody></table></section>`;
}

function canGo({ addons }: AuditReport): Html | false {
  const going = addons.filter(({ advice }) => advice.value === 'retire' || advice.value === 'replace');
  if (going.length === 0) return false;
  const items = going.map(
    (addon) =>
      html`<li><span class="id">${addon.name}</span><div>${adviceChip(addon)} ${addon.advice.because.join('; ')} <span class="soft">${count(addon.cloc.total, 'line')}</span></div></li>`,
  );
  return html`<section class="part" aria-labelledby="go-title"><h2 id="go-title">What can go</h2><ul class="attention names">${items}</ul></section>`;
}

/**
 * The audit as one page that loads nothing and runs nothing.
 * @param styleHash `sha256-…` in Base64 of `auditStyle`, as CSP 3 section 6.7.3 wants it
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
<section class="part" aria-labelledby="all-title"><h2 id="all-title">All together</h2>${rowsHtml(overviewRows(report))}${notes.map((note) => html`<p class="soft">${note}</p>`)}</section>
${canGo(report)}
${addonTable(report, ids)}
${ruleTable(report)}
<section class="part" aria-labelledby="each-title"><h2 id="each-title">Each addon whole</h2>
${addons.map((addon) => addonHtml(addon, ids.get(addon) ?? '', report, findings))}</section>
</main>
<footer><p>${auditCaveat}</p><p>Made by Warrant ${tool}.</p></footer>`;
  return framed({ title: `${title}, ${at}`, style: auditStyle, styleHash, body });
}
