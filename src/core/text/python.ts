import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';

export type Python = Encoded<'python'>;

/** What a Python literal can hold here. */
export type PythonValue = string | number | boolean | null | Python | readonly PythonValue[] | { readonly [key: string]: PythonValue };

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string literal in double quotes (Python reference 2.4.1). Line separators that editors break at are escaped, the rest is UTF-8. */
export function pythonString(text: string): Python {
  const body = text
    .replace(/[\\"\n\r\t]/g, (char) => escapes[char] ?? char)
    .replace(/[\u0085\u2028\u2029\u200E\u200F\u061C]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return encoded('python', `"${body}"`);
}

/** An identifier; a text that is none is our fault, since names are validated at the border. */
export function pythonName(name: string): Python {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`not a Python identifier: ${JSON.stringify(name)}`);
  return encoded('python', name);
}
