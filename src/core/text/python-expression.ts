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

/** `values`: literals, names, lists, and these put together by `+`; everything else is refused. */
export type Grammar = 'all' | 'values';

type Token = { readonly kind: 'name' | 'string' | 'number' | 'sign' | 'end'; readonly text: string };

const tokenPattern = (signs: string): RegExp =>
  new RegExp(
    `\\s*(?:([A-Za-z_]\\w*(?:\\s*\\.\\s*[A-Za-z_]\\w*)*)|(\\d+(?:\\.\\d+)?)|"((?:[^"\\\\\\n]|\\\\[^])*)"|'((?:[^'\\\\\\n]|\\\\[^])*)'|(${signs}))`,
    'y',
  );
const patterns: Readonly<Record<Grammar, RegExp>> = {
  all: tokenPattern('==|!=|<>|<=|>=|[-+*/%<>()[\\]{},:=]'),
  values: tokenPattern('[-+()[\\],]'),
};

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', "'": "'", '"': '"', '\\': '\\', '\n': '' };

/** What the text between the quotes of a literal stands for; an unknown escape stays as it is, as in Python. */
function unescaped(text: string): string {
  return text.replace(/\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U(00[\dA-Fa-f]{6})|([\s\S]))/g, (whole, two, four, eight, one) => {
    const code: unknown = two ?? four ?? eight;
    if (typeof code !== 'string') return escapes[String(one)] ?? String(whole);
    const point = Number.parseInt(code, 16);
    return point > 0x10ffff ? String(whole) : String.fromCodePoint(point);
  });
}

function tokensOf(text: string, grammar: Grammar): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = patterns[grammar];
  pattern.lastIndex = 0;
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = pattern.lastIndex) {
    const [, name, number, double, single, sign] = pattern.exec(text) ?? [];
    if (name !== undefined) tokens.push({ kind: 'name', text: name.replace(/\s+/g, '') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign === '<>' ? '!=' : sign });
    else if (double !== undefined || single !== undefined) tokens.push({ kind: 'string', text: unescaped(double ?? single ?? '') });
    else throw new SyntaxError(`not understood: ${text.slice(at).trim()}, in ${text}`);
  }
  return tokens;
}

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['True', true],
  ['False', false],
  ['None', null],
]);
/** Beside Python's own, views write these. */
const viewConstants: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);
const keywords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else', 'for', 'lambda']);

/** Enough for any domain; a text that nests deeper is no expression for us. */
const maxDepth = 60;

class Parser {
  readonly #text: string;
  readonly #grammar: Grammar;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(text: string, grammar: Grammar) {
    this.#text = text;
    this.#grammar = grammar;
    this.#tokens = tokensOf(text, grammar);
  }

  whole(): Expression {
    const found = this.#expression();
    if (this.#at < this.#tokens.length) throw this.#unexpected(this.#next());
    return found;
  }

  #unexpected({ kind, text }: Token): SyntaxError {
    return new SyntaxError(kind === 'end' ? `it ends too early: ${this.#text}` : `${text} was not expected, in ${this.#text}`);
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

  #expression(): Expression {
    this.#depth += 1;
    if (this.#depth > maxDepth) throw new SyntaxError(`it nests deeper than ${maxDepth} levels: ${this.#text}`);
    const found = this.#grammar === 'values' ? this.#sum() : this.#or();
    this.#depth -= 1;
    return found;
  }

  #or(): Expression {
    const parts = [this.#and()];
    while (this.#take('name', 'or')) parts.push(this.#and());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { or: parts };
  }

  #and(): Expression {
    const parts = [this.#not()];
    while (this.#take('name', 'and')) parts.push(this.#not());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { and: parts };
  }

  #not(): Expression {
    let times = 0;
    while (this.#take('name', 'not')) times += 1;
    let found = this.#comparison();
    for (; times > 0; times -= 1) found = { not: found };
    return found;
  }

  #comparison(): Expression {
    const left = this.#sum();
    const operator = this.#comparing();
    if (operator === undefined) return left;
    const right = this.#sum();
    const after = this.#next();
    if (this.#comparing() !== undefined) throw this.#unexpected(after);
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
    const signs = this.#grammar === 'values' ? '+' : '+-*/%';
    let left = this.#value();
    for (let { kind, text } = this.#next(); kind === 'sign' && signs.includes(text); { kind, text } = this.#next()) {
      this.#at += 1;
      left = { operator: text, left, right: this.#value() };
    }
    return left;
  }

  #value(): Expression {
    const token = this.#next();
    const { kind, text } = token;
    this.#at += 1;
    if (kind === 'string') return { literal: this.#joined(text) };
    if (kind === 'number') return { literal: Number(text) };
    if (kind === 'name') return this.#named(token);
    if (kind === 'sign' && text === '-') {
      const number = this.#next();
      if (number.kind !== 'number') throw this.#unexpected(token);
      this.#at += 1;
      return { literal: 0 - Number(number.text) };
    }
    if (kind === 'sign' && text === '[') return { list: this.#items(']') };
    if (kind === 'sign' && text === '(') return this.#parenthesis();
    if (kind === 'sign' && text === '{') return { pairs: this.#pairs() };
    throw this.#unexpected(token);
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

  #named(token: Token): Expression {
    const { text: name } = token;
    const constant = constants.get(name) ?? (this.#grammar === 'all' ? viewConstants.get(name) : undefined);
    if (constant !== undefined || constants.has(name)) return { literal: constant ?? null };
    if (keywords.has(name)) throw this.#unexpected(token);
    if (this.#grammar === 'values' || !this.#take('sign', '(')) return { name };
    const given: (Expression | readonly [string, Expression])[] = [];
    while (!this.#take('sign', ')')) {
      const { kind, text } = this.#next();
      if (kind === 'name' && this.#tokens[this.#at + 1]?.text === '=') {
        this.#at += 2;
        given.push([text, this.#expression()]);
      } else given.push(this.#expression());
      this.#comma(')');
    }
    // `a(…).b(…)` is read no further.
    return { call: name, given };
  }

  /** Takes the comma after an item, unless the list ends there. */
  #comma(close: string): void {
    if (!this.#take('sign', ',') && this.#next().text !== close) throw new SyntaxError(`${close} was expected, in ${this.#text}`);
  }

  #items(close: string): readonly Expression[] {
    const items: Expression[] = [];
    while (!this.#take('sign', close)) {
      items.push(this.#expression());
      this.#comma(close);
    }
    return items;
  }

  /** A tuple is read as a list; one value in parentheses is that value. */
  #parenthesis(): Expression {
    const items = this.#items(')');
    const [only] = items;
    const isTuple = items.length !== 1 || this.#tokens[this.#at - 2]?.text === ',';
    return isTuple || only === undefined ? { list: items } : only;
  }

  #pairs(): readonly (readonly [Expression, Expression])[] {
    const pairs: (readonly [Expression, Expression])[] = [];
    while (!this.#take('sign', '}')) {
      const key = this.#expression();
      if (!this.#take('sign', ':')) throw this.#unexpected(this.#next());
      pairs.push([key, this.#expression()]);
      this.#comma('}');
    }
    return pairs;
  }
}

/**
 * Reads a text as an expression; tuples become lists. Comprehensions, lambdas and subscripts are not read.
 * @throws SyntaxError naming what was found where something else was expected
 */
export function parseExpression(text: string, grammar: Grammar = 'all'): Expression {
  return new Parser(text, grammar).whole();
}

/** The same; undefined for what is no such expression. */
export function readExpression(text: string): Expression | undefined {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
