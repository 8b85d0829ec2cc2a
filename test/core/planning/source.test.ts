import { describe, expect, it } from 'vitest';
import { buildSource } from '../../../src/core/planning/source.js';
import { parseAddon } from '../../../src/model/addon/addon.js';
import type { Entry } from '../../../src/model/entry.js';
import { everyFeature } from '../../fixtures/every-feature.js';
import { renderEntry } from '../../helpers/render.js';
import { entryOf } from '../../helpers/source.js';

const owner = entryOf({
  addon: {
    name: 'wh_notes',
    models: { 'wh.note': { kind: 'new', label: 'Note', fields: { name: { type: 'char' } } } },
    access: { 'wh.note': { grants: [{ group: 'base.group_user', can: 'r' }] } },
  },
});
const extension = (addon: Entry['addon'] | object): Entry =>
  entryOf({ id: 'CR-0002', extends: 'CR-0001', addon: addon as NonNullable<Entry['addon']> });
const build = (...extendedBy: readonly Entry[]) => buildSource({ owner, extendedBy, series: '17.0', organization: 'Example', parseAddon });

describe('the source of an addon', () => {
  it('takes fields, grants and dependencies of an entry that extends it', () => {
    const built = build(
      extension({
        depends: ['stock'],
        models: { 'wh.note': { kind: 'extend', fields: { colour: { type: 'integer' } } } },
        access: { 'wh.note': { grants: [{ group: 'stock.group_stock_manager', can: 'cru' }] } },
      }),
    );
    if (!built.ok) throw new Error(JSON.stringify(built.problems));
    expect(Object.keys(built.source.spec.models['wh.note']?.fields ?? {})).toEqual(['colour', 'name']);
    expect(built.source.spec.models['wh.note']?.kind).toBe('new');
    expect(built.source.spec.access['wh.note']?.grants.map(({ group }) => group)).toEqual(['base.group_user', 'stock.group_stock_manager']);
    expect(built.source.spec.depends).toEqual(['stock']);
  });

  it.each([
    [
      'a field that exists',
      { models: { 'wh.note': { kind: 'extend', fields: { name: { type: 'char' } } } } },
      '/addon/models/wh.note/fields/name',
    ],
    ['a model that exists', { models: { 'wh.note': { kind: 'new', label: 'Note' } } }, '/addon/models/wh.note'],
    ['a name of its own', { name: 'wh_other' }, '/addon/name'],
  ])('refuses an extension with %s', (_case, addon, pointer) => {
    const built = build(extension(addon));
    expect(built).toMatchObject({ ok: false, problems: [{ entry: 'CR-0002', pointer }] });
  });

  it('is refused for a series that an entry says nothing about', () => {
    const entry = entryOf({ bySeries: {}, addon: { name: 'wh_notes' } });
    const built = buildSource({ owner: entry, extendedBy: [], series: '19.0', organization: 'Example', parseAddon });
    expect(built).toMatchObject({ ok: false, problems: [{ pointer: '/bySeries' }] });
  });

  it('does not depend on the order of keys', () => {
    expect(renderEntry({ ...everyFeature, addon: reversed(everyFeature.addon) }, '18.0')).toEqual(renderEntry(everyFeature, '18.0'));
  });
});

function reversed<T>(value: T): T;
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => reversed(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, reversed(item)])
      .toReversed(),
  );
}
