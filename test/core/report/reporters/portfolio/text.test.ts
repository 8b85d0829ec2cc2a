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

it('lists who overrides after whom, by entry and addon, and first who never calls the original', () => {
  expect(printed).toContain('Override stack: 1 thing that several change, 1 method that one overrides');
  const [confirm, note] = ['method sale.order.action_confirm', 'field sale.order.note'].map((text) => printed.indexOf(text));
  expect(printed).toMatch(/action_confirm\n {2}1\. mine: models\.py:9, never calls super\(\)/);
  expect(printed).toMatch(/note\n {2}1\. CR-0001 acme_hold: models\.py:3, changes it\n {2}2\. mine: models\.py:4, replaces the node/);
  expect(confirm).toBeLessThan(note ?? 0);
});

it('names ten of many, and says nothing where there is nothing to tell', () => {
  const subject = portfolioSubject();
  const withStacks = (stacks: typeof subject.portfolio.stacks) =>
    text.render({ ...subject, portfolio: { ...subject.portfolio, stacks } }, plainScreen);
  const many = Array.from({ length: 13 }, () => subject.portfolio.stacks).flat();
  expect(withStacks(many)).toContain('and 16 more: --json');
  expect(withStacks([])).not.toContain('Override stack');
});
