/**
 * Deletes articles: one short transaction hides the article from everyone; a job deletes its rows in batches. An interrupted
 * job continues at its next run.
 */
import type { Context } from '../../context.js';
import { addJob } from '../../db/job-queue.js';
import type { ConditionalRequest } from '../../route.js';
import { withNamed, type ArticleName } from './editing.js';
import { isDeleted, listRemovals, markDeleted, removeSome } from './removal-queries.js';
import { publisherOf } from './states.js';

/** Articles per run of the job. */
const PER_RUN = 100;

/**
 * Deletes the article with its texts, threads, comments and ratings: it is invisible at once, and a job deletes the
 * rows. Repeating it by id changes nothing.
 */
export async function deleteArticle(
  request: ConditionalRequest,
  name: ArticleName,
  reason: string | undefined,
): Promise<void> {
  const { ctx, site } = request;
  if ('id' in name && (await isDeleted(ctx.db, site.id, name.id))) return;
  await withNamed(request, name, async (work, { row }) => {
    const { id: articleId, key, url, title, commentCount: comments } = row;
    await work.audit({
      ...{ action: 'article.delete', reason: reason ?? 'manual', articleId, from: url },
      evidence: { ...publisherOf(work.principal), key, title, comments },
    });
    await work.record({ articleId, type: 'article.deleted', data: {} });
    await markDeleted(work.db, work.site.id, articleId, work.now());
    await addJob(work.db, 'remove-deleted-articles');
  });
}

/** Deletes the rows of deleted articles, until `signal` aborts. */
export async function removeDeleted(ctx: Context, signal: AbortSignal): Promise<void> {
  for (const { siteId, articleId } of await listRemovals(ctx.db, PER_RUN)) {
    const some = () => ctx.db.sqlTransaction((db) => removeSome(db, siteId, articleId));
    do signal.throwIfAborted();
    while (await some());
  }
}
