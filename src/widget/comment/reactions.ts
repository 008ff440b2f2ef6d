/** A comment's reactions, as small buttons to add or remove one's own. */
import { button, el } from '../core/build.js';
import { loadOrRetry } from '../core/parts.js';
import { parts } from './parts.js';
import type { Widget } from '../core/widget.js';
import type { CommentView } from './types.js';
import { icon } from './icons.js';
import { isOwn } from './status.js';

/** One button per kind that has reactions; null without any, or if the site offers none. */
export function chipsOf(widget: Widget, view: CommentView): HTMLElement | null {
  const { number, t } = widget.words;
  const { id, reactions } = view.comment;
  const chips = widget.store.page.site.settings.reactions.map((kind) => {
    const count = reactions[kind];
    if (count === undefined) return false;
    const name = t(`reaction_${kind}`);
    const face = [icon(kind), el('span', { class: 'unseen' }, name + ' '), number(count)];
    if (isOwn(widget, view.comment)) return el('span', { class: 'act', title: name }, ...face);
    return button(
      {
        class: 'act tap',
        'data-act': kind,
        'aria-pressed': String(widget.store.overlay?.reactions[id] === kind),
        title: name,
      },
      () =>
        void loadOrRetry(widget.words, view.slot, parts.manage).then((module) =>
          module.react(widget, view, kind),
        ),
      ...face,
    );
  });
  return chips.some(Boolean) ? el('div', { class: 'reactions', part: 'reactions' }, ...chips) : null;
}

/** The button that opens the kinds; null if the site offers none. */
export function reactButton(widget: Widget, view: CommentView, name: string): HTMLElement | null {
  if (widget.store.page.site.settings.reactions.length === 0) return null;
  return button(
    {
      class: 'act tap',
      'data-act': 'react',
      'aria-label': widget.words.t('react_to', { name }),
      'aria-haspopup': 'menu',
    },
    () =>
      void loadOrRetry(widget.words, view.slot, parts.manage).then((module) =>
        module.openReactionMenu(widget, view),
      ),
    icon('smile'),
  );
}
