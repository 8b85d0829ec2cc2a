import type { Parser } from 'web-tree-sitter';
import type { Problem } from '../../../model/errors.js';
import type { PythonFacts } from '../../../model/facts/python.js';
import type { KnownSeries } from '../../../model/known-series.js';
import { decode } from './decode.js';
import { openParser } from './grammar.js';
import { lineAt, lineStarts } from './lines.js';
import { definitionsOf } from './module.js';
import { pythonNames } from './names.js';
import { outlineOf } from './outline.js';
import { copyProblems, syntaxProblems, type Text } from './problems.js';
import { copyTree, type Syntax } from './syntax.js';
import { withFileTree, withTree } from './trees.js';
import { usesOf } from './uses/uses.js';

export type PythonOptions = {
  /** Path of the file, as problems name it. */
  readonly file: string;
  /** Whether `uses` are wanted; else they are empty, and only definitions are read. */
  readonly uses?: boolean;
  /** Series of the code; it decides how a model is named whose class does not say it. Without, the rule until 18.0 holds. */
  readonly series?: KnownSeries;
};

export type PythonReading = {
  readonly facts: PythonFacts;
  /** What Python, or this reader, could not make sense of; the rest was read. */
  readonly problems: readonly Problem[];
  readonly lines: number;
  /** Names that stand in it (`pythonNames`); only with `uses`. */
  readonly names?: readonly string[];
};

export type PythonReader = {
  /** Reads one file by syntax; nothing in it is imported or run. Never throws for its content. */
  readonly read: (bytes: Uint8Array, options: PythonOptions) => PythonReading;
};

const trailing: ReadonlySet<string> = new Set([
  ...['block', 'function_definition', 'class_definition', 'decorated_definition', 'if_statement', 'elif_clause', 'else_clause'],
  ...['try_statement', 'except_clause', 'except_group_clause', 'finally_clause', 'with_statement', 'for_statement', 'while_statement'],
  ...['match_statement', 'case_clause'],
]);

/** The last line of a node without the comments after it, which the grammar counts to a block. */
function lastLine(node: Syntax, starts: readonly number[], ends: ReadonlyMap<number, number>): number {
  const known = node.kind === 'function_definition' ? ends.get(node.line) : undefined;
  if (known !== undefined) return known;
  const inner = trailing.has(node.kind) ? node.children.at(-1) : undefined;
  return inner === undefined ? lineAt(starts, Math.max(node.start, node.end - 1)) : lastLine(inner, starts, ends);
}

const formatted = /(?:[fF][rR]?|[rR][fF])["']/y;

/** Whether the string that begins there has expressions in it. */
function hasExpressions(text: string, start: number): boolean {
  formatted.lastIndex = start;
  return formatted.test(text);
}

/** A copy of the tree of a text, with what is wrong with it. */
function parse(parser: Parser, place: Text): { readonly root: Syntax; readonly problems: readonly Problem[] } {
  const { text } = place;
  return withFileTree(parser, text, (tree) => {
    const copied = copyTree(tree, ({ kind, start }) => kind !== 'string' || hasExpressions(text, start));
    return { root: copied.root, problems: [...syntaxProblems(tree, place), ...copyProblems(copied, place)] };
  });
}

/** Reads a text that holds an expression, such as a domain in quotes. */
function parseInner(parser: Parser, text: string, line: number): { readonly text: string; readonly root: Syntax } {
  return withTree(parser, text, (tree) => ({ text, root: copyTree(tree, ({ kind }) => kind !== 'string', line).root }));
}

function read(parser: Parser, bytes: Uint8Array, { file, series, uses: wantsUses = false }: PythonOptions): PythonReading {
  const { text: whole, problems: wrongBytes } = decode(bytes, file);
  const { text, ends } = (wantsUses ? undefined : outlineOf(whole)) ?? { text: whole, ends: new Map<number, number>() };
  const starts = lineStarts(text);
  const { root, problems } = parse(parser, { text, starts, file });
  const definitions = definitionsOf(root, text, { lastLine: (node) => lastLine(node, starts, ends) }, series);
  const used = wantsUses
    ? usesOf({ ...definitions, text, root, parse: (source, line) => parseInner(parser, source, line) })
    : { uses: [], imports: definitions.imports };
  return {
    facts: { ...definitions, ...used },
    problems: [...wrongBytes, ...problems],
    lines: text === '' ? 0 : starts.length - (text.endsWith('\n') ? 1 : 0),
    ...(wantsUses ? { names: pythonNames(root, text) } : {}),
  };
}

/** Opens the reader of Python files. It holds one parser; each thread opens its own. */
export async function openPythonReader(parser?: Parser): Promise<PythonReader> {
  const own = parser ?? (await openParser());
  return { read: (bytes, options) => read(own, bytes, options) };
}
