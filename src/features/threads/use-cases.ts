/** Starts, locks and premoderates threads. */
import { grant } from '../../access/policy.js';
import { authorizeOwner, ownsArticle, requirePerson } from '../../access/principal.js';
import { Problem } from '../../http/problem.js';
import type { CreateRequest, SignedInRequest } from '../../route.js';
import type {
  Posted,
  PremoderationInput,
  StartThreadInput,
  Thread,
  ThreadPremoderation,
} from '../../shared/contract.js';
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

/** Sets whether new comments in a thread wait for a moderator; audited with its reason. Repeating it changes nothing. */
export async function premoderateThread(
  request: SignedInRequest,
  threadId: string,
  { premoderated, reason }: PremoderationInput,
): Promise<ThreadPremoderation> {
  requirePerson(request.principal);
  return withThread(request, threadId, async (work, { articleId, paragraphId, premoderatedAt }) => {
    const result = { threadId, premoderated };
    if ((premoderatedAt !== null) === premoderated) return result;
    await updateThread(work.db, work.site.id, threadId, { premoderatedAt: premoderated ? work.now() : null });
    await work.audit({
      action: premoderated ? 'thread.premoderate' : 'thread.unpremoderate',
      ...{ reason, articleId, threadId },
    });
    await work.record({
      articleId,
      type: 'thread.premoderation_changed',
      data: { threadId, paragraphId, premoderated },
    });
    return result;
  });
}

/**
 * Locks a thread against replies, or unlocks it; audited with its reason. Repeating it changes nothing. Authors of the article
 * may too, but not unlock what a moderator locked. The thread stores which of the two it was, because roles change and the log
 * has no index by thread; one who is both is a moderator. A moderator's lock takes the place of an author's.
 */
export async function lockThread(
  request: SignedInRequest,
  threadId: string,
  { locked, reason }: { locked: boolean; reason: string },
): Promise<Thread> {
  requirePerson(request.principal);
  return withThread(request, threadId, async (work, thread, article) => {
    const { articleId, paragraphId } = thread;
    authorizeOwner(work.principal, 'thread.lock', ownsArticle(work.principal, article));
    const asAuthor = grant('thread.lock', work.principal.roles) === 'own';
    const { lockedBy } = threadView(thread);
    if (locked ? lockedBy === 'moderator' || (lockedBy === 'author' && asAuthor) : lockedBy === null)
      return threadView(thread);
    if (asAuthor && lockedBy === 'moderator')
      throw new Problem('forbidden', {
        detail: 'A moderator locked this thread; only moderators can unlock it.',
      });
    const lockedAt = locked ? work.now() : null;
    await updateThread(work.db, work.site.id, threadId, { lockedAt, lockedByAuthor: locked && asAuthor });
    const [from, to] = [lockedBy === null ? 'open' : 'locked', locked ? 'locked' : 'open'];
    await work.audit({
      action: locked ? 'thread.lock' : 'thread.unlock',
      ...{ reason, articleId, threadId, from, to },
    });
    const type = locked ? 'thread.locked' : 'thread.unlocked';
    await work.record({ articleId, type, data: { threadId, paragraphId } });
    return threadView(await requireThread(work, threadId));
  });
}
