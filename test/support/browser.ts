/** The one Chromium of the test run, which `npm test` starts (scripts/chromium.mjs says which) and test files share. */
import type * as Playwright from 'playwright-core';

const { chromium, devices } = await importOnce<typeof Playwright>('playwright-core');

/** Phones and tablets Playwright knows. */
export { devices };

/** A connection to the browser: what is opened over it is closed with it, by the caller. */
export async function connectBrowser(): Promise<Playwright.Browser> {
  const address = process.env['TEST_BROWSER_URL'];
  if (address === undefined) throw new Error('No browser: run the tests with `npm test`');
  return await chromium.connect(address);
}
