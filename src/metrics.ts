/** Metrics in Prometheus format. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ReadCache } from './cache/read-cache.js';
import type { ChangeNotifier } from './events/change-notifier.js';
import type { KeyedQueue } from './events/keyed-queue.js';

export interface Metrics {
  registry: Registry;
  /** Duration of requests in seconds, by route, method and status. */
  requests: Histogram<'route' | 'method' | 'status'>;
  /** Reads served from memory in front of Express. */
  cacheHits: Counter;
  /** Public reads built while a replica is configured. */
  replicaReads: Counter<'outcome'>;
  /** Tokens refused. */
  refusedTokens: Counter;
  /** Duration of background jobs in seconds. */
  jobs: Histogram<'job' | 'outcome'>;
  /** Purge requests to the cache in front. */
  purges: Counter<'outcome'>;
}

interface Gauged {
  live: ChangeNotifier;
  cache: ReadCache;
  articleQueues: KeyedQueue;
  /** The database pool. */
  pool: { totalCount: number; idleCount: number; waitingCount: number };
  /** Jobs that no worker has taken; `oldest` in seconds. */
  findWaitingJobs: () => Promise<{ overdue: number; oldest: number }>;
}

/** Metrics of prom-client that list all sockets: with 9,000 live streams they take 25 milliseconds of each scrape. */
const OF_EVERY_SOCKET = ['handles', 'requests', 'resources'].flatMap((what) => [
  `nodejs_active_${what}`,
  `nodejs_active_${what}_total`,
]);

export function createMetrics(gauged: Gauged): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const name of OF_EVERY_SOCKET) registry.removeSingleMetric(name);
  addGauges(registry, gauged);
  return {
    registry,
    requests: new Histogram({
      name: 'interline_http_request_seconds',
      help: 'Seconds a request took',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    cacheHits: new Counter({
      name: 'interline_cache_hits_total',
      help: 'Public reads answered from memory in front of Express',
      registers: [registry],
    }),
    replicaReads: new Counter({
      name: 'interline_replica_reads_total',
      help: 'Public reads built with a replica configured: used, or answered by the primary because it was behind or refused',
      labelNames: ['outcome'],
      registers: [registry],
    }),
    refusedTokens: new Counter({
      name: 'interline_tokens_refused_total',
      help: 'Tokens that did not verify',
      registers: [registry],
    }),
    jobs: new Histogram({
      name: 'interline_job_seconds',
      help: 'Seconds a background job took',
      labelNames: ['job', 'outcome'],
      buckets: [0.01, 0.1, 1, 10, 60, 600],
      registers: [registry],
    }),
    purges: new Counter({
      name: 'interline_edge_purges_total',
      help: 'Purge requests to the cache in front',
      labelNames: ['outcome'],
      registers: [registry],
    }),
  };
}

/** Gauges that are read when metrics are collected. */
function addGauges(registry: Registry, { live, cache, articleQueues, pool, findWaitingJobs }: Gauged): void {
  const gauge = (name: string, help: string, read: () => number) => {
    new Gauge({
      ...{ name, help, registers: [registry] },
      collect() {
        this.set(read());
      },
    });
  };
  gauge('interline_live_streams', 'Open live streams', () => live.streams.count);
  gauge(
    'interline_events_read_age_seconds',
    'Seconds since this instance read the log of events',
    () => live.age / 1000,
  );
  gauge(
    'interline_writers_waiting',
    'Writers that wait for others of the same article',
    () => articleQueues.waiting,
  );
  gauge('interline_cache_bytes', 'Memory of the answers in the cache', () => cache.usage.bytes);
  gauge('interline_cache_answers', 'Answers in the cache', () => cache.usage.answers);
  new Counter({
    name: 'interline_cache_builds_total',
    help: 'Public reads built from the database',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(cache.usage.builds);
    },
  });
  new Gauge({
    name: 'interline_database_connections',
    help: 'Connections to the database in use and idle, and requests waiting for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  addJobGauges(registry, findWaitingJobs);
}

function addJobGauges(registry: Registry, findWaitingJobs: Gauged['findWaitingJobs']): void {
  const oldest = new Gauge({
    name: 'interline_jobs_oldest_seconds',
    help: 'How long the oldest background job that could begin has waited for a worker',
    registers: [registry],
  });
  new Gauge({
    name: 'interline_jobs_overdue',
    help: 'Background jobs due more than five minutes ago',
    registers: [registry],
    async collect() {
      // Without a database the value is NaN, and the other metrics are still reported.
      const waiting = await findWaitingJobs().catch(() => ({ overdue: NaN, oldest: NaN }));
      this.set(waiting.overdue);
      oldest.set(waiting.oldest);
    },
  });
}
