/**
 * Changing a comment: loaded below its article's lock, and changed by one statement that moves its status, every counter, the
 * line in the audit log and the event together, as shared/lifecycle.ts has it.
 */
import { withArticle, type UnitOfWork } from '../../events/unit-of-work.js';
import type { ArticleRow } from '../../db/article-row.js';
import type { AuditEntry } from '../../events/audit.js';
import { Problem } from '../../http/problem.js';
import type { SignedInRequest } from '../../route.js';
import type { CommentStatus } from '../../shared/enums.js';
import { isAllowed, transitionOf, type Cause } from '../../shared/lifecycle.js';
import { storeChange, findCommentState, type CommentFields, type CommentState } from './queries.js';

/**
 * Runs `change` below the lock of the comment's article, with comment and article as they are then. Comments of other sites are
 * not there, those of hidden articles only for moderators and for writers who take their words back.
 */
export async function withComment<T>(
  request: SignedInRequest,
  commentId: string,
  change: (work: UnitOfWork, comment: CommentState, article: ArticleRow) => Promise<T>,
  also: { onHiddenArticles: boolean } = { onHiddenArticles: false },
): Promise<T> {
  const { ctx, site } = request;
  const found = await findCommentState(ctx.db, site.id, commentId);
  if (!found) throw new Problem('comment_not_found');
  return withArticle(
    request,
    found.articleId,
    async (work, article) => {
      const comment = await findCommentState(work.db, work.site.id, commentId);
      if (!comment || (article.state === 'hidden' && !also.onHiddenArticles))
        throw new Problem('comment_not_found');
      return change(work, comment, article);
    },
    'comment_not_found',
  );
}

/** What is not said by the transition itself. */
export interface CommentChange {
  /** Where the transition leads to several, or stays: the status unless said. */
  to?: CommentStatus;
  set?: CommentFields;
  /** Of its line in the audit log, where it has one. */
  audit?: Pick<AuditEntry, 'reason' | 'note' | 'evidence' | 'before' | 'undoes'>;
  /** More for the event, besides where it points and what the status was and is. */
  data?: Record<string, string | number | boolean>;
}

/**
 * Changes a comment; what is no longer public loses its pin and its mark. Returns the comment as it is now, and the id of the
 * audit log's line. Throws where the table of transitions has no such change: use cases refuse before.
 */
export async function changeComment(
  work: UnitOfWork,
  comment: CommentState,
  cause: Cause,
  { to: asked, set, audit, data }: CommentChange = {},
): Promise<{ comment: CommentState; decisionId: string | null }> {
  const row = transitionOf(cause);
  const from = comment.status;
  const to = asked ?? (row.to === 'same' ? from : (row.to[0] ?? from));
  if (!isAllowed(cause, from, to)) throw new Error(`no comment goes from ${from} to ${to} by ${cause}`);
  if ((row.audit === null) !== (audit === undefined))
    throw new Error(`${cause} and its line in the audit log`);
  const actorId = row.by === 'rule' ? null : work.actorId;
  const { id: commentId, articleId, threadId, paragraphId, rootId, personId } = comment;
  const status = from === to && row.to === 'same' ? {} : { from, to };
  const decisionId = await storeChange(work, comment, {
    set: { ...set, status: to, ...(to !== 'published' && { pinnedAt: null, featured: false }) },
    audit: audit && row.audit !== null ? { ...audit, ...status, action: row.audit, actorId } : null,
    decides: row.decides === true,
    event: work.eventOf({
      articleId,
      type: row.event,
      actorId,
      data: { commentId, threadId, paragraphId, rootId, ...status, ...data },
    }),
  });
  const hidden = to === 'published' ? {} : { pinnedAt: null, featured: false };
  const decided = row.decides ? { decisionId } : {};
  return { comment: { ...comment, personId, ...set, ...hidden, ...decided, status: to }, decisionId };
}
