/** One visit over a slow network, by a phone with an empty cache. */
import { htmlOf } from './world.mjs';

/** Chromium's "Slow 3G": milliseconds to the first byte of each response, bytes per second. */
const NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/**
 * Milliseconds from the first text to the first badge, and from scrolling to the list to its first comment; bytes of
 * scripts loaded until then, including headers.
 */
export async function visitSlowly(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  // Not with Playwright's routes, which disable the browser's cache.
  client.on('Fetch.requestPaused', ({ requestId }) =>
    client.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }],
      body: Buffer.from(htmlOf(true)).toString('base64'),
    }),
  );
  await client.send('Fetch.enable', { patterns: [{ urlPattern: url + '/host/*' }] });
  const scripts = new Set();
  let bytes = 0;
  client.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith(url + '/widget/')) scripts.add(requestId);
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', NETWORK);
  await page.addInitScript(watch);
  await page.goto(url + '/host/long');
  await page.waitForFunction(() => window.seen.badge);
  const badgeBytes = bytes;
  await page.evaluate(() => {
    window.seen.scrolled = performance.now();
    document.querySelector('interline-comments').scrollIntoView();
  });
  await page.waitForFunction(() => window.seen.list);
  const { text, badge, scrolled, list } = await page.evaluate(() => window.seen);
  await context.close();
  return { badge: badge - text, badgeBytes, list: list - scrolled, listBytes: bytes };
}

function watch() {
  window.seen = {};
  const found = {
    text: () => document.querySelector('article'),
    badge: () => document.querySelector('interline-badge')?.shadowRoot?.querySelector('.badge')?.style.left,
    list: () => document.querySelector('interline-comments')?.shadowRoot?.querySelector('.comment'),
  };
  const look = () => {
    for (const [name, there] of Object.entries(found))
      if (!window.seen[name] && there()) window.seen[name] = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
