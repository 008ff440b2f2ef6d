/** A service that is away, slow or out of its mind, and parts that do not arrive: the article is simply the article. */
import { expect, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { until } from '../../support/conditions.js';
import { badgeAt, look, ready, useStage, type Scene, type Stage } from './hostile-page.js';

let stage: Stage;
useStage((set) => (stage = set));

/** The browser itself logs what it could not fetch; nothing else may be said. */
function said({ errors }: Scene): string[] {
  return errors.filter((line) => !/^Failed to load resource|CORS policy|^EventSource's response/.test(line));
}

const json = (body: unknown) => (route: Route) => route.fulfill({ json: body, headers: CORS });
const CORS = { 'access-control-allow-origin': '*' };

const ANSWERS: Record<string, (route: Route) => Promise<void>> = {
  'is down': (route) => route.abort('connectionrefused'),
  'answers 500': (route) => route.fulfill({ status: 500, body: 'oops', headers: CORS }),
  'answers with a page of HTML': (route) =>
    route.fulfill({ body: '<!doctype html><title>Gateway</title>', contentType: 'text/html', headers: CORS }),
  'answers null': json(null),
  'answers an empty object': json({}),
  'answers a list': json([1, 2, 3]),
  'answers with parts missing': json({
    site: { settings: {} },
    article: { id: 3 },
    paragraphs: [{ marks: 1 }, null],
  }),
};

test.each(Object.entries(ANSWERS))('a service that %s', async (_, answer) => {
  const scene = await stage.open({ prepare: (page) => page.route('**/v1/**', answer) });
  const { page } = scene;
  const list = page.locator('interline-comments');
  await list.getByText('Comments couldn’t be loaded.').waitFor();
  const seen = await look(page);
  expect(seen).toMatchObject({ textsKept: true, selectionKept: true, newGlobals: [], violations: [] });
  expect(seen.heard).toContain('error');
  expect(await page.locator('interline-badge').count()).toBe(0);
  expect(said(scene)).toEqual([]);

  // It comes back.
  await page.unroute('**/v1/**');
  await list.getByRole('button', { name: 'Try again' }).click();
  await ready(page);
  await badgeAt(page, 1).and(page.locator(':not(.empty)')).waitFor();
  expect(said(scene)).toEqual([]);
});

test('a service that never answers', async () => {
  const held: Route[] = [];
  const scene = await stage.open({
    prepare: (page) => page.route('**/v1/**', (route) => void held.push(route)),
  });
  await scene.page.waitForFunction(
    () => customElements.get('interline-comments') && document.readyState === 'complete',
  );
  await until('the widget asks', () => held.length);
  expect(await look(scene.page)).toMatchObject({
    ...{ textsKept: true, selectionKept: true, newGlobals: [], violations: [], shift: 0, heard: [] },
  });
  expect(said(scene)).toEqual([]);
});

test.each([
  ['a list', /\/comments\?/, 'Comments couldn’t be loaded.'],
  ['a part', /\/chunks\/reading-/, 'This couldn’t be loaded.'],
])('%s that never responds times out and can be tried again', async (_, what, says) => {
  const held: Route[] = [];
  let silent = true;
  const { page } = await stage.open({
    async prepare(opened) {
      // Twenty seconds pass in half a one.
      await opened.addInitScript(() => {
        const after = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = (milliseconds) => after(milliseconds / 40);
      });
      await opened.route(what, (route) => (silent ? void held.push(route) : route.continue()));
    },
  });
  await ready(page);
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByText(says).waitFor();
  silent = false;
  await list.getByRole('button', { name: 'Try again' }).click();
  await list.locator('.comment').getByText('Eleven minutes, I measured.').waitFor();
  expect(held).not.toEqual([]);
});

test.each(Object.entries(ANSWERS))('a bundle, and then a service that %s', async (_, answer) => {
  const scene = await stage.open({
    // All but the page itself.
    prepare: (page) => page.route(/\/v1\/sites\/[^/]+\/(?!page)/, answer),
  });
  const { page } = scene;
  await ready(page);
  await badgeAt(page, 1).and(page.locator(':not(.empty)')).click();
  await page
    .getByRole('dialog', { name: 'Comments on this paragraph' })
    .getByText('couldn’t be loaded')
    .waitFor();
  await page.locator('interline-comments .notice', { hasText: 'Comments couldn’t be loaded.' }).waitFor();
  expect((await look(page)).textsKept).toBe(true);
  expect(said(scene)).toEqual([]);
});

/** Fails the files of parts loaded from now on, or those whose names start so; resolves with what mends that. */
async function loseParts(page: Page, name = ''): Promise<() => Promise<void>> {
  const isLost = (url: URL): boolean => url.pathname.startsWith('/widget/chunks/' + name);
  await page.route(isLost, (route) => route.abort());
  return () => page.unroute(isLost);
}

test('a part that cannot be loaded shows an error where it was requested, and can be tried again', async () => {
  // The list is far below, so nothing has been loaded but the badges.
  const scene = await stage.open({
    style: 'article{margin-bottom:3000px}',
    html: 'lang="en" data-selected="nothing"',
    signedIn: false,
  });
  const { page } = scene;
  await ready(page);
  await badgeAt(page, 1).and(page.locator(':not(.empty)')).waitFor();
  const mend = await loseParts(page);

  // Reading: at the badge.
  await badgeAt(page, 1).click();
  const atBadge = page.locator('article interline-badge').getByRole('alert');
  await atBadge.getByText('This couldn’t be loaded.').waitFor();
  await atBadge.getByRole('button', { name: 'Try again' }).click();
  await atBadge.getByText('This couldn’t be loaded.').waitFor();
  expect(await atBadge.count()).toBe(1);
  await mend();
  await atBadge.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.panel .comment').first().waitFor();
  expect(await atBadge.count()).toBe(0);

  // A menu: under the comment.
  const mendLast = await loseParts(page);
  const comment = page.locator('.panel .comment').first();
  await comment.getByRole('button', { name: /^More actions/ }).click();
  await comment.getByRole('alert').getByText('This couldn’t be loaded.').waitFor();
  await mendLast();
  await comment.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('menu').waitFor();
  expect((await look(page)).textsKept).toBe(true);
  expect(said(scene)).toEqual([]);
});

test('a part that an update has replaced asks to reload the page', async () => {
  const scene = await stage.open({ signedIn: false });
  const { page } = scene;
  await ready(page);
  const comment = page.locator('interline-comments .comment').first();
  await comment.scrollIntoViewIfNeeded();
  await page.route(
    (url) => url.pathname.startsWith('/widget/chunks/manage-'),
    (route) => route.fulfill({ status: 404, headers: CORS }),
  );
  await comment.getByRole('button', { name: /^More actions/ }).click();
  const alert = comment.getByRole('alert');
  await alert.getByText('This page is out of date.').waitFor();
  const loaded = page.waitForEvent('load');
  await alert.getByRole('button', { name: 'Reload' }).click();
  await loaded;
});

test('a file shared by several parts can be loaded later by all of them', async () => {
  const scene = await stage.open({ style: 'article{margin-bottom:3000px}', signedIn: false });
  const { page } = scene;
  await ready(page);
  const mend = await loseParts(page, 'reading-');
  await badgeAt(page, 3).click();
  const atBadge = page.locator('article interline-badge').getByRole('alert');
  await atBadge.getByText('This couldn’t be loaded.').waitFor();
  await mend();
  await atBadge.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('dialog', { name: 'Comments on this paragraph' }).waitFor();
  await page.keyboard.press('Escape');
  const comment = page.locator('interline-comments .comment').first();
  await page.locator('interline-comments').scrollIntoViewIfNeeded();
  await comment.getByRole('button', { name: /^More actions/ }).click();
  await page.getByRole('menu').waitFor();
  expect(said(scene)).toEqual([]);
});
