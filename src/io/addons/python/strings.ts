const simpleEscapes: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const escapes = /\\(?:([\n\\'"abfnrtv])|([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g;

/** A code point that does not exist (Python refuses the file) is written as the replacement character. */
function codePoint(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
}

function withoutEscapes(body: string): string {
  return body.replace(escapes, (_all, simple?: string, octal?: string, hex?: string, short?: string, long?: string) => {
    if (simple !== undefined) return simpleEscapes[simple] ?? simple;
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return codePoint(hex ?? short ?? long ?? '0');
  });
}

const opening = /^([A-Za-z]{0,2})("""|'''|"|')/;

/**
 * The value of a string literal as it stands in source. `\N{…}` stays as it is written: names of characters are no facts.
 * @returns undefined for bytes and for text with expressions in it (`f"…"`, `t"…"`)
 */
export function stringValue(source: string): string | undefined {
  const found = opening.exec(source);
  if (found === null) return undefined;
  const prefix = (found[1] ?? '').toLowerCase();
  if (/[bft]/.test(prefix)) return undefined;
  const body = source.slice(found[0].length, source.length - (found[2]?.length ?? 0));
  return body.includes('\\') && !prefix.includes('r') ? withoutEscapes(body) : body;
}
