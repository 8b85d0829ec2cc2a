import { html } from '../../text/html.js';

/** The style sheet of the report: our own text without a value put in, since nothing can be encoded inside `style`. Its digest stands in the page's content security policy, so it is one constant text. */
export const style = html`
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --card: #ffffff; --ink: #1c2226; --soft: #55606a; --rule: #dcd8cf; --track: #e3e0d8;
  --accent: #0f5257; --good: #1c6840; --bad: #a0262b; --warn: #7d5200;
  --good-wash: #e6f2ea; --bad-wash: #fbe9e9; --warn-wash: #fcf0da; --quiet-wash: #eceeee;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181b; --card: #1b2024; --ink: #e7e5df; --soft: #a5aeb5; --rule: #343b41; --track: #333a40;
    --accent: #84cbca; --good: #82cf9d; --bad: #f3a19d; --warn: #e6bb6f;
    --good-wash: #17321f; --bad-wash: #3c1d1e; --warn-wash: #372b10; --quiet-wash: #272d32;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; }
header, main, footer { max-width: 74rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem); }
header { padding-top: clamp(2rem, 6vw, 4.5rem); }
section.part { margin-top: clamp(2.5rem, 6vw, 4rem); }
h1, h2, h3 { font-family: var(--serif); font-weight: 500; line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.9rem, 5vw, 3rem); letter-spacing: -0.015em; }
h2 { font-size: 1.5rem; margin-bottom: 1rem; }
h4, h5 { font: 600 1rem/1.35 var(--sans); margin: 0; }
p { margin: 0.4rem 0; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code { font: 0.9em var(--mono); }
.skip { position: absolute; left: -100vw; top: 0.5rem; padding: 0.5rem 1rem; background: var(--card); }
.skip:focus { left: 1rem; z-index: 1; }
.eyebrow { color: var(--accent); font-size: 0.8rem; font-weight: 600; letter-spacing: 0.09em; text-transform: uppercase; margin: 0 0 0.5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.row-chips { display: flex; flex-wrap: wrap; gap: 0.3rem; }
.soft, .lead { color: var(--soft); }
.lead { font-size: 1.05rem; max-width: 60ch; margin-top: 0.8rem; }
.good { color: var(--good); } .bad { color: var(--bad); } .warn { color: var(--warn); } .quiet { color: var(--soft); }
.chip { display: inline-block; padding: 0.1rem 0.6rem; border-radius: 1rem; font-size: 0.8rem; font-weight: 600; white-space: nowrap; background: var(--quiet-wash); color: var(--soft); }
.chip.good { background: var(--good-wash); color: var(--good); }
.chip.bad { background: var(--bad-wash); color: var(--bad); }
.chip.warn { background: var(--warn-wash); color: var(--warn); }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 1.2rem 1.6rem; margin: 2.5rem 0 0; }
.tiles div { border-top: 2px solid var(--accent); padding-top: 0.7rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.tiles dt { color: var(--soft); font-size: 0.9rem; line-height: 1.35; }
.tiles dd { margin: 0; font: 500 2.5rem/1.1 var(--serif); font-variant-numeric: lining-nums tabular-nums; }

.states { display: block; width: 100%; height: 0.75rem; border-radius: 0.375rem; margin-top: 2.2rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.3rem; list-style: none; padding: 0; margin: 0.7rem 0 0; font-size: 0.9rem; color: var(--soft); }
.legend svg { width: 0.7rem; height: 0.7rem; margin-right: 0.4rem; border-radius: 50%; }
.s-draft { fill: #b3b6b5; } .s-submitted { fill: #c58a1c; } .s-rejected { fill: #b24a4c; } .s-approved { fill: #7fae9a; }
.s-generated { fill: #3c8f85; } .s-live { fill: #0f5257; } .s-retired { fill: #7c8389; }
@media (prefers-color-scheme: dark) { .s-live { fill: #84cbca; } .s-approved { fill: #4d7a6a; } .s-draft { fill: #70777c; } .s-retired { fill: #474e54; } }

.attention { list-style: none; margin: 0; padding: 0; }
.attention li { border-top: 1px solid var(--rule); padding: 0.65rem 0; display: grid; grid-template-columns: 6rem 1fr; gap: 0 1rem; }
.attention li:last-child { border-bottom: 1px solid var(--rule); }

table { width: 100%; border-collapse: collapse; font-size: 0.95rem; }
caption { text-align: left; color: var(--soft); font-size: 0.9rem; padding-bottom: 0.8rem; }
th { text-align: left; overflow-wrap: normal; font-weight: 600; color: var(--soft); font-size: 0.8rem; padding: 0.4rem 0.7rem 0.4rem 0; border-bottom: 1px solid var(--ink); vertical-align: bottom; }
td { padding: 0.65rem 0.7rem 0.65rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
tbody th { border-bottom: 1px solid var(--rule); vertical-align: top; padding: 0.65rem 0.7rem 0.65rem 0; font-size: 0.95rem; }
tbody tr:hover > * { background: var(--quiet-wash); }
td.figure { min-width: 5.2rem; font-variant-numeric: tabular-nums; }
.id { font: 0.9rem/1.5 var(--mono); white-space: nowrap; }
.bar { display: block; width: 100%; max-width: 6rem; height: 0.4rem; margin-top: 0.25rem; border-radius: 0.2rem; }
.bar .track { fill: var(--track); } .bar .sure { fill: var(--good); } .bar .maybe { fill: var(--good); opacity: 0.45; } .bar .limit { fill: var(--ink); }
.bar.out .sure, .bar.out .maybe { fill: var(--bad); }
.budgets .bar { max-width: 22rem; height: 0.6rem; margin-top: 0.45rem; }

details.entry { border-top: 1px solid var(--rule); }
details.entry:last-of-type { border-bottom: 1px solid var(--rule); }
summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
details.entry > summary { display: grid; grid-template-columns: 1rem 5.2rem minmax(0, 1fr) auto; gap: 0.2rem 0.9rem; align-items: baseline; padding: 1rem 0; }
details.entry > summary h3 { font-size: 1.2rem; }
details.entry > summary:hover h3 { color: var(--accent); }
details > summary::before { content: "\\203A"; color: var(--accent); font: 1.3rem/1 var(--serif); transition: transform 0.15s; }
details[open] > summary::before { transform: rotate(90deg); }
.chips { display: flex; flex-wrap: wrap; gap: 0.3rem 0.4rem; justify-content: flex-end; }
.body { padding: 0.3rem 0 2.5rem 1.9rem; scroll-margin-top: 6rem; }
.meta { display: flex; flex-wrap: wrap; gap: 0.2rem 1.6rem; color: var(--soft); font-size: 0.9rem; margin: 0 0 1.4rem; padding: 0; list-style: none; }
.facets { columns: 27rem 2; column-gap: 2.6rem; }
.facet { break-inside: avoid; margin: 0 0 2rem; }
.facet h4 { font: 500 1.1rem/1.3 var(--serif); border-top: 2px solid var(--good); padding-top: 0.55rem; }
.facet.open h4 { border-top-color: var(--bad); }
.facet > p { font-size: 0.95rem; font-weight: 600; margin: 0.15rem 0 0.7rem; }
dl.rows { margin: 0; font-size: 0.93rem; display: grid; grid-template-columns: minmax(7rem, 10rem) minmax(0, 1fr); gap: 0.4rem 1.1rem; }
dl.rows dt { color: var(--soft); } dl.rows dd { margin: 0; white-space: pre-line; }
.panel { margin-top: 1.6rem; }
.panel > h4 { font: 500 1.1rem/1.3 var(--serif); margin-bottom: 0.6rem; }
.more { margin: 0.4rem 0; }
.more > summary { display: flex; gap: 0.6rem; align-items: baseline; padding: 0.35rem 0; color: var(--accent); font-weight: 600; }
.items { list-style: none; margin: 0; padding: 0; }
.items li { display: grid; grid-template-columns: 7.2rem minmax(0, 1fr); gap: 0 1rem; padding: 0.55rem 0; border-top: 1px solid var(--rule); font-size: 0.93rem; }
.items li > .chip { justify-self: start; align-self: start; }
.items p { margin: 0.15rem 0 0; } .items .asks { margin: 0; }
.trail { list-style: none; margin: 0; padding: 0 0 0 1.2rem; border-left: 2px solid var(--rule); }
.trail li { position: relative; padding-bottom: 1.1rem; font-size: 0.95rem; }
.trail li::before { content: ""; position: absolute; left: calc(-1.2rem - 6px); top: 0.5em; width: 10px; height: 10px; border-radius: 50%; background: var(--accent); box-shadow: 0 0 0 3px var(--paper); }
.trail li.ignored::before { background: var(--paper); border: 2px solid var(--soft); width: 6px; height: 6px; box-sizing: content-box; }
.trail time { font-variant-numeric: tabular-nums; color: var(--soft); margin-right: 0.6rem; }
.trail blockquote { margin: 0.2rem 0 0; white-space: pre-line; max-width: 68ch; }
footer { margin-top: 4rem; padding-top: 1.2rem; padding-bottom: 3rem; color: var(--soft); font-size: 0.88rem; }
footer p { max-width: 80ch; }

@media (max-width: 46rem) {
  table.stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.stack, table.stack tbody, table.stack caption { display: block; }
  table.stack tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 1rem; padding: 0.9rem 0; border-bottom: 1px solid var(--rule); }
  table.stack td, table.stack tbody th { display: block; border: 0; padding: 0.15rem 0; }
  table.stack .wide { grid-column: 1 / -1; }
  table.stack td.figure { min-width: 0; }
  table.stack td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: 0.75rem; }
  tbody tr:hover > * { background: none; }
  details.entry > summary { grid-template-columns: 1rem minmax(0, 1fr); }
  details.entry > summary > h3, details.entry > summary > .chips { grid-column: 2; justify-content: flex-start; }
  .body { padding-left: 0; }
  dl.rows, .items li, .attention li { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dl.rows dd { margin-bottom: 0.55rem; }
  .items li > .chip { margin-bottom: 0.3rem; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --accent: #0f5257; --good: #1c6840; --bad: #a0262b; --warn: #7d5200; }
  @page { margin: 16mm 14mm; }
  body { font-size: 9.5pt; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  header { padding-top: 0; }
  .skip, details > summary::before { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details.entry > summary { grid-template-columns: 5.2rem minmax(0, 1fr) auto; break-after: avoid; }
  .body { padding-left: 0; }
  .facet, .items li, .trail li, tr { break-inside: avoid; }
  .chip, .bar, .states, .legend svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3, h4 { break-after: avoid; }
}
`;
