/** Writing comments: posting, editing, deleting, voting; and what a writer may see of own comments. */
import type { Context } from '../../context.js';
import { articleRef } from '../../events/article-ref.js';
import { onceOnly } from '../../events/once.js';
import {
  inStatement,
  inTransaction,
  inTransactionOn,
  lockArticle,
  record,
  type Write,
} from '../../events/record.js';
import { Problem } from '../../http/problem.js';
import type { Idempotency } from '../../http/route.js';
import { ownsArticle, personOf, requireOwn, type Visitor } from '../../http/visitor.js';
import type {
  CommentSource,
  OwnComment,
  Posted,
  PreviewInput,
  PreviewResult,
  ReplyInput,
  VoteResult,
} from '../../shared/contract.js';
import { plainMentions } from '../../shared/mentions.js';
import type { CommentStatus } from '../../shared/vocabulary.js';
import { articleView } from '../articles/view.js';
import { judge, type NamedVerdict } from '../moderation/phases/index.js';
import type { Site } from '../sites/use-cases.js';
import { readComment, readHeldOf, readReasons } from './list-queries.js';
import { renderBody, type RenderedBody } from './markdown.js';
import { renderIn } from './mentioning.js';
import {
  addVerdicts,
  countComment,
  findCommentState,
  findEditable,
  findThread,
  insertComment,
  keepRevision,
  loadTarget,
  setVote,
  updateComment,
  type CommentState,
  type Target,
} from './queries.js';
import { ownCommentView, threadView } from './view.js';

export type { CommentState } from './queries.js';
export { threadView } from './view.js';

/** What somebody says, and whether they agreed to what the site asks. */
type Said = Pick<ReplyInput, 'body' | 'consent'>;

/** Own held comments shown on a page at most. */
const MAX_HELD = 50;

/** Until when a comment written at `createdAt` may be edited. */
export function editableUntil(site: Site, createdAt: Date): Date {
  return new Date(createdAt.getTime() + site.settings.editWindowSeconds * 1000);
}

function requireLength(site: Site, body: string): void {
  const max = site.settings.maxCommentLength;
  // As the writer sees it: ids are nothing one could shorten.
  if (plainMentions(body).length > max) {
    throw new Problem('invalid_input', {
      errors: [{ path: 'body.body', message: `is longer than ${max} characters` }],
    });
  }
}

/** The safe HTML a comment would get, in the article if it is known. */
export async function previewBody(
  ctx: Context,
  site: Site,
  { body, articleId }: PreviewInput,
): Promise<PreviewResult> {
  requireLength(site, body);
  const { html } = articleId ? await renderIn(ctx.db.direct, site, articleId, body) : renderBody(body);
  return { html };
}

// --- posting ----------------------------------------------------------------------------------------------------------

/** Replies to a comment of the thread: to the one named, else to a discussion's first; in a prompt, answers it. */
export async function replyToThread(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  threadId: string,
  input: ReplyInput,
  idempotency: Idempotency | null,
): Promise<{ posted: Posted; replayed: boolean }> {
  requireLength(site, input.body);
  return postOnce(ctx, site, visitor, idempotency, () =>
    inStatement(ctx, async (write) => {
      const target = await loadTarget(write.sql, site.id, threadId, input.parentId ?? null);
      if (!target || target.article.state === 'hidden') throw new Problem('thread_not_found');
      if (input.parentId !== undefined && !target.parent) throw new Problem('comment_not_found');
      if (target.parent && target.parent.status !== 'published') throw new Problem('comment_gone');
      const article = articleRef(site.id, target.article.id);
      return postInThread(write, site, visitor, target, input, idempotency, (insert) =>
        ctx.turns.take(article, insert),
      );
    }),
  );
}

