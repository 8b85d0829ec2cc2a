import { expect, it } from 'vitest';
import { markdown } from '../../../../../src/core/report/reporters/audit/markdown.js';
import { auditSubject, plainScreen } from '../../../../helpers/audit-report.js';

it('is a page with a table of the addons', () => {
  const out = markdown.render(auditSubject(), plainScreen);
  expect(out).toContain('# Audit: 1 addon');
  expect(out).toMatch(/\| Addon +\| Level/);
});
