/** A dialog with a person's own reports and their outcomes, and decisions about the person with reasons and appeals. */
import type { OwnReports, OwnStatements, Self } from '../../shared/contract.js';
import { exact } from '../../shared/i18n/dates.js';
import { timeOf } from '../comment/person.js';
import { button, el } from '../core/build.js';
import { fragmentOf } from '../core/identity.js';
import { attempt } from '../core/problems.js';
import { addStyle } from '../core/sheets.js';
import type { Widget } from '../core/widget.js';
import type { MattersWords, OpenDialog } from '../manage/parts.js';
import style from '../style/matters.css';
import { appealOf } from './appeal.js';

/**
 * Opens the list in a dialog, in the shadow root of `near`; errors are shown there. With `about`, a comment's id, at
 * the appeal against its removal.
 */
export async function openMatters(
  widget: Widget,
  near: HTMLElement,
  words: MattersWords,
  openDialog: OpenDialog,
  about?: string,
): Promise<void> {
  await attempt(widget, near, async () => {
    const [reports, statements, self] = await Promise.all([
      widget.transport.call<OwnReports>('GET', '/self/reports'),
      widget.transport.call<OwnStatements>('GET', '/self/statements'),
      widget.transport.call<Self>('GET', '/self'),
    ]);
    const root = near.getRootNode() as ShadowRoot;
    addStyle(root, style);
    openDialog(widget, near, {
      title: words.t('matters'),
      content: [
        el(
          'div',
          { class: 'matters' },
          el('h3', {}, words.t('my_reports')),
          muteLine(widget, words, self),
          listOf(widget, reports, { path: '/self/reports', none: words.t('no_reports') }, (item) =>
            reportLine(widget, words, item),
          ),
          el('h3', {}, words.t('my_decisions')),
          listOf(widget, statements, { path: '/self/statements', none: words.t('no_decisions') }, (item) =>
            statementLine(widget, words, item),
          ),
        ),
      ],
    });
    if (about) root.querySelector<HTMLElement>(`.matters [data-about="${about}"] button`)?.click();
  });
}

/** The first page's lines and, as long as there are more, a button that adds the next page's. */
function listOf<T>(
  widget: Widget,
  first: { items: T[]; next: string | null },
  { path, none }: { path: string; none: string },
  line: (item: T) => HTMLElement,
): HTMLElement {
  if (first.items.length === 0) return el('p', { class: 'quiet' }, none);
  const list = el('ul', {}, ...first.items.map(line));
  let { next } = first;
  const more = button(
    { class: 'second' },
    () =>
      void attempt(widget, block, async () => {
        const page = await widget.transport.call<typeof first>('GET', `${path}?cursor=${next}`);
        const lines = page.items.map(line);
        list.append(...lines);
        ({ next } = page);
        more.hidden = next === null;
        lines[0]?.querySelector<HTMLElement>('a,button')?.focus();
      }),
    widget.words.t('show_more'),
  );
  more.hidden = next === null;
  const block = el('div', {}, list, more);
  return block;
}

/** Why the person's reports are not accepted, as a line for the list and the report form. */
function muteLine(widget: Widget, words: MattersWords, { reportsMuted: mute }: Self): HTMLElement | null {
  if (!mute) return null;
  const { reason, until } = mute;
  const time = until ? exact(widget.words.locale, until) : '';
  return el(
    'p',
    { class: 'notice' },
    words.t(until ? 'reports_muted_until' : 'reports_muted', { time, reason }),
  );
}

function reportLine(
  { words: { t, ...more } }: Widget,
  words: MattersWords,
  { commentId, article, excerpt, reason, createdAt, outcome }: OwnReports['items'][number],
): HTMLElement {
  return el(
    'li',
    {},
    el('a', { href: article.url + fragmentOf(commentId), dir: 'auto' }, excerpt ?? article.title),
    el('p', { class: 'quiet' }, t(`flag_${reason}`), ' · ', timeOf(createdAt, { t, ...more })),
    el('p', {}, words.t(`report_${outcome}`)),
  );
}

const TITLES = {
  'comment.reject': 'was_rejected',
  'comment.spam': 'was_spam',
  'comment.refuse': 'was_refused',
  'comment.redact': 'was_redacted',
  'person.ban': 'was_banned',
  'person.mute_reports': 'was_muted',
  'person.warn': 'was_warned',
} as const;

/** A decision: action, comment, reason, whether it was automatic, and its end. */
function statementLine(
  widget: Widget,
  words: MattersWords,
  statement: OwnStatements['items'][number],
): HTMLElement {
  const { words: catalogue } = widget;
  const { action, reason, note, automated, until, createdAt, comment } = statement;
  const { t, find, locale } = catalogue;
  const line = el(
    'li',
    { 'data-about': comment?.id ?? null },
    el('p', {}, el('b', {}, words.t(TITLES[action]))),
    comment && el('p', { dir: 'auto' }, comment.excerpt),
    el('p', {}, t('reason', { reason: find('reason_' + reason) ?? reason })),
    note && el('p', { dir: 'auto' }, note),
    el(
      'p',
      { class: 'quiet' },
      words.t(automated ? 'by_rule' : 'by_moderator'),
      ' · ',
      timeOf(createdAt, catalogue),
      until && ' · ' + words.t('sanction_until', { time: exact(locale, until) }),
    ),
    appealOf(widget, words, statement, (answered) => {
      const next = statementLine(widget, words, answered);
      line.replaceWith(next);
      next.querySelector<HTMLElement>('.appeal')?.focus();
    }),
  );
  return line;
}
