import type { ListItem, ListPiece } from '../../model/outline.js';
import { mergeOrder } from './order.js';
import { choose } from './three-way.js';

/** Line length of the community's formatters and of generated code. */
const lineLength = 88;

/**
 * Merges lists as sets in order.
 * @returns the lines of the merged one; undefined when both sides changed the same item, or what stands around the list
 */
export function mergeLists(base: ListPiece, yours: ListPiece, plan: ListPiece): readonly string[] | undefined {
  const before = choose(base.before, yours.before, plan.before);
  const after = choose(base.after, yours.after, plan.after);
  if (before === undefined || after === undefined) return undefined;
  const versions = [base, yours, plan].map(({ items }) => new Map(items.map(({ key, text }) => [key, text])));
  const [inBase, inYours, inPlan] = versions;
  const isRepeated = [base, yours, plan].some(({ items }, index) => versions[index]?.size !== items.length);
  const order = mergeOrder(keysOf(base), keysOf(yours), keysOf(plan));
  if (isRepeated || order === undefined) return undefined;
  const items: string[] = [];
  for (const key of order) {
    const text = choose(inBase?.get(key) ?? '', inYours?.get(key) ?? '', inPlan?.get(key) ?? '');
    if (text === undefined) return undefined;
    if (text !== '') items.push(text);
  }
  return written({ before, after, form: formOf(yours, plan) }, inSortedOrder(base, yours, plan) ? items.toSorted(byCode) : items);
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keysOf = ({ items }: ListPiece): readonly string[] => items.map(({ key }) => key);
const isSorted = (items: readonly ListItem[]): boolean => items.every(({ text }, index) => (items[index - 1]?.text ?? '') <= text);

/** Dependencies and imports are sorted by convention, data files never are, and arguments have an order of their own. */
const inSortedOrder = (...lists: readonly ListPiece[]): boolean =>
  lists.every(({ items }) => isSorted(items) && items.every(({ key, text }) => key === text)) &&
  lists.some(({ items }) => items.length > 1);

function formOf(yours: ListPiece, plan: ListPiece): ListPiece['form'] {
  return yours.form === 'lines' ? plan.form : yours.form;
}

function written({ before, after, form }: Omit<ListPiece, 'items'>, items: readonly string[]): readonly string[] {
  const line = `${before}${items.join(', ')}${after}`;
  const fits = line.length <= lineLength && !line.includes('\n');
  if (form === 'import' || (form === 'line' && fits)) return [line];
  const indent = /^\s*/.exec(before)?.[0] ?? '';
  return [before, ...items.flatMap((item) => `${indent}    ${item},`.split('\n')), `${indent}${after}`];
}
