import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '../../src/app/report.js';
import { browserFlags, executablePath } from '../helpers/browser.js';
import { subjectOf } from '../helpers/reviews.js';

/** Skipped, with its reason in the name, where no Chromium is installed: nothing may be downloaded for a test. */
describe.skipIf(executablePath === undefined)(
  `the page in ${executablePath ?? 'a browser: no Chromium found, name one in CHROMIUM'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'warrant-page-'));
    const address = pathToFileURL(join(folder, 'report.html')).href;
    let browser: Browser;

    beforeAll(async () => {
      writeFileSync(join(folder, 'report.html'), renderReport(subjectOf(), 'html', { width: 80, color: false }));
      browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: [...browserFlags] });
    });
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** A page with every fold open, and everything that the browser complained about: errors, and what the policy of the page stopped. */
    async function opened(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; complaints: string[] }> {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: false });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('dialog', (dialog) => {
        complaints.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (request.url() !== address) complaints.push(`request ${request.url()}`);
      });
      await page.goto(address);
      for (const summary of await page.locator('summary').all()) await summary.press('Enter');
      return { page, complaints };
    }

    it.each([360, 1440])('does not scroll sideways at %i pixels', async (width) => {
      const { page } = await opened(width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    });

    it('loads nothing, violates no policy of its own, and lets no text act', async () => {
      const { page, complaints } = await opened(1440);
      expect(complaints).toEqual([]);
      expect(await page.locator('script, img, link, iframe').count()).toBe(0);
      expect(await page.locator('details.entry[open]').count()).toBe(5);
      expect(await page.locator('#CR-0005').textContent()).toContain('<script>alert(2)</script>');
      expect(await page.evaluate("getComputedStyle(document.body).margin === '0px'")).toBe(true);
    });

    it.each(['light', 'dark'] as const)(
      'passes the rules of axe in the %s scheme: landmarks, headings, tables, names, contrast',
      async (scheme) => {
        const context = await browser.newContext({ viewport: { width: 1440, height: 800 }, colorScheme: scheme, bypassCSP: true });
        const page = await context.newPage();
        await page.goto(address);
        for (const summary of await page.locator('summary').all()) await summary.press('Enter');
        await page.evaluate(axe.source);
        const violations = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 160)).join(" | ")))',
        );
        expect(violations).toEqual([]);
        await context.close();
      },
    );

    it('opens the entry that a link of the table points at', async () => {
      const page = await browser.newPage();
      await page.goto(address);
      await page.locator('table a[href="#CR-0002"]').click();
      expect(await page.locator('details.entry[open]').count()).toBe(1);
      expect(await page.locator('#CR-0002').isVisible()).toBe(true);
    });

    it('prints every entry open', async () => {
      const page = await browser.newPage();
      await page.goto(address);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#CR-0002 .facet').first().isVisible()).toBe(true);
    });
  },
);
