/** A public read from the replica, where there is one that is recent enough (decision 054), else from the primary. */
import type { Context } from '../context.js';
import { articleRef } from '../db/article-ref.js';
import { Problem } from '../http/problem.js';
import type { PublicRead, PublicRoute, RouteInput } from '../route.js';

/**
 * The replica's answer is used if it is as recent as what this instance knows of its article. That something is not there, or an error, is asked of
 * the primary again.
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

/** An error of the replica has it left alone for a while. */
function notThere({ replica }: Context): (error: unknown) => null {
  return (error) => {
    if (!(error instanceof Problem)) replica?.failed(error);
    return null;
  };
}
