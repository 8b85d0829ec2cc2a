import type { Chain, ClassFact, Value } from '../../../../model/facts/python.js';
import { argumentNodes, fieldType } from '../fields.js';
import type { Definition } from '../functions.js';
import { assignmentsOf, definitionOf, statementsOf } from '../statements.js';
import type { Syntax } from '../syntax.js';
import { emitOrder } from './arguments.js';
import { type Context, emitGroups, emitPath, isModelName, literalText, literalTexts, nameOf } from './context.js';
import { emitDomain, emitQuotedDomain } from './domains.js';
import { evaluate, evaluateAll, evaluateLambda } from './expressions.js';
import { readDecorator, readFunction } from './functions.js';
import { extend, type Held, rooted, Variables } from './held.js';

const part = (node: Syntax, kind: string): Syntax | undefined => node.children.find((child) => child.kind === kind);

/** Reads a class: its attributes and fields by what they mean to Odoo, and its methods with `self` as records of its model. */
export function readClass({ node, decorators }: Definition, variables: Variables, context: Context): void {
  const fact = context.classes.get(node.line);
  const model = fact?.model;
  const self: Held =
    model === undefined ? { kind: 'object', name: 'self', members: new Map() } : rooted({ kind: 'self', model: model.name });
  for (const decorator of decorators) readDecorator(decorator, undefined, variables, context);
  evaluateAll(part(node, 'argument_list')?.children ?? [], variables, context);
  const inner = new Variables(variables);
  for (const statement of statementsOf(part(node, 'block') ?? node)) {
    const definition = definitionOf(statement.node);
    if (definition?.node.kind === 'function_definition') readFunction(definition, self, variables, context);
    else if (definition !== undefined) readClass(definition, inner, context);
    else
      for (const { target, value } of assignmentsOf(statement.node))
        if (value !== undefined) readAssignment(target, value, fact, self, inner, context);
  }
}

function readAssignment(
  target: Syntax,
  value: Syntax,
  fact: ClassFact | undefined,
  self: Held,
  variables: Variables,
  context: Context,
): void {
  const name = nameOf(target, context);
  const type = value.kind === 'call' ? fieldType(value, context.text, context.aliases) : undefined;
  if (type !== undefined && self.kind === 'chain' && fact !== undefined) readField(value, type, fact, self.chain, variables, context);
  else if (fact !== undefined && self.kind === 'chain' && emitAttribute(name, fact, self.chain, value.line, context)) return;
  else variables.set(name, evaluate(value, variables, context));
}

const texts = (value: Value | undefined): readonly string[] => {
  if (value === undefined || !('literal' in value)) return [];
  if (typeof value.literal === 'string') return [value.literal];
  return Array.isArray(value.literal) ? value.literal.flatMap(texts) : [];
};

const members = (value: Value | undefined): readonly (readonly [string, Value])[] =>
  value !== undefined && 'literal' in value && typeof value.literal === 'object' && value.literal !== null && !Array.isArray(value.literal)
    ? Object.entries(value.literal)
    : [];

/** Attributes of a model that name models and fields; false for all others. */
function emitAttribute(name: string, { attributes }: ClassFact, self: Chain, line: number, context: Context): boolean {
  const value = attributes[name];
  switch (name) {
    case '_inherit':
      for (const model of texts(value)) context.emit({ use: 'model', model, line });
      return true;
    case '_inherits':
      for (const [model, field] of members(value)) {
        context.emit({ use: 'model', model, line });
        for (const path of texts(field)) emitPath(self, path, 'path', line, context);
      }
      return true;
    case '_depends':
      for (const [model, fields] of members(value)) {
        context.emit({ use: 'model', model, line });
        for (const path of texts(fields)) emitPath({ root: { kind: 'model', model }, path: [] }, path, 'path', line, context);
      }
      return true;
    case '_order':
      for (const order of texts(value)) emitOrder(order, self, line, context);
      return true;
    case '_rec_name':
    case '_rec_names_search':
    case '_parent_name':
    case '_active_name':
    case '_date_name':
    case '_fold_name':
      for (const path of texts(value)) emitPath(self, path, 'path', line, context);
      return true;
    default:
      return false;
  }
}

/** Arguments of fields that name a method of the model. */
const methodNames: ReadonlySet<string> = new Set(['compute', 'inverse', 'search', 'group_expand', 'selection', 'compute_sql']);
/** Arguments of fields that are paths from the model. */
const pathNames: ReadonlySet<string> = new Set(['related', 'currency_field', 'model_field', 'definition', 'depends']);

function readField(call: Syntax, type: string, { methods }: ClassFact, self: Chain, variables: Variables, context: Context): void {
  const given = argumentNodes(call, type, context.text);
  const model = literalText(given.get('comodel_name'), context);
  const comodel: Chain = { root: model === undefined ? { kind: 'unknown', name: 'comodel' } : { kind: 'model', model }, path: [] };
  if (call.children[0] !== undefined) evaluate(call.children[0], variables, context);
  if (model !== undefined && isModelName(model)) context.emit({ use: 'model', model, line: given.get('comodel_name')?.line ?? call.line });
  for (const [name, node] of given) {
    const { line } = node;
    const source = literalText(node, context);
    const method = methods.find((one) => one.name === nameOf(node, context))?.name ?? source;
    if (name === 'groups') emitGroups(source ?? '', line, context);
    else if (name === 'inverse_name') emitPath(comodel, source ?? '', 'path', line, context);
    else if (pathNames.has(name)) for (const { text } of literalTexts(node, context)) emitPath(self, text, 'path', line, context);
    else if (name === 'domain') readDomain(node, comodel, self, variables, context);
    else if (methodNames.has(name) && method !== undefined)
      context.emit({ use: 'attribute', chain: extend(self, method), written: false, line });
    else if (node.kind === 'lambda') evaluateLambda(node, [{ kind: 'chain', chain: self }], variables, context);
    else if (name !== 'comodel_name') evaluate(node, variables, context);
  }
}

/** `domain=` of a field: a literal, a literal in quotes, or a lambda that gives one. */
function readDomain(node: Syntax, comodel: Chain, self: Chain, variables: Variables, context: Context): void {
  const body = node.kind === 'lambda' ? node.children.at(-1) : node;
  if (node.kind === 'lambda') evaluateLambda(node, [{ kind: 'chain', chain: self }], variables, context);
  else evaluate(node, variables, context);
  if (body === undefined) return;
  const held = body.kind === 'identifier' ? variables.get(nameOf(body, context)) : undefined;
  for (const piece of held?.kind === 'made' ? held.pieces : [body])
    if (literalText(piece, context) === undefined) emitDomain(piece, comodel, context);
    else emitQuotedDomain(piece, comodel, context);
}
