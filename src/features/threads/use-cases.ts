/** Starts and locks threads. */
import { requirePerson } from '../../access/principal.js';
import type { CreateRequest, SignedInRequest } from '../../route.js';
import type { Posted, StartThreadInput, Thread } from '../../shared/contract.js';
import { resolveThreadTarget, writeToArticle } from '../articles/use-cases.js';
import { postFirst, postOnce, requireThread, threadView } from '../comments/use-cases.js';
import { insertThread, updateThread } from './queries.js';
import { withThread } from './with-thread.js';

/** Starts a thread on a paragraph, a phrase in it, or the article, with its first comment. */
export async function startThread(
  request: CreateRequest,
  input: StartThreadInput,
): Promise<{ posted: Posted; replayed: boolean }> {
  const person = requirePerson(request.principal);
  return postOnce(request, input, () =>
    writeToArticle(request, input.article, async (work) => {
      const { unpublished, ...passage } = await resolveThreadTarget(work, input);
      const thread = { ...passage, createdById: person.id, prompt: null };
      const threadId = await insertThread(work.db, work.site.id, thread);
      return postFirst(work, threadId, input, unpublished);
    }),
  );
}

/** Locks a thread against replies, or unlocks it; audited with its reason. Repeating it changes nothing. */
export async function lockThread(
  request: SignedInRequest,
  threadId: string,
  change: { locked: boolean; reason: string },
): Promise<Thread> {
  requirePerson(request.principal);
  return withThread(request, threadId, async (work, thread) => {
    const { articleId, paragraphId } = thread;
    if ((thread.lockedAt !== null) === change.locked) return threadView(thread);
    await updateThread(work.db, work.site.id, threadId, { lockedAt: change.locked ? work.now() : null });
    await work.audit({
      action: change.locked ? 'thread.lock' : 'thread.unlock',
      reason: change.reason,
      articleId,
      threadId,
      from: change.locked ? 'open' : 'locked',
      to: change.locked ? 'locked' : 'open',
    });
    const type = change.locked ? 'thread.locked' : 'thread.unlocked';
    await work.record({ articleId, type, data: { threadId, paragraphId } });
    return threadView(await requireThread(work, threadId));
  });
}
