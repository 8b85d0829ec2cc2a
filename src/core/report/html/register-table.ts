import type { Policy } from '../../../model/policy.js';
import type { EntryReview } from '../../../model/review.js';
import { type Html, html } from '../../text/html.js';
import { answerMarks, answerNames, answerTones, gateAnswer } from '../gate-answer.js';
import type { RegisterSubject } from '../subject.js';
import { type Factor, factorsOf, flagNames, processTitle, range, shortRange, stateTones, threshold } from '../words.js';
import { chip } from './line.js';
import { barSvg } from './svg.js';

function figure(factor: Factor, policy: Policy): Html {
  const { limit, kept, says } = threshold(factor, policy);
  const label = `${range(factor.range)} of 100, ${says} ${kept ? '' : '(outside)'}`;
  const shown = html`<span aria-hidden="true"${kept ? undefined : html` class="bad"`}>${shortRange(factor.range)}</span>`;
  return html`<td role="cell" class="figure" data-label="${factor.name}">${shown}<span class="unseen">${label}</span>${barSvg(factor.range, limit, kept)}</td>`;
}

/** State and flags as chips. */
export const standing = ({ state, flags }: EntryReview): readonly Html[] => [
  chip(state, stateTones[state]),
  ...flags.map(({ flag }) => chip(flagNames[flag], 'warn')),
];

export function verdictChip(review: EntryReview): Html {
  const answer = gateAnswer(review);
  return chip(`${answerMarks[answer]} ${answerNames[answer]}`, answerTones[answer]);
}

function row(review: EntryReview, policy: Policy): Html {
  const { id, title, process } = review.registered.entry;
  return html`<tr role="row"><th scope="row" role="rowheader"><a class="id" href="#${id}">${id}</a></th><td role="cell" class="wide"><strong>${title}</strong><br><span class="soft">${processTitle(policy, process)}</span></td><td role="cell" class="wide"><span class="row-chips">${standing(review)}</span></td>${factorsOf(review).map((factor) => figure(factor, policy))}<td role="cell" class="wide">${verdictChip(review)}</td></tr>
`;
}

/** The register as a table; on a narrow screen each row is a card with its own labels. */
export function registerTable({ register: { policy }, review }: RegisterSubject): Html {
  const column = (title: string): Html => html`<th scope="col" role="columnheader">${title}</th>`;
  const { justification, upgradeImpact, plannedCoverage } = policy.thresholds;
  return html`<section class="part" id="register" aria-labelledby="register-title"><h2 id="register-title">The register</h2>
<table class="stack" role="table"><caption>Accepted are a justification of at least ${justification}, an upgrade impact of at most ${upgradeImpact} and planned coverage of at least ${plannedCoverage}; the line in each bar marks it. What is not known counts at its unfavourable end.</caption>
<thead role="rowgroup"><tr role="row">${['Entry', 'Request', 'State', 'Justification', 'Upgrade impact', 'Planned coverage', 'Gate'].map(column)}</tr></thead>
<tbody role="rowgroup">
${review.entries.map((entry) => row(entry, policy))}</tbody></table></section>`;
}
