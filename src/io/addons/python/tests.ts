import type { Parser } from 'web-tree-sitter';
import { decode } from './decode.js';
import { type Definition, decoratorOf } from './functions.js';
import { definitionOf, statementsOf } from './statements.js';
import { copyTree, type Syntax } from './syntax.js';
import { withFileTree } from './trees.js';
import { dottedName, type Scope, textValue } from './values.js';

/** A function of a test file, as far as it tells whether a test proves something. */
export type TestFunction = {
  readonly name: string;
  readonly line: number;
  /** What its docstring and the texts of its decorators say, those of its class first. */
  readonly says: readonly string[];
  /** A decorator skips it, or its class; a condition of `skipIf` is not looked at. */
  readonly skipped: boolean;
  /** It compares something: an assertion whose arguments are not all literals, `fail`, a tour. */
  readonly asserts: boolean;
  /** Names that it calls, by the last part: `_check_lines` for `self._check_lines(…)`. */
  readonly calls: readonly string[];
};

export type TestClass = { readonly name: string; readonly bases: readonly string[]; readonly functions: readonly TestFunction[] };

/** The classes of one Python file, and its functions outside of classes. */
export type TestFileFacts = { readonly classes: readonly TestClass[]; readonly functions: readonly TestFunction[] };

const part = (node: Syntax, kind: string): Syntax | undefined => node.children.find((child) => child.kind === kind);

/** Odoo's own helpers that fail by themselves. */
const failing: ReadonlySet<string> = new Set(['fail', 'start_tour', 'browser_js', 'run_tour', 'phantom_js']);
const literals: ReadonlySet<string> = new Set(['integer', 'float', 'string', 'true', 'false', 'none', 'ellipsis', 'concatenated_string']);
/** These fail by what happens inside them, whatever their arguments are. */
const contexts = /^assert(Not)?(Raises|Warns|Logs|NoLogs|QueryCount|Queries)/;

function* within(node: Syntax): Generator<Syntax> {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    open.push(...next.children);
  }
}

/** `self.x.check(…)` → `check`. */
function calleeOf(call: Syntax, text: string): string {
  const [callee] = call.children;
  const name = callee?.kind === 'attribute' ? callee.children.at(-1) : callee;
  return name === undefined ? '' : text.slice(name.start, name.end);
}

/** `assertTrue(True)` and `assertEqual(1, 1)` hold whatever the addon does. */
function isAssertion(call: Syntax, name: string): boolean {
  if (failing.has(name)) return true;
  if (!/^_?assert/i.test(name)) return false;
  const given = part(call, 'argument_list')?.children ?? [];
  return contexts.test(name) || given.length === 0 || given.some(({ kind }) => !literals.has(kind));
}

function provesSomething(node: Syntax, text: string): boolean {
  if (node.kind === 'call') return isAssertion(node, calleeOf(node, text));
  return node.kind === 'assert_statement' && !literals.has(node.children[0]?.kind ?? 'true');
}

function docstringOf(body: Syntax | undefined, text: string): readonly string[] {
  const [first] = body?.children ?? [];
  const value = first?.kind === 'expression_statement' ? textValue(first.children[0], text) : undefined;
  return value === undefined ? [] : [value];
}

type Marks = Pick<TestFunction, 'says' | 'skipped'>;

function marksOf({ node, decorators }: Definition, scope: Scope): Marks {
  const found = decorators.map((decorator) => decoratorOf(decorator, scope));
  return {
    says: [...found.flatMap(({ arguments: texts }) => texts), ...docstringOf(part(node, 'block'), scope.text)],
    skipped: found.some(({ name }) => /(^|\.)skip$/.test(name)),
  };
}

function functionOf(definition: Definition, scope: Scope, outer: Marks = { says: [], skipped: false }): TestFunction {
  const { text } = scope;
  const { node } = definition;
  const name = part(node, 'identifier');
  const body = part(node, 'block');
  const nodes = body === undefined ? [] : [...within(body)];
  const { says, skipped } = marksOf(definition, scope);
  return {
    name: name === undefined ? '' : text.slice(name.start, name.end),
    line: node.line,
    says: [...outer.says, ...says],
    skipped: outer.skipped || skipped,
    asserts: nodes.some((one) => provesSomething(one, text)),
    calls: [...new Set(nodes.flatMap((one) => (one.kind === 'call' ? [calleeOf(one, text)] : [])))],
  };
}

const definitionsIn = (body: Syntax | undefined, kind: string): readonly Definition[] =>
  (body === undefined ? [] : statementsOf(body)).flatMap(({ node }) => {
    const found = definitionOf(node);
    return found?.node.kind === kind ? [found] : [];
  });

function classOf(definition: Definition, scope: Scope): TestClass {
  const { node } = definition;
  const name = part(node, 'identifier');
  const body = part(node, 'block');
  const marks = marksOf(definition, scope);
  return {
    name: name === undefined ? '' : scope.text.slice(name.start, name.end),
    bases: (part(node, 'argument_list')?.children ?? []).flatMap((base) => dottedName(base, scope.text) ?? []),
    functions: definitionsIn(body, 'function_definition').map((one) => functionOf(one, scope, marks)),
  };
}

/** Reads the tests of one file by syntax; nothing in it is imported or run. What cannot be parsed is left out. */
export function readTests(parser: Parser, bytes: Uint8Array, file: string): TestFileFacts {
  const { text } = decode(bytes, file);
  return withFileTree(parser, text, (tree) => {
    const { root } = copyTree(tree, ({ kind }) => kind !== 'string');
    const scope: Scope = { text, constant: () => undefined };
    return {
      classes: definitionsIn(root, 'class_definition').map((one) => classOf(one, scope)),
      functions: definitionsIn(root, 'function_definition').map((one) => functionOf(one, scope)),
    };
  });
}
