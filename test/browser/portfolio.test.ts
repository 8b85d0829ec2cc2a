import { expect, it } from 'vitest';
import { renderPortfolio } from '../../src/app/show-portfolio.js';
import { plainScreen } from '../helpers/audit-report.js';
import { describePage } from '../helpers/page-in-browser.js';
import { portfolioSubject } from '../helpers/portfolio.js';

const long = 'a_name_that_goes_on_for_longer_than_any_narrow_screen_has_room_for';
const hostile = '<script>alert(1)</script><img src="x:y" onerror="alert(2)">';

function render(): string {
  const subject = portfolioSubject();
  const { portfolio } = subject;
  const more = portfolio.customizations.map((one) => ({ ...one, id: long, title: hostile, neededBy: [long] }));
  const all = [...portfolio.customizations, ...more];
  return renderPortfolio({ ...subject, portfolio: { ...portfolio, customizations: all, savings: all } }, 'html', plainScreen);
}

describePage('the page of the portfolio', render, 0, (open) => {
  it('shows what is not known, every group, and texts as they are', async () => {
    const { page } = await open(1440);
    const text = ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ');
    for (const part of ['Not known', 'Without', 'By process', 'By site', 'By owner', 'By app', 'By age', 'Override stack', hostile])
      expect(text).toContain(part);
    expect(await page.locator('#all tbody tr').count()).toBe(2 * portfolioSubject().portfolio.customizations.length);
  });
});
