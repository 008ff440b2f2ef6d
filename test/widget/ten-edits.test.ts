/**
 * One article through ten edits, as its readers see it: every badge at its passage and at no other, on the published
 * page and on the page that is ahead of the service; what has no place is in the list with its words.
 */
import { expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { EDITS, NAMES, PASSAGES, type Edit, type Passage } from '../support/ten-edits.js';
import { setupBrowser, openArticle } from './widget-page.js';

let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));

const KEY = 'ferry';
/** Is below every text. On unpublished pages it is reworded: when its badge is there, all others are. */
const POSTSCRIPT = 'Crossings are suspended when the water stands above the third ring of the mooring post.';
const REWORDED = POSTSCRIPT.replace('third ring', 'second ring');
/** A badge shows how many comments there are: its number identifies the passage. */
const COMMENTS = new Map<string, number>([...NAMES, 'postscript'].map((name, at) => [name, at + 1]));

function labelOf(name: string | undefined): string {
  const count = COMMENTS.get(name ?? '') ?? 0;
  if (count === 0) return 'Comment on this paragraph';
  return count === 1 ? '1 comment on this paragraph' : `${count} comments on this paragraph`;
}

test('badges and orphans are right through ten edits', async () => {
  await publish(
    (blocks) => `<article>${blocks.map((text) => `<p>${text}</p>`).join('')}</article>`,
    Object.values(PASSAGES),
  );
  await sayAll();
  let before = Object.fromEntries(NAMES.map((name, at) => [name, at])) as Edit['places'];
  for (const { what, blocks, template, places, unpublished = [] } of EDITS) {
    const hidden = NAMES.filter((name) => unpublished.includes(name) || before[name] === null);
    const ahead = await open(template([...blocks, REWORDED]));
    await expectBadges(ahead, `${what}, unpublished`, blocks, { ...places, ...toNull(hidden) });
    await ahead.context().close();

    await publish(template, blocks);
    const page = await open(template([...blocks, POSTSCRIPT]));
    await expectBadges(page, what, blocks, places);
    await expectOrphans(
      page,
      what,
      NAMES.filter((name) => places[name] === null),
    );
    await page.context().close();
    before = places;
  }
}, 240_000);

async function publish(template: Edit['template'], blocks: string[]): Promise<void> {
  const html = template([...blocks, POSTSCRIPT]);
  await service.publish(KEY, { html }, { url: `${service.url}/host/${KEY}` });
}

/** Every passage gets one thread, and as many answers as make its number. */
async function sayAll(): Promise<void> {
  const page = await service.call('GET', `/page?key=${KEY}`);
  const { id } = page.body.article;
  const ledger = await service.call('GET', `/articles/${id}/paragraphs`, { token: service.serviceToken });
  const token = service.token('rosa');
  for (const [at, [name, count]] of [...COMMENTS].entries()) {
    const paragraph = { id: ledger.body.items[at].paragraphId };
    const thread = { article: { id }, paragraph, body: `About the ${name}.` };
    const { thread: started, comment } = (await service.call('POST', '/threads', { token, body: thread }))
      .body;
    for (let answer = 1; answer < count; answer++)
      await service.call('POST', `/threads/${started.id}/comments`, {
        token,
        body: { body: `${name} ${answer}`, parentId: comment.id },
      });
  }
}

function open(content: string): Promise<Page> {
  return openArticle(browser, service, KEY, { content });
}

async function expectBadges(
  page: Page,
  what: string,
  blocks: string[],
  places: Edit['places'],
): Promise<void> {
  await page
    .locator('interline-badge .badge[aria-label$=": ' + labelOf('postscript') + '"]')
    .waitFor({ state: 'attached' });
  const labels = await page.evaluate(() =>
    [...document.querySelectorAll('p')].map(
      (p) =>
        p
          .querySelector('interline-badge')
          ?.shadowRoot?.querySelector('.badge')
          ?.getAttribute('aria-label')
          // Before it are words of the paragraph.
          ?.replace(/^.*: /, '') ?? null,
    ),
  );
  const names = [...blocks.map((_, at) => NAMES.find((name) => places[name] === at)), 'postscript'];
  // Text next to the content has no badge.
  expect([what, ...labels.slice(0, names.length)]).toEqual([what, ...names.map(labelOf)]);
  expect({ what, beside: labels.slice(names.length) }).toEqual({
    what,
    beside: labels.slice(names.length).map(() => null),
  });
}

async function expectOrphans(page: Page, what: string, lost: Passage[]): Promise<void> {
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  const roots = list.locator('.comment:has(.quote)');
  for (const name of COMMENTS.keys())
    await roots
      .filter({ hasText: `About the ${name}.` })
      .first()
      .waitFor();
  const notes = await roots.evaluateAll((nodes) =>
    nodes.map((node) => ({
      about: /About the (\w+)\./.exec(node.textContent ?? '')?.[1] ?? '',
      quote: node.querySelector('.quote q')?.textContent ?? '',
      removed: node.querySelector('.state-chip.removed') !== null,
      leads: node.querySelector('.quote button') !== null,
    })),
  );
  const said = (name: Passage) => notes.find(({ about }) => about === name);
  const removed = NAMES.filter((name) => said(name)?.removed);
  expect({ what, removed }).toEqual({ what, removed: lost });
  for (const name of NAMES) {
    const words = said(name)?.quote.replace(/ …$/, '').replace(/\s+/g, ' ') ?? '';
    expect(words.length).toBeGreaterThan(30);
    expect({ what, name, leads: said(name)?.leads }).toEqual({ what, name, leads: !lost.includes(name) });
    if (lost.includes(name)) expect(PASSAGES[name]).toContain(words);
  }
}

function toNull(names: Passage[]): Partial<Record<Passage, null>> {
  return Object.fromEntries(names.map((name) => [name, null]));
}
