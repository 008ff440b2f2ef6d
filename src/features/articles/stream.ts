/** Opens a live stream of an article. */
import type { Response } from 'express';
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { articleRef } from '../../db/article-ref.js';
import { addressOf } from '../../access/limits.js';
import { beginEventStream, forgetRequest } from '../../http/event-stream.js';
import { Problem } from '../../http/problem.js';

/** Starts the stream after event `after`, or with new events if null. Ends when either side closes. */
export async function openStream(
  ctx: Context,
  site: Site,
  articleId: string,
  after: number | null,
  res: Response,
): Promise<void> {
  const { streams } = ctx.live;
  streams.admit(res, addressOf(res.req));
  ctx.limits.reads.refuse(res.req);
  const article = articleRef(site.id, articleId);
  const version = await streams.head(article, after ?? 0);
  if (version === null) {
    ctx.limits.reads.charge(res.req, 1);
    throw new Problem('article_not_found');
  }
  if (!beginEventStream(res, after ?? version)) return;
  streams.join(article, res, after, version);
  forgetRequest(res.req);
}
