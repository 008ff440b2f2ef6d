/** The live stream of a site's moderators: what changes in the queues, on any instance, and who looks at which comment. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ModerationEvent } from '../../src/shared/contract.js';
import { publishText, reply, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { openOwnEvents, openStreams, type OwnEvents } from '../support/event-stream.js';
import { startService, type TestPerson, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
const MO: TestPerson = { sub: 'mo', name: 'Mo', roles: ['moderator'] };
const MARTA: TestPerson = { sub: 'marta', name: 'Marta', roles: ['moderator'] };

/** By default, tokens are accepted this long after they expire; seconds. */
const LEEWAY = 30;

type Stream = OwnEvents<ModerationEvent>;
type Changes = Extract<ModerationEvent, { type: 'changes' }>;

let service: TestService;
let other: TestService;
const open: { close(): void }[] = [];

/** How far the service's clock is ahead; milliseconds. */
let later = 0;

beforeAll(async () => {
  service = await startService({
    now: () => new Date(Date.now() + later),
    settings: { suspectWords: ['walrus'] },
  });
  other = await service.another();
});
afterAll(() => service.stop());
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});

/** A site of its own on both instances, with a thread. */
async function scene() {
  const here = await service.newSite({ suspectWords: ['walrus'] });
  const { id } = await publishText(here, `a-${randomUUID()}`, TEXTS);
  const { thread, comment } = await startThread(here, 'ann', id);
  return { here, there: here.at(other.url), articleId: id, threadId: thread.id, commentId: comment.id };
}

async function listen(
  at: TestService,
  { person = MO, after }: { person?: TestPerson; after?: string } = {},
): Promise<Stream> {
  const stream = await openOwnEvents(at, '/moderation/events', at.token(person), ModerationEvent, after);
  open.push(stream);
  return stream;
}

const changesIn = ({ events }: Stream) =>
  events.filter((event): event is Changes => event.type === 'changes');

/** The queues of a comment according to the last message that names it. */
const queuesOf = (stream: Stream, id: string) =>
  changesIn(stream)
    .flatMap(({ comments }) => comments)
    .findLast(({ commentId }) => commentId === id)?.queues;

const countsOf = (stream: Stream) => changesIn(stream).at(-1)?.counts;

async function act(at: TestService, method: string, path: string, body?: unknown, person = MO) {
  const answer = await at.call(method, path, { token: at.token(person), body });
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
}

const decide = (at: TestService, id: string, action: string, person = MO) =>
  act(at, 'POST', '/moderation/decisions', { commentIds: [id], action, reason: 'other' }, person);

