/** What readers, an author and a moderator do on every hostile page, and what the page is owed meanwhile. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestPerson } from '../../support/service.js';
import { HANDS } from '../stories/hands.js';
import {
  answer,
  ask,
  askToTakeDown,
  closePanel,
  comment,
  commentOnParagraph,
  commentOnPhrase,
  followQuote,
  openQuestion,
  openThread,
  readingOf,
  takeDown,
  viewAll,
  vote,
  type Reading,
  type State,
} from '../stories/steps.js';
import { TONGUES } from '../stories/tongues.js';
import { PAGES } from './catalogue.js';
import {
  axeInside,
  badgeAt,
  look,
  meant,
  ready,
  strayBadges,
  type Scene,
  type Stage,
} from './hostile-page.js';

/**
 * Which language and colour scheme a page is told in, in turn from page to page: every page is seen in both of each,
 * and every hand works in both of each. With `THOROUGH`, which takes four times as long, by every hand in every
 * pair of them.
 */
const TURNS = {
  mouse: [
    ['left to right', 'light'],
    ['right to left', 'dark'],
  ],
  touch: [
    ['right to left', 'light'],
    ['left to right', 'dark'],
  ],
  keyboard: [
    ['right to left', 'dark'],
    ['left to right', 'light'],
  ],
} as const;

/** The states axe looks at: on every page each once in a wide window, and once more on a phone. */
const JUDGED: Record<keyof typeof HANDS, State[]> = {
  mouse: ['panel', 'list'],
  touch: ['panel', 'taking down', 'list'],
  keyboard: ['asking', 'taking down'],
};

const SAID = 'Eleven minutes, I measured.';

/** The tests of one way to work the pages; `stage` is asked when they run. */
export function tellOnHostilePages(stage: () => Stage, by: keyof typeof HANDS): void {
  const hand = HANDS[by];
  const turns = TURNS[by];
  const every = new Set([...TURNS.mouse, ...TURNS.touch]);
  const pages = Object.entries(PAGES).flatMap(([name, hostile], at) =>
    [...(process.env['THOROUGH'] ? every : [turns[at % 2] ?? turns[0]])].map(
      ([direction, colorScheme]) => [name, direction, colorScheme, hostile] as const,
    ),
  );
  test.each(pages)('on %s, %s, %s', async (_, direction, colorScheme, hostile) => {
    const tongue = TONGUES[direction];
    const scene = await stage().open(hostile, { context: { ...hand.context, colorScheme }, tongue });
    const { page } = scene;
    const judge = async (state: State): Promise<void> => {
      if (JUDGED[by].includes(state)) expect(await axeInside(page, hostile.unjudged)).toEqual([]);
    };
    const reading = readingOf(page, hand, tongue, judge);
    const signIn = (person: TestPerson): Promise<void> =>
      meant(page, () => changeReader(page, stage().service.token(person)));

    await arrive(reading);
    await read(reading);
    await signIn({ sub: 'ada', name: 'Ada', roles: ['author'] });
    await meant(page, async () => ask(reading, await openQuestion(reading, 0), 'Since when?'));
    await closePanel(reading, reading.panel);
    await signIn({ sub: 'mo', name: 'Mo', roles: ['moderator'] });
    await moderate(reading);
    await leave(reading, scene);
    await page.context().close();
  });
}

/** The page signs somebody else in, without being loaded again. */
async function changeReader(page: Page, token: string): Promise<void> {
  await page.locator('interline-comments').evaluate(async (node, other) => {
    const element = node as HTMLElement & { token: string; refresh(): Promise<void> };
    element.token = other;
    await element.refresh();
  }, token);
}

/** All badges stand where they belong, and the page's own selection is as it was. */
async function arrive({ page, tongue }: Reading): Promise<void> {
  await ready(page);
  // What the reader may do comes by itself, and draws what it changes anew.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/overlay')),
  );
  await badgeAt(page, 1, tongue.paragraphs).and(page.locator(':not(.empty)')).waitFor();
  await page.waitForFunction(() => {
    const found: HTMLElement[] = [];
    const visit = (root: ParentNode): void => {
      for (const node of root.querySelectorAll<HTMLElement>('*')) {
        if (node.localName === 'interline-badge')
          found.push(node.shadowRoot?.querySelector('.badge') as HTMLElement);
        else if (node.shadowRoot) visit(node.shadowRoot);
      }
    };
    visit(document);
    return found.length > 0 && found.every((badge) => badge.style.left);
  });
  expect(await strayBadges(page, tongue.paragraphs)).toEqual([]);
  expect((await look(page)).selectionKept).toBe(true);
}

/** A reader goes from the text to the list and back, votes and answers there, and starts two threads. */
async function read(reading: Reading): Promise<void> {
  const { page, list, panel, judge } = reading;
  await meant(page, () => viewAll(reading, 1, SAID));
  await followQuote(reading, 1);
  await meant(page, async () => {
    await vote(reading, list, SAID);
    await answer(reading, list, SAID, 'Measured where?');
  });
  await meant(page, () => commentOnParagraph(reading, 3, 'Benches matter as well.'));
  await judge('panel');
  await closePanel(reading, panel);
  await meant(page, async () => closePanel(reading, await commentOnPhrase(reading, 'I want to read it.')));
}

/** A moderator takes down what the reader has said. */
async function moderate(reading: Reading): Promise<void> {
  const { page, panel } = reading;
  await openThread(reading, 3, 'Benches matter as well.');
  const why = await askToTakeDown(reading, 'Benches matter as well.', 'Nadia Feroz');
  await meant(page, () => takeDown(reading, 'Benches matter as well.', why, 'Benches are another article.'));
  await closePanel(reading, panel);
}

/** The list has followed, a permalink leads into it, and nothing of the page is worse than before. */
async function leave({ page, list, tongue, judge }: Reading, { said, errors }: Scene): Promise<void> {
  await comment(list, 'Measured where?').waitFor();
  await page.evaluate((id) => (location.hash = `#interline-comment-${id}`), said.comment.id);
  await list.locator(`.landed[data-id="${said.comment.id}"]`).waitFor();
  await judge('list');
  // They have scrolled with their text.
  expect(await strayBadges(page, tongue.paragraphs)).toEqual([]);
  const { selectionKept, heard, ...seen } = await look(page);
  void selectionKept;
  expect(heard.filter((name) => name !== 'error')).toContain('comment-posted');
  expect(seen).toEqual({ textsKept: true, newGlobals: [], shift: 0, shifted: [], violations: [] });
  expect(errors).toEqual([]);
}
