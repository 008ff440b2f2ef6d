/** Metrics in Prometheus format. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ChangeNotifier } from './events/change-notifier.js';

export interface Metrics {
  registry: Registry;
  /** Duration of requests in seconds, by route, method and status. */
  requests: Histogram<'route' | 'method' | 'status'>;
  /** Reads served from memory in front of Express. */
  cacheHits: Counter;
  /** Tokens refused. */
  refusedTokens: Counter;
  /** Duration of background jobs in seconds. */
  jobs: Histogram<'job' | 'outcome'>;
  /** Purge requests to the cache in front. */
  purges: Counter<'outcome'>;
}

interface Gauged {
  live: ChangeNotifier;
  /** The database pool. */
  pool: { totalCount: number; idleCount: number; waitingCount: number };
  /** Number of jobs that no worker has taken in time. */
  countOverdue: () => Promise<number>;
}

export function createMetrics(gauged: Gauged): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
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
function addGauges(registry: Registry, { live, pool, countOverdue }: Gauged): void {
  new Gauge({
    name: 'interline_live_streams',
    help: 'Open live streams',
    registers: [registry],
    collect() {
      this.set(live.streams.count);
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
  new Gauge({
    name: 'interline_jobs_overdue',
    help: 'Background jobs due more than five minutes ago',
    registers: [registry],
    async collect() {
      // Without a database the value is NaN, and the other metrics are still reported.
      this.set(await countOverdue().catch(() => NaN));
    },
  });
}
