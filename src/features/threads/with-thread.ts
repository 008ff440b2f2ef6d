/** Changes a thread with its article locked. */
import type { ArticleRow } from '../../db/article-row.js';
import { withArticle, type UnitOfWork } from '../../events/unit-of-work.js';
import type { SignedInRequest } from '../../route.js';
import { requireThread, type LoadedThread } from '../comments/use-cases.js';

/** Runs `change` with the current thread and article, with the article locked; 404 for a thread of another site. */
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
