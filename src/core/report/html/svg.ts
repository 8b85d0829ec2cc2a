import type { Range } from '../../../model/assessment.js';
import { type Html, html } from '../../text/html.js';

const clamp = (value: number): number => Math.min(Math.max(Math.round(value * 10) / 10, 0), 100);

/**
 * A bar from 0 to 100 with the threshold as a line; what is not known is paler. It repeats a number that stands beside it, so it is
 * hidden from screen readers.
 */
export function barSvg({ low, high }: Range, limit: number, kept: boolean): Html {
  const [from, to, at] = [clamp(low), clamp(high), clamp(limit)];
  return html`<svg class="bar${kept ? '' : ' out'}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="8"/><rect class="sure" width="${from}" height="8"/><rect class="maybe" x="${from}" width="${clamp(to - from)}" height="8"/><rect class="limit" x="${Math.min(at, 99)}" width="1" height="8"/></svg>`;
}

/** One stripe of parts in proportion; the legend below it says the numbers. */
export function stripeSvg(parts: readonly { readonly kind: string; readonly count: number }[]): Html {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  const rects = parts.map(({ kind, count }) => {
    const width = (count / Math.max(total, 1)) * 100;
    const rect = html`<rect class="s-${kind}" x="${x.toFixed(3)}" width="${width.toFixed(3)}" height="6"/>`;
    x += width;
    return rect;
  });
  return html`<svg class="states" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">${rects}</svg>`;
}

export function dotSvg(kind: string): Html {
  return html`<svg viewBox="0 0 1 1" aria-hidden="true" focusable="false"><rect class="s-${kind}" width="1" height="1"/></svg>`;
}
