import { describe, expect, it } from 'vitest';
import { decide, unusedWaivers, waivableRules } from '../../../src/core/gate/decide.js';
import { rules } from '../../../src/core/gate/rules/index.js';
import type { Waiver } from '../../../src/core/gate/waivers.js';
import * as published from '../../../src/model/gate-rules.js';
import { makeGateFacts } from '../../helpers/makers.js';

const waiverOf = (rule: string): Waiver => ({ rule, decision: 'd', person: 'dan', reason: 'agreed', until: '2026-08-01' });
const over = { budget: { process: 'order-to-cash', limit: 1, usedBefore: 0, debt: 4, over: true } };

describe('the verdict', () => {
  it('allows an entry whose only open question informs', () => {
    const verdict = decide(makeGateFacts(), []);
    expect(verdict.allowed).toBe(true);
    expect(verdict.rules.map(({ rule }) => rule)).toEqual(rules.filter(({ stage }) => stage === undefined).map(({ id }) => id));
    expect(verdict.rules.filter(({ outcome }) => outcome === 'not-known').map(({ rule }) => rule)).toEqual(['references']);
  });

  it('refuses on one failure, with its remedy', () => {
    const verdict = decide(makeGateFacts(over), []);
    expect(verdict.allowed).toBe(false);
    expect(verdict.rules.filter(({ outcome }) => outcome === 'fail')).toMatchObject([
      { rule: 'budget', remedy: expect.stringContaining('Retire') },
    ]);
  });

  it('lets a waiver of the failing rule through and names who waived', () => {
    const verdict = decide(makeGateFacts(over), [waiverOf('budget')]);
    expect(verdict.allowed).toBe(true);
    expect(verdict.rules.find(({ rule }) => rule === 'budget')).toMatchObject({
      outcome: 'waived',
      reasons: [expect.any(String), 'waived by dan until 2026-08-01: agreed'],
    });
  });

  it('takes no waiver for a rule that cannot be waived', () => {
    const conflicts = [{ key: 'model x', what: 'model x', pointer: '', heldBy: 'CR-0002' }];
    expect(decide(makeGateFacts({ conflicts }), [waiverOf('claims')]).allowed).toBe(false);
  });

  it('takes a waiver of another rule for nothing', () => {
    expect(decide(makeGateFacts(over), [waiverOf('justification')]).allowed).toBe(false);
  });

  it('names waivers whose rule passes', () => {
    const waivers = [waiverOf('budget'), waiverOf('justification')];
    expect(unusedWaivers(waivers, decide(makeGateFacts(over), waivers))).toEqual([waiverOf('justification')]);
  });
});

it('publishes the same rules as it judges', () => {
  expect([...waivableRules].toSorted()).toEqual([...published.waivableRules].toSorted());
  expect(
    rules
      .filter(({ waivable }) => !waivable)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([...published.neverWaivableRules].toSorted());
});
