import type { Syntax } from '../syntax.js';
import { callOf } from './calls.js';
import { type Context, emitPath, isModelName, literalText, looseText, nameOf } from './context.js';
import { chainOf, elementOf, environment, extend, type Held, other, rooted, unknown, Variables } from './held.js';
import { looksLikeSql, sqlFacts } from './sql.js';
import { assign } from './targets.js';

/** Attributes of an environment that are records. */
const ofEnvironment = { user: 'user', company: 'company', companies: 'companies' } as const;

const isRecordName = (name: string): name is keyof typeof ofEnvironment => Object.hasOwn(ofEnvironment, name);

/**
 * Reads one expression: tells its uses to the context, and what it holds to its caller.
 * @param extended the caller goes on from what it holds, and tells the longer chain itself
 */
export function evaluate(node: Syntax, variables: Variables, context: Context, extended = false): Held {
  switch (node.kind) {
    case 'identifier':
      return identifier(node, variables, context);
    case 'attribute':
      return attribute(node, variables, context, extended);
    case 'call':
      return callOf(node, variables, context);
    case 'subscript':
      return subscript(node, variables, context, extended);
    case 'string':
    case 'concatenated_string':
      return text(node, variables, context);
    case 'list':
    case 'set':
    case 'dictionary':
      evaluateAll(node.children, variables, context);
      return { kind: 'made', pieces: [node] };
    case 'tuple':
    case 'expression_list':
      return { kind: 'row', parts: node.children.map((part) => evaluate(part, variables, context)) };
    case 'pair':
      return pair(node, variables, context);
    case 'keyword_argument':
      return node.children[1] === undefined ? other : evaluate(node.children[1], variables, context);
    case 'list_comprehension':
    case 'set_comprehension':
    case 'generator_expression':
    case 'dictionary_comprehension':
      return comprehension(node, variables, context);
    case 'lambda':
      evaluateLambda(node, [], variables, context);
      return other;
    case 'type':
      return other;
    default:
      return combined(node, variables, context, extended);
  }
}

export function evaluateAll(nodes: readonly Syntax[], variables: Variables, context: Context): readonly Held[] {
  return nodes.map((node) => evaluate(node, variables, context));
}

function identifier(node: Syntax, variables: Variables, context: Context): Held {
  const name = nameOf(node, context);
  return variables.get(name) ?? (name === 'env' ? environment : unknown(name));
}

function attribute(node: Syntax, variables: Variables, context: Context, extended: boolean): Held {
  const [object, nameNode] = node.children;
  if (object === undefined || nameNode === undefined) return other;
  const name = nameOf(nameNode, context);
  const base = evaluate(object, variables, context, true);
  if (name === 'env') return environment;
  if (base.kind === 'env' && isRecordName(name)) return rooted({ kind: 'env', name });
  if (base.kind === 'object' && base.members.has(name)) return base.members.get(name) ?? other;
  const from = chainOf(base);
  if (from === undefined) return other;
  if (name === '_origin' || (base.kind === 'form' && name === 'record')) return { kind: 'chain', chain: from };
  const chain = extend(from, name);
  if (!extended) context.emit({ use: 'attribute', chain, written: false, line: nameNode.line });
  return base.kind === 'form' ? { kind: 'form', chain } : { kind: 'chain', chain };
}

/** Records of an environment by the name of their model; a name that is not written out is followed to a literal, or to `self._name`. */
export function recordsOf(key: Syntax | undefined, variables: Variables, context: Context): Held {
  if (key === undefined) return other;
  const held = evaluate(key, variables, context);
  const written =
    literalText(key, context) ?? (held.kind === 'made' && held.pieces.length === 1 ? literalText(held.pieces[0], context) : undefined);
  if (written !== undefined && isModelName(written)) {
    context.emit({ use: 'model', model: written, line: key.line });
    return rooted({ kind: 'model', model: written });
  }
  if (held.kind === 'chain' && held.chain.path.length === 1 && held.chain.path[0] === '_name')
    return { kind: 'chain', chain: { ...held.chain, path: [] } };
  return unknown(`env[${nameOf(key, context)}]`);
}

const positions: ReadonlySet<string> = new Set(['integer', 'slice', 'unary_operator']);

function subscript(node: Syntax, variables: Variables, context: Context, extended: boolean): Held {
  const [object, key, ...more] = node.children;
  if (object === undefined || key === undefined) return other;
  const base = evaluate(object, variables, context, true);
  if (base.kind === 'env') return recordsOf(key, variables, context);
  evaluateAll([key, ...more], variables, context);
  const name = literalText(key, context);
  if (base.kind === 'values') {
    if (name !== undefined) emitPath(base.chain, name, 'key', key.line, context);
    return positions.has(key.kind) ? base : other;
  }
  if (base.kind === 'items') return key.kind === 'slice' ? base : elementOf(base);
  if (base.kind === 'row') return (key.kind === 'integer' ? base.parts[Number(nameOf(key, context))] : undefined) ?? other;
  if (base.kind !== 'chain') return other;
  const { chain } = base;
  const last = chain.path.at(-1);
  if (last === 'registry' || last === 'pool') return recordsOf(key, variables, context);
  if (name !== undefined && last === '_fields') emitPath({ ...chain, path: chain.path.slice(0, -1) }, name, 'key', key.line, context);
  const field =
    name !== undefined && chain.root.kind !== 'unknown' && last !== '_fields' && last !== '_context' ? extend(chain, name) : undefined;
  const reached = field ?? (positions.has(key.kind) ? chain : undefined);
  const told = field ?? chain;
  if (told.path.length > 0 && !(extended && reached !== undefined))
    context.emit({ use: 'attribute', chain: told, written: false, line: key.line });
  return reached === undefined ? other : { kind: 'chain', chain: reached };
}

