import type { Place } from '../../../model/errors.js';

/** Offsets at which the lines of a text begin; `\n` is the only line end. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** The line of an offset, from 1. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** A place that an editor can open; the column counts UTF-16 units from 1. */
export function placeAt(starts: readonly number[], offset: number, file: string): Place {
  const line = lineAt(starts, offset);
  return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 };
}
