/** Exporting and erasing a person's data. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CommentList, Decision } from '../../src/shared/contract.js';
import { decide, listOf, moderator, publishText, reply, startThread } from '../support/actions.js';
import { runCommand } from '../support/cli.js';
import { until } from '../support/conditions.js';
import { runJob } from '../support/jobs.js';
import { wrongCounters } from '../support/rows.js';
import { startService, type TestService } from '../support/service.js';

let main: TestService;
let service: TestService;
let article: { id: string };

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite({ rating: true });
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const ADMIN = { sub: 'ada', name: 'Ada Min', roles: ['admin' as const] };
const ANN = { sub: 'ann-4711', name: 'Ann Overwood' };
const admin = () => service.token(ADMIN);
const ann = () => service.token(ANN);

/** Ann writes, edits, votes, reports, is rejected, banned and noted, and appeals. */
async function busyAnn() {
  const { comment: first, thread } = await startThread(service, ANN, article.id, { body: 'My first secret' });
  const edit = {
    token: ann(),
    headers: { 'if-match': `"${first.version}"` },
    body: { body: 'My public words' },
  };
  await service.call('PATCH', `/comments/${first.id}`, edit);
  const { comment: answer } = await reply(
    service,
    'ben',
    thread.id,
    `Hello @[Ann Overwood](person:${first.author?.id})`,
  );
  const { comment: rejected } = await startThread(service, ANN, article.id, { body: 'My rejected words' });
  const { comment: deleted } = await startThread(service, ANN, article.id, { body: 'My deleted words' });
  await service.call('DELETE', `/comments/${deleted.id}`, { token: ann(), headers: { 'if-match': '*' } });
  await service.call('PUT', `/comments/${answer.id}/vote`, { token: ann(), body: { value: 1 } });
  await service.call('PUT', `/comments/${answer.id}/reaction`, { token: ann(), body: { kind: 'funny' } });
  await service.call('PUT', `/articles/${article.id}/rating`, { token: ann(), body: { value: 4 } });
  const flag = { reason: 'abuse', note: 'He lives at mine' };
  await service.call('PUT', `/comments/${answer.id}/flag`, { token: ann(), body: flag });
  const token = moderator(service);
  await service.call('POST', '/moderation/decisions', {
    token,
    body: { commentIds: [rejected.id], action: 'reject', reason: 'abuse', note: 'She names people' },
  });
  const { body } = await service.call('GET', '/self/statements', { token: ann() });
  await service.call('PUT', `/self/statements/${body.items[0].id}/appeal`, {
    token: ann(),
    body: { text: 'But my uncle says' },
  });
  const id = first.author?.id ?? '';
  await service.call('PUT', `/people/${id}/notes/01a22f00-0000-7000-8000-000000000001`, {
    token,
    body: { text: 'Phoned her' },
  });
  await service.call('PUT', `/people/${id}/ban`, { token, body: { reason: 'As she told me' } });
  return { id, first, answer, rejected, deleted, thread };
}

