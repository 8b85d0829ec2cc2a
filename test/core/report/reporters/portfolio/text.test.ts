import { expect, it } from 'vitest';
import { text } from '../../../../../src/core/report/reporters/portfolio/text.js';
import { plainScreen } from '../../../../helpers/audit-report.js';
import { portfolioSubject } from '../../../../helpers/portfolio.js';

const printed = text.render(portfolioSubject(), plainScreen);

it('tells what is not known before any sum, and what stands in the way', () => {
  expect(printed.indexOf('mine registered by no entry: level, debt, effort not known')).toBeLessThan(printed.indexOf('Budgets'));
  expect(printed).toContain('mine needs CR-0001');
  expect(printed).toMatch(/Order to cash +20 +10 +-10/);
  expect(printed).toMatch(/not known +0 +30 +56 EUR +\? +1 not known/);
  expect(printed).toMatch(/1 to 3 years +20 +130 +244 EUR +1–9 +1 B/);
});

it('groups the digits of large numbers, as the audit does', () => {
  const subject = portfolioSubject();
  const { whatIf } = subject.portfolio;
  if (whatIf === undefined) throw new Error('nothing would go');
  const before = { ...whatIf.before, lines: 2370, debt: 12_345.5, effort: { low: 1234, high: 5678, of: 1 } };
  const large = text.render({ ...subject, portfolio: { ...subject.portfolio, whatIf: { ...whatIf, before } } }, plainScreen);
  expect(large).toMatch(/2,370 to 30/);
  expect(large).toContain('12,345.5 to 0 points');
  expect(large.replace(/\s+/g, ' ')).toContain(
    '1,234–5,678 to 0–0 changed lines (19.0); saves 1,234 to 5,678 changed lines, 12.3 to 56.8 days',
  );
});
