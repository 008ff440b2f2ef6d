/** Changing a thread: below its article's lock, as it is then. */
import type { ArticleRow } from '../../db/article-row.js';
import { withArticle, type UnitOfWork } from '../../events/unit-of-work.js';
import type { SignedInRequest } from '../../route.js';
import { requireThread, type LoadedThread } from '../comments/use-cases.js';

/** Runs `change` with the thread and its article below the article's lock; a thread of another site is not there. */
export async function withThread<T>(
  request: SignedInRequest,
  threadId: string,
  change: (work: UnitOfWork, thread: LoadedThread, article: ArticleRow) => Promise<T>,
): Promise<T> {
  const { ctx, site } = request;
  const { articleId } = await requireThread({ db: ctx.db, site }, threadId);
  return withArticle(
    request,
    articleId,
    async (work, article) => change(work, await requireThread(work, threadId), article),
    'thread_not_found',
  );
}
