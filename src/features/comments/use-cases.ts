/** Changing comments: editing, deleting, moving; and, for other features, what the files beside this one do. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { withArticleTransaction, lockArticle, record, type UnitOfWork } from '../../events/unit-of-work.js';
import type { IfMatch } from '../../http/preconditions.js';
import { Problem } from '../../http/problem.js';
import { requirePerson, authorizeOwner, type Principal } from '../../access/principal.js';
import type { CommentSource, OwnComment } from '../../shared/contract.js';
import { MAX_PINS, type CommentStatus } from '../../shared/enums.js';
import { checkBody, requireLength } from './rendering/body.js';
import type { RenderedBody } from './rendering/markdown.js';
import { renderIn } from './mentions/mentioning.js';
import { editableUntil, readOwn } from './writing/own.js';
import { countPins } from './reactions/mark-queries.js';
import {
  addVerdicts,
  countComment,
  findCommentState,
  findThread,
  keepRevision,
  updateComment,
  type CommentState,
} from './queries.js';

export type { CommentState } from './queries.js';
export { editableUntil, listOwnComments } from './writing/own.js';
export { postInNewThread, replyToThread } from './writing/posting.js';
export { finishRenames, renameInMentions } from './mentions/renaming.js';
export { threadView } from './view.js';

/**
 * Runs `change` below the lock of the comment's article, with the comment as it is then. Comments of other sites are
 * not there, those of hidden articles only for moderators and for writers who take their words back.
 */
export async function withComment<T>(
  ctx: Context,
  site: Site,
  commentId: string,
  change: (write: UnitOfWork, comment: CommentState) => Promise<T>,
  also: { onHiddenArticles: boolean } = { onHiddenArticles: false },
): Promise<T> {
  const found = await findCommentState(ctx.db, site.id, commentId);
  if (!found) throw new Problem('comment_not_found');
  return withArticleTransaction(ctx, site.id, found.articleId, async (write) => {
    const state = await lockArticle(write, site.id, found.articleId);
    if (state === null || (state === 'hidden' && !also.onHiddenArticles))
      throw new Problem('comment_not_found');
    const comment = await findCommentState(write.db, site.id, commentId);
    if (!comment) throw new Problem('comment_not_found');
    return change(write, comment);
  });
}

/**
 * Moves a comment to a status and every counter with it; what is no longer public loses its pin and its mark. Call below
 * the article's lock; records no event.
 */
export async function changeStatus(
  write: UnitOfWork,
  site: Site,
  comment: CommentState,
  to: CommentStatus,
  also: Partial<Pick<CommentState, 'approvedAt' | 'decisionId' | 'flagCount' | 'pinnedAt' | 'featured'>> = {},
): Promise<void> {
  await updateComment(write.db, site.id, comment.id, {
    status: to,
    ...also,
    ...(to !== 'published' && { pinnedAt: null, featured: false }),
  });
  const delta = Number(to === 'published') - Number(comment.status === 'published');
  if (delta === 1 || delta === -1) await countComment(write.db, site.id, comment, delta);
}

/** Whether another comment of the article can be pinned. */
export async function hasRoomForPin(write: UnitOfWork, site: Site, articleId: string): Promise<boolean> {
  return (await countPins(write.db, site.id, articleId)) < MAX_PINS;
}

/** Where an event of a comment points. */
export function eventSubject(comment: CommentState) {
  return {
    commentId: comment.id,
    threadId: comment.threadId,
    paragraphId: comment.paragraphId,
    rootId: comment.rootId,
  };
}

/** Edits an own comment inside the window, if it is at a version that `ifMatch` names; the former text is kept. */
export async function editComment(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
  body: string,
  ifMatch: IfMatch,
): Promise<OwnComment> {
  requireLength(site, body);
  const person = requirePerson(principal);
  await withComment(ctx, site, commentId, async (write, comment) => {
    authorizeOwner(principal, 'comment.edit', comment.personId === person.id);
    if (comment.status !== 'published' && comment.status !== 'pending') throw new Problem('comment_gone');
    ifMatch.require(comment.version);
    if (editableUntil(site, comment.createdAt) < write.now()) throw new Problem('edit_window_over');
    const rendered = await renderIn(write.db, site, comment.articleId, body);
    await rewrite(write, site, principal, comment, body, rendered);
  });
  return readOwn(ctx, site, commentId);
}

async function rewrite(
  write: UnitOfWork,
  site: Site,
  principal: Principal,
  comment: CommentState,
  body: string,
  rendered: RenderedBody,
): Promise<void> {
  const verdicts = checkBody(site, principal, rendered);
  // An edit cannot free a held comment; it can get a published one held.
  const to: CommentStatus = comment.status === 'pending' || verdicts.length > 0 ? 'pending' : 'published';
  await keepRevision(write.db, site.id, comment);
  await updateComment(write.db, site.id, comment.id, {
    body,
    html: rendered.html,
    excerpt: rendered.excerpt,
    version: comment.version + 1,
    editedAt: write.now(),
    approvedAt: null,
  });
  await changeStatus(write, site, comment, to);
  await addVerdicts(write.db, site.id, comment.id, verdicts);
  await record(write, {
    siteId: site.id,
    articleId: comment.articleId,
    type: 'comment.edited',
    actorId: comment.personId,
    data: { ...eventSubject(comment), from: comment.status, to, version: comment.version + 1 },
  });
}

/**
 * Deletes an own comment, if it is at a version that `ifMatch` names; a tombstone stays while replies need it. Deleting again
 * changes nothing.
 */
export async function deleteComment(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
  ifMatch: IfMatch,
): Promise<void> {
  const person = requirePerson(principal);
  const takeBack = async (write: UnitOfWork, comment: CommentState) => {
    authorizeOwner(principal, 'comment.delete', comment.personId === person.id);
    if (comment.status === 'deleted' || comment.status === 'erased') return;
    ifMatch.require(comment.version);
    await changeStatus(write, site, comment, 'deleted');
    await record(write, {
      siteId: site.id,
      articleId: comment.articleId,
      type: 'comment.deleted',
      actorId: person.id,
      data: { ...eventSubject(comment), from: comment.status, to: 'deleted' },
    });
  };
  await withComment(ctx, site, commentId, takeBack, { onHiddenArticles: true });
}

/** The Markdown of a comment, for its writer to edit and for moderators to read. */
export async function readSource(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
): Promise<CommentSource> {
  const person = requirePerson(principal);
  const comment = await findCommentState(ctx.db, site.id, commentId);
  if (!comment) throw new Problem('comment_not_found');
  authorizeOwner(principal, 'comment.source', comment.personId === person.id);
  return {
    id: comment.id,
    body: comment.body,
    version: comment.version,
    editableUntil: editableUntil(site, comment.createdAt).toISOString(),
  };
}

/** A thread of the site. */
export async function requireThread(write: Pick<UnitOfWork, 'db'>, site: Site, threadId: string) {
  const thread = await findThread(write.db, site.id, threadId);
  if (!thread) throw new Problem('thread_not_found');
  return thread;
}
