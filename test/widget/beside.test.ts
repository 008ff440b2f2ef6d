/** Several threads open next to their paragraphs, and the preview next to the field. */
import { expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import {
  axe,
  badge,
  setupBrowser,
  openArticle,
  publish,
  say,
  STARTING,
  withoutRichText,
} from './widget-page.js';

jest.setTimeout(STARTING);

let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));

async function openThread(page: Page, paragraph: number): Promise<void> {
  await badge(page, paragraph).and(page.locator(':not(.empty)')).click();
  await page.locator('.panel .comment', { hasText: `Said of ${paragraph}` }).waitFor();
}

async function boxes(page: Page): Promise<{ y: number; height: number }[]> {
  const found = await Promise.all(
    (await page.locator('.panel').all()).map(async (panel) => {
      const box = await panel.boundingBox();
      return { y: box?.y ?? NaN, height: box?.height ?? NaN };
    }),
  );
  return found.sort((a, b) => a.y - b.y);
}

test('threads are next to their paragraphs, push each other apart, and Escape closes the focused one', async () => {
  const key = await publish(service);
  for (const paragraph of [0, 1, 2]) await say(service, key, `Said of ${paragraph}`, { paragraph });
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  // Room for what is pushed up.
  await page.evaluate(() =>
    (document.querySelector('main') as HTMLElement).style.setProperty('margin-top', '700px'),
  );
  for (const paragraph of [0, 2, 1]) await openThread(page, paragraph);
  const open = await boxes(page);
  expect(open).toHaveLength(3);
  open
    .slice(1)
    .forEach(({ y }, at) => expect(y).toBeGreaterThanOrEqual((open[at]?.y ?? 0) + (open[at]?.height ?? 0)));
  await expect(axe(page)).resolves.toEqual([]);

  // The last opened is the one with the focus; the others stay.
  await page.keyboard.press('Escape');
  await page.locator('.panel', { hasText: 'Said of 1' }).waitFor({ state: 'detached' });
  expect(await page.locator('.panel').count()).toBe(2);
  await expect(badge(page, 1).evaluate((node) => node.matches(':focus'))).resolves.toBe(true);

  // The badge of an open thread leads back to it, at its paragraph.
  await badge(page, 2).click();
  await page.waitForFunction(() => {
    const panels = [
      ...(document.querySelector('interline-layer')?.shadowRoot?.querySelectorAll('.panel') ?? []),
    ];
    const panel = panels.find(({ textContent }) => textContent?.includes('Said of 2'));
    return panel?.contains((panel.getRootNode() as ShadowRoot).activeElement);
  });
  const paragraph = await page.locator('article p').nth(2).boundingBox();
  const panel = await page.locator('.panel', { hasText: 'Said of 2' }).boundingBox();
  expect(Math.abs((panel?.y ?? 0) - (paragraph?.y ?? 0) + 12)).toBeLessThanOrEqual(1);
  await page.keyboard.press('Escape');
  await page.locator('.panel', { hasText: 'Said of 2' }).waitFor({ state: 'detached' });
  await page.locator('.panel', { hasText: 'Said of 0' }).getByRole('button', { name: 'Close' }).click();
  await page.locator('.panel').waitFor({ state: 'detached' });
});

test('a window that becomes narrower keeps one thread, and opens one at a time', async () => {
  const key = await publish(service);
  for (const paragraph of [0, 1, 2]) await say(service, key, `Said of ${paragraph}`, { paragraph });
  const page = await openArticle(browser, service, key);
  await openThread(page, 0);
  await openThread(page, 2);
  await page.setViewportSize({ width: 900, height: 900 });
  await page.locator('.panel', { hasText: 'Said of 0' }).waitFor({ state: 'detached' });
  await openThread(page, 1);
  expect(await page.locator('.panel').count()).toBe(1);
});

test('the preview of Markdown is next to the field if it fits, else below', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia', prepare: withoutRichText });
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.locator('textarea').fill('Twelve, **on Sundays**.');
  await list.getByRole('button', { name: 'Preview' }).click();
  await list.locator('.preview strong').waitFor();
  const place = async () => ({
    field: (await list.locator('textarea').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 },
    preview: (await list.locator('.preview').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 },
  });
  const wide = await place();
  expect(wide.preview.x).toBeGreaterThanOrEqual(wide.field.x + wide.field.width);
  expect(wide.preview.y).toBeLessThan(wide.field.y + wide.field.height);
  await page.setViewportSize({ width: 480, height: 800 });
  await page.waitForFunction(() => {
    const root = document.querySelector('interline-comments')?.shadowRoot;
    const field = root?.querySelector('textarea')?.getBoundingClientRect();
    const preview = root?.querySelector('.preview')?.getBoundingClientRect();
    return field && preview && preview.top >= field.bottom && Math.abs(preview.left - field.left) < 2;
  });
  await expect(axe(page)).resolves.toEqual([]);
});
