// Fits the weights of the effort model on migrations that were made, writes them, and prints how well they foresee repositories that they
// were not fitted on:
//   npm run calibrate:impact -- --data FILE --repos DIR [--from 16.0 --to 17.0] [--cache FILE] [--dry]
// --cache keeps what was counted in each addon, for the next fit; delete it when findings change. --dry writes no parameters.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addUp, rangeAround } from '../dist/api.js';
import { expectedOf, fitRange, fitWeights } from './calibration/fit.js';
import { measuresOf, measuresText } from './calibration/lines.js';
import { groupedFolds } from './calibration/metrics.js';
import { backTests, optionsOf, readRecords, wrong } from './calibration/records.js';

const target = join(fileURLToPath(new URL('..', import.meta.url)), 'src/core/impact/effort/parameters.ts');

/** Weights in lines before any data is seen: a line that is replaced counts twice, and what somebody has to judge takes a few. */
const prior = {
  'python-mechanical': 3,
  'python-judgement': 5,
  'data-mechanical': 2,
  'data-judgement': 3,
  'script-rewritten': 0.5,
  exposure: 0.03,
  'python-lines': 0.01,
  'data-lines': 0.01,
  'script-lines': 0.1,
};
const trust = 5;
const foldCount = 10;

const values = optionsOf({
  data: { type: 'string' },
  repos: { type: 'string' },
  from: { type: 'string', default: '16.0' },
  to: { type: 'string', default: '17.0' },
  cache: { type: 'string' },
  dry: { type: 'boolean', default: false },
});

/** Each migration as counts by kind, with what it cost. */
async function countedCases() {
  if (values.cache !== undefined && existsSync(values.cache)) return JSON.parse(readFileSync(values.cache, 'utf8'));
  const records = readRecords(values.data).filter(({ from_series: from, to_series: to }) => from === values.from && to === values.to);
  const { found, leftOut } = await backTests(records, values.repos);
  if (leftOut.length > 0) console.log(`${leftOut.length} records were left out: ${[...new Set(leftOut.map(({ why }) => why))].join(', ')}`);
  const cases = found.map(({ record, effort }) => ({
    record,
    actual: record.churn_core,
    counts: Object.fromEntries(effort.steps.flatMap(({ parts }) => parts).map(({ kind, count }) => [kind, count])),
  }));
  if (values.cache !== undefined) writeFileSync(values.cache, JSON.stringify(cases));
  return cases;
}

/** The forecast of each case by a model that was fitted on other repositories. */
function crossValidated(cases, fit) {
  const folds = groupedFolds(
    cases.map(({ record }) => record.repo),
    foldCount,
  );
  const models = Array.from({ length: foldCount }, (_, fold) => fit(cases.filter((__, index) => folds[index] !== fold)));
  return cases.map((one, index) => ({ record: one.record, ...models[folds[index]](one) }));
}

/** Fits a model that knows the chosen kinds only. */
const only = (kinds) => (cases) => {
  const chosen = Object.fromEntries(Object.entries(prior).filter(([kind]) => kinds.test(kind)));
  const weights = fitWeights(cases, chosen, trust);
  const range = fitRange(cases.map(({ counts, actual }) => [expectedOf(counts, weights), actual]));
  return ({ counts }) => rangeAround(expectedOf(counts, weights), range);
};

const cases = await countedCases();
if (cases.length < 2 * foldCount) wrong(`${cases.length} records are too few for a fit of ${values.from} to ${values.to}.`);

const table = [
  ['size alone', only(/-lines$/)],
  ['size and what changes often', only(/-lines$|^exposure$/)],
  ['findings alone', only(/-mechanical$|-judgement$|-rewritten$/)],
  ['all', only(/./)],
];
console.log(
  `${values.from} to ${values.to}, ${cases.length} records of ${new Set(cases.map(({ record }) => record.repo)).size} repositories, each foreseen by the others (${foldCount} folds):`,
);
let forecasts = [];
for (const [name, fit] of table) {
  forecasts = crossValidated(cases, fit);
  console.log(`${name}: ${measuresText(measuresOf(forecasts))}`);
}

/** All addons of each repository together, which is what a company has to pay for. */
const totals = [...new Set(cases.map(({ record }) => record.repo))].map((repo) => {
  const own = forecasts.filter(({ record }) => record.repo === repo);
  return { ...addUp(own), actual: own.reduce((sum, { record }) => sum + record.churn_core, 0) };
});
const inside = totals.filter(({ low, actual, high }) => low <= actual && actual <= high).length;
console.log(`all addons of a repository together: inside the range ${inside} of ${totals.length}`);

const weights = fitWeights(cases, prior, trust);
const range = fitRange(cases.map(({ counts, actual }) => [expectedOf(counts, weights), actual]));
const short = (value) => Number(value.toPrecision(3));
const quoted = (kind) => (/^\w+$/.test(kind) ? kind : `'${kind}'`);
const line = ({ intercept, slope }) => `{ intercept: ${short(intercept)}, slope: ${short(slope)} }`;
console.log('');
for (const [kind, weight] of Object.entries(weights))
  console.log(`${kind}: ${short(weight)} lines each, in ${cases.filter(({ counts }) => (counts[kind] ?? 0) > 0).length} addons`);
if (!values.dry)
  writeFileSync(
    target,
    [
      "import type { EffortParameters } from './parameters-type.js';",
      '',
      '/** Written by `npm run calibrate:impact`; README says what they mean. */',
      'export const parameters: EffortParameters = {',
      `  from: '${values.from}',`,
      `  to: '${values.to}',`,
      `  records: ${cases.length},`,
      '  weights: {',
      ...Object.entries(weights).map(([kind, weight]) => `    ${quoted(kind)}: ${short(weight)},`),
      '  },',
      `  range: { low: ${line(range.low)}, high: ${line(range.high)} },`,
      '};',
      '',
    ].join('\n'),
  );
