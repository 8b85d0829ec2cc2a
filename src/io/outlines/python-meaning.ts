import type { Syntax } from '../addons/python/syntax.js';

const bracketed: Readonly<Record<string, string>> = { argument_list: '()', list: '[]', set: '{}', dictionary: '{}' };

/**
 * What a statement or an item without a block says: line breaks, blanks, the kind of quotes, a comma behind the last item and the order of
 * named arguments make no difference. Comments do, so that none is lost with a layout.
 * @param lastLine the line on which the node ends
 * @param start offset of that line
 */
export function pythonMeaning(text: string, node: Syntax, lastLine: string, start: number): string {
  const behind = lastLine.slice(node.end - start).trim();
  return [printed(text, node), behind.replace(/^,\s*/, '')].filter((part) => part !== '').join(' ');
}

function printed(text: string, node: Syntax): string {
  const { kind, children, start, end } = node;
  if (kind === 'string' || children.length === 0) return quoted(text.slice(start, end));
  const gaps = [...children, undefined].map((child, index) => text.slice(children[index - 1]?.end ?? start, child?.start ?? end));
  const parts = children.map((child) => printed(text, child));
  const brackets = bracketed[kind];
  if (brackets !== undefined && gaps.every((gap) => /^[\s,()[\]{}]*$/.test(gap))) {
    const items = kind === 'argument_list' ? inOrder(children, parts) : parts;
    return `${brackets[0]}${items.join(', ')}${brackets[1]}`;
  }
  const pieces = gaps.flatMap((gap, index) => [gap.replaceAll(/\s+/g, ' ').trim(), parts[index] ?? '']);
  return pieces.filter((piece) => piece !== '').join(' ');
}

/** Named arguments by name; what is unpacked may set any of them, so that its place counts. */
function inOrder(children: readonly Syntax[], parts: readonly string[]): readonly string[] {
  const first = children.findIndex(({ kind }) => kind === 'keyword_argument');
  if (first < 0 || children.slice(first).some(({ kind }) => kind !== 'keyword_argument')) return parts;
  return [...parts.slice(0, first), ...parts.slice(first).toSorted()];
}

/** A string between the quotes of generated code, where no quote or escape stands in it. */
const quoted = (source: string): string => source.replace(/^'([^'"\\\n]*)'$/, '"$1"');
