import fc from 'fast-check';
import { expect, it } from 'vitest';
import { handKinds, handLines } from '../../../../src/core/impact/effort/hand-lines.js';
import { touchpointKinds } from '../../../../src/model/touchpoint.js';

it('foresees nothing where nothing is declared, or only what costs no line', () => {
  for (const places of [{}, { depends: 3, consumer: 2, group: 1, menu: 1 }, { 'method-override': 0 }])
    expect(handLines(places)).toEqual({ low: 0, expected: 0, high: 0 });
});

it('foresees a range around what was expected, which grows with each place', () => {
  const counts = fc.dictionary(fc.constantFrom(...touchpointKinds), fc.integer({ min: 0, max: 60 }));
  fc.assert(
    fc.property(counts, fc.constantFrom(...touchpointKinds), (places, kind) => {
      const [one, more] = [handLines(places), handLines({ ...places, [kind]: (places[kind] ?? 0) + 1 })];
      expect(0 <= one.low && one.low <= one.expected && one.expected <= one.high).toBe(true);
      if (handKinds[kind] === undefined) expect(more).toEqual(one);
      else expect(more.expected).toBeGreaterThan(one.expected);
    }),
  );
});

it('tells a small override from a large extension', () => {
  expect(handLines({ 'method-override': 1 }).expected).toBeLessThan(15);
  expect(handLines({ 'method-override': 10, 'method-call': 20, 'field-reference': 20 }).expected).toBeGreaterThan(150);
});
