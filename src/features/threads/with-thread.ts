/** Changing a thread: below its article's lock, as it is then. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { withArticleTransaction, lockArticle, type UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { requireThread } from '../comments/use-cases.js';

/** Runs `change` with the thread below its article's lock; a thread of another site is not there. */
export async function withThread<T>(
  ctx: Context,
  site: Site,
  threadId: string,
  change: (write: UnitOfWork, thread: Awaited<ReturnType<typeof requireThread>>) => Promise<T>,
): Promise<T> {
  const { articleId } = await requireThread({ db: ctx.db }, site, threadId);
  return withArticleTransaction(ctx, site.id, articleId, async (write) => {
    if (!(await lockArticle(write, site.id, articleId))) throw new Problem('thread_not_found');
    return change(write, await requireThread(write, site, threadId));
  });
}
