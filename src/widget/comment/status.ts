/** How a comment relates to this reader. */
import type { Shown } from '../core/bus.js';
import type { Uses } from '../core/widget.js';

/** Whether only the author sees it. */
export function isHeld(comment: Shown): boolean {
  return ['pending', 'withheld', 'rejected', 'spam'].includes(comment.status);
}

/** Written by another person since the reader's last visit. */
export function isUnread(
  { store: { readState, ownIds, overlay } }: Uses<'store'>,
  { id, author, createdAt }: Pick<Shown, 'id' | 'author' | 'createdAt'>,
): boolean {
  return readState.isNew(createdAt) && !ownIds.has(id) && author?.id !== overlay?.person.id;
}

export function mentionsReader({ store: { overlay } }: Uses<'store'>, { html }: Shown): boolean {
  return overlay !== null && html?.includes(`data-person="${overlay.person.id}"`) === true;
}
