import { addStringNames } from '../names.js';
import { stringValue } from './strings.js';
import type { Syntax } from './syntax.js';
import { dottedName } from './values.js';

/** Functions whose texts are for people. */
const telling = /^(?:_|_lt|_logger\.\w+|_logger|logging\.\w+|self\.env\._)$/;
const labels: ReadonlySet<string> = new Set(['string', 'help']);
const texts: ReadonlySet<string> = new Set(['string', 'concatenated_string']);

/** The text of a string, with `{}` where an expression stands in it. */
function stringText(node: Syntax, text: string): string {
  const source = text.slice(node.start, node.end);
  if (node.kind === 'concatenated_string') return node.children.map((part) => stringText(part, text)).join('');
  if (node.children.length === 0) return stringValue(source) ?? source;
  return node.children
    .map(({ kind, start, end }) => (kind === 'interpolation' ? '{}' : kind === 'string_content' ? text.slice(start, end) : ''))
    .join('');
}

class NameReader {
  readonly names = new Set<string>();
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  #add(node: Syntax | undefined): void {
    if (node !== undefined) this.names.add(this.#text.slice(node.start, node.end));
  }

  all(nodes: readonly Syntax[]): void {
    for (const node of nodes) this.one(node);
  }

  one(node: Syntax): void {
    const { kind, children } = node;
    const [first, ...others] = children;
    switch (kind) {
      case 'expression_statement':
        // A string that stands alone documents.
        if (children.length !== 1 || first === undefined || !texts.has(first.kind)) this.all(children);
        return;
      case 'string':
      case 'concatenated_string':
        addStringNames(stringText(node, this.#text), this.names);
        for (const part of children) if (part.kind !== 'string' || part.children.length > 0) this.all(part.children);
        return;
      case 'attribute':
        if (first !== undefined) this.one(first);
        this.#add(others[0]);
        return;
      case 'keyword_argument':
        this.#add(first);
        if (first !== undefined && labels.has(this.#text.slice(first.start, first.end)) && texts.has(others[0]?.kind ?? '')) return;
        this.all(others);
        return;
      case 'dotted_name':
        this.#add(node);
        return;
      case 'call':
        this.#call(first, others);
        return;
      case 'function_definition':
        this.#add(first);
        this.all(others);
        return;
      case 'class_definition':
        this.all(others);
        for (const { children: statements } of others.filter((part) => part.kind === 'block')) this.#body(statements);
        return;
      default:
        this.all(children);
    }
  }

  #call(callee: Syntax | undefined, given: readonly Syntax[]): void {
    if (callee !== undefined) this.one(callee);
    const isTelling = telling.test(dottedName(callee, this.#text) ?? '');
    for (const list of given) this.all(isTelling ? list.children.filter((one) => !texts.has(one.kind)) : [list]);
  }

  /** What the body of a class assigns may be a field of a model that another addon defines. */
  #body(statements: readonly Syntax[]): void {
    for (const { kind, children } of statements) {
      const [assignment] = children;
      const target = assignment?.kind === 'assignment' ? assignment.children[0] : undefined;
      if (kind === 'expression_statement' && target?.kind === 'identifier') this.#add(target);
    }
  }
}

/**
 * Names that a Python file says by which another module could be meant: attributes, keywords, methods, what a class body assigns, what is
 * imported, and names in strings. Neither local variables nor what is written for people: comments, docstrings, labels, messages.
 */
export function pythonNames(root: Syntax, text: string): readonly string[] {
  const reader = new NameReader(text);
  reader.all(root.children);
  return [...reader.names];
}