/** Posts the first comment of the thread that `makeThread` makes in the same transaction; it returns the thread's id. */
export async function postInNewThread(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  said: Said,
  idempotency: Idempotency | null,
  makeThread: (write: Write) => Promise<string>,
): Promise<{ posted: Posted; replayed: boolean }> {
  requireLength(site, said.body);
  return postOnce(ctx, site, visitor, idempotency, () =>
    inTransaction(ctx, async (write) => {
      const target = await loadTarget(write.sql, site.id, await makeThread(write), null);
      if (!target) throw new Problem('thread_not_found');
      // The transaction holds the article's lock already.
      return postInThread(write, site, visitor, target, said, idempotency, (insert) => insert());
    }),
  );
}

async function postInThread(
  write: Write,
  site: Site,
  visitor: Visitor,
  target: Target,
  { body, consent }: Said,
  idempotency: Idempotency | null,
  inTurn: <T>(insert: () => Promise<T>) => Promise<T>,
): Promise<Posted> {
  const person = personOf(visitor);
  if (site.settings.consent && consent !== site.settings.consent.text) throw new Problem('consent_required');
  const { thread, article, parent } = target;
  const rendered = await renderIn(write.sql, site, article.id, body);
  const verdicts = judgeBody(site, visitor, body, rendered);
  const comment = {
    siteId: site.id,
    articleId: article.id,
    threadId: thread.id,
    paragraphId: thread.paragraphId,
    parentId: parent?.id ?? null,
    rootId: parent ? (parent.rootId ?? parent.id) : null,
    personId: person.id,
    badge: badgeOf(visitor, article),
    body,
    html: rendered.html,
    excerpt: rendered.excerpt,
    status: verdicts.length === 0 ? ('published' as const) : ('pending' as const),
    verdicts,
    consent: site.settings.consent,
    idempotency,
  };
  const inserted = await inTurn(() => insertComment(write, comment));
  if (!inserted) throw await whyClosed(write, site, thread.id);
  const { commentCount, inlineCount, threadCount, version } = inserted;
  return {
    comment: ownCommentView(
      {
        ...comment,
        id: inserted.id,
        createdAt: inserted.createdAt,
        editedAt: null,
        version: 1,
        up: 0,
        down: 0,
        reactions: {},
        pinned: false,
        featured: false,
        replyCount: 0,
        person: { id: person.id, name: person.name, picture: person.picture, guest: person.guest },
        anchor: parent ? null : target.anchor,
      },
      editableUntil(site, inserted.createdAt),
      verdicts.map(({ phase, reason }) => ({ by: phase, reason, note: null })),
    ),
    thread: threadView({ ...thread, commentCount: thread.commentCount + (verdicts.length === 0 ? 1 : 0) }),
    article: articleView({ ...article, commentCount, inlineCount, threadCount, version }),
  };
}

/** Phases read what people read: a held word is none in an id. */
function judgeBody(site: Site, visitor: Visitor, body: string, { links }: RenderedBody): NamedVerdict[] {
  return judge({ body: plainMentions(body), links, settings: site.settings, roles: visitor.roles });
}

function badgeOf(visitor: Visitor, article: Target['article']): 'author' | 'moderator' | null {
  if (ownsArticle(visitor, article)) return 'author';
  return visitor.roles.includes('moderator') || visitor.roles.includes('admin') ? 'moderator' : null;
}

async function whyClosed(write: Write, site: Site, threadId: string): Promise<Problem> {
  const now = await loadTarget(write.sql, site.id, threadId, null);
  if (!now || now.article.state === 'hidden') return new Problem('thread_not_found');
  if (now.article.state === 'closed') return new Problem('article_closed');
  return new Problem(
    now.thread.lockedAt === null && now.thread.closedAt !== null ? 'prompt_closed' : 'thread_locked',
  );
}

async function postOnce(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  idempotency: Idempotency | null,
  create: () => Promise<Posted>,
): Promise<{ posted: Posted; replayed: boolean }> {
  const { result, replayed } = await onceOnly(ctx, site, visitor, idempotency, create, (id) =>
    postedBefore(ctx, site, id),
  );
  return { posted: result, replayed };
}

