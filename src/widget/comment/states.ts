/** What is special about a comment and its thread: one word for each state, on a line of their own above the quote. */
import type { Anchor } from '../../shared/contract.js';
import type { Shown } from '../core/bus.js';
import { el } from '../core/build.js';
import type { Uses } from '../core/widget.js';
import { icon } from './icons.js';
import type { CommentOptions } from './types.js';

/** The states of a comment; null without any. In a panel (`quoted` is false) the thread says its own. */
export function statesOf(
  { words: { t } }: Uses<'words'>,
  comment: Shown,
  { quoted }: Pick<CommentOptions, 'quoted'>,
): HTMLElement | null {
  const { anchor, author, parentId } = comment;
  const isTop = quoted && parentId === null;
  const chips = [
    quoted && comment.pinned && state('pinned', icon('pin'), t('pinned_mark')),
    comment.featured && state('featured', t('featured_mark')),
    isTop && anchor?.resolved && state('settled', t('settled', { name: author?.name ?? t('someone') })),
    isTop && comment.locked && state('locked', t('locked')),
    isTop && anchor && passageState(anchor, t),
  ];
  return chips.some(Boolean) ? el('div', { class: 'states' }, ...chips) : null;
}

function state(name: string, ...content: (Node | string)[]): HTMLElement {
  return el('span', { class: 'state-chip ' + name, part: name }, ...content);
}

/** What became of the passage since it was written about; readers alone may tell of one that was never published. */
function passageState(anchor: Anchor, t: Uses<'words'>['words']['t']): HTMLElement | null {
  if (!isLost(anchor)) return anchor.edited ? state('edited', t('passage_edited')) : null;
  if (!anchor.verified) return state('unverified', t('passage_unverified'));
  return anchor.state === 'orphaned'
    ? state('removed', t('passage_removed'))
    : state('uncertain', t('passage_uncertain'));
}

/** Whether the passage has no place in the text any more. */
export function isLost({ state: at }: Anchor): boolean {
  return at === 'orphaned' || at === 'ambiguous';
}
