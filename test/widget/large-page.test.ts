/** A long article with very many comments: one request before the badges, few elements for each, and nothing shifts. */
import { expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fillArticle } from '../support/many-comments.js';
import { brokenEventNumbers, wrongCounters } from '../support/rows.js';
import type { TestService } from '../support/service.js';
import { heard, setupBrowser, openArticle, publish, STARTING } from './widget-page.js';

let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));
jest.setTimeout(STARTING);

const TEXTS = Array.from(
  { length: 300 },
  (_, at) =>
    `Paragraph ${at + 1} says something of its own about matter number ${at * 7919}, at some length.`,
);

test('300 paragraphs, 150 badges and 2,000 comments', async () => {
  const key = await publish(service, TEXTS);
  await fillArticle(service, key, { tops: 1_000, badged: 150 });
  const asked: string[] = [];
  const page = await openArticle(browser, service, key, {
    paragraphs: TEXTS,
    prepare(opened) {
      opened.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith('/v1/')) asked.push(pathname);
      });
      return opened.addInitScript(() => {
        const seen = { shift: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver((entries) => {
          for (const entry of entries.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput) seen.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
    },
  });
  await page.waitForFunction(() => {
    const filled = [...document.querySelectorAll('interline-badge')].filter((host) =>
      host.shadowRoot?.querySelector('.badge:not(.empty)'),
    );
    return filled.length === 150;
  });
  expect(await page.locator('interline-badge').count()).toBe(300);
  expect(asked[0]).toBe(`/v1/sites/${service.site}/page`);
  expect(asked.filter((path) => path.endsWith('/page'))).toHaveLength(1);
  const perBadge = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('interline-badge')].map(
        (host) => host.shadowRoot?.querySelectorAll('*').length ?? 0,
      ),
    ),
  );
  expect(perBadge).toBeLessThanOrEqual(8);

  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.locator('.comment').getByText('Comment 1000', { exact: true }).waitFor();
  await list.getByRole('heading', { name: '2,000 comments' }).waitFor();
  expect(await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)).toBe(0);
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
  expect(await brokenEventNumbers(service.ctx.db.pool)).toEqual([]);
});

test('an element that restarts while its badges are created has them once', async () => {
  const key = await publish(service, TEXTS);
  const page = await openArticle(browser, service, key, {
    paragraphs: TEXTS,
    prepare: (opened) =>
      opened.addInitScript(() => {
        const first = new MutationObserver(() => {
          if (!document.querySelector('interline-badge')) return;
          first.disconnect();
          document.querySelector('interline-comments')?.setAttribute('sort', 'oldest');
        });
        first.observe(document, { childList: true, subtree: true });
      }),
  });
  await page.waitForFunction(() => document.querySelectorAll('interline-badge').length === 300);
  expect(await heard(page, 'ready')).toHaveLength(1);
});
