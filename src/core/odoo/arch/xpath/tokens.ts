import { XPathError } from './syntax.js';

/** A `record` is `%(xmlid)d` without quotes, which Odoo replaces by a number before anything is evaluated. */
export type Token = { readonly kind: 'string' | 'number' | 'record' | 'name' | 'mark' | 'end'; readonly text: string };

const patterns = [
  ['string', /"[^"]*"|'[^']*'/y],
  ['number', /\d+(?:\.\d*)?|\.\d+/y],
  ['record', /%\([^()]*\)[ds]/y],
  // A name, with a prefix or with `*` behind one; `::` ends it.
  ['name', /[\p{L}_][\p{L}\p{N}\p{M}_.·-]*(?::(?!:)(?:\*|[\p{L}_][\p{L}\p{N}\p{M}_.·-]*))?/uy],
  ['mark', /\/\/|::|\.\.|!=|<=|>=|[()[\].@,/|+\-=<>*$]/y],
] as const;

const blank = /[ \t\r\n]*/y;

/** @throws XPathError at a character that no expression has */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const match = (pattern: RegExp, at: number): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  for (let at = match(blank, 0)?.length ?? 0; at < text.length; ) {
    const token = patterns.reduce<Token | undefined>((known, [kind, pattern]) => {
      const piece = known === undefined ? match(pattern, at) : undefined;
      return piece === undefined ? known : { kind, text: piece };
    }, undefined);
    if (token === undefined) throw new XPathError(`"${text.charAt(at)}" has no meaning here`);
    found.push(token);
    at += token.text.length;
    at += match(blank, at)?.length ?? 0;
  }
  return [...found, { kind: 'end', text: '' }];
}
