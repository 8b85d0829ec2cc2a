import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalOfSorted, digestOf, prettyJson } from '../../../src/io/register/canonical.js';
import { applyDefaults, findDefaults } from '../../../src/io/register/defaults.js';

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

describe('defaults', () => {
  it('are kept apart from what was authored and put back, keys sorted', () => {
    const authored = { b: [{ x: 1 }], a: { k: 'v' } };
    const validated = { a: { k: 'v', z: [] }, b: [{ x: 1, w: 0 }], c: 2 };
    const defaults = findDefaults(authored, validated);
    expect(defaults).toEqual({ add: { c: 2 }, in: { a: { add: { z: [] } }, b: { in: { 0: { add: { w: 0 } } } } } });
    expect(JSON.stringify(defaults && applyDefaults(authored, defaults))).toBe('{"a":{"k":"v","z":[]},"b":[{"w":0,"x":1}],"c":2}');
  });

  it('are undefined when a schema changed anything else', () => {
    expect(findDefaults({ a: 1 }, { a: 2 })).toBeUndefined();
    expect(findDefaults({ a: 1, b: 1 }, { a: 1 })).toBeUndefined();
  });
});
