/**
 * What readers, authors and moderators do on an article's page, run with every input device, both writing
 * directions and both colour schemes. A second reader has the same page open and sees every change.
 */
import { describe, expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { TestService } from '../../support/service.js';
import { axe, badge, inOtherScheme, openArticle, say, STARTING } from '../widget-page.js';
import { HANDS, type Hand } from './hands.js';
import {
  answer,
  ask,
  askToTakeDown,
  choose,
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
} from './steps.js';
import { TONGUES, type Tongue } from './tongues.js';

interface Setting {
  service: TestService;
  browser: Browser;
  hand: Hand;
  tongue: Tongue;
  colorScheme: 'light' | 'dark';
}

let articles = 0;

interface Scene extends Reading {
  /** The same page, opened by another reader. */
  other: Page;
}

/** An article with a thread and an answer at its second paragraph, open before `person` and an onlooker. */
async function open(
  { service, browser, hand, tongue, colorScheme }: Setting,
  person: { sub: string; name: string; roles?: ('reader' | 'author' | 'moderator')[] },
): Promise<Scene> {
  const key = `story-${++articles}`;
  const { paragraphs, direction, attributes } = tongue;
  const html = `<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
  const address = { url: `${service.url}/host/${key}`, title: 'The tide tables', authors: ['ada'] };
  await service.publish(key, { html }, address);
  const asked = await say(service, key, 'Eleven minutes, I measured.', { paragraph: 1 });
  await say(service, key, 'Twelve, on Sundays.', { by: 'omar', answers: asked });
  const shared = { paragraphs, direction, attributes };
  const [page, other] = await Promise.all([
    openArticle(browser, service, key, {
      ...shared,
      token: service.token(person),
      context: { ...hand.context, colorScheme },
    }),
    openArticle(browser, service, key, { ...shared, as: 'omar' }),
  ]);
  for (const each of [page, other]) await badge(each, 1).and(each.locator(':not(.empty)')).waitFor();
  await other.locator('interline-comments').scrollIntoViewIfNeeded();
  const judge = async (): Promise<void> => {
    // The mouse has the same window.
    if (hand === HANDS.keyboard) return;
    expect(await axe(page)).toEqual([]);
    await inOtherScheme(page, async () => expect(await axe(page, true)).toEqual([]));
  };
  return { ...readingOf(page, hand, tongue, judge), other };
}

/** A reader reads, narrows the list, comments, votes, answers, corrects, reports, and starts two threads. */
async function readerStory(setting: Setting): Promise<void> {
  const { hand, tongue } = setting;
  const { t } = tongue.words;
  const scene = await open(setting, { sub: 'nadia', name: 'Nadia' });
  const { page, list, other, panel, judge } = scene;

  await viewAll(scene, 1, 'Twelve, on Sundays.');
  await judge('list');
  await followQuote(scene, 1);
  await hand.press(list.getByRole('button', { name: t('filter_widen') }));
  await hand.press(list.locator('[part=bar]').getByRole('button', { name: t('view_all') }));
  await list.locator('[part=bar]').waitFor({ state: 'hidden' });

  await openThread(scene, 1, 'Eleven minutes, I measured.');
  const field = panel.getByRole('textbox', { name: t('write_on_paragraph') });
  await hand.write(field, 'My shed floods too.');
  await judge('panel');
  await hand.send(field, panel.getByRole('button', { name: t('post'), exact: true }));
  await comment(panel, 'My shed floods too.').waitFor();
  await other.getByRole('button', { name: t('new_comments', { count: 1 }) }).click();
  await comment(other, 'My shed floods too.').waitFor();

  await vote(scene, panel, 'Eleven minutes, I measured.');
  await comment(other, 'Eleven minutes, I measured.')
    .getByRole('button', { name: t('upvote', { count: 1 }) })
    .waitFor();
  await answer(scene, panel, 'Eleven minutes, I measured.', 'Measured where?');

  const editing = new RegExp(`^${t('edit_left', { time: '' }).split(/[\s(（]/)[0] ?? ''}`);
  await choose(scene, comment(panel, 'My shed floods too.'), 'Nadia', editing);
  const change = panel.getByRole('textbox', { name: t('edit_comment') });
  await hand.write(change, 'My boat shed floods too.');
  await hand.send(change, panel.getByRole('button', { name: t('save') }));
  await comment(panel, 'My boat shed floods too.').waitFor();
  await comment(other, 'My boat shed floods too.').waitFor();

  await choose(scene, comment(panel, 'Twelve, on Sundays.'), 'Omar', t('report'));
  const report = page.getByRole('dialog', { name: t('report_title') });
  await hand.press(report.getByRole('radio', { name: t('flag_off_topic') }));
  await judge('reporting');
  await hand.press(report.getByRole('button', { name: t('report_send') }));
  await panel.getByText(t('report_sent')).waitFor();
  await closePanel(scene, panel);

  await commentOnParagraph(scene, 3, 'Benches matter as well.');
  await closePanel(scene, panel);
  const phrased = await commentOnPhrase(scene, 'I want to read it.');
  await other.getByRole('button', { name: t('new_comments', { count: 3 }) }).click();
  await comment(other, 'I want to read it.').waitFor();
  await closePanel(scene, phrased);
  await page.context().close();
  await other.context().close();
}

/** An author asks a question at a paragraph, rewords and closes it, and marks another thread as addressed. */
async function authorStory(setting: Setting): Promise<void> {
  const { hand, tongue } = setting;
  const { t } = tongue.words;
  const { newsroom, edits } = tongue;
  const scene = await open(setting, { sub: 'ada', name: 'Ada', roles: ['author'] });
  const { page, other, panel, judge } = scene;

  const dialog = await openQuestion(scene, 0);
  await hand.press(dialog.getByRole('radio', { name: newsroom.t('ask_display_open') }));
  await ask(scene, dialog, 'Since when?');
  const question = (text: string): Locator =>
    badge(other, 0).and(other.locator(`[aria-label*="${t('badge_question', { question: text })}"]`));
  await question('Since when?').waitFor();

  await hand.press(panel.getByRole('button', { name: newsroom.t('question_change') }));
  const change = page.getByRole('dialog', { name: newsroom.t('question_change') });
  await hand.write(change.getByRole('textbox'), 'Since when exactly?');
  await hand.press(change.getByRole('button', { name: newsroom.t('question_change') }));
  await panel.getByRole('heading', { name: 'Since when exactly?' }).waitFor();
  await question('Since when exactly?').waitFor();
  await hand.press(panel.getByRole('button', { name: newsroom.t('question_close') }));
  await panel.getByText(t('question_closed')).waitFor();
  await panel.getByRole('button', { name: newsroom.t('question_open') }).waitFor();
  await judge('panel');
  await closePanel(scene, panel);

  await openThread(scene, 1, 'Eleven minutes, I measured.');
  await choose(scene, comment(panel, 'Eleven minutes, I measured.'), 'Rosa', edits.t('mark_addressed'));
  const settle = page.getByRole('dialog', { name: edits.t('mark_addressed') });
  await hand.press(settle.getByRole('button', { name: edits.t('mark_addressed') }));
  await panel.getByText(edits.t('settled', { name: 'Rosa' })).waitFor();
  await other
    .locator('interline-comments')
    .getByText(t('settled', { name: 'Rosa' }), { exact: true })
    .first()
    .waitFor();
  await page.context().close();
  await other.context().close();
}

/** A moderator locks a thread and removes a reply in the panel; the onlooker's page follows. */
async function moderatorStory(setting: Setting): Promise<void> {
  const { hand, tongue } = setting;
  const { t } = tongue.words;
  const { newsroom } = tongue;
  const scene = await open(setting, { sub: 'mo', name: 'Mo', roles: ['moderator'] });
  const { page, other, panel, judge } = scene;

  await openThread(scene, 1, 'Eleven minutes, I measured.');
  const why = await askToTakeDown(scene, 'Twelve, on Sundays.', 'Omar');
  await hand.press(why.getByRole('button', { name: newsroom.t('take_down') }));
  await why.getByText(t('report_choose')).waitFor();
  await takeDown(scene, 'Twelve, on Sundays.', why, 'Sundays are another article.');
  await comment(other, 'Twelve, on Sundays.').waitFor({ state: 'detached' });

  await choose(scene, comment(panel, 'Eleven minutes, I measured.'), 'Rosa', newsroom.t('lock'));
  const lock = page.getByRole('dialog', { name: newsroom.t('lock') });
  await hand.write(lock.getByRole('textbox'), 'It goes in circles.');
  await hand.press(lock.getByRole('button', { name: newsroom.t('lock') }));
  await panel.getByText(t('thread_locked')).waitFor();
  await judge('panel');
  await other.locator('interline-comments').getByText(t('locked'), { exact: true }).waitFor();

  // Its author sees the reason.
  await other.reload();
  await other.locator('interline-comments').scrollIntoViewIfNeeded();
  await other.getByText(t('reason', { reason: t('reason_off_topic') })).waitFor();
  await other.getByText('Sundays are another article.').waitFor();
  await page.context().close();
  await other.context().close();
}

const STORIES = { reader: readerStory, author: authorStory, moderator: moderatorStory };
type StoryName = keyof typeof STORIES;
type Direction = keyof typeof TONGUES;

/**
 * The direction of each story with each input device, chosen so that every pair of story, device, direction and colour
 * scheme occurs. With `THOROUGH` each story runs in both directions.
 */
const DIRECTION: Record<keyof typeof HANDS, Record<StoryName, Direction>> = {
  mouse: { reader: 'left to right', author: 'right to left', moderator: 'left to right' },
  touch: { reader: 'right to left', author: 'left to right', moderator: 'right to left' },
  keyboard: { reader: 'left to right', author: 'right to left', moderator: 'left to right' },
};

/**
 * The tests of one input device; `stage` is called when they run. `dark` is the direction that is tested in the dark
 * scheme. Axe checks every state in both schemes.
 */
export function tellStories(
  stage: () => Pick<Setting, 'service' | 'browser'>,
  by: keyof typeof HANDS,
  dark: Direction,
): void {
  // Many axe checks of two open pages are slow on a busy machine.
  jest.setTimeout(STARTING);
  describe.each(Object.entries(TONGUES) as [Direction, Tongue][])('%s', (direction, tongue) => {
    const colorScheme = direction === dark ? 'dark' : 'light';
    const stories = Object.entries(STORIES).filter(
      ([name]) => process.env['THOROUGH'] || DIRECTION[by][name as StoryName] === direction,
    );
    describe(colorScheme, () => {
      test.each(stories)('%s', (_, story) => story({ ...stage(), hand: HANDS[by], tongue, colorScheme }));
    });
  });
}
