import type { Node, Parser, Tree } from 'web-tree-sitter';

function parsed(parser: Parser, text: string): Tree {
  const tree = parser.parse(text);
  if (tree === null) throw new Error('the parser gave no tree');
  return tree;
}

/** Parses a text, and forgets its tree when it was used. */
export function withTree<T>(parser: Parser, text: string, use: (root: Node) => T): T {
  const tree = parsed(parser, text);
  try {
    return use(tree.rootNode);
  } finally {
    tree.delete();
  }
}

const last = new WeakMap<Parser, { readonly text: string; readonly tree: Tree }>();

/**
 * Parses the text of a file, unless it was the last one: facts, billed lines and tests of a file are read one after the other, and parsing is much
 * of the work. Nothing may change the tree, and `use` keeps nothing of it.
 */
export function withFileTree<T>(parser: Parser, text: string, use: (root: Node) => T): T {
  const known = last.get(parser);
  if (known?.text === text) return use(known.tree.rootNode);
  const tree = parsed(parser, text);
  last.set(parser, { text, tree });
  known?.tree.delete();
  return use(tree.rootNode);
}
