/** Authors' prompts: a question to the readers of a paragraph or phrase. */
import type { Idempotency } from '../../http/input.js';
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { withIdempotency, saveIdempotencyKey } from '../../events/idempotency.js';
import { withArticleTransaction, record } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { ownsArticle, requirePerson, authorizeOwner, type Principal } from '../../access/principal.js';
import type { PromptChange, PromptInput, Thread } from '../../shared/contract.js';
import { resolveThreadTarget, requireAnyArticle } from '../articles/use-cases.js';
import { requireThread, threadView } from '../comments/use-cases.js';
import { insertThread, updateThread } from './queries.js';
import { withThread } from './with-thread.js';

/** An author asks the readers of a paragraph or phrase something. */
export async function askPrompt(
  ctx: Context,
  site: Site,
  principal: Principal,
  articleId: string,
  input: PromptInput,
  idempotency: Idempotency | null,
): Promise<{ thread: Thread; replayed: boolean }> {
  const person = requirePerson(principal);
  const article = await requireAnyArticle(ctx.db, site, articleId);
  authorizeOwner(principal, 'prompt.manage', ownsArticle(principal, article));
  const prompt = { question: input.question, display: input.display };
  const { result, replayed } = await withIdempotency(
    ctx,
    site,
    principal,
    idempotency,
    () =>
      withArticleTransaction(ctx, site.id, articleId, async (write) => {
        const passage = await resolveThreadTarget(write, site, person.id, {
          ...input,
          article: { id: articleId },
        });
        const threadId = await insertThread(write.db, site.id, {
          ...passage,
          createdById: person.id,
          prompt,
        });
        await saveIdempotencyKey(write.db, site.id, person.id, idempotency, threadId);
        await record(write, {
          siteId: site.id,
          articleId,
          type: 'prompt.changed',
          actorId: person.id,
          data: { threadId, paragraphId: passage.paragraphId, closed: false },
        });
        return threadView(await requireThread(write, site, threadId));
      }),
    async (threadId) => threadView(await requireThread({ db: ctx.db }, site, threadId)),
  );
  return { thread: result, replayed };
}

/** Rewords a prompt, changes how it is shown, closes or reopens it. The same again changes nothing. */
export async function changePrompt(
  ctx: Context,
  site: Site,
  principal: Principal,
  threadId: string,
  change: PromptChange,
): Promise<Thread> {
  const person = requirePerson(principal);
  return withThread(ctx, site, threadId, async (write, thread) => {
    const { articleId } = thread;
    const article = await requireAnyArticle(write.db, site, articleId);
    authorizeOwner(principal, 'prompt.manage', ownsArticle(principal, article));
    if (thread.kind !== 'prompt') throw new Problem('thread_not_found');
    const closed = change.closed ?? thread.closedAt !== null;
    const changed = {
      ...(change.question !== undefined &&
        change.question !== thread.question && { question: change.question }),
      ...(change.display !== undefined && change.display !== thread.display && { display: change.display }),
      ...(closed !== (thread.closedAt !== null) && { closedAt: closed ? write.now() : null }),
    };
    if (Object.keys(changed).length === 0) return threadView(thread);
    await updateThread(write.db, site.id, threadId, changed);
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
