/** What XML 1.0 or UTF-8 cannot carry, and the bidirectional overrides that make text read differently from what it is. */
const refused =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the purpose of this expression
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

export type RefusedCharacter = { readonly index: number; readonly name: string };

/**
 * Finds the first character that no generated file may carry: C0 controls but tab and line ends, DEL, U+FFFE, U+FFFF,
 * lone surrogates (XML 1.0 section 2.2; RFC 3629) and bidirectional embeddings, overrides and isolates (Unicode TR 36).
 * @returns its index in UTF-16 units and its name as U+XXXX, or undefined when the text is clean
 */
export function findRefusedCharacter(text: string): RefusedCharacter | undefined {
  const found = refused.exec(text);
  if (!found) return undefined;
  const hex = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { index: found.index, name: `U+${hex}` };
}