describe('queues', () => {
  test('a stream begins with the counts, and tells what enters, changes in and leaves the queues on any instance', async () => {
    const { here, there, threadId, commentId } = await scene();
    const stream = await listen(there);
    await until('the counts came', () => countsOf(stream));
    expect(countsOf(stream)).toMatchObject({ pending: 0, reported: 0 });

    const held = await reply(here, 'bob', threadId, 'A walrus?');
    await until('it entered', () => queuesOf(stream, held.comment.id));
    expect(queuesOf(stream, held.comment.id)).toEqual(['pending']);
    expect(countsOf(stream)).toMatchObject({ pending: 1 });

    await act(here, 'PUT', `/comments/${commentId}/flag`, { reason: 'abuse' }, { sub: 'cleo' });
    await until('the report came', () => queuesOf(stream, commentId)?.includes('reported'));
    await decide(here, commentId, 'approve');
    await until('it left', () => queuesOf(stream, commentId)?.includes('approved'));
    expect(queuesOf(stream, commentId)).toEqual(['approved']);
    expect(countsOf(stream)).toEqual((await act(here, 'GET', '/moderation/counts')).body);
    const item = await act(here, 'GET', `/moderation/comments/${commentId}`);
    const last = changesIn(stream).flatMap(({ comments }) => comments);
    expect(last.findLast((each) => each.commentId === commentId)?.state).toBe(item.body.comment.state);
  });

  test('a comment that is in no queue any more is told once more', async () => {
    const { here, threadId } = await scene();
    const stream = await listen(here);
    const held = await reply(here, 'bob', threadId, 'A walrus?');
    await until('it entered', () => queuesOf(stream, held.comment.id)?.length === 1);
    const deleted = await here.call('DELETE', `/comments/${held.comment.id}`, {
      token: here.token('bob'),
      headers: { 'if-match': '"1"' },
    });
    expect(deleted.status).toBe(204);
    await until('it left', () => queuesOf(stream, held.comment.id)?.length === 0);
    expect(countsOf(stream)).toMatchObject({ pending: 0 });
  });

  test('published comments of the newsroom without reports, and other sites, are not told', async () => {
    const { here, threadId } = await scene();
    const elsewhere = await scene();
    const stream = await listen(here);
    const staff = { token: here.token(MO), body: { body: 'A reply of the newsroom.' } };
    expect((await here.call('POST', `/threads/${threadId}/comments`, staff)).status).toBe(201);
    await reply(elsewhere.here, 'bob', elsewhere.threadId, 'A walrus of another site.');
    const held = await reply(here, 'bob', threadId, 'A walrus of this one.');
    await until('it entered', () => queuesOf(stream, held.comment.id));
    expect(changesIn(stream).flatMap(({ comments }) => comments.map(({ commentId }) => commentId))).toEqual([
      held.comment.id,
    ]);
  });

  test('a storm of comments becomes few messages that miss none', async () => {
    const { here, threadId } = await scene();
    const streams = await Promise.all([listen(here), listen(here, { person: MARTA })]);
    await until('they began', () => streams.every(countsOf));
    const posted = await Promise.all(
      Array.from({ length: 60 }, (_, at) => reply(here, `p${at}`, threadId, `Walrus number ${at}.`)),
    );
    // Counts are read when a message is sent, so they may be ahead of the comments told so far.
    const toldOf = (stream: Stream) => posted.filter(({ comment }) => queuesOf(stream, comment.id));
    await until('all were told', () =>
      streams.every((each) => toldOf(each).length === 60 && countsOf(each)?.['pending'] === 60),
    );
    for (const stream of streams) {
      for (const { comment } of posted) expect(queuesOf(stream, comment.id)).toEqual(['pending']);
      expect(changesIn(stream).length).toBeLessThan(30);
    }
    // Serialised once: what they got is the same.
    const told = streams.map((each) => changesIn(each).slice(-1));
    expect(told[0]).toEqual(told[1]);
  });

  test('an appeal changes the counts', async () => {
    const { here, commentId } = await scene();
    await decide(here, commentId, 'reject');
    const stream = await listen(here);
    const own = await act(here, 'GET', '/self/statements', undefined, { sub: 'ann' });
    await act(
      here,
      'PUT',
      `/self/statements/${own.body.items[0].id as string}/appeal`,
      { text: 'Please look again.' },
      { sub: 'ann' },
    );
    await until('it is counted', () => countsOf(stream)?.['appeals'] === 1);
  });

  test('a ban tells consoles to reload what they show', async () => {
    const { here } = await scene();
    const stream = await listen(here);
    const { person } = (await act(here, 'GET', '/self', undefined, { sub: 'ann' })).body as {
      person: { id: string };
    };
    await act(here, 'PUT', `/people/${person.id}/ban`, { reason: 'Enough' });
    await until('there is more to load', () => changesIn(stream).some(({ more }) => more));
  });
});

