// Fits how many lines of code by hand go with the places that an entry declares, writes the weights, and prints how well they foresee
// repositories that they were not fitted on:
//   npm run calibrate:lines -- PATH… [--dry]
// PATH: a repository of addons of one series; its name is the group that is left out. Each addon is drafted by `adopt` into a register that is
// thrown away: its plan is counted, what lies on disk beyond it is what a person wrote. --dry writes no parameters. Exit code 2: wrong input.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { adopt, handCounts, initProject, loadRegister, portfolioOf, rangeAround, UserError } from '../dist/api.js';
import { expectedOf, fitWeights } from './calibration/fit.js';
import { median, quantile, share, spearman } from './calibration/metrics.js';

const target = join(fileURLToPath(new URL('..', import.meta.url)), 'src/core/impact/effort/hand-parameters.ts');
/** Lines before any data is seen: a few for what is named, a screen for what is a file of its own. */
const prior = { override: 10, call: 3, field: 2, view: 3, extension: 5, reference: 5, other: 15, addon: 5 };
const trust = 1;
const at = '2026-01-01';
const quiet = () => undefined;

/** Every addon of a repository that one entry owns and a plan could be made for. */
async function casesOf(path) {
  const root = mkdtempSync(join(tmpdir(), 'warrant-lines-'));
  try {
    await initProject({ root, at, toolVersion: '0.0.0', email: 'bench@example.com' });
    const { policy } = await loadRegister({ root, cacheDir: null });
    const [[process], [person]] = [Object.keys(policy.processes), Object.keys(policy.people)];
    const found = { root, paths: [path], cacheDir: null, say: quiet };
    await adopt({ ...found, dryRun: false, process, requester: person, owner: person });
    const { entries } = await loadRegister({ root, cacheDir: null });
    const extended = new Set(entries.flatMap(({ entry }) => entry.extends ?? []));
    const byId = new Map(entries.map(({ entry }) => [entry.id, entry]));
    const { customizations } = await portfolioOf({ ...found, at, retire: [], tool: '0.0.0' });
    return customizations.flatMap(({ id, plannedLines: planned, finishedLines: finished }) => {
      const entry = byId.get(id);
      if (entry === undefined || planned === undefined || finished === undefined || finished === 0) return [];
      if (entry.extends !== undefined || extended.has(id)) return [];
      const places = {};
      for (const { kind } of entry.touchpoints) places[kind] = (places[kind] ?? 0) + 1;
      return [{ repository: basename(path), planned, finished, counts: handCounts(places), actual: Math.max(0, finished - planned) }];
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A factor below and above: of few large addons a line with a slope of its own would make a range that ends below what is expected. */
function fit(cases) {
  const weights = fitWeights(cases, prior, trust);
  const ratios = cases.map(({ counts, actual }) => Math.log1p(actual) - Math.log1p(expectedOf(counts, weights)));
  const end = (part) => ({ intercept: quantile(ratios, part), slope: 1 });
  return { weights, range: { low: end(0.1), high: end(0.9) } };
}

function foreseen({ weights, range }, { counts, planned }) {
  const { low, expected, high } = rangeAround(expectedOf(counts, weights), range);
  return { low: planned + low, expected: planned + expected, high: planned + high };
}

const percent = (value) => `${(100 * value).toFixed(0)} %`;
const errorOf = (told, value) => median(told.map((one) => Math.abs(value(one) - one.finished) / one.finished));

function print(name, told) {
  const inside = share(told, ({ range, finished }) => Math.floor(range.low) <= finished && finished <= Math.ceil(range.high));
  const sums = [told.reduce((sum, { range }) => sum + range.expected, 0), told.reduce((sum, { finished }) => sum + finished, 0)];
  const errors = `median error ${percent(errorOf(told, ({ range }) => range.expected))}, of the plan alone ${percent(errorOf(told, ({ planned }) => planned))}`;
  console.log(
    `${name}: ${told.length} addons, ${errors}, inside the range ${percent(inside)}, ${Math.round(sums[0])} lines foreseen, ${sums[1]} on disk`,
  );
}

const rounded = (value) => Number(value.toPrecision(3));

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { dry: { type: 'boolean', default: false } } });
  if (positionals.length < 2)
    throw new UserError('no-path', 'Name at least two repositories: one is left out to be foreseen by the others.');
  const cases = [];
  for (const path of positionals) cases.push(...(await casesOf(resolve(path))));
  const repositories = [...new Set(cases.map(({ repository }) => repository))];
  const told = repositories.flatMap((one) => {
    const others = fit(cases.filter(({ repository }) => repository !== one));
    return cases.filter(({ repository }) => repository === one).map((left) => ({ ...left, range: foreseen(others, left) }));
  });
  for (const one of repositories)
    print(
      one,
      told.filter(({ repository }) => repository === one),
    );
  print('all, each foreseen without its repository', told);
  console.log(
    `Spearman ${spearman(
      told.map(({ range }) => range.expected),
      told.map(({ finished }) => finished),
    ).toFixed(2)}`,
  );
  const { weights, range } = fit(cases);
  const round = (object) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, rounded(value)]));
  const fitted = {
    addons: cases.length,
    repositories: repositories.length,
    weights: round(weights),
    range: { low: round(range.low), high: round(range.high) },
  };
  console.log(JSON.stringify(fitted));
  if (!values.dry) {
    const text = `import type { HandParameters } from './parameters-type.js';\n\n/** Written by \`npm run calibrate:lines\`; README says what they mean. */\nexport const parameters: HandParameters = ${JSON.stringify(fitted, null, 2)};\n`;
    writeFileSync(target, text);
    console.log('Written; format it: npx biome check --write src/core/impact/effort/hand-parameters.ts');
  }
} catch (error) {
  if (!(error instanceof UserError) && error.code?.startsWith('ERR_PARSE_ARGS') !== true) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
