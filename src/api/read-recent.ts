/** Public reads from the replica if it is recent enough (decision 054), otherwise from the primary. */
import type { Context } from '../context.js';
import { articleRef } from '../db/article-ref.js';
import { Problem } from '../http/problem.js';
import type { PublicRead, PublicRoute, RouteInput } from '../route.js';

/**
 * Uses the replica's result if it has the article version this instance knows, or a newer one. The primary repeats reads that find nothing or
 * fail.
 */
export async function readRecent(
  route: PublicRoute,
  input: RouteInput<unknown, unknown, undefined>,
): Promise<PublicRead<unknown>> {
  const { ctx, site } = input;
  if (!ctx.replica) return route.read(input);
  const db = await ctx.replica.current();
  const read = db && (await route.read({ ...input, ctx: { ...ctx, db } }).catch(notThere(ctx)));
  const isRecent = read?.article
    ? read.article.version >= ctx.cache.knownVersion(articleRef(site.id, read.article.id))
    : read?.ttlSeconds !== undefined;
  ctx.metrics.replicaReads.inc({ outcome: db === null ? 'behind' : isRecent ? 'used' : 'refused' });
  return read && isRecent ? read : route.read(input);
}

/** Handles an error of a read on the replica. */
function notThere({ replica }: Context): (error: unknown) => null {
  return (error) => {
    if (!(error instanceof Problem)) replica?.failed(error);
    return null;
  };
}
