import { expect, it } from 'vitest';
import { addonsIn, addonsNear } from '../../../src/core/alternatives/community.js';
import { wishesOf } from '../../../src/core/alternatives/wishes.js';
import { wordsOf } from '../../../src/core/alternatives/words.js';
import { Addon } from '../../../src/model/addon/addon.js';
import { CommunityList } from '../../../src/model/community.js';

const list = CommunityList.parse({
  format: 1,
  repositories: {
    'OCA/sale-workflow': {
      '16.0': { asOf: '2024-10-01', addons: ['sale_order_type', 'sale_partner_delivery_window'] },
      '17.0': { asOf: '2024-10-02', addons: ['sale_order_type', 'sale_order_line_note', 'sale_exception', 'sale_margin_security'] },
    },
    'OCA/rma': { '17.0': { addons: ['rma', 'rma_sale'] }, '18.0': { addons: [] } },
  },
});
const wishes = (title: string, addon: unknown = {}) => wishesOf({ title, touchpoints: [], addon: Addon.parse(addon) });
const near = (title: string, series: '16.0' | '17.0' | '18.0', addon?: unknown): readonly string[] =>
  wishes(title, addon)
    .flatMap((wish) => addonsNear(addonsIn(list, series), wish, wordsOf('sale')))
    .map(({ name, from }) => `${name} of ${from}`);

it('finds an addon by the words that its name and the wish share', () => {
  expect(near('Customer returns', '17.0')).toEqual(['rma of OCA/rma', 'rma_sale of OCA/rma']);
  const partner = { models: { 'res.partner': { kind: 'extend', fields: { delivery_window: { type: 'char', label: 'Window' } } } } };
  expect(near('Drops', '16.0', partner)).toEqual(['sale_partner_delivery_window of OCA/sale-workflow']);
});

it('names nothing that is not on the branch of the series', () => {
  expect(near('Customer returns', '16.0')).toEqual([]);
  expect(near('Customer returns', '18.0')).toEqual([]);
});

it('does not take what both are about for what both do', () => {
  expect(near('Sale orders by date', '17.0')).toEqual([]);
});

it.each([
  ['19.0', list, ['no community addon of 19.0 is listed: whether one does this is not known']],
  ['17.0', list, ['community addons of 17.0: 6 are listed as of 2024-10-02; what came later is not known']],
  ['18.0', list, []],
  ['17.0', undefined, ['the list of community addons cannot be read: what there is of them is not known']],
] as const)('says what it does not know of %s', (series, given, unknown) => {
  expect(addonsIn(given, series).unknown).toEqual(unknown);
});
