/** The demo is seeded once and completely, also if its first start was killed half-way. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { prepareDemo } from '../../src/demo/demo.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService({ demo: true });
}, 60_000);
afterAll(() => service.stop());

async function census(): Promise<Record<string, number>> {
  const { rows } = await service.ctx.db.pool.query<Record<string, number>>(
    `select (select count(*)::int from comment) as comments, (select count(*)::int from thread) as threads,
       (select count(*)::int from vote) as votes, (select count(*)::int from flag) as flags,
       (select count(*)::int from revision) as revisions, (select coalesce(sum(reply_count), 0)::int from comment) as replies`,
  );
  return rows[0] ?? {};
}

test('a second start changes nothing; one after a killed start ends with the same data', async () => {
  const whole = await census();
  expect(whole['comments']).toBeGreaterThan(40);
  await prepareDemo(service.ctx, service.url, () => undefined);
  expect(await census()).toEqual(whole);

  // A killed start leaves the site marked as unfinished by its name: everything is played again.
  const { pool } = service.ctx.db;
  await pool.query(
    `update site set name = name || ' (being set up)', version = version + 1 where key = 'demo'`,
  );
  await prepareDemo(service.ctx, service.url, () => undefined);
  expect(await census()).toEqual(whole);
  const { rows } = await pool.query<{ name: string }>(`select name from site where key = 'demo'`);
  expect(rows[0]?.name).toBe('The Merrowby Packet');
}, 60_000);
