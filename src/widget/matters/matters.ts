/** A dialog with a person's own reports and their outcomes, and decisions about the person with reasons. */
import type { OwnReports, OwnStatements, Self } from '../../shared/contract.js';
import { exact } from '../../shared/i18n/dates.js';
import { timeOf } from '../comment/person.js';
import { el } from '../core/build.js';
import { fragmentOf } from '../core/identity.js';
import { attempt } from '../core/problems.js';
import { addStyle } from '../core/sheets.js';
import type { Widget } from '../core/widget.js';
import type { MattersWords, OpenDialog } from '../manage/parts.js';
import style from '../style/matters.css';

/** Opens the list in a dialog, in the shadow root of `near`; errors are shown there. */
export async function openMatters(
  widget: Widget,
  near: HTMLElement,
  words: MattersWords,
  openDialog: OpenDialog,
): Promise<void> {
  await attempt(widget, near, async () => {
    const [reports, statements, self] = await Promise.all([
      widget.transport.call<OwnReports>('GET', '/self/reports'),
      widget.transport.call<OwnStatements>('GET', '/self/statements'),
      widget.transport.call<Self>('GET', '/self'),
    ]);
    addStyle(near.getRootNode() as ShadowRoot, style);
    openDialog(widget, near, {
      title: words.t('matters'),
      content: [
        el(
          'div',
          { class: 'matters' },
          el('h3', {}, words.t('my_reports')),
          muteLine(widget, words, self),
          reports.items.length === 0
            ? el('p', { class: 'quiet' }, words.t('no_reports'))
            : el('ul', {}, ...reports.items.map((item) => reportLine(widget, words, item))),
          el('h3', {}, words.t('my_decisions')),
          statements.items.length === 0
            ? el('p', { class: 'quiet' }, words.t('no_decisions'))
            : el('ul', {}, ...statements.items.map((item) => statementLine(widget, words, item))),
        ),
      ],
    });
  });
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
  'person.ban': 'was_banned',
  'person.mute_reports': 'was_muted',
} as const;

/** A decision: action, comment, reason, whether it was automatic, and its end. */
function statementLine(
  { words: catalogue }: Widget,
  words: MattersWords,
  { action, reason, note, automated, until, createdAt, comment }: OwnStatements['items'][number],
): HTMLElement {
  const { t, find, locale } = catalogue;
  return el(
    'li',
    {},
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
  );
}
