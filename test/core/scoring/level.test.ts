import { expect, it } from 'vitest';
import { levelOf, levelRules } from '../../../src/core/scoring/level.js';
import { makeEntry, makeEntryFacts, makeTouchpoint } from '../../helpers/makers.js';

const menus = makeEntry({ addon: { name: 'menus_only', depends: ['sale'] } });
const models = makeEntry({ addon: { name: 'damage', models: { 'damage.report': { kind: 'new', label: 'Damage' } } } });

it.each([
  ['a patched core', 'D', 'D', makeTouchpoint({ kind: 'core-patch' }), menus],
  ['SQL that writes', 'D', 'D', makeTouchpoint({ kind: 'sql-write' }), menus],
  ['a replaced node', 'D', 'D', makeTouchpoint({ kind: 'view-replace' }), menus],
  ['a private method', 'C', 'C', makeTouchpoint({ kind: 'method-call', method: '_prepare' }), menus],
  ['a dropped original', 'C', 'C', makeTouchpoint({ kind: 'method-override', super: false }), menus],
  ['SQL that reads', 'C', 'C', makeTouchpoint({ kind: 'sql-read' }), menus],
  ['a public override, without a catalogue', 'not-known', 'B', makeTouchpoint({ kind: 'method-override', super: true }), menus],
  ['models of its own, without a catalogue', 'not-known', 'B', makeTouchpoint({ kind: 'depends' }), models],
  ['menus and groups', 'A', 'A', makeTouchpoint({ kind: 'menu' }), menus],
] as const)('%s is %s, at least %s', (_case, value, atLeast, touchpoint, entry) => {
  const level = levelOf(makeEntryFacts({ entry, touchpoints: [touchpoint] }));
  expect(level).toMatchObject({ value, atLeast });
  expect(level.because.length).toBeGreaterThan(0);
});

it('is not known while nothing is designed', () => {
  expect(levelOf(makeEntryFacts({ entry: makeEntry({ addon: undefined }), touchpoints: [] }))).toMatchObject({
    value: 'not-known',
    atLeast: 'A',
  });
});

it('explains every level that has witnesses, worst first', () => {
  expect(levelRules.map(({ level }) => level)).toEqual(['D', 'C', 'B']);
});
