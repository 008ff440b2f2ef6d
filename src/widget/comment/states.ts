/** Labels for the states of a comment and its thread, on a line above the quote. */
import type { Anchor } from '../../shared/contract.js';
import type { Shown } from '../core/bus.js';
import { button, el, type Child } from '../core/build.js';
import { loadOrRetry } from '../core/parts.js';
import type { Uses, Widget } from '../core/widget.js';
import type { BodyState } from './body.js';
import { icon } from './icons.js';
import { parts } from './parts.js';
import { isHeld } from './status.js';
import type { CommentOptions } from './types.js';

/**
 * The state labels, and below them the passage then and now while it is open. In a panel (`quoted` is false) the thread
 * shows its own states, and the fold line shows that a thread was addressed. Errors are shown in `slot`.
 */
export function statesOf(
  widget: Widget,
  comment: Shown,
  { quoted }: Pick<CommentOptions, 'quoted'>,
  state: BodyState,
  slot: HTMLElement,
): Child[] {
  const { find, t } = widget.words;
  const { anchor, parentId } = comment;
  const isTop = quoted && parentId === null;
  const chips = [
    isHeld(comment) && chip('pending', find('held_' + comment.status) ?? t('held_rejected')),
    quoted && comment.pinned && chip('pinned', icon('pin'), t('pinned_mark')),
    comment.featured && chip('featured', t('featured_mark')),
    isTop && comment.locked && chip('locked', t('locked')),
    isTop &&
      anchor &&
      (anchor.edited && !isLost(anchor) ? editedChip(widget, comment, state, slot) : lostChip(anchor, t)),
  ];
  return chips.some(Boolean) ? [el('div', { class: 'states' }, ...chips), state.then] : [];
}

function chip(name: string, ...content: (Node | string)[]): HTMLElement {
  return el('span', { class: 'state-chip ' + name, part: name }, ...content);
}

/** Label for a passage that was edited since; pressing it shows the old and the new text. */
function editedChip(widget: Widget, comment: Shown, state: BodyState, slot: HTMLElement): HTMLElement {
  const open = async (): Promise<void> => {
    if (state.then) state.then.remove();
    const root = slot.getRootNode() as ShadowRoot;
    state.then = state.then
      ? undefined
      : await loadOrRetry(widget.words, slot, async () =>
          (await parts.manage()).thenAndNow(widget, comment, root),
        );
    if (state.then) node.parentElement?.after(state.then);
    node.ariaExpanded = String(Boolean(state.then));
  };
  const node = button(
    { class: 'state-chip edited', part: 'edited', 'aria-expanded': String(Boolean(state.then)) },
    () => void open(),
    widget.words.t('passage_edited'),
    icon('open'),
  );
  return node;
}

/** Label for a passage that is no longer in the text; one reported only by readers may never have been published. */
function lostChip(anchor: Anchor, t: Uses<'words'>['words']['t']): HTMLElement | null {
  if (!isLost(anchor)) return null;
  if (!anchor.verified) return chip('unverified', t('passage_unverified'));
  return anchor.state === 'orphaned'
    ? chip('removed', t('passage_removed'))
    : chip('uncertain', t('passage_uncertain'));
}

/** Whether the passage is no longer in the text. */
export function isLost({ state: at }: Anchor): boolean {
  return at === 'orphaned' || at === 'ambiguous';
}
