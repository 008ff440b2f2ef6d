/** Rating an article in the widget: by mouse and by keys alone, seen elsewhere at once, taken back, refused; and as schema.org data. */
import { expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { moderator, pageOf } from '../support/actions.js';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import {
  axe,
  heard,
  setupBrowser,
  openArticle,
  PARAGRAPHS,
  publish,
  type HostOptions,
} from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started), { settings: { rating: true } });

interface Opened {
  page: Page;
  rating: Locator;
}

/** The article with its rating under the headline. */
async function open(
  key: string,
  options: HostOptions = {},
  attributes = '',
  site = service,
): Promise<Opened> {
  const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const content = `<main><h1>The tide tables</h1><interline-rating ${attributes}></interline-rating><article>${text}</article></main>`;
  const page = await openArticle(browser, site, key, { content, ...options });
  return { page, rating: page.locator('interline-rating') };
}

function star({ rating }: Opened, value: number): Locator {
  return rating.getByRole('radio', { name: value === 1 ? '1 star' : `${value} stars`, exact: true });
}

async function stored(key: string, wanted: object): Promise<void> {
  await until(`the article says ${JSON.stringify(wanted)}`, async () => {
    const { article } = await pageOf(service, `key=${key}`);
    return JSON.stringify(article?.rating) === JSON.stringify(wanted);
  });
}

test('a reader rates, changes and removes the rating; another browser sees it without a reload', async () => {
  const key = await publish(service);
  const ann = await open(key, { as: 'ann' });
  const other = await open(key);
  await other.rating.getByText('Not rated yet').waitFor();
  await expect(axe(ann.page)).resolves.toEqual([]);

  await star(ann, 4).click();
  await ann.rating.getByText('4 out of 5 · 1 rating', { exact: true }).waitFor();
  await other.rating.getByText('4 out of 5 · 1 rating', { exact: true }).waitFor();
  await expect(star(ann, 4).isChecked()).resolves.toBe(true);
  await expect(star(other, 4).isChecked()).resolves.toBe(false);
  await until('the page was told', async () => (await heard(ann.page, 'rating')).length > 0);
  const { article } = await pageOf(service, `key=${key}`);
  await expect(heard(ann.page, 'rating')).resolves.toEqual([
    { articleId: article?.id, value: 4, count: 1, average: 4 },
  ]);
  await expect(axe(ann.page)).resolves.toEqual([]);
  await expect(axe(other.page)).resolves.toEqual([]);

  const bob = await open(key, { as: 'bob' });
  await star(bob, 1).click();
  for (const { rating } of [ann, bob, other]) await rating.getByText('2.5 out of 5 · 2 ratings').waitFor();
  await star(ann, 2).click();
  for (const { rating } of [ann, bob, other]) await rating.getByText('1.5 out of 5 · 2 ratings').waitFor();

  await ann.rating.getByRole('button', { name: 'Remove my rating' }).click();
  for (const { rating } of [ann, bob, other]) await rating.getByText('1 out of 5 · 1 rating').waitFor();
  await ann.page.getByRole('status').filter({ hasText: 'Rating removed.' }).waitFor({ state: 'attached' });
  await expect(ann.rating.getByRole('button').count()).resolves.toBe(0);
  await expect(ann.rating.getByRole('radio', { checked: true }).count()).resolves.toBe(0);
  await expect(star(ann, 1).evaluate((node) => node.matches(':focus'))).resolves.toBe(true);
  await stored(key, { count: 1, average: 1 });
});

test.each([
  ['ltr', 'ArrowRight'],
  ['rtl', 'ArrowLeft'],
] as const)('with the keyboard alone, %s', async (direction, forward) => {
  const key = await publish(service);
  const ann = await open(key, { as: 'ann', direction });
  await star(ann, 1).waitFor();
  const [first, last] = await Promise.all([star(ann, 1).boundingBox(), star(ann, 5).boundingBox()]);
  expect(Math.sign((last?.x ?? 0) - (first?.x ?? 0))).toBe(direction === 'ltr' ? 1 : -1);
  await ann.page.keyboard.press('Tab');
  await ann.page.keyboard.press('Space');
  await stored(key, { count: 1, average: 1 });
  for (let times = 0; times < 3; times++) await ann.page.keyboard.press(forward);
  await stored(key, { count: 1, average: 4 });
  await expect(star(ann, 4).isChecked()).resolves.toBe(true);
  await ann.page.keyboard.press('Tab');
  await ann.page.keyboard.press('Enter');
  await stored(key, { count: 0, average: null });
  await ann.page.keyboard.press('Space');
  await stored(key, { count: 1, average: 1 });
});

test('the reader’s own rating is shown after a reload', async () => {
  const key = await publish(service);
  const ann = await open(key, { as: 'ann' });
  await star(ann, 5).click();
  await stored(key, { count: 1, average: 5 });
  await ann.page.reload();
  await ann.rating.getByRole('radio', { name: '5 stars', checked: true }).waitFor();
  await ann.rating.getByRole('button', { name: 'Remove my rating' }).waitFor();
});

