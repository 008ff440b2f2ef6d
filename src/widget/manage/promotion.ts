/** Pinning a comment to the top of the list and featuring it, for the article's author and moderators. */
import type { Promotion } from '../../shared/contract.js';
import type { Widget } from '../core/widget.js';
import { isHeld } from '../comment/status.js';
import type { CommentView } from '../comment/types.js';
import { mayCurate } from '../core/permissions.js';
import { attempt } from '../core/problems.js';
import type { Item } from './items.js';

/** Items of a comment's menu; none for other readers. Replies cannot be pinned. */
export function promotionItems(widget: Widget, view: CommentView): Item[] {
  const { t } = widget.words;
  const { pinned, featured, parentId, author } = view.comment;
  const may = (action: string): boolean => mayCurate(widget) && !!widget.store.overlay?.can.includes(action);
  const items: Item[] = [];
  // People can't promote their own comments.
  if (isHeld(view.comment) || author?.id === widget.store.overlay?.person.id) return items;
  if (parentId === null && may('comment.pin'))
    items.push({
      label: t(pinned ? 'unpin' : 'pin'),
      act: () => void promote(widget, view, 'pin', { pinned: !pinned }),
    });
  if (may('comment.feature'))
    items.push({
      label: t(featured ? 'unfeature' : 'feature'),
      act: () => void promote(widget, view, 'feature', { featured: !featured }),
    });
  return items;
}

async function promote(
  widget: Widget,
  view: CommentView,
  how: 'pin' | 'feature',
  change: object,
): Promise<void> {
  const { id } = view.comment;
  await attempt(widget, view.slot, async () => {
    const result = await widget.transport.call<Promotion>('PUT', `/comments/${id}/${how}`, change);
    widget.bus.commentChanged.emit({ ...view.comment, pinned: result.pinned, featured: result.featured });
    widget.host.announce(widget.words.t('saved'));
  });
}
