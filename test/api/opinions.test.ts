/** Outside opinions: Akismet, a toxicity service and the publisher's own service, asked by a job after the post. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type {
  DecisionLog,
  OpinionSettingsChange,
  OpinionTrial,
  Overlay,
  OwnComment,
  QueueItem,
} from '../../src/shared/contract.js';
import type { OpinionProvider } from '../../src/shared/enums.js';
import { decide, listOf, moderator, publishText, reply, startThread } from '../support/actions.js';
import { api } from '../support/api.js';
import { until } from '../support/conditions.js';
import { startFakeOpinions, type FakeOpinions } from '../support/fake-opinions.js';
import { runJob } from '../support/jobs.js';
import { doctorFindings } from '../support/rows.js';
import { startService, type TestPerson, type TestService } from '../support/service.js';

const ADMIN: TestPerson = { sub: 'ada', name: 'Ada', roles: ['admin'] };
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const NONE = JSON.stringify({ verdict: 'none' });

let main: TestService;
let service: TestService;
let fake: FakeOpinions;
let article: { id: string };

beforeAll(async () => {
  fake = await startFakeOpinions();
  main = await startService({ env: { OUTBOUND_ALLOW: '127.0.0.1' } });
});
afterAll(async () => {
  await main.stop();
  await fake.stop();
});
beforeEach(async () => {
  fake.asked.length = 0;
  fake.answer = () => ({ status: 404 });
  service = await main.newSite({ flagMinAgeHours: 0 });
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const post = async (body: string, by: TestPerson | string = 'ann') =>
  (await startThread(service, by, article.id, { body })).comment;
const ask = () => runJob(service, 'ask-opinions');
async function look(id: string): Promise<QueueItem> {
  const { body } = await service.call('GET', `/moderation/comments/${id}`, { token: moderator(service) });
  return body as QueueItem;
}
const statusOf = async (id: string) => (await look(id)).comment.status;
const logOf = async (id: string) =>
  ((await api(service, ADMIN).get(`/moderation/log?commentId=${id}`)).body as DecisionLog).items;
const edit = async (id: string, body: string) =>
  (
    await service.call('PATCH', `/comments/${id}`, {
      ...{ token: service.token('ann'), headers: { 'if-match': '*' } },
      body: { body },
    })
  ).body as OwnComment;
const answered = (id: string) =>
  until('the service has answered', async () => {
    const { rows } = await service.ctx.db.pool.query<{ open: string }>(
      'select count(*) as open from opinion where comment_id = $1 and answered_at is null',
      [id],
    );
    return rows[0]?.open === '0';
  });
/** Makes what failed due again. */
const makeDue = () => service.ctx.db.pool.query('update opinion set due_at = now() where due_at is not null');
async function setUp(provider: OpinionProvider, settings: OpinionSettingsChange, key: string): Promise<void> {
  await service.changeSettings({ opinions: settings });
  await api(service, ADMIN).put(`/moderation/opinions/${provider}/key`).send({ key }).expect(204);
}
const useExternal = (more: OpinionSettingsChange['external'] = {}) =>
  setUp(
    'external',
    { external: { mode: 'on', url: `${fake.url}/check`, timeoutSeconds: 1, ...more } },
    SECRET,
  );

