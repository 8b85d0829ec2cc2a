import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRows, type Operation, operations, recordRules } from '../../../src/core/planning/access-matrix.js';
import { Addon } from '../../../src/model/addon/addon.js';
import type { Grant } from '../../../src/model/addon/security.js';

const groups = ['one', 'two', 'three'];
const grant = fc
  .record({
    group: fc.constantFrom(...groups),
    operations: fc.subarray([...operations], { minLength: 1 }),
    tag: fc.option(fc.constantFrom('red', 'blue'), { nil: undefined }),
  })
  .map(({ group, operations: letters, tag }) => ({
    group,
    can: operations.filter((operation) => letters.includes(operation)).join(''),
    ...(tag === undefined ? {} : { only: { records: { field: 'tag', operator: '=', value: tag } } }),
  }));
const access = fc.record({ grants: fc.array(grant, { minLength: 1, maxLength: 6 }) });

type Row = { readonly tag: string };
const passes = (only: Grant['only'], { tag }: Row): boolean =>
  only === undefined || !('records' in only) || !('field' in only.records) || only.records.value === tag;

/** What the notation promises: whatever any grant of a held group allows. */
const promised = (spec: Addon, held: readonly string[], operation: Operation, row: Row): boolean =>
  (spec.access['a.model']?.grants ?? []).some(
    ({ group, can, only }) => held.includes(group) && can.includes(operation) && passes(only, row),
  );

/** What Odoo does: a row of rights, and one of the rules of the user's groups, if these have any for the operation. */
function inOdoo(spec: Addon, held: readonly string[], operation: Operation, row: Row): boolean {
  const rights = accessRows(spec).some(({ group, can }) => held.includes(group) && can.has(operation));
  const rules = recordRules(spec, 'a.model').filter(
    ({ group, can }) => group !== undefined && held.includes(group) && can.includes(operation),
  );
  return rights && (rules.length === 0 || rules.some(({ filter }) => passes(filter, row)));
}

describe('access matrix', () => {
  it('means in Odoo what the grants say, for every user, operation and record', () => {
    fc.assert(
      fc.property(
        access,
        fc.subarray(groups),
        fc.constantFrom(...operations),
        fc.constantFrom('red', 'blue', 'green'),
        (one, held, operation, tag) => {
          const spec = Addon.parse({ access: { 'a.model': one } });
          const sameGroupFree = (group: string): boolean =>
            (spec.access['a.model']?.grants ?? []).some(
              (other) => other.group === group && other.only === undefined && other.can.includes(operation),
            );
          const pointless = (spec.access['a.model']?.grants ?? []).some(
            ({ group, only, can }) => only !== undefined && can.includes(operation) && sameGroupFree(group),
          );
          fc.pre(!pointless);
          expect(inOdoo(spec, held, operation, { tag })).toBe(promised(spec, held, operation, { tag }));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('adds no rule where no grant is filtered', () => {
    const spec = Addon.parse({
      access: {
        'a.model': {
          grants: [
            { group: 'one', can: 'crud' },
            { group: 'two', can: 'r' },
          ],
        },
      },
    });
    expect(recordRules(spec, 'a.model')).toEqual([]);
  });

  it('opens all records to another group for exactly the filtered operations', () => {
    const grants = [
      { group: 'one', can: 'ru', only: { own: 'user_id' } },
      { group: 'two', can: 'crud' },
    ];
    const rules = recordRules(Addon.parse({ access: { 'a.model': { grants } } }), 'a.model');
    expect(rules.map(({ group, filter, can }) => [group, filter, can.join('')])).toEqual([
      [
        'one',
        { own: 'user_id' },
        'ru'
          .split('')
          .toSorted((a, b) => 'crud'.indexOf(a) - 'crud'.indexOf(b))
          .join(''),
      ],
      ['two', undefined, 'ru'],
    ]);
  });
});
