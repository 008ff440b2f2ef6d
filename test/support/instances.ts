/** Several instances on one database: their notifications and caches. */
import { expect } from '@jest/globals';
import { until } from './conditions.js';
import type { TestService } from './service.js';

/** Closes the connections on which instances listen for notifications. */
export async function dropListeners(service: TestService): Promise<void> {
  const { rowCount } = await service.ctx.db.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'interline-listen'`,
  );
  expect(rowCount).toBeGreaterThan(0);
}

/** Waits until all `instances` on the service's database listen. */
export async function waitForListeners(service: TestService, instances: number): Promise<void> {
  await until('all instances listen', async () => {
    const { rows } = await service.ctx.db.pool.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and application_name = 'interline-listen' and query ilike 'listen%'`,
    );
    return rows[0]?.count === instances;
  });
}

/** Number of cache hits of the instance: its metric, without the others that `/metrics` computes. */
export async function answeredFromMemory(service: TestService): Promise<number> {
  const [hits] = (await service.ctx.metrics.cacheHits.get()).values;
  if (hits === undefined) throw new Error('the metric of hits has no value');
  return hits.value;
}

/** Reads the addresses until all responses come from the cache. */
export async function keepInMemory(service: TestService, paths: string[]): Promise<void> {
  await until('all come from memory', async () => (await fromMemory(service, paths)).length === paths.length);
}

/** The addresses whose responses come from the cache. */
export async function fromMemory(service: TestService, paths: string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const path of paths) {
    const before = await answeredFromMemory(service);
    await service.call('GET', path);
    if ((await answeredFromMemory(service)) > before) kept.push(path);
  }
  return kept;
}