/** A text; what expressions stand in it count, and it may be SQL without being run here. */
function text(node: Syntax, variables: Variables, context: Context): Held {
  for (const part of node.children) evaluateAll(part.children, variables, context);
  const source = looseText(node, context);
  if (source !== undefined && looksLikeSql(source)) {
    const facts = sqlFacts(source);
    if (facts.tables.length > 0) context.emit({ use: 'sql', ...facts, line: node.line });
  }
  return { kind: 'made', pieces: [node] };
}

/** `'res_model': 'sale.order'` in an action names a model. */
function pair(node: Syntax, variables: Variables, context: Context): Held {
  const [key, value] = node.children;
  const model = literalText(key, context) === 'res_model' ? literalText(value, context) : undefined;
  if (model !== undefined && value !== undefined && isModelName(model)) context.emit({ use: 'model', model, line: value.line });
  evaluateAll(node.children, variables, context);
  return other;
}

function comprehension(node: Syntax, variables: Variables, context: Context): Held {
  const inner = new Variables(variables);
  const [body, ...clauses] = node.children;
  for (const clause of clauses) {
    const [target, ...from] = clause.children;
    if (clause.kind !== 'for_in_clause' || target === undefined) evaluateAll(clause.children, inner, context);
    else for (const source of from) assign(target, elementOf(evaluate(source, inner, context)), inner, context);
  }
  const of = body === undefined ? other : evaluate(body, inner, context);
  return node.kind === 'dictionary_comprehension' ? other : { kind: 'items', of };
}

/** Reads a lambda whose parameters hold the given things, and tells what it gives. */
export function evaluateLambda(node: Syntax, given: readonly Held[], variables: Variables, context: Context): Held {
  const body = node.children.at(-1);
  const parameters = node.children.find(({ kind }) => kind === 'lambda_parameters')?.children ?? [];
  const inner = new Variables(variables);
  for (const [index, parameter] of parameters.entries()) {
    const name = parameter.kind === 'identifier' ? parameter : parameter.children[0];
    if (parameter.kind === 'default_parameter') evaluateAll(parameter.children.slice(1), variables, context);
    inner.set(nameOf(name, context), (parameter.kind === 'identifier' ? given[index] : undefined) ?? unknown(nameOf(name, context)));
  }
  return body === undefined || body.kind === 'lambda_parameters' ? other : evaluate(body, inner, context);
}

/** Expressions made of others: the first part that is a chain stands for `or`, unions and conditions, since both sides are of one model there. */
function combined(node: Syntax, variables: Variables, context: Context, extended: boolean): Held {
  switch (node.kind) {
    case 'parenthesized_expression':
    case 'await':
      return node.children[0] === undefined ? other : evaluate(node.children[0], variables, context, extended);
    case 'named_expression': {
      const [target, value] = node.children;
      const held = value === undefined ? other : evaluate(value, variables, context);
      if (target !== undefined) assign(target, held, variables, context);
      return held;
    }
    case 'conditional_expression': {
      const [yes = other, , no = other] = evaluateAll(node.children, variables, context);
      return either(yes, no);
    }
    case 'boolean_operator': {
      const [left = other, right = other] = evaluateAll(node.children, variables, context);
      return operatorOf(node, context) === 'and' ? right : either(left, right);
    }
    case 'binary_operator':
      return binary(node, variables, context);
    case 'comparison_operator': {
      const held = evaluateAll(node.children, variables, context);
      const [left, right] = node.children;
      const values = held[1];
      const key = literalText(left, context);
      if (key !== undefined && values?.kind === 'values' && right !== undefined) emitPath(values.chain, key, 'key', right.line, context);
      return other;
    }
    default:
      evaluateAll(node.children, variables, context);
      return other;
  }
}

function operatorOf(node: Syntax, { text: source }: Context): string {
  return source.slice(node.children[0]?.end, node.children[1]?.start).replaceAll(/[\s()\\]/g, '');
}

const either = (left: Held, right: Held): Held => (left.kind === 'chain' || left.kind === 'env' || right.kind === 'other' ? left : right);

function binary(node: Syntax, variables: Variables, context: Context): Held {
  const [left = other, right = other] = evaluateAll(node.children, variables, context);
  const operator = operatorOf(node, context);
  if (left.kind === 'made') return { kind: 'made', pieces: [node] };
  const records = left.kind === 'chain' && (operator === '|' || operator === '&' || left.chain.path.length === 0);
  if (records) return left;
  if (operator === '+' && (left.kind === 'items' || right.kind === 'items')) return left.kind === 'items' ? left : right;
  return other;
}
