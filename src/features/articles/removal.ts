/**
 * Deleting an article: one short transaction hides it, then its rows are deleted in batches. What is interrupted is
 * finished by deleting it again, or by a job.
 */
import type { Context } from '../../context.js';
import type { ConditionalRequest } from '../../route.js';
import { withNamed, type ArticleName } from './editing.js';
import { isDeleted, listRemovals, markDeleted, removeSome } from './removal-queries.js';
import { publisherOf } from './states.js';

/** Deletions one run of the job goes on with. */
const PER_RUN = 100;

/** Deletes the article with its texts, threads, comments and ratings; by its id, doing so again changes nothing. */
export async function deleteArticle(
  request: ConditionalRequest,
  name: ArticleName,
  reason: string | undefined,
): Promise<void> {
  const { ctx, site } = request;
  const id =
    'id' in name && (await isDeleted(ctx.db.direct, site.id, name.id))
      ? name.id
      : await takeAway(request, name, reason ?? 'manual');
  await removeRows(ctx, site.id, id);
}

function takeAway(request: ConditionalRequest, name: ArticleName, reason: string): Promise<string> {
  return withNamed(request, name, async (work, { row }) => {
    const { id: articleId, key, url, title, commentCount: comments } = row;
    await work.audit({
      ...{ action: 'article.delete', reason, articleId, from: url },
      evidence: { ...publisherOf(work.principal), key, title, comments },
    });
    await work.record({ articleId, type: 'article.deleted', data: {} });
    await markDeleted(work.sql, work.site.id, articleId, work.now());
    return articleId;
  });
}

async function removeRows(ctx: Context, siteId: string, articleId: string): Promise<void> {
  const some = () => ctx.db.transaction((sql) => removeSome(sql, siteId, articleId));
  while (await some());
}

/** Goes on with deletions that were interrupted, until `signal`. */
export async function finishRemovals(ctx: Context, signal: AbortSignal): Promise<void> {
  for (const { siteId, articleId } of await listRemovals(ctx.db.direct, PER_RUN)) {
    signal.throwIfAborted();
    await removeRows(ctx, siteId, articleId);
  }
}
