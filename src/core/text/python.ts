import type { Encoded } from '../../model/plan.js';
import { encoded, isEncoded } from './encoded.js';
import { type Brackets, type PythonValue, takeApart } from './python-value.js';
import { wrapWords } from './wrap.js';

export type Python = Encoded<'python'>;

/** Line length of the community's formatters (black, ruff) and of generated code. */
const lineLength = 88;
const step = '    ';

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Controls, formatting marks and line separators, which an editor hides or breaks lines at; the joiners of emoji and of Persian stay. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu;

function escapeCharacter(char: string): string {
  const known = escapes[char];
  if (known !== undefined) return known;
  const code = char.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

const escapeText = (text: string): string => text.replaceAll('\\', '\\\\').replace(invisible, escapeCharacter);

const count = (text: string, char: string): number => text.split(char).length - 1;

type Quote = '"' | "'";

function quoted(text: string, preferred: Quote = '"'): string {
  const other = preferred === '"' ? "'" : '"';
  const quote = count(text, preferred) > count(text, other) ? other : preferred;
  return `${quote}${escapeText(text).replaceAll(quote, `\\${quote}`)}${quote}`;
}

/**
 * A string literal (Python reference 2.4.1), quoted as black does: in the preferred quotes unless the others need fewer escapes.
 * What cannot be seen is escaped, the rest is UTF-8.
 */
export function pythonString(text: string, preferred: Quote = '"'): Python {
  return encoded('python', quoted(text, preferred));
}

/** Tag of a template string whose own text is Python; what is put in must be encoded already. */
export function python(strings: TemplateStringsArray, ...values: readonly Python[]): Python {
  return encoded('python', strings.map((part, index) => part + (values[index]?.text ?? '')).join(''));
}

function checkedName(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/.test(name)) throw new Error(`not a Python name: ${JSON.stringify(name)}`);
  return name;
}

/** An identifier, or several joined by dots; a text that is none is our fault, since names are validated at the border. */
export function pythonName(name: string): Python {
  return encoded('python', checkedName(name));
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`no Python literal for ${value}`);
  return Object.is(value, -0) ? '-0.0' : String(value);
}

function leafText(value: PythonValue, preferred: Quote): string {
  if (typeof value === 'string') return quoted(value, preferred);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value === null ? 'None' : String(value);
}

function apart(value: PythonValue, preferred: Quote): Brackets | undefined {
  return isEncoded(value) ? undefined : takeApart(value, (text) => quoted(text, preferred), checkedName);
}

function oneLine(value: PythonValue, preferred: Quote = '"'): string {
  const parts = apart(value, preferred);
  if (parts === undefined) return leafText(value, preferred);
  const comma = parts.tuple && parts.items.length === 1 ? ',' : '';
  const items = parts.items.map((item) => item.before + oneLine(item.value, preferred));
  return `${parts.open}${items.join(', ')}${comma}${parts.close}`;
}

/** A literal on one line in single quotes, for the attributes and texts of XML, where a double quote would have to be escaped. */
export function pythonInline(value: PythonValue): Python {
  return encoded('python', oneLine(value, "'"));
}

/** @param room columns that are left on the first line */
function layOut(value: PythonValue, indent: string, room: number): string {
  const line = oneLine(value);
  const parts = apart(value, '"');
  if (parts === undefined || parts.items.length === 0 || line.length <= room) return line;
  const inner = indent + step;
  const lines = parts.items.map(({ before, value: item }) => {
    const left = lineLength - inner.length - before.length - 1;
    return `${inner}${before}${layOut(item, inner, left)},\n`;
  });
  return `${parts.open}\n${lines.join('')}${indent}${parts.close}`;
}

/**
 * A literal or call laid out so that black and ruff leave it alone: on one line where 88 columns allow it, else one item a line
 * with a trailing comma. An integral number is written as an int.
 * @param indent levels (of four spaces) at which the statement stands; the first line comes without them
 * @param around columns that the statement takes on its first line beside the value, for example 7 for `name = `
 */
export function pythonLiteral(value: PythonValue, indent = 0, around = 0): Python {
  const margin = step.repeat(indent);
  return encoded('python', layOut(value, margin, lineLength - margin.length - around));
}

/** A quote at the end that no backslash escapes yet: an even number of them stands before it. */
const bareQuoteAtEnd = /(?<!\\)((?:\\\\)*)"$/;

/**
 * A docstring with its quotes. White space is folded and lines are filled; an empty line keeps paragraphs apart.
 * @param indent levels at which it stands; the first line comes without them
 */
export function pythonDocstring(text: string, indent = 0): Python {
  const margin = step.repeat(indent);
  const width = lineLength - margin.length - 3;
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => wrapWords(escapeText(paragraph.trim()), width));
  const body = paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join(`\n${margin}`))
    .join(`\n\n${margin}`)
    .replaceAll('""', '\\"\\"');
  return encoded('python', body.includes('\n') ? `"""${body}\n${margin}"""` : `"""${body.replace(bareQuoteAtEnd, '$1\\"')}"""`);
}
