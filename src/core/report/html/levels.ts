import type { Level } from '../../../model/assessment.js';
import { type Html, html } from '../../text/html.js';
import { dotSvg, stripeSvg } from './svg.js';

const levels = ['A', 'B', 'C', 'D', 'not-known'] as const;
const names: Readonly<Record<Level | 'not-known', string>> = {
  ...{ A: 'A: configuration and data', B: 'B: public extension points', C: 'C: private behaviour', D: 'D: the core itself' },
  'not-known': 'not known',
};

/** How many have which clean-core level: one stripe, and the numbers below it. */
export function levelStripe(counts: Readonly<Record<Level | 'not-known', number>>): Html {
  const present = levels.flatMap((level) =>
    counts[level] === 0 ? [] : [{ kind: `level-${level}`, count: counts[level], name: names[level] }],
  );
  return html`${stripeSvg(present)}
<ul class="legend">${present.map(({ kind, count, name }) => html`<li>${dotSvg(kind)}${count} ${name}</li>`)}</ul>`;
}
