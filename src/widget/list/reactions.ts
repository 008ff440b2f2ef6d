/** The reactions a comment has got, as small buttons that join in or step back. */
import { button, el } from '../core/build.js';
import { chunks, loadOrRetry } from '../core/lazy.js';
import type { Session } from '../core/session.js';
import type { CommentView } from './comment.js';
import { icon } from './icons.js';

/** One button a kind that somebody chose; null where nobody did, or the site offers none. */
export function chipsOf(session: Session, view: CommentView): HTMLElement | null {
  const { number, t } = session.words;
  const { id, reactions } = view.comment;
  const chips = session.page.site.settings.reactions.map((kind) => {
    const count = reactions[kind];
    return (
      count !== undefined &&
      button(
        {
          class: 'act tap',
          'data-act': kind,
          'aria-pressed': String(session.overlay?.reactions[id] === kind),
          title: t(`reaction_${kind}`),
        },
        () =>
          void loadOrRetry(session.words, view.slot, chunks.manage).then((module) =>
            module.react(session, view, kind),
          ),
        icon(kind),
        el('span', { class: 'unseen' }, t(`reaction_${kind}`) + ' '),
        number(count),
      )
    );
  });
  return chips.some(Boolean) ? el('div', { class: 'reactions', part: 'reactions' }, ...chips) : null;
}

/** The button that offers the kinds; null where the site offers none. */
export function reactButton(session: Session, view: CommentView, name: string): HTMLElement | null {
  if (session.page.site.settings.reactions.length === 0) return null;
  return button(
    {
      class: 'act tap',
      'data-act': 'react',
      'aria-label': session.words.t('react_to', { name }),
      'aria-haspopup': 'menu',
    },
    () =>
      void loadOrRetry(session.words, view.slot, chunks.manage).then((module) =>
        module.offerReactions(session, view),
      ),
    icon('smile'),
  );
}
