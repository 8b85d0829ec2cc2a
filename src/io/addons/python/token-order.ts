/** Words after which an operand may stand, though they look like one themselves. */
const before: ReadonlySet<string> = new Set([
  ...['return', 'not', 'and', 'or', 'in', 'is', 'if', 'elif', 'else', 'for', 'while', 'lambda', 'await', 'yield', 'from', 'import', 'as'],
  ...['assert', 'del', 'raise', 'global', 'nonlocal', 'async', 'def', 'class', 'with', 'except', 'match', 'case', 'type'],
]);
/** Words that may stand behind an operand. */
const behind: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else', 'for', 'async', 'as', 'from', 'import']);
/** Words that begin statements with a colon; after the others it can be the last character, too. */
const withColon: ReadonlySet<string> = new Set(['if', 'elif', 'else', 'for', 'while', 'with', 'def', 'class', 'try', 'except', 'finally']);
const mayEndInColon: ReadonlySet<string> = new Set([...withColon, 'async', 'match', 'case']);

const codes = (chars: string): ReadonlySet<number> => new Set([...chars].map((char) => char.charCodeAt(0)));
const incomplete = codes('=+-/%<>&|^~@!*');
const beforeComma = codes('=+-%<>&|^~@!,([{');
const unknown = codes('?$`');
const [bang, comma, colon, equals, brace] = [33, 44, 58, 61, 123];

/**
 * Notices tokens that cannot stand side by side, such as two names, or an operator before a bracket that closes. It is no grammar:
 * when it is not in doubt the code may still be wrong in ways that are seen only by parsing; when it is, the parser judges.
 */
export class TokenOrder {
  readonly #text: string;
  /** Something stood where it cannot stand. Stays until it is set back. */
  doubtful = false;
  /** Whether the last token ends an operand: a word, a text, a bracket that closes. */
  #operand = false;
  #isText = false;
  /** Where the last token is when it is a word; else zero. */
  #start = 0;
  #end = 0;
  #operator = 0;
  #first = '';
  #colon = false;

  constructor(text: string) {
    this.#text = text;
  }

  begin(): void {
    this.#operand = false;
    this.#end = 0;
    this.#operator = 0;
    this.#first = '';
    this.#colon = false;
  }

  word(start: number, end: number): void {
    if (this.#operand) this.doubtful ||= !this.#afterKeyword() && !behind.has(this.#text.slice(start, end));
    else if (this.#operator === 0) this.#first = this.#text.slice(start, end);
    this.#operand = true;
    this.#isText = false;
    this.#start = start;
    this.#end = end;
  }

  /** A text; several may stand side by side. */
  text(): void {
    if (this.#operand && !this.#isText) this.doubtful ||= !this.#afterKeyword();
    this.#ends(true);
  }

  opens(code: number): void {
    if (code === brace && this.#operand) this.doubtful ||= !this.#afterKeyword();
    this.#goesOn(code);
  }

  closes(): void {
    if (!this.#operand) this.doubtful ||= incomplete.has(this.#operator);
    this.#ends(false);
  }

  /** @param depth how many brackets are open around it */
  operator(code: number, at: number, depth: number): void {
    if (code === equals) this.doubtful ||= !this.#operand && this.#operator === equals && this.#text.charCodeAt(at - 1) !== equals;
    else if (code === comma) this.doubtful ||= !this.#operand && (this.#operator === 0 || beforeComma.has(this.#operator));
    else if (code === colon) this.#colon ||= depth === 0;
    else if (code === bang) this.doubtful ||= this.#text.charCodeAt(at + 1) !== equals;
    else this.doubtful ||= unknown.has(code);
    this.#goesOn(code);
  }

  /** The end of a statement. */
  end(): void {
    if (!this.#operand) this.doubtful ||= incomplete.has(this.#operator) || (this.#operator === colon && !mayEndInColon.has(this.#first));
    this.doubtful ||= !this.#colon && withColon.has(this.#first);
  }

  #afterKeyword(): boolean {
    return this.#end > 0 && before.has(this.#text.slice(this.#start, this.#end));
  }

  #ends(isText: boolean): void {
    this.#operand = true;
    this.#isText = isText;
    this.#end = 0;
  }

  #goesOn(code: number): void {
    this.#operand = false;
    this.#end = 0;
    this.#operator = code;
  }
}
