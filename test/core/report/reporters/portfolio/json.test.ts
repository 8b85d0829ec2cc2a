import { expect, it } from 'vitest';
import { json } from '../../../../../src/core/report/reporters/portfolio/json.js';
import { plainScreen } from '../../../../helpers/audit-report.js';
import { portfolioSubject } from '../../../../helpers/portfolio.js';

const printed = json.render(portfolioSubject(), plainScreen);

it('has everything, with its format', () => {
  expect(JSON.parse(printed)).toMatchObject({ format: 1, kind: 'portfolio', tool: '1.2.3', billed: 200, total: { count: 2, debt: 20 } });
});
