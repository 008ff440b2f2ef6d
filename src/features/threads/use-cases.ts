/** Threads: starting one, authors' prompts, and locks. */
import type { Context } from '../../context.js';
import { decide } from '../../events/decide.js';
import { onceOnly, rememberKey } from '../../events/once.js';
import { inTransaction, lockArticle, record } from '../../events/record.js';
import { Problem } from '../../http/problem.js';
import type { Idempotency } from '../../http/route.js';
import { ownsArticle, personOf, requireOwn, type Visitor } from '../../http/visitor.js';
import type { Posted, PromptChange, PromptInput, StartThreadInput, Thread } from '../../shared/contract.js';
import { placeThread, requireAnyArticle } from '../articles/use-cases.js';
import { postInNewThread, requireThread, threadView } from '../comments/use-cases.js';
import type { Site } from '../sites/use-cases.js';
import { insertThread, updateThread } from './queries.js';

/** Starts a thread on a paragraph, a phrase in it, or the article, with its first comment. */
export async function startThread(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  input: StartThreadInput,
  idempotency: Idempotency | null,
): Promise<{ posted: Posted; replayed: boolean }> {
  const person = personOf(visitor);
  return postInNewThread(ctx, site, visitor, input.body, idempotency, async (write) => {
    const passage = await placeThread(write, site, person.id, input);
    return insertThread(write.sql, site.id, { ...passage, createdById: person.id, prompt: null });
  });
}

/** An author asks the readers of a paragraph or phrase something. */
export async function askPrompt(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  articleId: string,
  input: PromptInput,
  idempotency: Idempotency | null,
): Promise<{ thread: Thread; replayed: boolean }> {
  const person = personOf(visitor);
  requireOwn(visitor, 'prompt.manage', ownsArticle(visitor, await requireAnyArticle(ctx, site, articleId)));
  const prompt = { question: input.question, display: input.display };
  const { result, replayed } = await onceOnly(
    ctx,
    site,
    visitor,
    idempotency,
    () =>
      inTransaction(ctx, async (write) => {
        const passage = await placeThread(write, site, person.id, { ...input, article: { id: articleId } });
        const threadId = await insertThread(write.sql, site.id, {
          ...passage,
          createdById: person.id,
          prompt,
        });
        await rememberKey(write.sql, site.id, person.id, idempotency, threadId);
        await record(write, {
          siteId: site.id,
          articleId,
          type: 'prompt.changed',
          actorId: person.id,
          data: { threadId, paragraphId: passage.paragraphId, ...prompt },
        });
        return threadView(await requireThread(write, site, threadId));
      }),
    async (threadId) => threadView(await requireThread({ sql: ctx.db.direct }, site, threadId)),
  );
  return { thread: result, replayed };
}

/** Rewords a prompt, changes how it is shown, closes or reopens it. The same again changes nothing. */
export async function changePrompt(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  threadId: string,
  change: PromptChange,
): Promise<Thread> {
  const person = personOf(visitor);
  const { articleId } = await requireThread({ sql: ctx.db.direct }, site, threadId);
  requireOwn(visitor, 'prompt.manage', ownsArticle(visitor, await requireAnyArticle(ctx, site, articleId)));
  return inTransaction(ctx, async (write) => {
    await lockArticle(write, site.id, articleId);
    const thread = await requireThread(write, site, threadId);
    if (thread.kind !== 'prompt') throw new Problem('thread_not_found');
    const closed = change.closed ?? thread.closedAt !== null;
    const changed = {
      ...(change.question !== undefined &&
        change.question !== thread.question && { question: change.question }),
      ...(change.display !== undefined && change.display !== thread.display && { display: change.display }),
      ...(closed !== (thread.closedAt !== null) && { closedAt: closed ? ctx.now() : null }),
    };
    if (Object.keys(changed).length === 0) return threadView(thread);
    await updateThread(write.sql, site.id, threadId, changed);
    await record(write, {
      siteId: site.id,
      articleId,
      type: 'prompt.changed',
      actorId: person.id,
      data: { threadId, paragraphId: thread.paragraphId, closed },
    });
    return threadView(await requireThread(write, site, threadId));
  });
}

/** Locks a thread against replies, or unlocks it; recorded with its reason. The same again changes nothing. */
export async function lockThread(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  threadId: string,
  change: { locked: boolean; reason: string },
): Promise<Thread> {
  const moderator = personOf(visitor);
  const { articleId } = await requireThread({ sql: ctx.db.direct }, site, threadId);
  return inTransaction(ctx, async (write) => {
    await lockArticle(write, site.id, articleId);
    const thread = await requireThread(write, site, threadId);
    if ((thread.lockedAt !== null) === change.locked) return threadView(thread);
    await updateThread(write.sql, site.id, threadId, { lockedAt: change.locked ? ctx.now() : null });
    await decide(write.sql, site.id, {
      action: change.locked ? 'thread.lock' : 'thread.unlock',
      reason: change.reason,
      actorId: moderator.id,
      articleId,
      threadId,
      from: change.locked ? 'open' : 'locked',
      to: change.locked ? 'locked' : 'open',
    });
    await record(write, {
      siteId: site.id,
      articleId,
      type: change.locked ? 'thread.locked' : 'thread.unlocked',
      actorId: moderator.id,
      data: { threadId, paragraphId: thread.paragraphId },
    });
    return threadView(await requireThread(write, site, threadId));
  });
}
