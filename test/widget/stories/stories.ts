/**
 * What readers, authors and moderators do on an article's page, told once for every way of working it, both
 * directions of writing, and both colour schemes. An onlooker has the same page open and sees all of it happen.
 */
import { describe, expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { catalogue as arabic, newsroom as arabicNewsroom } from '../../../src/shared/i18n/ar.js';
import { edits as arabicEdits } from '../../../src/shared/i18n/edits/ar.js';
import { edits as englishEdits } from '../../../src/shared/i18n/edits/en.js';
import { catalogue as english, newsroom as englishNewsroom } from '../../../src/shared/i18n/en.js';
import { createWords } from '../../../src/shared/i18n/words.js';
import type { TestService } from '../../support/service.js';
import { axe, badge, openArticle, PARAGRAPHS, say, STARTING } from '../widget-page.js';
import { selectPhrase, type Hand } from './hands.js';

const ARABIC_PARAGRAPHS = [
  'جداول المدّ خاطئة منذ شهر مارس، ولا أحد في مكتب الميناء يريد أن يقول منذ متى تحديدًا.',
  'كان رفائيل أوّل من لاحظ ذلك، لأن مخزنه يغرق حين تتأخر الجداول إحدى عشرة دقيقة.',
  'كتب إلى مدير الميناء مرتين، وعادت الرسالة الثانية ومعها ملاحظة عن الفواصل.',
  'سينظر المجلس في الجداول يوم الثلاثاء، بعد بند المقاعد.',
];

/** The languages the stories are told in: one for each direction. */
const TONGUES = {
  'left to right': {
    direction: 'ltr' as const,
    paragraphs: PARAGRAPHS,
    phrase: 'a note about commas',
    words: createWords('en', english),
    edits: createWords('en', englishEdits),
    newsroom: createWords('en', (await englishNewsroom()).newsroom),
    attributes: '',
  },
  'right to left': {
    direction: 'rtl' as const,
    paragraphs: ARABIC_PARAGRAPHS,
    phrase: 'ومعها ملاحظة عن الفواصل',
    words: createWords('ar', arabic),
    edits: createWords('ar', arabicEdits),
    newsroom: createWords('ar', (await arabicNewsroom()).newsroom),
    attributes: 'lang="ar"',
  },
};

interface Setting {
  service: TestService;
  browser: Browser;
  hand: Hand;
  tongue: (typeof TONGUES)[keyof typeof TONGUES];
  colorScheme: 'light' | 'dark';
}

let articles = 0;

interface Scene {
  key: string;
  page: Page;
  list: Locator;
  /** Somebody else's open page. */
  other: Page;
  panel: Locator;
  comment: (text: string, where?: Page | Locator) => Locator;
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
  const panel = page.getByRole('dialog', { name: tongue.words.t('panel_title') });
  return {
    ...{ key, page, other, panel },
    list: page.locator('interline-comments'),
    comment: (text, where = page) => where.locator('.comment > article', { hasText: text }).first(),
  };
}

async function openThread({ hand, tongue }: Setting, { page, panel, comment }: Scene): Promise<void> {
  await hand.press(badge(page, 1));
  const popover = page.getByRole('dialog', { name: tongue.words.t('latest_title') });
  await hand.press(popover.getByRole('button', { name: tongue.words.t('start_comment'), exact: true }));
  await comment('Eleven minutes, I measured.', panel).waitFor();
  await panel.getByRole('textbox').waitFor();
}

/** Chooses a line of a comment's menu. */
async function choose(
  { hand, tongue }: Setting,
  comment: Locator,
  by: string,
  line: string | RegExp,
): Promise<void> {
  await hand.press(comment.getByRole('button', { name: tongue.words.t('more_actions', { name: by }) }));
  await hand.press(comment.page().getByRole('menuitem', { name: line }));
}

/** A reader reads, narrows the list, comments, votes, answers, corrects, reports, and starts two threads. */
async function readerStory(setting: Setting): Promise<void> {
  const { hand, tongue } = setting;
  const { t } = tongue.words;
  const scene = await open(setting, { sub: 'nadia', name: 'Nadia' });
  const { page, list, other, panel, comment } = scene;

  await hand.press(badge(page, 1));
  const popover = page.getByRole('dialog', { name: t('latest_title') });
  await popover.getByText('Twelve, on Sundays.').waitFor();
  expect(await axe(page)).toEqual([]);
  await hand.press(popover.getByRole('button', { name: t('view_all') }));
  await list.getByText(t('filter_paragraph'), { exact: true }).waitFor();
  await comment('Eleven minutes, I measured.', list).waitFor();
  expect(await axe(page)).toEqual([]);
  await hand.press(list.getByRole('button', { name: t('filter_widen') }));
  await hand.press(list.locator('[part=bar]').getByRole('button', { name: t('view_all') }));
  await list.locator('[part=bar]').waitFor({ state: 'hidden' });

  await openThread(setting, scene);
  const field = panel.getByRole('textbox', { name: t('write_on_paragraph') });
  await hand.write(field, 'My shed floods too.');
  expect(await axe(page)).toEqual([]);
  await hand.send(field, panel.getByRole('button', { name: t('post'), exact: true }));
  await comment('My shed floods too.', panel).waitFor();
  await other.getByRole('button', { name: t('new_comments', { count: 1 }) }).click();
  await comment('My shed floods too.', other).waitFor();

  const first = comment('Eleven minutes, I measured.', panel);
  await hand.press(first.getByRole('button', { name: t('upvote', { count: 0 }) }));
  await first.getByRole('button', { name: t('upvote', { count: 1 }), pressed: true }).waitFor();
  await comment('Eleven minutes, I measured.', other)
    .getByRole('button', { name: t('upvote', { count: 1 }) })
    .waitFor();

  await hand.press(first.getByRole('button', { name: t('reply_to', { name: 'Rosa' }) }));
  const answer = panel.getByRole('textbox', { name: t('write_reply', { name: 'Rosa' }) });
  await hand.write(answer, 'Measured where?');
  await hand.send(
    answer,
    answer.locator('xpath=ancestor::form').getByRole('button', { name: t('reply'), exact: true }),
  );
  await comment('Measured where?', panel).waitFor();

  const own = comment('My shed floods too.', panel);
  await choose(
    setting,
    own,
    'Nadia',
    new RegExp(`^${t('edit_left', { time: '' }).split(/[\s(（]/)[0] ?? ''}`),
  );
  const change = panel.getByRole('textbox', { name: t('edit_comment') });
  await hand.write(change, 'My boat shed floods too.');
  await hand.send(change, panel.getByRole('button', { name: t('save') }));
  await comment('My boat shed floods too.', panel).waitFor();
  await comment('My boat shed floods too.', other).waitFor();

  await choose(setting, comment('Twelve, on Sundays.', panel), 'Omar', t('report'));
  const report = page.getByRole('dialog', { name: t('report_title') });
  await hand.press(report.getByRole('radio', { name: t('flag_off_topic') }));
  expect(await axe(page)).toEqual([]);
  await hand.press(report.getByRole('button', { name: t('report_send') }));
  await panel.getByText(t('report_sent')).waitFor();
  await hand.close(panel, panel.getByRole('button', { name: t('close') }));

  const empty = badge(page, 3);
  await hand.start(page.locator('article p').nth(3), empty);
  const started = panel.getByRole('textbox');
  await hand.write(started, 'Benches matter as well.');
  await hand.send(started, panel.getByRole('button', { name: t('post'), exact: true }));
  await comment('Benches matter as well.', panel).waitFor();
  await hand.close(panel, panel.getByRole('button', { name: t('close') }));

  await selectPhrase(page, tongue.phrase);
  await hand.press(page.locator('.chip'));
  const phrased = page.getByRole('dialog', { name: t('panel_quote') });
  const about = phrased.getByRole('textbox');
  await hand.write(about, 'I want to read it.');
  await hand.send(about, phrased.getByRole('button', { name: t('post'), exact: true }));
  await phrased.locator('.thread-head q', { hasText: tongue.phrase }).waitFor();
  await other.getByRole('button', { name: t('new_comments', { count: 3 }) }).click();
  await comment('I want to read it.', other).waitFor();
  await hand.close(phrased, phrased.getByRole('button', { name: t('close') }));
  await page.context().close();
  await other.context().close();
}

/** An author asks the readers of a paragraph, rewords and closes the question, and settles another thread. */
async function authorStory(setting: Setting): Promise<void> {
  const { hand, tongue } = setting;
  const { t } = tongue.words;
  const { newsroom, edits } = tongue;
  const scene = await open(setting, { sub: 'ada', name: 'Ada', roles: ['author'] });
  const { page, other, panel, comment } = scene;

  await hand.start(page.locator('article p').nth(0), badge(page, 0));
  await hand.press(panel.getByRole('button', { name: newsroom.t('ask') }));
  const ask = page.getByRole('dialog', { name: newsroom.t('ask_title') });
  await hand.write(ask.getByRole('textbox', { name: newsroom.t('ask_question') }), 'Since when?');
  await hand.press(ask.getByRole('radio', { name: newsroom.t('ask_display_open') }));
  expect(await axe(page)).toEqual([]);
  await hand.press(ask.getByRole('button', { name: newsroom.t('ask'), exact: true }));
  await panel.getByRole('heading', { name: 'Since when?' }).waitFor();
  const question = (text: string): Locator =>
    badge(other, 0).and(other.locator(`[aria-label^="${t('badge_question', { question: text })}"]`));
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
  expect(await axe(page)).toEqual([]);
  await hand.close(panel, panel.getByRole('button', { name: t('close') }));

  await openThread(setting, scene);
  await choose(setting, comment('Eleven minutes, I measured.', panel), 'Rosa', edits.t('mark_addressed'));
  const settle = page.getByRole('dialog', { name: edits.t('mark_addressed') });
  await hand.press(settle.getByRole('button', { name: edits.t('mark_addressed') }));
  await panel.getByText(edits.t('settled', { name: 'Rosa' })).waitFor();
  await other.locator('interline-comments').getByText(t('settled'), { exact: true }).waitFor();
  await page.context().close();
  await other.context().close();
}

/** A moderator locks a thread and takes an answer down where it stands; the onlooker's page follows. */
async function moderatorStory(setting: Setting): Promise<void> {
  const { hand, tongue } = setting;
  const { t } = tongue.words;
  const { newsroom } = tongue;
  const scene = await open(setting, { sub: 'mo', name: 'Mo', roles: ['moderator'] });
  const { page, other, panel, comment } = scene;

  await openThread(setting, scene);
  await choose(setting, comment('Twelve, on Sundays.', panel), 'Omar', newsroom.t('take_down'));
  const why = page.getByRole('dialog', { name: newsroom.t('take_down_title') });
  await hand.press(why.getByRole('button', { name: newsroom.t('take_down') }));
  await why.getByText(t('report_choose')).waitFor();
  await hand.press(why.getByRole('radio', { name: t('flag_off_topic') }));
  await hand.write(why.getByRole('textbox'), 'Sundays are another article.');
  expect(await axe(page)).toEqual([]);
  await hand.press(why.getByRole('button', { name: newsroom.t('take_down') }));
  await comment('Twelve, on Sundays.', panel).waitFor({ state: 'detached' });
  await comment('Twelve, on Sundays.', other).waitFor({ state: 'detached' });

  await choose(setting, comment('Eleven minutes, I measured.', panel), 'Rosa', newsroom.t('lock'));
  const lock = page.getByRole('dialog', { name: newsroom.t('lock') });
  await hand.write(lock.getByRole('textbox'), 'It goes in circles.');
  await hand.press(lock.getByRole('button', { name: newsroom.t('lock') }));
  await panel.getByText(t('thread_locked')).waitFor();
  expect(await axe(page)).toEqual([]);
  await other.locator('interline-comments').getByText(t('locked'), { exact: true }).waitFor();

  // Whose comment it was is told why.
  await other.reload();
  await other.locator('interline-comments').scrollIntoViewIfNeeded();
  await other.getByText(t('reason', { reason: t('reason_off_topic') })).waitFor();
  await other.getByText('Sundays are another article.').waitFor();
  await page.context().close();
  await other.context().close();
}

const STORIES = { reader: readerStory, author: authorStory, moderator: moderatorStory };

/** The tests of one way to work the page; `stage` is asked when they run. */
export function tellStories(stage: () => Pick<Setting, 'service' | 'browser' | 'hand'>): void {
  // Many looks of axe at two open pages take a busy machine long.
  jest.setTimeout(STARTING);
  describe.each(Object.entries(TONGUES))('%s', (_, tongue) => {
    describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
      test.each(Object.entries(STORIES))('%s', (__, story) => story({ ...stage(), tongue, colorScheme }));
    });
  });
}
