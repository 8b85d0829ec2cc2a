import type { Place } from '../../model/errors.js';
import { type Json, type Located, placeOf, pointerSteps } from './located.js';

function write(located: Located, files: string[], marks: string[]): void {
  const { file, line, column } = placeOf(located.at);
  if (!files.includes(file)) files.push(file);
  const index = files.indexOf(file);
  marks.push(index === 0 ? `${line}.${column}` : `${line}.${column}.${index}`);
  if (located.kind === 'list') for (const item of located.items) write(item, files, marks);
  if (located.kind === 'record') for (const [, { value }] of located.members) write(value, files, marks);
}

/**
 * The places of a value and of all its parts in one line of text, so that they can be kept without the syntax tree: the files, then
 * `line.column` (with the number of the file, when it is not the first) of each part, parents first, keys sorted.
 */
export function encodePlaces(root: Located, main: string): string {
  const files = [main];
  const marks: string[] = [];
  write(root, files, marks);
  return `${JSON.stringify(files)}\t${marks.join(' ')}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function children(value: Json): readonly (readonly [string, Json])[] {
  if (isList(value)) return value.map((item, index) => [String(index), item]);
  if (value === null || typeof value !== 'object') return [];
  return Object.keys(value)
    .sort()
    .map((key) => [key, value[key] ?? null]);
}

function size(value: Json): number {
  return children(value).reduce((sum, [, child]) => sum + size(child), 1);
}

/** How many parts come before the one at the pointer, or before the nearest one above it. */
function indexOf(value: Json, steps: readonly string[]): number {
  const [step, ...rest] = steps;
  const found = children(value);
  const at = found.findIndex(([key]) => key === step);
  const child = found[at]?.[1];
  if (step === undefined || child === undefined) return 0;
  const before = found.slice(0, at).reduce((sum, [, sibling]) => sum + size(sibling), 1);
  return before + indexOf(child, rest);
}

/** The place of a JSON pointer in a value whose places were encoded; the nearest part above where the pointer leads nowhere. */
export function decodePlace(encoded: string, value: Json, pointer: string): Place {
  const [names = '[]', marks = ''] = encoded.split('\t');
  const files: readonly string[] = JSON.parse(names);
  const mark = marks.split(' ')[indexOf(value, pointerSteps(pointer))] ?? '';
  const [line = 1, column = 1, file = 0] = mark.split('.').map(Number);
  return { file: files[file] ?? '', line, column };
}
