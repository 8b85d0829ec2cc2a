// Records of migrations that were made, one JSON object a line, and what is foreseen of each.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isKnownStep, openBackTest } from '../../dist/api.js';
import { repositoryOf, withAddon } from './trees.js';

const hex = /^[0-9a-f]{7,64}$/;
const isText = (value) => typeof value === 'string' && value !== '';
const isCount = (value) => Number.isFinite(value) && value >= 0;
const fields = [
  ['repo', isText],
  ['addon', (value) => /^\w+$/.test(value)],
  ['from_series', isText],
  ['to_series', isText],
  ['parent_sha', (value) => hex.test(value)],
  ['mig_sha', (value) => hex.test(value)],
  ['churn_core', isCount],
  ['churn_ratio', isCount],
  ['size', isCount],
];

/** Ends the script: what is given is wrong. */
export function wrong(message) {
  console.error(message);
  process.exit(2);
}

/** Options of the command line; one that is not known is told in a line. */
export function optionsOf(options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return wrong(error.message);
  }
}

function recordOf(line, place) {
  let record;
  try {
    record = JSON.parse(line);
  } catch (error) {
    return wrong(`${place}: no JSON: ${error.message}. One record a line is expected.`);
  }
  const bad = fields.find(([name, holds]) => !holds(record?.[name]));
  if (bad !== undefined)
    wrong(`${place}: ${bad[0]} is ${JSON.stringify(record?.[bad[0]])}, which it cannot be. README of the data says what stands there.`);
  return record;
}

export function readRecords(file) {
  if (file === undefined) wrong('Name the data: --data FILE, one record of a migration a line.');
  if (!existsSync(file)) wrong(`There is no file ${file}.`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [recordOf(line, `${file}:${index + 1}`)]));
}

/** `16.0 -> 17.0`. */
export const pairOf = ({ from_series: from, to_series: to }) => `${from} -> ${to}`;

async function testOne(test, repository, record) {
  const { addon, from_series: from, to_series: to, parent_sha: parent, mig_sha: migrated, removed_identifiers: removed = [] } = record;
  return withAddon(repository, parent, addon, (before) =>
    withAddon(repository, migrated, addon, (after) => test({ addon, from, to, before, after, removed })),
  );
}

/**
 * What is foreseen of each record: `{ record, effort, precision, recall }`; and of those left out, why: there is no catalogue of a series,
 * no such repository in the folder, or no such commit or addon in it.
 */
export async function backTests(records, repos) {
  if (repos === undefined) wrong('Name the folder of the repositories: --repos DIR, with DIR/<owner>+<name>/repo or DIR/<name>.');
  if (!existsSync(repos)) wrong(`There is no folder ${repos}.`);
  const test = await openBackTest(repos);
  const repositories = new Map();
  const found = [];
  const leftOut = [];
  for (const [index, record] of records.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${records.length}`);
    if (!repositories.has(record.repo)) repositories.set(record.repo, repositoryOf(repos, record.repo));
    const repository = repositories.get(record.repo);
    const known = isKnownStep(record.from_series, record.to_series);
    if (!known || repository === undefined) {
      leftOut.push({ record, why: known ? 'no repository' : 'no catalogue' });
      continue;
    }
    try {
      const result = await testOne(test, repository, record);
      if (result === undefined) leftOut.push({ record, why: 'no such commit or addon' });
      else found.push({ record, ...result });
    } catch (error) {
      // One addon that brings the tool down must not take the other results with it.
      console.error(`${record.repo} ${record.addon} at ${record.parent_sha}:`, error);
      leftOut.push({ record, why: 'failed' });
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
  return { found, leftOut };
}
