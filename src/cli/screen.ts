import type { Screen } from '../model/screen.js';

/** What is asked of a stream: a terminal knows its columns. */
type Stream = { readonly isTTY?: boolean; readonly columns?: number };
type Environment = Readonly<Record<string, string | undefined>>;

const usual = 80;
const least = 20;

/**
 * How wide the output is and whether it may have colours. `--no-color` and NO_COLOR (no-color.org) beat FORCE_COLOR
 * (force-color.org); without them colours need a terminal that is not dumb.
 */
export function screenOf({ isTTY = false, columns }: Stream, env: Environment, noColor = false): Screen {
  const told = Number.parseInt(env['COLUMNS'] ?? '', 10);
  const width = isTTY && columns !== undefined && columns > 0 ? columns : told > 0 ? told : usual;
  return { width: Math.max(width, least), color: !noColor && colorWanted(isTTY, env) };
}

function colorWanted(isTTY: boolean, { NO_COLOR, FORCE_COLOR, TERM }: Environment): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY && TERM !== 'dumb';
}
