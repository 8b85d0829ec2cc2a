import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderAudit } from '../../src/app/render-audit.js';
import { auditSubject, plainScreen } from '../helpers/audit-report.js';
import { browserFlags, executablePath } from '../helpers/browser.js';

const long = 'a_name_that_goes_on_for_longer_than_any_narrow_screen_has_room_for';

/** Skipped, with its reason in the name, where no Chromium is installed: nothing may be downloaded for a test. */
describe.skipIf(executablePath === undefined)(
  `the page of the audit in ${executablePath ?? 'a browser: no Chromium found, name one in CHROMIUM'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'warrant-audit-page-'));
    const address = pathToFileURL(join(folder, 'audit.html')).href;
    let browser: Browser;

    beforeAll(async () => {
      const subject = auditSubject();
      const { report } = subject;
      const addons = report.addons.flatMap((one) => [
        one,
        { ...one, name: long, folder: `/${long}/${long}`, advice: { value: 'retire', because: ['nothing in it'] } as const },
      ]);
      writeFileSync(join(folder, 'audit.html'), await renderAudit({ ...subject, report: { ...report, addons } }, 'html', plainScreen));
      browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: [...browserFlags] });
    });
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each([
      [360, 'light'],
      [360, 'dark'],
      [1440, 'light'],
      [1440, 'dark'],
    ] as const)('scrolls nowhere sideways and passes the rules of axe at %i pixels, %s', async (width, colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(address);
      for (const summary of await page.locator('summary').all()) await summary.press('Enter');
      expect(await page.locator('details.entry[open]').count()).toBe(2);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 160)).join(" | ")))',
      );
      expect(violations).toEqual([]);
      await context.close();
    });

    it('loads nothing and violates no policy of its own', async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('request', (request) => {
        if (request.url() !== address) complaints.push(request.url());
      });
      await page.goto(address);
      expect(complaints).toEqual([]);
      expect(await page.evaluate("getComputedStyle(document.body).margin === '0px'")).toBe(true);
    });
  },
);
