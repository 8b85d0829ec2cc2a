import { formatPlace } from '../../../../model/errors.js';
import type { Finding } from '../../../../model/finding.js';
import { junitAttribute as attribute, junitContent as content } from '../../junit-text.js';
import type { FindingsSubject, Reporter } from '../../subject.js';

function testcase({ rule, entry, message, remedy, place, severity }: Finding): string {
  const name = [entry, message].filter((part) => part !== undefined).join(': ');
  const file = place === undefined ? '' : ` file="${attribute(place.file)}"${place.line === undefined ? '' : ` line="${place.line}"`}`;
  const details = [place === undefined ? undefined : formatPlace(place), message, remedy].filter((part) => part !== undefined).join('\n');
  const body =
    severity === 'error'
      ? `<failure type="${attribute(rule)}" message="${attribute(message)}">${content(details)}</failure>`
      : `<system-out>${content(`${severity}: ${details}`)}</system-out>`;
  return `    <testcase classname="${attribute(rule)}" name="${attribute(name)}"${file}>\n      ${body}\n    </testcase>\n`;
}

/** Findings under a name, as CI servers show them together. */
type Suite = { readonly name: string; readonly findings: readonly Finding[] };

const failing = (findings: readonly Finding[]): number => findings.filter(({ severity }) => severity === 'error').length;
/** A suite without a finding has one case that passes: CI servers take an empty file for a broken run. */
const cases = (findings: readonly Finding[]): number => Math.max(findings.length, 1);
const numbers = (tests: number, failures: number): string => `tests="${tests}" failures="${failures}" errors="0"`;

function suiteXml({ name, findings }: Suite, empty: string): string {
  const inside =
    findings.length === 0 ? `    <testcase classname="${attribute(empty)}" name="no findings"/>\n` : findings.map(testcase).join('');
  return `  <testsuite name="${attribute(name)}" ${numbers(cases(findings), failing(findings))} skipped="0">\n${inside}  </testsuite>\n`;
}

/**
 * JUnit's XML as CI servers read it: errors are failures, warnings and notes pass with their text.
 * @param empty what stands for the class of the case in a suite without findings
 */
export function junitXml(suites: readonly Suite[], empty: string): string {
  const sum = (count: (findings: readonly Finding[]) => number): number =>
    suites.reduce((total, { findings }) => total + count(findings), 0);
  const body = suites.map((suite) => suiteXml(suite, empty)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${numbers(sum(cases), sum(failing))}>\n${body}</testsuites>\n`;
}

export const junit: Reporter<FindingsSubject> = {
  id: 'junit',
  render: ({ findings }) => junitXml([{ name: 'warrant check', findings }], 'check'),
};
