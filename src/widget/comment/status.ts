/** A comment in relation to this reader. */
import type { Shown } from '../core/bus.js';
import type { Uses } from '../core/widget.js';

/** Whether only its author can see it. */
export function isHeld(comment: Shown): boolean {
  return ['pending', 'withheld', 'rejected', 'spam'].includes(comment.status);
}

/** Whether the reader wrote it. */
export function isOwn(
  { store: { ownIds, overlay } }: Uses<'store'>,
  { id, author }: Pick<Shown, 'id' | 'author'>,
): boolean {
  return ownIds.has(id) || (overlay !== null && author?.id === overlay.person.id);
}

/** Whether another person wrote it since the reader's last visit. */
export function isUnread(
  widget: Uses<'store'>,
  comment: Pick<Shown, 'id' | 'author' | 'createdAt'>,
): boolean {
  return widget.store.readState.isNew(comment.createdAt) && !isOwn(widget, comment);
}

export function mentionsReader({ store: { overlay } }: Uses<'store'>, { html }: Shown): boolean {
  return overlay !== null && html?.includes(`data-person="${overlay.person.id}"`) === true;
}
