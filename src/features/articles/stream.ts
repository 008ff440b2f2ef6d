/** Opens a live stream of an article. */
import type { Response } from 'express';
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { articleRef } from '../../db/article-ref.js';
import { addressOf } from '../../access/limits.js';
import { Problem } from '../../http/problem.js';

/** Shortest and longest reconnection delay for browsers, to spread reconnections; milliseconds. */
const RETRY = [2_000, 6_000] as const;

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
  res.status(200);
  res.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  res.setHeader('Cache-Control', 'no-store');
  // nginx buffers responses by default.
  res.setHeader('X-Accel-Buffering', 'no');
  if (res.req.method === 'HEAD') {
    res.end();
    return;
  }
  res.flushHeaders();
  const [soonest, latest] = RETRY;
  const retry = Math.round(soonest + Math.random() * (latest - soonest));
  res.write(`retry: ${retry}\nid: ${after ?? version}\n: ready\n\n`);
  streams.join(article, res, after, version);
}
