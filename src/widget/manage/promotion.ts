/** Pinning a comment to the top of the list and marking it as featured, for the article's author and moderators. */
import type { Promotion } from '../../shared/contract.js';
import type { Session } from '../core/session.js';
import { isHeld, type CommentView } from '../list/comment.js';
import { mayCurate } from '../list/curate.js';
import { attempt } from '../core/problems.js';
import type { Item } from './menu.js';

/** The lines of a comment's menu; none for everybody else. Replies cannot be pinned. */
export function promotionItems(session: Session, view: CommentView): Item[] {
  const { t } = session.words;
  const { pinned, featured, parentId, author } = view.comment;
  const may = (action: string): boolean => mayCurate(session) && !!session.overlay?.can.includes(action);
  const items: Item[] = [];
  // Nobody decides about themselves.
  if (isHeld(view.comment) || author?.id === session.overlay?.person.id) return items;
  if (parentId === null && may('comment.pin'))
    items.push({
      label: t(pinned ? 'unpin' : 'pin'),
      act: () => void promote(session, view, 'pin', { pinned: !pinned }),
    });
  if (may('comment.feature'))
    items.push({
      label: t(featured ? 'unfeature' : 'feature'),
      act: () => void promote(session, view, 'feature', { featured: !featured }),
    });
  return items;
}

async function promote(
  session: Session,
  view: CommentView,
  how: 'pin' | 'feature',
  change: object,
): Promise<void> {
  const { id } = view.comment;
  await attempt(session, view.slot, async () => {
    const result = await session.transport.call<Promotion>('PUT', `/comments/${id}/${how}`, change);
    session.commentChanged.emit({ ...view.comment, pinned: result.pinned, featured: result.featured });
    session.say(session.words.t('saved'));
  });
}
