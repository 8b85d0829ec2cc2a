import type { Value } from '../../model/facts/python.js';

/** A Python expression as far as literals, names, calls and comparisons go: what domains, contexts and modifiers of views are made of. */
export type Expression =
  | { readonly literal: string | number | boolean | null }
  | { readonly list: readonly Expression[] }
  | { readonly pairs: readonly (readonly [Expression, Expression])[] }
  | { readonly name: string }
  | { readonly call: string; readonly given: readonly (Expression | readonly [string, Expression])[] }
  | { readonly not: Expression }
  | { readonly and: readonly Expression[] }
  | { readonly or: readonly Expression[] }
  | { readonly operator: string; readonly left: Expression; readonly right: Expression };

type Token = { readonly kind: 'name' | 'string' | 'number' | 'sign' | 'end'; readonly text: string };

const pattern =
  /\s*(?:([A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*)|(\d+(?:\.\d+)?)|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|(==|!=|<>|<=|>=|[-+*/%<>()[\]{},:=]))/y;

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', "'": "'", '"': '"', '\\': '\\' };

/** Thrown and caught inside this file only: the text is no expression of the kinds above. */
class NoExpression extends Error {}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, char: string) => {
    const meant = escapes[char];
    if (meant === undefined) throw new NoExpression();
    return meant;
  });
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = pattern.lastIndex) {
    const [, name, number, double, single, sign] = pattern.exec(text) ?? [];
    if (name !== undefined) tokens.push({ kind: 'name', text: name.replace(/\s+/g, '') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign === '<>' ? '!=' : sign });
    else if (double !== undefined || single !== undefined) tokens.push({ kind: 'string', text: unescaped(double ?? single ?? '') });
    else throw new NoExpression();
  }
  return tokens;
}

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['True', true],
  ['False', false],
  ['None', null],
  ['true', true],
  ['false', false],
]);
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);
const keywords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else', 'for', 'lambda']);

