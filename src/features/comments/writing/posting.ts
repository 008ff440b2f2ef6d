/** Posting: in a thread that is there, or in one made for it; once, however often it is sent. */
import type { Idempotency } from '../../../http/input.js';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { articleRef } from '../../../db/article-ref.js';
import { withIdempotency } from '../../../events/idempotency.js';
import { withSingleStatement, withArticleQueue, type UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import { ownsArticle, requirePerson, type Principal } from '../../../access/principal.js';
import type { Posted, ReplyInput } from '../../../shared/contract.js';
import { articleView } from '../../articles/view.js';
import { checkBody, requireLength } from '../rendering/body.js';
import { renderIn } from '../mentions/mentioning.js';
import { editableUntil, readOwn } from './own.js';
import { insertComment, type Inserted, type NewComment } from './post-queries.js';
import { loadTarget, type Target } from '../lists/thread-queries.js';
import { ownCommentView, threadView } from '../view.js';

/** What somebody says, and whether they agreed to what the site asks. */
type CommentInput = Pick<ReplyInput, 'body' | 'consent'>;

/** How often a reply is tried again when a paragraph it belongs to was published while it waited. */
const RETRIES = 2;

/** Replies to a comment of the thread: to the one named, else to a discussion's first; in a prompt, answers it. */
export async function replyToThread(
  ctx: Context,
  site: Site,
  principal: Principal,
  threadId: string,
  input: ReplyInput,
  idempotency: Idempotency | null,
): Promise<{ posted: Posted; replayed: boolean }> {
  requireLength(site, input.body);
  const parentId = input.parentId ?? null;
  return postOnce(ctx, site, principal, idempotency, () =>
    withSingleStatement(ctx, async (write) => {
      const target = requireTarget(await loadTarget(write.db, site.id, threadId, parentId), parentId);
      const comment = await composeComment(write, site, principal, target, input, idempotency);
      const article = articleRef(site.id, target.article.id);
      for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
        const inserted = await withArticleQueue(ctx, article, () => insertComment(write, comment));
        if (inserted) return postedView(site, principal, comment, inserted);
        requireOpen(requireTarget(await loadTarget(write.db, site.id, threadId, parentId), parentId));
      }
      throw new Problem('busy');
    }),
  );
}

/** Stores the first comment of a thread made in the same transaction; `around` are texts that come to be read with it. */
type PostFirst = (write: UnitOfWork, threadId: string, around: string[]) => Promise<Posted>;

/** Posts the first comment of a thread: `begin` opens the transaction, makes the thread and calls `post` with it. */
export async function postInNewThread(
  ctx: Context,
  site: Site,
  principal: Principal,
  said: CommentInput,
  idempotency: Idempotency | null,
  begin: (post: PostFirst) => Promise<Posted>,
): Promise<{ posted: Posted; replayed: boolean }> {
  requireLength(site, said.body);
  const post: PostFirst = async (write, threadId, around) => {
    const target = requireTarget(await loadTarget(write.db, site.id, threadId, null), null);
    const comment = await composeComment(write, site, principal, target, said, idempotency, around);
    const inserted = await insertComment(write, comment);
    // The transaction holds the article's lock: nothing can have come between.
    if (!inserted) throw new Error(`thread ${threadId} was made and takes no comment`);
    return postedView(site, principal, comment, inserted);
  };
  return postOnce(ctx, site, principal, idempotency, () => begin(post));
}

function requireTarget(target: Target | null, parentId: string | null): Target {
  if (!target || target.article.state === 'hidden') throw new Problem('thread_not_found');
  if (parentId !== null && !target.parent) throw new Problem('comment_not_found');
  if (target.parent && target.parent.status !== 'published') throw new Problem('comment_gone');
  return target;
}

function requireOpen({ article, thread }: Target): void {
  if (article.state === 'closed') throw new Problem('article_closed');
  if (thread.lockedAt !== null) throw new Problem('thread_locked');
  if (thread.closedAt !== null) throw new Problem('prompt_closed');
}

async function composeComment(
  write: UnitOfWork,
  site: Site,
  principal: Principal,
  { thread, article, parent }: Target,
  { body, consent }: CommentInput,
  idempotency: Idempotency | null,
  around: string[] = [],
): Promise<NewComment> {
  if (site.settings.consent && consent !== site.settings.consent.text) throw new Problem('consent_required');
  const rendered = await renderIn(write.db, site, article.id, body);
  const verdicts = checkBody(site, principal, rendered, around);
  return {
    siteId: site.id,
    articleId: article.id,
    threadId: thread.id,
    parentId: parent?.id ?? null,
    personId: requirePerson(principal).id,
    badge: badgeOf(principal, article),
    body,
    html: rendered.html,
    excerpt: rendered.excerpt,
    status: verdicts.length === 0 ? 'published' : 'pending',
    verdicts,
    consent: site.settings.consent,
    idempotency,
  };
}

function badgeOf(principal: Principal, article: Target['article']): 'author' | 'moderator' | null {
  if (ownsArticle(principal, article)) return 'author';
  return principal.roles.includes('moderator') || principal.roles.includes('admin') ? 'moderator' : null;
}

function postedView(site: Site, principal: Principal, comment: NewComment, inserted: Inserted): Posted {
  const { id, name, picture, guest } = requirePerson(principal);
  return {
    comment: ownCommentView(
      {
        ...comment,
        id: inserted.id,
        rootId: inserted.rootId,
        createdAt: inserted.createdAt,
        editedAt: null,
        version: 1,
        up: 0,
        down: 0,
        reactions: {},
        pinned: false,
        featured: false,
        locked: false,
        replyCount: 0,
        person: { id, name, picture, guest },
        anchor: comment.parentId === null ? inserted.anchor : null,
      },
      editableUntil(site, inserted.createdAt),
      comment.verdicts.map(({ phase, reason }) => ({ by: phase, reason, note: null })),
    ),
    thread: threadView(inserted.thread),
    article: articleView(inserted.article),
  };
}

async function postOnce(
  ctx: Context,
  site: Site,
  principal: Principal,
  idempotency: Idempotency | null,
  create: () => Promise<Posted>,
): Promise<{ posted: Posted; replayed: boolean }> {
  const { result, replayed } = await withIdempotency(ctx, site, principal, idempotency, create, (id) =>
    loadReplay(ctx, site, id),
  );
  return { posted: result, replayed };
}

async function loadReplay(ctx: Context, site: Site, commentId: string): Promise<Posted> {
  const comment = await readOwn(ctx, site, commentId);
  const target = await loadTarget(ctx.db, site.id, comment.threadId, null);
  if (!target) throw new Problem('thread_not_found');
  return { comment, thread: threadView(target.thread), article: articleView(target.article) };
}
