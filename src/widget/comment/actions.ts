/** The buttons below a comment. */
import { button, el } from '../core/build.js';
import { loadOrRetry } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import { icon } from './icons.js';
import { parts } from './parts.js';
import { reactButton } from './reactions.js';
import { isHeld } from './status.js';
import type { CommentView } from './types.js';

/** `name` is the author's. */
export function actionsOf(widget: Widget, view: CommentView, name: string, mayReply: boolean): HTMLElement {
  const { t } = widget.words;
  const { comment, slot } = view;
  const vote = widget.store.overlay?.votes[comment.id] ?? 0;
  const open = !isHeld(comment);
  return el(
    'div',
    { class: 'actions' },
    open && voteButton(widget, view, 'up', vote === 1),
    open && voteButton(widget, view, 'down', vote === -1),
    open &&
      mayReply &&
      button(
        { class: 'act tap', 'data-act': 'reply', 'aria-label': t('reply_to', { name }) },
        () => void loadOrRetry(widget.words, slot, parts.write).then((module) => module.reply(widget, view)),
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

function voteButton(
  widget: Widget,
  view: CommentView,
  direction: 'up' | 'down',
  pressed: boolean,
): HTMLButtonElement {
  const { t, number } = widget.words;
  const count = view.comment[direction];
  return button(
    {
      class: 'act tap',
      'data-act': direction,
      'aria-pressed': String(pressed),
      'aria-label': t(direction === 'up' ? 'upvote' : 'downvote', { count }),
    },
    () =>
      void loadOrRetry(widget.words, view.slot, parts.write).then((module) =>
        module.vote(widget, view, direction === 'up' ? 1 : -1),
      ),
    icon(direction),
    count > 0 && number(count),
  );
}
