/** A page stays live when its stream is refused, cut off, or ended by the service. */
import { expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
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
