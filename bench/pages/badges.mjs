/** Where the widget puts its badges in a saved page, and what they cover. */
import { createContext } from '../../dist/context.js';
import { readConfig } from '../../dist/config.js';
import { addIssuerKey } from '../../dist/features/sites/credentials.js';
import { createSite } from '../../dist/features/sites/use-cases.js';
import { createLog } from '../../dist/log.js';
import { ORIGIN } from '../service/seed.mjs';

const SITE = 'bench';
/** Window widths in pixels: a computer, a tablet, a phone. */
export const WIDTHS = [1280, 820, 390];

/** A site with unpublished pages. */
export async function seedSite(databaseUrl) {
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  const ctx = createContext(config, databaseUrl, createLog('silent'));
  try {
    await createSite(ctx, { key: SITE, name: 'Bench', origins: [ORIGIN] });
    await addIssuerKey(ctx, SITE, { issuer: ORIGIN, audience: 'interline', kid: 'k' });
  } finally {
    await ctx.close();
  }
}

/** Opens one page with the widget at every width; resolves with the results of `look`, in the order of `WIDTHS`. */
export async function visit(browser, url, { name, html }) {
  const context = await browser.newContext({ viewport: { width: WIDTHS[0], height: 900 } });
  try {
    const page = await context.newPage();
    await page.route(`${url}/host/**`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto(`${url}/host/${name}`, { waitUntil: 'domcontentloaded' });
    const bare = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      bare.push(await page.evaluate(() => document.scrollingElement.scrollWidth));
    }
    await page.evaluate(embed, { site: SITE, key: name });
    await page.waitForFunction(() => window.seenReady === true);
    const seen = [];
    for (const [at, width] of WIDTHS.entries()) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(frames, 6);
      seen.push(await page.evaluate(look, bare[at]));
    }
    return seen;
  } finally {
    await context.close();
  }
}

function embed({ site, key }) {
  document.addEventListener('interline:ready', () => (window.seenReady = true));
  const element = document.createElement('interline-comments');
  element.setAttribute('site', site);
  element.setAttribute('key', key);
  document.body.append(element);
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/widget/interline.js';
  document.head.append(script);
}

async function frames(count) {
  for (let n = 0; n < count; n++)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Counts visible badges outside the window, over words and over each other. */
function look(bareWidth) {
  const width = document.documentElement.clientWidth;
  const hosts = [...document.querySelectorAll('interline-badge')];
  const badges = hosts
    .map((host) => [host, host.shadowRoot.querySelector('.badge').getBoundingClientRect()])
    .filter(([, area]) => area.width > 0);
  const words = [];
  const range = new Range();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!/\S/.test(walker.currentNode.data)) continue;
    range.selectNode(walker.currentNode);
    words.push(...range.getClientRects());
  }
  const covers = (a, b) =>
    a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 1 && a.bottom > b.top + 1;
  const areas = badges.map(([, area]) => area);
  return {
    badges: badges.length,
    hidden: hosts.length - badges.length,
    inline: badges.filter(([host]) => host.classList.contains('inline')).length,
    outside: areas.filter(({ left, right }) => left < 0 || right > width).length,
    overWords: areas.filter((area) => words.some((word) => covers(area, word))).length,
    overBadges: areas.filter((area, at) => areas.some((other, n) => n !== at && covers(area, other))).length,
    scrolls: document.scrollingElement.scrollWidth > bareWidth ? 1 : 0,
  };
}
