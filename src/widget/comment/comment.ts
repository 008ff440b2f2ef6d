/** One comment: created once, then updated in place when it is edited, voted on, held or removed. */
import type { Shown } from '../core/bus.js';
import { el, fill } from '../core/build.js';
import { mayCurate } from '../core/permissions.js';
import type { Widget } from '../core/widget.js';
import { actionsOf } from './actions.js';
import { createFold } from './addressed.js';
import { bodyOf, heldNotice, type BodyState } from './body.js';
import { metaOf } from './meta.js';
import { avatar } from './person.js';
import { quoteOf } from './quote.js';
import { statesOf } from './states.js';
import { isHeld, isOwn, isUnread, mentionsReader } from './status.js';
import type { CommentOptions, CommentView } from './types.js';

/** The view of one comment. */
export function createComment(widget: Widget, first: Shown, options: CommentOptions): CommentView {
  const article = el('article', { part: 'comment', tabindex: -1 });
  const slot = el('div', { class: 'below' });
  const node = el('li', { class: 'comment' }, article, slot);
  const content = el('div', { class: 'content' });
  const view: CommentView = { node, comment: first, depth: options.depth, slot, content, update };
  const fold = createFold(widget.words, node);
  const state: BodyState = { unfolded: false, pressed: new Set() };
  let drawn = '';

  function update(comment: Shown): void {
    if (comment.html !== view.comment.html) state.pressed = new Set();
    view.comment = comment;
    const inputs = inputsOf(widget, comment, options);
    if (inputs === drawn) return;
    drawn = inputs;
    const stops = (): HTMLElement[] => [...article.querySelectorAll<HTMLElement>('a,button')];
    const at = stops().findIndex((stop) => stop.matches(':focus'));
    const kind = stops()[at]?.dataset['act'];
    draw(comment);
    // Keeps the focus across the redraw.
    (kind ? (act(kind) ?? act('react')) : stops()[at])?.focus();
  }

  function act(kind: string): HTMLElement | null {
    return article.querySelector(`[data-act="${kind}"]`);
  }

  function draw(comment: Shown): void {
    const { store, words } = widget;
    const { t } = words;
    const { target, quoted } = options;
    const { author, anchor, html } = comment;
    store.readState.markSeen(comment.createdAt);
    const name = author?.name ?? t('someone');
    const label = target ? t('reply_by', { name, target }) : t('comment_by', { name });
    article.ariaLabel = label;
    node.dataset['id'] = comment.id;
    if (html === null) {
      const key = comment.status === 'removed' ? 'tombstone_removed' : 'tombstone_deleted';
      fill(content, [el('p', { class: 'gone body' }, t(key))]);
      return fill(article, [avatar(null), content]);
    }
    fill(content, [
      ...statesOf(widget, comment, options, state, slot),
      quoted && anchor && comment.parentId === null && quoteOf(widget, anchor, comment.id),
      ...bodyOf(widget, html, state, slot),
      isHeld(comment) && heldNotice(widget, comment),
      actionsOf(widget, view, name, options.mayReply(comment)),
    ]);
    fold(comment, Boolean(quoted && comment.parentId === null && anchor?.resolved));
    fill(article, [avatar(author), metaOf(widget, comment, options, slot, label), content]);
  }

  update(first);
  return view;
}

/** Everything the drawing depends on. An unnecessary redraw of a button would lose a press in progress. */
function inputsOf(widget: Widget, comment: Shown, options: CommentOptions): string {
  const { overlay } = widget.store;
  const { id, anchor } = comment;
  return JSON.stringify([
    comment,
    overlay?.votes[id],
    overlay?.reactions[id],
    isUnread(widget, comment),
    mentionsReader(widget, comment),
    isOwn(widget, comment),
    mayCurate(widget),
    options.mayReply(comment),
    anchor && widget.navigation.hasPassage(anchor.paragraphId),
  ]);
}
