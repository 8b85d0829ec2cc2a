import type { Place } from '../../model/errors.js';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A file that was parsed, with the offset at which each of its lines begins. */
export type ParsedFile = { readonly path: string; readonly lineStarts: readonly number[] };
export type Spot = { readonly file: ParsedFile; readonly offset: number };

/** A value as it stands in a file, each part with its place. */
export type Located = { readonly at: Spot } & (
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Located[] }
  | { readonly kind: 'record' /** Sorted by key. */; readonly members: ReadonlyMap<string, Member> }
);
export type Member = { readonly key: Spot; readonly value: Located };

/** The offset at which each line begins; line ends are those of JavaScript. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x2028 || code === 0x2029 || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return starts;
}

/** Line and column of a spot, both from 1; the column counts UTF-16 units, as editors and compilers do. */
export function placeOf({ file, offset }: Spot): Place {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: file.path, line: low + 1, column: offset - (file.lineStarts[low] ?? 0) + 1 };
}

/** The bare value: objects without a prototype. Keys are sorted, since members are. */
export function toJson(located: Located): Json {
  if (located.kind === 'scalar') return located.value;
  if (located.kind === 'list') return located.items.map(toJson);
  const object: { [key: string]: Json } = Object.create(null);
  for (const [key, { value }] of located.members) object[key] = toJson(value);
  return object;
}

/** The node at a path, or the nearest one above it, and how many steps were found. */
export function nodeAt(root: Located, path: readonly (string | number)[]): { readonly node: Located; readonly found: number } {
  let node = root;
  for (const [index, step] of path.entries()) {
    const next =
      node.kind === 'list' ? node.items[Number(step)] : node.kind === 'record' ? node.members.get(String(step))?.value : undefined;
    if (next === undefined) return { node, found: index };
    node = next;
  }
  return { node, found: path.length };
}

/** The steps of a JSON pointer (RFC 6901). */
export function pointerSteps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
