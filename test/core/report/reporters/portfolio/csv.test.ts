import { expect, it } from 'vitest';
import { csv } from '../../../../../src/core/report/reporters/portfolio/csv.js';
import { plainScreen } from '../../../../helpers/audit-report.js';
import { portfolioSubject } from '../../../../helpers/portfolio.js';

const printed = csv.render(portfolioSubject(), plainScreen);

it('has a row for each customization, and runs nothing', () => {
  const [head, first, second] = printed.split('\r\n');
  expect(head).toMatch(/^id,title,registered,state/);
  expect(first).toMatch(/^mine,registered by no entry,no,/);
  expect(second).toMatch(/^CR-0001,"?'=Hold"?,yes,live,acme_hold,order-to-cash,all,ann,sale,2024-01-01,B,20,130,120,,121,130,1,5,9,/);
});
