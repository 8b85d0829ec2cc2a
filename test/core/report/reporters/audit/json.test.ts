import { expect, it } from 'vitest';
import { json } from '../../../../../src/core/report/reporters/audit/json.js';
import { auditSubject, plainScreen } from '../../../../helpers/audit-report.js';

it('is the whole report, with its format', () => {
  const subject = auditSubject();
  const expected: unknown = JSON.parse(JSON.stringify({ format: 1, kind: 'audit', tool: '1.2.3', ...subject.report }));
  expect(JSON.parse(json.render(subject, plainScreen))).toEqual(expected);
});
