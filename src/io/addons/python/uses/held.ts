import type { Chain, Root } from '../../../../model/facts/python.js';
import type { Syntax } from '../syntax.js';

/** What an expression or a variable holds, as far as syntax tells. */
export type Held =
  /** Whatever a chain of names reaches: a recordset, the value of a field, a method, something imported. */
  | { readonly kind: 'chain'; readonly chain: Chain }
  /** An environment of models. */
  | { readonly kind: 'env' }
  /** A form of a test, which edits records as the web client does: its attributes are their fields, its methods are its own. */
  | { readonly kind: 'form'; readonly chain: Chain }
  /** What a method of a class that is no model belongs to, with what its methods gave to its attributes. */
  | { readonly kind: 'object'; readonly name: string; readonly members: Map<string, Held> }
  /** A dictionary, or several, with fields of a model as keys: what `create` takes and `read` gives. */
  | { readonly kind: 'values'; readonly chain: Chain }
  /** A list or another iterable of things that are alike. */
  | { readonly kind: 'items'; readonly of: Held }
  /** A row of things that are not: a tuple. */
  | { readonly kind: 'row'; readonly parts: readonly Held[] }
  /** A literal that the code made, with what was added to it since: a domain, values, a text of SQL. */
  | { readonly kind: 'made'; readonly pieces: readonly Syntax[] }
  | { readonly kind: 'other' };

export const other: Held = { kind: 'other' };
export const environment: Held = { kind: 'env' };

export function rooted(root: Root, path: readonly string[] = []): Held {
  return { kind: 'chain', chain: { root, path } };
}

/** Something with a name of which nothing else is known. */
export function unknown(name: string): Held {
  return rooted({ kind: 'unknown', name });
}

export function extend({ root, path }: Chain, ...names: readonly string[]): Chain {
  return { root, path: [...path, ...names] };
}

/** The chain that goes on from it; undefined when nothing is known of its attributes. */
export function chainOf(held: Held): Chain | undefined {
  if (held.kind === 'chain' || held.kind === 'form') return held.chain;
  if (held.kind === 'object') return { root: { kind: 'unknown', name: held.name }, path: [] };
  return held.kind === 'env' ? { root: { kind: 'unknown', name: 'env' }, path: [] } : undefined;
}

/** What a loop over it gives. */
export function elementOf(held: Held): Held {
  if (held.kind === 'chain' || held.kind === 'values') return held;
  return held.kind === 'items' ? held.of : other;
}

function rootText(root: Root): string {
  return root.kind === 'self' || root.kind === 'model' ? `${root.kind} ${root.model}` : `${root.kind} ${root.name}`;
}

function sameChain(a: Chain, b: Chain): boolean {
  return rootText(a.root) === rootText(b.root) && a.path.join('.') === b.path.join('.');
}

/** Whether two branches left the same in a variable. */
function same(a: Held, b: Held): boolean {
  if (a === b) return true;
  if ('chain' in a && 'chain' in b) return a.kind === b.kind && sameChain(a.chain, b.chain);
  if (a.kind === 'items' && b.kind === 'items') return same(a.of, b.of);
  return a.kind === b.kind && (a.kind === 'env' || a.kind === 'other');
}

/** What an attribute holds that was given something twice. */
export function merged(name: string, before: Held | undefined, held: Held): Held {
  return before === undefined || same(before, held) ? held : unknown(name);
}

/** What one variable holds after branches that left several things in it: what all agree on; literals of all of them add up. */
function joined(name: string, held: readonly Held[]): Held {
  const [first = other, ...rest] = held;
  if (rest.every((next) => same(first, next))) return first;
  const made = held.flatMap((one) => (one.kind === 'made' ? [one.pieces] : []));
  return made.length === held.length ? { kind: 'made', pieces: [...new Set(made.flat())] } : unknown(name);
}

/** The variables of one function or module; what it does not know is asked of the one around it. */
export class Variables {
  readonly #around: Variables | undefined;
  #own: Map<string, Held>;

  constructor(around?: Variables, own: ReadonlyMap<string, Held> = new Map()) {
    this.#around = around;
    this.#own = new Map(own);
  }

  get(name: string): Held | undefined {
    return this.#own.get(name) ?? this.#around?.get(name);
  }

  set(name: string, held: Held): void {
    this.#own.set(name, held);
  }

  /** The same variables for a branch, which may change them for itself. */
  branch(): Variables {
    return new Variables(this.#around, this.#own);
  }

  /** Goes on after branches of which one was taken. A variable that only some of them set is what these set. */
  join(branches: readonly Variables[]): void {
    const [only] = branches;
    if (only === undefined) return;
    const names = new Set(branches.flatMap((branch) => [...branch.#own.keys()]));
    this.#own = new Map(
      [...names].map((name) => [
        name,
        joined(
          name,
          branches.flatMap((branch) => branch.#own.get(name) ?? []),
        ),
      ]),
    );
  }
}
