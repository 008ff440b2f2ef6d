/** One comment: made once, then updated in place when it is edited, voted on, held or gone. */
import { exact } from '../../shared/i18n/dates.js';
import { button, el, fill, setAttributes } from '../core/build.js';
import { loadOrRetry } from '../core/parts.js';
import { parts } from './parts.js';
import { showHtml } from '../core/safe-html.js';
import type { Shown } from '../core/bus.js';
import type { Uses, Widget } from '../core/widget.js';
import { fragmentOf } from '../core/identity.js';
import { mayCurate } from '../core/permissions.js';
import { icon } from './icons.js';
import { avatar, nameOf, openMentions, roleOf, timeOf } from './person.js';
import { quoteOf } from './quote.js';
import { chipsOf, reactButton } from './reactions.js';
import { coverSpoilers } from './spoilers.js';
import type { CommentView } from './types.js';

export interface CommentOptions {
  depth: number;
  /** Name of the person answered, where the indent no longer shows it. */
  target: string | null;
  /** With the passage above it, as in the list. */
  quoted: boolean;
  mayReply: (comment: Shown) => boolean;
}

/** Statuses only the writer sees. */
export function isHeld(comment: Shown): boolean {
  return ['pending', 'withheld', 'rejected', 'spam'].includes(comment.status);
}

/** Written by somebody else since the reader was last here. */
export function isUnread(
  widget: Widget,
  { id, author, createdAt }: Pick<Shown, 'id' | 'author' | 'createdAt'>,
): boolean {
  return (
    widget.store.readState.isNew(createdAt) &&
    !widget.store.ownIds.has(id) &&
    author?.id !== widget.store.overlay?.person.id
  );
}

function mentionsReader({ store: { overlay } }: Uses<'store'>, { html }: Shown): boolean {
  return overlay !== null && html?.includes(`data-person="${overlay.person.id}"`) === true;
}

const LINES = 12 * 22;

