import { type Token, tokens } from './tokens.js';

/** A Python literal with the place where it starts. `unknown` is what would have to be run. */
export type Literal = { readonly offset: number } & (
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly value: boolean | null }
  | { readonly kind: 'list' | 'tuple' | 'set'; readonly items: readonly Literal[] }
  | { readonly kind: 'dict'; readonly items: readonly (readonly [key: Literal, value: Literal])[] }
  | { readonly kind: 'unknown' }
);

export type LiteralMistake = { readonly offset: number; readonly message: string };

/** Brackets inside brackets; a real manifest has four. */
const maxDepth = 50;
const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['True', true],
  ['False', false],
  ['None', null],
]);
const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

class LiteralParser {
  readonly mistakes: LiteralMistake[] = [];
  readonly #tokens: Iterator<Token, void>;
  #token: Token = { kind: 'end', text: '', offset: 0 };

  constructor(text: string) {
    this.#tokens = tokens(text, (offset) => this.#report('a string is not closed', offset));
    this.#advance();
  }

  /** The first dict of the text; what stands before or behind it would have to be run. */
  manifest(): Literal {
    if (!this.#is('{')) this.#report('a manifest is one dict and nothing else');
    while (!this.#is('{') && !this.#atEnd()) this.#advance();
    if (this.#atEnd()) return { kind: 'unknown', offset: 0 };
    const found = this.#primary(0);
    if (!this.#atEnd()) this.#report('a manifest is one dict and nothing else');
    return found;
  }

  #advance(): void {
    const { value } = this.#tokens.next();
    if (value !== undefined) this.#token = value;
  }

  #atEnd(): boolean {
    return this.#token.kind === 'end';
  }

  #is(mark: string): boolean {
    return this.#token.kind === 'mark' && this.#token.text === mark;
  }

  #report(message: string, offset = this.#token.offset): void {
    this.mistakes.push({ offset, message });
  }

  /** One value and nothing behind it but what separates it from the next. */
  #value(depth: number): Literal {
    const { offset } = this.#token;
    const found = this.#primary(depth);
    if (this.#atSeparator()) return found;
    if (found.kind !== 'unknown') this.#report('this would have to be computed: it is no literal', offset);
    this.#skip();
    return { kind: 'unknown', offset };
  }

  #atSeparator(): boolean {
    return this.#atEnd() || (this.#token.kind === 'mark' && /[,:\])}]/.test(this.#token.text));
  }

  /** Steps over the rest of an expression, brackets included. */
  #skip(): void {
    let open = 0;
    while (!this.#atEnd() && (open > 0 || !this.#atSeparator())) {
      if (this.#token.kind === 'mark' && this.#token.text in closers) open++;
      else if (this.#token.kind === 'mark' && /[\])}]/.test(this.#token.text)) open--;
      this.#advance();
    }
  }

  #primary(depth: number): Literal {
    const { kind, text, offset } = this.#token;
    if (kind === 'string') return this.#string();
    if (kind === 'number' || this.#is('-') || this.#is('+')) return this.#number();
    if (kind === 'mark' && text in closers && depth < maxDepth) return this.#collection(depth);
    const constant = kind === 'name' ? constants.get(text) : undefined;
    if (constant !== undefined) {
      this.#advance();
      return { kind: 'constant', value: constant, offset };
    }
    this.#report(kind === 'end' ? 'the manifest ends in the middle' : 'this would have to be computed: it is no literal');
    this.#skip();
    return { kind: 'unknown', offset };
  }

  /** Strings that follow one another are one. */
  #string(): Literal {
    const { offset } = this.#token;
    const parts: (string | undefined)[] = [];
    for (; this.#token.kind === 'string'; this.#advance()) parts.push(this.#token.value);
    if (!parts.includes(undefined)) return { kind: 'string', value: parts.join(''), offset };
    this.#report('this would have to be computed: it is no literal', offset);
    return { kind: 'unknown', offset };
  }

  #number(): Literal {
    const { offset } = this.#token;
    const sign = this.#is('-') ? -1 : 1;
    if (this.#token.kind === 'mark') this.#advance();
    const { kind, text } = this.#token;
    const value = kind === 'number' ? sign * Number(text.replaceAll('_', '')) : Number.NaN;
    if (kind === 'number') this.#advance();
    if (!Number.isNaN(value)) return { kind: 'number', value, offset };
    this.#report('this is no number that can be read', offset);
    return { kind: 'unknown', offset };
  }

  /** A list, a tuple, a set, a dict, or a value in brackets. */
  #collection(depth: number): Literal {
    const { text: opener, offset } = this.#token;
    const closer = closers[opener] ?? '';
    const items: Literal[] = [];
    const pairs: (readonly [Literal, Literal])[] = [];
    let commas = 0;
    this.#advance();
    while (!this.#is(closer) && !this.#atEnd()) {
      const item = this.#value(depth + 1);
      if (opener === '{' && this.#is(':')) {
        this.#advance();
        pairs.push([item, this.#value(depth + 1)]);
      } else items.push(item);
      if (this.#is(',')) commas++;
      else break;
      this.#advance();
    }
    if (!this.#is(closer)) this.#report(`"${opener}" is not closed by "${closer}"`, offset);
    this.#advance();
    const [only] = items;
    if (opener === '(' && commas === 0 && only !== undefined) return only;
    if (opener === '{' && items.length === 0) return { kind: 'dict', items: pairs, offset };
    return { kind: opener === '[' ? 'list' : opener === '(' ? 'tuple' : 'set', items, offset };
  }
}

/**
 * Reads the text of a manifest, which is one Python literal; nothing is run. What is no literal is `unknown` and a mistake, and all else
 * still counts. Behind a string that is not closed nothing can be read.
 */
export function readManifestLiteral(text: string): { readonly literal: Literal; readonly mistakes: readonly LiteralMistake[] } {
  const parser = new LiteralParser(text);
  return { literal: parser.manifest(), mistakes: parser.mistakes };
}
