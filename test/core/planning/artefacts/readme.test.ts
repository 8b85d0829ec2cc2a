import { describe, expect, it } from 'vitest';
import { expectGolden } from '../../../helpers/golden.js';
import { renderEntry } from '../../../helpers/render.js';

describe('readme', () => {
  it('names the entry, what it contains, what proves it, what an update does not reach and how to make it anew', () => {
    const acceptance = [{ id: 'AC-1', level: 'unit', scenario: 'partial stock', given: 'a', when: 'b', then: 'c' }] as const;
    const fields = { name: { type: 'char', required: true, sequence: { prefix: 'N/' } } } as const;
    const addon = {
      name: 'wh_note',
      summary: 'Notes',
      depends: ['stock'],
      models: { 'wh.note': { kind: 'new', label: 'Note', fields } },
    } as const;
    const access = { 'wh.note': { grants: [{ group: 'base.group_user', can: 'crud' as const, only: { own: 'create_uid' } }] } };
    expectGolden(
      'readme',
      '17.0',
      { title: 'Notes on *transfers*', acceptance: [...acceptance], addon: { ...addon, depends: ['stock'], access } },
      /^README/,
    );
  });

  it('keeps what a person wrote from being markup', () => {
    const [readme] = renderEntry({ title: '`x`_ .. image:: y\n\n=====', addon: { name: 'wh_note' } }, '18.0').filter(
      ({ path }) => path === 'README.rst',
    );
    expect(readme?.text.split('\n').slice(0, 2)).toEqual(['\\`x\\`\\_ .. image\\:: y =====', '='.repeat(27)]);
  });
});
