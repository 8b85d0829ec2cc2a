import { describe, expect, it } from 'vitest';
import { buildSource } from '../../../../src/core/planning/source.js';
import { parseAddon } from '../../../../src/model/addon/addon.js';
import type { EntryInput } from '../../../../src/model/entry.js';
import { entryOf } from '../../../helpers/source.js';

const search = (names: readonly string[]) => ({
  type: 'search' as const,
  model: 'wh.note',
  fields: ['name'],
  filters: names.map((name) => ({ name, label: name, where: { field: 'name', operator: '!=' as const, value: null } })),
});

const addon: EntryInput['addon'] = {
  name: 'wh_note',
  depends: ['mail'],
  models: { 'wh.note': { kind: 'new', label: 'Note', fields: { name: { type: 'char' } } } },
  access: { 'wh.note': { grants: [{ group: 'base.group_user', can: 'crud' }] } },
};

function problems(more: EntryInput['addon']): readonly string[] {
  const owner = entryOf({ addon: { ...addon, ...more } });
  const built = buildSource({ owner, extendedBy: [], series: '17.0', organization: 'X', parseAddon });
  return built.ok ? [] : built.problems.map(({ pointer, message }) => `${pointer} ${message}`);
}

describe('checks of views and menus', () => {
  it('accept an addon without mistakes', () => {
    const views = { s: search(['a', 'b']), f: { type: 'form' as const, model: 'wh.note', sheet: [{ field: 'name' }] } };
    const actions = { x: { label: 'X', model: 'wh.note', filters: ['a'] } };
    expect(problems({ views, actions, menus: { a: { label: 'A' }, b: { label: 'B', parent: 'a', action: 'x' } } })).toEqual([]);
  });

  it('find menus in a circle', () => {
    const menus = { a: { label: 'A', parent: 'b' }, b: { label: 'B', parent: 'a' }, c: { label: 'C', parent: 'a' } };
    expect(problems({ menus })).toEqual([
      '/addon/menus/a/parent menu a hangs on itself through its parents',
      '/addon/menus/b/parent menu b hangs on itself through its parents',
    ]);
  });

  it('find a chatter without messages', () => {
    const views = { f: { type: 'form' as const, model: 'wh.note', chatter: true, sheet: [{ field: 'name' }] } };
    expect(problems({ views })).toEqual(['/addon/views/f/chatter wh.note has no messages to show']);
  });

  it('find filters that no search view has, and names that stand twice', () => {
    const actions = { x: { label: 'X', model: 'wh.note', filters: ['a', 'zz'] } };
    expect(problems({ views: { s: search(['a']) }, actions })).toEqual([
      '/addon/actions/x/filters/1 no search view of wh.note has a filter zz',
    ]);
    expect(problems({ views: { s: search(['a', 'a']) } })).toEqual(['/addon/views/s a filter or grouping stands twice: a']);
  });
});
