import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { junit } from '../../../../../src/core/report/reporters/audit/junit.js';
import { auditSubject, plainScreen } from '../../../../helpers/audit-report.js';

it('has a suite for each addon, whatever its messages hold, and a case that passes for one without findings', () => {
  const subject = auditSubject();
  const [first] = subject.report.addons;
  if (first === undefined) throw new Error('there is an addon');
  const finding = { rule: 'field-removed', severity: 'error', message: 'a\u0001<b> ]]>', exitCode: 0 } as const;
  const addons = [
    { ...first, findings: [finding, { ...finding, severity: 'note' as const }] },
    { ...first, name: 'calm', findings: [] },
  ];
  const out = junit.render({ ...subject, report: { ...subject.report, addons } }, plainScreen);
  expect(XMLValidator.validate(out)).toBe(true);
  const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(out);
  expect([testsuites.tests, testsuites.failures]).toEqual(['3', '1']);
  expect(testsuites.testsuite.map(({ name }: { name: string }) => name)).toEqual(['mine', 'calm']);
  expect(testsuites.testsuite[0].testcase[0].failure.type).toBe('field-removed');
  expect(testsuites.testsuite[1].testcase.name).toBe('no findings');
});
