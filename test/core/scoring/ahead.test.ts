import { describe, expect, it } from 'vitest';
import { matchBreaks } from '../../../src/core/impact/breaks/match-breaks.js';
import { aheadOf } from '../../../src/core/scoring/ahead.js';
import type { MetChange } from '../../../src/model/outlook.js';
import type { Touchpoint } from '../../../src/model/touchpoint.js';
import { makeTouchpoint, quietOutlook } from '../../helpers/makers.js';

const mobile = makeTouchpoint({ kind: 'field-reference', model: 'res.partner', field: 'mobile' });
const gone: MetChange = {
  ...{ pointer: mobile.pointer, kind: 'field-reference', symbol: { on: 'field', model: 'res.partner', name: 'mobile' } },
  ...{ what: 'the field res.partner.mobile is gone in 19.0', remedy: 'Do without it.', severity: 'blocks-install', mechanical: false },
  ...{ changeId: '18.0-19.0 field res.partner.mobile removed', step: { from: '18.0', to: '19.0' }, lost: true },
};
const ahead = (touchpoints: readonly Touchpoint[], ...changes: readonly MetChange[]) =>
  aheadOf(matchBreaks(touchpoints, undefined, '17.0'), { ...quietOutlook, changes });

describe('what later series break', () => {
  it('counts once what the list and the catalogues tell, and names both', () => {
    const [one, ...more] = ahead([mobile], gone);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ breakId: '1819-partner-mobile', changeId: gone.changeId });
    expect(one?.source).toBe('1819-partner-mobile, source-verified; catalogues of 18.0 and 19.0');
  });

  it.each([
    ['another field', { symbol: { on: 'field', model: 'res.partner', name: 'title' } }],
    ['the field of that name of another model', { symbol: { on: 'field', model: 'crm.lead', name: 'mobile' } }],
    ['a change of another step that leaves it there', { step: { from: '17.0', to: '18.0' }, lost: false }],
    ['the same for a consumer, who has to be told', { pointer: '/consumers/0/reads/0' }],
  ] as const)('counts %s for itself', (_case, other) => {
    expect(ahead([mobile], { ...gone, ...other })).toHaveLength(2);
  });

  it('counts once what is gone in another step than the list says', () => {
    expect(ahead([mobile], { ...gone, step: { from: '17.0', to: '18.0' } })).toHaveLength(1);
  });

  it('takes the worse severity of the two', () => {
    const get = makeTouchpoint({ kind: 'method-override', model: 'sale.order', method: 'name_get', super: true });
    const [listed] = aheadOf(matchBreaks([get], undefined, '16.0'), quietOutlook);
    const change: MetChange = {
      ...{ ...gone, kind: 'method-override', symbol: { on: 'method', model: 'sale.order', name: 'name_get' } },
      ...{ severity: 'blocks-install', step: { from: '16.0', to: '17.0' } },
    };
    const both = aheadOf(matchBreaks([get], undefined, '16.0'), { ...quietOutlook, changes: [change] });
    expect(listed?.severity).not.toBe('blocks-install');
    expect(both.map(({ severity }) => severity)).toEqual(['blocks-install']);
  });

  it('says of a consumer that it fails, for it keeps nothing from being installed', () => {
    const outside = makeTouchpoint({ kind: 'consumer', model: 'res.partner', field: 'mobile', pointer: '/consumers/0/reads/0' });
    expect(ahead([outside]).map(({ severity }) => severity)).toEqual(['runtime-error']);
  });

  it('names the catalogues and how sure a successor is', () => {
    expect(ahead([], { ...gone, confidence: 0.834 })[0]?.source).toBe('catalogues of 18.0 and 19.0, successor 83 % sure');
  });
});
