// How well the audit tells the clean-core level of addons: those that were labelled by reading their code (test/fixtures/levels/labels.json)
// are audited in the folders they lie in, and both levels are laid side by side.
//   npm run bench:levels -- --addons 17.0=DIR [--addons 16.0=DIR …]
// DIR: a folder of addons of that series, a repository for example. Labelled addons that no folder has are counted. Exit code 2: wrong input.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { addons: { type: 'string', multiple: true, default: [] } } });
const folders = values.addons.map((given) => {
  const [, series, folder] = /^(\d+\.0)=(.+)$/.exec(given) ?? [];
  if (folder === undefined || !existsSync(folder)) {
    console.error(`--addons ${given}: expected SERIES=DIR with a folder that is there, for example 17.0=addons`);
    process.exit(2);
  }
  return { series, folder };
});
if (folders.length === 0) {
  console.error('Name folders of addons: npm run bench:levels -- --addons 17.0=DIR');
  process.exit(2);
}

const { labels } = JSON.parse(readFileSync(join(root, 'test/fixtures/levels/labels.json'), 'utf8'));
const wanted = labels.flatMap(({ repository, series, addons }) =>
  addons.map(({ addon, level, reason }) => ({ repository, series, addon, level, reason })),
);

/** The audit of a folder, as JSON. */
function auditOf({ series, folder }) {
  const args = [join(root, 'bin/warrant.js'), 'audit', folder, '--from', series, '--no-git', '--format', 'json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (!stdout.startsWith('{')) throw new Error(`the audit of ${folder} ended with ${status}: ${stderr}`);
  const { addons } = JSON.parse(stdout);
  if (addons === undefined) throw new Error(`the audit of ${folder} found no addons: ${stdout}`);
  return addons;
}

const found = folders.flatMap((one) => auditOf(one).map((addon) => ({ ...addon, at: one })));

/** Folders of several repositories of one series may be given: that of the label's repository is meant where its name says so. */
function auditFor({ repository, series, addon }) {
  const all = found.filter(({ at, name }) => at.series === series && name === addon);
  return all.find(({ at }) => at.folder.includes(basename(repository))) ?? all[0];
}

const judged = wanted.map((label) => ({ ...label, audit: auditFor(label) })).filter(({ audit }) => audit !== undefined);
const order = ['A', 'B', 'C', 'D', 'not-known'];
const count = (level, told) => judged.filter((one) => one.level === level && one.audit.level.value === told).length;
const row = (title, cells) => `${title.padEnd(10)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;

console.log(
  row(
    'labelled',
    order.map((told) => `told ${told}`),
  ),
);
for (const level of order.slice(0, 4))
  console.log(
    row(
      level,
      order.map((told) => count(level, told)),
    ),
  );
const right = judged.filter(({ level, audit }) => audit.level.value === level).length;
console.log(
  `\n${right} of ${judged.length} agree (${Math.round((100 * right) / Math.max(judged.length, 1))} %); ${wanted.length - judged.length} labelled addons are in no given folder`,
);
for (const { repository, series, addon, level, reason, audit } of judged) {
  if (audit.level.value === level) continue;
  console.log(`\n${repository} ${series} ${addon}: labelled ${level}, told ${audit.level.value}\n  label: ${reason}`);
  for (const because of audit.level.because.slice(0, 6)) console.log(`  told:  ${because}`);
}
