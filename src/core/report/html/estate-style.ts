import { html } from '../../text/html.js';
import { style } from './style.js';

/** The style sheet of the pages about an estate, audit and portfolio: that of the register's, and what only they have. One constant text, as its digest stands in the page. */
export const estateStyle = html`${style}
.s-level-A { fill: #2e7d57; } .s-level-B { fill: #8db98f; } .s-level-C { fill: #c58a1c; } .s-level-D { fill: #b24a4c; } .s-level-not-known { fill: #b3b6b5; }
@media (prefers-color-scheme: dark) { .s-level-A { fill: #5fb98a; } .s-level-B { fill: #3f6d4d; } .s-level-not-known { fill: #70777c; } }
section.part > dl.rows { max-width: 60rem; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; padding-right: 1.4rem; white-space: nowrap; }
.id { white-space: normal; overflow-wrap: anywhere; }
.addons tbody th { overflow-wrap: anywhere; font-weight: 400; }
.addons .soft { font-size: 0.85rem; }
.rules, .groups { max-width: 60rem; }
.groups .bar { max-width: 16rem; height: 0.5rem; }
.stacks { padding-left: 1.2rem; } .plain { list-style: none; padding: 0; } .stacks li { margin-top: 0.9rem; } .stacks li li { margin-top: 0.1rem; font-size: 0.93rem; }
.attention.names li { grid-template-columns: minmax(8rem, 20rem) 1fr; }
details.entry > summary h3.id { font: 600 1rem/1.5 var(--mono); white-space: normal; }
details.entry.addon > summary { grid-template-columns: 1rem minmax(0, 1fr) auto; }
.found { list-style: none; margin: 0.6rem 0 0; padding: 0; font-size: 0.93rem; }
.found li { border-top: 1px solid var(--rule); padding: 0.5rem 0; }
.found p { margin: 0.1rem 0 0; }
@media (max-width: 46rem) {
  th.number, td.number { text-align: left; padding-right: 0; white-space: normal; }
  .attention.names li { grid-template-columns: minmax(0, 1fr); }
  table.rules tr { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  details.entry.addon > summary { grid-template-columns: 1rem minmax(0, 1fr); }
}
`;