async function postedBefore(ctx: Context, site: Site, commentId: string): Promise<Posted> {
  const row = await readComment(ctx.db.direct, site.id, commentId);
  if (!row) throw new Problem('comment_not_found');
  const target = await loadTarget(ctx.db.direct, site.id, row.threadId, null);
  if (!target) throw new Problem('thread_not_found');
  return {
    comment: ownCommentView(
      row,
      editableUntil(site, new Date(row.createdAt)),
      await readReasons(ctx.db.direct, site.id, row.id),
    ),
    thread: threadView(target.thread),
    article: articleView(target.article),
  };
}

// --- changing ---------------------------------------------------------------------------------------------------------

/**
 * Runs `change` below the lock of the comment's article, with the comment as it is then. Comments of other sites are
 * not there, those of hidden articles only for moderators and for writers who take their words back.
 */
export async function withComment<T>(
  ctx: Context,
  site: Site,
  commentId: string,
  change: (write: Write, comment: CommentState) => Promise<T>,
  also: { onHiddenArticles: boolean } = { onHiddenArticles: false },
): Promise<T> {
  const found = await findCommentState(ctx.db.direct, site.id, commentId);
  if (!found) throw new Problem('comment_not_found');
  return inTransactionOn(ctx, site.id, found.articleId, async (write) => {
    const state = await lockArticle(write, site.id, found.articleId);
    if (state === 'hidden' && !also.onHiddenArticles) throw new Problem('comment_not_found');
    const comment = await findCommentState(write.sql, site.id, commentId);
    if (!comment) throw new Problem('comment_not_found');
    return change(write, comment);
  });
}

/**
 * Moves a comment to a status and every counter with it; what is no longer public loses its pin and its mark. Call below the article's lock;
 * records no event.
 */
export async function moveComment(
  write: Write,
  site: Site,
  comment: CommentState,
  to: CommentStatus,
  also: { approvedAt?: Date | null; flagCount?: number } = {},
): Promise<void> {
  await updateComment(write.sql, site.id, comment.id, {
    status: to,
    ...also,
    ...(to !== 'published' && { pinnedAt: null, featured: false }),
  });
  const delta = Number(to === 'published') - Number(comment.status === 'published');
  if (delta === 1 || delta === -1) await countComment(write.sql, site.id, comment, delta);
}

/** Where an event of a comment points. */
export function commentRefs(comment: CommentState) {
  return {
    commentId: comment.id,
    threadId: comment.threadId,
    paragraphId: comment.paragraphId,
    rootId: comment.rootId,
  };
}

/** Edits an own comment inside the window, if it is still at `version`; the former text is kept. */
export async function editComment(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  commentId: string,
  body: string,
  version: number,
): Promise<OwnComment> {
  requireLength(site, body);
  const person = personOf(visitor);
  await withComment(ctx, site, commentId, async (write, comment) => {
    requireOwn(visitor, 'comment.edit', comment.personId === person.id);
    if (comment.status !== 'published' && comment.status !== 'pending') throw new Problem('comment_gone');
    if (comment.version !== version) throw new Problem('version_mismatch');
    if (editableUntil(site, comment.createdAt) < ctx.now()) throw new Problem('edit_window_over');
    const rendered = await renderIn(write.sql, site, comment.articleId, body);
    await rewrite(ctx, write, site, visitor, comment, body, rendered);
  });
  return readOwn(ctx, site, commentId);
}

async function rewrite(
  ctx: Context,
  write: Write,
  site: Site,
  visitor: Visitor,
  comment: CommentState,
  body: string,
  rendered: RenderedBody,
): Promise<void> {
  const verdicts = judgeBody(site, visitor, body, rendered);
  // An edit cannot free a held comment; it can get a published one held.
  const to: CommentStatus = comment.status === 'pending' || verdicts.length > 0 ? 'pending' : 'published';
  await keepRevision(write.sql, site.id, comment);
  await updateComment(write.sql, site.id, comment.id, {
    body,
    html: rendered.html,
    excerpt: rendered.excerpt,
    version: comment.version + 1,
    editedAt: ctx.now(),
    approvedAt: null,
  });
  await moveComment(write, site, comment, to);
  await addVerdicts(write.sql, site.id, comment.id, verdicts);
  await record(write, {
    siteId: site.id,
    articleId: comment.articleId,
    type: 'comment.edited',
    actorId: comment.personId,
    data: { ...commentRefs(comment), from: comment.status, to, version: comment.version + 1 },
  });
}

