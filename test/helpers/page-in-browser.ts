import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFlags, executablePath } from './browser.js';

export type Opened = { readonly page: Page; readonly complaints: readonly string[] };

/**
 * What every page has to pass in a real browser, and tests of its own. Skipped, with its reason in the name, where no Chromium is
 * installed: nothing may be downloaded for a test.
 * @param folds how many folds the page has
 */
export function describePage(
  name: string,
  render: () => string | Promise<string>,
  folds: number,
  own: (open: (width: number) => Promise<Opened>) => void = () => undefined,
): void {
  describe.skipIf(executablePath === undefined)(
    `${name} in ${executablePath ?? 'a browser: no Chromium found, name one in CHROMIUM'}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'warrant-page-'));
      const address = pathToFileURL(join(folder, 'page.html')).href;
      let browser: Browser;

      beforeAll(async () => {
        writeFileSync(join(folder, 'page.html'), await render());
        browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: [...browserFlags] });
      });
      afterAll(async () => {
        await browser.close();
        rmSync(folder, { recursive: true, force: true });
      });

      async function unfold(page: Page): Promise<void> {
        for (const summary of await page.locator('summary').all()) await summary.press('Enter');
        expect(await page.locator('details.entry[open]').count()).toBe(folds);
      }

      /** The page, and everything that the browser complained about: errors, and what the policy of the page stopped. */
      async function open(width: number): Promise<Opened> {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
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
        return { page, complaints };
      }

      it.each([
        [360, 'light'],
        [360, 'dark'],
        [1440, 'light'],
        [1440, 'dark'],
      ] as const)('scrolls nowhere sideways and passes the rules of axe at %i pixels, %s', async (width, colorScheme) => {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
        const page = await context.newPage();
        await page.goto(address);
        await unfold(page);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await page.evaluate(axe.source);
        const violations = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 160)).join(" | ")))',
        );
        expect(violations).toEqual([]);
        await context.close();
      });

      it('loads nothing, runs nothing, and violates no policy of its own', async () => {
        const { page, complaints } = await open(1440);
        await unfold(page);
        expect(complaints).toEqual([]);
        expect(await page.locator('script, img, link, iframe').count()).toBe(0);
        expect(await page.evaluate("getComputedStyle(document.body).margin === '0px'")).toBe(true);
      });

      own(open);
    },
  );
}
