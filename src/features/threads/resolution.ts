/** Editors' actions on threads: moving one whose paragraph is gone, resolving one that an edit addressed. */
import { ownsArticle, requirePerson, authorizeOwner } from '../../access/principal.js';
import type { ArticleRow } from '../../db/article-row.js';
import type { UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import type { SignedInRequest } from '../../route.js';
import type { Thread } from '../../shared/contract.js';
import { currentText, requireAnchored } from '../articles/use-cases.js';
import { requireThread, threadView, type LoadedThread } from '../comments/use-cases.js';
import { findOpener, moveThread, setResolution } from './queries.js';
import { withThread } from './with-thread.js';

/**
 * Moves a thread whose paragraph is gone to one in the current text; audited, and reversible by
 * `undoMove`. A thread whose own paragraph is still in the text cannot be moved.
 */
export async function moveThreadTo(
  request: SignedInRequest,
  threadId: string,
  paragraphId: string,
): Promise<Thread> {
  requirePerson(request.principal);
  return withThread(request, threadId, async (work, thread, article) => {
    const { db, site } = work;
    requireEditor(work, 'thread.move', article);
    if (thread.paragraphId === null) throw new Problem('thread_not_movable');
    if (thread.paragraphId === paragraphId) return threadView(thread);
    const movedFromId = thread.movedFromId ?? thread.paragraphId;
    if (
      thread.movedFromId === null &&
      (await currentText(db, site, article.id, thread.paragraphId)) !== null
    ) {
      throw new Problem('thread_not_movable');
    }
    await requireAnchored(db, site, article.id, paragraphId);
    return relocateThread(work, thread, thread.paragraphId, {
      paragraphId,
      movedFromId: movedFromId === paragraphId ? null : movedFromId,
    });
  });
}

/** Moves a manually moved thread back to its original paragraph. */
export async function undoMove(request: SignedInRequest, threadId: string): Promise<Thread> {
  requirePerson(request.principal);
  return withThread(request, threadId, async (work, thread, article) => {
    requireEditor(work, 'thread.move', article);
    if (thread.movedFromId === null || thread.paragraphId === null) return threadView(thread);
    const back = { paragraphId: thread.movedFromId, movedFromId: null };
    return relocateThread(work, thread, thread.paragraphId, back);
  });
}

/** Throws unless the principal may do the action on any thread, or is an author of the article. */
function requireEditor(
  { principal }: UnitOfWork,
  action: 'thread.move' | 'thread.resolve',
  article: ArticleRow,
): void {
  authorizeOwner(principal, action, ownsArticle(principal, article));
}

async function relocateThread(
  work: UnitOfWork,
  { id: threadId, articleId, commentCount }: LoadedThread,
  from: string,
  to: { paragraphId: string; movedFromId: string | null },
): Promise<Thread> {
  await moveThread(work.db, work.site.id, { id: threadId, paragraphId: from, commentCount }, to);
  await work.audit({
    action: to.movedFromId === null ? 'thread.move_undone' : 'thread.move',
    reason: 'manual',
    articleId,
    threadId,
    from,
    to: to.paragraphId,
  });
  const data = { threadId, paragraphId: to.paragraphId, from };
  await work.record({ articleId, type: 'thread.moved', data });
  return threadView(await requireThread(work, threadId));
}

/** Resolves a thread and stores its paragraph's current text, to show what the edit changed. Repeating it changes nothing. */
export async function resolveThread(
  request: SignedInRequest,
  threadId: string,
  note: string | null,
): Promise<Thread> {
  const person = requirePerson(request.principal);
  return withThread(request, threadId, async (work, thread, article) => {
    const { db, site } = work;
    requireEditor(work, 'thread.resolve', article);
    if (thread.resolvedAt !== null) return threadView(thread);
    const text =
      thread.paragraphId === null ? null : await currentText(db, site, article.id, thread.paragraphId);
    await setResolution(db, site.id, threadId, { at: work.now(), byId: person.id, text, note });
    return recordResolution(work, thread, 'thread.resolved', note);
  });
}

/** Reopens a resolved thread, for the person who started it and for editors. */
export async function reopenThread(request: SignedInRequest, threadId: string): Promise<Thread> {
  const person = requirePerson(request.principal);
  return withThread(request, threadId, async (work, thread, article) => {
    const { db, site, principal } = work;
    const asked = (await findOpener(db, site.id, threadId)) === person.id;
    authorizeOwner(principal, 'thread.reopen', asked || ownsArticle(principal, article));
    if (thread.resolvedAt === null) return threadView(thread);
    await setResolution(db, site.id, threadId, null);
    return recordResolution(work, thread, 'thread.reopened', null);
  });
}

async function recordResolution(
  work: UnitOfWork,
  { id: threadId, articleId, paragraphId }: LoadedThread,
  type: 'thread.resolved' | 'thread.reopened',
  note: string | null,
): Promise<Thread> {
  await work.audit({
    action: type === 'thread.resolved' ? 'thread.resolve' : 'thread.reopen',
    reason: 'manual',
    note,
    articleId,
    threadId,
  });
  await work.record({ articleId, type, data: { threadId, paragraphId } });
  return threadView(await requireThread(work, threadId));
}
