import { resolveName } from '../imports.js';
import type { Syntax } from '../syntax.js';
import { type Context, dotted, emitPath, literalText, nameOf } from './context.js';
import { evaluate, evaluateAll } from './expressions.js';
import { chainOf, elementOf, extend, type Held, merged, other, type Variables } from './held.js';

const patterns: ReadonlySet<string> = new Set(['pattern_list', 'tuple_pattern', 'list_pattern', 'tuple', 'list', 'as_pattern_target']);

/** Gives a target of an assignment or a loop what it is given. */
export function assign(target: Syntax, held: Held, variables: Variables, context: Context): void {
  if (target.kind === 'identifier') variables.set(nameOf(target, context), held);
  else if (target.kind === 'attribute') writeAttribute(target, held, variables, context);
  else if (target.kind === 'subscript') writeItem(target, variables, context);
  else if (patterns.has(target.kind))
    for (const [index, part] of target.children.entries()) {
      const whole = target.children.length === 1 && target.kind === 'as_pattern_target';
      assign(part, whole ? held : partOf(held, index), variables, context);
    }
  else for (const part of target.children) assign(part, other, variables, context);
}

function partOf(held: Held, index: number): Held {
  if (held.kind === 'row') return held.parts[index] ?? other;
  return held.kind === 'items' ? elementOf(held) : other;
}

function writeAttribute(target: Syntax, held: Held, variables: Variables, context: Context): void {
  const [object, nameNode] = target.children;
  if (object === undefined || nameNode === undefined) return;
  const name = nameOf(nameNode, context);
  const base = evaluate(object, variables, context, true);
  const chain = base.kind === 'env' ? undefined : chainOf(base);
  if (chain !== undefined) context.emit({ use: 'attribute', chain: extend(chain, name), written: true, line: nameNode.line });
  if (base.kind === 'object' && (base.members.has(name) || isKnown(held)))
    base.members.set(name, merged(name, base.members.get(name), held));
  emitPatch(object, name, target.line, context);
}

/** Whether more is known of it than a name. */
function isKnown(held: Held): boolean {
  return held.kind === 'form' || held.kind === 'items' || (held.kind === 'chain' && held.chain.root.kind !== 'unknown');
}

/** Something of Odoo, or of another addon, gets another attribute: `SaleOrder.action_confirm = ours`. */
export function emitPatch(object: Syntax, name: string, line: number, context: Context): void {
  const source = dotted(object, context);
  if (source === undefined || !context.aliases.has(source.replace(/\..*$/, ''))) return;
  const target = resolveName(source, context.aliases);
  if (/^(?:odoo|openerp)\./.test(target) && !/^(?:odoo|openerp)\.http\.request\b/.test(target))
    context.emit({ use: 'patch', target: `${target}.${name}`, line });
}

function writeItem(target: Syntax, variables: Variables, context: Context): void {
  const [object, key] = target.children;
  if (object === undefined || key === undefined) return;
  const base = evaluate(object, variables, context, true);
  evaluateAll(target.children.slice(1), variables, context);
  const name = literalText(key, context);
  if (name === undefined) return;
  if (base.kind === 'values') emitPath(base.chain, name, 'key', key.line, context);
  else if (base.kind === 'made' && object.kind === 'identifier')
    variables.set(nameOf(object, context), { kind: 'made', pieces: [...base.pieces, key] });
  else if (base.kind === 'chain' && base.chain.root.kind !== 'unknown')
    context.emit({ use: 'attribute', chain: extend(base.chain, name), written: true, line: key.line });
}