async function readOwn(ctx: Context, site: Site, commentId: string): Promise<OwnComment> {
  const row = await readComment(ctx.db.direct, site.id, commentId);
  if (!row) throw new Problem('comment_not_found');
  return ownCommentView(
    row,
    editableUntil(site, new Date(row.createdAt)),
    await readReasons(ctx.db.direct, site.id, commentId),
  );
}

/** Deletes an own comment; a tombstone stays while replies need it. Deleting again changes nothing. */
export async function deleteComment(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  commentId: string,
): Promise<void> {
  const person = personOf(visitor);
  const takeBack = async (write: Write, comment: CommentState) => {
    requireOwn(visitor, 'comment.delete', comment.personId === person.id);
    if (comment.status === 'deleted' || comment.status === 'erased') return;
    await moveComment(write, site, comment, 'deleted');
    await record(write, {
      siteId: site.id,
      articleId: comment.articleId,
      type: 'comment.deleted',
      actorId: person.id,
      data: { ...commentRefs(comment), from: comment.status, to: 'deleted' },
    });
  };
  await withComment(ctx, site, commentId, takeBack, { onHiddenArticles: true });
}

/** The Markdown of a comment, for its writer to edit and for moderators to read. */
export async function readSource(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  commentId: string,
): Promise<CommentSource> {
  const person = personOf(visitor);
  const comment = await findCommentState(ctx.db.direct, site.id, commentId);
  if (!comment) throw new Problem('comment_not_found');
  requireOwn(visitor, 'comment.source', comment.personId === person.id);
  return {
    id: comment.id,
    body: comment.body,
    version: comment.version,
    editableUntil: editableUntil(site, comment.createdAt).toISOString(),
  };
}

/** Votes for (1), against (-1) or takes the vote back (0). */
export async function voteOnComment(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  commentId: string,
  value: -1 | 0 | 1,
): Promise<VoteResult> {
  const person = personOf(visitor);
  return withComment(ctx, site, commentId, async (write, comment) => {
    if (comment.status !== 'published') throw new Problem('comment_gone');
    if (comment.personId === person.id) throw new Problem('own_comment');
    const { up, down, changed } = await setVote(write.sql, site.id, comment, person.id, value);
    if (changed) {
      await record(write, {
        siteId: site.id,
        articleId: comment.articleId,
        type: 'comment.voted',
        actorId: person.id,
        data: { ...commentRefs(comment), up, down },
      });
    }
    return { commentId, up, down, value };
  });
}

/** Own comments of an article that the public does not see, and those that may still be edited. */
export async function listOwnComments(
  ctx: Context,
  site: Site,
  personId: string,
  articleId: string,
): Promise<{ held: OwnComment[]; editable: { id: string; createdAt: Date }[] }> {
  const since = new Date(ctx.now().getTime() - site.settings.editWindowSeconds * 1000);
  const [held, editable] = await Promise.all([
    readHeldOf(ctx.db.direct, site.id, personId, articleId, MAX_HELD),
    findEditable(ctx.db.direct, site.id, personId, articleId, since),
  ]);
  return {
    held: held.map((row) => ownCommentView(row, editableUntil(site, new Date(row.createdAt)), row.reasons)),
    editable,
  };
}

/** A thread of the site. */
export async function requireThread(write: Pick<Write, 'sql'>, site: Site, threadId: string) {
  const thread = await findThread(write.sql, site.id, threadId);
  if (!thread) throw new Problem('thread_not_found');
  return thread;
}
