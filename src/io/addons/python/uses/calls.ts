import type { Chain } from '../../../../model/facts/python.js';
import type { Syntax } from '../syntax.js';
import { emitArguments, emitNames, type Given, givenOf } from './arguments.js';
import { type Context, emitPath, literalText, nameOf } from './context.js';
import { emitKeys } from './domains.js';
import { evaluate, evaluateLambda, recordsOf } from './expressions.js';
import { chainOf, elementOf, environment, extend, type Held, other, unknown, type Variables } from './held.js';
import { givingValues, passing, perItem, perRecord, staying } from './methods.js';
import { emitPatch } from './targets.js';

/** A call whose parts were read: what it is called on or, for a function, what that holds. */
type Call = {
  readonly node: Syntax;
  readonly name: string;
  readonly object: Syntax | undefined;
  readonly base: Held;
  readonly given: Given;
  readonly line: number;
};

/** What the arguments by place hold, the first of them that is no lambda, and what a lambda among them gives. */
type Read = { readonly held: readonly Held[]; readonly first: Held; readonly lambda: Held };

/** Reads a call: tells it with all that it says, and what it gives. */
export function callOf(node: Syntax, variables: Variables, context: Context): Held {
  const [callee] = node.children;
  if (callee === undefined) return other;
  const given = givenOf(node, context);
  const [object, nameNode] = callee.kind === 'attribute' ? callee.children : [];
  const name = nameOf(nameNode ?? callee, context);
  const line = (nameNode ?? callee).line;
  const base = object === undefined ? evaluate(callee, variables, context, true) : receiver(object, variables, context);
  const call: Call = { node, name, object, base, given, line };
  if (object === undefined || name !== 'env') emitCall(call, context);
  const read = readArguments(given, lambdaItem(call), variables, context);
  emitNames(name, given, line, variables, context);
  if (object !== undefined && name === 'env') return environment;
  if (object === undefined) return functionCall(call, read, context);
  if (base.kind === 'chain') return recordCall(call, base.chain, read, variables, context);
  if (base.kind === 'form') return formCall(call, base, context);
  if (base.kind === 'values') return valuesCall(call, base, context);
  if (base.kind === 'made') return madeCall(call, base, variables, context);
  if (base.kind === 'env') return name === 'get' ? recordsOf(given.positional[0], variables, context) : unknown(`env.${name}()`);
  return base.kind === 'object' ? unknown(`${name}()`) : other;
}

/** What lambdas among the arguments are called with; undefined for one item of another argument. */
function lambdaItem({ name, object, base }: Call): Held | undefined {
  if (object !== undefined && perRecord.has(name)) return elementOf(base);
  return perItem.has(name) ? undefined : other;
}

/** What a method is called on; `super()` is the records of the method that calls it. */
function receiver(node: Syntax, variables: Variables, context: Context): Held {
  if (node.kind === 'call' && nameOf(node.children[0], context) === 'super') return variables.get('super()') ?? unknown('super()');
  return evaluate(node, variables, context, true);
}

function emitCall({ name, object, base, given, line }: Call, { emit }: Context): void {
  const from = base.kind === 'form' || (object === undefined && base.kind !== 'chain') ? undefined : chainOf(base);
  if (from === undefined) return;
  const chain = object === undefined ? from : extend(from, name);
  const { positional, keywords, spread } = given;
  emit({
    use: 'call',
    chain,
    positional: positional.length,
    keywords: [...keywords.keys()],
    ...(spread ? { spread: true as const } : {}),
    line,
  });
}

/**
 * Reads the arguments.
 * @param item what lambdas among them are called with; undefined for one item of the first argument that is no lambda
 */
function readArguments({ positional, keywords }: Given, item: Held | undefined, variables: Variables, context: Context): Read {
  const plain = (node: Syntax): Held => (node.kind === 'lambda' ? other : evaluate(node, variables, context));
  const held = positional.map(plain);
  const named = [...keywords.values()].map(plain);
  const first = held.find((_held, index) => positional[index]?.kind !== 'lambda') ?? named[0] ?? other;
  const lambdas = [...positional, ...keywords.values()].filter(({ kind }) => kind === 'lambda');
  const given = lambdas.map((node) => evaluateLambda(node, [item ?? elementOf(first)], variables, context));
  return { held, first, lambda: given[0] ?? other };
}

