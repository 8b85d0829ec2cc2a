import type { Assessment } from '../../model/assessment.js';
import { grouped } from '../../model/grouped.js';
import type { JudgedEvidence, Measurement, Standing } from '../../model/measurement.js';
import type { Policy } from '../../model/policy.js';
import { bad, good, type Line, quiet, type Row, warn } from './document.js';
import { count, personName, range } from './words.js';

/** How much was measured, behind what is planned; nothing without evidence. */
export function measuredHeadline({ measured, measuredCoverage }: Assessment): string {
  return measured === undefined ? '' : `; measured ${range(measuredCoverage)} of 100`;
}

/** What was measured, and on which evidence that rests; nothing without evidence. */
export function evidenceRows({ measured }: Assessment, policy: Policy): readonly Row[] {
  if (measured === undefined) return [];
  return [
    ...(measured.why === undefined ? [] : [['Measured', warn(`not known: ${measured.why}`)] as const]),
    ...testRows(measured),
    ...lineRows(measured),
    ...measured.findings.map(
      ({ tool, error, warning, note }): Row => [
        `Findings of ${tool}`,
        [count(error, 'error'), ', ', count(warning, 'warning'), ', ', count(note, 'note')].join(''),
      ],
    ),
    ...[...measured.signed].map(
      ([criterion, { result, by, on, remark }]): Row => [
        `${criterion}, by hand`,
        [result === 'passed' ? good('passed') : bad('failed'), `, ${by}, ${on}`, ...(remark === undefined ? [] : [`: ${remark}`])],
      ],
    ),
    ...measured.records.map((record): Row => ['Evidence', recordLine(record, policy)]),
  ];
}

function testRows({ tests }: Measurement): readonly Row[] {
  if (tests === undefined) return [];
  const faults = [...grouped(tests.faults.map((one) => [one.fault, one.test] as const))].map(
    ([fault, list]) => `${list.length} ${fault.replace('-', ' ')}`,
  );
  return [['Tests', [good(`${tests.passed} passed`), ...faults.flatMap((text) => [', ', bad(text)])]]];
}

function lineRows({ lines }: Measurement): readonly Row[] {
  if (lines === undefined) return [];
  const percentage = lines.valid === 0 ? 100 : Math.floor((100 * lines.covered) / lines.valid);
  const left = lines.unmeasured.length === 0 ? [] : [', ', bad(`${count(lines.unmeasured.length, 'file')} not measured`)];
  return [['Lines run through', [`${lines.covered} of ${lines.valid} (${percentage} %)`, ...left]]];
}

const standings: Readonly<Record<Standing, Line>> = {
  counts: good('counts'),
  replaced: quiet('replaced by newer evidence'),
  stale: warn('stale: the code was changed since'),
  'not-counted': warn('not counted by the policy'),
  'code-missing': warn('the code is not here to be compared'),
};

function recordLine({ record, standing }: JudgedEvidence, policy: Policy): Line {
  const { date, person, origin, sources, self } = record;
  const tools = sources.map(({ kind, tool }) => (tool === undefined ? kind : `${kind} (${tool})`)).join(', ');
  return [
    `${date}, ${tools}, ${origin} by ${personName(policy, person)}: `,
    ...[standings[standing]].flat(),
    quiet(` ${self.slice(0, 12)}`),
  ];
}
