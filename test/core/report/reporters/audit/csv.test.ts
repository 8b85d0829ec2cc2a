import { expect, it } from 'vitest';
import { csv } from '../../../../../src/core/report/reporters/audit/csv.js';
import { auditSubject, plainScreen } from '../../../../helpers/audit-report.js';

it('is a row for each addon, in which no spreadsheet finds a formula', () => {
  const subject = auditSubject();
  const [first] = subject.report.addons;
  if (first === undefined) throw new Error('there is an addon');
  const hostile = { ...first, name: '=1+1', folder: '@x', advice: { ...first.advice, because: ['-2', '+3'] } };
  const out = csv.render({ ...subject, report: { ...subject.report, addons: [hostile] } }, plainScreen);
  const [header, row, end] = out.split('\r\n');
  expect(header).toMatch(/^addon,folder,series,installable,origin,level,/);
  expect(row).toContain(`"'=1+1","'@x",17.0,yes,`);
  expect(row).toContain(`"'-2; +3"`);
  expect(row).toContain(',mine.thing,');
  expect(end).toBe('');
});
