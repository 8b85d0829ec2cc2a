import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 canonical JSON. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a value without JSON form reached the digest');
  return text;
}

export function sha256(data: string | Buffer): string {
  return hash('sha256', data);
}

/** sha256 of the RFC 8785 canonical JSON of a value, 64 hexadecimal digits: the digest of entries and of decisions. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** The form in which decisions and snapshots lie on disk: sorted keys, two spaces, a final line end. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;
}
