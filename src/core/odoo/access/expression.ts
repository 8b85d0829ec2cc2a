/** A value in a domain: a literal, a name that Odoo gives to domains (`user.id`, `company_ids`), a list, or lists put together. */
export type Expression =
  | { readonly literal: string | number | boolean | null }
  | { readonly name: string }
  | { readonly list: readonly Expression[] }
  | { readonly sum: readonly Expression[] };

type Token = { readonly text: string; readonly string?: string };

const pattern = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w.]*)|([[\](),+]))/y;
const words: Readonly<Record<string, boolean | null>> = { True: true, False: false, None: null };
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' };

/** What a Python string literal stands for; an unknown escape stays as it is, as in Python. */
function unquoted(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]))/g, (whole, two, four, eight, one) => {
      const code: unknown = two ?? four ?? eight;
      return typeof code === 'string' ? String.fromCodePoint(Number.parseInt(code, 16)) : (escapes[String(one)] ?? String(whole));
    });
}

/** Reads the small part of Python that domains of access rows are written in. */
export class Tokens {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    const end = text.trimEnd().length;
    for (pattern.lastIndex = 0; pattern.lastIndex < end; ) {
      const at = pattern.lastIndex;
      const [, quoted, number, name, sign] = pattern.exec(text) ?? [];
      if (quoted !== undefined) this.#tokens.push({ text: quoted, string: unquoted(quoted) });
      else if (number !== undefined || name !== undefined || sign !== undefined) this.#tokens.push({ text: number ?? name ?? sign ?? '' });
      else throw new SyntaxError(`not understood: ${text.slice(at).trim()}, in ${text}`);
    }
  }

  /** One expression. */
  expression(): Expression {
    const parts = [this.#value()];
    for (; this.#tokens[this.#at]?.text === '+'; parts.push(this.#value())) this.#at++;
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { sum: parts };
  }

  /** Nothing may follow. */
  end(): void {
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw new SyntaxError(`${rest.text} was not expected, in ${this.#text}`);
  }

  #value(): Expression {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new SyntaxError(`it ends too early: ${this.#text}`);
    if (token.string !== undefined) return { literal: token.string };
    if (token.text === '[' || token.text === '(') return this.#list(token.text === '[' ? ']' : ')');
    if (/^-?\d/.test(token.text)) return { literal: Number(token.text) };
    const word = words[token.text];
    if (word !== undefined) return { literal: word };
    if (/^[A-Za-z_]/.test(token.text)) return { name: token.text };
    throw new SyntaxError(`${token.text} was not expected, in ${this.#text}`);
  }

  /** A list or a tuple; a value in parentheses without a comma is itself. */
  #list(close: string): Expression {
    const items: Expression[] = [];
    let commas = 0;
    while (this.#tokens[this.#at]?.text !== close) {
      items.push(this.expression());
      if (this.#tokens[this.#at]?.text === ',') {
        this.#at++;
        commas++;
      } else if (this.#tokens[this.#at]?.text !== close) throw new SyntaxError(`${close} was expected, in ${this.#text}`);
    }
    this.#at++;
    const [only] = items;
    return close === ')' && commas === 0 && only !== undefined ? only : { list: items };
  }
}
