// Compares the access that 20.0 grants with the one that 16.0 to 19.0 grant, over random matrices, as the test of the same subject does for a few,
// and prints seed and figures.
// Usage: npm run compare:access [-- --matrices 300] [-- --seed 20261129]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { matrices: { type: 'string', default: '300' }, seed: { type: 'string', default: '20261129' } } });
const result = spawnSync('npx', ['vitest', 'run', 'test/core/odoo/access/compare-series.test.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, WARRANT_ACCESS_MATRICES: values.matrices, WARRANT_ACCESS_SEED: values.seed },
  stdio: 'inherit',
});
process.exitCode = result.status ?? 1;
