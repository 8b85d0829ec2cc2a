import type { CriterionAnswer, Outcome, Score } from '../../../model/assessment.js';
import type { RuleResult } from '../../../model/verdict.js';
import { type Html, html } from '../../text/html.js';
import type { Tone } from '../document.js';
import { number, outcomeNames, range, reasonsOf, ruleNames, scoreNames } from '../words.js';
import { chip } from './line.js';

const outcomeTones: Readonly<Record<Outcome, Tone>> = { yes: 'good', no: 'bad', 'not-known': 'warn', 'not-applicable': 'quiet' };
const ruleTones: Readonly<Record<RuleResult['outcome'], Tone>> = {
  pass: 'good',
  fail: 'bad',
  'not-known': 'warn',
  waived: 'warn',
  'not-applicable': 'quiet',
};

function answerItem({ criterion, asks, outcome, evidence, remedy, weight, gain }: CriterionAnswer): Html {
  const open = outcome === 'no' || outcome === 'not-known';
  const notes = evidence.map(
    ({ note, pointer }) => html`<p class="soft">${note}${pointer !== undefined && html` <code>${pointer}</code>`}</p>`,
  );
  const todo =
    open && html`<p><strong>To do:</strong> ${remedy}${gain > 0 && html` <span class="soft">(worth ${number(gain)} points)</span>`}</p>`;
  return html`<li>${chip(outcomeNames[outcome], outcomeTones[outcome])}<div><p class="asks">${asks} <span class="soft">${criterion}, weight ${weight}</span></p>${notes}${todo}</div></li>`;
}

/** Every question of a score with its answer and evidence, folded away until asked for. */
export function criteria(score: Score): Html {
  return html`<details class="more"><summary>${scoreNames[score.id]}: ${range(score.range)} of 100</summary><ul class="items">${score.answers.map(answerItem)}</ul>${score.caveats.map((caveat) => html`<p class="soft">${caveat}</p>`)}</details>`;
}

/** A rule of the gate; why it failed, and what to do. */
export function ruleItem(result: RuleResult): Html {
  const { rule, asks, outcome, remedy, waivable } = result;
  const failed = outcome === 'fail';
  return html`<li>${chip(ruleNames[outcome], ruleTones[outcome])}<div><p class="asks">${asks} <span class="soft">${rule}</span></p>${reasonsOf(result).map((reason) => html`<p>${reason}</p>`)}${failed && remedy !== undefined && html`<p><strong>To do:</strong> ${remedy}</p>`}${failed && !waivable && html`<p class="soft">This rule can never be waived.</p>`}</div></li>`;
}
