/** Threads: starting one, and locks. */
import type { Idempotency } from '../../http/input.js';
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { appendAuditEntry } from '../../events/audit.js';
import { record } from '../../events/unit-of-work.js';
import { requirePerson, type Principal } from '../../access/principal.js';
import type { Posted, StartThreadInput, Thread } from '../../shared/contract.js';
import { resolveThreadTarget, writeToArticle } from '../articles/use-cases.js';
import { postInNewThread, requireThread, threadView } from '../comments/use-cases.js';
import { insertThread, updateThread } from './queries.js';
import { withThread } from './with-thread.js';

/** Starts a thread on a paragraph, a phrase in it, or the article, with its first comment. */
export async function startThread(
  ctx: Context,
  site: Site,
  principal: Principal,
  input: StartThreadInput,
  idempotency: Idempotency | null,
): Promise<{ posted: Posted; replayed: boolean }> {
  const person = requirePerson(principal);
  return postInNewThread(ctx, site, principal, input, idempotency, (post) =>
    writeToArticle(ctx, site, input.article, async (write) => {
      const { unpublished, ...passage } = await resolveThreadTarget(write, site, person.id, input);
      const thread = { ...passage, createdById: person.id, prompt: null };
      return post(write, await insertThread(write.db, site.id, thread), unpublished);
    }),
  );
}

/** Locks a thread against replies, or unlocks it; recorded with its reason. The same again changes nothing. */
export async function lockThread(
  ctx: Context,
  site: Site,
  principal: Principal,
  threadId: string,
  change: { locked: boolean; reason: string },
): Promise<Thread> {
  const moderator = requirePerson(principal);
  return withThread(ctx, site, threadId, async (write, thread) => {
    const { articleId } = thread;
    if ((thread.lockedAt !== null) === change.locked) return threadView(thread);
    await updateThread(write.db, site.id, threadId, { lockedAt: change.locked ? write.now() : null });
    await appendAuditEntry(write.db, site.id, {
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