/** Enough for any domain; a text that nests deeper is no expression for us. */
const maxDepth = 60;

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const found = this.#or();
    if (this.#at < this.#tokens.length) throw new NoExpression();
    return found;
  }

  #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #take(kind: Token['kind'], text: string): boolean {
    const { kind: has, text: said } = this.#next();
    if (has !== kind || said !== text) return false;
    this.#at += 1;
    return true;
  }

  #or(): Expression {
    this.#depth += 1;
    if (this.#depth > maxDepth) throw new NoExpression();
    const parts = [this.#and()];
    while (this.#take('name', 'or')) parts.push(this.#and());
    this.#depth -= 1;
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { or: parts };
  }

  #and(): Expression {
    const parts = [this.#not()];
    while (this.#take('name', 'and')) parts.push(this.#not());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { and: parts };
  }

  #not(): Expression {
    return this.#take('name', 'not') ? { not: this.#not() } : this.#comparison();
  }

  #comparison(): Expression {
    const left = this.#sum();
    const operator = this.#comparing();
    if (operator === undefined) return left;
    const right = this.#sum();
    if (this.#comparing() !== undefined) throw new NoExpression();
    return { operator, left, right };
  }

  #comparing(): string | undefined {
    const { kind, text } = this.#next();
    if (kind === 'sign' && comparisons.has(text)) {
      this.#at += 1;
      return text;
    }
    if (this.#take('name', 'in')) return 'in';
    if (kind === 'name' && text === 'not' && this.#tokens[this.#at + 1]?.text === 'in') {
      this.#at += 2;
      return 'not in';
    }
    return undefined;
  }

  #sum(): Expression {
    let left = this.#value();
    for (let { kind, text } = this.#next(); kind === 'sign' && '+-*/%'.includes(text); { kind, text } = this.#next()) {
      this.#at += 1;
      left = { operator: text, left, right: this.#value() };
    }
    return left;
  }

  #value(): Expression {
    const { kind, text } = this.#next();
    this.#at += 1;
    if (kind === 'string') return { literal: this.#joined(text) };
    if (kind === 'number') return { literal: Number(text) };
    if (kind === 'name') return this.#named(text);
    if (kind !== 'sign') throw new NoExpression();
    if (text === '-') {
      const value = this.#value();
      if (!('literal' in value) || typeof value.literal !== 'number') throw new NoExpression();
      return { literal: 0 - value.literal };
    }
    if (text === '[') return { list: this.#items(']') };
    if (text === '(') return this.#parenthesis();
    if (text === '{') return { pairs: this.#pairs() };
    throw new NoExpression();
  }

  /** Strings that stand side by side are one. */
  #joined(first: string): string {
    let text = first;
    while (this.#next().kind === 'string') {
      text += this.#next().text;
      this.#at += 1;
    }
    return text;
  }

  #named(name: string): Expression {
    const constant = constants.get(name);
    if (constant !== undefined) return { literal: constant };
    if (keywords.has(name)) throw new NoExpression();
    if (!this.#take('sign', '(')) return { name };
    const given: (Expression | readonly [string, Expression])[] = [];
    while (!this.#take('sign', ')')) {
      const { kind, text } = this.#next();
      if (kind === 'name' && this.#tokens[this.#at + 1]?.text === '=') {
        this.#at += 2;
        given.push([text, this.#or()]);
      } else given.push(this.#or());
      if (!this.#take('sign', ',') && this.#next().text !== ')') throw new NoExpression();
    }
    // `a(…).b(…)` is read no further.
    return { call: name, given };
  }

  #items(close: string): readonly Expression[] {
    const items: Expression[] = [];
    while (!this.#take('sign', close)) {
      items.push(this.#or());
      if (!this.#take('sign', ',') && this.#next().text !== close) throw new NoExpression();
    }
    return items;
  }

  /** A tuple is read as a list; one value in parentheses is that value. */
  #parenthesis(): Expression {
    const start = this.#at;
    const items = this.#items(')');
    const [only] = items;
    const isTuple = items.length !== 1 || this.#tokens[this.#at - 2]?.text === ',';
    if (this.#at === start + 1 || isTuple || only === undefined) return { list: items };
    return only;
  }

  #pairs(): readonly (readonly [Expression, Expression])[] {
    const pairs: (readonly [Expression, Expression])[] = [];
    while (!this.#take('sign', '}')) {
      const key = this.#or();
      if (!this.#take('sign', ':')) throw new NoExpression();
      pairs.push([key, this.#or()]);
      if (!this.#take('sign', ',') && this.#next().text !== '}') throw new NoExpression();
    }
    return pairs;
  }
}

/** Reads a text as an expression; tuples become lists. Undefined for what this does not know: comprehensions, lambdas, subscripts. */
export function readExpression(text: string): Expression | undefined {
  try {
    return new Parser(tokensOf(text)).whole();
  } catch (error) {
    if (error instanceof NoExpression) return undefined;
    throw error;
  }
}

/** A value of a field's declaration as an expression; undefined where it holds code that was not read. */
export function expressionOf(value: Value): Expression | undefined {
  if ('name' in value) return { name: value.name };
  if ('expression' in value) return undefined;
  const { literal } = value;
  if (typeof literal !== 'object' || literal === null) return { literal };
  if (isList(literal)) {
    const items = literal.map(expressionOf);
    return items.every((item) => item !== undefined) ? { list: items } : undefined;
  }
  const pairs = Object.entries(literal).map(([key, item]) => [{ literal: key }, expressionOf(item)] as const);
  return pairs.every((pair): pair is readonly [{ literal: string }, Expression] => pair[1] !== undefined) ? { pairs } : undefined;
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

/** One text for an expression however it is spaced and quoted; texts that are no expression lose only their blanks. */
export function canonicalExpression(text: string): string {
  const expression = readExpression(text);
  return expression === undefined ? `code ${text.trim().replace(/\s+/g, ' ')}` : JSON.stringify(expression);
}
