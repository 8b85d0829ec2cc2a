import type { CodeLines } from '../../model/code-lines.js';
import { joined, type Line, quiet, type Row, warn } from './document.js';
import { count, number } from './words.js';

/** `131 on disk; 120 forecast from the plan, 120 generated`: what is there first, then what was foreseen of it. */
export function linesRow(lines: CodeLines | undefined): Row | undefined {
  if (lines === undefined) return undefined;
  const { forecast, why, generated, finished, byHand } = lines;
  const known: readonly Line[] = [
    ...(finished === undefined ? [] : [`${number(finished)} on disk`]),
    forecast === undefined ? warn(`forecast not known: ${why}`) : `${number(forecast)} forecast from the plan`,
    ...(generated === undefined ? [] : [`${number(generated)} generated last`]),
  ];
  const beyond = finished === undefined || forecast === undefined ? [] : [quiet(` (${difference(finished - forecast)})`)];
  const rest = byHand === 0 ? [] : [quiet(`; ${count(byHand, 'declared place')} that no plan renders`)];
  return ['Lines', [...joined(known, '; '), ...joined([...beyond, ...rest], '')]];
}

function difference(beyond: number): string {
  if (beyond === 0) return 'as foreseen';
  return beyond > 0 ? `${number(beyond)} more than foreseen` : `${number(-beyond)} fewer than foreseen`;
}
