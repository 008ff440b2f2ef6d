/**
 * Changes a comment: loads it with its article locked, and changes it by one statement that updates its status, every counter, the
 * audit log and the event together, according to the transitions in shared/lifecycle.ts.
 */
import { tryStatement } from '../../events/statement-changes.js';
import { withArticle, type UnitOfWork } from '../../events/unit-of-work.js';
import type { ArticleRow } from '../../db/article-row.js';
import type { AuditEntry } from '../../events/audit.js';
import { Problem } from '../../http/problem.js';
import type { SignedInRequest } from '../../route.js';
import type { CommentStatus } from '../../shared/enums.js';
import { isAllowed, transitionOf, type Cause } from '../../shared/lifecycle.js';
import { mapConcurrently } from './concurrently.js';
import {
  MovedComment,
  storeChange,
  findCommentState,
  findCommentStates,
  type CommentFields,
  type CommentState,
} from './queries.js';

/**
 * Runs `change` with the comment's article locked, and with the current comment and article. Comments of other sites count as not
 * found; so do those of hidden articles, unless `onHiddenArticles` is set: for moderators, and for people deleting their comments.
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

/** Comments of one call that are changed at the same time; those of one article wait for each other. */
const AT_ONCE = 4;

/** A comment in a change of several. */
export interface FoundComment<P> {
  work: UnitOfWork;
  comment: CommentState;
  prepared: P;
  /** Whether its article is locked; if not, the change must be one statement that checks the comment (`storeChange`). */
  locked: boolean;
}

/** What is done to several comments. */
interface ChangeOfMany<P, T> {
  /** Gets all comments before. */
  prepare(comments: CommentState[]): Promise<P>;
  /** Whether one statement is enough, which saves the round trips of a transaction. */
  isOneStatement(comment: CommentState): boolean;
  /** Comments that are not there are null. */
  change(id: string, found: FoundComment<P> | null): Promise<T>;
}

/** `withComment` for several comments of a call, also on hidden articles; each is changed by itself. Results are in order. */
export async function withComments<P, T>(
  request: SignedInRequest,
  ids: readonly string[],
  many: ChangeOfMany<P, T>,
): Promise<T[]> {
  const { ctx, site } = request;
  const known = await findCommentStates(ctx.db, site.id, ids);
  const prepared = await many.prepare([...known.values()]);
  return mapConcurrently(ids, AT_ONCE, async (id) => {
    const comment = known.get(id);
    if (!comment) return many.change(id, null);
    if (many.isOneStatement(comment)) {
      const changed = await tryStatement(request, comment.articleId, (work) =>
        unlessMoved(() => many.change(id, { work, comment, prepared, locked: false })),
      );
      if (changed) return changed.result;
    }
    return withArticle(
      request,
      comment.articleId,
      async (work) => {
        const current = (await findCommentStates(work.db, site.id, [id])).get(id);
        return many.change(id, current ? { work, comment: current, prepared, locked: true } : null);
      },
      'comment_not_found',
    );
  });
}

async function unlessMoved<T>(change: () => Promise<T>): Promise<{ result: T } | null> {
  try {
    return { result: await change() };
  } catch (error) {
    if (error instanceof MovedComment) return null;
    throw error;
  }
}

/** Details of a change that do not follow from the transition. */
export interface CommentChange {
  /** The new status, if the transition allows several; default: the first, or the current one. */
  to?: CommentStatus;
  set?: CommentFields;
  /** The audit entry's details, for transitions that are audited. */
  audit?: Pick<AuditEntry, 'reason' | 'note' | 'evidence' | 'before' | 'undoes'>;
  /** Whether the transaction has the article's lock; default: true. See `storeChange`. */
  locked?: boolean;
  /** Additional event data, besides the comment's position and its status before and after. */
  data?: Record<string, string | number | boolean>;
}

/**
 * Changes a comment; one that is no longer public loses its pin and feature mark. Returns the updated comment and the id of
 * the audit entry. Throws an Error if the transition is not allowed, which use cases must check first.
 */
export async function changeComment(
  work: UnitOfWork,
  comment: CommentState,
  cause: Cause,
  { to: asked, set, audit, data, locked }: CommentChange = {},
): Promise<{ comment: CommentState; decisionId: string | null }> {
  const row = transitionOf(cause);
  const from = comment.status;
  const to = asked ?? (row.to === 'same' ? from : (row.to[0] ?? from));
  if (!isAllowed(cause, from, to)) throw new Error(`no comment goes from ${from} to ${to} by ${cause}`);
  if ((row.audit === null) !== (audit === undefined))
    throw new Error(`${cause} must have an audit entry exactly if its transition is audited`);
  const actorId = row.by === 'rule' ? null : work.actorId;
  const { id: commentId, articleId, threadId, paragraphId, rootId, personId } = comment;
  const status = from === to && row.to === 'same' ? {} : { from, to };
  const decisionId = await storeChange(work, comment, {
    set: { ...set, status: to, ...(to !== 'published' && { pinnedAt: null, featured: false }) },
    audit: audit && row.audit !== null ? { ...audit, ...status, action: row.audit, actorId } : null,
    decides: row.decides === true,
    locked,
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
