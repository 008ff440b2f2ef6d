/** Opening a live stream of an article. */
import type { Response } from 'express';
import type { Context } from '../../context.js';
import { articleRef } from '../../events/article-ref.js';
import { Problem } from '../../http/problem.js';
import type { Site } from '../sites/use-cases.js';
import { requireArticle } from './use-cases.js';

/** How long a browser waits before it connects again; milliseconds. */
const RETRY = 3_000;

/** Starts the stream after event `after`, or at the present when null. Ends when either side closes. */
export async function openStream(
  ctx: Context,
  site: Site,
  articleId: string,
  after: number | null,
  res: Response,
): Promise<void> {
  if (ctx.live.streams.count >= ctx.config.maxStreams)
    throw new Problem('unavailable', { headers: { 'Retry-After': '30' } });
  ctx.live.streams.admit(res);
  const article = await requireArticle(ctx, site, articleId);
  res.status(200);
  res.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  res.setHeader('Cache-Control', 'no-store');
  // nginx buffers answers unless told not to.
  res.setHeader('X-Accel-Buffering', 'no');
  if (res.req.method === 'HEAD') {
    res.end();
    return;
  }
  res.flushHeaders();
  res.write(`retry: ${RETRY}\nid: ${after ?? article.version}\n: ready\n\n`);
  await ctx.live.streams.add(articleRef(site.id, articleId), res, after, article.version);
}
