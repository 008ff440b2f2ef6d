/** The widget on a phone, from right to left, and in the dark. */
import { expect, test } from '@jest/globals';
import { devices, type Browser } from 'playwright-core';
import { ledgerOf, moderator, pageOf } from '../support/actions.js';
import type { TestService } from '../support/service.js';
import { axe, badge, onStage, openArticle, PARAGRAPHS, publish, say } from './widget-page.js';

let service: TestService;
let browser: Browser;

onStage((...started) => ([service, browser] = started));

const PHONE = { ...devices['Pixel 7'], colorScheme: 'dark' } as const;

test('the thread opens as a sheet with its paragraph on top, and the back button closes it', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven minutes.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, { as: 'nadia', context: PHONE });
  await badge(page, 1).tap();
  await page
    .getByRole('dialog', { name: 'Latest comments' })
    .getByRole('button', { name: 'Comment', exact: true })
    .tap();
  const sheet = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await sheet.getByText(PARAGRAPHS[1] ?? '').waitFor();
  await sheet.getByText('Eleven minutes.').waitFor();
  await sheet.locator('textarea').fill('Twelve, on Sundays.');
  await sheet.getByRole('button', { name: 'Post' }).tap();
  await sheet.locator('.comment').getByText('Twelve, on Sundays.').waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  const address = page.url();
  await page.evaluate(() => history.back());
  await sheet.waitFor({ state: 'detached' });
  expect(page.url()).toBe(address);
  await expect(badge(page, 1).evaluate((node) => node.matches(':focus'))).resolves.toBe(true);
});

test('what is scrolled over the sheet’s head or foot does not scroll the page behind it', async () => {
  const key = await publish(service);
  for (let more = 0; more < 8; more++) await say(service, key, 'Twelve.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, {
    context: { viewport: { width: 390, height: 600 } },
  });
  await badge(page, 1).click();
  await page
    .getByRole('dialog', { name: 'Latest comments' })
    .getByRole('button', { name: 'Comment', exact: true })
    .click();
  const sheet = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await sheet.getByText('Twelve.').first().waitFor();
  const before = await page.evaluate(() => scrollY);
  for (const part of ['.panel-head', '.panel-foot']) {
    await sheet.locator(part).first().hover();
    await page.mouse.wheel(0, 200);
  }
  // When this has scrolled, those before have done what they do.
  const comments = sheet.locator('.scroll');
  await comments.evaluate((node) => node.scrollTo(0, 0));
  await comments.hover();
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((node) => (node?.scrollTop ?? 0) > 0, await comments.elementHandle());
  await expect(page.evaluate(() => scrollY)).resolves.toBe(before);
  await page.context().close();
});

test('badges cover no words where there is no margin, and a tap on the text offers to comment', async () => {
  const key = await publish(service);
  for (const paragraph of [0, 1, 2, 3]) await say(service, key, 'Here too.', { paragraph });
  const page = await openArticle(browser, service, key, { context: PHONE });
  await badge(page, 3).waitFor();
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll('interline-badge')];
    return badges.every((host) => host.shadowRoot?.querySelector<HTMLElement>('.badge')?.style.left);
  });
  const covered = await page.evaluate(
    () =>
      [...document.querySelectorAll('article > p')].filter((paragraph) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph.firstChild ?? paragraph);
        const spot = paragraph
          .querySelector('interline-badge')
          ?.shadowRoot?.querySelector('.badge')
          ?.getBoundingClientRect();
        if (!spot) return true;
        return [...range.getClientRects()].some(
          (line) =>
            line.right > spot.left + 1 &&
            line.left < spot.right - 1 &&
            line.bottom - 4 > spot.top &&
            line.top + 4 < spot.bottom,
        );
      }).length,
  );
  expect(covered).toBe(0);
});

test('from right to left the badges stand at the left', async () => {
  const key = await publish(service);
  await say(service, key, 'نعم', { paragraph: 0 });
  const page = await openArticle(browser, service, key, { direction: 'rtl', attributes: 'lang="ar"' });
  await badge(page, 0).waitFor();
  await expect(badge(page, 0).getAttribute('aria-label')).resolves.toBe('تعليق واحد على هذه الفقرة');
  await page.waitForFunction(() => {
    const paragraph = document.querySelector('article > p');
    const spot = paragraph?.querySelector('interline-badge')?.shadowRoot?.querySelector('.badge');
    return spot && paragraph && spot.getBoundingClientRect().right <= paragraph.getBoundingClientRect().left;
  });
  await page.locator('interline-comments').getByRole('heading', { name: 'تعليق واحد' }).waitFor();
  await expect(axe(page)).resolves.toEqual([]);
});

test('from right to left nothing that opens moves the page sideways', async () => {
  const key = await publish(service);
  await say(service, key, 'نعم', { paragraph: 1 });
  const page = await openArticle(browser, service, key, {
    ...{ as: 'nadia', context: PHONE, direction: 'rtl', attributes: 'lang="ar"' },
    prepare: (opened) =>
      opened.addInitScript(() => {
        const sideways: number[] = [];
        Object.assign(window, { sideways });
        document.addEventListener('scroll', () => scrollX !== 0 && sideways.push(scrollX));
      }),
  });
  await badge(page, 1).and(page.locator(':not(.empty)')).tap();
  await page.locator('.latest footer button').last().tap();
  await page.locator('.panel .comment').first().waitFor();
  await page.locator('.panel [data-act=menu]').tap();
  await page.getByRole('menuitem').first().waitFor();
  expect(await page.evaluate(() => (window as unknown as { sideways: number[] }).sideways)).toEqual([]);
});

test('a question shown openly makes no phone’s page wider, whichever way it reads', async () => {
  const key = await publish(service);
  const { article } = await pageOf(service, `key=${key}`);
  const ledger = await ledgerOf(service, article?.id ?? '');
  const asked = await service.call('POST', `/articles/${article?.id}/prompts`, {
    token: moderator(service),
    body: {
      paragraph: { id: ledger[3]?.paragraphId },
      question: 'Would you rather have the benches or the tables, and at what hour of the day?',
      display: 'open',
    },
  });
  expect(asked.status).toBe(201);
  for (const direction of ['ltr', 'rtl'] as const) {
    const page = await openArticle(browser, service, key, {
      direction,
      context: { ...PHONE, viewport: { width: 390, height: 844 } },
    });
    await badge(page, 3).and(page.locator('.asks[style]')).waitFor();
    expect(await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([390, 390]);
  }
});
