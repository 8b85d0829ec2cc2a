import { formatPlace } from '../../../../model/errors.js';
import type { Finding } from '../../../../model/finding.js';
import { xmlAttribute, xmlText } from '../../../text/xml.js';
import type { FindingsSubject, Reporter } from '../../subject.js';

/** XML 1.0 cannot carry these even as references; a message may quote whatever a file holds. */
const carried = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD');

const attribute = (text: string): string => xmlAttribute(carried(text)).text;
const content = (text: string): string => xmlText(carried(text)).text;

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

/** JUnit's XML as CI servers read it: errors are failures, warnings and notes pass with their text. */
export const junit: Reporter<FindingsSubject> = {
  id: 'junit',
  render({ findings }) {
    const failures = findings.filter(({ severity }) => severity === 'error').length;
    const cases = findings.length === 0 ? '    <testcase classname="check" name="no findings"/>\n' : findings.map(testcase).join('');
    const numbers = `tests="${Math.max(findings.length, 1)}" failures="${failures}" errors="0"`;
    const suite = `  <testsuite name="warrant check" ${numbers} skipped="0">\n${cases}  </testsuite>\n`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${numbers}>\n${suite}</testsuites>\n`;
  },
};
