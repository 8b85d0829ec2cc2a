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
