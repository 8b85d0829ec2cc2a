import { describe, expect, it } from 'vitest';
import { findRefusedCharacter } from '../../src/model/text.js';

/** The same rule said the long way: XML 1.0 section 2.2 without DEL, and the directional embeddings, overrides and isolates. */
function isRefused(code: number): boolean {
  if (code === 0x9 || code === 0xa || code === 0xd) return false;
  if (code < 0x20 || code === 0x7f) return true;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  if (code === 0xfffe || code === 0xffff) return true;
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

describe('findRefusedCharacter', () => {
  it('judges every single code point', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const found = findRefusedCharacter(`a${String.fromCodePoint(code)}b`);
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      if ((found !== undefined) !== isRefused(code) || (found && (found.index !== 1 || found.name !== name))) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['a high surrogate at the end', 'ab\uD83D', 2],
    ['a low surrogate at the start', '\uDE00ab', 0],
    ['surrogates in the wrong order', '\uDE00\uD83D', 0],
    ['two high ones before a low one', '\uD83D\uD83D\uDE00', 0],
    ['a low one after a pair', '\uD83D\uDE00\uDE00', 2],
  ])('finds %s', (_case, text, index) => {
    expect(findRefusedCharacter(text)?.index).toBe(index);
  });

  it('accepts pairs, right-to-left letters and marks, and emoji', () => {
    expect(findRefusedCharacter('\u{1F600} مرحبا \u200F שלום 👩‍👩‍👧 \t\r\n')).toBeUndefined();
  });

  it('names the first of several', () => {
    expect(findRefusedCharacter('x\u202Ey\u0000')).toEqual({ index: 1, name: 'U+202E' });
  });
});