/** Everything the database has, as text. */
async function stored(): Promise<string> {
  const { pool } = service.ctx.db;
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'site_id'`,
  );
  const parts = await Promise.all(
    rows.map(async ({ name }) => {
      const found = await pool.query(
        `select json_agg(t) as rows from "${name}" t where site_id = (select id from site where key = $1)`,
        [service.site],
      );
      return JSON.stringify(found.rows);
    }),
  );
  return parts.join('\n');
}

const PRIVATE = [
  ...['Overwood', 'ann-4711', 'My first secret', 'My rejected words', 'My deleted words', 'He lives at mine'],
  ...['She names people', 'But my uncle says', 'Phoned her', 'As she told me'],
];
const found = (text: string) => PRIVATE.filter((each) => text.includes(each));

const erase = (id: string, body: object = { texts: 'remove' }, token = admin()) =>
  service.call('PUT', `/people/${id}/erasure`, { token, body });

async function exported(path: string, token: string) {
  let file = '';
  for (let cursor = '', last = false; !last;) {
    const { body } = await service.call('GET', `${path}${cursor && `?cursor=${cursor}`}`, { token });
    file += body.content;
    cursor = body.next ?? '';
    last = body.next === null;
  }
  return file
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('an export has all of a person, without the names of moderators', async () => {
  const { id } = await busyAnn();
  const lines = await exported(`/people/${id}/export`, admin());
  const text = JSON.stringify(lines);
  expect(found(text)).toEqual(PRIVATE);
  expect(text).not.toContain('Mo Derator');
  expect(new Set(lines.map(({ kind }) => kind))).toEqual(
    new Set(['person', 'comment', 'vote', 'reaction', 'rating', 'report', 'appeal', 'decision', 'note']),
  );
  expect(await exported('/self/export', ann())).toEqual(lines);
  const printed = await runCommand(service, 'person', 'export', '--site', service.site, '--sub', 'ann-4711');
  expect(printed.out.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(lines);
  const many = await Promise.all(
    Array.from({ length: 60 }, (_, at) => startThread(service, 'dora', article.id, { body: `Number ${at}` })),
  );
  const comments = (await exported('/self/export', service.token('dora'))).filter(
    ({ kind }) => kind === 'comment',
  );
  expect(new Set(comments.map((line) => line['id']))).toEqual(new Set(many.map(({ comment }) => comment.id)));
});

describe('erasing a person', () => {
  test('and their texts leaves nothing of them, and the counters and the log intact', async () => {
    const { id, first, answer } = await busyAnn();
    await runJob(service, 'seal-log');
    const before = await service.call('GET', `/articles/${article.id}/comments`);
    expect(before.text).toContain('Overwood');
    expect((await erase(id, { texts: 'remove' })).status).toBe(204);
    await runJob(service, 'erase-people');
    const text = await stored();
    expect(found(text)).toEqual([]);
    expect(text).not.toContain('My public words');
    const list = await listOf(service, article.id);
    expect(JSON.stringify(list)).not.toMatch(/Overwood|public words/);
    const shown = list.items.flatMap((item) => [item, ...item.replies]);
    expect(shown.find((item) => item.id === first.id)).toMatchObject({ status: 'deleted', author: null });
    expect(shown.find((item) => item.id === answer.id)).toMatchObject({ up: 0, down: 0, reactions: {} });
    const { body } = await service.call('GET', '/page?key=a');
    expect(body.article.rating).toMatchObject({ count: 0 });
    expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
    expect((await runCommand(service, 'audit', 'verify', '--site', service.site)).code).toBe(0);
    const log = await service.call('GET', `/moderation/log?personId=${id}`, { token: admin() });
    const [entry, ban] = log.body.items as Decision[];
    expect(entry).toMatchObject({ action: 'person.erase', reason: 'request', actor: { name: 'Ada Min' } });
    expect(ban).toMatchObject({ action: 'person.ban', reason: 'erased', note: null });
  });

  test('and keeping texts leaves the public comments, without the name, also in mentions', async () => {
    const { id, first, rejected } = await busyAnn();
    const path = `/articles/${article.id}/comments`;
    await service.call('GET', path);
    await erase(id, { texts: 'keep' });
    await runJob(service, 'erase-people');
    const text = await stored();
    expect(found(text)).toEqual([]);
    expect(text).toContain('My public words');
    const answered = async () => (await service.call('GET', path)).body as CommentList;
    await until(
      'public answers have no name',
      async () => !JSON.stringify(await answered()).includes('Overwood'),
    );
    const list = await answered();
    const kept = list.items.find((item) => item.id === first.id);
    expect(kept).toMatchObject({
      html: expect.stringContaining('My public words'),
      author: { id, name: 'Deleted account', picture: null },
    });
    const queued = await service.call('GET', `/moderation/comments/${rejected.id}`, { token: admin() });
    expect(queued.body.comment).toMatchObject({ status: 'erased', body: '' });
    expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
  });

  test('makes their next sign-in a new person, ends open appeals, and can be repeated', async () => {
    const { id } = await busyAnn();
    await erase(id);
    const self = await service.call('GET', '/self', { token: ann() });
    expect([self.status, self.body.person.id === id, self.body.ban]).toEqual([200, false, null]);
    const other = service.token({ sub: 'other', roles: ['moderator'] });
    expect((await service.call('GET', '/moderation/appeals', { token: other })).body.items).toEqual([]);
    expect((await erase(id)).status).toBe(204);
    const log = await service.call('GET', `/moderation/log?action=person.erase`, { token: admin() });
    expect(log.body.items).toHaveLength(1);
  });

  test('is for administrators, not oneself by that route, and not for strangers', async () => {
    const { id } = await busyAnn();
    expect((await erase(id, { texts: 'keep' }, moderator(service))).status).toBe(403);
    const { body } = await service.call('GET', '/self', { token: admin() });
    expect((await erase(body.person.id as string)).status).toBe(403);
    expect((await erase('01a22f00-0000-7000-8000-00000000abcd')).status).toBe(404);
    expect((await erase(id, { texts: 'some' })).status).toBe(422);
  });

  test('by themselves needs a confirmation, works while banned, and follows the site’s setting and name', async () => {
    await service.changeSettings({ erasedTexts: 'keep', erasedName: 'Former reader' });
    await busyAnn();
    const self = (body: object) => service.call('PUT', '/self/erasure', { token: ann(), body });
    expect((await self({})).status).toBe(422);
    expect((await self({ confirmed: true })).status).toBe(204);
    await runJob(service, 'erase-people');
    const text = await stored();
    expect(found(text)).toEqual([]);
    expect(text).toContain('My public words');
    expect(text).toContain('Former reader');
  });

  test('at the command line needs a confirmation', async () => {
    const { id } = await busyAnn();
    const command = ['person', 'erase', '--site', service.site, '--sub', 'ann-4711', '--texts', 'remove'];
    expect((await runCommand(service, ...command)).code).toBe(64);
    expect((await runCommand(service, ...command, '--confirm', id)).code).toBe(0);
    await runJob(service, 'erase-people');
    expect(found(await stored())).toEqual([]);
    const log = await service.call('GET', `/moderation/log?action=person.erase`, { token: admin() });
    expect(log.body.items[0]).toMatchObject({
      actor: null,
      evidence: { by: 'command line', texts: 'remove' },
    });
  });

  test('is heard by open pages', async () => {
    const { id, first } = await busyAnn();
    await decide(service, [first.id], 'approve');
    const before = (await service.call('GET', `/articles/${article.id}/comments`)).body as CommentList;
    await erase(id, { texts: 'remove' });
    await runJob(service, 'erase-people');
    const events = await service.ctx.db.pool.query<{ type: string; data: Record<string, unknown> }>(
      `select type, data from event where article_id = $1 and data ->> 'commentId' = $2 order by number desc limit 1`,
      [article.id, first.id],
    );
    expect(events.rows).toMatchObject([
      { type: 'comment.deleted', data: { from: 'published', to: 'erased' } },
    ]);
    const after = await listOf(service, article.id);
    expect(after.total).toBe(before.total - 1);
  });
});