/** The view of one comment. */
export function createComment(widget: Widget, first: Shown, options: CommentOptions): CommentView {
  const { t } = widget.words;
  const article = el('article', { part: 'comment', tabindex: -1 });
  const slot = el('div', { class: 'below' });
  const node = el('li', { class: 'comment' }, article, slot);
  const content = el('div', { class: 'content' });
  const view: CommentView = { node, comment: first, depth: options.depth, slot, content, update };

  let unfolded = false;
  /** Spoilers that have been pressed, of the text that is shown. */
  let pressed = new Set<number>();
  let drawn = '';

  /** All that is drawn. A button drawn anew for nothing would lose a press under way. */
  function faceOf(comment: Shown): string {
    const { overlay } = widget.store;
    const { id, anchor } = comment;
    return JSON.stringify([
      comment,
      overlay?.votes[id],
      overlay?.reactions[id],
      isUnread(widget, comment),
      mentionsReader(widget, comment),
      mayCurate(widget),
      options.mayReply(comment),
      anchor && widget.navigation.hasPassage(anchor.paragraphId),
    ]);
  }

  function update(comment: Shown): void {
    if (comment.html !== view.comment.html) pressed = new Set();
    view.comment = comment;
    const face = faceOf(comment);
    if (face === drawn) return;
    drawn = face;
    const stops = (): HTMLElement[] => [...article.querySelectorAll<HTMLElement>('a,button')];
    const at = stops().findIndex((stop) => stop.matches(':focus'));
    const kind = stops()[at]?.dataset['act'];
    draw(comment);
    // What had the focus keeps it though it was drawn anew.
    (kind ? (act(kind) ?? act('react')) : stops()[at])?.focus();
  }

  function act(kind: string): HTMLElement | null {
    return article.querySelector(`[data-act="${kind}"]`);
  }

  function draw(comment: Shown): void {
    widget.store.readState.markSeen(comment.createdAt);
    const name = comment.author?.name ?? t('someone');
    setAttributes(article, {
      'aria-label': options.target
        ? t('reply_by', { name, target: options.target })
        : t('comment_by', { name }),
    });
    node.dataset['id'] = comment.id;
    if (comment.html === null) {
      const key = comment.status === 'removed' ? 'tombstone_removed' : 'tombstone_deleted';
      fill(content, [el('p', { class: 'gone body' }, t(key))]);
      return fill(article, [avatar(null), content]);
    }
    fill(content, [
      options.quoted && comment.anchor && comment.parentId === null && quoteOf(widget, comment.anchor),
      ...text(comment.html),
      isHeld(comment) ? held(comment) : chipsOf(widget, view),
      actions(comment, name),
    ]);
    fill(article, [avatar(comment.author), meta(comment), content]);
  }

  function meta(comment: Shown): HTMLElement {
    return el(
      'div',
      { class: 'meta' },
      nameOf(widget, comment.author, slot),
      comment.author && roleOf(widget.words, comment.author),
      options.quoted &&
        comment.pinned &&
        el('span', { class: 'pinned quiet', part: 'pinned' }, icon('pin'), t('pinned_mark')),
      comment.featured && el('span', { class: 'featured', part: 'featured' }, t('featured_mark')),
      options.quoted &&
        comment.locked &&
        comment.parentId === null &&
        el('span', { class: 'quiet' }, t('locked')),
      options.target !== null && el('span', { class: 'quiet' }, t('in_reply_to', { name: options.target })),
      el(
        'a',
        { class: 'quiet tap', href: location.pathname + location.search + fragmentOf(comment.id) },
        timeOf(comment.createdAt, widget.words),
      ),
      isUnread(widget, comment) && el('span', { class: 'fresh', part: 'new' }, t('new_mark')),
      mentionsReader(widget, comment) && el('span', { class: 'fresh' }, t('mentions_you')),
      comment.editedAt !== null &&
        el(
          'span',
          { class: 'quiet', title: t('edited_at', { time: exact(widget.words.locale, comment.editedAt) }) },
          t('edited'),
        ),
    );
  }

  function text(html: string): HTMLElement[] {
    const body = el('div', { class: 'body', dir: 'auto' });
    showHtml(body, html);
    openMentions(widget, body, slot);
    coverSpoilers(body, widget.words, pressed);
    const fold = button({ class: 'link', hidden: true }, () => {
      unfolded = !unfolded;
      drawFold();
    });
    function drawFold(): void {
      body.classList.toggle('folded', !unfolded);
      fold.textContent = t(unfolded ? 'show_less' : 'show_more');
      fold.setAttribute('aria-expanded', String(unfolded));
    }
    // Once it is laid out, which may be later.
    new ResizeObserver((_, measured) => {
      measured.disconnect();
      if (body.scrollHeight <= LINES + 44) return;
      drawFold();
      fold.hidden = false;
    }).observe(body);
    return [body, fold];
  }

  function held(comment: Shown): HTMLElement {
    const state = widget.words.find('held_' + comment.status) ?? t('held_rejected');
    const reasons = 'reasons' in comment ? comment.reasons : [];
    return el(
      'div',
      { class: 'held' },
      `${t('only_you')} ${state}`,
      ...reasons.map(({ reason, note }) =>
        el(
          'div',
          {},
          t('reason', { reason: widget.words.find('reason_' + reason) ?? reason }),
          note ? ` (${note})` : '',
        ),
      ),
    );
  }

  function actions(comment: Shown, name: string): HTMLElement {
    const vote = widget.store.overlay?.votes[comment.id] ?? 0;
    const open = !isHeld(comment);
    return el(
      'div',
      { class: 'actions' },
      open && voteButton('up', comment.up, vote === 1),
      open && voteButton('down', comment.down, vote === -1),
      open &&
        options.mayReply(comment) &&
        button(
          { class: 'act tap', 'data-act': 'reply', 'aria-label': t('reply_to', { name }) },
          () =>
            void loadOrRetry(widget.words, slot, parts.write).then((module) => module.reply(widget, view)),
          t('reply'),
        ),
      open && reactButton(widget, view, name),
      button(
        {
          class: 'act tap',
          'data-act': 'menu',
          'aria-label': t('more_actions', { name }),
          'aria-haspopup': 'menu',
        },
        () =>
          void loadOrRetry(widget.words, slot, parts.manage).then((module) => module.openMenu(widget, view)),
        icon('more'),
      ),
    );
  }

  function voteButton(direction: 'up' | 'down', count: number, pressed: boolean): HTMLButtonElement {
    return button(
      {
        class: 'act tap',
        'data-act': direction,
        'aria-pressed': String(pressed),
        'aria-label': t(direction === 'up' ? 'upvote' : 'downvote', { count }),
      },
      () =>
        void loadOrRetry(widget.words, slot, parts.write).then((module) =>
          module.vote(widget, view, direction === 'up' ? 1 : -1),
        ),
      icon(direction),
      count > 0 && widget.words.number(count),
    );
  }

  update(first);
  return view;
}