function recordCall(
  { name, object, given, line }: Call,
  chain: Chain,
  { first, lambda }: Read,
  variables: Variables,
  context: Context,
): Held {
  if (!isCommand(chain)) emitArguments(name, given, chain, variables, context);
  const [argument] = given.positional;
  const last = chain.path.at(-1);
  if (name === 'mapped') {
    const path = literalText(argument, context);
    return path === undefined ? lambda : { kind: 'chain', chain: extend(chain, ...path.split('.')) };
  }
  if (name === '_patch_method' && object !== undefined) emitPatch(object, literalText(argument, context) ?? '', line, context);
  if (name === 'Environment') return environment;
  if (name === 'Form' && first.kind === 'chain') return { kind: 'form', chain: first.chain };
  if (staying.has(name)) return { kind: 'chain', chain };
  if (givingValues.has(name)) return { kind: 'values', chain };
  if (name === 'get' && (last === 'pool' || last === 'registry')) return recordsOf(argument, variables, context);
  if ((name === '_get' || name === '_get_id') && chain.root.kind === 'model' && chain.root.model === 'ir.model')
    recordsOf(argument, variables, context);
  return unknown(`${name}()`);
}

/** `Command.create({…})` makes no record of a known model by itself; where it is a value of a field, the field tells. */
const isCommand = ({ root, path }: Chain): boolean => root.kind === 'unknown' && /(?:^|\.)Command$/.test([root.name, ...path].join('.'));

/** A method of a form, or of one of its lists: it gives the record that is saved, or the form of a row. */
function formCall({ name, line }: Call, base: Held & { readonly kind: 'form' }, { emit }: Context): Held {
  if (base.chain.path.length > 0) emit({ use: 'attribute', chain: base.chain, written: false, line });
  if (name === 'save') return { kind: 'chain', chain: base.chain };
  return name === 'new' || name === 'edit' ? base : other;
}

const keyed: ReadonlySet<string> = new Set(['get', 'pop', 'setdefault']);

/** A method of a dictionary with fields as keys. */
function valuesCall({ name, given, line }: Call, base: Held & { readonly kind: 'values' }, context: Context): Held {
  const [first] = given.positional;
  if (keyed.has(name)) emitPath(base.chain, literalText(first, context) ?? '', 'key', line, context);
  if (name === 'update') {
    if (first !== undefined) emitKeys(first, base.chain, context);
    for (const key of given.keywords.keys()) emitPath(base.chain, key, 'key', line, context);
  }
  return name === 'copy' || name === 'append' ? base : other;
}

const adding: ReadonlySet<string> = new Set(['append', 'extend', 'insert', 'update']);

/** A method of a literal that a variable holds: what it adds belongs to the literal. */
function madeCall(
  { node, name, object, given }: Call,
  base: Held & { readonly kind: 'made' },
  variables: Variables,
  context: Context,
): Held {
  const added = given.positional.at(-1);
  if (object?.kind === 'identifier' && adding.has(name) && added !== undefined)
    variables.set(nameOf(object, context), { kind: 'made', pieces: [...base.pieces, added] });
  if (name === 'format') return { kind: 'made', pieces: [node] };
  return name === 'copy' ? base : other;
}

/** A function that is called by its name, or whatever else is called. */
function functionCall({ name, base, given, line }: Call, { held, first, lambda }: Read, context: Context): Held {
  const [object, attribute] = given.positional;
  if (base.kind === 'env') return environment;
  if ((name === 'getattr' || name === 'setattr') && first.kind === 'chain') {
    const field = literalText(attribute, context);
    if (field === undefined) return other;
    const chain = extend(first.chain, field);
    context.emit({ use: 'attribute', chain, written: name === 'setattr', line });
    if (name === 'setattr' && object !== undefined) emitPatch(object, field, line, context);
    return { kind: 'chain', chain };
  }
  if (name === 'Environment') return environment;
  if (name === 'Form' && first.kind === 'chain') return { kind: 'form', chain: first.chain };
  if (name === 'enumerate') return { kind: 'items', of: { kind: 'row', parts: [other, elementOf(first)] } };
  if (name === 'zip') return { kind: 'items', of: { kind: 'row', parts: held.map(elementOf) } };
  if (name === 'map') return { kind: 'items', of: lambda };
  if (name === 'next' || name === 'max' || name === 'min') return elementOf(first);
  if (passing.has(name)) return first.kind === 'chain' || first.kind === 'items' ? { kind: 'items', of: elementOf(first) } : first;
  return base.kind === 'chain' ? unknown(`${name}()`) : other;
}
