/** Pages that build, move and replace themselves around the widget. */
import { expect, test } from '@jest/globals';
import { PARAGRAPHS } from '../widget-page.js';
import { axeInside, badgeAt, look, PARTS, ready, useStage, strayBadges, type Stage } from './hostile-page.js';

let stage: Stage;
useStage((set) => (stage = set));

/** A script of the page itself. */
const script = (code: string): string => `<script>${code}</script>`;
const TEXT = JSON.stringify(PARTS.article);

test('a phrase of an article in a shadow root can be selected, and is marked there', async () => {
  const { page } = await stage.open({
    body: (element) =>
      `<main><div id="story"></div>${element}</main>` +
      script(`const root=document.getElementById('story').attachShadow({mode:'open'});
        root.innerHTML=${TEXT};document.querySelector('interline-comments').contentRoot=root;`),
  });
  await ready(page);
  await page.evaluate(() => {
    const text = document.querySelector('#story')?.shadowRoot?.querySelectorAll('p')[3]?.firstChild as Node;
    document.getSelection()?.setBaseAndExtent(text, 4, text, 11);
  });
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Comments on a phrase' });
  await panel.getByRole('textbox').fill('Which one?');
  await panel.getByRole('button', { name: 'Post' }).click();
  await panel.locator('.comment', { hasText: 'Which one?' }).waitFor();
  await page.waitForFunction(() =>
    [...(CSS.highlights.get('interline-phrase') ?? [])].map(String).includes('council'),
  );
  expect(
    await page.evaluate(() => document.querySelector('#story')?.shadowRoot?.adoptedStyleSheets.length),
  ).toBe(1);
});

test('contentRoot can be the element that contains the text, in a shadow root or not', async () => {
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
  const { page, errors } = await stage.open({
    body: (element) =>
      `<main><article><p>A teaser for something else, which is no part of the text.</p></article>
        <div id="story"></div>${element}</main>` +
      script(`const box=document.getElementById('story');const root=box.attachShadow({mode:'open'});
        root.innerHTML='<div class="text">'+${JSON.stringify(paragraphs)}+'</div>';
        document.querySelector('interline-comments').contentRoot=root.firstChild;`),
  });
  await ready(page);
  await badgeAt(page, 1).and(page.locator(':not(.empty)')).waitFor();
  expect(await strayBadges(page)).toEqual([]);
  expect(await page.locator('p', { hasText: 'A teaser' }).locator('interline-badge').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('an article that is inserted late', async () => {
  const scene = await stage.open({
    body: (element) =>
      `<main><p>One moment.</p><div id="app"></div>${element}</main>` +
      script(
        `document.addEventListener('interline:ready',()=>document.getElementById('app').innerHTML=${TEXT},{once:true})`,
      ),
  });
  const { page } = scene;
  await badgeAt(page, 1).and(page.locator(':not(.empty)')).waitFor();
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll('article interline-badge')];
    return badges.length === 4 && badges.every((host) => host.shadowRoot?.querySelector('.badge[style]'));
  });
  expect(await strayBadges(page)).toEqual([]);
  expect(scene.errors).toEqual([]);
});

test('an article that is rendered again keeps its badges, wherever it is put', async () => {
  const { page, errors } = await stage.open({});
  await ready(page);
  const drawn = async (): Promise<void> => {
    await badgeAt(page, 1).and(page.locator(':not(.empty)')).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('article interline-badge').length === 4);
  };
  await drawn();
  await page.evaluate(
    (html) =>
      (document.querySelector('article') as Element).replaceWith(
        document.createRange().createContextualFragment(html),
      ),
    PARTS.article,
  );
  await drawn();
  await page.evaluate(
    (html) => ((document.querySelector('article') as Element).innerHTML = html),
    PARTS.article,
  );
  await drawn();
  await page.evaluate(() => document.querySelector('main > article')?.remove());
  await badgeAt(page, 1).waitFor({ state: 'detached' });
  await page.evaluate(
    (html) => document.querySelector('main')?.insertAdjacentHTML('afterbegin', html),
    PARTS.article,
  );
  await drawn();
  expect(errors).toEqual([]);
});

test('another article at another address, without a page load', async () => {
  const first = await stage.open({});
  const second = await stage.open({});
  await ready(first.page);
  const text = PARAGRAPHS.map((text) => `<p>${text}</p>`)
    .reverse()
    .join('');
  await first.page.evaluate(
    ([key, html]) => {
      history.pushState({}, '', '/' + key);
      (document.querySelector('article') as Element).innerHTML = html as string;
      document.querySelector('interline-comments')?.setAttribute('key', key as string);
    },
    [second.key, text],
  );
  await ready(first.page, 2);
  const { page, errors } = first;
  await badgeAt(page, 1).and(page.locator(':not(.empty)')).click();
  await page.getByRole('dialog').getByText('Eleven minutes, I measured.').click();
  await page.locator(`.panel [data-id="${second.said.comment.id}"]`).waitFor();
  expect(await page.locator('interline-badge').count()).toBe(4);
  expect(await page.locator('interline-layer').count()).toBe(1);
  expect(errors).toEqual([]);
});

test('two articles with two elements on one page', async () => {
  const other = await stage.open({});
  const { page, errors } = await stage.open({
    body: (element) =>
      `<main><div id="one">${PARTS.article}</div>${element.replace('<interline-comments', '<interline-comments content="#one article"')}
        <div id="two">${PARTS.article}</div>${element
          .replace('<interline-comments', '<interline-comments content="#two article"')
          .replace(/key="[^"]*"/, `key="${other.key}"`)}</main>`,
  });
  await ready(page, 2);
  for (const half of ['#one', '#two']) {
    const badge = page.locator(`${half} p`).nth(1).locator('interline-badge .badge:not(.empty)');
    await badge.click();
    await page.getByRole('dialog').getByText('Eleven minutes, I measured.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator(`${half} interline-badge`).count()).toBe(4);
  }
  // Two lists of comments are two regions of one name; the page's own headings tell them apart.
  expect((await axeInside(page)).filter((line) => !line.startsWith('landmark-unique'))).toEqual([]);
  expect(errors).toEqual([]);
});

test('an element that is removed, moved and put back', async () => {
  const scene = await stage.open({});
  const { page } = scene;
  await ready(page);
  await page.evaluate(() => {
    const element = document.querySelector('interline-comments') as Element;
    element.remove();
    document.addEventListener('back', () => document.querySelector('main')?.append(element), { once: true });
  });
  await page.locator('interline-badge').first().waitFor({ state: 'detached' });
  expect(await page.locator('interline-layer').count()).toBe(0);
  expect((await look(page)).textsKept).toBe(true);
  await page.evaluate(() => document.dispatchEvent(new Event('back')));
  await ready(page, 2);
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.querySelector('interline-comments') as Element),
  );
  await ready(page, 3);
  await badgeAt(page, 1).and(page.locator(':not(.empty)')).waitFor();
  expect(await page.locator('interline-badge').count()).toBe(4);
  expect(scene.errors).toEqual([]);
});
