import type { Node } from 'web-tree-sitter';

/**
 * A node of the syntax tree, copied: its kind as the grammar names it, its place, and its named children without comments.
 * Copies are plain values, so nothing can outlive the tree that it came from, and each node crosses the border to wasm once.
 */
export type Syntax = {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly children: readonly Syntax[];
};

/** An expression without the parentheses around it. */
export function bare(node: Syntax): Syntax {
  let inner = node;
  while (inner.kind === 'parenthesized_expression' && inner.children[0] !== undefined) inner = inner.children[0];
  return inner;
}

type Open = { readonly node: Node; readonly children: Syntax[]; readonly depth: number };

/** Deeper code is cut: what reads the copy is recursive, and CPython's own parser gives up at 200 nested parentheses. */
export const maxDepth = 500;

/** Kinds whose children say nothing that their text does not say. */
const leaves: ReadonlySet<string> = new Set([
  'identifier',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'ellipsis',
  'dotted_name',
  'relative_import',
  'pass_statement',
]);
const skipped: ReadonlySet<string> = new Set(['comment', 'line_continuation']);

export type Copied = {
  readonly root: Syntax;
  /** The first node that was too deep to be opened. */
  readonly cut: Syntax | undefined;
  /** The first statement that only Python 2 knows. */
  readonly old: Syntax | undefined;
};

const oldKinds: ReadonlySet<string> = new Set(['print_statement', 'exec_statement']);

/**
 * Copies a tree.
 * @param opens whether the children of a node are wanted; asked for every node that is no leaf
 * @param firstLine the line at which the text begins
 */
export function copyTree(root: Node, opens: (node: Syntax) => boolean, firstLine = 1): Copied {
  const children: Syntax[] = [];
  const copy: Syntax = { kind: root.type, start: root.startIndex, end: root.endIndex, line: firstLine, children };
  const open: Open[] = [{ node: root, children, depth: 0 }];
  let cut: Syntax | undefined;
  let old: Syntax | undefined;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const node of next.node.namedChildren) {
      const kind = node.type;
      if (skipped.has(kind)) continue;
      const inner: Syntax[] = [];
      const child: Syntax = { kind, start: node.startIndex, end: node.endIndex, line: node.startPosition.row + firstLine, children: inner };
      next.children.push(child);
      if (oldKinds.has(kind) && (old === undefined || child.start < old.start)) old = child;
      if (leaves.has(kind) || !opens(child)) continue;
      if (next.depth < maxDepth) open.push({ node, children: inner, depth: next.depth + 1 });
      else cut ??= child;
    }
  }
  return { root: copy, cut, old };
}
