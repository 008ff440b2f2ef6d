/** The next unread comment, in the text first: for the button over the page and for panels. */
import type { CommentList, LatestComments } from '../../shared/contract.js';
import type { ArticleView } from '../article/types.js';
import { isUnread } from '../comment/status.js';
import { listPath } from '../core/identity.js';
import type { Widget } from '../core/widget.js';
import { unreadBlocks } from './page-guide.js';

/** Comments that were already visited. */
const visited = new Set<string>();

/** Goes to the next unread comment: in its thread, first after the block `after`, else in the list. */
export async function showNextUnread(widget: Widget, article: ArticleView, after?: number): Promise<void> {
  const { store, transport, navigation } = widget;
  const isNext = (item: Parameters<typeof isUnread>[1]): boolean =>
    isUnread(widget, item) && !visited.has(item.id);
  for (const { id, block, latestAt } of unreadBlocks(widget, article, after)) {
    const { items } = await transport.read<LatestComments>(`/paragraphs/${id}/latest`);
    if (latestAt) store.readState.markParagraph(id, latestAt);
    const found = items.findLast(isNext);
    article.margin?.badges[block]?.show(article.at(block));
    if (!found) continue;
    visited.add(found.id);
    article.content.elements[block]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { threadId, id: commentId } = found;
    return navigation.openPanel({ block, threadId, commentId });
  }
  const path = store.page.article && listPath(store.page.article.id, { inline: false, sort: 'newest' });
  const { items } = path ? await transport.read<CommentList>(path) : { items: [] };
  const found = items.findLast(isNext) ?? items[0];
  if (!found) return;
  visited.add(found.id);
  await navigation.showComment(found.id);
}

/** Whether `showNextUnread` would go to a paragraph other than `block`. */
export function hasUnread(widget: Widget, article: ArticleView, block: number): boolean {
  return unreadBlocks(widget, article).some((other) => other.block !== block);
}
