/** The one place where a person sees their own reports and what became of them. */
import type { OwnReports, Self } from '../../shared/contract.js';
import { exact } from '../../shared/i18n/dates.js';
import { timeOf } from '../comment/person.js';
import { el } from '../core/build.js';
import { fragmentOf } from '../core/identity.js';
import { attempt } from '../core/problems.js';
import { addStyle } from '../core/sheets.js';
import type { Widget } from '../core/widget.js';
import type { MattersWords, OpenDialog } from '../manage/parts.js';
import style from '../style/matters.css';

/** Opens the list in a dialog, in the shadow root of `near`; what hinders it is said there. */
export async function openMatters(
  widget: Widget,
  near: HTMLElement,
  words: MattersWords,
  openDialog: OpenDialog,
): Promise<void> {
  await attempt(widget, near, async () => {
    const [reports, self] = await Promise.all([
      widget.transport.call<OwnReports>('GET', '/self/reports'),
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
        ),
      ],
    });
  });
}

/** Why no more reports are taken, in the words that the list and the form of a report share. */
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
