// Makes the built-in catalogues anew, and the differences of neighbours:
//   npm run catalogues -- --odoo 16.0=PATH --odoo 17.0=PATH … [--exclude 16.0=FILE …] [--note '16.0=sentence' …] [--workers N]
// A series that is not named keeps its catalogue. --exclude takes a file that lists paths of the tree to leave out; --note says how a
// tree was come by, and stands in the catalogue. Deliberately broken files of Odoo's own tests are told and do no harm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pairs } from './odoo/sample.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const series = ['16.0', '17.0', '18.0', '19.0', '20.0'];
const folder = join(root, 'catalogues');

const { values } = parseArgs({
  options: {
    odoo: { type: 'string', multiple: true, default: [] },
    exclude: { type: 'string', multiple: true, default: [] },
    note: { type: 'string', multiple: true, default: [] },
    workers: { type: 'string' },
  },
});

function run(...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'bin/warrant.js'), 'catalogue', ...args], { stdio: 'inherit' });
  // 2: a file could not be read, which was told.
  if (status !== 0 && status !== 2) process.exit(status ?? 3);
}

const ofSeries = (given, one) => pairs(given).flatMap(([name, value]) => (name === one ? [value] : []));

for (const [one, tree] of pairs(values.odoo)) {
  const notes = ofSeries(values.note, one).flatMap((note) => ['--note', note]);
  const exclude = ofSeries(values.exclude, one).flatMap((file) => ['--exclude', file]);
  const workers = values.workers === undefined ? [] : ['--workers', values.workers];
  run('build', '--odoo', tree, '--series', one, '--out', join(folder, `${one}.catalogue`), ...exclude, ...notes, ...workers);
}
// A folder without a register: nothing may lie over the built-in catalogues.
const bare = mkdtempSync(join(tmpdir(), 'warrant-catalogues-'));
try {
  for (const [index, to] of series.entries()) {
    const from = series[index - 1];
    const both = [from, to].every((one) => existsSync(join(folder, `${one}.catalogue`)));
    if (both) run('diff', from, to, '--root', bare, '--out', join(folder, `${from}-${to}.changes`));
  }
} finally {
  rmSync(bare, { recursive: true, force: true });
}
