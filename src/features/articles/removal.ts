/**
 * Deleting an article: one short transaction hides it from everybody and answers; a job deletes its rows in batches. A job that
 * is interrupted goes on where it was.
 */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { appendAuditEntry } from '../../events/audit.js';
import { withArticleTransaction, record } from '../../events/unit-of-work.js';
import type { IfMatch } from '../../http/preconditions.js';
import type { Principal } from '../../access/principal.js';
import { addJob } from '../../db/job-queue.js';
import { withNamed, type ArticleName } from './editing.js';
import { isDeleted, listRemovals, markDeleted, removeSome } from './removal-queries.js';
import { doneBy } from './states.js';

/** Articles one run of the job removes. */
const PER_RUN = 100;

/**
 * Deletes the article with its texts, threads, comments and ratings: nobody sees any of it from now on, and a job removes the
 * rows. By its id, doing so again changes nothing.
 */
export async function deleteArticle(
  ctx: Context,
  site: Site,
  principal: Principal,
  name: ArticleName,
  reason: string | undefined,
  ifMatch: IfMatch,
): Promise<void> {
  if ('id' in name && (await isDeleted(ctx.db, site.id, name.id))) return;
  await withNamed(ctx, site, name, ifMatch, async (write, { row }) => {
    const { actorId, evidence } = doneBy(principal);
    const { id: articleId, key, url, title, commentCount: comments } = row;
    await appendAuditEntry(write.db, site.id, {
      ...{ action: 'article.delete', reason: reason ?? 'manual', actorId, articleId, from: url },
      evidence: { ...evidence, key, title, comments },
    });
    await record(write, { siteId: site.id, articleId, type: 'article.deleted', actorId, data: {} });
    await markDeleted(write.db, site.id, articleId, write.now());
    await addJob(write.db, 'remove-deleted-articles');
  });
}

/** Removes the rows of deleted articles, until `signal`. */
export async function removeDeleted(ctx: Context, signal: AbortSignal): Promise<void> {
  for (const { siteId, articleId } of await listRemovals(ctx.db, PER_RUN)) {
    const some = () =>
      withArticleTransaction(ctx, siteId, articleId, ({ db }) => removeSome(db, siteId, articleId));
    do signal.throwIfAborted();
    while (await some());
  }
}
