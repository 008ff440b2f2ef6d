/** Posting: in a thread that is there, or in one made for it; once, however often it is sent. */
import type { Context } from '../../context.js';
import { articleRef } from '../../events/article-ref.js';
import { onceOnly } from '../../events/once.js';
import { inStatement, inTransaction, type Write } from '../../events/record.js';
import { Problem } from '../../http/problem.js';
import type { Idempotency } from '../../http/route.js';
import { ownsArticle, personOf, type Visitor } from '../../http/visitor.js';
import type { Posted, ReplyInput } from '../../shared/contract.js';
import { articleView } from '../articles/view.js';
import type { Site } from '../sites/use-cases.js';
import { judgeBody, requireLength } from './body.js';
import { renderIn } from './mentioning.js';
import { editableUntil, readOwn } from './own.js';
import { insertComment } from './queries.js';
import { loadTarget, type Target } from './thread-queries.js';
import { ownCommentView, threadView } from './view.js';

/** What somebody says, and whether they agreed to what the site asks. */
type Said = Pick<ReplyInput, 'body' | 'consent'>;

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
  const verdicts = judgeBody(site, visitor, rendered);
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
        locked: false,
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
  const comment = await readOwn(ctx, site, commentId);
  const target = await loadTarget(ctx.db.direct, site.id, comment.threadId, null);
  if (!target) throw new Problem('thread_not_found');
  return { comment, thread: threadView(target.thread), article: articleView(target.article) };
}
