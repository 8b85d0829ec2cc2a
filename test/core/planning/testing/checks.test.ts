import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, type Check, checksOf, dayText, holds, passing, violation } from '../../../../src/core/planning/testing/checks.js';
import { Addon } from '../../../../src/model/addon/addon.js';

const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const than = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('a', 'b', 'c').map((field) => ({ field })),
);
const check = fc.record({ field: fc.constantFrom('a', 'b', 'c'), operator, than });
const colour = fc.record({ field: fc.constant('s'), operator: fc.constantFrom('=', '!='), than: fc.constantFrom('red', 'blue') });
const constraint = fc.oneof({ weight: 4, arbitrary: fc.array(check, { minLength: 1, maxLength: 2 }) }, fc.tuple(colour));

const model = 'a.model';
const colours = ['red', 'green', 'blue'];
const fieldsOfAll = {
  a: { type: 'integer' },
  b: { type: 'integer' },
  c: { type: 'float' },
  s: { type: 'selection', options: colours.map((key) => [key, key]) },
};

const specOf = (constraints: Readonly<Record<string, readonly unknown[]>>, fields: object = fieldsOfAll): Addon =>
  Addon.parse({
    models: {
      [model]: {
        kind: 'new',
        label: 'A',
        fields,
        constraints: Object.fromEntries(Object.entries(constraints).map(([id, checks]) => [id, { check: checks, message: 'm' }])),
      },
    },
  });
const specWith = (checks: readonly unknown[], fields?: object): Addon => specOf({ c: checks }, fields);

const checksIn = (spec: Addon, id: string): readonly Check[] => {
  const found = spec.models[model]?.constraints[id];
  return found !== undefined && 'check' in found ? found.check : [];
};
const holdsAll = (checks: readonly Check[], values: Assignment): boolean => checks.every((one) => holds(one, values));
const allValues = (spec: Addon, id: string): Assignment => ({ ...passing(spec, model), ...violation(spec, model, id)?.changed });

/** Every record over a small domain. */
function* records(): Generator<Assignment> {
  const numbers = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
  for (const a of numbers) for (const b of numbers) for (const c of numbers) for (const s of [...colours, null]) yield { a, b, c, s };
}

describe('values for CHECK constraints', () => {
  it('pass every comparison, or are said not to be found', () => {
    fc.assert(
      fc.property(fc.array(check, { minLength: 1, maxLength: 4 }), (checks) => {
        const spec = specWith(checks);
        const values = passing(spec, model);
        fc.pre(values !== undefined);
        expect(holdsAll(checksOf(spec, model), values ?? {})).toBe(true);
      }),
    );
  });

  it('are found wherever there are some, and break one constraint alone wherever a record can', () => {
    fc.assert(
      fc.property(fc.array(constraint, { minLength: 1, maxLength: 4 }), (list) => {
        const spec = specOf(Object.fromEntries(list.map((checks, index) => [`c${index}`, checks])));
        const ids = list.map((_, index) => `c${index}`);
        const all = [...records()];
        const fine = all.some((values) => values['s'] !== null && holdsAll(checksOf(spec, model), values));
        expect(passing(spec, model) !== undefined || !fine).toBe(true);
        fc.pre(fine);
        for (const id of ids) {
          const rest = ids.filter((other) => other !== id).flatMap((other) => checksIn(spec, other));
          const possible = all.some((values) => !holdsAll(checksIn(spec, id), values) && holdsAll(rest, values));
          const found = violation(spec, model, id);
          if (possible) expect(found?.others).toEqual([]);
          if (found === undefined) continue;
          expect(holdsAll(checksIn(spec, id), allValues(spec, id))).toBe(false);
          const broken = ids.filter((other) => other !== id && !holdsAll(checksIn(spec, other), allValues(spec, id)));
          expect(found.others).toEqual(broken);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('change a second field where the first one alone would break another constraint', () => {
    const spec = specOf({
      not_overpaid: [{ field: 'a', operator: '<=', than: { field: 'b' } }],
      positive: [{ field: 'b', operator: '>', than: 0 }],
    });
    expect(violation(spec, model, 'positive')).toEqual({ changed: { a: 0, b: 0 }, others: [] });
  });

  it('leave a field empty where every value would break another constraint', () => {
    const days = { a: { type: 'date', required: true }, b: { type: 'date' } };
    const constraints = {
      late: [{ field: 'a', operator: '>', than: '2026-01-01' }],
      after: [{ field: 'b', operator: '>', than: '2026-01-01' }],
      ordered: [{ field: 'b', operator: '<=', than: { field: 'a' } }],
    };
    expect(violation(specOf(constraints, days), model, 'late')?.changed['b']).toBeNull();
    const required = { a: { type: 'date', required: true }, b: { type: 'date', required: true } };
    expect(violation(specOf(constraints, required), model, 'late')?.others).toHaveLength(1);
  });

  it('lie between two numbers where the field has decimals for it', () => {
    const narrow = { whole: [{ field: 'c', operator: '!=', than: 0.5 }], low: [{ field: 'c', operator: '>', than: 0 }] };
    expect(violation(specOf(narrow), model, 'whole')).toEqual({ changed: { c: 0.5 }, others: [] });
  });

  it('name what fails with a constraint that follows from others', () => {
    const spec = specOf({ low: [{ field: 'a', operator: '>', than: 0 }], lower: [{ field: 'a', operator: '>', than: -2 }] });
    expect(violation(spec, model, 'lower')?.others).toEqual(['low']);
    expect(violation(spec, model, 'low')?.others).toEqual([]);
  });

  it('write days as Odoo does', () => {
    const values = passing(specWith([{ field: 'a', operator: '>', than: '2026-02-28' }], { a: { type: 'date' } }), model);
    expect(dayText(Number(values?.['a']))).toBe('2026-03-01');
  });

  it('never offer what a selection does not have', () => {
    const fields = { a: { type: 'selection', options: [['x', 'X']] } };
    expect(violation(specWith([{ field: 'a', operator: '=', than: 'x' }], fields), model, 'c')).toBeUndefined();
  });

  it('never are longer than their field', () => {
    const fields = { a: { type: 'char', size: 3 } };
    const found = violation(specWith([{ field: 'a', operator: '=', than: 'Tex' }], fields), model, 'c');
    expect(String(found?.changed['a']).length).toBeLessThanOrEqual(3);
  });
});
