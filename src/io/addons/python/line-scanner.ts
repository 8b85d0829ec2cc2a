import { TokenOrder } from './token-order.js';

const newline = 10;
const backslash = 92;

/** What a character can mean between texts. */
const [word, blank, opens, closes, quote, operator, lineEnd, comment] = [0, 1, 2, 3, 4, 5, 6, 7];

const meanings = new Uint8Array(128).fill(operator);
for (const [chars, meaning] of [
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_', word],
  [' \t\f', blank],
  ['([{', opens],
  [')]}', closes],
  ['"\'', quote],
  ['\n\\', lineEnd],
  ['#', comment],
] as const)
  for (const char of chars) meanings[char.charCodeAt(0)] = meaning;

const meaningOf = (code: number): number | undefined => (code < 128 ? meanings[code] : word);

/**
 * Passes over Python text statement by statement. It knows texts, comments, brackets and indentation, and has the order of tokens
 * watched.
 */
export class LineScanner {
  readonly #text: string;
  #arrived = false;
  /** Whether a token stood where it cannot stand. */
  readonly order: TokenOrder;
  /** Where the scanner stands: at the beginning of a line or of a statement. */
  at = 0;
  /** The line of that place, from 1. */
  line = 1;
  /** How far the statement is indented to which the scanner went, as Python counts. */
  indent = 0;
  /** Code of the last character of the last statement that is neither a blank nor in a comment. */
  last = 0;

  constructor(text: string) {
    this.#text = text;
    this.order = new TokenOrder(text);
  }

  /** Goes to the next statement, if it does not stand at one; false at the end of the file. */
  toStatement(): boolean {
    const text = this.#text;
    if (this.#arrived) return true;
    let indent = 0;
    for (; this.at < text.length; this.at += 1) {
      const code = text.charCodeAt(this.at);
      if (code === 32) indent += 1;
      else if (code === 9) indent += 8 - (indent % 8);
      else if (code === 12) indent = 0;
      else if (code === newline || meaningOf(code) === comment) {
        this.at = this.#lineEnd(this.at);
        if (this.at >= text.length) return false;
        this.line += 1;
        indent = 0;
      } else {
        this.indent = indent;
        this.#arrived = true;
        return true;
      }
    }
    return false;
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end;
  }

  /** Passes a statement with all its lines, to the line after it; false when a text or a bracket of it does not close. */
  passStatement(): boolean {
    const text = this.#text;
    const { order } = this;
    let depth = 0;
    let { at } = this;
    this.#arrived = false;
    order.begin();
    while (at < text.length) {
      const code = text.charCodeAt(at);
      const meaning = meaningOf(code);
      if (meaning === blank) at += 1;
      else if (meaning === comment) at = this.#lineEnd(at);
      else if (meaning === lineEnd) {
        if (code === newline && depth === 0) break;
        at = this.#passLineEnd(at, code);
      } else {
        if (meaning === opens) depth += 1;
        else if (meaning === closes) depth -= 1;
        at = this.#passToken(at, code, meaning, depth);
        if (at < 0 || depth < 0) return false;
        this.last = text.charCodeAt(at - 1);
      }
    }
    this.at = at + 1;
    this.line += 1;
    order.end();
    return depth === 0;
  }

  /** A line end that ends no statement: inside of brackets, or behind a backslash. */
  #passLineEnd(at: number, code: number): number {
    if (code === newline) {
      this.line += 1;
      return at + 1;
    }
    if (this.#text.charCodeAt(at + 1) !== newline) this.order.doubtful = true;
    else this.line += 1;
    return at + 2;
  }

  /** Where a token ends; below zero when it does not. */
  #passToken(at: number, code: number, meaning: number | undefined, depth: number): number {
    if (meaning === word) return this.#passWord(at);
    if (meaning === quote) {
      this.order.text();
      return this.#textEnd(at, code);
    }
    if (meaning === opens) this.order.opens(code);
    else if (meaning === closes) this.order.closes();
    else this.order.operator(code, at, depth);
    return at + 1;
  }

  #passWord(start: number): number {
    const text = this.#text;
    let at = start + 1;
    while (at < text.length && meaningOf(text.charCodeAt(at)) === word) at += 1;
    // One or two letters right before a quote are its prefix.
    if (at - start > 2 || meaningOf(text.charCodeAt(at)) !== quote) this.order.word(start, at);
    return at;
  }

  /** The end of the text that begins at a quote; below zero when it has none. */
  #textEnd(start: number, code: number): number {
    const text = this.#text;
    const triple = text.charCodeAt(start + 1) === code && text.charCodeAt(start + 2) === code;
    for (let at = start + (triple ? 3 : 1); at < text.length; at += 1) {
      const next = text.charCodeAt(at);
      if (next === backslash) {
        at += 1;
        if (text.charCodeAt(at) === newline) this.line += 1;
      } else if (next === newline) {
        if (!triple) return -1;
        this.line += 1;
      } else if (next === code) {
        if (!triple) return at + 1;
        if (text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code) return at + 3;
      }
    }
    return -1;
  }
}
