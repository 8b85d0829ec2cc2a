import type { Chain } from '../../../../model/facts/python.js';
import type { Syntax } from '../syntax.js';
import { type Context, dotted, emitPath, literalText, nameOf } from './context.js';
import { extend } from './held.js';

/** Functions that take domains and give one: `expression.AND([…])`, `Domain('a', '=', b)`. */
const combining: ReadonlySet<string> = new Set(['AND', 'OR', 'normalize_domain', 'Domain', 'distribute_not', 'list']);
const inner: ReadonlySet<string> = new Set(['any', 'not any', 'any!', 'not any!']);

function condition(node: Syntax, on: Chain, context: Context): void {
  const [left, operator, right] = node.children;
  const path = literalText(left, context);
  if (left === undefined || operator === undefined || right === undefined || path === undefined) return;
  emitPath(on, path, 'domain', left.line, context);
  if (inner.has(literalText(operator, context) ?? '')) emitDomain(right, extend(on, ...path.split('.')), context);
}

/** Paths that the conditions of a domain start with, wherever in the expression they stand. Parts that are no literals say nothing. */
export function emitDomain(node: Syntax, on: Chain, context: Context): void {
  switch (node.kind) {
    case 'tuple':
      if (node.children.length === 3) condition(node, on, context);
      return;
    case 'list':
      if (node.children.length === 3 && /^\w/.test(literalText(node.children[0], context) ?? '')) condition(node, on, context);
      else for (const child of node.children) emitDomain(child, on, context);
      return;
    case 'parenthesized_expression':
    case 'binary_operator':
    case 'boolean_operator':
    case 'unary_operator':
    case 'conditional_expression':
    case 'list_splat':
      for (const child of node.children) emitDomain(child, on, context);
      return;
    case 'call': {
      const name = dotted(node.children[0], context)?.replace(/^.*\./, '') ?? '';
      if (!combining.has(name)) return;
      const given = node.children[1]?.children ?? [];
      if (name === 'Domain' && given.length === 3) condition({ ...node, children: given }, on, context);
      else for (const child of given) emitDomain(child, on, context);
      return;
    }
    default:
  }
}

/** A domain in quotes, as fields and actions hold it. */
export function emitQuotedDomain(node: Syntax, on: Chain, context: Context): void {
  const source = literalText(node, context);
  const parsed = source?.trim().startsWith('[') === true ? context.parse(source.trim(), node.line) : undefined;
  if (parsed === undefined) return;
  for (const statement of parsed.root.children)
    for (const expression of statement.children) emitDomain(expression, on, { ...context, text: parsed.text });
}

/** Keys of dictionaries that are values of records, in lists, commands and comprehensions, too; commands of a field count for its comodel. */
export function emitKeys(node: Syntax, on: Chain, context: Context): void {
  switch (node.kind) {
    case 'dictionary':
      for (const pair of node.children) {
        const [key, value] = pair.kind === 'pair' ? pair.children : [];
        const name = literalText(key, context);
        if (key === undefined || value === undefined || name === undefined) continue;
        emitPath(on, name, 'key', key.line, context);
        emitCommands(value, extend(on, name), context);
      }
      return;
    case 'list':
    case 'parenthesized_expression':
    case 'conditional_expression':
      for (const child of node.children) emitKeys(child, on, context);
      return;
    case 'list_comprehension':
    case 'generator_expression':
      if (node.children[0] !== undefined) emitKeys(node.children[0], on, context);
      return;
    // A key that was set on the dictionary after it was made.
    case 'string':
      emitPath(on, literalText(node, context) ?? '', 'key', node.line, context);
      return;
    case 'dictionary_splat':
      if (node.children[0] !== undefined) emitKeys(node.children[0], on, context);
      return;
    case 'call':
      if (nameOf(node.children[0], context) === 'dict')
        for (const child of node.children[1]?.children ?? [])
          if (child.kind === 'keyword_argument') emitPath(on, nameOf(child.children[0], context), 'key', child.line, context);
          else emitKeys(child, on, context);
      return;
    default:
  }
}

/** `(0, 0, {…})`, `(1, id, {…})`, `Command.create({…})`, `Command.update(id, {…})`. */
function emitCommands(node: Syntax, on: Chain, context: Context): void {
  if (node.kind === 'list' || node.kind === 'list_comprehension' || node.kind === 'parenthesized_expression') {
    for (const child of node.kind === 'list_comprehension' ? node.children.slice(0, 1) : node.children) emitCommands(child, on, context);
  } else if (node.kind === 'tuple') {
    const [code, , values] = node.children;
    if (/^[01]$/.test(nameOf(code, context)) && values !== undefined) emitKeys(values, on, context);
  } else if (node.kind === 'call' && /\bCommand\.(?:create|update)$/.test(dotted(node.children[0], context) ?? '')) {
    const values = node.children[1]?.children.at(-1);
    if (values !== undefined) emitKeys(values, on, context);
  }
}
