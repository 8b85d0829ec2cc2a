import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { adopt } from '../../src/app/adopt.js';
import { policyText, tempFolder } from '../helpers/temp-register.js';

/** A folder of real addons: `COMMUNITY_ADDONS=/path/to/sale-workflow npx vitest run test/app/adopt-real.test.ts`. */
const folder = process.env['COMMUNITY_ADDONS'] ?? '';

it.skipIf(folder === '')('drafts real addons, and leaves nothing that differs without a reason', { timeout: 600_000 }, async () => {
  const { root } = tempFolder({ 'register/policy.ts': policyText });
  const people = { process: 'order-to-cash', requester: 'cleo', owner: 'head-of-sales' };
  const { adopted, skipped } = await adopt({ ...people, root, paths: [folder], dryRun: true, cacheDir: null, say: () => undefined });
  const addons = readdirSync(folder, { withFileTypes: true }).filter(
    (one) => one.isDirectory() && readdirSync(join(folder, one.name)).includes('__manifest__.py'),
  );
  expect(adopted.length + skipped.length).toBe(addons.length);
  expect(skipped.filter(({ because }) => because === 'unreadable')).toEqual([]);
  for (const { kinds, declarative, unexpressed } of adopted) {
    expect(declarative.expressed).toBeLessThanOrEqual(declarative.statements);
    expect(kinds.filter(({ isCode, expressed }) => isCode && expressed > 0)).toEqual([]);
    expect(unexpressed.filter(({ why }) => why === '')).toEqual([]);
  }
});
