import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBreaks } from '../../../src/core/impact/breaks/match-breaks.js';
import { aheadOf } from '../../../src/core/scoring/ahead.js';
import { criteria } from '../../../src/core/scoring/criteria/index.js';
import { effortOf, impactOf, savedBy, squeeze } from '../../../src/core/scoring/impact.js';
import { kindWeights } from '../../../src/core/scoring/impact-weights.js';
import type { Touchpoint } from '../../../src/model/touchpoint.js';
import { touchpointKinds } from '../../../src/model/touchpoint.js';
import { makePolicy, makeTouchpoint, quietOutlook } from '../../helpers/makers.js';

const override = (more: object = {}) => makeTouchpoint({ kind: 'method-override', model: 'sale.order', method: 'action_confirm', ...more });
const mobile = makeTouchpoint({ kind: 'field-reference', model: 'res.partner', field: 'mobile' });

const ahead = (touchpoints: readonly Touchpoint[]) => aheadOf(matchBreaks(touchpoints, undefined, '17.0'), quietOutlook);

describe('the sum', () => {
  it.each([
    ['an override that calls the original', [override({ super: true })], 8, 8],
    ['one that does not', [override({ super: false })], 15, 15],
    ['one that does not say', [override()], 8, 15],
    ['a private one', [override({ super: true, method: '_prepare' })], 11, 11],
    ['a named anchor', [makeTouchpoint({ kind: 'view-inherit', anchor: 'field partner_id' })], 2, 2],
    ['a written path', [makeTouchpoint({ kind: 'view-inherit', anchor: '//sheet' })], 5, 5],
    ['a consumer that reads', [makeTouchpoint({ kind: 'consumer', access: 'read' })], 2, 2],
    ['a consumer that writes', [makeTouchpoint({ kind: 'consumer', access: 'write' })], 4, 4],
    ['nothing', [], 0, 0],
  ])('for %s', (_case, touchpoints, low, high) => {
    expect(impactOf(touchpoints, [], []).points).toEqual({ low, high });
  });

  it('adds known breaks, half where a program repairs them', () => {
    // 1819-partner-mobile stops the installation and needs a person: 2 for the reference, 10 for the break.
    expect(impactOf([mobile], ahead([mobile]), []).points.high).toBe(12);
    const users = makeTouchpoint({ kind: 'field-reference', model: 'res.users', field: 'groups_id' });
    expect(impactOf([users], ahead([users]), []).points.high).toBe(7);
  });

  it('adds five points for each expected change at its unfavourable end, and the items add up', () => {
    const expected = [
      { note: 'the field a.b changed in 1 of 3 known steps', changes: 0.26 },
      { note: 'names that changed in no known step: 1', changes: 0.001 },
    ];
    const { points, items } = impactOf([mobile], [], expected);
    expect(points).toEqual({ low: 2, high: 3.3 });
    expect(items.filter(({ expected: isExpected }) => isExpected).map(({ points: each, criterion }) => [each, criterion])).toEqual([
      [1.3, 'holds-beyond-catalogues'],
    ]);
  });

  it('gives every point a reason, and names criteria that exist', () => {
    const items = touchpointKinds.flatMap((kind) => impactOf([makeTouchpoint({ kind })], [], []).items);
    expect(items.every(({ what, points }) => what.length > 10 && points > 0)).toBe(true);
    const ids = new Set(criteria.filter(({ score }) => score === 'upgrade-impact').map(({ id }) => id));
    const named = [
      ...items,
      ...impactOf([override({ method: '_x' }), makeTouchpoint({ kind: 'view-inherit', anchor: '//x' })], ahead([mobile]), [
        { note: 'the field res.partner.mobile changed', changes: 0.5 },
      ]).items,
    ];
    expect(new Set(named.flatMap(({ criterion }) => criterion ?? []))).toEqual(ids);
  });

  it('tells what a good answer saves', () => {
    const impact = impactOf([override({ super: false })], [], []);
    expect(savedBy('calls-super', impact)).toBe(squeeze(15) - squeeze(8));
    expect(savedBy('avoids-sql', impact)).toBe(0);
  });
});

describe('the squeeze', () => {
  it('runs from 0 over 50 at sixty points towards 100', () => {
    expect([0, 20, 60, 180].map(squeeze)).toEqual([0, 25, 50, 75]);
  });

  it('never falls while points are added, and never passes 100', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 1000 }), (points, more) => {
        expect(squeeze(points + more)).toBeGreaterThanOrEqual(squeeze(points));
        expect(squeeze(points)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('the effort', () => {
  it('counts the next step only, and days by the rate of the policy', () => {
    const breaks = ahead([mobile]);
    const policy = makePolicy({ effort: { changedLinesPerDay: 10 } });
    expect(effortOf([mobile], breaks, '17.0', policy)).toMatchObject({
      lines: { low: 0, high: kindWeights['field-reference'].lines.high },
      days: { low: 0, high: 0.2 },
      step: '17.0 to 18.0',
    });
    expect(effortOf([mobile], breaks, '18.0', makePolicy())).toMatchObject({ lines: { low: 1, high: 22 }, step: '18.0 to 19.0' });
  });

  it('adds up the steps to each later series, and knows none after the newest', () => {
    const { high } = kindWeights['field-reference'].lines;
    expect(effortOf([mobile], ahead([mobile]), '17.0', makePolicy()).upTo).toEqual([
      { to: '18.0', lines: { low: 0, high } },
      { to: '19.0', lines: { low: 1, high: 22 + high } },
      { to: '20.0', lines: { low: 1, high: 22 + 2 * high } },
    ]);
    expect(effortOf([mobile], ahead([mobile]), '20.0', makePolicy())).toEqual({
      lines: { low: 0, high },
      step: '20.0 is the newest',
      upTo: [],
    });
  });
});
