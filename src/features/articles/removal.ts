/**
 * Deleting an article: one short transaction hides it, then its rows are deleted in batches. What is interrupted is
 * finished by deleting it again, or by a job.
 */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { appendAuditEntry } from '../../events/audit.js';
import { withArticleTransaction, record } from '../../events/unit-of-work.js';
import type { IfMatch } from '../../http/preconditions.js';
import type { Principal } from '../../access/principal.js';
import { withNamed, type ArticleName } from './editing.js';
import { isDeleted, listRemovals, markDeleted, removeSome } from './removal-queries.js';
import { doneBy } from './states.js';

/** Deletions one run of the job goes on with. */
const PER_RUN = 100;

/** Deletes the article with its texts, threads, comments and ratings; by its id, doing so again changes nothing. */
export async function deleteArticle(
  ctx: Context,
  site: Site,
  principal: Principal,
  name: ArticleName,
  reason: string | undefined,
  ifMatch: IfMatch,
): Promise<void> {
  const id =
    'id' in name && (await isDeleted(ctx.db, site.id, name.id))
      ? name.id
      : await takeAway(ctx, site, principal, name, reason ?? 'manual', ifMatch);
  await removeRows(ctx, site.id, id);
}

function takeAway(
  ctx: Context,
  site: Site,
  principal: Principal,
  name: ArticleName,
  reason: string,
  ifMatch: IfMatch,
): Promise<string> {
  return withNamed(ctx, site, name, ifMatch, async (write, { row }) => {
    const { actorId, evidence } = doneBy(principal);
    const { id: articleId, key, url, title, commentCount: comments } = row;
    await appendAuditEntry(write.db, site.id, {
      ...{ action: 'article.delete', reason, actorId, articleId, from: url },
      evidence: { ...evidence, key, title, comments },
    });
    await record(write, { siteId: site.id, articleId, type: 'article.deleted', actorId, data: {} });
    await markDeleted(write.db, site.id, articleId, write.now());
    return articleId;
  });
}

async function removeRows(ctx: Context, siteId: string, articleId: string): Promise<void> {
  const some = () =>
    withArticleTransaction(ctx, siteId, articleId, ({ db }) => removeSome(db, siteId, articleId));
  while (await some());
}

/** Goes on with deletions that were interrupted, until `signal`. */
export async function finishRemovals(ctx: Context, signal: AbortSignal): Promise<void> {
  for (const { siteId, articleId } of await listRemovals(ctx.db, PER_RUN)) {
    signal.throwIfAborted();
    await removeRows(ctx, siteId, articleId);
  }
}
