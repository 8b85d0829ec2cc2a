import { type AnyField, isNumbered } from '../spec-queries.js';
import type { Checked } from './checks.js';

/** A day in the past of no record. */
const firstDay = Math.floor(Date.UTC(2026, 0, 15) / 86_400_000);

/** The value that a checked field has where no constraint wants another one. */
export function firstValue(field: AnyField | undefined): number | string {
  switch (field?.type) {
    case 'date':
    case 'datetime':
      return firstDay;
    case 'selection':
      return typeof field.default === 'string' ? field.default : (field.options[0]?.[0] ?? '');
    case 'char':
      return 'Text'.slice(0, field.size);
    case 'text':
      return 'Text';
    default:
      return 1;
  }
}

export type Marks = {
  /** Values that the constraints compare with, and the first values of all fields that they link. */
  readonly marks: readonly (number | string)[];
  /** How many fields they link. */
  readonly fields: number;
  /** Whether a field that may be empty is to be tried empty. */
  readonly emptied: boolean;
};

/**
 * Values to try for a field, the first one first. Only order and equality count, so values that lie no further from a mark than there
 * are fields suffice, and between two of them as many as there are fields.
 */
export function candidates(field: AnyField | undefined, { marks, fields, emptied }: Marks): readonly Checked[] {
  const first = firstValue(field);
  const empty = emptied && mayBeEmptied(field) ? [null] : [];
  return [...new Set<Checked>([first, ...others(field, first, marks, Math.min(fields, 4)), ...empty])];
}

function others(field: AnyField | undefined, first: number | string, marks: Marks['marks'], room: number): readonly Checked[] {
  if (field?.type === 'selection') return field.options.map(([key]) => key);
  if (field?.type === 'boolean') return [0];
  if (typeof first === 'string') return texts(field, marks, room);
  const numbers = marks.filter((mark) => typeof mark === 'number');
  const grid = numbers.flatMap((mark) => around(mark, room, scaleOf(field)));
  const near = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => Math.abs(a - first) - Math.abs(b - first));
  return [...near(grid), ...near(between(grid, room, scaleOf(field)))];
}

function texts(field: AnyField | undefined, marks: Marks['marks'], room: number): readonly string[] {
  const size = field?.type === 'char' ? (field.size ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const made = Array.from({ length: room + 1 }, (_, index) => `Text ${index + 2}`);
  const short = Array.from({ length: room + 1 }, (_, index) => String(index));
  return [...marks.filter((mark) => typeof mark === 'string'), ...made, ...short].filter((value) => value.length <= size);
}

/** Decimals that the database keeps of a number; of a precision by name only two are sure, of a plain float more than are needed. */
function scaleOf(field: AnyField | undefined): number {
  if (field?.type === 'float') return typeof field.digits === 'object' ? field.digits[1] : field.digits === undefined ? 6 : 2;
  return field?.type === 'monetary' ? 2 : 0;
}

/** Adding zero makes a negative zero a plain one. */
const rounded = (value: number, scale: number): number => Number(value.toFixed(scale)) + 0;

function around(mark: number, room: number, scale: number): readonly number[] {
  const steps = Array.from({ length: 2 * room + 1 }, (_, index) => index - room);
  const near = scale === 0 ? [Math.floor(mark), Math.ceil(mark)] : [rounded(mark, scale)];
  return near.flatMap((value) => steps.map((step) => rounded(value + step, scale)));
}

/** As many values between each two neighbours as there are fields, where the field has decimals. */
function between(grid: readonly number[], room: number, scale: number): readonly number[] {
  const sorted = [...new Set(grid)].toSorted((a, b) => a - b);
  if (scale === 0) return [];
  return sorted.slice(1).flatMap((upper, index) => {
    const lower = sorted[index] ?? upper;
    return Array.from({ length: room }, (_, part) => rounded(lower + ((upper - lower) * (part + 1)) / (room + 1), scale));
  });
}

/** Odoo writes NULL for an empty value of these; numbers become 0 and ticks false. */
const emptied: readonly string[] = ['char', 'text', 'date', 'datetime', 'selection'];

const mayBeEmptied = (field: AnyField | undefined): boolean =>
  field !== undefined && field.required !== true && !isNumbered(field) && emptied.includes(field.type);
