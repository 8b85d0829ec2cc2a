import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';

export type Rst = Encoded<'rst'>;

/**
 * Text inside a paragraph of reStructuredText. A paragraph has no line ends of its own: white space is folded.
 */
export function rstText(text: string): Rst {
  const folded = text.trim().replace(/\s+/g, ' ');
  return encoded('rst', folded.replace(/[^\p{L}\p{N}\p{M}\s,;.'?/]/gu, '\\$&').replace(/^(?=[^\\])/, '\\'));
}
