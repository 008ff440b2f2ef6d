/** Updates the list when comments are posted, held or pinned, or when their threads change. */
import type { CommentList } from '../../shared/contract.js';
import { isHeld } from '../comment/status.js';
import { inPlace } from '../comment/new-comments.js';
import type { Tree } from '../comment/tree.js';
import type { Shown } from '../core/bus.js';
import { query } from '../core/transport.js';
import type { Uses } from '../core/widget.js';
import type { Scope } from './types.js';

/** Whether a comment on this paragraph (null: on the article) belongs to what the list shows. */
export function isInScope({ inline, paragraphs }: Scope, paragraphId: string | null | undefined): boolean {
  return !inline || (paragraphId != null && (paragraphs?.includes(paragraphId) ?? true));
}

/** Shows the reader's own comments that others can't see yet, and removes those that are no longer held. */
export function updateHeld({ store: { overlay } }: Uses<'store'>, tree: Tree, scope: Scope): void {
  const held = overlay?.held ?? [];
  for (const comment of [...held].reverse()) {
    if (tree.views.has(comment.id)) continue;
    if (comment.parentId !== null) tree.addReply(comment);
    else if (isInScope(scope, comment.anchor?.paragraphId)) tree.addTop(comment, 'start');
  }
  for (const [id, view] of tree.views)
    if (isHeld(view.comment) && !held.some((comment) => comment.id === id)) {
      view.node.remove();
      tree.views.delete(id);
    }
}

/** Moves a newly pinned comment to the top; an unpinned one stays in place until the list is read again. */
export function raisePinned(tree: Tree, root: ShadowRoot, comment: Shown): void {
  const node = tree.views.get(comment.id)?.node;
  if (!node) return inPlace(tree.list, () => void tree.addTop({ ...comment, replies: [] }, 'start'));
  const tops = tree.tops();
  const above = tops[tops.indexOf(node) - 1] as HTMLElement | undefined;
  if (!above || tree.views.get(above.dataset['id'] ?? '')?.comment.pinned) return;
  const focused = root.activeElement;
  inPlace(tree.list, () => tree.list.prepend(node), node);
  if (focused instanceof HTMLElement && node.contains(focused)) focused.focus({ preventScroll: true });
}

/** Reads the thread's state (addressed, locked, moved) again and shows it at all its comments. */
export async function rereadThread(
  { transport }: Uses<'transport'>,
  tree: Tree,
  thread: string,
): Promise<void> {
  const views = [...tree.views.values()].filter(({ comment }) => comment.threadId === thread);
  if (!views[0]) return;
  const path = `/articles/${views[0].comment.articleId}/comments${query({ thread, limit: 1 })}`;
  const [first] = (await transport.read<CommentList>(path, true)).items;
  if (!first) return;
  const { anchor, locked } = first;
  for (const view of views) view.update({ ...view.comment, anchor, locked });
}