test('a reader who is not signed in is asked to sign in, and nothing is rated', async () => {
  const key = await publish(service);
  const reader = await open(key);
  await star(reader, 3).click();
  await reader.rating.getByText('Sign in first.').waitFor();
  await reader.rating.getByRole('button', { name: 'Sign in' }).click();
  await until('the page was asked', async () => (await heard(reader.page, 'login-request')).length === 1);
  await reader.rating.getByText('Not rated yet').waitFor();
  await expect(reader.rating.getByRole('radio', { checked: true }).count()).resolves.toBe(0);
  await stored(key, { count: 0, average: null });
  await expect(axe(reader.page)).resolves.toEqual([]);
});

test('a rating shows at once, and is undone with the reason when it is refused', async () => {
  const key = await publish(service);
  const ann = await open(key, { as: 'ann' });
  await star(ann, 2).click();
  await stored(key, { count: 1, average: 2 });
  let refuse: (() => void) | undefined;
  await ann.page.route('**/rating', (route) => (refuse = () => void route.abort()));
  await star(ann, 5).click();
  await ann.rating.getByText('5 out of 5 · 1 rating').waitFor();
  (await until('it is asked', () => refuse))();
  await ann.rating.getByRole('alert').waitFor();
  await ann.rating.getByText('2 out of 5 · 1 rating').waitFor();
  await expect(star(ann, 2).isChecked()).resolves.toBe(true);
  await ann.page.unroute('**/rating');
  await star(ann, 5).click();
  await stored(key, { count: 1, average: 5 });
  await ann.rating.getByRole('alert').waitFor({ state: 'detached' });
});

test('a closed article keeps its rating and accepts no new ones', async () => {
  const key = await publish(service);
  const ann = await open(key, { as: 'ann' });
  await star(ann, 4).click();
  await stored(key, { count: 1, average: 4 });
  const { article } = await pageOf(service, `key=${key}`);
  await service.call('PUT', `/articles/${article?.id}/state`, {
    token: moderator(service),
    body: { state: 'closed', reason: 'Enough' },
  });
  await ann.page.waitForFunction(
    () => document.querySelector('interline-rating')?.shadowRoot?.querySelectorAll(':disabled').length === 5,
  );
  await expect(ann.rating.getByRole('button').count()).resolves.toBe(0);
  await ann.rating.getByText('4 out of 5 · 1 rating').waitFor();
  await expect(axe(ann.page)).resolves.toEqual([]);
});

test('without ratings on the site nothing is shown, until they are enabled', async () => {
  const quiet = await service.newSite();
  const key = await publish(quiet);
  const { page, rating } = await open(key, {}, 'schema', quiet);
  await page.waitForFunction(() =>
    document.querySelector('interline-rating')?.shadowRoot?.querySelector('.rating'),
  );
  await expect(rating.getByRole('radio').count()).resolves.toBe(0);
  await quiet.changeSettings({ rating: true });
  await page
    .locator('interline-comments')
    .evaluate((node) => (node as unknown as { refresh(): unknown }).refresh());
  await rating.getByRole('radio', { name: '5 stars' }).waitFor();
});

test('stars are large enough for touch, and in the page’s language', async () => {
  const key = await publish(service);
  const context = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
  const { rating } = await open(key, { attributes: 'lang="pl"', context });
  await rating.getByRole('radiogroup', { name: 'Oceń ten artykuł' }).waitFor();
  await rating.getByRole('radio', { name: '5 gwiazdek' }).waitFor();
  for (const box of await Promise.all(
    (await rating.getByRole('radio').all()).map((radio) => radio.boundingBox()),
  ))
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
});

test('ratings are schema.org data, under the strictest policy, only if the page asks for it', async () => {
  const key = await publish(service);
  const ann = await open(key, { as: 'ann' }, 'schema="Recipe"');
  const plain = await open(key);
  await ann.page.evaluate(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      refused.push(violatedDirective),
    );
  });
  const data = (page: Page): Promise<unknown[]> =>
    page
      .locator('script[type="application/ld+json"]')
      .evaluateAll((scripts) => scripts.map((script) => JSON.parse(script.textContent ?? '') as unknown));
  await ann.rating.getByText('Not rated yet').waitFor();
  await expect(data(ann.page)).resolves.toEqual([]);

  await star(ann, 4).click();
  await until('it is described', async () => (await data(ann.page)).length === 1);
  const { article } = await pageOf(service, `key=${key}`);
  await expect(data(ann.page)).resolves.toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'Recipe',
      name: 'The tide tables',
      url: article?.url,
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: 4,
        ratingCount: 1,
        worstRating: 1,
        bestRating: 5,
      },
    },
  ]);
  await plain.rating.getByText('4 out of 5 · 1 rating').waitFor();
  await expect(data(plain.page)).resolves.toEqual([]);
  await ann.rating.evaluate((node) => node.remove());
  await expect(data(ann.page)).resolves.toEqual([]);
  await expect(
    ann.page.evaluate(() => (window as unknown as { refused: string[] }).refused),
  ).resolves.toEqual([]);
});
