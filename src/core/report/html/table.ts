import { type Html, html } from '../../text/html.js';

export type HtmlColumn = {
  readonly title: string;
  /** Aligned as numbers are. */
  readonly numeric?: true;
};

/** What a table shows: its cells are encoded already, and the first of each row is its heading. */
export type HtmlTable = {
  readonly columns: readonly HtmlColumn[];
  readonly rows: readonly (readonly Html[])[];
  readonly caption: string;
  /** Class of its own, for the style sheet. */
  readonly kind?: string;
};

/** A number with its label, the larger of the two first. */
export const tile = (label: string, value: string | number, tone = ''): Html =>
  html`<div><dt>${label}</dt><dd class="${tone}">${value}</dd></div>`;

function cell({ title, numeric }: HtmlColumn, value: Html): Html {
  if (numeric) return html`<td role="cell" class="number" data-label="${title}">${value}</td>`;
  return html`<td role="cell" class="wide">${value}</td>`;
}

/** A table; on a narrow screen each row is a card, in which numbers stand below their labels. */
export function stackedTable({ columns, rows, caption, kind = '' }: HtmlTable): Html {
  const head = columns.map(
    ({ title, numeric }) => html`<th scope="col" role="columnheader"${numeric && html` class="number"`}>${title}</th>`,
  );
  const body = rows.map(
    ([first = html``, ...rest]) =>
      html`<tr role="row"><th scope="row" role="rowheader" class="wide">${first}</th>${rest.map((value, index) => cell(columns[index + 1] ?? { title: '' }, value))}</tr>
`,
  );
  return html`<table class="stack ${kind}" role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${body}</tbody></table>`;
}

/** A part of a page under its heading. */
export function section(id: string, title: string, content: Html): Html {
  return html`<section class="part" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${content}</section>`;
}
