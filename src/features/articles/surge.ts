/** Surge modes of one article: its comments wait for a moderator, are slowed down, or none are accepted. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { withArticle, type UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import type { SignedInRequest } from '../../route.js';
import type { ArticleSurge, ArticleSurgeInput, ArticleSurges } from '../../shared/contract.js';
import { listSurges, storeSurge, type ArticleRow } from './queries.js';
import { publisherOf } from './states.js';

/** Maximum number of articles listed. */
const LISTED = 100;

/** Starts a surge mode or changes the current one. Its end must be in the future. */
export async function startArticleSurge(
  request: SignedInRequest,
  articleId: string,
  { mode, seconds, until, reason }: ArticleSurgeInput,
): Promise<ArticleSurge> {
  const end = until ? new Date(until) : null;
  if (end !== null && end <= request.ctx.now())
    throw new Problem('invalid_input', { errors: [{ path: 'body.until', message: 'is not in the future' }] });
  const surge = { mode, seconds, until: end?.toISOString() ?? null, cause: 'manual' as const };
  await withArticle(request, articleId, (work, article) => setSurge(work, article, surge, reason));
  return surge;
}

/** Ends the surge mode, if there is one; the reports so far start no other. */
export async function endArticleSurge(request: SignedInRequest, articleId: string): Promise<null> {
  await withArticle(request, articleId, (work, article) => setSurge(work, article, null, 'manual'));
  return null;
}

/** Sets or ends the surge mode of a locked article; audited. The same mode again changes nothing. */
export async function setSurge(
  work: UnitOfWork,
  { id: articleId, surge: before }: ArticleRow,
  surge: ArticleSurge | null,
  reason: string,
  evidence: Record<string, string | number> = {},
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(surge)) return;
  await storeSurge(work.db, work.site.id, articleId, {
    surge,
    ...(surge === null && { endedAt: work.now() }),
  });
  await work.audit({
    action: surge ? 'article.surge' : 'article.surge_end',
    ...{ reason, articleId },
    ...(before && { from: before.mode }),
    ...(surge && { to: surge.mode }),
    evidence: {
      ...publisherOf(work.principal),
      ...(surge?.mode === 'slow' && { seconds: surge.seconds }),
      ...(surge?.until && { until: surge.until }),
      ...evidence,
    },
  });
  const data = { from: before?.mode ?? null, to: surge?.mode ?? null };
  await work.record({ articleId, type: 'article.surge_changed', data });
}

/** Articles whose surge mode is in force. */
export async function listArticleSurges(ctx: Context, site: Site): Promise<ArticleSurges> {
  const rows = await listSurges(ctx.db, site.id, ctx.now(), LISTED);
  return { items: rows.map(({ surge, ...article }) => ({ article, surge })) };
}
