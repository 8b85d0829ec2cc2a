/** A piece of Python source. `value` of a string is what the literal stands for; undefined where it is computed (an f-string). */
export type Token = {
  readonly kind: 'string' | 'number' | 'name' | 'mark' | 'end';
  readonly text: string;
  readonly offset: number;
  readonly value?: string | undefined;
};

const blank = /(?:[ \t\r\n\f\uFEFF]|\\\r?\n|#[^\n]*)+/y;
const number = /(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)[jJlL]?/y;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const stringStart = /([a-zA-Z]{0,2})('''|"""|'|")/y;

const simpleEscapes: Readonly<Record<string, string>> = {
  ...{ '\n': '', '\r\n': '', '\\': '\\', "'": "'", '"': '"' },
  ...{ a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
};

const escapes = /\\(\r\n|[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/g;

function unescaped(body: string): string {
  if (!body.includes('\\')) return body;
  return body.replace(escapes, (whole, code: string) => {
    const simple = simpleEscapes[code];
    if (simple !== undefined) return simple;
    if (/^[0-7]/.test(code)) return String.fromCodePoint(Number.parseInt(code, 8));
    const point = code.length > 1 ? Number.parseInt(code.slice(1), 16) : Number.NaN;
    // `\N{NAME}` stays as it is written: the names of Unicode are no part of any fact.
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
  });
}

/** Where the closing quotes begin; escaped characters are stepped over, raw strings do that too. */
function closing(text: string, start: number, quotes: string): number {
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '\n' && quotes.length === 1) return -1;
    else if (text.startsWith(quotes, at)) return at;
  }
  return -1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The string that begins here; null when it is never closed. */
function stringAt(text: string, at: number): Token | undefined | null {
  const [opening, prefix = '', quotes = ''] = matchAt(stringStart, text, at) ?? [];
  if (opening === undefined || !/^(?:[uU]|[rRbBfFtT]{0,2})$/.test(prefix)) return undefined;
  const start = at + opening.length;
  const end = closing(text, start, quotes);
  if (end < 0) return null;
  const body = text.slice(start, end);
  const value = /[fFtT]/.test(prefix) ? undefined : /[rR]/.test(prefix) ? body : unescaped(body);
  return { kind: 'string', text: text.slice(at, end + quotes.length), offset: at, value };
}

/** The tokens of a text, the last one of kind `end`. Behind a string that is not closed nothing can be read: `unclosed` is told its offset. */
export function* tokens(text: string, unclosed: (offset: number) => void): Generator<Token, void> {
  let at = 0;
  while (at < text.length) {
    const skipped = matchAt(blank, text, at);
    if (skipped !== null) {
      at += skipped[0].length;
      continue;
    }
    const string = stringAt(text, at);
    if (string === null) {
      unclosed(at);
      break;
    }
    const token = string ?? plainAt(text, at);
    yield token;
    at += token.text.length;
  }
  yield { kind: 'end', text: '', offset: at };
}

function plainAt(text: string, offset: number): Token {
  for (const [kind, pattern] of [
    ['number', number],
    ['name', name],
  ] as const) {
    const found = matchAt(pattern, text, offset);
    if (found !== null && found[0] !== '') return { kind, text: found[0], offset };
  }
  return { kind: 'mark', text: text.charAt(offset), offset };
}
