import { expect, it } from 'vitest';
import { renderReport } from '../../src/app/report.js';
import { plainScreen } from '../helpers/audit-report.js';
import { describePage } from '../helpers/page-in-browser.js';
import { subjectOf } from '../helpers/reviews.js';

describePage(
  'the page of the register',
  () => renderReport(subjectOf(), 'html', plainScreen),
  5,
  (open) => {
    it('lets no text act', async () => {
      const { page } = await open(1440);
      expect(await page.locator('#CR-0005').textContent()).toContain('<script>alert(2)</script>');
    });

    it('opens the entry that a link of the table points at', async () => {
      const { page } = await open(1440);
      await page.locator('table a[href="#CR-0002"]').click();
      expect(await page.locator('details.entry[open]').count()).toBe(1);
      expect(await page.locator('#CR-0002').isVisible()).toBe(true);
    });

    it('prints every entry open', async () => {
      const { page } = await open(1440);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#CR-0002 .facet').first().isVisible()).toBe(true);
    });
  },
);
