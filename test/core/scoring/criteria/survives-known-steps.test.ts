import { describe, expect, it } from 'vitest';
import { matchBreaks } from '../../../../src/core/impact/breaks/match-breaks.js';
import { survivesKnownSteps } from '../../../../src/core/scoring/criteria/survives-known-steps.js';
import type { MetChange, Outlook } from '../../../../src/model/outlook.js';
import { ask, makeTouchpoint, quietOutlook } from '../../../helpers/makers.js';

const mobile = makeTouchpoint({ kind: 'field-reference', model: 'res.partner', field: 'mobile' });
const breaks = matchBreaks([mobile], undefined, '17.0');
const gone: MetChange = {
  ...{ pointer: '/touchpoints/1', kind: 'method-call', symbol: { on: 'method', model: 'sale.order', name: 'action_lock' } },
  ...{ what: 'the method sale.order.action_lock is gone in 18.0', remedy: 'Do without it.', severity: 'runtime-error', mechanical: false },
  ...{ changeId: '17.0-18.0 method sale.order.action_lock removed', step: { from: '17.0', to: '18.0' }, lost: true },
};
const unknown: Outlook = { series: '17.0', known: false, why: 'there is no catalogue of 17.0', changes: [], expected: [] };

describe('criterion survives-known-steps', () => {
  it.each([
    ['nothing known to break', 'yes', {}, ['up to 19.0']],
    ['a known break', 'no', { breaks }, ['18.0 to 19.0, blocks-install: ']],
    ['a change of the catalogues', 'no', { outlook: { ...quietOutlook, changes: [gone] } }, ['(catalogues of 17.0 and 18.0)']],
    ['both', 'no', { breaks, outlook: { ...quietOutlook, changes: [gone] } }, ['source-verified)', 'catalogues of 17.0 and 18.0)']],
    ['no catalogue and no known break', 'not-known', { outlook: unknown }, ['there is no catalogue of 17.0']],
    ['no catalogue and a known break', 'no', { breaks, outlook: unknown }, ['18.0 to 19.0']],
  ])('for %s answers %s', (_case, outcome, facts, notes) => {
    const answer = ask(survivesKnownSteps, {}, facts);
    expect(answer.outcome).toBe(outcome);
    expect(answer.evidence.map(({ note }) => note)).toEqual(notes.map((note) => expect.stringContaining(note)));
  });
});
