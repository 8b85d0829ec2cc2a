import { expect, it } from 'vitest';
import { json } from '../../../../../src/core/report/reporters/impact/json.js';
import { impactSubject, plainScreen } from '../../../../helpers/impact-report.js';

it('is the whole report, with its format', () => {
  const subject = impactSubject();
  expect(JSON.parse(json.render(subject, plainScreen))).toEqual({ format: 1, kind: 'impact', tool: '1.2.3', ...subject.report });
});
