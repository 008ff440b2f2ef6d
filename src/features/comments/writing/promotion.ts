/** Promotes comments: pinned to the top of the list, or featured. Every change is audited. */
import type { ArticleRow } from '../../../db/article-row.js';
import type { UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import { ownsArticle, authorizeOwner, requirePerson } from '../../../access/principal.js';
import type { SignedInRequest } from '../../../route.js';
import type { Promotion } from '../../../shared/contract.js';
import { isPossible } from '../../../shared/lifecycle.js';
import { changeComment, withComment } from '../changing.js';
import type { CommentState } from '../queries.js';
import { hasRoomForPin } from '../use-cases.js';

/** Pins a top comment above earlier pins, or unpins it. Repeating it changes and records nothing. */
export async function pinComment(
  request: SignedInRequest,
  commentId: string,
  { pinned, note }: { pinned: boolean; note?: string | undefined },
): Promise<Promotion> {
  return withComment(request, commentId, async (work, comment, article) => {
    requireCurator(work, 'comment.pin', comment, article);
    const now = { commentId, pinned: comment.pinnedAt !== null, featured: comment.featured };
    if (now.pinned === pinned) return now;
    if (pinned) await requirePinnable(work, comment);
    await changeComment(work, comment, pinned ? 'pin' : 'unpin', {
      set: { pinnedAt: pinned ? work.now() : null },
      audit: { reason: 'manual', note: note ?? null },
    });
    return { ...now, pinned };
  });
}

/** Marks a published comment as featured, or removes the mark. Repeating it changes and records nothing. */
export async function featureComment(
  request: SignedInRequest,
  commentId: string,
  { featured, note }: { featured: boolean; note?: string | undefined },
): Promise<Promotion> {
  return withComment(request, commentId, async (work, comment, article) => {
    requireCurator(work, 'comment.feature', comment, article);
    const now = { commentId, pinned: comment.pinnedAt !== null, featured: comment.featured };
    if (now.featured === featured) return now;
    if (!isPossible('feature', comment.status)) throw new Problem('comment_gone');
    await changeComment(work, comment, featured ? 'feature' : 'unfeature', {
      set: { featured },
      audit: { reason: 'manual', note: note ?? null },
    });
    return { ...now, featured };
  });
}

function requireCurator(
  { principal }: UnitOfWork,
  action: 'comment.pin' | 'comment.feature',
  { personId }: CommentState,
  article: ArticleRow,
): void {
  if (requirePerson(principal).id === personId)
    throw new Problem('forbidden', { detail: 'You can’t promote your own comments.' });
  authorizeOwner(principal, action, ownsArticle(principal, article));
}

async function requirePinnable(work: UnitOfWork, comment: CommentState): Promise<void> {
  if (!isPossible('pin', comment.status)) throw new Problem('comment_gone');
  if (comment.rootId !== null) throw new Problem('not_a_top_comment');
  if (!(await hasRoomForPin(work, comment.articleId))) throw new Problem('too_many_pins');
}
