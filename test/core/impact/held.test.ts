import { describe, expect, it } from 'vitest';
import { heldIn } from '../../../src/core/impact/held.js';
import type { Touchpoint } from '../../../src/model/touchpoint.js';

const touch = (field: string, more: Partial<Touchpoint> = {}): Touchpoint => ({
  ...{ kind: 'field-reference', model: 'sale.order', field, pointer: '/touchpoints/0' },
  ...more,
});
const holds = heldIn(() => [
  { series: '18.0', touchpoints: [touch('a', { pointer: '/elsewhere' }), touch('b')] },
  { series: '19.0', touchpoints: [touch('a')] },
]);

describe('what an entry holds in later series', () => {
  it.each([
    ['what all its words touch', touch('a'), '19.0', true],
    ['what its words for that series do not touch any more', touch('b'), '19.0', false],
    ['what they still touch there', touch('b'), '18.0', true],
    ['what no later words touch', touch('c'), '18.0', false],
    ['its last words beyond them', touch('a'), '20.0', true],
    ['what they do not touch, beyond them', touch('b'), '20.0', false],
    ['what is for other series only', touch('a', { series: ['17.0'] }), '18.0', false],
    ['what is for the newest series, beyond it', touch('a', { series: ['19.0'] }), '20.0', true],
  ] as const)('%s', (_case, touchpoint, series, held) => {
    expect(holds(touchpoint, series)).toBe(held);
  });

  it('is everything when it names no later series', () => {
    expect(heldIn(() => [])(touch('a'), '19.0')).toBe(true);
  });
});
