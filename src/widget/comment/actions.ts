/** The buttons below a comment. */
import { button, el } from '../core/build.js';
import { loadOrRetry } from '../core/parts.js';
import type { Widget } from '../core/widget.js';
import { icon } from './icons.js';
import { parts } from './parts.js';
import { chipsOf, reactButton } from './reactions.js';
import { isHeld, isOwn } from './status.js';
import type { CommentView } from './types.js';

/** `name` is the author's name. */
export function actionsOf(widget: Widget, view: CommentView, name: string, mayReply: boolean): HTMLElement {
  const { t } = widget.words;
  const { comment, slot } = view;
  const open = !isHeld(comment);
  const own = isOwn(widget, comment);
  return el(
    'div',
    { class: 'actions' },
    open && votes(widget, view, 'up', own),
    open && votes(widget, view, 'down', own),
    open && chipsOf(widget, view),
    open &&
      mayReply &&
      button(
        { class: 'act tap', 'data-act': 'reply', 'aria-label': t('reply_to', { name }) },
        () => void loadOrRetry(widget.words, slot, parts.write).then((module) => module.reply(widget, view)),
        t('reply'),
      ),
    open && !own && reactButton(widget, view, name),
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

/** A vote button. On the reader's own comment the count is text, because people can't vote for themselves. */
function votes(
  widget: Widget,
  view: CommentView,
  direction: 'up' | 'down',
  own: boolean,
): HTMLElement | false {
  const { t, number } = widget.words;
  const count = view.comment[direction];
  const name = t(`${direction}vote`, { count });
  const face = [icon(direction), count > 0 && number(count)];
  if (own)
    return (
      count > 0 &&
      el('span', { class: 'act', role: 'img', 'aria-label': t(`${direction}_votes`, { count }) }, ...face)
    );
  const value = direction === 'up' ? 1 : -1;
  return button(
    {
      class: 'act tap',
      'data-act': direction,
      'aria-pressed': String(widget.store.overlay?.votes[view.comment.id] === value),
      'aria-label': name,
    },
    () =>
      void loadOrRetry(widget.words, view.slot, parts.write).then((module) =>
        module.vote(widget, view, value),
      ),
    ...face,
  );
}
