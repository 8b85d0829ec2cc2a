import { type Html, html } from '../../text/html.js';
import { budgets } from '../budgets.js';
import { processOperations } from '../operations.js';
import type { RegisterSubject } from '../subject.js';
import { totals } from '../totals.js';
import { count } from '../words.js';
import { barSvg, dotSvg, stripeSvg } from './svg.js';
import { tile } from './table.js';

/** The register in seven numbers and one stripe. */
export function glance(subject: RegisterSubject): Html {
  const { entries, allowed, notYet, refused, addons, decisions, attention, byState, emergencies, waivers } = totals(subject);
  const present = byState.filter((part) => part.count > 0);
  const stripe = stripeSvg(present.map((part) => ({ kind: part.state, count: part.count })));
  return html`<section aria-labelledby="glance"><h2 id="glance" hidden>At a glance</h2>
<dl class="tiles">${tile('entries', entries)}${tile('allowed by the gate', allowed, 'good')}${tile('not yet: drafts, and what awaits an approval', notYet)}${tile('refused, each with its reasons', refused, refused > 0 ? 'bad' : '')}${tile('addons generated', addons)}${tile('decisions recorded', decisions)}${tile('need attention', attention.length, attention.length > 0 ? 'warn' : '')}</dl>
${stripe}
<ul class="legend" aria-label="Entries by state">${present.map((part) => html`<li>${dotSvg(part.state)}${part.count} ${part.state}</li>`)}</ul>
${(emergencies > 0 || waivers > 0) && html`<p class="soft">${[count(waivers, 'waiver'), ' in use, ', count(emergencies, 'emergency approval'), '.']}</p>`}
</section>`;
}

/** What a person should look at, with the way there. */
export function attentionList(subject: RegisterSubject): Html | undefined {
  const { attention } = totals(subject);
  if (attention.length === 0) return undefined;
  const items = attention.map(
    ({ entry, title, why }) =>
      html`<li><a class="id" href="#${entry}">${entry}</a><span><strong>${title}</strong> <span class="soft">${why}</span></span></li>`,
  );
  return html`<section class="part" aria-labelledby="attention"><h2 id="attention">Needs attention</h2><ul class="attention">${items}</ul></section>`;
}

/** Debt of each process against its budget. */
export function budgetTable(subject: RegisterSubject): Html {
  const rows = budgets(subject).map(({ title, used, budget, over, wanted }) => {
    const scale = Math.max(used + wanted, budget, 1);
    const bar = barSvg({ low: (used / scale) * 100, high: ((used + wanted) / scale) * 100 }, (budget / scale) * 100, over.length === 0);
    const note = over.length > 0 && html` <span class="bad">no room for ${over.join(', ')}, which would take ${wanted} more</span>`;
    return html`<tr role="row"><th scope="row" role="rowheader" class="wide">${title}</th><td role="cell" class="wide">${used} of ${budget} points${note}${bar}</td></tr>`;
  });
  return html`<section class="part" aria-labelledby="budgets"><h2 id="budgets">Debt and budget</h2>
<table class="stack budgets" role="table"><caption>Upgrade-impact points that the approved entries of each process use; the line marks the budget.</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Process</th><th scope="col" role="columnheader">Debt</th></tr></thead><tbody role="rowgroup">${rows}</tbody></table></section>`;
}

/** Operations of each process that no acceptance criterion plays through. */
export function operationsTable(subject: RegisterSubject): Html | undefined {
  const processes = processOperations(subject);
  if (processes.length === 0) return undefined;
  const rows = processes.map(({ title, covered, open }) => {
    const note =
      open.length === 0 ? html` <span class="good">all of them</span>` : html` <span class="soft">not: ${open.join(', ')}</span>`;
    return html`<tr role="row"><th scope="row" role="rowheader" class="wide">${title}</th><td role="cell" class="wide">${covered.length} of ${covered.length + open.length} played through${note}</td></tr>`;
  });
  return html`<section class="part" aria-labelledby="operations"><h2 id="operations">Operations of the business</h2>
<table class="stack budgets" role="table"><caption>Realistic operations of each process that an acceptance criterion of one of its entries plays through.</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Process</th><th scope="col" role="columnheader">Operations</th></tr></thead><tbody role="rowgroup">${rows}</tbody></table></section>`;
}
