import type { AddonAudit, AuditReport } from '../../../model/audit/report.js';
import { formatPlace } from '../../../model/errors.js';
import type { Finding } from '../../../model/finding.js';
import { type Html, html } from '../../text/html.js';
import type { Line, Tone } from '../document.js';
import { addonRows, adviceTones, levelTones, words } from '../documents/audit.js';
import { count } from '../words.js';
import { chip, lineHtml } from './line.js';

/** Findings of one addon that the page holds unless all were asked for: thousands of one kind make a page that no browser likes. */
const shownFindings = 50;

const severityTones: Readonly<Record<Finding['severity'], Tone>> = { error: 'bad', warning: 'warn', note: 'quiet' };

/** Words and what they stand for. */
export function rowsHtml(rows: readonly (readonly [string, Line] | undefined)[]): Html {
  return html`<dl class="rows">${rows.map((row) => row !== undefined && html`<dt>${row[0]}</dt><dd>${lineHtml(row[1])}</dd>`)}</dl>`;
}

export const levelChip = ({ level }: AddonAudit): Html =>
  chip(level.value === 'not-known' ? 'level not known' : `level ${level.value}`, levelTones[level.value]);
export const adviceChip = ({ advice }: AddonAudit): Html =>
  chip(advice.value === 'not-known' ? 'advice not known' : words(advice.value), adviceTones[advice.value]);

function findingHtml({ severity, rule, message, remedy, place }: Finding): Html {
  const at = place !== undefined && html` <code>${formatPlace(place)}</code>`;
  return html`<li>${chip(severity, severityTones[severity])} ${message} <span class="soft">${rule}</span>${at}${remedy !== undefined && html`<p class="soft">${remedy}</p>`}</li>`;
}

function findingsHtml(findings: readonly Finding[], all: boolean): Html | false {
  if (findings.length === 0) return false;
  const shown = all ? findings : findings.slice(0, shownFindings);
  const more = findings.length - shown.length;
  return html`<details class="more"><summary>${count(findings.length, 'finding')}</summary><ul class="found">${shown.map(findingHtml)}</ul>${more > 0 && html`<p class="soft">And ${more} more: --findings writes all of them, as do the other formats.</p>`}</details>`;
}

/** One addon: a line that says how it stands, and below it everything that is known. */
export function addonHtml(addon: AddonAudit, id: string, report: AuditReport, all: boolean): Html {
  const { name, series, installable, folder, findings } = addon;
  const meta = [series === undefined ? 'series not known' : `Odoo ${series}`, ...(installable ? [] : ['not installable'])];
  return html`<details class="entry addon"><summary><h3 class="id">${name}</h3><span class="chips">${levelChip(addon)}${adviceChip(addon)}</span></summary>
<div class="body" id="${id}"><ul class="meta">${meta.map((text) => html`<li>${text}</li>`)}<li><code>${folder}</code></li></ul>
${rowsHtml(addonRows(addon, report, true))}
${findingsHtml(findings, all)}</div></details>
`;
}
