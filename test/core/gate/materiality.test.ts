import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingPaths, materialPaths } from '../../../src/core/gate/materiality.js';
import { makePolicy } from '../../helpers/makers.js';

describe('differing paths', () => {
  it.each([
    ['a leaf', { a: { b: 1 } }, { a: { b: 2 } }, ['/a/b']],
    ['an added part, by its root', { a: 1 }, { a: 1, b: { c: 1 } }, ['/b']],
    ['a removed part', { a: 1, b: { c: 1 } }, { a: 1 }, ['/b']],
    ['an item of an array', [1, 2], [1, 3], ['/1']],
    ['an array that became an object', { a: [] }, { a: {} }, ['/a']],
    ['null that became an object', { a: null }, { a: {} }, ['/a']],
    ['keys with slashes and tildes', { 'a/b~c': 1 }, { 'a/b~c': 2 }, ['/a~1b~0c']],
    ['nothing, in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
  ])('names %s', (_case, before, after, expected) => {
    expect(differingPaths(before, after)).toEqual(expected);
  });

  it('is empty exactly for equal values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = (value: unknown): string =>
          JSON.stringify(value, (_key, item) =>
            item && typeof item === 'object' && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).toSorted()) : item,
          );
        expect(differingPaths(structuredClone(one), one)).toEqual([]);
        expect(differingPaths(one, other).length === 0).toBe(same(one) === same(other));
      }),
    );
  });
});

describe('material paths', () => {
  const policy = makePolicy({ exempt: [{ path: '/upgrade/exit', role: 'authority' }] });

  it.each([
    ['the path itself', ['/upgrade/exit'], 'authority', []],
    ['what lies below it', ['/upgrade/exit/0'], 'authority', []],
    ['what only begins like it', ['/upgrade/exits'], 'authority', ['/upgrade/exits']],
    ['what lies above it', ['/upgrade'], 'authority', ['/upgrade']],
    ['another role', ['/upgrade/exit'], 'owner', ['/upgrade/exit']],
  ])('leaves out %s rightly', (_case, differing, role, expected) => {
    expect(materialPaths(differing, policy, role)).toEqual(expected);
  });
});
