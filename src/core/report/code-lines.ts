import type { CodeLines } from '../../model/code-lines.js';
import type { LineRange } from '../../model/impact/effort.js';
import { joined, type Line, quiet, type Row, warn } from './document.js';
import { count } from './words.js';

const number = (lines: number): string => lines.toLocaleString('en-US');

/** `420 (about 180 to 700)`; one number where nothing is estimated. */
export function foreseenWords({ low, expected, high }: LineRange): string {
  const [from, about, to] = [low, expected, high].map((lines) => number(Math.round(lines)));
  return from === to ? `${about}` : `about ${about} (${from} to ${to})`;
}

/** `131 on disk; 120 foreseen, 120 of them from the plan; 120 generated last`: what is there first, then what was foreseen of it. */
export function linesRow(lines: CodeLines | undefined): Row | undefined {
  if (lines === undefined) return undefined;
  const { forecast, why, generated, finished, places, foreseen } = lines;
  const declared = Object.values(places).reduce((sum, one) => sum + one, 0);
  const known: readonly Line[] = [
    ...(finished === undefined ? [] : [`${number(finished)} on disk`]),
    ...(generated === undefined ? [] : [`${number(generated)} generated last`]),
    foreseen === undefined || forecast === undefined
      ? warn(`forecast not known: ${why}`)
      : `${foreseenWords(foreseen)} foreseen, ${number(forecast)} of them from the plan`,
  ];
  const basis = declared === 0 ? [] : [quiet(`; the rest estimated from ${count(declared, 'declared place')} of code by hand`)];
  const held = finished === undefined || foreseen === undefined ? [] : [quiet(` (${heldWords(finished, foreseen)})`)];
  return ['Lines', joined([...joined(known, '; '), ...held, ...basis], '')];
}

function heldWords(finished: number, { low, expected, high }: LineRange): string {
  const beyond = Math.round(finished - expected);
  if (beyond === 0) return 'as foreseen';
  const how = beyond > 0 ? `${number(beyond)} more than foreseen` : `${number(-beyond)} fewer than foreseen`;
  return finished >= Math.floor(low) && finished <= Math.ceil(high) && low < high ? `${how}, in the range` : how;
}
