import type { Value } from '../../../model/facts/python.js';
import { stringValue } from './strings.js';
import type { Syntax } from './syntax.js';

/** What an expression can see: the text of its file, and the constants of the scopes around it. */
export type Scope = {
  readonly text: string;
  /** The expression that a name was given, when it was given one only; undefined for anything else. */
  readonly constant: (name: string) => Syntax | undefined;
};

const unknown: Value = { expression: true };

/** Names that lead to names: enough for any real file, and an end for those that lead to themselves. */
const maxNames = 8;

/** `a.b.c` for names and attributes of names; undefined for everything else. */
export function dottedName(node: Syntax | undefined, text: string): string | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'identifier' || node.kind === 'dotted_name') return text.slice(node.start, node.end);
  if (node.kind !== 'attribute') return undefined;
  const [object, name] = node.children;
  const before = dottedName(object, text);
  return before === undefined || name === undefined ? undefined : `${before}.${text.slice(name.start, name.end)}`;
}

/** The text of a string or of several that stand side by side; undefined when a part is no plain text. */
export function textValue(node: Syntax | undefined, text: string): string | undefined {
  if (node?.kind === 'string') return stringValue(text.slice(node.start, node.end));
  if (node?.kind === 'parenthesized_expression') return textValue(node.children[0], text);
  if (node?.kind !== 'concatenated_string') return undefined;
  const parts = node.children.map((part) => textValue(part, text));
  return parts.includes(undefined) ? undefined : parts.join('');
}

function numberValue(source: string): Value {
  const digits = source.replaceAll('_', '');
  const octal = /^0+[0-7]+$/.test(digits) && !/^0+$/.test(digits);
  if (octal || !/^(?:0[xob][0-9a-f]+|[0-9.]+(?:e[-+]?[0-9]+)?)$/i.test(digits)) return unknown;
  const value = Number(digits);
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? { literal: value } : unknown;
}

function signedValue(node: Syntax, text: string): Value {
  const [operand] = node.children;
  const sign = text[node.start];
  const value = operand?.kind === 'integer' || operand?.kind === 'float' ? numberValue(text.slice(operand.start, operand.end)) : unknown;
  if (!('literal' in value) || typeof value.literal !== 'number' || sign === '~') return unknown;
  return { literal: sign === '-' ? 0 - value.literal : value.literal };
}

function listValue(node: Syntax, scope: Scope, names: number): Value {
  if (node.children.some(({ kind }) => kind === 'list_splat')) return unknown;
  return { literal: node.children.map((item) => valueFrom(item, scope, names)) };
}

function recordValue(node: Syntax, scope: Scope, names: number): Value {
  const members: [string, Value][] = [];
  for (const pair of node.children) {
    const key = pair.kind === 'pair' ? textValue(pair.children[0], scope.text) : undefined;
    if (key === undefined) return unknown;
    members.push([key, valueFrom(pair.children[1], scope, names)]);
  }
  return { literal: Object.fromEntries(members) };
}

function nameValue(node: Syntax, scope: Scope, names: number): Value {
  const name = dottedName(node, scope.text);
  if (name === undefined) return unknown;
  const constant = names < maxNames ? scope.constant(name) : undefined;
  const value = constant === undefined ? unknown : valueFrom(constant, scope, names + 1);
  return 'expression' in value ? { name } : value;
}

/**
 * The value of an expression: what Python's `literal_eval` would give for strings, numbers, constants, lists, tuples and
 * dictionaries with texts as keys. A name that the file gives one value only is replaced by that value.
 */
export function valueFrom(node: Syntax | undefined, scope: Scope, names = 0): Value {
  switch (node?.kind) {
    case 'string':
    case 'concatenated_string': {
      const text = textValue(node, scope.text);
      return text === undefined ? unknown : { literal: text };
    }
    case 'integer':
    case 'float':
      return numberValue(scope.text.slice(node.start, node.end));
    case 'unary_operator':
      return signedValue(node, scope.text);
    case 'true':
      return { literal: true };
    case 'false':
      return { literal: false };
    case 'none':
      return { literal: null };
    case 'list':
    case 'tuple':
    case 'expression_list':
      return listValue(node, scope, names);
    case 'dictionary':
      return recordValue(node, scope, names);
    case 'parenthesized_expression':
      return valueFrom(node.children[0], scope, names);
    case 'identifier':
    case 'attribute':
      return nameValue(node, scope, names);
    case 'lambda':
      return lambdaValue(node, scope.text);
    default:
      return unknown;
  }
}

/** `lambda self: self.env.user` and the like: one parameter, and a path of names that begins with it. */
function lambdaValue(node: Syntax, text: string): Value {
  const said = /^lambda\s+(\w+)\s*:\s*([\w.]+)$/.exec(text.slice(node.start, node.end));
  const [, parameter = '', path = ''] = said ?? [];
  return path.startsWith(`${parameter}.`) ? { lambda: `self.${path.slice(parameter.length + 1)}` } : unknown;
}
