/** Editing and deleting comments; also exports what other features use of this folder. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import type { ArticleRow } from '../../db/article-row.js';
import type { UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { requirePerson, authorizeOwner, type Principal } from '../../access/principal.js';
import type { CommentSource, OwnComment } from '../../shared/contract.js';
import { MAX_PINS } from '../../shared/enums.js';
import { isPossible } from '../../shared/lifecycle.js';
import type { ConditionalRequest } from '../../route.js';
import { actionOf, needsWriter, REFUSE, type Checked } from '../moderation/phases/index.js';
import { checkBody, requireLength } from './rendering/body.js';
import { renderIn } from './mentions/mentioning.js';
import { insertAsks } from './writing/ask-queries.js';
import { askSoon } from './writing/ask-soon.js';
import { editableUntil, readOwn } from './writing/own.js';
import { keepRevision } from './writing/revision-queries.js';
import { loadWriter } from './writing/writer-queries.js';
import { countPins } from './reactions/mark-queries.js';
import { changeComment, withComment } from './changing.js';
import {
  addVerdicts,
  findCommentState,
  findThread,
  type CommentState,
  type LoadedThread,
} from './queries.js';

export type { CommentState, LoadedThread } from './queries.js';
export { stillSays } from './writing/ask-queries.js';
export { addVerdicts, findCommentState } from './queries.js';
export { changeComment, withComment, withComments } from './changing.js';
export { countHeld } from './held/held.js';
export { editableUntil, listOwnComments } from './writing/own.js';
export { redactBody } from './writing/redaction.js';
export { postFirst, postOnce, replyToThread } from './writing/posting.js';
export { finishRenames, renameInMentions } from './mentions/renaming.js';
export { loadRenderer, type RenderedBody } from './rendering/renderer.js';
export { submissionOf } from './rendering/body.js';
export { fitting, type Fitting } from './lists/list-queries.js';
export { writerJson, WriterRow } from './writing/writer-queries.js';
export { threadView } from './view.js';

/** Whether another comment of the article can be pinned. */
export async function hasRoomForPin({ db, site }: UnitOfWork, articleId: string): Promise<boolean> {
  return (await countPins(db, site.id, articleId)) < MAX_PINS;
}

/** Edits the caller's comment within the edit window, if `ifMatch` matches its version; keeps the previous text as a revision. */
export async function editComment(
  request: ConditionalRequest,
  commentId: string,
  body: string,
): Promise<OwnComment> {
  const { ctx, site, ifMatch } = request;
  requireLength(site, body);
  const person = requirePerson(request.principal);
  await withComment(request, commentId, async (work, comment, article) => {
    authorizeOwner(work.principal, 'comment.edit', comment.personId === person.id);
    if (!isPossible('edit', comment.status)) throw new Problem('comment_gone');
    ifMatch.require(comment.version);
    if (editableUntil(work.site, comment.createdAt) < work.now()) throw new Problem('edit_window_over');
    await rewrite(work, comment, article, body);
  });
  await askSoon(ctx, site);
  return readOwn(ctx, site, commentId);
}

async function rewrite(
  work: UnitOfWork,
  comment: CommentState,
  { surge }: ArticleRow,
  body: string,
): Promise<void> {
  const { db, site } = work;
  const rendered = await renderIn(db, site, comment.articleId, body);
  const writer = needsWriter(site.settings) ? await loadWriter(db, site.id, comment) : null;
  const { premoderatedAt } = await requireThread(work, comment.threadId);
  const place = { threadPremoderated: premoderatedAt !== null, surge };
  const { status, verdicts, reports, asks } = await checkBody(work, rendered, { writer, place });
  // An edit cannot release a held comment, but it can cause a published one to be held.
  const to = comment.status === 'pending' && status === 'published' ? 'pending' : status;
  const version = comment.version + 1;
  await keepRevision(db, site.id, comment);
  const decisionId = (await logChecks(work, comment, { status, verdicts })) ?? comment.decisionId;
  await changeComment(work, comment, 'edit', {
    to,
    set: {
      body,
      html: rendered.html,
      excerpt: rendered.excerpt,
      version,
      editedAt: work.now(),
      approvedAt: null,
      unreviewed: true,
      decisionId,
      flagCount: comment.flagCount + reports,
    },
    data: { version },
  });
  await addVerdicts(db, site.id, comment.id, verdicts);
  const edited = { before: comment, version, decisionId, isHeld: to === 'pending' };
  await insertAsks(db, site.id, edited, asks, work.sender);
}

/** Logs what the checks did to an edited comment; returns the entry's id if they rejected it. */
async function logChecks(
  work: UnitOfWork,
  { id: commentId, articleId, threadId, personId, status: from }: CommentState,
  checked: Pick<Checked, 'status' | 'verdicts'>,
): Promise<string | null> {
  const made = actionOf(checked);
  if (!made || made.to === from) return null;
  const { action, to } = made;
  const { reason, evidence } = made.verdict;
  const about = { articleId, threadId, commentId, personId, ...(to !== null && { from, to }) };
  const id = await work.audit({ action, actorId: null, reason, evidence, ...about });
  return action === REFUSE ? id : null;
}

/**
 * Deletes the caller's comment if `ifMatch` matches its version; a tombstone remains while it has replies. Deleting it again
 * changes nothing.
 */
export async function deleteComment(request: ConditionalRequest, commentId: string): Promise<void> {
  const { ifMatch } = request;
  const person = requirePerson(request.principal);
  const takeBack = async (work: UnitOfWork, comment: CommentState) => {
    authorizeOwner(work.principal, 'comment.delete', comment.personId === person.id);
    if (!isPossible('delete', comment.status)) return;
    ifMatch.require(comment.version);
    await changeComment(work, comment, 'delete');
  };
  await withComment(request, commentId, takeBack, { onHiddenArticles: true });
}

/** The Markdown of a comment, for its writer to edit and for moderators. */
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

/** The thread; throws `thread_not_found` if it is not one of the site's. */
export async function requireThread(
  { db, site }: Pick<UnitOfWork, 'db' | 'site'>,
  threadId: string,
): Promise<LoadedThread> {
  const thread = await findThread(db, site.id, threadId);
  if (!thread) throw new Problem('thread_not_found');
  return thread;
}
