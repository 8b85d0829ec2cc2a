import type { Evidence } from '../../../model/assessment.js';
import type { Acceptance } from '../../../model/entry.js';
import type { TestFault } from '../../../model/evidence.js';
import type { Measurement } from '../../../model/measurement.js';
import { at, no, notKnown, partly, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const criteriaPass: Criterion = {
  id: 'criteria-pass',
  score: 'test-coverage',
  asks: 'Has every acceptance criterion a test that runs and passes?',
  weight: 70,
  weightReason: 'a plan proves nothing: seven tenths of what is measured',
  remedy: 'Run the tests of the generated addon; evidence is taken in before going live.',
  measured: true,
  answer({ entry: { acceptance }, measured }) {
    if (measured === undefined) return notKnown({ note: 'no test results are recorded' });
    if (measured.tests === undefined && measured.signed.size === 0)
      return notKnown({ note: measured.why ?? 'no test results are recorded' });
    if (acceptance.length === 0) return no({ note: 'there are no acceptance criteria' });
    const judged = acceptance.map((criterion, index) => ({ at: ['acceptance', index], ...judge(criterion, measured) }));
    const open = judged.filter(({ outcome }) => outcome !== 'yes');
    const failures = failuresOutside(measured);
    if (open.length === 0 && failures.length === 0) {
      return yes(...judged.map(({ at: place, note }) => at(place, note)));
    }
    const evidence = [...open.map(({ at: place, note }) => at(place, note)), ...failures];
    if (failures.length === 0 && open.every(({ outcome }) => outcome === 'not-known')) return notKnown(...evidence);
    return partly(acceptance.length - open.length, acceptance.length + failures.length, evidence);
  },
};

type Judged = { readonly outcome: 'yes' | 'no' | 'not-known'; readonly note: string };

/**
 * One criterion: each test that names it must run, assert something and pass. Where people are to play it through, their signature is
 * as good as a test; where they say that it fails, no test outweighs them.
 */
function judge({ id, level }: Acceptance, { tests, signed }: Measurement): Judged {
  const byHand = signed.get(id);
  if (byHand?.result === 'failed') return { outcome: 'no', note: `${id}: it failed when ${byHand.by} tested it by hand on ${byHand.on}` };
  const isSigned = byHand !== undefined && level === 'acceptance';
  const { passed = [], faults: all = [] } = tests?.criteria[id] ?? {};
  // A generated test stands in for people until they sign, and is skipped.
  const faults = isSigned ? all.filter((test) => faultOf(tests, test) !== 'skipped') : all;
  const [fault] = faults;
  if (fault !== undefined) {
    const more = faults.length === 1 ? '' : `, and ${faults.length - 1} more`;
    return { outcome: 'no', note: `${id}: ${fault} ${words[faultOf(tests, fault)]}${more}` };
  }
  if (passed.length > 0) return { outcome: 'yes', note: `${id}: ${passed.length} of ${passed.length} tests pass` };
  if (isSigned) return { outcome: 'yes', note: `${id}: signed by ${byHand.by} on ${byHand.on}` };
  if (tests === undefined) return { outcome: 'not-known', note: `${id}: no test results are recorded` };
  return { outcome: 'no', note: `${id}: no test names it` };
}

const words = {
  failed: 'failed',
  error: 'ended with an error',
  skipped: 'was skipped',
  empty: 'asserts nothing',
  deleted: 'was deleted',
  'not-run': 'did not run',
} as const satisfies Readonly<Record<TestFault, string>>;

function faultOf(tests: Measurement['tests'], test: string): TestFault {
  return tests?.faults.find((one) => one.test === test)?.fault ?? 'failed';
}

/** Tests that fail without naming a criterion: something is broken that nobody asked about. */
function failuresOutside({ tests }: Measurement): readonly Evidence[] {
  const named = new Set(Object.values(tests?.criteria ?? {}).flatMap(({ faults }) => faults));
  const failing = tests?.faults.filter(({ test, fault }) => (fault === 'failed' || fault === 'error') && !named.has(test)) ?? [];
  return failing.map(({ test, fault }) => ({ note: `${test} ${words[fault]}` }));
}
