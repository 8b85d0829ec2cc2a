import { describe, expect, it } from 'vitest';
import { matchBreaks } from '../../../../src/core/impact/breaks/match-breaks.js';
import { knownBreaks } from '../../../../src/core/impact/data/known-breaks.js';
import type { EntryInput } from '../../../../src/model/entry.js';
import type { BreakMatcher } from '../../../../src/model/known-break.js';
import type { KnownSeries } from '../../../../src/model/known-series.js';
import type { Touchpoint } from '../../../../src/model/touchpoint.js';
import { makeEntry, makeTouchpoint } from '../../../helpers/makers.js';

const idsOf = (touchpoint: Touchpoint, from: KnownSeries = '16.0') =>
  matchBreaks([touchpoint], undefined, from).map(({ known }) => known.id);

/** A form with one node of each kind that a break may concern. */
const formWith = (node: object, icon = 'fa-list'): EntryInput['addon'] => ({
  name: 'damage',
  models: {
    'damage.report': {
      kind: 'new',
      label: 'Damage',
      fields: {
        order_id: { type: 'many2one', to: 'sale.order' },
        partner_email: { type: 'char', related: 'order_id.partner_id.email', store: true },
      },
    },
  },
  views: {
    form: {
      type: 'form',
      model: 'damage.report',
      smartButtons: [{ name: 'orders', label: 'Orders', icon, model: 'sale.order', by: 'partner_id' }],
      sheet: [{ field: 'order_id', ...node }],
    },
  },
});
const inAddon = (addon: EntryInput['addon']) => matchBreaks([], makeEntry({ addon }).addon, '17.0').map(({ known }) => known.id);

function touchpointFor(match: BreakMatcher): Touchpoint | undefined {
  const [name = ''] = match.names;
  switch (match.on) {
    case 'module':
      return makeTouchpoint({ kind: 'depends', module: name });
    case 'model':
      return makeTouchpoint({ kind: 'model-extend', model: name });
    case 'field':
      return makeTouchpoint({ kind: 'field-reference', model: match.models[0] ?? '', field: name });
    case 'method':
      return makeTouchpoint({ kind: match.how === 'call' ? 'method-call' : 'method-override', model: 'sale.order', method: name });
    case 'xmlid':
      return makeTouchpoint({ kind: 'view-inherit', xmlid: name, anchor: 'field name' });
    case 'button':
      return makeTouchpoint({ kind: 'view-inherit', xmlid: 'sale.view', anchor: `button ${name}` });
    case 'path-word':
      return makeTouchpoint({ kind: 'view-inherit', xmlid: 'sale.view', anchor: `//${name}/field[1]` });
    default:
      return undefined;
  }
}

describe('matching known breaks', () => {
  it.each(
    knownBreaks
      .flatMap((known) => known.match.map((match) => ({ known, touchpoint: touchpointFor(match) })))
      .filter(({ touchpoint }) => touchpoint !== undefined),
  )('finds $known.id by what it names, and no longer once its step is behind', ({ known, touchpoint }) => {
    if (touchpoint === undefined) throw new Error('filtered above');
    expect(idsOf(touchpoint, known.from)).toContain(known.id);
    expect(idsOf(touchpoint, known.to)).not.toContain(known.id);
  });

  it.each([
    ['a widget that was renamed', formWith({ widget: 'remaining_days' }), ['1718-related-store', '1920-widgets']],
    ['a widget that was not', formWith({ widget: 'statusbar' }), ['1718-related-store']],
    ['an icon that the author chose', formWith({}, 'fa-truck'), ['1718-related-store', '1920-icons']],
    ['a field that is always hidden', formWith({ invisible: true }), ['1718-invisible-fields', '1718-related-store']],
    ['one that is hidden sometimes', formWith({ invisible: { field: 'order_id', operator: '=', value: false } }), ['1718-related-store']],
  ])('looks into the addon for %s', (_case, addon, expected) => {
    expect(inAddon(addon).toSorted()).toEqual(expected);
  });

  it.each([
    ['the same field of another model', makeTouchpoint({ kind: 'field-reference', model: 'crm.lead', field: 'mobile' })],
    ['a field that it adds itself', makeTouchpoint({ kind: 'field-add', model: 'res.partner', field: 'mobile' })],
    ['a call where only an override breaks', makeTouchpoint({ kind: 'method-call', method: '_name_search' })],
    ['a word that only contains another one', makeTouchpoint({ kind: 'view-inherit', anchor: '//treeview' })],
    ['a named anchor with the word', makeTouchpoint({ kind: 'view-inherit', anchor: 'field tree' })],
  ])('leaves %s alone', (_case, touchpoint) => {
    expect(idsOf(touchpoint)).toEqual([]);
  });
});
