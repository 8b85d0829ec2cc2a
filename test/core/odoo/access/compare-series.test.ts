import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seriesList } from '../../../../src/model/known-series.js';
import { accessIn, compareAccess, openWrittenAccess, records } from '../../../helpers/access.js';
import { type Matrix, matrices, sourceOfMatrix } from '../../../helpers/access-matrices.js';

/** More matrices, or others: WARRANT_ACCESS_MATRICES=1000 WARRANT_ACCESS_SEED=7 (see scripts/compare-access.js). */
const runs = Number(process.env['WARRANT_ACCESS_MATRICES'] ?? 8);
const seed = Number(process.env['WARRANT_ACCESS_SEED'] ?? 20261129);

const written = await openWrittenAccess();
const older = seriesList.filter((series) => series !== '20.0');

it('20.0 grants what 16.0 to 19.0 grant: same users, same records, same operations', { timeout: 600_000 }, () => {
  const total = { matrices: 0, grants: 0, users: 0, decisions: 0, allowed: 0, differences: 0 };
  fc.assert(
    fc.property(matrices, (matrix) => {
      const source = sourceOfMatrix(matrix, '20.0');
      const now = written(source);
      total.matrices += 1;
      total.grants += Object.values(source.spec.access).reduce((sum, { grants }) => sum + grants.length, 0);
      for (const series of older) {
        const { users, decisions, allowed, differences } = compareAccess(matrix, written(sourceOfMatrix(matrix, series)), now);
        total.users += users;
        total.decisions += decisions;
        total.allowed += allowed;
        total.differences += differences.length;
        expect(differences.slice(0, 3), series).toEqual([]);
      }
    }),
    { numRuns: runs, seed },
  );
  console.info(
    `seed ${seed}: ${total.matrices} matrices with ${total.grants} grants, each in ${older.join(', ')} against 20.0; ` +
      `${total.users} users, ${records.length} records each, 4 operations: ${total.decisions} decisions, ${total.allowed} of them allowed; ` +
      `${total.differences} differences`,
  );
  expect(total.allowed).toBeGreaterThan(total.decisions / 50);
  expect(total.allowed).toBeLessThan(total.decisions);
});

const clerk: Matrix = {
  groups: [{ id: 'g0', kind: 'base.group_user', implies: ['base.group_user'] }],
  access: { 'wh.paper': { grants: [{ group: 'g0', can: 'cru', only: { own: 'user_id' } }], company: 'company_id' } },
  companyRequired: false,
};

it.each<[string, Parameters<typeof accessIn>[0][number]['values']]>([
  ['a permission without a domain', { group_id: { ref: 'wh_access.group_g0' }, operation: { text: 'cru' } }],
  ['a permission for everybody', { group_id: { ref: 'base.group_user' }, operation: { text: 'd' } }],
  ['a restriction', { operation: { text: 'crud' }, domain: { text: "[('state', '=', 'draft')]" } }],
])('%s too much is found', (_, values) => {
  const [before, now] = [written(sourceOfMatrix(clerk, '19.0')), written(sourceOfMatrix(clerk, '20.0'))];
  const extra = {
    xmlid: 'wh_access.extra',
    model: 'ir.access',
    line: 9,
    noupdate: false,
    values: { model_id: { text: 'wh.paper' }, ...values },
  };
  expect(compareAccess(clerk, before, now).differences).toEqual([]);
  expect(compareAccess(clerk, before, accessIn([...now.records, extra])).differences).not.toEqual([]);
});
