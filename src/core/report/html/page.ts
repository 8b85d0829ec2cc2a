import { html } from '../../text/html.js';
import { caveats } from '../documents/scores.js';
import type { RegisterSubject } from '../subject.js';
import { count } from '../words.js';
import { entryHtml } from './entry.js';
import { framed } from './frame.js';
import { attentionList, budgetTable, glance, operationsTable } from './glance.js';
import { registerTable } from './register-table.js';
import { style } from './style.js';

/**
 * The report as one page that loads nothing and runs nothing: its policy allows the one style sheet and nothing else.
 * @param styleHash `sha256-…` in Base64 of `style`, as CSP 3 section 6.7.3 wants it
 */
export function renderPage(subject: RegisterSubject, styleHash: string): string {
  const { register, review, tool } = subject;
  const { organization } = register.policy;
  const entries = review.entries.map((entry) => entryHtml(entry, subject));
  const body = html`<a class="skip" href="#register">Skip to the register</a>
<header><p class="eyebrow">Customization register</p><h1>${organization}</h1><p class="lead">Every deviation from standard Odoo with its business justification, owner approval, technical impact, upgrade implications and test coverage. As of <time datetime="${review.at}">${review.at}</time>.</p></header>
<main>
${glance(subject)}
${register.problems.length > 0 && html`<p class="bad">${count(register.problems.length, 'mistake')} in the register itself; <code>warrant check</code> names every place. What could not be read is missing here.</p>`}
${attentionList(subject)}
${registerTable(subject)}
${budgetTable(subject)}
${operationsTable(subject)}
<section class="part" aria-labelledby="entries"><h2 id="entries">Each request whole</h2>
${entries}</section>
</main>
<footer>${caveats(subject).map((caveat) => html`<p>${caveat}</p>`)}<p>Made by Warrant ${tool} from the files of the register. No total hides a factor: thresholds are the policy’s, and what is not known is said to be not known.</p></footer>`;
  return framed({ title: `Customization register of ${organization}, ${review.at}`, style, styleHash, body });
}
