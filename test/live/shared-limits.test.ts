/** Limits apply to all instances together. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { publishText, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { runJob } from '../support/jobs.js';
import { startService, type Answer, type TestService } from '../support/service.js';

const WRITES = 6;
const READS = 5;

let first: TestService;
let second: TestService;
let comment: string;
beforeAll(async () => {
  first = await startService({
    env: { TRUST_PROXY: '1', WRITES_PER_MINUTE: String(WRITES), READS_PER_MINUTE: String(READS) },
  });
  second = await first.another();
  const { id } = await publishText(first, randomUUID(), ['The last bus leaves at ten past nine.']);
  comment = (await startThread(first, 'ann', id)).comment.id;
});
afterAll(() => first.stop());

let addresses = 0;
/** An address that has not made a request yet. */
function newAddress(): Record<string, string> {
  addresses += 1;
  return { 'x-forwarded-for': `198.51.100.${addresses}` };
}

function vote(service: TestService, person: string): Promise<Answer> {
  const token = service.token(person);
  return service.call('PUT', `/comments/${comment}/vote`, { token, body: { value: 1 } });
}

function build(service: TestService, headers: Record<string, string>): Promise<Answer> {
  return service.call('GET', `/counts?key=${randomUUID()}`, { headers });
}

describe('writes of one person', () => {
  test('have one limit on two instances, one after the other', async () => {
    const person = randomUUID();
    const statuses: number[] = [];
    for (let i = 0; i < WRITES + 2; i += 1)
      statuses.push((await vote(i % 2 ? second : first, person)).status);
    expect(statuses).toEqual([...Array.from({ length: WRITES }, () => 200), 429, 429]);
    expect((await vote(first, randomUUID())).status).toBe(200);
  });

  test('have one limit on two instances when all come at once', async () => {
    const person = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 4 * WRITES }, (_, i) => vote(i % 2 ? second : first, person)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(WRITES);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3 * WRITES);
  });

  test('have headers with what is left on all instances', async () => {
    const person = randomUUID();
    const left = async (service: TestService) => {
      const { headers } = await vote(service, person);
      expect(headers.get('ratelimit-policy')).toBe(`"writes";q=${WRITES};w=60`);
      const [, remaining, seconds] = /^"writes";r=(\d+);t=(\d+)$/.exec(headers.get('ratelimit') ?? '') ?? [];
      expect(Number(seconds)).toBeGreaterThan(0);
      expect(Number(seconds)).toBeLessThanOrEqual(60);
      return Number(remaining);
    };
    for (let i = 1; i <= WRITES + 1; i += 1)
      expect(await left(i % 2 ? second : first)).toBe(Math.max(0, WRITES - i));
  });

  test('are counted by each instance alone if the table is missing', async () => {
    const { pool } = first.ctx.db;
    await pool.query('alter table shared_count rename to gone');
    try {
      const person = randomUUID();
      for (let i = 0; i < WRITES; i += 1) expect((await vote(first, person)).status).toBe(200);
      expect((await vote(first, person)).status).toBe(429);
    } finally {
      await pool.query('alter table gone rename to shared_count');
    }
  });
});

describe('uncached reads of one address', () => {
  test('on one instance count on the other too', async () => {
    const address = newAddress();
    for (let i = 0; i < READS; i += 1) expect((await build(first, address)).status).toBe(200);
    let built = 0;
    await until('the other refuses', async () => {
      const { status } = await build(second, address);
      built += Number(status === 200);
      return status === 429;
    });
    expect(built).toBeLessThanOrEqual(READS);
    expect((await build(second, newAddress())).status).toBe(200);
  });

  test('name the limit when they are refused; cached reads have no limit header', async () => {
    const address = newAddress();
    for (let i = 0; i < READS; i += 1) await build(first, address);
    const refused = await build(first, address);
    expect([refused.status, refused.headers.get('ratelimit-policy')]).toEqual([
      429,
      `"reads";q=${READS};w=60`,
    ]);
    const read = await first.call('GET', '/popular', { headers: newAddress() });
    expect([read.status, read.headers.get('ratelimit')]).toEqual([200, null]);
  });
});

test('addresses and people are not stored, and a job deletes counts whose minute has ended', async () => {
  const { pool } = first.ctx.db;
  await vote(first, 'ann');
  const stored = async () => (await pool.query<{ key: string }>('select key from shared_count')).rows;
  await until('counts are stored', async () => (await stored()).length > 0);
  for (const { key } of await stored()) expect(key).toMatch(/^(writes|reads)\/[\w-]{22}$/);
  // The instances store counts in the background, the last ones perhaps after the first run.
  await until('all counts are deleted', async () => {
    await pool.query(`update shared_count set ends_at = now() - interval '1 second'`);
    await runJob(first, 'delete-counts');
    return (await stored()).length === 0;
  });
});
