import { expect, it } from 'vitest';
import { markdown } from '../../../../../src/core/report/reporters/portfolio/markdown.js';
import { plainScreen } from '../../../../helpers/audit-report.js';
import { portfolioSubject } from '../../../../helpers/portfolio.js';

const printed = markdown.render(portfolioSubject(), plainScreen);

it('has headings and tables', () => {
  expect(printed).toContain('# Portfolio: 2 customizations');
  expect(printed).toContain('| CR-0001 | \\=Hold |');
});
