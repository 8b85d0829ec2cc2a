import type { ListItem, ListPiece, Outline, Piece } from '../../model/outline.js';
import { openParser } from '../addons/python/grammar.js';
import { lineAt, lineStarts } from '../addons/python/lines.js';
import { syntaxProblems } from '../addons/python/problems.js';
import { definitionOf } from '../addons/python/statements.js';
import { bare, copyTree, type Syntax } from '../addons/python/syntax.js';
import { withTree } from '../addons/python/trees.js';
import { pythonMeaning } from './python-meaning.js';

/** Opens a reader that cuts Python into statements, members of classes, arguments and items. */
export async function openPythonOutlines(): Promise<(text: string) => Outline> {
  const parser = await openParser();
  return (text) =>
    withTree(parser, text, (tree): Outline => {
      if (tree.hasError) {
        const [first] = syntaxProblems(tree, { text, starts: lineStarts(text), file: '' });
        return { parses: false, line: first?.place.line ?? 1 };
      }
      const { root } = copyTree(tree, () => true);
      const pieces = new Cutter(text).pieces(root.children);
      return { parses: true, ...(pieces === undefined ? {} : { pieces }) };
    });
}

type Inner = NonNullable<Piece['inner']>;

/** A tuple is not among them: what its items mean is their place. */
const brackets: ReadonlySet<string> = new Set(['list', 'set', 'argument_list', 'dictionary']);
/** Brackets whose items are pieces of their own when each begins a line; a list is merged as a whole. */
const opened: ReadonlySet<string> = new Set(['argument_list', 'dictionary']);
const named: ReadonlySet<string> = new Set(['keyword_argument', 'pair']);

/** Kinds that end with a block. */
const compound = /^(block|\w+_definition|\w+_clause|(if|try|with|for|while|match)_statement)$/;

