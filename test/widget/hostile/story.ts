/** What readers, an author and a moderator do on every hostile page, and what must not change there. */
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

type Device = keyof typeof HANDS;

const DIRECTIONS = ['right to left', 'left to right'] as const;
const SCHEMES = ['light', 'dark'] as const;

/** The states that axe checks. */
const IN_A_WIDE_WINDOW: State[] = ['panel', 'list', 'asking', 'taking down'];
const JUDGED: Record<Device, State[]> = {
  mouse: IN_A_WIDE_WINDOW,
  keyboard: IN_A_WIDE_WINDOW,
  touch: ['panel', 'taking down', 'list'],
};

/** Half of the pages on a phone, half in a wide window. */
const DEVICES: Device[] = ['touch', 'mouse', 'touch', 'keyboard'];

/**
 * Directions and colour schemes in which a device works the page at this place of the catalogue. Every page is worked by one device, in one
 * direction and scheme; every device works in each direction in each scheme. With `THOROUGH`, which takes twelve times as
 * long, every page by every device in all of them.
 */
function settingsOf(at: number, device: Device) {
  const all = DIRECTIONS.flatMap((direction) => SCHEMES.map((scheme) => [direction, scheme] as const));
  if (process.env['THOROUGH']) return all;
  if (device !== DEVICES[at % DEVICES.length]) return [];
  const turn = Math.floor(at / (device === 'touch' ? 2 : DEVICES.length)) % all.length;
  return all.slice(turn, turn + 1);
}

const SAID = 'Eleven minutes, I measured.';

/** The tests of one input device; `stage` is called when they run. */
export function tellOnHostilePages(stage: () => Stage, by: Device): void {
  const hand = HANDS[by];
  const pages = Object.entries(PAGES).flatMap(([name, hostile], at) =>
    settingsOf(at, by).map(([direction, colorScheme]) => [name, direction, colorScheme, hostile] as const),
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

/** The page signs another person in, without a reload. */
async function changeReader(page: Page, token: string): Promise<void> {
  await page.locator('interline-comments').evaluate(async (node, other) => {
    const element = node as HTMLElement & { token: string; refresh(): Promise<void> };
    element.token = other;
    await element.refresh();
  }, token);
}

/** All badges are at their paragraphs, and the page's selection has not changed. */
async function arrive({ page, tongue }: Reading): Promise<void> {
  await ready(page);
  // The reader's permissions arrive later and redraw what they change.
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

/** A moderator removes the reader's comment. */
async function moderate(reading: Reading): Promise<void> {
  const { page, panel } = reading;
  // On a slow machine, a moderator's controls come more than half a second after the press that opens the panel.
  await meant(page, () => openThread(reading, 3, 'Benches matter as well.'));
  const why = await askToTakeDown(reading, 'Benches matter as well.', 'Nadia Feroz');
  await meant(page, () => takeDown(reading, 'Benches matter as well.', why, 'Benches are another article.'));
  await closePanel(reading, panel);
}

/** The list is up to date, a permalink works, and the page is as it was. */
async function leave({ page, list, tongue, judge }: Reading, { said, errors }: Scene): Promise<void> {
  await comment(list, 'Measured where?').waitFor();
  await page.evaluate((id) => (location.hash = `#interline-comment-${id}`), said.comment.id);
  await list.locator(`.landed[data-id="${said.comment.id}"]`).waitFor();
  await judge('list');
  // Badges scroll with their text.
  expect(await strayBadges(page, tongue.paragraphs)).toEqual([]);
  const { selectionKept, heard, ...seen } = await look(page);
  void selectionKept;
  expect(heard.filter((name) => name !== 'error')).toContain('comment-posted');
  expect(seen).toEqual({ textsKept: true, newGlobals: [], shift: 0, shifted: [], violations: [] });
  expect(errors).toEqual([]);
}
