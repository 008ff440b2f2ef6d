/** The overview: what happened on each of the last days, why comments were rejected, and how long the queues wait. */
import { LRUCache } from 'lru-cache';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import type { Overview, OverviewQuery } from '../../../shared/contract.js';
import { OVERVIEW_QUEUES } from '../../../shared/enums.js';
import { countQueues } from '../queue-queries.js';
import { countDecisions, type Period } from '../transparency/queries.js';
import { readDecided, readOldest, readVolume } from './queries.js';

const DAY = 86_400_000;
/** How long figures of days are kept in memory: they read all of the period's rows. */
const KEPT = 60_000;
const REJECTIONS: ReadonlySet<string> = new Set(['comment.reject', 'comment.spam', 'comment.refuse']);

type Figures = Pick<Overview, 'readAt' | 'days' | 'reasons'>;
const kept = new LRUCache<string, Promise<Figures>>({ max: 200, ttl: KEPT });

/** Figures of the last `days` days with today, UTC, up to a minute old; the queues as they are. */
export async function readOverview(ctx: Context, site: Site, { days }: OverviewQuery): Promise<Overview> {
  const [figures, counts, oldest] = await Promise.all([
    keptFigures(ctx, site, days),
    countQueues(ctx.db, site.id),
    readOldest(ctx.db, site.id),
  ]);
  const since = new Map(oldest.map(({ queue, oldestAt }) => [queue, oldestAt?.toISOString() ?? null]));
  return {
    ...figures,
    queues: OVERVIEW_QUEUES.map((queue) => ({
      ...{ queue, count: counts[queue] },
      oldestAt: since.get(queue) ?? null,
    })),
  };
}

/** Requests at the same time share one reading. */
function keptFigures(ctx: Context, site: Site, days: number): Promise<Figures> {
  const now = ctx.now();
  const today = Math.floor(now.getTime() / DAY);
  const key = `${site.id} ${days} ${today}`;
  const known = ctx.config.cacheBytes > 0 ? kept.get(key) : undefined;
  if (known) return known;
  const figures = readFigures(ctx, site, periodsOf(today, days), now);
  kept.set(key, figures);
  figures.catch(() => kept.delete(key));
  return figures;
}

/** The last `count` days up to `today`, in days since 1970. */
function periodsOf(today: number, count: number): Period[] {
  return Array.from({ length: count }, (_, at) => {
    const from = (today - count + 1 + at) * DAY;
    return { from: new Date(from), until: new Date(from + DAY) };
  });
}

async function readFigures(
  ctx: Context,
  site: Site,
  periods: readonly Period[],
  now: Date,
): Promise<Figures> {
  const [first, last] = [periods[0], periods.at(-1)];
  const whole = { from: first?.from ?? now, until: last?.until ?? now };
  const [volume, decided, decisions] = await Promise.all([
    readVolume(ctx.db, site.id, periods),
    readDecided(ctx.db, site.id, periods),
    countDecisions(ctx.db, site.id, whole),
  ]);
  return {
    readAt: now.toISOString(),
    days: periods.map(({ from }, at) => {
      const { comments = 0, held = 0, reports = 0 } = volume[at] ?? {};
      const { rejectedByPeople = 0, rejectedByChecks = 0, ...response } = decided[at] ?? {};
      return {
        ...{
          day: from.toISOString().slice(0, 10),
          comments,
          held,
          rejectedByPeople,
          rejectedByChecks,
          reports,
        },
        response: { decisions: 0, medianSeconds: null, p90Seconds: null, ...response },
      };
    }),
    reasons: reasonsOf(decisions),
  };
}

/** The reasons of rejections, the most frequent first. */
function reasonsOf(decisions: Awaited<ReturnType<typeof countDecisions>>): Overview['reasons'] {
  const reasons = new Map<string, Overview['reasons'][number]>();
  for (const { action, reason, automated, count } of decisions) {
    if (!REJECTIONS.has(action) || reason === null) continue;
    const key = `${automated} ${reason}`;
    const known = reasons.get(key)?.count ?? 0;
    reasons.set(key, { reason, automated, count: known + count });
  }
  return [...reasons.values()].toSorted((a, b) => b.count - a.count);
}
