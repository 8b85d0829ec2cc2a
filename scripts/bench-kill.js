// Kills generations over edited addons at random moments, and prints what was found afterwards, as the test of the same name does for a few.
// Usage: npm run bench:kill [-- --kills 200] [-- --seed 20261129]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '20261129' } } });
const result = spawnSync('npx', ['vitest', 'run', 'test/cli/kill.test.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, WARRANT_KILLS: values.kills, WARRANT_KILL_SEED: values.seed },
  stdio: 'inherit',
});
process.exitCode = result.status ?? 1;
