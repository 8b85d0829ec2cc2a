import type { Node, Parser, TreeCursor } from 'web-tree-sitter';
import { withFileTree } from '../python/trees.js';

/**
 * Lines on which a node of CPython's syntax tree begins, derived from the tree of our grammar. It follows Python 3.11, where the parts of a
 * formatted string stand where the string begins; what CPython 3.11 refuses to parse has no lines at all.
 */
export type PythonLines = { readonly lines: number } | { readonly refused: true };

const refused = { refused: true } as const;

/** Kinds that CPython has no node with a line for; what is inside them may have one. */
const silent: ReadonlySet<string> = new Set([
  ...['module', 'block', 'decorated_definition', 'decorator', 'else_clause', 'finally_clause', 'with_clause', 'with_item', 'case_clause'],
  ...[
    'argument_list',
    'parameters',
    'lambda_parameters',
    'typed_parameter',
    'parenthesized_expression',
    'assignment',
    'augmented_assignment',
  ],
  ...['for_in_clause', 'if_clause', 'pair', 'chevron', 'interpolation', 'format_specifier', 'format_expression', 'type', 'type_parameter'],
  ...['as_pattern_target', 'dictionary_splat_pattern', 'keyword_pattern', 'parenthesized_list_splat'],
]);

/** Kinds that say nothing that begins a node, whatever is in them. */
const skipped: ReadonlySet<string> = new Set([
  ...['comment', 'line_continuation', 'keyword_separator', 'positional_separator', 'relative_import', 'type_conversion', 'import_prefix'],
  ...['string_start', 'string_content', 'string_end'],
]);

/** Kinds that begin one node and hold no other. */
const closed: ReadonlySet<string> = new Set([
  ...['global_statement', 'nonlocal_statement', 'aliased_import', 'dotted_name', 'wildcard_import', 'identifier', 'integer', 'float'],
]);

/** What only Python 2 has, or only a later Python than 3.11. */
const foreign: ReadonlySet<string> = new Set(['exec_statement', '<>']);
/** Our grammar takes these for statements of their own, and CPython 3.11 for expressions: `print >> file, line`, `type(self).name = 1`. */
const expressions: Readonly<Record<string, RegExp>> = { print_statement: /^print\s*>>/, type_alias_statement: /^type\s*\(/ };

const prefixes: ReadonlySet<string> = new Set(['', 'r', 'u', 'b', 'br', 'rb', 'f', 'fr', 'rf']);

const escapes = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U00[01][\da-fA-F]{5}|N\{[^}]+\}|[^xuUN])/gs;
const byteEscapes = /\\(?:x[\da-fA-F]{2}|[^x])/gs;

/** A text with an escape that is none, or bytes that hold more than ASCII. */
function isRefusedText(text: string): boolean {
  const prefix = text.slice(0, text.search(/["']/)).toLowerCase();
  const isBytes = prefix.includes('b');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
  if (isBytes && /[^\x00-\x7f]/.test(text)) return true;
  return text.includes('\\') && !prefix.includes('r') && text.replace(isBytes ? byteEscapes : escapes, '').includes('\\');
}

/** `ur"…"`, `0777`, `10L` and the `print` of Python 2, `type X = …` of 3.12. */
function isRefusedToken(kind: string, node: Node): boolean {
  const expression = expressions[kind];
  if (expression !== undefined) return !expression.test(node.text);
  if (kind === 'string') return isRefusedText(node.text);
  if (kind === 'integer') return /^0_?\d*[1-9]|[lL]$/.test(node.text);
  if (kind === 'string_start') return !prefixes.has(node.text.replace(/["']+$/, '').toLowerCase());
  return kind === 'identifier' && (node.text === 'async' || node.text === 'await');
}

const checked: ReadonlySet<string> = new Set([...Object.keys(expressions), 'string', 'integer', 'identifier']);

/** A constellation that our grammar takes and CPython 3.11 does not. */
function isRefused(kind: string, parent: string, field: string | null): boolean {
  if (foreign.has(kind)) return true;
  if (kind === 'tuple_pattern') return parent === 'parameters' || parent === 'lambda_parameters';
  if (kind === 'expression_list') return parent === 'raise_statement';
  if (kind === 'type_parameter') return field === 'type_parameters';
  // `except A, B:`
  return kind === ',' && (parent === 'except_clause' || parent === 'except_group_clause');
}

/** A name that CPython keeps as a text. */
function isText(kind: string, parent: string, field: string | null): boolean {
  if (field === 'attribute' || field === 'module_name') return true;
  if (field === 'name') return parent === 'function_definition' || parent === 'class_definition';
  if (field === 'alias') return parent === 'except_clause' || parent === 'except_group_clause';
  return kind === 'identifier' && (parent === 'keyword_pattern' || parent === 'splat_pattern');
}

function begins(kind: string, parent: string): boolean {
  if (silent.has(kind)) return false;
  if (kind === 'string') return parent !== 'concatenated_string';
  if (kind === 'splat_pattern') return parent !== 'dict_pattern';
  if (kind === 'dictionary_splat') return parent !== 'dictionary';
  return kind !== 'list_splat_pattern' || !/parameter/.test(parent);
}

class Lines {
  readonly found = new Set<number>();
  refused = false;
  readonly #cursor: TreeCursor;
  /** Kinds of the nodes above. */
  readonly #above: string[] = [];

  constructor(cursor: TreeCursor) {
    this.#cursor = cursor;
  }

  /** Walks without recursion: code may be nested as deep as it likes. */
  walk(): void {
    const cursor = this.#cursor;
    for (let done = false; !done && !this.refused; ) {
      const kind = cursor.nodeType;
      if (this.#enters(kind) && cursor.gotoFirstChild()) {
        this.#above.push(kind);
        continue;
      }
      while (!done && !cursor.gotoNextSibling()) {
        done = !cursor.gotoParent();
        this.#above.pop();
      }
    }
  }

  /** Notes the line of the node that the cursor is at; whether there is something inside it to look at. */
  #enters(kind: string): boolean {
    const cursor = this.#cursor;
    const parent = this.#above.at(-1) ?? '';
    const field = cursor.currentFieldName;
    if (isRefused(kind, parent, field)) this.refused = true;
    if (!cursor.nodeIsNamed || skipped.has(kind)) {
      if (kind === 'string_start') this.refused ||= isRefusedToken(kind, cursor.currentNode);
      return false;
    }
    if (isText(kind, parent, field) || this.#namesText(kind, parent)) return false;
    if (checked.has(kind) && isRefusedToken(kind, cursor.currentNode)) this.refused = true;
    const isKeyword = kind === 'case_pattern' && cursor.currentNode.firstNamedChild?.type === 'keyword_pattern';
    if (begins(kind, parent) && !isKeyword) this.found.add(cursor.startPosition.row);
    return !closed.has(kind);
  }

  /** What stands behind `as`, other than in a `with`. */
  #namesText(kind: string, parent: string): boolean {
    if (parent !== 'as_pattern') return false;
    const outer = this.#above.at(-2) ?? '';
    return outer === 'case_pattern' ? kind === 'identifier' : kind === 'as_pattern_target' && outer.startsWith('except');
  }
}

/** @param text decoded as `odoo-bin cloc` does, without blanks around it and with `\n` as its only line end */
export function pythonLines(parser: Parser, text: string): PythonLines {
  if (text.includes('\0')) return refused;
  return withFileTree(parser, text, (root) => {
    if (root.hasError) return refused;
    const cursor = root.walk();
    const lines = new Lines(cursor);
    lines.walk();
    cursor.delete();
    return lines.refused ? refused : { lines: lines.found.size };
  });
}
