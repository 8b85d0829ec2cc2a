import { type Definition, decoratorOf } from '../functions.js';
import { resolveName } from '../imports.js';
import type { Syntax } from '../syntax.js';
import { type Context, emitPath, nameOf } from './context.js';
import { evaluate, evaluateLambda } from './expressions.js';
import { type Held, unknown, Variables } from './held.js';
import { valueParameters } from './methods.js';
import { readBody } from './statements.js';

const part = (node: Syntax, kind: string): Syntax | undefined => node.children.find((child) => child.kind === kind);

/** Decorators whose texts are paths of fields from the model of the method. */
const pathDecorators = /^(?:.*\.)?(?:depends|constrains|onchange)$/;
const routeDecorator = /^(?:odoo|openerp)\.http\.route$|^(?:.*\.)?http\.route$/;

/**
 * Reads a function.
 * @param self what the first parameter holds when it is the method of a class; undefined for a function
 */
export function readFunction({ node, decorators }: Definition, self: Held | undefined, variables: Variables, context: Context): void {
  const names = decorators.map((decorator) => readDecorator(decorator, self, variables, context));
  const inner = new Variables(variables);
  const bound = names.includes('staticmethod') || (names.includes('classmethod') && self?.kind === 'chain') ? undefined : self;
  if (bound !== undefined) inner.set('super()', bound);
  for (const [index, parameter] of (part(node, 'parameters')?.children ?? []).entries())
    readParameter(parameter, index === 0 ? bound : undefined, inner, context);
  const values = part(node, 'parameters')?.children[1];
  if (bound?.kind === 'chain' && values !== undefined && valueParameters.has(nameOf(part(node, 'identifier'), context)))
    inner.set(parameterName(values, context), { kind: 'values', chain: bound.chain });
  const body = part(node, 'block');
  if (body !== undefined) readBody(body, inner, context);
}

function parameterName(node: Syntax, context: Context): string {
  return node.kind === 'identifier' ? nameOf(node, context) : nameOf(part(node, 'identifier') ?? node.children[0]?.children[0], context);
}

/** A parameter holds nothing that is known, but for the first one of a method. */
function readParameter(node: Syntax, held: Held | undefined, variables: Variables, context: Context): void {
  const name = parameterName(node, context);
  const value = node.kind.endsWith('default_parameter') ? node.children.at(-1) : undefined;
  if (value !== undefined) evaluate(value, variables, context);
  if (name !== '' && (held !== undefined || name !== 'env')) variables.set(name, held ?? unknown(name));
}

/** Reads a decorator; tells its name. */
export function readDecorator(node: Syntax, self: Held | undefined, variables: Variables, context: Context): string {
  const [expression] = node.children;
  if (expression === undefined) return '';
  const { name, arguments: texts, keywords } = decoratorOf(node, { text: context.text, constant: () => undefined });
  for (const argument of expression.kind === 'call' ? (expression.children[1]?.children ?? []) : [])
    if (argument.kind === 'lambda' && self !== undefined) evaluateLambda(argument, [self], variables, context);
  evaluate(expression, variables, context);
  if (self?.kind === 'chain' && pathDecorators.test(name)) for (const path of texts) emitPath(self.chain, path, 'path', node.line, context);
  if (routeDecorator.test(resolveName(name, context.aliases))) {
    const named = keywords?.['route'] ?? keywords?.['routes'];
    const more = named !== undefined && 'literal' in named ? [named.literal].flat() : [];
    const routes = more.flatMap((item) => (typeof item === 'string' ? item : isText(item) ? item.literal : []));
    context.emit({ use: 'route', routes: [...texts, ...routes], line: node.line });
  }
  return name;
}

function isText(item: unknown): item is { readonly literal: string } {
  return typeof item === 'object' && item !== null && 'literal' in item && typeof item.literal === 'string';
}
