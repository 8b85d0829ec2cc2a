import type { ts } from './parser.js';

/** What the compiler takes for nothing between two tokens: blanks, line ends, comments. */
const trivia = /(?:[\s\u0085\u200B]|\/\/[^\r\n\u2028\u2029]*|\/\*[\s\S]*?\*\/)*/y;

/** Offset of the first character of a node; `pos` of a node is the end of the token before it. */
export function startOf(node: ts.Node, { text }: ts.SourceFile): number {
  trivia.lastIndex = node.pos;
  return node.pos + (trivia.exec(text)?.[0].length ?? 0);
}

/** How a node reads, on one line of at most 40 characters. */
export function excerptOf(node: ts.Node, tree: ts.SourceFile): string {
  const text = tree.text.slice(startOf(node, tree), node.end).replace(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
