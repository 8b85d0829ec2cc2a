import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksOf, dayText, holds, passing, violation } from '../../../../src/core/planning/testing/checks.js';
import { Addon } from '../../../../src/model/addon/addon.js';

const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const than = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('a', 'b', 'c').map((field) => ({ field })),
);
const check = fc.record({ field: fc.constantFrom('a', 'b', 'c'), operator, than });

const specWith = (
  checks: readonly unknown[],
  fields: object = { a: { type: 'integer' }, b: { type: 'integer' }, c: { type: 'float' } },
): Addon =>
  Addon.parse({ models: { 'a.model': { kind: 'new', label: 'A', fields, constraints: { c: { check: checks, message: 'm' } } } } });

describe('values for CHECK constraints', () => {
  it('pass every comparison, or are said not to be found', () => {
    fc.assert(
      fc.property(fc.array(check, { minLength: 1, maxLength: 4 }), (checks) => {
        const spec = specWith(checks);
        const values = passing(spec, 'a.model');
        fc.pre(values !== undefined);
        expect(checksOf(spec, 'a.model').every((one) => holds(one, values ?? {}))).toBe(true);
      }),
    );
  });

  it('are found wherever a single comparison can be met', () => {
    fc.assert(
      fc.property(
        check.filter(({ field, than: right }) => typeof right === 'number' || right.field !== field),
        (one) => {
          expect(passing(specWith([one]), 'a.model')).toBeDefined();
        },
      ),
    );
  });

  it('break exactly the constraint that they are made for', () => {
    fc.assert(
      fc.property(fc.array(check, { minLength: 1, maxLength: 3 }), (checks) => {
        const spec = specWith(checks);
        const found = violation(spec, 'a.model', checksOf(spec, 'a.model'));
        fc.pre(found !== undefined);
        const values = { ...passing(spec, 'a.model'), ...found?.changed };
        expect(checksOf(spec, 'a.model').every((one) => holds(one, values))).toBe(false);
      }),
    );
  });

  it('write days as Odoo does', () => {
    const values = passing(specWith([{ field: 'a', operator: '>', than: '2026-02-28' }], { a: { type: 'date' } }), 'a.model');
    expect(dayText(Number(values?.['a']))).toBe('2026-03-01');
  });

  it('never offer what a selection does not have', () => {
    const fields = { a: { type: 'selection', options: [['x', 'X']] } };
    const spec = specWith([{ field: 'a', operator: '=', than: 'x' }], fields);
    expect(violation(spec, 'a.model', checksOf(spec, 'a.model'))).toBeUndefined();
  });
});
