import type { Node } from 'web-tree-sitter';
import type { Problem } from '../../../model/errors.js';
import { placeAt } from './lines.js';
import { type Copied, maxDepth } from './syntax.js';

/** One broken file must not fill a report. */
const maxProblems = 20;

/** A text with what places in it are made of. */
export type Text = { readonly text: string; readonly starts: readonly number[]; readonly file: string };

function excerpt(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** The outermost nodes that the grammar could not make sense of, in order; a cursor holds none of the many others in memory. */
function wrongNodes(root: Node): readonly Node[] {
  const found: Node[] = [];
  const cursor = root.walk();
  try {
    for (let done = false; !done && found.length < maxProblems; ) {
      const node = cursor.currentNode;
      const wrong = node.isError || node.isMissing;
      if (wrong) found.push(node);
      else if (node.hasError && cursor.gotoFirstChild()) continue;
      while (!done && !cursor.gotoNextSibling()) done = !cursor.gotoParent();
    }
  } finally {
    cursor.delete();
  }
  return found;
}

/** The places that the grammar could not make sense of. */
export function syntaxProblems(root: Node, { text, starts, file }: Text): readonly Problem[] {
  if (!root.hasError) return [];
  return wrongNodes(root).map((node) => ({
    code: 'python-syntax',
    place: placeAt(starts, node.startIndex, file),
    message: node.isMissing ? `${node.type} is missing` : `this is no Python: ${excerpt(text.slice(node.startIndex, node.endIndex))}`,
    remedy: 'correct it; the rest of the file was read, but what stands near it may be missing',
  }));
}

/** Code that the grammar takes and that this reader, or Python 3, does not. */
export function copyProblems({ cut, old }: Copied, { starts, file }: Text): readonly Problem[] {
  const found: Problem[] = [];
  if (old !== undefined)
    found.push({
      code: 'python-2',
      place: placeAt(starts, old.start, file),
      message: 'the file is written in Python 2',
      remedy: 'port it to Python 3, which every supported series of Odoo runs on',
    });
  if (cut !== undefined)
    found.push({
      code: 'too-deep',
      place: placeAt(starts, cut.start, file),
      message: `the code is nested deeper than ${maxDepth} levels`,
      remedy: 'split it; what lies deeper was not read',
    });
  return found;
}
