/** The line above a comment's text: author, time, and labels. */
import { exact } from '../../shared/i18n/dates.js';
import type { Shown } from '../core/bus.js';
import { el } from '../core/build.js';
import { fragmentOf } from '../core/identity.js';
import type { Widget } from '../core/widget.js';
import { nameOf, roleOf, timeOf } from './person.js';
import { isUnread, mentionsReader } from './status.js';
import type { CommentOptions } from './types.js';

/** `slot` is where a person's card reports a loading error; `label` names the comment. */
export function metaOf(
  widget: Widget,
  comment: Shown,
  { target }: CommentOptions,
  slot: HTMLElement,
  label: string,
): HTMLElement {
  const { t, locale } = widget.words;
  return el(
    'div',
    { class: 'meta' },
    nameOf(widget, comment.author, slot),
    comment.author && roleOf(widget.words, comment.author),
    target !== null && el('span', { class: 'quiet' }, t('in_reply_to', { name: target })),
    el(
      'a',
      {
        class: 'quiet tap',
        href: location.pathname + location.search + fragmentOf(comment.id),
        // In a list of the page's links, a time alone says nothing.
        'aria-label': `${label}, ${exact(locale, comment.createdAt)}`,
      },
      timeOf(comment.createdAt, widget.words),
    ),
    isUnread(widget, comment) && el('span', { class: 'fresh', part: 'new' }, t('new_mark')),
    mentionsReader(widget, comment) && el('span', { class: 'fresh' }, t('mentions_you')),
    comment.editedAt !== null &&
      el(
        'span',
        { class: 'quiet', title: t('edited_at', { time: exact(locale, comment.editedAt) }) },
        t('edited'),
      ),
  );
}
