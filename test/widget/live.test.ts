/** A page stays live when its stream is refused, cut off, or ended by the service. */
import { expect, test } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { until } from '../support/conditions.js';
import { openEvents, openStreams } from '../support/event-stream.js';
import type { TestService } from '../support/service.js';
import { setupBrowser, openArticle, publish, say } from './widget-page.js';

let service: TestService;
let browser: Browser;

/** The service has room for one reader: a second one is refused with a 503. */
setupBrowser((...started) => ([service, browser] = started), { env: { MAX_STREAMS: '1' } });

test('a page whose stream was refused becomes live once there is room for it', async () => {
  const key = await publish(service);
  const { comment } = await say(service, key, 'First.');
  const other = await openEvents(service, comment.articleId);
  const refusals: number[] = [];
  const page = await openArticle(browser, service, key, {
    prepare: async (opened) =>
      opened.on('response', (response) => {
        if (response.url().includes('/events')) refusals.push(response.status());
      }),
  });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByText('First.').waitFor();
  await until('the stream is refused', () => refusals.includes(503));

  other.close();
  await until('the page has its stream', async () => refusals.includes(200));
  await say(service, key, 'Second.', { by: 'theo' });
  await list.getByRole('button', { name: '1 new comment' }).click();
  await list.getByText('Second.').waitFor();

  // The service ends the stream, as it does when it is about to stop.
  const opened = refusals.length;
  service.ctx.live.streams.end();
  await until('the page has come back', () => refusals.length > opened && refusals.at(-1) === 200);
  await until('it has one stream again', async () => (await openStreams(service)) === 1);
  await say(service, key, 'Third.', { by: 'theo' });
  await list.getByRole('button', { name: '1 new comment' }).click();
  await list.getByText('Third.').waitFor();
  expect(await list.getByText('First.').count()).toBe(1);
}, 60_000);

/** Pauses after the first seven refusals in a row, before chance shortens or lengthens them; milliseconds. */
const PAUSES = [3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000];

/** What the page reports about its streams; its `Math.random` returns `chance`. */
interface Watched {
  chance: number;
  refusals: number;
}

/** A page whose clock stands still, and whose streams wait until they are refused. */
async function openRefused(chance: number): Promise<{ page: Page; held: Route[] }> {
  const held: Route[] = [];
  const key = await publish(service);
  await say(service, key, 'First.');
  const page = await openArticle(browser, service, key, {
    prepare: async (opened) => {
      await opened.clock.install();
      await opened.route('**/events?*', (route) => void held.push(route));
      await opened.addInitScript((value) => {
        const watched = window as unknown as Watched;
        [watched.chance, watched.refusals] = [value, 0];
        Math.random = () => watched.chance;
        window.EventSource = class extends EventSource {
          constructor(url: string | URL) {
            super(url);
            this.addEventListener('error', () => (watched.refusals += 1));
          }
        };
      }, chance);
    },
  });
  await until('the page asks for its stream', () => held.length === 1);
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
  return { page, held };
}

test.each([
  ['half of it', 0, 0.5],
  ['half of it more', 0.999, 1.499],
])(
  'after each refusal a page waits twice as long, up to a minute, with random jitter: %s',
  async (_, chance, part) => {
    const { page, held } = await openRefused(chance);
    for (const [at, pause] of PAUSES.entries()) {
      expect(held).toHaveLength(at + 1);
      await held[at]?.fulfill({ status: 503 });
      await until('the page was refused', () =>
        page.evaluate((times) => (window as unknown as Watched).refusals === times, at + 1),
      );
      await page.clock.runFor(pause * part - 10);
      expect(await requestsOf(page, held)).toBe(at + 1);
      await page.clock.runFor(20);
      await until('the page asks again', () => held.length === at + 2);
    }
  },
  60_000,
);

/** Requests for a stream that the page has made by now: one that is under way has arrived after a request made later. */
async function requestsOf(page: Page, held: Route[]): Promise<number> {
  await page.evaluate(() => fetch('/healthz'));
  return held.length;
}
