/** What editors do about threads: moving one that lost its paragraph, settling one that an edit addressed. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { appendAuditEntry } from '../../events/audit.js';
import { record, type UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { ownsArticle, requirePerson, authorizeOwner, type Principal } from '../../access/principal.js';
import type { Thread } from '../../shared/contract.js';
import { currentText, requireAnyArticle, requireAnchored } from '../articles/use-cases.js';
import { requireThread, threadView } from '../comments/use-cases.js';
import { findOpener, moveThread, setResolution } from './queries.js';
import { withThread } from './with-thread.js';

/**
 * Moves a thread that lost its paragraph to one that stands, by a person's judgement; recorded, and undone by
 * `undoMove`. A thread whose paragraph has a place stays there.
 */
export async function moveThreadTo(
  ctx: Context,
  site: Site,
  principal: Principal,
  threadId: string,
  paragraphId: string,
): Promise<Thread> {
  const person = requirePerson(principal);
  return withThread(ctx, site, threadId, async (write, thread) => {
    await requireEditor(write, site, principal, 'thread.move', thread);
    if (thread.paragraphId === null) throw new Problem('thread_not_movable');
    if (thread.paragraphId === paragraphId) return threadView(thread);
    const movedFromId = thread.movedFromId ?? thread.paragraphId;
    if (
      thread.movedFromId === null &&
      (await currentText(write.db, site, thread.articleId, thread.paragraphId)) !== null
    ) {
      throw new Problem('thread_not_movable');
    }
    await requireAnchored(write.db, site, thread.articleId, paragraphId);
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
  principal: Principal,
  threadId: string,
): Promise<Thread> {
  const person = requirePerson(principal);
  return withThread(ctx, site, threadId, async (write, thread) => {
    await requireEditor(write, site, principal, 'thread.move', thread);
    if (thread.movedFromId === null || thread.paragraphId === null) return threadView(thread);
    const back = { paragraphId: thread.movedFromId, movedFromId: null };
    return relocateThread(write, site, person.id, thread, thread.paragraphId, back);
  });
}

/** Whoever may do it to any thread, or edits the thread's article. */
async function requireEditor(
  write: UnitOfWork,
  site: Site,
  principal: Principal,
  action: 'thread.move' | 'thread.resolve',
  thread: { articleId: string },
): Promise<void> {
  const article = await requireAnyArticle(write.db, site, thread.articleId);
  authorizeOwner(principal, action, ownsArticle(principal, article));
}

async function relocateThread(
  write: UnitOfWork,
  site: Site,
  actorId: string,
  thread: { id: string; articleId: string; commentCount: number },
  from: string,
  to: { paragraphId: string; movedFromId: string | null },
): Promise<Thread> {
  await moveThread(
    write.db,
    site.id,
    { id: thread.id, paragraphId: from, commentCount: thread.commentCount },
    to,
  );
  await appendAuditEntry(write.db, site.id, {
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
  principal: Principal,
  threadId: string,
  note: string | null,
): Promise<Thread> {
  const person = requirePerson(principal);
  return withThread(ctx, site, threadId, async (write, thread) => {
    await requireEditor(write, site, principal, 'thread.resolve', thread);
    if (thread.resolvedAt !== null) return threadView(thread);
    const text =
      thread.paragraphId === null
        ? null
        : await currentText(write.db, site, thread.articleId, thread.paragraphId);
    await setResolution(write.db, site.id, threadId, { at: write.now(), byId: person.id, text, note });
    return recordResolution(write, site, person.id, thread, 'thread.resolved', note);
  });
}

/** Opens a settled thread again: its asker is not satisfied, or whoever settled it was wrong. */
export async function reopenThread(
  ctx: Context,
  site: Site,
  principal: Principal,
  threadId: string,
): Promise<Thread> {
  const person = requirePerson(principal);
  return withThread(ctx, site, threadId, async (write, thread) => {
    const asked = (await findOpener(write.db, site.id, threadId)) === person.id;
    const article = await requireAnyArticle(write.db, site, thread.articleId);
    authorizeOwner(principal, 'thread.reopen', asked || ownsArticle(principal, article));
    if (thread.resolvedAt === null) return threadView(thread);
    await setResolution(write.db, site.id, threadId, null);
    return recordResolution(write, site, person.id, thread, 'thread.reopened', null);
  });
}

async function recordResolution(
  write: UnitOfWork,
  site: Site,
  actorId: string,
  thread: { id: string; articleId: string; paragraphId: string | null },
  type: 'thread.resolved' | 'thread.reopened',
  note: string | null,
): Promise<Thread> {
  await appendAuditEntry(write.db, site.id, {
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
