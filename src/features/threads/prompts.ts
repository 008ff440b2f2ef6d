/** Authors' prompts: questions to the readers of a paragraph or phrase. */
import { withIdempotency } from '../../events/idempotency.js';
import { withArticleAt } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { ownsArticle, requirePerson, authorizeOwner } from '../../access/principal.js';
import type { CreateRequest, SignedInRequest } from '../../route.js';
import type { PromptChange, PromptInput, Thread } from '../../shared/contract.js';
import { resolveThreadTarget, requireAnyArticle } from '../articles/use-cases.js';
import { requireThread, threadView } from '../comments/use-cases.js';
import { insertThread, updateThread } from './queries.js';
import { withThread } from './with-thread.js';

/** Creates a prompt at a paragraph or phrase. */
export async function askPrompt(
  request: CreateRequest,
  articleId: string,
  input: PromptInput,
): Promise<{ thread: Thread; replayed: boolean }> {
  const { ctx, site, principal } = request;
  const person = requirePerson(principal);
  const article = await requireAnyArticle(ctx.db, site, articleId);
  authorizeOwner(principal, 'prompt.manage', ownsArticle(principal, article));
  const prompt = { question: input.question, display: input.display };
  const create = () =>
    withArticleAt(request, articleId, async (work) => {
      const passage = await resolveThreadTarget(work, { ...input, article: { id: articleId } });
      const thread = { ...passage, createdById: person.id, prompt };
      const threadId = await insertThread(work.db, work.site.id, thread);
      await work.saveKey(threadId);
      await work.record({
        articleId,
        type: 'prompt.changed',
        data: { threadId, paragraphId: passage.paragraphId, closed: false },
      });
      return threadView(await requireThread(work, threadId));
    });
  const { result, replayed } = await withIdempotency(request, create, async (threadId) =>
    threadView(await requireThread({ db: ctx.db, site }, threadId)),
  );
  return { thread: result, replayed };
}

/** Rewords a prompt, changes its display, closes or reopens it. Repeating a change changes nothing. */
export async function changePrompt(
  request: SignedInRequest,
  threadId: string,
  change: PromptChange,
): Promise<Thread> {
  requirePerson(request.principal);
  return withThread(request, threadId, async (work, thread, article) => {
    authorizeOwner(work.principal, 'prompt.manage', ownsArticle(work.principal, article));
    if (thread.kind !== 'prompt') throw new Problem('thread_not_found');
    const closed = change.closed ?? thread.closedAt !== null;
    const changed = {
      ...(change.question !== undefined &&
        change.question !== thread.question && { question: change.question }),
      ...(change.display !== undefined && change.display !== thread.display && { display: change.display }),
      ...(closed !== (thread.closedAt !== null) && { closedAt: closed ? work.now() : null }),
    };
    if (Object.keys(changed).length === 0) return threadView(thread);
    await updateThread(work.db, work.site.id, threadId, changed);
    await work.record({
      articleId: article.id,
      type: 'prompt.changed',
      data: { threadId, paragraphId: thread.paragraphId, closed },
    });
    return threadView(await requireThread(work, threadId));
  });
}
