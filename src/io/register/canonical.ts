import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json } from './located.js';

/** RFC 8785 canonical JSON. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a value without JSON form reached the digest');
  return text;
}

/** A key that an engine moves to the front of an object, whatever order it was put in. */
const integerKey = /[{,]"\d+":/;

/**
 * RFC 8785 canonical JSON of a value whose keys are sorted and whose strings are well formed. Then it is what `JSON.stringify` writes:
 * the RFC takes its forms of numbers and strings from there (3.2.2). Only keys that are numbers break the order.
 */
export function canonicalOfSorted(value: Json): string {
  const text = JSON.stringify(value);
  return integerKey.test(text) ? canonicalJson(value) : text;
}

export function sha256(data: string): string {
  return hash('sha256', data);
}

/** sha256 of the RFC 8785 canonical JSON of a value, 64 hexadecimal digits: the digest of entries and of decisions. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

type Members = { readonly [key: string]: unknown };

/** The same value with the keys of every object sorted; what JSON cannot hold is left out. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const members: Members = { ...value };
  const result: { [key: string]: unknown } = Object.create(null);
  for (const key of Object.keys(members).sort()) result[key] = sorted(members[key]);
  return result;
}

/** The form in which decisions and snapshots lie on disk: sorted keys, two spaces, a final line end. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}
