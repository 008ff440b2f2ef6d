/** One Chromium per Jest worker (scripts/chromium.mjs chooses it). */
import type * as Playwright from 'playwright-core';

const { devices } = await importOnce<typeof Playwright>('playwright-core');
const { acquireBrowser, releaseBrowser } = await importOnce<{
  acquireBrowser: () => Promise<Playwright.Browser>;
  releaseBrowser: () => void;
}>('./chromium.mjs');

/** Playwright's device descriptions. */
export { devices };

/** The browser; the caller closes it, which closes the contexts opened through it. */
export async function connectBrowser(): Promise<Playwright.Browser> {
  const browser = await acquireBrowser();
  const opened = new Set<Playwright.BrowserContext>();
  async function newContext(options?: Playwright.BrowserContextOptions): Promise<Playwright.BrowserContext> {
    // A phone's screen has seven times as many pixels to draw as its window has in CSS, which take a seventh of the CPU time.
    const context = await browser.newContext({
      ...options,
      ...(options?.isMobile && { deviceScaleFactor: 1 }),
    });
    opened.add(context);
    context.on('close', () => opened.delete(context));
    return context;
  }
  const own: Partial<Playwright.Browser> = {
    newContext,
    newPage: async (options) => await (await newContext(options)).newPage(),
    async close() {
      await Promise.all([...opened].map((context) => context.close()));
      releaseBrowser();
    },
  };
  return new Proxy(browser, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return own[name as keyof typeof own];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
