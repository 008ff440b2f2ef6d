/** Posts comments to an existing or a new thread; idempotent. */
import { withIdempotency } from '../../../events/idempotency.js';
import { jointWrite, withJointStatement, type JointPart } from '../../../events/statement-changes.js';
import type { UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import { ownsArticle, requirePerson, type Principal } from '../../../access/principal.js';
import type { CreateRequest } from '../../../route.js';
import type { Posted, ReplyInput } from '../../../shared/contract.js';
import { isRunning } from '../../../shared/surge.js';
import { articleView } from '../../articles/view.js';
import { isStaff, needsWriter, type WriterRecord } from '../../moderation/phases/index.js';
import { checkBody, requireLength } from '../rendering/body.js';
import { renderIn } from '../mentions/mentioning.js';
import { editableUntil, readOwn } from './own.js';
import { TOLD_TO_WRITERS } from './own-queries.js';
import { askSoon } from './ask-soon.js';
import { loadOwnRecord } from './writer-queries.js';
import { keepTarget, recentTarget } from './recent-targets.js';
import { insertComments, type Inserted, type NewComment } from './post-queries.js';
import { loadTarget, type Target } from '../lists/thread-queries.js';
import { ownCommentView, threadView } from '../view.js';

/** The text of a comment, and the consent text its writer agreed to. */
type CommentInput = Pick<ReplyInput, 'body' | 'consent'>;

/** Replies to `parentId`, by default to the first comment of a discussion; in a prompt, adds a top comment. */
export async function replyToThread(
  request: CreateRequest,
  threadId: string,
  input: ReplyInput,
): Promise<{ posted: Posted; replayed: boolean }> {
  const parentId = input.parentId ?? null;
  return postOnce(request, input, () =>
    withJointStatement(request, {
      async load(work, attempt): Promise<Reply> {
        const { site } = work;
        const recent = attempt === 0 && mayUseRecent(work) ? recentTarget(site.id, threadId, parentId) : null;
        const target = recent ?? (await loadOpen(work, threadId, parentId));
        const comment = await composeComment(work, target, input);
        return { asked: parentId, target, articleId: target.article.id, comment };
      },
      write: writeReplies,
    }),
  );
}

/** A reply that can be stored. */
interface Reply {
  articleId: string;
  /** The comment it was to answer; null: the thread's first. */
  asked: string | null;
  target: Target;
  comment: NewComment;
}

/** Stores replies that wait for the same article. */
const writeReplies = jointWrite(async (parts: JointPart<Reply>[]) => {
  const stored = await insertComments(parts.map(({ work, loaded: { comment } }) => ({ work, comment })));
  return parts.map(({ work, loaded: { asked, target, comment } }, position) => {
    const inserted = stored[position];
    if (!inserted) return null;
    // A surge mode can refuse a comment without a look at current rows.
    if (!target.article.surge) keepTarget(work.site.id, comment.threadId, asked, target);
    return postedView(work, comment, inserted);
  });
});

/** Posts the first comment of a thread created in the same transaction; `around` are texts submitted with it. */
export async function postFirst(
  work: UnitOfWork,
  threadId: string,
  input: CommentInput,
  around: string[],
): Promise<Posted> {
  const target = requireTarget(await loadFor(work, threadId, null), null);
  const comment = await composeComment(work, target, input, around);
  const [inserted] = await insertComments([{ work, comment }]);
  // The transaction holds the article's lock, so nothing can have changed.
  if (!inserted) throw new Error(`could not post to the new thread ${threadId}`);
  return postedView(work, comment, inserted);
}

/** Runs `create` once per idempotency key; a repeated request gets the stored comment in its current state. */
export async function postOnce(
  request: CreateRequest,
  { body }: CommentInput,
  create: () => Promise<Posted>,
): Promise<{ posted: Posted; replayed: boolean }> {
  const { ctx, site } = request;
  requireLength(site, body);
  const { result, replayed } = await withIdempotency(request, create, async (commentId) => {
    const comment = await readOwn(ctx, site, commentId);
    const target = await loadTarget(ctx.db, site.id, comment.threadId, null);
    if (!target) throw new Problem('thread_not_found');
    return { comment, thread: threadView(target.thread), article: articleView(target.article) };
  });
  if (!replayed) await askSoon(ctx, site);
  return { posted: result, replayed };
}

/** Loads the comment's target and, in the same statement, the writer's record if the site's rules need it. */
function loadFor({ db, site, principal }: UnitOfWork, threadId: string, parentId: string | null) {
  const writerId = needsWriter(site.settings) ? requirePerson(principal).id : null;
  return loadTarget(db, site.id, threadId, parentId, writerId);
}

/** Whether nothing about the comment depends on what the target was loaded with: no record of the writer, no badge of an author. */
function mayUseRecent({ site, principal }: UnitOfWork): boolean {
  return !needsWriter(site.settings) && !principal.roles.includes('author');
}

/** The target if it accepts replies; throws otherwise. */
async function loadOpen(work: UnitOfWork, threadId: string, parentId: string | null): Promise<Target> {
  const target = requireTarget(await loadFor(work, threadId, parentId), parentId);
  requireOpen(target);
  return target;
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
  work: UnitOfWork,
  { thread, article, parent, writer: known = null, threadPremoderated }: Target,
  { body, consent }: CommentInput,
  brought: string[] = [],
): Promise<NewComment> {
  const { db, site, principal, idempotency } = work;
  const writer = known ?? (isSlow(work, article) ? await loadOwnRecord(work, article.id) : null);
  requirePace(work, article, writer);
  const place = { threadPremoderated, surge: article.surge };
  if (site.settings.consent && consent !== site.settings.consent.text) throw new Problem('consent_required');
  const rendered = await renderIn(db, site, article.id, body);
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
    ...(await checkBody(work, rendered, { brought, writer, place })),
    place,
    sender: work.sender,
    consent: site.settings.consent,
    idempotency,
  };
}

/** Throws if the site or the article is closed or slowed down during a surge; staff are exempt. */
function requirePace(
  { site, principal, now }: UnitOfWork,
  article: Target['article'],
  writer: WriterRecord | null,
): void {
  if (isStaff(principal.roles)) return;
  for (const surge of [site.settings.surge, article.surge]) {
    if (!surge || !isRunning(surge, now())) continue;
    if (surge.mode === 'closed') throw new Problem('article_closed');
    const last = writer?.recent[0];
    if (surge.mode !== 'slow' || !last) continue;
    const left = Math.ceil((Date.parse(last.at) - now().getTime()) / 1_000) + surge.seconds;
    if (left > 0)
      throw new Problem('rate_limited', {
        detail: `Slow mode is on: one comment every ${surge.seconds} seconds.`,
        headers: { 'Retry-After': String(left) },
      });
  }
}

function isSlow({ now }: UnitOfWork, { surge }: Target['article']): boolean {
  return surge?.mode === 'slow' && isRunning(surge, now());
}

function badgeOf(principal: Principal, article: Target['article']): 'author' | 'moderator' | null {
  if (ownsArticle(principal, article)) return 'author';
  return principal.roles.includes('moderator') || principal.roles.includes('admin') ? 'moderator' : null;
}

function postedView({ site, principal }: UnitOfWork, comment: NewComment, inserted: Inserted): Posted {
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
      comment.verdicts
        .filter(({ verdict }) => TOLD_TO_WRITERS.includes(verdict))
        .map(({ phase, reason }) => ({ by: phase, reason, note: null })),
    ),
    thread: threadView(inserted.thread),
    article: articleView(inserted.article),
  };
}
