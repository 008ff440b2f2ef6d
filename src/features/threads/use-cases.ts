/** Threads: starting one, authors' prompts, and locks. */
import type { Context } from '../../context.js';
import { decide } from '../../events/decide.js';
import { onceOnly, rememberKey } from '../../events/once.js';
import { inTransaction, lockArticle, record, type Write } from '../../events/record.js';
import { Problem } from '../../http/problem.js';
import type { Idempotency } from '../../http/route.js';
import { ownsArticle, personOf, requireOwn, type Visitor } from '../../http/visitor.js';
import type { Posted, PromptChange, PromptInput, StartThreadInput, Thread } from '../../shared/contract.js';
import { currentText, placeThread, requireAnyArticle, requireStanding } from '../articles/use-cases.js';
import { postInNewThread, requireThread, threadView } from '../comments/use-cases.js';
import type { Site } from '../sites/use-cases.js';
import { findOpener, insertThread, moveThread, setResolution, updateThread } from './queries.js';

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

/** The thread with its article, locked, for someone who may act on the article's threads. */
async function withThread<T>(
  ctx: Context,
  site: Site,
  threadId: string,
  change: (write: Write, thread: Awaited<ReturnType<typeof requireThread>>) => Promise<T>,
): Promise<T> {
  const { articleId } = await requireThread({ sql: ctx.db.direct }, site, threadId);
  return inTransaction(ctx, async (write) => {
    await lockArticle(write, site.id, articleId);
    return change(write, await requireThread(write, site, threadId));
  });
}

/**
 * Moves a thread that lost its paragraph to one that stands, by a person's judgement; recorded, and undone by
 * `undoMove`. A thread whose paragraph has a place stays there.
 */
export async function moveThreadTo(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  threadId: string,
  paragraphId: string,
): Promise<Thread> {
  const person = personOf(visitor);
  return withThread(ctx, site, threadId, async (write, thread) => {
    requireOwn(
      visitor,
      'thread.move',
      ownsArticle(visitor, await requireAnyArticle(ctx, site, thread.articleId)),
    );
    if (thread.paragraphId === null) throw new Problem('thread_not_movable');
    if (thread.paragraphId === paragraphId) return threadView(thread);
    const movedFromId = thread.movedFromId ?? thread.paragraphId;
    if (
      thread.movedFromId === null &&
      (await currentText(write.sql, site, thread.articleId, thread.paragraphId)) !== null
    ) {
      throw new Problem('thread_not_movable');
    }
    await requireStanding(write.sql, site, thread.articleId, paragraphId);
    return relocateThread(write, site, person.id, thread, thread.paragraphId, {
      paragraphId,
      movedFromId: movedFromId === paragraphId ? null : movedFromId,
    });
  });
}

/** Puts a thread moved by hand back to the paragraph it was started on. */
export async function undoMove(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  threadId: string,
): Promise<Thread> {
  const person = personOf(visitor);
  return withThread(ctx, site, threadId, async (write, thread) => {
    requireOwn(
      visitor,
      'thread.move',
      ownsArticle(visitor, await requireAnyArticle(ctx, site, thread.articleId)),
    );
    if (thread.movedFromId === null || thread.paragraphId === null) return threadView(thread);
    const back = { paragraphId: thread.movedFromId, movedFromId: null };
    return relocateThread(write, site, person.id, thread, thread.paragraphId, back);
  });
}

async function relocateThread(
  write: Write,
  site: Site,
  actorId: string,
  thread: { id: string; articleId: string; commentCount: number },
  from: string,
  to: { paragraphId: string; movedFromId: string | null },
): Promise<Thread> {
  await moveThread(
    write.sql,
    site.id,
    { id: thread.id, paragraphId: from, commentCount: thread.commentCount },
    to,
  );
  await decide(write.sql, site.id, {
    action: to.movedFromId === null ? 'thread.move_undone' : 'thread.move',
    reason: 'manual',
    actorId,
    articleId: thread.articleId,
    threadId: thread.id,
    from,
    to: to.paragraphId,
  });
  await record(write, {
    siteId: site.id,
    articleId: thread.articleId,
    type: 'thread.moved',
    actorId,
    data: { threadId: thread.id, paragraphId: to.paragraphId, from },
  });
  return threadView(await requireThread(write, site, thread.id));
}

/** Settles a thread, keeping how its paragraph reads now to show what the edit changed. Again changes nothing. */
export async function resolveThread(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  threadId: string,
  note: string | null,
): Promise<Thread> {
  const person = personOf(visitor);
  return withThread(ctx, site, threadId, async (write, thread) => {
    requireOwn(
      visitor,
      'thread.resolve',
      ownsArticle(visitor, await requireAnyArticle(ctx, site, thread.articleId)),
    );
    if (thread.resolvedAt !== null) return threadView(thread);
    const text =
      thread.paragraphId === null
        ? null
        : await currentText(write.sql, site, thread.articleId, thread.paragraphId);
    await setResolution(write.sql, site.id, threadId, { at: ctx.now(), byId: person.id, text, note });
    return settled(write, site, person.id, thread, 'thread.resolved', note);
  });
}

/** Opens a settled thread again: its asker is not satisfied, or whoever settled it was wrong. */
export async function reopenThread(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  threadId: string,
): Promise<Thread> {
  const person = personOf(visitor);
  return withThread(ctx, site, threadId, async (write, thread) => {
    const asked = (await findOpener(write.sql, site.id, threadId)) === person.id;
    const article = await requireAnyArticle(ctx, site, thread.articleId);
    requireOwn(visitor, 'thread.reopen', asked || ownsArticle(visitor, article));
    if (thread.resolvedAt === null) return threadView(thread);
    await setResolution(write.sql, site.id, threadId, null);
    return settled(write, site, person.id, thread, 'thread.reopened', null);
  });
}

async function settled(
  write: Write,
  site: Site,
  actorId: string,
  thread: { id: string; articleId: string; paragraphId: string | null },
  type: 'thread.resolved' | 'thread.reopened',
  note: string | null,
): Promise<Thread> {
  await decide(write.sql, site.id, {
    action: type === 'thread.resolved' ? 'thread.resolve' : 'thread.reopen',
    reason: 'manual',
    note,
    actorId,
    articleId: thread.articleId,
    threadId: thread.id,
  });
  await record(write, {
    siteId: site.id,
    articleId: thread.articleId,
    type,
    actorId,
    data: { threadId: thread.id, paragraphId: thread.paragraphId },
  });
  return threadView(await requireThread(write, site, thread.id));
}
