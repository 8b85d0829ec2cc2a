import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { treeDigest } from '../../scripts/tree-digest.js';
import { generate } from '../../src/app/generate.js';
import { isProven, seriesList } from '../../src/model/known-series.js';
import { tempFolder } from '../helpers/workspace.js';

const root = join(import.meta.dirname, '../..');
const sample = { root, ids: [], at: '2026-11-23', toolVersion: 'none', cacheDir: null } as const;

const Verified = z.object({
  format: z.literal(1),
  series: z.record(
    z.string(),
    z.object({
      treeDigest: z.string(),
      addons: z.array(z.string()),
      tests: z.object({ run: z.int().positive(), failed: z.literal(0), errors: z.literal(0) }),
    }),
  ),
});

describe('the output of the sample register', () => {
  it('is committed, up to date and not edited by hand', async () => {
    const { addons, problems } = await generate({ ...sample, mode: 'check' });
    expect(problems).toEqual([]);
    expect(addons.filter(({ outcome }) => outcome !== 'unchanged').map(({ folder, files }) => [folder, files])).toEqual([]);
    expect(addons.length).toBeGreaterThanOrEqual(6);
  });

  it.each(seriesList.filter(isProven))('for %s is what a real Odoo installed and tested (npm run verify:odoo)', async (series) => {
    const verified = Verified.parse(JSON.parse(readFileSync(join(root, 'test/golden/verified.json'), 'utf8')));
    const out = join(tempFolder(), series);
    const { addons } = await generate({ ...sample, mode: 'write', series, out });
    expect({ addons: addons.map(({ addon }) => addon).toSorted(), treeDigest: treeDigest(out) }).toEqual({
      addons: verified.series[series]?.addons,
      treeDigest: verified.series[series]?.treeDigest,
    });
  });
});
