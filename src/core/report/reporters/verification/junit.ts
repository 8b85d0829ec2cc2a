import type { VerifiedGroup, VerifiedTests } from '../../../../model/verification.js';
import { groupName } from '../../documents/verification.js';
import { junitAttribute as attribute, junitContent as content } from '../../junit-text.js';
import type { Reporter, VerificationSubject } from '../../subject.js';

type Case = { readonly className: string; readonly name: string; readonly failure?: string; readonly isSkipped?: boolean };

/** One case for the life of the group, one for each test of which something is to be said, one for each criterion. */
function casesOf(group: VerifiedGroup): readonly Case[] {
  const { faults, tests } = group;
  const life = { className: groupName(group), name: 'installed, updated, restarted, uninstalled' };
  return [{ ...life, ...(faults.length === 0 ? {} : { failure: faults.join('\n') }) }, ...tests.flatMap(testCases)];
}

function testCases({ addon, faults, criteria }: VerifiedTests): readonly Case[] {
  return [
    ...faults.map(({ test, fault }): Case => {
      const isFailure = fault === 'failed' || fault === 'error';
      return { className: addon, name: test, ...(isFailure ? { failure: fault } : { isSkipped: true }) };
    }),
    ...criteria.map(({ entry, criterion, faults: without }): Case => {
      const failing = without.filter((test) =>
        faults.some((one) => one.test === test && (one.fault === 'failed' || one.fault === 'error')),
      );
      const name = `${entry} ${criterion}`;
      return { className: addon, name, ...(failing.length === 0 ? {} : { failure: failing.join('\n') }) };
    }),
  ];
}

function suite(group: VerifiedGroup): {
  readonly text: string;
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
} {
  const cases = casesOf(group);
  const lines = cases.map(({ className, name, failure, isSkipped }) => {
    const head = `    <testcase classname="${attribute(className)}" name="${attribute(name)}"`;
    if (failure !== undefined) {
      const message = attribute(failure.split('\n')[0] ?? failure);
      return `${head}>\n      <failure message="${message}">${content(failure)}</failure>\n    </testcase>\n`;
    }
    return isSkipped === true ? `${head}>\n      <skipped/>\n    </testcase>\n` : `${head}/>\n`;
  });
  const numbers = {
    tests: cases.length,
    failures: cases.filter(({ failure }) => failure !== undefined).length,
    skipped: cases.filter(({ isSkipped }) => isSkipped === true).length,
  };
  const seconds = group.timings.reduce((total, { seconds: one }) => total + one, 0).toFixed(1);
  const counts = `tests="${numbers.tests}" failures="${numbers.failures}" errors="0" skipped="${numbers.skipped}" time="${seconds}"`;
  return { text: `  <testsuite name="${attribute(groupName(group))}" ${counts}>\n${lines.join('')}  </testsuite>\n`, ...numbers };
}

/** JUnit's XML as CI servers read it: a suite for each run. */
export const junit: Reporter<VerificationSubject> = {
  id: 'junit',
  render({ verification: { groups } }) {
    const suites = groups.map(suite);
    const total = (key: 'tests' | 'failures' | 'skipped'): number => suites.reduce((sum, one) => sum + one[key], 0);
    const counts = `tests="${total('tests')}" failures="${total('failures')}" errors="0" skipped="${total('skipped')}"`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n${suites.map(({ text }) => text).join('')}</testsuites>\n`;
  },
};
