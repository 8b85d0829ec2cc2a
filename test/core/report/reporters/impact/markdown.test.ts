import { expect, it } from 'vitest';
import { markdown } from '../../../../../src/core/report/reporters/impact/markdown.js';
import { impactFinding, impactSubject, plainScreen } from '../../../../helpers/impact-report.js';

it('is the report with headings and a table, in which nothing of the code acts', () => {
  const out = markdown.render(impactSubject([impactFinding({ message: 'the view a.<b>[x](y) is gone' })]), plainScreen);
  expect(out).toContain('# Upgrade to Odoo 18.0: 1 finding in 1 of 3');
  expect(out).toContain('| runtime error | 1 | 1 | 0 | 0 |');
  expect(out).not.toContain('<b>[x](y)');
});
