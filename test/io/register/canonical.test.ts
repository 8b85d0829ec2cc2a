import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalOfSorted, digestOf, prettyJson } from '../../../src/io/register/canonical.js';

const json = fc.jsonValue({ maxDepth: 4 });

describe('canonical JSON', () => {
  it('has the digest of RFC 8785 whatever the order of keys', () => {
    const value = { b: [1e21, -0, 'é\u2028"'], a: { 10: null, 9: true } };
    expect(canonicalJson(value)).toBe('{"a":{"10":null,"9":true},"b":[1e+21,0,"é\u2028\\""]}');
    expect(digestOf({ a: value.a, b: value.b })).toBe(digestOf(value));
  });

  it('is found without a second walk for sorted values', () => {
    fc.assert(
      fc.property(json, (value) => {
        const sorted = JSON.parse(canonicalJson(value));
        expect(canonicalOfSorted(sorted)).toBe(canonicalJson(value));
        expect(JSON.parse(prettyJson(value))).toEqual(sorted);
        expect(prettyJson(sorted)).toBe(prettyJson(value));
      }),
      { numRuns: 300 },
    );
  });
});
