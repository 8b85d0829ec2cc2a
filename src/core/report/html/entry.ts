import type { EntryReview } from '../../../model/review.js';
import type { RuleResult } from '../../../model/verdict.js';
import { type Html, html } from '../../text/html.js';
import { auditTrail, type TrailItem } from '../audit-trail.js';
import { alternativesAdvice, alternativesTitle, candidateLine } from '../documents/alternatives.js';
import { type Facet, facetsOf } from '../facets.js';
import { verdictFor } from '../gate-answer.js';
import type { RegisterSubject } from '../subject.js';
import { decisionName, personName, processTitle, seriesText } from '../words.js';
import { criteria, ruleItem } from './criteria.js';
import { chip, lineHtml } from './line.js';
import { standing, verdictChip } from './register-table.js';

function facet({ id, title, holds, headline, rows }: Facet): Html {
  const list = rows.map(([label, line]) => html`<dt>${label}</dt><dd>${lineHtml(line)}</dd>`);
  return html`<section class="facet${holds ? '' : ' open'}" data-facet="${id}"><h4>${title}</h4><p class="${holds ? 'good' : 'bad'}">${holds ? '✓' : '✗'} ${headline}</p><dl class="rows">${list}</dl></section>`;
}

const order: Readonly<Record<RuleResult['outcome'], number>> = { fail: 0, waived: 1, 'not-known': 2, pass: 3, 'not-applicable': 4 };

function verdict(review: EntryReview): Html {
  const { rules } = review.verdict;
  const sorted = rules.toSorted((a, b) => order[a.outcome] - order[b.outcome]);
  const telling = sorted.filter(({ outcome }) => order[outcome] < order.pass);
  const others = sorted.filter(({ outcome }) => order[outcome] >= order.pass);
  return html`<section class="panel"><h4>Verdict: ${lineHtml(verdictFor(review))}</h4>
${telling.length > 0 && html`<ul class="items">${telling.map(ruleItem)}</ul>`}
${others.length > 0 && html`<details class="more"><summary>Rules that ask for nothing more (${others.length})</summary><ul class="items">${others.map(ruleItem)}</ul></details>`}</section>`;
}

function alternativesPanel({ alternatives: { candidates, unknown } }: EntryReview): Html | false {
  if (candidates.length === 0 && unknown.length === 0) return false;
  const items = candidates.map(
    (candidate) =>
      html`<li>${chip(candidate.named ? 'named' : 'look', candidate.named ? 'good' : 'warn')}<div><p class="asks">${lineHtml(candidateLine(candidate))}</p></div></li>`,
  );
  return html`<section class="panel"><h4>${alternativesTitle}</h4>
${items.length > 0 ? html`<p class="soft">${alternativesAdvice}</p><ul class="items">${items}</ul>` : html`<p class="soft">Nothing near to it was found.</p>`}${unknown.map((text) => html`<p class="soft">${text}</p>`)}</section>
`;
}

function trailItem({ date, kind, person, role, reason, conditions, expires, rule, emergency, on, otherContent, ignored }: TrailItem): Html {
  const what = decisionName({ kind, rule });
  return html`<li${ignored !== undefined && html` class="ignored"`}><time datetime="${date}">${date}</time><strong>${person}</strong> ${what}${emergency && html` ${chip('emergency', 'warn')}`} <span class="soft">as ${role}${expires !== undefined && `, until ${expires}`}, on content <code>${on}</code>${otherContent && ' (changed since)'}</span><blockquote>${reason}</blockquote>${conditions.map((condition) => html`<p><strong>Condition:</strong> ${condition}</p>`)}${ignored !== undefined && html`<p class="warn">Does not count: ${ignored}</p>`}</li>`;
}

function trail(items: readonly TrailItem[]): Html {
  const list =
    items.length === 0 ? html`<p class="soft">Nothing has been decided yet.</p>` : html`<ol class="trail">${items.map(trailItem)}</ol>`;
  return html`<section class="panel"><h4>Audit trail</h4>${list}</section>`;
}

/** One entry: a line that says how it stands, and below it everything that is known. */
export function entryHtml(review: EntryReview, { register }: RegisterSubject): Html {
  const { policy } = register;
  const { entry, file, digest } = review.registered;
  const meta = [
    processTitle(policy, entry.process),
    `Odoo ${seriesText(entry.series)}`,
    `asked for by ${personName(policy, entry.requester)}`,
    `owned by ${personName(policy, entry.owner)}`,
  ];
  const { justification, 'upgrade-impact': impact, 'test-coverage': coverage } = review.assessment.scores;
  return html`<details class="entry"><summary><span class="id">${entry.id}</span><h3>${entry.title}</h3><span class="chips">${standing(review)}${verdictChip(review)}</span></summary>
<div class="body" id="${entry.id}"><ul class="meta">${meta.map((text) => html`<li>${text}</li>`)}<li><code>${file}</code></li><li>content <code>${digest.slice(0, 12)}</code></li></ul>
${review.flags.map(({ why }) => html`<p class="warn">${why}</p>`)}
<div class="facets">${facetsOf(review, policy).map(facet)}</div>
${verdict(review)}
${alternativesPanel(review)}${trail(auditTrail(review, register))}
<section class="panel"><h4>Criteria and evidence</h4>${[justification, impact, coverage].map(criteria)}</section></div></details>
`;
}