describe('the publisher’s own service', () => {
  test('gets the comment, signed, and its verdict is applied, explained and logged', async () => {
    await useExternal();
    fake.answer = () =>
      JSON.stringify({ verdict: 'hold', reason: 'names a minor', evidence: { name: 'Tim', age: 9 } });
    const { id, status } = await post('Tim did it.');
    expect(status).toBe('published');
    await answered(id);
    const [asked] = fake.asked;
    const sent = new Webhook(SECRET).verify(asked?.body ?? '', asked?.headers as Record<string, string>);
    expect(sent).toMatchObject({
      type: 'comment.check',
      data: {
        site: { key: service.site },
        comment: { id, version: 1, body: 'Tim did it.' },
        author: { name: 'ann', guest: false },
        article: { id: article.id, key: 'a', url: 'https://news.example/a' },
        test: false,
      },
    });
    expect(asked?.headers['webhook-id']).toBe(`msg_${id}_1`);
    expect(JSON.stringify(sent)).not.toMatch(/127\.0\.0\.1|sender/);
    const item = await look(id);
    expect(item.comment.status).toBe('pending');
    const evidence = { name: 'Tim', age: 9, reason: 'names a minor' };
    expect(item.verdicts).toEqual([
      { phase: 'external', verdict: 'hold', reason: 'outside_opinion', evidence },
    ]);
    expect(await logOf(id)).toMatchObject([
      { action: 'comment.hold', actor: null, from: 'published', to: 'pending', reason: 'outside_opinion' },
    ]);
    expect((await listOf(service, article.id)).total).toBe(0);
    expect(await doctorFindings(service.ctx.db)).toEqual([]);
  });

  test('can reject, which its author is told as an automated decision', async () => {
    await useExternal();
    fake.answer = () => JSON.stringify({ verdict: 'reject' });
    const { id } = await post('Something');
    await answered(id);
    expect(await statusOf(id)).toBe('rejected');
    const { body } = await api(service, 'ann').get('/self/statements').expect(200);
    expect(body.items).toMatchObject([
      { action: 'comment.refuse', reason: 'outside_opinion', automated: true },
    ]);
    expect(await doctorFindings(service.ctx.db)).toEqual([]);
  });

  test('can report, and observe without an effect', async () => {
    await useExternal();
    fake.answer = () => JSON.stringify({ verdict: 'report' });
    const one = await post('One');
    await answered(one.id);
    const { body } = await api(service, ADMIN).get('/moderation/queue?status=reported');
    expect(body.items.map(({ comment }: QueueItem) => comment.id)).toEqual([one.id]);
    await useExternal({ mode: 'observe', meanwhile: 'held' });
    fake.answer = () => JSON.stringify({ verdict: 'reject' });
    const two = await post('Two');
    expect(two.status).toBe('published');
    await answered(two.id);
    const item = await look(two.id);
    expect(item.comment.status).toBe('published');
    expect(item.verdicts).toMatchObject([{ verdict: 'observe', evidence: { would: 'reject' } }]);
  });

  test('is not asked about comments of the newsroom, rejected ones, or when off', async () => {
    await useExternal();
    await service.changeSettings({ rules: { tooShort: { mode: 'on', action: 'reject', characters: 4 } } });
    await post('By a moderator', { sub: 'mo', roles: ['moderator'] });
    await post('hm');
    await ask();
    await useExternal({ mode: 'off' });
    await post('Nobody is asked');
    await ask();
    expect(fake.asked).toEqual([]);
  });
});

