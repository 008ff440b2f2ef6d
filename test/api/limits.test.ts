/** How much one person or one address may request: cached responses are free, the rest is limited. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { publishText, startThread } from '../support/actions.js';
import { startProcess } from '../support/child.js';
import { until } from '../support/conditions.js';
import { ORIGIN, startService, type Answer, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];

let service: TestService;

beforeAll(async () => {
  service = await startService({
    env: {
      TRUST_PROXY: '1',
      READS_PER_MINUTE: '5',
      LOOKUPS_PER_MINUTE: '3',
      REFUSED_TOKENS_PER_MINUTE: '4',
    },
  });
});
afterAll(() => service.stop());

let addresses = 0;
/** A person who has made no request yet. */
function stranger(): Record<string, string> {
  addresses += 1;
  return { 'x-forwarded-for': `192.0.2.${addresses}` };
}

function get(path: string, headers: Record<string, string>, token?: string): Promise<Answer> {
  return service.call('GET', path, { headers, token });
}

function expectRefused(answer: Answer): void {
  expect([answer.status, answer.body.code]).toEqual([429, 'rate_limited']);
  const after = Number(answer.headers.get('retry-after'));
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThanOrEqual(60);
}

describe('public reads that are not cached', () => {
  test.each([
    ['counts of articles not requested before', () => `/counts?key=${randomUUID()}`, 200],
    ['pages nobody knows', () => `/page?key=${randomUUID()}`, 200],
    ['comments that are not there', () => `/comments/${randomUUID()}`, 404],
    ['streams of articles that are not there', () => `/articles/${randomUUID()}/events`, 404],
  ])('%s are limited per address', async (_, path, status) => {
    const [one, other] = [stranger(), stranger()];
    for (let i = 0; i < 5; i += 1) expect((await get(path(), one)).status).toBe(status);
    expectRefused(await get(path(), one));
    expect((await get(path(), other)).status).toBe(status);
  });

  test('unknown sites are limited per address and evict no known site', async () => {
    const [one, other] = [stranger(), stranger()];
    const ask = (site: string, headers: Record<string, string>) =>
      service.call('GET', '/popular', { site, headers });
    for (let i = 0; i < 5; i += 1) expect((await ask(`none-${i}`, one)).status).toBe(404);
    expect((await ask('none-0', one)).status).toBe(404);
    expectRefused(await ask('none-5', one));
    expect((await ask('none-5', other)).status).toBe(404);
  });

  test('signed-in reads are limited too', async () => {
    const [one, other] = [stranger(), stranger()];
    const { id } = await publishText(service, randomUUID(), TEXTS);
    const path = `/articles/${id}/overlay`;
    for (let i = 0; i < 5; i += 1) expect((await get(path, one, service.token('ann'))).status).toBe(200);
    expectRefused(await get(path, one, service.token('ann')));
    expect((await get(path, other, service.token('ann'))).status).toBe(200);
    const mo = service.token({ sub: 'mo', roles: ['moderator'] });
    expect((await get('/moderation/counts', one, mo)).status).toBe(200);
  });

  test('cached responses are not rate limited, whatever the spelling of the address', async () => {
    const reader = stranger();
    const key = randomUUID();
    const { id, paragraphs } = await publishText(service, key, TEXTS);
    const url = (search: string) => encodeURIComponent(`${ORIGIN}/${key}${search}`);
    const spellings = [
      [
        `/articles/${id}/comments`,
        `/articles/${id}/comments?limit=20`,
        `/articles/${id}/comments?sort=newest&limit=20&scope=all`,
        `/articles/${id}/comments?scope=all&limit=020&sort=newest`,
        `/articles/${id.toUpperCase()}/comments`,
        `/articles/${id}/comments/`,
        `/Articles/${id}/COMMENTS?limit=20`,
      ],
      [
        `/articles/${id}/comments?paragraph=${paragraphs[0]}&limit=3`,
        `/articles/${id}/comments?limit=3&paragraph=${paragraphs[0]?.toUpperCase()}`,
      ],
      [
        `/page?url=${url('')}`,
        `/page?url=${url('?utm_source=a')}`,
        `/page?url=${url('?fbclid=b#c')}`,
        `/page?url=${url('/')}`,
      ],
    ];
    for (let round = 0; round < 3; round += 1)
      for (const group of spellings) {
        const answers = await Promise.all(group.map((path) => get(path, reader)));
        expect(answers.map(({ status }) => status)).toEqual(group.map(() => 200));
        expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      }
    // Three were built; two are left.
    for (let i = 0; i < 2; i += 1)
      expect((await get(`/counts?key=${randomUUID()}`, reader)).status).toBe(200);
    expectRefused(await get(`/counts?key=${randomUUID()}`, reader));
    for (const path of spellings.flat()) expect((await get(path, reader)).status).toBe(200);
  });

  test('concurrent requests for one response from one address count once', async () => {
    const office = stranger();
    const { id } = await publishText(service, randomUUID(), TEXTS);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => get(`/articles/${id}/comments?limit=7`, office)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test('unknown parameters are refused and not part of a cache key', async () => {
    const { id } = await publishText(service, randomUUID(), TEXTS);
    expect((await get(`/articles/${id}/comments?unknown=1`, stranger())).status).toBe(422);
  });
});

describe('refused tokens', () => {
  test.each([
    ['forged ones', () => `${service.token('eve').slice(0, -8)}AAAAAAAA`],
    ['service tokens nobody has given', () => `ils_${randomUUID()}`],
    ['tokens that have expired', () => service.token({ sub: 'late', lifetime: -3_600 })],
  ])('%s are limited per address', async (_, forge) => {
    const [one, other] = [stranger(), stranger()];
    const [known, fresh] = [service.token(`known-${addresses}`), service.token(`fresh-${addresses}`)];
    expect((await get('/self', one, known)).status).toBe(200);
    for (let i = 0; i < 4; i += 1) {
      const answer = await get('/self', one, forge());
      expect([answer.status, answer.body.code]).toEqual([401, 'token_invalid']);
    }
    expectRefused(await get('/self', one, forge()));
    // People with a checked token stay signed in on that instance; only there a new token has to wait.
    expect((await get('/self', one, known)).status).toBe(200);
    expect((await service.call('GET', '/self', { headers: one })).body.code).toBe('token_missing');
    expectRefused(await get('/self', one, fresh));
    expect((await get('/self', other, fresh)).status).toBe(200);
  });
});

test('an instance behind an unconfigured proxy logs a warning once', async () => {
  const started = await startProcess(service.databaseUrl, { LOG_LEVEL: 'info' });
  const ask = (headers: Record<string, string>) =>
    fetch(`${started.url}/v1/sites/none/page?key=a`, { headers });
  await ask({});
  expect(started.said()).not.toContain('TRUST_PROXY');
  for (let i = 0; i < 3; i += 1) await ask(stranger());
  await until('it is said', () => started.said().includes('TRUST_PROXY'));
  started.child.kill('SIGTERM');
  await started.exited();
  expect(started.said().match(/set TRUST_PROXY/g)).toHaveLength(1);
}, 60_000);

test('lookups of people to mention are limited per person', async () => {
  const { id } = await publishText(service, randomUUID(), TEXTS);
  await startThread(service, { sub: 'ann', name: 'Ann Ives' }, id);
  const lookUp = (sub: string) => get(`/articles/${id}/people?prefix=a`, stranger(), service.token(sub));
  for (let i = 0; i < 3; i += 1) expect((await lookUp('bob')).status).toBe(200);
  expectRefused(await lookUp('bob'));
  expect((await lookUp('cem')).status).toBe(200);
});
