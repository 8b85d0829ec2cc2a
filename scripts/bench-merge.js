// Merges random pairs of an entry's change and edits by hand, as the test of the same name does for a few, and prints seed and figures.
// Usage: npm run bench:merge [-- --pairs 1000] [-- --seed 20261129]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '20261129' } } });
const result = spawnSync('npx', ['vitest', 'run', 'test/core/merge/random-edits.test.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, WARRANT_MERGE_PAIRS: values.pairs, WARRANT_MERGE_SEED: values.seed },
  stdio: 'inherit',
});
process.exitCode = result.status ?? 1;