describe('a comment that is held meanwhile', () => {
  test('is told to its author, and published once nothing objects', async () => {
    await useExternal({ meanwhile: 'held' });
    const held: (() => void)[] = [];
    fake.answer = () => (res) => held.push(() => res.end(NONE));
    const comment = await post('Harmless');
    expect([comment.status, comment.reasons[0]?.reason]).toEqual(['pending', 'awaiting_opinion']);
    await until('the service is asked', () => held.length > 0);
    held[0]?.();
    await answered(comment.id);
    expect(await statusOf(comment.id)).toBe('published');
    expect(await logOf(comment.id)).toMatchObject([
      { action: 'comment.release', actor: null, from: 'pending', to: 'published' },
      { action: 'comment.hold', actor: null, reason: 'awaiting_opinion', to: 'pending' },
    ]);
    expect((await listOf(service, article.id)).total).toBe(1);
    expect(await doctorFindings(service.ctx.db)).toEqual([]);
  });

  test('waits for all services, and for a moderator if one objects or another rule does', async () => {
    await useExternal({ meanwhile: 'held' });
    await setUp(
      'toxicity',
      { toxicity: { mode: 'on', meanwhile: 'held', url: `${fake.url}/tox`, threshold: 70, attempts: 2 } },
      'sk-1',
    );
    fake.answer = ({ path }) => (path === '/check' ? NONE : { status: 500 });
    const one = await post('One');
    await until('both are asked', () => fake.asked.length >= 2);
    await ask();
    expect(await statusOf(one.id)).toBe('pending');
    fake.answer = () => JSON.stringify({ results: [{ category_scores: { insult: 0.6999, threat: 0.1 } }] });
    await makeDue();
    await ask();
    // 69.99 is 70 percent.
    expect(await statusOf(one.id)).toBe('pending');
    expect((await look(one.id)).verdicts.at(-1)).toMatchObject({
      ...{ phase: 'toxicity', verdict: 'hold' },
      evidence: { category: 'insult', percent: 70, threshold: 70 },
    });
    fake.answer = ({ path }) =>
      path === '/check' ? NONE : '{"results":[{"category_scores":{"insult":0.1}}]}';
    await service.changeSettings({ maxLinks: 0 });
    const two = await post('See https://a.example/');
    await answered(two.id);
    expect(await statusOf(two.id)).toBe('pending');
    const three = await post('Three');
    await answered(three.id);
    expect(await statusOf(three.id)).toBe('published');
  });

  test('is reported as soon as one service does, and published when the others let it pass', async () => {
    await useExternal({ meanwhile: 'held' });
    await setUp('toxicity', { toxicity: { mode: 'on', meanwhile: 'held', url: `${fake.url}/tox` } }, 'sk-1');
    fake.answer = ({ path }) => (path === '/check' ? JSON.stringify({ verdict: 'report' }) : { status: 500 });
    const { id } = await post('One');
    await until('the first has answered', async () => (await look(id)).verdicts.length > 1);
    expect(await doctorFindings(service.ctx.db)).toEqual([]);
    fake.answer = () => '{"results":[{"category_scores":{"insult":0.1}}]}';
    await makeDue();
    await ask();
    expect(await statusOf(id)).toBe('published');
    const { body } = await api(service, ADMIN).get('/moderation/queue?status=reported');
    expect(body.items.map(({ comment }: QueueItem) => comment.id)).toEqual([id]);
    expect(await doctorFindings(service.ctx.db)).toEqual([]);
  });

  test('is told to its author as held for the objection once the answer is in, and as rejected by a moderator later', async () => {
    await useExternal({ meanwhile: 'held' });
    const reasons = async () => {
      const { body } = await service.call('GET', `/articles/${article.id}/overlay`, {
        token: service.token('ann'),
      });
      return (body as Overlay).held.map((own) => own.reasons.map(({ reason }) => reason));
    };
    fake.answer = () => JSON.stringify({ verdict: 'hold' });
    const one = await post('One');
    await answered(one.id);
    expect(await reasons()).toEqual([['outside_opinion']]);
    expect((await look(one.id)).verdicts.map(({ reason }) => reason)).toEqual(['outside_opinion']);
    await decide(service, [one.id], 'approve');
    fake.answer = () => NONE;
    const two = await post('Two');
    await answered(two.id);
    await decide(service, [two.id], 'reject');
    expect(await reasons()).toEqual([['abuse']]);
  });

  test.each([
    ['wait', 'pending', 'hold'],
    ['publish', 'published', 'observe'],
  ] as const)('after the last failed attempt: %s', async (onFailure, status, verdict) => {
    await useExternal({ meanwhile: 'held', onFailure, attempts: 2 });
    fake.answer = () => ({ status: 500 });
    const { id } = await post('One');
    await until('it is asked', () => fake.asked.length > 0);
    await ask();
    expect(await statusOf(id)).toBe('pending');
    await makeDue();
    await ask();
    expect(await statusOf(id)).toBe(status);
    expect((await look(id)).verdicts.at(-1)).toMatchObject({
      ...{ phase: 'external', verdict, reason: 'check_failed' },
      evidence: { why: 'it answered 500', attempts: 2 },
    });
    expect(fake.asked).toHaveLength(2);
    expect(new Set(fake.asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });
});

describe('no usable answer', () => {
  const big = `{"verdict":"reject","reason":"${'x'.repeat(200_000)}"}`;
  test.each<[string, FakeOpinions['answer'], RegExp]>([
    ['an error', () => ({ status: 500 }), /answered 500/],
    ['a redirect', () => ({ status: 302, headers: { location: '/other' } }), /redirects are not followed/],
    ['no JSON', () => '<html>', /without a verdict/],
    ['another verdict', () => JSON.stringify({ verdict: 'delete' }), /without a verdict/],
    ['a NUL', () => '{"verdict":"hold","reason":"a\\u0000b"}', /without a verdict/],
    ['a huge answer', () => big, /too large/],
    [
      'half an answer',
      () => (res) => {
        res.writeHead(200, { 'content-length': '100' });
        res.write('{');
        setImmediate(() => res.destroy());
      },
      /./,
    ],
    ['no answer in time', () => () => undefined, /no response in time/],
    [
      'an answer that drips',
      () => (res) => {
        const drip = setInterval(() => res.write(' '), 100);
        res.on('close', () => clearInterval(drip));
      },
      /no response in time/,
    ],
  ])('%s: the comment stays as it is, and is asked about again', async (_what, answer, why) => {
    await useExternal({ attempts: 2 });
    fake.answer = answer;
    const { id } = await post('One');
    const attempt = await until('the attempt is over', async () => {
      const found = await service.ctx.db.pool.query<{ why: string; later: boolean }>(
        `select evidence ->> 'why' as why, due_at > now() + interval '30 seconds' as later from opinion
         where comment_id = $1 and evidence ? 'why'`,
        [id],
      );
      return found.rows[0];
    });
    expect(attempt.why).toMatch(why);
    expect(attempt.later).toBe(true);
    expect(await statusOf(id)).toBe('published');
    fake.answer = () => JSON.stringify({ verdict: 'hold' });
    await makeDue();
    await ask();
    expect(await statusOf(id)).toBe('pending');
  });

  test('addresses in the operator’s own network are not asked unless allowed', async () => {
    const guarded = await startService();
    try {
      service = guarded;
      await useExternal();
      const { body } = await api(service, ADMIN)
        .post('/moderation/opinions/external/try')
        .send({ text: 'x' })
        .expect(200);
      expect((body as OpinionTrial).error).toMatch(/not allowed|private/i);
      expect(fake.asked).toEqual([]);
    } finally {
      await guarded.stop();
    }
  });
});

describe('an answer that comes late', () => {
  /** Has the service wait with its answer. */
  function holdAnswers(verdict: string): () => Promise<void> {
    const waiting: (() => void)[] = [];
    fake.answer = () => (res) => waiting.push(() => res.end(JSON.stringify({ verdict })));
    return async () => {
      await until('the service is asked', () => waiting.length > 0);
      for (const answer of waiting.splice(0)) answer();
    };
  }

  test('does not overturn a moderator’s decision', async () => {
    await useExternal({ timeoutSeconds: 30 });
    const answer = holdAnswers('reject');
    const { id } = await post('One');
    await until('the service is asked', () => fake.asked.length > 0);
    await decide(service, [id], 'approve');
    await answer();
    await answered(id);
    expect(await statusOf(id)).toBe('published');
    expect((await look(id)).verdicts).toMatchObject([{ verdict: 'observe', evidence: { would: 'reject' } }]);
  });

  test('does not judge a text that was edited since, which is asked about anew', async () => {
    await useExternal({ timeoutSeconds: 30, meanwhile: 'held' });
    const answer = holdAnswers('reject');
    const late = fake.answer;
    fake.answer = (request) => (request.body.includes('Another text') ? NONE : late(request));
    const { id } = await post('One');
    await until('the service is asked', () => fake.asked.length > 0);
    expect((await edit(id, 'Another text')).status).toBe('pending');
    await until('it is asked about the edit', () => fake.asked.length > 1);
    await answer();
    await answered(id);
    expect(await statusOf(id)).toBe('published');
    expect(fake.asked).toHaveLength(2);
    expect((await look(id)).verdicts).toEqual([]);
  });

  test('a redaction has it asked about the redacted text, and its answer still counts', async () => {
    await useExternal({ meanwhile: 'held' });
    fake.answer = () => ({ status: 500 });
    const { id } = await post('Ask Tim, 030 1234567');
    await until('the service is asked', () => fake.asked.length > 0);
    const { comment } = await look(id);
    await api(service, { sub: 'mo', roles: ['moderator'] })
      .post(`/moderation/comments/${id}/redactions`)
      .send({ passages: ['030 1234567'], note: 'A number', seen: comment.state })
      .expect(200);
    fake.answer = () => NONE;
    await until('it is asked again', async () => {
      await makeDue();
      await ask();
      return fake.asked.some(({ body }) => body.includes('[…'));
    });
    await answered(id);
    expect(await statusOf(id)).toBe('published');
    expect((await look(id)).verdicts).toEqual([]);
  });

  test('an edit does not release a comment that a service objected to', async () => {
    await useExternal({ meanwhile: 'held' });
    fake.answer = () => JSON.stringify({ verdict: 'hold' });
    const { id } = await post('One');
    await answered(id);
    fake.answer = () => NONE;
    await edit(id, 'Another text');
    await answered(id);
    expect(await statusOf(id)).toBe('pending');
  });

  test('to a deleted comment is dropped', async () => {
    await useExternal({ timeoutSeconds: 30 });
    const answer = holdAnswers('reject');
    const { id } = await post('One');
    await until('the service is asked', () => fake.asked.length > 0);
    await api(service, 'ann').delete(`/comments/${id}`).expect(204);
    await answer();
    await answered(id);
    expect((await look(id)).comment.status).toBe('deleted');
  });
});

describe('Akismet', () => {
  const use = (more: OpinionSettingsChange['akismet'] = {}) =>
    setUp(
      'akismet',
      { akismet: { mode: 'on', blog: 'https://news.example', url: fake.url, ...more } },
      'key-1',
    );

  test('is asked with the writer’s address, and its answer decides', async () => {
    await use({ action: 'reject' });
    fake.answer = ({ body }) => (body.includes('watches') ? 'true' : 'false');
    const good = await post('The bus is late');
    const bad = await post('Cheap watches');
    await Promise.all([answered(good.id), answered(bad.id)]);
    expect([await statusOf(good.id), await statusOf(bad.id)]).toEqual(['published', 'rejected']);
    const form = new URLSearchParams(fake.asked.find(({ body }) => body.includes('watches'))?.body);
    expect(fake.asked[0]?.path).toBe('/comment-check');
    expect(Object.fromEntries(form)).toMatchObject({
      ...{ api_key: 'key-1', blog: 'https://news.example', user_ip: '127.0.0.1', comment_type: 'comment' },
      ...{ comment_author: 'ann', comment_content: 'Cheap watches', permalink: 'https://news.example/a' },
    });
  });

  test('learns what moderators decide otherwise, unless they undo it', async () => {
    await use({ action: 'hold' });
    fake.answer = ({ path, body }) =>
      path === '/comment-check'
        ? body.includes('watches')
          ? 'true'
          : 'false'
        : 'Thanks for making the web a better place.';
    const missed = await post('A missed one');
    const wrong = await post('My watches are not for sale');
    const undone = await post('Undone');
    const agreed = await post('Good');
    for (const { id } of [missed, wrong, undone, agreed]) await answered(id);
    await decide(service, [missed.id], 'spam', 'spam');
    await decide(service, [wrong.id, agreed.id], 'approve');
    const decided = await decide(service, [undone.id], 'spam', 'spam');
    await service.call('POST', '/moderation/undo', {
      token: moderator(service),
      body: { decisionIds: [decided.body.items[0].decisionId] },
    });
    await ask();
    expect(fake.asked.filter(({ path }) => path !== '/comment-check')).toEqual([]);
    await makeDue();
    await ask();
    const sent = fake.asked.filter(({ path }) => path !== '/comment-check');
    expect(
      sent.map(({ path, body }) => [path, new URLSearchParams(body).get('comment_content')]).toSorted(),
    ).toEqual([
      ['/submit-ham', 'My watches are not for sale'],
      ['/submit-spam', 'A missed one'],
    ]);
    await makeDue();
    await ask();
    expect(fake.asked.filter(({ path }) => path !== '/comment-check')).toHaveLength(2);
  });
});

describe('keys and trials', () => {
  test('keys are never returned, and are sent to the address they were stored for only', async () => {
    await setUp('toxicity', { toxicity: { mode: 'on', url: `${fake.url}/tox` } }, 'sk-secret-key');
    const keys = await api(service, ADMIN).get('/moderation/opinions/keys').expect(200);
    expect(keys.body.keys).toMatchObject({
      akismet: null,
      external: null,
      toxicity: expect.any(String) as unknown,
    });
    const settings = await api(service, ADMIN).get('/settings').expect(200);
    const log = await api(service, ADMIN).get('/moderation/log').expect(200);
    expect(keys.text + settings.text + log.text).not.toContain('sk-secret-key');
    expect((log.body as DecisionLog).items[0]).toMatchObject({ action: 'opinion_key.store', to: 'toxicity' });
    const other = await startFakeOpinions();
    await service.changeSettings({ opinions: { toxicity: { url: `${other.url}/tox` } } });
    const tried = await api(service, ADMIN).post('/moderation/opinions/toxicity/try').send({ text: 'x' });
    expect((tried.body as OpinionTrial).error).toMatch(/^the key was stored for/);
    expect(other.asked).toEqual([]);
    await other.stop();
    await api(service, ADMIN).delete('/moderation/opinions/toxicity/key').expect(204);
    await api(service, ADMIN).delete('/moderation/opinions/toxicity/key').expect(204);
    expect((await api(service, ADMIN).get('/moderation/opinions/keys')).body.keys.toxicity).toBeNull();
  });

  test('a secret that cannot sign, and a key without an address, are refused', async () => {
    const put = (provider: string, key: string) =>
      api(service, ADMIN).put(`/moderation/opinions/${provider}/key`).send({ key }).expect(422);
    await put('external', SECRET);
    await service.changeSettings({ opinions: { external: { url: fake.url } } });
    await put('external', 'whsec_c2hvcnQ=');
    await put('external', 'secret');
  });

  test('a trial shows the answer or the error, and stores nothing', async () => {
    await setUp(
      'toxicity',
      { toxicity: { url: `${fake.url}/tox`, model: 'mini', categories: ['insult'] } },
      'sk-1',
    );
    const tryIt = async () =>
      (
        await api(service, ADMIN)
          .post('/moderation/opinions/toxicity/try')
          .send({ text: 'You fool' })
          .expect(200)
      ).body as OpinionTrial;
    fake.answer = () => JSON.stringify({ results: [{ category_scores: { insult: 0.93, threat: 0.99 } }] });
    expect(await tryIt()).toMatchObject({
      ...{ objection: 'hold', error: null },
      evidence: { category: 'insult', percent: 93, threshold: 80 },
    });
    expect(fake.asked[0]).toMatchObject({ path: '/tox', headers: { authorization: 'Bearer sk-1' } });
    expect(JSON.parse(fake.asked[0]?.body ?? '')).toEqual({ input: 'You fool', model: 'mini' });
    fake.answer = () => ({ status: 401 });
    expect(await tryIt()).toMatchObject({ objection: null, error: 'it answered 401' });
    await service.changeSettings({ opinions: { external: { url: fake.url } } });
    const external = await api(service, ADMIN).post('/moderation/opinions/external/try').send({ text: 'x' });
    expect((external.body as OpinionTrial).error).toBe('no secret is stored');
  });

  test('addresses of writers are forgotten after two weeks', async () => {
    await setUp('akismet', { akismet: { mode: 'on', blog: 'https://news.example', url: fake.url } }, 'key-1');
    fake.answer = () => 'false';
    const { id } = await post('One');
    await answered(id);
    const senders = async () =>
      (await service.ctx.db.pool.query('select sender from opinion where comment_id = $1', [id])).rows;
    expect(await senders()).toMatchObject([{ sender: { address: '127.0.0.1' } }]);
    await service.ctx.db.pool.query(
      `update opinion set created_at = now() - interval '15 days' where comment_id = $1`,
      [id],
    );
    await runJob(service, 'delete-senders');
    expect(await senders()).toEqual([{ sender: null }]);
  });
});

test('a reply is asked about too, and two jobs at once ask once', async () => {
  await useExternal();
  fake.answer = () => NONE;
  const { thread } = await startThread(service, 'ann', article.id, { body: 'One' });
  const { comment } = await reply(service, 'bob', thread.id, 'Two');
  await Promise.all([ask(), ask(), ask()]);
  await answered(comment.id);
  expect(fake.asked.map(({ headers }) => headers['webhook-id']).toSorted()).toHaveLength(2);
});