class Cutter {
  readonly #text: string;
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#lines = text.split('\n');
    this.#starts = lineStarts(text);
  }

  /** @returns undefined when two of the nodes share a line: then lines do not tell them apart */
  pieces(nodes: readonly Syntax[]): readonly Piece[] | undefined {
    const pieces = nodes.map((node) => this.#piece(node));
    return pieces.every(({ from }, index) => from >= (pieces[index - 1]?.to ?? 0)) ? pieces : undefined;
  }

  #piece(node: Syntax): Piece {
    const { from, to } = { from: node.line - 1, to: this.#lastLine(node) };
    const inner = this.#inner(node);
    const list = this.#list(node, from, to);
    const meaning = compound.test(node.kind)
      ? undefined
      : pythonMeaning(this.#text, node, this.#lines[to - 1] ?? '', this.#starts[to - 1] ?? 0);
    return {
      key: this.#key(node),
      from,
      to,
      ...(meaning === undefined ? {} : { meaning }),
      ...(inner === undefined ? {} : { inner }),
      ...(list === undefined ? {} : { list }),
    };
  }

  /** The line behind a node; comments that are indented deeper than it and follow it at once belong to its body. */
  #lastLine(node: Syntax): number {
    let last = lineAt(this.#starts, this.#end(node) - 1);
    const indent = node.start - (this.#starts[node.line - 1] ?? 0);
    const isInside = (line: string): boolean => /^\s*#/.test(line) && line.search(/\S/) > indent;
    while (definitionOf(node) !== undefined && isInside(this.#lines[last] ?? '')) last++;
    return last;
  }

  /** Where the last token of a node ends: the grammar counts comments and blank lines behind a block to it. */
  #end(node: Syntax): number {
    const last = compound.test(node.kind) ? node.children.at(-1) : undefined;
    return Math.max(last === undefined ? node.end : this.#end(last), node.start + 1);
  }

  #source(node: Syntax | undefined): string {
    return this.#text.slice(node?.start, node?.end);
  }

  #key(node: Syntax): string {
    const definition = definitionOf(node)?.node;
    if (definition !== undefined)
      return `${definition.kind === 'class_definition' ? 'class' : 'def'} ${this.#source(definition.children[0])}`;
    const [first] = node.children;
    if (node.kind === 'import_from_statement') return this.#importKey(node);
    if (named.has(node.kind)) return `${this.#source(first)}:`;
    if (node.kind === 'expression_statement' && first?.kind === 'assignment') return `${this.#source(first.children[0])} =`;
    // A docstring, and the dict of a manifest, are what they are whatever they say.
    if (node.kind === 'expression_statement' && (first?.kind === 'string' || first?.kind === 'dictionary')) return first.kind;
    if (node.kind === 'tuple' && first !== undefined) return `(${this.#source(first)}`;
    return this.#source(node).split('\n')[0] ?? '';
  }

  /** `from . import a` is a piece for itself, so that `__init__.py` is a set of them; names of another module are a list. */
  #importKey(node: Syntax): string {
    const [module, ...names] = node.children;
    const source = this.#source(module);
    return /^\.+$/.test(source) && names.length === 1 ? this.#source(node) : `from ${source} import`;
  }

  #inner(node: Syntax): Inner | undefined {
    const definition = definitionOf(node)?.node;
    if (definition !== undefined) return definition.kind === 'class_definition' ? this.#classBody(definition) : undefined;
    const value = bracketsOf(node);
    return value !== undefined && opened.has(value.kind) ? this.#itemLines(value) : undefined;
  }

  #classBody(definition: Syntax): Inner | undefined {
    const block = definition.children.find(({ kind }) => kind === 'block');
    const header = definition.children.filter((child) => child !== block).at(-1);
    if (block === undefined || header === undefined) return undefined;
    const from = lineAt(this.#starts, header.end - 1);
    const pieces = block.line > from ? this.pieces(block.children) : undefined;
    return pieces === undefined ? undefined : { from, to: Math.max(this.#lastLine(definition), pieces.at(-1)?.to ?? 0), pieces };
  }

  /** Items that begin a line each, between brackets that end and begin one. */
  #itemLines(node: Syntax): Inner | undefined {
    const [from, close] = [node.line, lineAt(this.#starts, node.end - 1) - 1];
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (first === undefined || last === undefined || first.line <= from) return undefined;
    if (lineAt(this.#starts, last.end - 1) > close || !/^\s*[)\]}]/.test(this.#lines[close] ?? '')) return undefined;
    const pieces = this.pieces(node.children)?.map((piece, index) => ({ ...piece, key: this.#itemKey(node, index) }));
    return pieces === undefined ? undefined : { from, to: close, pieces };
  }

  /** What an argument without a name means is its place. */
  #itemKey({ kind, children }: Syntax, index: number): string {
    const item = children[index];
    if (item === undefined || (kind === 'argument_list' && item.kind !== 'keyword_argument')) return `argument ${index}`;
    return this.#key(item);
  }

  #list(node: Syntax, from: number, to: number): ListPiece | undefined {
    if (node.kind === 'import_from_statement') return this.#importList(node, to - from);
    const value = bracketsOf(node);
    if (value === undefined || value.kind === 'dictionary') return undefined;
    return this.#listOf(value, from, to);
  }

  #importList({ children: [, ...names], start, end }: Syntax, lines: number): ListPiece | undefined {
    const [first] = names;
    if (first === undefined || lines !== 1 || this.#text[end - 1] === ')') return undefined;
    const line = this.#lines[lineAt(this.#starts, start) - 1] ?? '';
    const offset = this.#starts[lineAt(this.#starts, start) - 1] ?? 0;
    return {
      before: line.slice(0, first.start - offset),
      items: names.map((name) => this.#item(name)),
      after: line.slice(end - offset),
      form: 'import',
    };
  }

  /** @returns undefined for brackets with comments in them, which belong to no item */
  #listOf(node: Syntax, from: number, to: number): ListPiece | undefined {
    const [nodes, open, close] = [node.children, node.start + 1, node.end - 1];
    const between = [
      ...nodes.map(({ start }, index) => this.#text.slice(nodes[index - 1]?.end ?? open, start)),
      this.#text.slice(nodes.at(-1)?.end ?? open, close),
    ];
    const before = this.#text.slice(this.#starts[from], open);
    const after = this.#text.slice(close, (this.#starts[to] ?? this.#text.length + 1) - 1);
    if (between.some((text) => /[^\s,]/.test(text)) || `${before}${after}`.includes('\n')) return undefined;
    return {
      before,
      items: nodes.map((item, index) => ({ key: this.#itemKey(node, index), text: this.#source(item) })),
      after,
      form: this.#text.slice(open, close).trimStart() !== this.#text.slice(open, close) ? 'lines' : 'line',
    };
  }

  #item(node: Syntax): ListItem {
    return { key: this.#key(node), text: this.#source(node) };
  }
}

/** The brackets that a statement, an argument or a pair consists of, if it does. */
function bracketsOf(node: Syntax): Syntax | undefined {
  const value = node.kind === 'expression_statement' ? node.children[0] : named.has(node.kind) ? node.children[1] : undefined;
  const inner = bare(value?.kind === 'assignment' ? (value.children.at(-1) ?? value) : (value ?? node));
  const last = inner.kind === 'call' ? inner.children[1] : inner;
  return last !== undefined && brackets.has(last.kind) && last.end === node.end ? last : undefined;
}
