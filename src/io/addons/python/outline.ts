import { LineScanner } from './line-scanner.js';

/**
 * A file without the bodies of functions that define nothing: the same lines, those of these bodies blank.
 * Parsing is what reading costs, and two thirds of an addon's Python are such bodies.
 */
export type Outline = {
  readonly text: string;
  /** Line of a function whose body was left out → the last line of that body. */
  readonly ends: ReadonlyMap<number, number>;
};

const definition = /(?:async[ \t]+)?def[ \t]/y;
const emptyStatement = /\(*[a-zA-Z]{0,2}["']|pass\b|\.\.\.|raise[ \t]+NotImplementedError\b/y;
const compoundStatement = /(?:if|elif|else|for|while|with|def|class|try|except|finally|async|match|case)\b|@/y;
const colon = 58;

function startsWith(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}

/** A statement that neither holds others nor `super`. */
type Simple = { readonly start: number; readonly end: number; readonly lines: number };

type Body = { readonly end: number; readonly line: number; readonly maybeEmpty: boolean; readonly simple: readonly Simple[] };

/** Passes the statements that are indented deeper than a definition; undefined when there is none, or when they cannot be told apart. */
function passBody(scanner: LineScanner, text: string, indent: number): Body | undefined {
  let [end, last] = [0, 0];
  let maybeEmpty = true;
  const simple: Simple[] = [];
  while (scanner.toStatement() && scanner.indent > indent) {
    const { at: start, line } = scanner;
    maybeEmpty &&= startsWith(emptyStatement, text, start);
    if (!scanner.passStatement()) return undefined;
    end = Math.min(scanner.at, text.length);
    last = scanner.line - 1;
    if (scanner.last !== colon && !startsWith(compoundStatement, text, start)) simple.push({ start, end, lines: scanner.line - line });
  }
  return end === 0 ? undefined : { end, line: last, maybeEmpty, simple };
}

/** A body of which the statements with `super` are wanted: each of the others is a zero, on as many lines. */
function shortened(text: string, start: number, { end, simple }: Body): string {
  const kept: string[] = [];
  let from = start;
  for (const statement of simple) {
    if (text.slice(statement.start, statement.end).includes('super')) continue;
    kept.push(text.slice(from, statement.start), '0', '\n'.repeat(statement.lines));
    from = statement.end;
  }
  return kept.join('') + text.slice(from, end);
}

/**
 * Leaves out the bodies of functions in which nothing can be that a definition says: neither `super` nor an empty body, nor tokens in
 * an order that is wrong.
 * @returns undefined when texts or brackets do not close, so that bodies cannot be told apart, or when it looks like Python 2: then the
 * whole file is to be parsed
 */
export function outlineOf(text: string): Outline | undefined {
  if (text.includes('print >>') || text.includes('print>>')) return undefined;
  const scanner = new LineScanner(text);
  const ends = new Map<number, number>();
  const kept: string[] = [];
  let from = 0;
  let nextSuper = text.indexOf('super');
  while (scanner.toStatement()) {
    const { line, indent } = scanner;
    const defines = startsWith(definition, text, scanner.at);
    if (!scanner.passStatement()) return undefined;
    if (!defines || scanner.last !== colon) continue;
    const start = scanner.at;
    const first = scanner.line;
    scanner.order.doubtful = false;
    const body = passBody(scanner, text, indent);
    if (body === undefined) return undefined;
    while (nextSuper >= 0 && nextSuper < start) nextSuper = text.indexOf('super', start);
    if (scanner.order.doubtful || body.maybeEmpty) continue;
    const hasSuper = nextSuper >= 0 && nextSuper < body.end;
    kept.push(text.slice(from, start), hasSuper ? shortened(text, start, body) : '\n'.repeat(body.line - first + 1));
    ends.set(line, body.line);
    from = body.end;
  }
  return { text: kept.join('') + text.slice(from), ends };
}
