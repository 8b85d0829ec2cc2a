import type { Decorator, FunctionFact, MethodFact, Parameter, Value } from '../../../model/facts/python.js';
import { bare, type Syntax } from './syntax.js';
import { dottedName, type Scope, textValue, valueFrom } from './values.js';

const named = (node: Syntax | undefined, text: string): string => (node === undefined ? '' : text.slice(node.start, node.end));

function typedParameter(node: Syntax, text: string): Parameter | undefined {
  const [inner] = node.children;
  if (inner === undefined) return undefined;
  if (inner.kind === 'identifier') return { name: named(inner, text), kind: 'plain', optional: false };
  return starParameter(inner, text);
}

function starParameter(node: Syntax, text: string): Parameter | undefined {
  if (node.kind === 'list_splat_pattern') return { name: named(node.children[0], text), kind: 'args', optional: true };
  if (node.kind === 'dictionary_splat_pattern') return { name: named(node.children[0], text), kind: 'kwargs', optional: true };
  return undefined;
}

function oneParameter(node: Syntax, text: string): Parameter | undefined {
  switch (node.kind) {
    case 'identifier':
    case 'tuple_pattern':
      return { name: named(node, text), kind: 'plain', optional: false };
    case 'default_parameter':
    case 'typed_default_parameter':
      return { name: named(node.children[0], text), kind: 'plain', optional: true };
    case 'typed_parameter':
      return typedParameter(node, text);
    default:
      return starParameter(node, text);
  }
}

/** Parameters in order; those after `*` or `*args` can be given by keyword only. */
function parametersOf(node: Syntax | undefined, text: string): readonly Parameter[] {
  const found: Parameter[] = [];
  let keywordOnly = false;
  for (const child of node?.children ?? []) {
    if (child.kind === 'keyword_separator') keywordOnly = true;
    const parameter = oneParameter(child, text);
    if (parameter === undefined) continue;
    found.push(keywordOnly && parameter.kind === 'plain' ? { ...parameter, kind: 'keyword' } : parameter);
    if (parameter.kind === 'args') keywordOnly = true;
  }
  return found;
}

/** The texts of an argument: one, or those of a list. */
function texts(node: Syntax, text: string): readonly (string | undefined)[] {
  return node.kind === 'list' || node.kind === 'tuple' ? node.children.map((item) => textValue(item, text)) : [textValue(node, text)];
}

export function decoratorOf(node: Syntax, scope: Scope): Decorator {
  const [expression] = node.children;
  const call = expression?.kind === 'call' ? expression : undefined;
  const callee = call === undefined ? expression : call.children[0];
  const given = call?.children[1]?.children ?? [];
  const positional = given.filter(({ kind }) => kind !== 'keyword_argument').flatMap((argument) => texts(argument, scope.text));
  const keywords = given
    .filter(({ kind }) => kind === 'keyword_argument')
    .map(({ children: [key, value] }): [string, Value] => [named(key, scope.text), valueFrom(value, scope)]);
  return {
    name: dottedName(callee, scope.text) ?? named(callee, scope.text),
    arguments: positional.filter((argument) => argument !== undefined),
    computed: positional.includes(undefined),
    ...(keywords.length === 0 ? {} : { keywords: Object.fromEntries(keywords) }),
  };
}

/** A definition with the decorators before it. */
export type Definition = { readonly node: Syntax; readonly decorators: readonly Syntax[] };

/** What a file knows beyond its tree: where lines begin and where bodies end that were left out of it. */
export type Ends = { readonly lastLine: (node: Syntax) => number };

const part = (node: Syntax, kind: string): Syntax | undefined => node.children.find((child) => child.kind === kind);

export function functionOf({ node, decorators }: Definition, scope: Scope, ends: Ends): FunctionFact {
  return {
    name: named(part(node, 'identifier'), scope.text),
    line: node.line,
    end: ends.lastLine(node),
    parameters: parametersOf(part(node, 'parameters'), scope.text),
    decorators: decorators.map((decorator) => decoratorOf(decorator, scope)),
  };
}

const constants: ReadonlySet<string> = new Set(['string', 'concatenated_string', 'ellipsis']);

function isEmptyStatement(node: Syntax, text: string): boolean {
  const [expression, more] = node.children;
  if (node.kind === 'expression_statement') return more === undefined && expression !== undefined && constants.has(bare(expression).kind);
  return (
    node.kind === 'pass_statement' ||
    (node.kind === 'raise_statement' && /^raise\s+NotImplementedError\b/.test(text.slice(node.start, node.end)))
  );
}

/** The attributes that are taken from `super()` in a body, also in its lambdas and inner functions; undefined for `super()` alone. */
function superNames(body: Syntax, text: string): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  const open: { node: Syntax; parent: Syntax }[] = [{ node: body, parent: body }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent } = next;
    const isSuper = node.kind === 'call' && node.children[0]?.kind === 'identifier' && named(node.children[0], text) === 'super';
    if (isSuper) found.push(parent.kind === 'attribute' ? named(parent.children[1], text) : undefined);
    for (const child of node.children) open.push({ node: child, parent: node });
  }
  return found;
}

export function methodOf(definition: Definition, scope: Scope, ends: Ends): MethodFact {
  const fact = functionOf(definition, scope, ends);
  const body = part(definition.node, 'block');
  const statements = body?.children ?? [];
  const names = body === undefined ? [] : superNames(body, scope.text);
  return {
    ...fact,
    super: names.includes(fact.name) ? 'same' : names.length > 0 ? 'other' : 'none',
    empty: statements.length > 0 && statements.every((statement) => isEmptyStatement(statement, scope.text)),
  };
}
