import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../../../../src/core/planning/testing/checks.js';
import { solve } from '../../../../src/core/planning/testing/condition-solver.js';
import { Addon } from '../../../../src/model/addon/addon.js';
import { Condition } from '../../../../src/model/condition.js';

const fields = {
  stage: {
    type: 'selection',
    options: [
      ['a', 'A'],
      ['b', 'B'],
      ['c', 'C'],
    ],
  },
  count: { type: 'integer' },
  open: { type: 'boolean' },
};
const spec = Addon.parse({ models: { 'a.model': { kind: 'new', label: 'A', fields } } });

const bound = fc.record({
  field: fc.constant('count'),
  operator: fc.constantFrom('!=', '<', '<=', '>', '>='),
  than: fc.integer({ min: -5, max: 5 }),
});
const withChecks = (checks: readonly object[]): Addon =>
  Addon.parse({
    models: { 'a.model': { kind: 'new', label: 'A', fields, constraints: { c: { check: [...checks], message: 'm' } } } },
  });

const comparison = fc.oneof(
  fc.record({ field: fc.constant('stage'), operator: fc.constantFrom('=', '!='), value: fc.constantFrom('a', 'b', 'c') }),
  fc.record({
    field: fc.constant('stage'),
    operator: fc.constantFrom('in', 'not in'),
    value: fc.subarray(['a', 'b', 'c'], { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    field: fc.constant('count'),
    operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
    value: fc.integer({ min: -5, max: 5 }),
  }),
  fc.record({ field: fc.constant('open'), operator: fc.constant('='), value: fc.boolean() }),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
}));

/** What the condition says of a record; a field that is not set is compared as Odoo does: False, 0. */
function truth(condition: Condition, record: Readonly<Record<string, unknown>>): boolean {
  if ('all' in condition) return condition.all.every((part) => truth(part, record));
  if ('any' in condition) return condition.any.some((part) => truth(part, record));
  if ('not' in condition) return !truth(condition.not, record);
  const { field, operator, value } = condition;
  const found = record[field] ?? (field === 'count' ? 0 : false);
  if (Array.isArray(value)) return (operator === 'in') === value.some((one) => one === found);
  if (operator === '=') return found === value;
  if (operator === '!=') return found !== value;
  const [left, right] = [Number(found), Number(value)];
  return { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[operator as '<'];
}

describe('records for a condition', () => {
  it.each([true, false])('have the wanted outcome %s wherever one is found', (wanted) => {
    fc.assert(
      fc.property(tree, (raw) => {
        const condition = Condition.parse(raw);
        const solution = solve(spec, 'a.model', condition, wanted);
        fc.pre(solution !== undefined);
        expect(truth(condition, solution ?? {})).toBe(wanted);
      }),
    );
  });

  it('are found wherever there are some that the constraints let pass', () => {
    const all = ['a', 'b', 'c'].flatMap((stage) =>
      [...Array(15).keys()].flatMap((index) => [true, false].map((open) => ({ stage, count: index - 7, open }))),
    );
    fc.assert(
      fc.property(tree, fc.array(bound, { minLength: 1, maxLength: 2 }), (raw, checks) => {
        const condition = Condition.parse(raw);
        const constrained = withChecks(checks);
        const fine = all.filter(({ count }) => checks.every((check) => holds(check, { count })));
        fc.pre(fine.some((record) => truth(condition, record)));
        const solution = solve(constrained, 'a.model', condition, true);
        expect(solution).toBeDefined();
        expect(truth(condition, solution ?? {})).toBe(true);
        expect(checks.every((check) => typeof solution?.['count'] !== 'number' || holds(check, { count: solution['count'] }))).toBe(true);
      }),
    );
  });

  it('take values between two bounds, and along what a constraint wants changed with them', () => {
    const both = Condition.parse({
      all: [
        { field: 'count', operator: '>', value: 0 },
        { field: 'count', operator: '<', value: 2 },
      ],
    });
    expect(solve(spec, 'a.model', both, true)).toEqual({ count: 1 });
    const linked = Addon.parse({
      models: {
        'a.model': {
          kind: 'new',
          label: 'A',
          fields: { low: { type: 'integer' }, high: { type: 'integer' } },
          constraints: { c: { check: [{ field: 'low', operator: '<', than: { field: 'high' } }], message: 'm' } },
        },
      },
    });
    expect(solve(linked, 'a.model', Condition.parse({ field: 'low', operator: '=', value: 9 }), true)).toEqual({ low: 9, high: 10 });
  });

  it('leave a field empty where the condition asks for it', () => {
    const condition = Condition.parse({ field: 'stage', operator: '=', value: null });
    expect([solve(spec, 'a.model', condition, true), solve(spec, 'a.model', condition, false)]).toEqual([{ stage: false }, { stage: 'a' }]);
  });

  it('are found for a plain comparison, inside and outside', () => {
    const condition = Condition.parse({ field: 'stage', operator: 'in', value: ['a', 'b'] });
    expect([solve(spec, 'a.model', condition, true), solve(spec, 'a.model', condition, false)]).toEqual([{ stage: 'a' }, { stage: 'c' }]);
  });

  it('are not guessed for a field of another module', () => {
    expect(solve(spec, 'a.model', Condition.parse({ field: 'elsewhere', operator: '=', value: 1 }), true)).toBeUndefined();
  });
});
