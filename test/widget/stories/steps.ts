/** Steps of the stories: what people do on an article's page, with any input device and language. */
import type { Locator, Page } from 'playwright-core';
import { badge } from '../widget-page.js';
import { selectPhrase, type Hand } from './hands.js';
import type { Tongue } from './tongues.js';

export type State = 'list' | 'panel' | 'asking' | 'reporting' | 'taking down';

/** A page with an article, its thread panel and its list, the reader and the input device. */
export interface Reading {
  hand: Hand;
  tongue: Tongue;
  page: Page;
  list: Locator;
  panel: Locator;
  /** Checks what must be true in every state of the page. */
  judge: (state: State) => Promise<void>;
}

/** A page and its input device; `judge` is called in every state. */
export function readingOf(page: Page, hand: Hand, tongue: Tongue, judge: Reading['judge']): Reading {
  return {
    ...{ hand, tongue, page, judge },
    list: page.locator('interline-comments'),
    panel: page.locator('interline-layer [part=panel]'),
  };
}

/** The comment that says `text`. */
export function comment(where: Page | Locator, text: string): Locator {
  return where.locator('.comment > article', { hasText: text }).first();
}

/** Opens the thread of a paragraph that has a comment with `text`. */
export async function openThread(reading: Reading, paragraph: number, text: string): Promise<void> {
  const { hand, page, panel } = reading;
  await hand.press(badge(page, paragraph));
  await comment(panel, text).waitFor();
  await panel.getByRole('textbox').waitFor();
}

/** From a paragraph's badge to the list filtered to it, which has a comment with `text`. */
export async function viewAll(reading: Reading, paragraph: number, text: string): Promise<void> {
  const { hand, tongue, list, panel, judge } = reading;
  const { t } = tongue.words;
  await openThread(reading, paragraph, text);
  await judge('panel');
  await hand.press(panel.getByRole('button', { name: t('view_all') }));
  await list.getByText(t('filter_paragraph'), { exact: true }).waitFor();
  await comment(list, text).waitFor();
}

/** From the quote above the list's first comment to the paragraph it is about. */
export async function followQuote({ hand, tongue, page, list }: Reading, paragraph: number): Promise<void> {
  await hand.press(list.getByRole('button', { name: tongue.words.t('read_more') }).first());
  const target = badge(page, paragraph);
  await target.and(page.locator(':focus')).waitFor();
  await target.evaluate(
    (node) =>
      new Promise<void>((seen) => {
        new IntersectionObserver((entries, observer) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          observer.disconnect();
          seen();
        }).observe(node);
      }),
  );
}

/** Comments on a paragraph without comments; the panel stays open. */
export async function commentOnParagraph(reading: Reading, paragraph: number, text: string): Promise<void> {
  const { hand, tongue, page, panel } = reading;
  await hand.start(page.locator('article p').nth(paragraph), badge(page, paragraph));
  await post(reading, panel.getByRole('textbox', { name: tongue.words.t('write_on_paragraph') }), text);
  await comment(panel, text).waitFor();
}

/** Comments on the language's phrase; resolves with the panel, which stays open. */
export async function commentOnPhrase(reading: Reading, text: string): Promise<Locator> {
  const { hand, tongue, page } = reading;
  await selectPhrase(page, tongue.phrase);
  await hand.press(page.locator('.chip'));
  const panel = page.getByRole('dialog', { name: tongue.words.t('panel_quote') });
  await post(reading, panel.getByRole('textbox'), text);
  await panel.locator('.thread-head q', { hasText: tongue.phrase }).waitFor();
  return panel;
}

/** Writes into the composer of `field` and posts it. */
async function post({ hand, tongue }: Reading, field: Locator, text: string): Promise<void> {
  await hand.write(field, text);
  await hand.send(field, formOf(field).getByRole('button', { name: tongue.words.t('post'), exact: true }));
}

/** Votes for the comment that says `text`. */
export async function vote({ hand, tongue }: Reading, where: Locator, text: string): Promise<void> {
  const { t } = tongue.words;
  const target = comment(where, text);
  await hand.press(target.getByRole('button', { name: t('upvote', { count: 0 }) }));
  await target.getByRole('button', { name: t('upvote', { count: 1 }), pressed: true }).waitFor();
}

/** Replies to the comment `text`, which is by Rosa. */
export async function answer(
  { hand, tongue }: Reading,
  where: Locator,
  text: string,
  reply: string,
): Promise<void> {
  const { t } = tongue.words;
  await hand.press(comment(where, text).getByRole('button', { name: t('reply_to', { name: 'Rosa' }) }));
  const field = where.getByRole('textbox', { name: t('write_reply', { name: 'Rosa' }) });
  await hand.write(field, reply);
  await hand.send(field, formOf(field).getByRole('button', { name: t('reply'), exact: true }));
  await comment(where, reply).waitFor();
}

/** Opens the dialog that asks the readers of a paragraph. */
export async function openQuestion(
  { hand, tongue, page, panel }: Reading,
  paragraph: number,
): Promise<Locator> {
  const { t } = tongue.newsroom;
  await hand.start(page.locator('article p').nth(paragraph), badge(page, paragraph));
  await hand.press(panel.getByRole('button', { name: t('ask') }));
  return page.getByRole('dialog', { name: t('ask_title') });
}

/** Writes the question and asks it; the panel stays open. */
export async function ask(
  { hand, tongue, panel, judge }: Reading,
  dialog: Locator,
  question: string,
): Promise<void> {
  const { t } = tongue.newsroom;
  await hand.write(dialog.getByRole('textbox', { name: t('ask_question') }), question);
  await judge('asking');
  await hand.press(dialog.getByRole('button', { name: t('ask'), exact: true }));
  await panel.getByRole('heading', { name: question }).waitFor();
}

/** Chooses an item of a comment's menu. */
export async function choose(
  { hand, tongue, page }: Reading,
  target: Locator,
  by: string,
  line: string | RegExp,
): Promise<void> {
  await hand.press(target.getByRole('button', { name: tongue.words.t('more_actions', { name: by }) }));
  await hand.press(page.getByRole('menuitem', { name: line, exact: true }));
}

/** Opens the dialog for removing a comment of the panel. */
export async function askToTakeDown(reading: Reading, text: string, by: string): Promise<Locator> {
  const { tongue, page, panel } = reading;
  await choose(reading, comment(panel, text), by, tongue.newsroom.t('take_down'));
  return page.getByRole('dialog', { name: tongue.newsroom.t('take_down_title') });
}

/** Removes the comment of the open dialog as off topic, with a note. */
export async function takeDown(reading: Reading, text: string, why: Locator, note: string): Promise<void> {
  const { hand, tongue, panel, judge } = reading;
  await hand.press(why.getByRole('radio', { name: tongue.words.t('flag_off_topic') }));
  await hand.write(why.getByRole('textbox'), note);
  await judge('taking down');
  await hand.press(why.getByRole('button', { name: tongue.newsroom.t('take_down') }));
  await comment(panel, text).waitFor({ state: 'detached' });
}

/** Closes a panel. */
export async function closePanel({ hand, tongue }: Reading, panel: Locator): Promise<void> {
  await hand.close(panel, panel.getByRole('button', { name: tongue.words.t('close'), exact: true }));
}

function formOf(field: Locator): Locator {
  return field.locator('xpath=ancestor::form');
}
