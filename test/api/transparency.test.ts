/** The transparency report: what was decided in a period, by whom, why and how fast. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TransparencyReport } from '../../src/shared/contract.js';
import { decide, moderator, publishText, startThread } from '../support/actions.js';
import { startService, type TestService } from '../support/service.js';

let main: TestService;
let service: TestService;
let article: { id: string };

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite();
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const DAY = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const around = () => `from=${dayOf(Date.now() - DAY)}&to=${dayOf(Date.now() + DAY)}`;
const get = (query: string, path = '') =>
  service.call('GET', `/moderation/transparency${path}?${query}`, { token: moderator(service) });
const post = async (body: string, by = 'ann') =>
  (await startThread(service, by, article.id, { body })).comment.id;

test('counts decisions by reason and maker, and what was reported and appealed against, with median times', async () => {
  await service.changeSettings({ rules: { capitals: { mode: 'on', action: 'reject' } } });
  const [first, second, third] = [await post('One.'), await post('Two.'), await post('Three.')];
  await post('ALL OF THIS IS IN CAPITALS');
  const flag = { token: service.token('bob'), body: { reason: 'spam' } };
  await service.call('PUT', `/comments/${first}/flag`, flag);
  await service.call('PUT', `/comments/${second}/flag`, flag);
  const notice = { ground: 'defamation', explanation: 'I do not.', goodFaith: true };
  for (const commentId of [first, third])
    await service.call('POST', '/notices', { body: { ...notice, commentId } });
  await decide(service, [first], 'reject');
  await decide(service, [second], 'approve');
  const undone = await decide(service, [third], 'spam');
  const decisionIds = [undone.body.items[0].decisionId as string];
  await service.call('POST', '/moderation/undo', { token: moderator(service), body: { decisionIds } });
  const { body: self } = await service.call('GET', '/self', { token: service.token('ann') });
  const ban = { token: moderator(service), body: { reason: 'Her own words' } };
  await service.call('PUT', `/people/${self.person.id}/ban`, ban);
  const told = await service.call('GET', '/self/statements', { token: service.token('ann') });
  for (const { id } of told.body.items as { id: string }[]) {
    const ask = { token: service.token('ann'), body: { text: 'Why?' } };
    await service.call('PUT', `/self/statements/${id}/appeal`, ask);
  }
  const other = service.token({ sub: 'other', roles: ['moderator'] });
  const appeals = await service.call('GET', '/moderation/appeals', { token: other });
  const [ofBan, , ofRejection] = appeals.body.items as { id: string; statement: { action: string } }[];
  for (const [id, outcome] of [
    [ofBan?.id, 'overturned'],
    [ofRejection?.id, 'upheld'],
  ])
    await service.call('PUT', `/moderation/appeals/${id}/answer`, {
      token: other,
      body: { outcome, note: 'So.' },
    });

  const median = expect.any(Number);
  const report = (await get(around())).body as TransparencyReport;
  expect(report.decisions).toEqual([
    { action: 'comment.approve', reason: 'within_rules', automated: false, count: 1 },
    { action: 'comment.refuse', reason: 'capitals', automated: true, count: 1 },
    { action: 'comment.reject', reason: 'abuse', automated: false, count: 1 },
    { action: 'person.ban', reason: null, automated: false, count: 1 },
  ]);
  expect(report.reports).toEqual({ upheld: 1, declined: 1, medianSeconds: median });
  expect(report.notices).toEqual({
    grounds: [{ ground: 'defamation', received: 2, upheld: 1, declined: 0 }],
    medianSeconds: median,
  });
  expect(report.appeals).toEqual({ received: 3, upheld: 1, overturned: 1, medianSeconds: median });

  const csv = (await get(around(), '/export')).body.content as string;
  expect(csv.split('\r\n')).toEqual(
    expect.arrayContaining([
      'section,item,reason,automated,measure,value',
      'decisions,comment.refuse,capitals,true,count,1',
      'decisions,person.ban,,false,count,1',
      'reports,,,,upheld,1',
      'notices,defamation,,,received,2',
      'appeals,,,,overturned,1',
    ]),
  );
});

test('a period without decisions is empty, and other days and sites do not count', async () => {
  await decide(service, [await post('One.')], 'reject');
  const empty = {
    decisions: [],
    reports: { upheld: 0, declined: 0, medianSeconds: null },
    notices: { grounds: [], medianSeconds: null },
    appeals: { received: 0, upheld: 0, overturned: 0, medianSeconds: null },
  };
  const past = { from: '2020-01-01', to: '2020-12-31' };
  expect((await get(`from=${past.from}&to=${past.to}`)).body).toEqual({ ...past, ...empty });
  const elsewhere = await main.newSite();
  const answer = await elsewhere.call('GET', `/moderation/transparency?${around()}`, {
    token: moderator(elsewhere),
  });
  expect(answer.body).toMatchObject(empty);
});

test('times are medians of what was answered', async () => {
  const ids = [await post('One.'), await post('Two.'), await post('Three.')];
  for (const id of ids) {
    const flag = { token: service.token('bob'), body: { reason: 'spam' } };
    await service.call('PUT', `/comments/${id}/flag`, flag);
  }
  await decide(service, ids, 'reject');
  const { pool } = service.ctx.db;
  for (const [at, id] of ids.entries()) {
    const { rows } = await pool.query<{ answered: Date }>(
      'select answered_at as answered from flag where comment_id = $1',
      [id],
    );
    const reported = new Date(rows[0]!.answered.getTime() - [1, 2, 30][at]! * 3_600_000);
    await pool.query('update flag set created_at = $2 where comment_id = $1', [id, reported]);
  }
  expect((await get(around())).body.reports).toEqual({ upheld: 3, declined: 0, medianSeconds: 7_200 });
});

test('no text in the CSV is a formula for a spreadsheet', async () => {
  await service.ctx.db.pool.query(
    `insert into decision (site_id, id, action, reason)
     select id, (lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || '70008000000000000001')::uuid, 'comment.refuse', $2
     from site where key = $1`,
    [service.site, '=HYPERLINK("https://evil.example","a")'],
  );
  expect((await get(around(), '/export')).body.content).toContain(
    `decisions,comment.refuse,"'=HYPERLINK(""https://evil.example"",""a"")",true,count,1`,
  );
});

test.each([
  'from=2026-01-01',
  'from=2026-01-02&to=2026-01-01',
  'from=2026-01-01&to=2027-01-02',
  'from=yesterday&to=today',
  'from=0000-01-01&to=0000-01-02',
])('refuses %s', async (query) => {
  expect((await get(query)).status).toBe(422);
});