describe('resuming', () => {
  test('a stream resumes on another instance at what it received last, and misses nothing', async () => {
    const { here, there, threadId } = await scene();
    const first = await listen(here);
    const before = await reply(here, 'bob', threadId, 'The first walrus.');
    await until('it entered', () => queuesOf(first, before.comment.id));
    const at = first.lastId();
    first.close();
    const missed = await reply(here, 'bob', threadId, 'The missed walrus.');
    const second = await listen(there, { after: at });
    await until('it was told', () => queuesOf(second, missed.comment.id));
    expect(queuesOf(second, before.comment.id)).toBeUndefined();
    const later = await reply(here, 'bob', threadId, 'A later walrus.');
    await until('it was told', () => queuesOf(second, later.comment.id));
    expect(second.events.some(({ type }) => type === 'reset')).toBe(false);
  });

  test('a change whose transaction commits after later ones is not missed by a stream that resumes between', async () => {
    const { here, there, threadId, articleId } = await scene();
    const slow = await publishText(here, `slow-${randomUUID()}`, TEXTS);
    const { comment } = await startThread(here, 'ann', slow.id);
    const writer = new pg.Client({ connectionString: service.databaseUrl });
    await writer.connect();
    const first = await listen(here);
    await writer.query('begin');
    await writer.query(
      `with bumped as (update article set version = version + 1 where id = $1 returning site_id, id, version)
       insert into event (site_id, article_id, number, type, data)
       select site_id, id, version, 'comment.edited', jsonb_build_object('commentId', $2::text) from bumped`,
      [slow.id, comment.id],
    );
    const held = await reply(here, 'bob', threadId, 'A walrus after it.');
    await until('the later one was told', () => queuesOf(first, held.comment.id));
    const at = first.lastId();
    first.close();
    await writer.query('commit');
    await writer.end();
    const second = await listen(there, { after: at });
    await until('the earlier one was told', () => queuesOf(second, comment.id));
    expect(articleId).not.toBe(slow.id);
  });

  test.each([
    ['not an id', () => 'eyJub3QiOiJhbiBpZCJ9'],
    ['not even JSON', () => '12'],
    [
      'a snapshot that Postgres refuses',
      () => written({ snapshot: '9:3:4,4', server: 'x', at: service.ctx.now().getTime() }),
    ],
    [
      'of another server',
      () => written({ snapshot: '3:3:', server: '2020-01-01 00:00:00+00', at: service.ctx.now().getTime() }),
    ],
    [
      'too old',
      () => written({ snapshot: '3:3:', server: 'x', at: service.ctx.now().getTime() - 7_200_000 }),
    ],
  ])('an id that is %s starts over', async (_name, id) => {
    const { here } = await scene();
    const stream = await listen(here, { after: id() });
    await until('it starts over', () => stream.events.find(({ type }) => type === 'reset'));
    expect(stream.events.find(({ type }) => type === 'reset')).toMatchObject({
      counts: { pending: 0 },
      more: true,
    });
  });

  test('more events than are worth sending start over', async () => {
    const { here, articleId, commentId } = await scene();
    const first = await listen(here);
    await until('it began', () => countsOf(first));
    const at = first.lastId();
    first.close();
    const { pool } = service.ctx.db;
    await pool.query(
      `with bumped as (update article set version = version + 2500 where id = $1 returning site_id, id, version)
       insert into event (site_id, article_id, number, type, data)
       select site_id, id, number, 'comment.edited', jsonb_build_object('commentId', $2::text)
       from bumped, generate_series(version - 2499, version) number`,
      [articleId, commentId],
    );
    const second = await listen(here, { after: at });
    await until('it starts over', () => second.events.find(({ type }) => type === 'reset'));
  });

  test('heartbeats move the id of an idle stream along, and it resumes there', async () => {
    const { here, there, threadId } = await scene();
    const elsewhere = await scene();
    const idle = await listen(here);
    await until('it began', () => countsOf(idle));
    const began = idle.lastId();
    await reply(elsewhere.here, 'bob', elsewhere.threadId, 'Another site goes on.');
    await until('a heartbeat came', () => idle.raw().includes(': still here'), 40_000);
    const at = idle.lastId();
    expect(at).not.toBe(began);
    expect(idle.events.filter(({ type }) => type === 'changes')).toHaveLength(1);
    idle.close();
    const missed = await reply(here, 'bob', threadId, 'The missed walrus.');
    const resumed = await listen(there, { after: at });
    await until('it was told', () => queuesOf(resumed, missed.comment.id));
  }, 60_000);

  test('changes arrive without notifications', async () => {
    const { here, there, threadId } = await scene();
    const stream = await listen(there);
    await service.ctx.db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'interline-listen' and datname = current_database()`,
    );
    const held = await reply(here, 'bob', threadId, 'An unannounced walrus.');
    await until('it entered', () => queuesOf(stream, held.comment.id));
  });
});

describe('who may listen', () => {
  test.each([
    ['a reader', { sub: 'ann' }, 403],
    ['an author', { sub: 'ann', roles: ['author'] }, 403],
  ] as const)('%s is refused', async (_name, person, status) => {
    const { here } = await scene();
    const answer = await here.call('GET', '/moderation/events', {
      token: here.token({ ...person, roles: 'roles' in person ? [...person.roles] : ['reader'] }),
    });
    expect(answer.status).toBe(status);
    expect((await here.call('GET', '/moderation/events')).status).toBe(401);
    await until('no stream is left', async () => (await openStreams(service)) === 0);
  });

  test('a stream ends when its token expires', async () => {
    const { here } = await scene();
    const stream = await listen(here, { person: { ...MO, lifetime: 2 - LEEWAY } });
    await until('it ended', () => stream.ended());
  });

  test('a stream ends when its moderator is banned, on any instance, and others go on', async () => {
    const { here, there, threadId } = await scene();
    const chief: TestPerson = { sub: 'chief', roles: ['admin'] };
    const { person } = (await act(here, 'GET', '/self')).body as { person: { id: string } };
    const streams = [await listen(there), await listen(there, { person: MARTA })] as const;
    await act(here, 'PUT', `/people/${person.id}/ban`, { reason: 'Enough' }, chief);
    await until('it ended', () => streams[0].ended());
    const held = await reply(here, 'bob', threadId, 'A walrus for the rest.');
    await until('the other goes on', () => queuesOf(streams[1], held.comment.id));
    const again = await there.call('GET', '/moderation/events', { token: there.token(MO) });
    expect(again.body.code).toBe('person_banned');
  });

  test('a stream ends when the site no longer trusts the token’s key', async () => {
    const { here, there } = await scene();
    const stream = await listen(there);
    await service.ctx.db.pool.query(
      `with gone as (delete from issuer where site_id = (select id from site where key = $1))
       update site set version = version + 1 where key = $1`,
      [here.site],
    );
    await until('it ended', () => stream.ended());
  });
});

test('a moderator who does not read is dropped, and others are not held up', async () => {
  const { here, commentId } = await scene();
  const [slow, fast] = [await listen(here), await listen(here, { person: MARTA })];
  await until('they began', () => countsOf(slow) && countsOf(fast));
  slow.stopReading();
  const [room] = [here.ctx.live.siteStreams];
  const site = await here.ctx.sites.find(here.site);
  const views = Array.from({ length: 400 }, () => ({
    personId: randomUUID(),
    name: 'x'.repeat(100),
    commentId,
  }));
  await until('the slow one is dropped', async () => {
    room.broadcast(site?.id ?? '', 'moderation', { type: 'views', ...{ views } });
    return (await openStreams(service)) === 1;
  });
  expect(fast.ended()).toBe(false);
});

describe('who looks at what', () => {
  const viewsIn = ({ events }: Stream) =>
    events.findLast((event) => event.type === 'views')?.views.map(({ name, commentId }) => [name, commentId]);

  test('colleagues on any instance see it until it ends, and nothing is stored', async () => {
    const { here, there, commentId } = await scene();
    const streams = [await listen(here), await listen(there)];
    const events = () =>
      service.ctx.db.pool.query(
        'select (select count(*) from event) + (select count(*) from site_event) as n',
      );
    const before = await events();
    const view = `/moderation/views/${randomUUID()}`;
    await act(here, 'PUT', view, { commentId }, MARTA);
    for (const stream of streams)
      await until('it is shown', () => viewsIn(stream)?.some(([name]) => name === 'Marta'));
    expect(viewsIn(streams[1] as Stream)).toEqual([['Marta', commentId]]);
    // One who comes later sees it too.
    const late = await listen(there);
    await until('it is shown', () => viewsIn(late)?.length === 1);
    await act(there, 'DELETE', view, undefined, MARTA);
    for (const stream of [...streams, late]) await until('it ended', () => viewsIn(stream)?.length === 0);
    expect((await events()).rows).toEqual(before.rows);
    expect(streams[0]?.raw()).not.toMatch(/id: [^\n]*\nevent: views/);
  });

  test('a view that is not renewed expires, one that is renewed stays', async () => {
    const { here, commentId } = await scene();
    const stream = await listen(here);
    const [lost, kept] = [randomUUID(), randomUUID()];
    const view = (id: string, person: TestPerson) =>
      act(here, 'PUT', `/moderation/views/${id}`, { commentId }, person);
    await view(lost, MARTA);
    await view(kept, MO);
    later = 20_000;
    await view(kept, MO);
    later = 31_000;
    await until('one is left', () => viewsIn(stream)?.length === 1);
    expect(viewsIn(stream)).toEqual([['Mo', commentId]]);
    later = 0;
  });

  test('it claims nothing: another moderator decides as before', async () => {
    const { here, commentId } = await scene();
    await act(here, 'PUT', `/moderation/views/${randomUUID()}`, { commentId }, MARTA);
    const { body } = await decide(here, commentId, 'reject');
    expect(body.items[0].outcome).toBe('changed');
  });

  test('one person has at most five views, and nobody else’s view can be changed', async () => {
    const { here, commentId } = await scene();
    const stream = await listen(here);
    const ids = Array.from({ length: 7 }, () => randomUUID());
    for (const id of ids) await act(here, 'PUT', `/moderation/views/${id}`, { commentId }, MARTA);
    await act(here, 'DELETE', `/moderation/views/${ids[6] as string}`);
    await act(here, 'PUT', `/moderation/views/${randomUUID()}`, { commentId });
    await until('both are shown', () => viewsIn(stream)?.some(([name]) => name === 'Mo'));
    expect(viewsIn(stream)?.filter(([name]) => name === 'Marta')).toHaveLength(5);
  });
});

describe('polling', () => {
  test('a poll returns what changed since the last one, or 304', async () => {
    const { here, there, threadId, commentId } = await scene();
    const poll = async (after?: string, etag?: string) =>
      here.call('GET', `/moderation/live${after === undefined ? '' : `?after=${after}`}`, {
        token: here.token(MO),
        ...(etag !== undefined && { headers: { 'if-none-match': etag } }),
      });
    const first = await poll();
    expect(first.body).toMatchObject({ comments: [], views: [], more: false });
    const held = await reply(there, 'bob', threadId, 'A polled walrus.');
    const second = await poll(first.body.id as string);
    // The scene's first comment may have become visible after the first poll.
    expect(second.body).toMatchObject({
      counts: { pending: 1 },
      comments: expect.arrayContaining([
        expect.objectContaining({ commentId: held.comment.id, queues: ['pending'] }),
      ]),
    });
    const third = await poll(second.body.id as string);
    expect(third.body.comments).toEqual([]);
    const etag = third.headers.get('etag') ?? '';
    expect((await poll(third.body.id as string, etag)).status).toBe(304);
    await act(here, 'PUT', `/moderation/views/${randomUUID()}`, { commentId }, MARTA);
    const fourth = await poll(third.body.id as string, etag);
    expect(fourth.body.views).toMatchObject([{ name: 'Marta', commentId }]);
    expect((await poll('nonsense')).body).toMatchObject({ more: true });
  });
});

function written(position: object): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}
