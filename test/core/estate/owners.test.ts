import { expect, it } from 'vitest';
import { absenceOf } from '../../../src/core/estate/owners.js';
import { makePolicy } from '../../helpers/makers.js';

const policy = makePolicy();

it.each([
  ['a person in office', 'ben', '2027-12-31', undefined],
  ['a person whose last term is over', 'ben', '2028-01-01', 'the last term of ben ended on 2027-12-31'],
  ['a person who is not in office yet', 'ben', '2025-12-31', 'ben holds no role on 2025-12-31'],
  ['a role that somebody holds', 'authority', '2026-06-01', undefined],
  ['a role that nobody holds any more', 'authority', '2028-01-01', 'nobody holds the role authority for order-to-cash on 2028-01-01'],
  ['a name that the policy does not have, which the schema tells', 'zoe', '2026-06-01', undefined],
])('knows %s', (_what, name, at, expected) => {
  expect(absenceOf(policy, name, at, 'order-to-cash')).toBe(expected);
});

it('asks for a role of the process', () => {
  expect(absenceOf(policy, 'owner', '2026-06-01', 'procure-to-pay')).toContain('nobody holds the role owner for procure-to-pay');
});
