import { type Html, html } from '../../text/html.js';
import { type Line, type Piece, piecesOf, type Tone } from '../document.js';

function piece(part: Piece): Html {
  if (typeof part === 'string') return html`${part}`;
  if (part.code) return html`<code>${part.text}</code>`;
  return toned(part.text, part.tone);
}

function toned(text: string, tone: Tone | undefined): Html {
  switch (tone) {
    case undefined:
      return html`${text}`;
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'name':
      return html`<span class="id">${text}</span>`;
    default:
      return html`<span class="${tone}">${text}</span>`;
  }
}

/** A line of a document as HTML; every text is encoded. */
export function lineHtml(line: Line): Html {
  return html`${piecesOf(line).map(piece)}`;
}

/** A short standing: its words say what its colour says. */
export function chip(text: string, tone: Tone | undefined): Html {
  const known = tone === 'good' || tone === 'bad' || tone === 'warn' ? ` ${tone}` : '';
  return html`<span class="chip${known}">${text}</span>`;
}
