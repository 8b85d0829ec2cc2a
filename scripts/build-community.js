// Makes the built-in list of community addons anew, from git directories of their repositories:
//   npm run community -- --repository OCA/sale-workflow=PATH [--repository … ]
// A branch is named like its series. Only names are taken: of folders with a manifest that does not say it cannot be installed.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pairs } from './odoo/sample.js';

const allSeries = ['16.0', '17.0', '18.0', '19.0', '20.0'];
const { values } = parseArgs({ options: { repository: { type: 'string', multiple: true, default: [] } } });

function git(folder, args, input) {
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', input, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`git ${args[0]} in ${folder}: ${stderr}`);
  return stdout;
}

function commitOf(folder, series) {
  const refs = git(folder, ['for-each-ref', '--format=%(objectname)', `refs/heads/${series}`, `refs/remotes/origin/${series}`]);
  return refs.split('\n').find((line) => line !== '');
}

function branch(folder, commit) {
  const paths = git(folder, ['ls-tree', '-r', '--name-only', commit]).split('\n');
  const names = paths.flatMap((path) => /^([a-z][a-z0-9_]*)\/__manifest__\.py$/.exec(path)?.[1] ?? []);
  const addons = names.filter((name) => {
    const manifest = git(folder, ['cat-file', 'blob', `${commit}:${name}/__manifest__.py`]);
    return !/['"]installable['"]\s*:\s*False/.test(manifest);
  });
  return { asOf: git(folder, ['log', '-1', '--format=%cs', commit]).trim(), addons: addons.toSorted() };
}

const repositories = Object.fromEntries(
  pairs(values.repository)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => [
      name,
      Object.fromEntries(
        allSeries.flatMap((series) => {
          const commit = commitOf(folder, series);
          return commit === undefined ? [] : [[series, branch(folder, commit)]];
        }),
      ),
    ]),
);
// One line a branch: changes can be read, and the file stays small.
const lines = Object.entries(repositories).map(([name, bySeries]) => {
  const branches = Object.entries(bySeries).map(([series, value]) => `      ${JSON.stringify(series)}: ${JSON.stringify(value)}`);
  return `    ${JSON.stringify(name)}: {\n${branches.join(',\n')}\n    }`;
});
const file = fileURLToPath(new URL('../catalogues/community.json', import.meta.url));
writeFileSync(file, `{\n  "format": 1,\n  "repositories": {\n${lines.join(',\n')}\n  }\n}\n`);
for (const series of allSeries) {
  const found = Object.values(repositories).flatMap((one) => one[series]?.addons ?? []);
  process.stdout.write(`${series}: ${found.length} addons\n`);
}
