// How well the impact of an upgrade is foreseen: each migration of a file of records is predicted from the state before it alone, and the
// prediction is compared with what was changed.
//   npm run bench:impact -- --data FILE --repos DIR
// FILE: one JSON object a line (repo, addon, from_series, to_series, parent_sha, mig_sha, churn_core, churn_ratio, size,
// removed_identifiers). DIR: git directories, DIR/<owner>+<name>/repo or DIR/<name>. One line for each pair of series. Exit code 2: wrong input.
import { hitsText, measuresOf, measuresText } from './calibration/lines.js';
import { backTests, optionsOf, pairOf, readRecords } from './calibration/records.js';

const values = optionsOf({ data: { type: 'string' }, repos: { type: 'string' } });
const records = readRecords(values.data);
const { found, leftOut } = await backTests(records, values.repos);

/** `3 no repository, 1 no catalogue`. */
function counted(reasons) {
  const counts = new Map();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, count]) => `${count} ${reason}`).join(', ');
}

for (const pair of [...new Set(records.map(pairOf))].toSorted()) {
  const cases = found.filter(({ record }) => pairOf(record) === pair);
  const without = leftOut.filter(({ record }) => pairOf(record) === pair).map(({ why }) => why);
  const missing = without.length === 0 ? '' : `; left out: ${counted(without)}`;
  if (cases.length === 0) {
    console.log(`${pair}: nothing could be tested${missing}`);
    continue;
  }
  const measures = measuresText(measuresOf(cases.map(({ record, effort }) => ({ record, ...effort }))));
  const symbols = [
    `precision of symbol findings ${hitsText(cases.map(({ precision }) => precision))}`,
    `recall of known removed identifiers ${hitsText(cases.map(({ recall }) => recall))}`,
  ].join(', ');
  const basis = [...new Set(cases.map(({ effort }) => effort.basis))].join(' and ');
  console.log(`${pair}: ${measures}, ${symbols}; ${cases.length} ${cases.length === 1 ? 'record' : 'records'}, ${basis}${missing}`);
}
