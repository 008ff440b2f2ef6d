/** Articles for publishers and administrators: lists, changes and deletion. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ArticleDetails, ArticlePage, Posted } from '../../src/shared/contract.js';
import { decide, listOf, moderator, pageOf, publishText, reply, startThread } from '../support/actions.js';
import { QUEUES } from '../../src/shared/enums.js';
import { until } from '../support/conditions.js';
import { openEvents } from '../support/event-stream.js';
import { runJob } from '../support/jobs.js';
import { brokenEventNumbers, countRows, doctorFindings, wrongCounters } from '../support/rows.js';
import {
  ORIGIN,
  startService,
  type Answer,
  type CallOptions,
  type StartOptions,
  type TestService,
} from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
const QUESTION = 'Do you ride it on Fridays?';
/** From the response to a write until every instance shows it; milliseconds. */
const PROMISE = 1_000;

let service: TestService;
beforeAll(async () => {
  service = await startService({ settings: { rating: true } });
});
afterAll(() => service.stop());

function call(method: string, path: string, options: CallOptions = {}, site = service): Promise<Answer> {
  return site.call(method, path, { token: site.serviceToken, ...options });
}

function change(name: string, body: Record<string, unknown>, etag?: string): Promise<Answer> {
  return call('PATCH', name, { body, ...(etag !== undefined && { headers: { 'if-match': etag } }) });
}

async function fresh(more: Record<string, unknown> = {}, site = service) {
  const key = `a-${randomUUID()}`;
  return { key, ...(await publishText(site, key, TEXTS, more)) };
}

async function read(name: string): Promise<ArticleDetails> {
  const answer = await call('GET', name);
  expect(answer.status).toBe(200);
  return answer.body as ArticleDetails;
}

const page = (url: string) => `url=${encodeURIComponent(url)}`;

describe('one article', () => {
  test('is the same when read by id and by the publisher’s key', async () => {
    const { id, key } = await fresh({
      authors: ['ines'],
      aliases: [`${ORIGIN}/old-${randomUUID()}`],
      image: `${ORIGIN}/i.png`,
      publishedAt: '2026-05-01T10:00:00Z',
    });
    const byKey = await read(`/publications/${key}`);
    expect(byKey).toEqual(await read(`/articles/${id}`));
    expect(byKey).toMatchObject({
      ...{ id, key, url: `${ORIGIN}/${key}`, title: `About ${key}`, state: 'open', authors: ['ines'] },
      ...{ image: `${ORIGIN}/i.png`, publishedAt: '2026-05-01T10:00:00.000Z' },
      aliases: [expect.stringContaining('/old-')],
    });
  });

  test('answers 404 if it does not exist or belongs to another site', async () => {
    const other = await service.newSite();
    const { id } = await publishText(other, 'theirs', TEXTS);
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      for (const name of [`/articles/${randomUUID()}`, `/articles/${id}`, '/publications/theirs']) {
        const answer = await call(method, name, method === 'PATCH' ? { body: { title: 'Mine' } } : {});
        expect([method, answer.status, answer.body.code]).toEqual([method, 404, 'article_not_found']);
      }
    }
    expect((await pageOf(other, 'key=theirs')).article?.title).toBe('About theirs');
  });
});

describe('changing an article', () => {
  test('changes the fields sent, also on open pages, and keeps the others', async () => {
    const { id, key } = await fresh({ authors: ['ines'] });
    await pageOf(service, `key=${key}`);
    const stream = await openEvents(service, id);
    const changed = await change(`/publications/${key}`, {
      ...{ title: 'The very last bus', image: `${ORIGIN}/b.png`, publishedAt: '2026-05-02T00:00:00Z' },
    });
    expect(changed.body).toMatchObject({ title: 'The very last bus', authors: ['ines'], key });
    expect(await stream.types(1)).toEqual(['article.changed']);
    stream.close();
    expect((await pageOf(service, `key=${key}`)).article?.title).toBe('The very last bus');
    const cleared = await change(`/articles/${id}`, { image: null, publishedAt: null, authors: [] });
    expect(cleared.body).toMatchObject({ image: null, publishedAt: null, authors: [] });
    expect(await read(`/articles/${id}`)).toEqual(cleared.body);
  });

  test('to the values it has records nothing', async () => {
    const { id, key } = await fresh();
    const before = await countRows(service.ctx.db.pool);
    const url = `${ORIGIN}/${key}`;
    for (const body of [{}, { title: `About ${key}`, key, url, aliases: [], state: 'open', authors: [] }])
      expect((await change(`/articles/${id}`, body)).status).toBe(200);
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
  });

  test('moves it to another address; the old one stays an alias until a list of aliases leaves it out', async () => {
    const { id, key } = await fresh();
    const [before, after] = [`${ORIGIN}/${key}`, `${ORIGIN}/moved/${key}`];
    await pageOf(service, page(after));
    expect((await change(`/articles/${id}`, { url: `${after}?utm_source=x` })).body).toMatchObject({
      url: after,
      aliases: [before],
    });
    for (const url of [before, after]) expect((await pageOf(service, page(url))).article?.id).toBe(id);
    await change(`/articles/${id}`, { aliases: [] });
    expect((await pageOf(service, page(before))).article).toBeNull();
    expect((await pageOf(service, page(after))).article?.id).toBe(id);
  });

  test('cannot take another article’s address or key, or an address of another origin', async () => {
    const [mine, theirs] = [await fresh(), await fresh()];
    const before = await countRows(service.ctx.db.pool);
    const refused: [Record<string, unknown>, number, string][] = [
      [{ key: theirs.key }, 409, 'key_taken'],
      [{ url: `${ORIGIN}/${theirs.key}` }, 409, 'key_taken'],
      [{ aliases: [`${ORIGIN}/${theirs.key}`] }, 409, 'key_taken'],
      [{ url: 'https://elsewhere.example/a' }, 422, 'url_not_allowed'],
    ];
    for (const [body, status, code] of refused) {
      const answer = await change(`/articles/${mine.id}`, { title: 'Changed', ...body });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
    expect((await read(`/articles/${mine.id}`)).title).toBe(`About ${mine.key}`);
  });

  test('to one key in several articles at once succeeds for one of them', async () => {
    const articles = await Promise.all(Array.from({ length: 6 }, () => fresh()));
    const key = `wanted-${randomUUID()}`;
    const answers = await Promise.all(articles.map(({ id }) => change(`/articles/${id}`, { key })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    const winner = articles[answers.findIndex(({ status }) => status === 200)];
    expect((await pageOf(service, `key=${key}`)).article?.id).toBe(winner?.id);
    expect((await call('GET', `/publications/${winner?.key}`)).status).toBe(404);
  });

  test('gives a page that readers created a key, and it can be published under that key', async () => {
    const url = `${ORIGIN}/found-${randomUUID()}`;
    const body = { article: { url }, body: 'First.' };
    const found = await service.call('POST', '/threads', { token: service.token('ann'), body });
    const { id } = (found.body as Posted).article;
    const key = `late-${randomUUID()}`;
    await pageOf(service, `key=${key}`);
    expect((await change(`/articles/${id}`, { key, title: 'Late' })).body).toMatchObject({ key, url });
    expect((await pageOf(service, `key=${key}`)).article?.id).toBe(id);
    expect((await service.publish(key, TEXTS, { url })).article.id).toBe(id);
  });

  test('lets the publisher close it, with the reason in the log', async () => {
    const { id, key } = await fresh();
    const closed = await change(`/publications/${key}`, { state: 'closed', reason: 'Archived' });
    expect(closed.body).toMatchObject({ state: 'closed' });
    const token = service.token('ann');
    const post = { token, body: { article: { id }, body: 'Too late.' } };
    expect((await service.call('POST', '/threads', post)).body.code).toBe('article_closed');
    const log = await service.call('GET', '/moderation/log?action=article.close', {
      token: moderator(service),
    });
    expect(log.body.items[0]).toMatchObject({
      ...{ action: 'article.close', reason: 'Archived', actor: null, articleId: id },
      ...{ from: 'open', to: 'closed', evidence: { by: 'the publisher' } },
    });
  });

  test('with If-Match works until the article changes; readers’ actions do not count as changes', async () => {
    const { id, key, paragraphs } = await fresh();
    const etag = async () => (await call('GET', `/publications/${key}`)).headers.get('etag') ?? '';
    const first = await etag();
    await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
    // Another response, with the same state of the article.
    expect(await etag()).not.toBe(first);
    const done = await change(`/articles/${id}`, { title: 'One' }, `W/${first}`);
    expect(done.status).toBe(200);
    const refused = await change(`/articles/${id}`, { title: 'Two' }, first);
    expect([refused.status, refused.body.code]).toEqual([412, 'version_mismatch']);
    expect((await call('DELETE', `/articles/${id}`, { headers: { 'if-match': first } })).status).toBe(412);
    const next = done.headers.get('etag') ?? '';
    expect((await change(`/articles/${id}`, { state: 'closed' }, next)).status).toBe(200);
    expect((await change(`/articles/${id}`, { state: 'open' }, '*')).status).toBe(200);
    expect((await call('DELETE', `/articles/${id}`, { headers: { 'if-match': await etag() } })).status).toBe(
      204,
    );
  });
});

describe('the list of articles', () => {
  test('has every article once, the newest first, page by page', async () => {
    const site = await service.newSite();
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) ids.unshift((await publishText(site, `a-${n}`, TEXTS)).id);
    expect((await call('DELETE', `/articles/${ids[3]}`, {}, site)).status).toBe(204);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer = await call('GET', `/articles?limit=2${cursor && `&cursor=${cursor}`}`, {}, site);
      const { items, next } = answer.body as ArticlePage;
      seen.push(...items.map(({ id }) => id));
      cursor = next;
    }
    expect(seen).toEqual(ids.filter((_, at) => at !== 3));
  });

  test('finds articles by the start of the title, by key, and by any spelling of an address', async () => {
    const site = await service.newSite({ addresses: { www: 'same' } });
    const titles = [
      'The bus',
      'the Bus stop',
      'THE BUSES',
      'A bus',
      'The 100 %',
      'The 100_',
      'Ünder',
      'The bus',
    ];
    for (const [n, title] of titles.entries()) await site.publish(`a-${n}`, TEXTS, { title });
    const find = async (query: string) => {
      const found: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const more = cursor && `&cursor=${cursor}`;
        const answer = await call('GET', `/articles?limit=2&${query}${more}`, {}, site);
        const { items, next } = answer.body as ArticlePage;
        found.push(...items.map(({ title, key }) => `${key} ${title}`));
        cursor = next;
      }
      return found;
    };
    const bus = ['a-0 The bus', 'a-7 The bus', 'a-1 the Bus stop', 'a-2 THE BUSES'];
    expect(await find('title=the%20bus')).toEqual(bus);
    expect(await find('title=THE%20BUS')).toEqual(bus);
    expect(await find(`title=${encodeURIComponent('The 100 %')}`)).toEqual(['a-4 The 100 %']);
    expect(await find(`title=${encodeURIComponent('The 100_')}`)).toEqual(['a-5 The 100_']);
    expect(await find(`title=${encodeURIComponent('ü')}`)).toEqual(['a-6 Ünder']);
    expect(await find('title=bus')).toEqual([]);
    expect(await find('key=a-3')).toEqual(['a-3 A bus']);
    expect(await find('key=a-9')).toEqual([]);
    const spelled = ORIGIN.replace('://', '://www.');
    expect(await find(page(`${spelled}/a-3/?utm_source=mail#top`))).toEqual(['a-3 A bus']);
    for (const query of ['key=a&title=b', `key=a&${page(ORIGIN)}`, 'title=', `title=${'x'.repeat(61)}`])
      expect((await call('GET', `/articles?${query}`, {}, site)).body.code).toBe('invalid_input');
    expect((await call('GET', '/articles?cursor=x', {}, site)).body.code).toBe('invalid_cursor');
  });
});

describe('deleting an article', () => {
  const others: TestService[] = [];
  async function started(options: StartOptions): Promise<TestService> {
    const other = await startService(options);
    others.unshift(other);
    return other;
  }
  afterAll(async () => {
    for (const other of others) await other.stop();
  });

  /** An article with rows in every table that refers to it. */
  async function discussed(site = service) {
    const { id, key, paragraphs } = await fresh({ aliases: [`${ORIGIN}/alias-${randomUUID()}`] }, site);
    const { thread, comment } = await startThread(site, 'ann', id, { paragraph: paragraphs[0] });
    const answer = await reply(site, 'bob', thread.id, 'A reply.');
    await reply(site, 'ann', thread.id, 'Below it.', answer.comment.id);
    const token = site.token('bob');
    const put = (path: string, body: Record<string, unknown>) => site.call('PUT', path, { token, body });
    await put(`/comments/${comment.id}/vote`, { value: 1 });
    await put(`/comments/${comment.id}/reaction`, { kind: 'thanks' });
    await put(`/comments/${comment.id}/flag`, { reason: 'spam' });
    await put(`/articles/${id}/rating`, { value: 4 });
    const told = { explanation: 'I am Vic Tim.', email: 'vic@example.com' };
    const notice = { commentId: comment.id, ground: 'other', goodFaith: true, ...told };
    const { receipt } = (await site.call('POST', '/notices', { body: notice })).body as { receipt: string };
    const { comment: held } = await startThread(site, 'cay', id);
    await decide(site, [held.id], 'reject');
    const asked = await site.call('POST', `/articles/${id}/prompts`, {
      token: moderator(site),
      body: { paragraph: { id: paragraphs[1] }, question: QUESTION },
    });
    expect(asked.status).toBe(201);
    await site.publish(key, TEXTS.slice(1));
    return { id, key, paragraphs, thread, comment, held: held.id, receipt };
  }

  /** Waits until the job has removed the rows of deleted articles. */
  async function rowsRemoved(site = service): Promise<void> {
    await until('the rows are removed', async () => {
      const { rows } = await site.ctx.db.pool.query('select from article_removal');
      return rows.length === 0;
    });
  }

  async function tables(): Promise<Record<string, number>> {
    const rows = await countRows(service.ctx.db.pool);
    // What outlives an article, and sums that are zero now but remain as rows.
    const kept = [
      ...['decision', 'decision_text', 'event', 'notice'],
      ...['article', 'person', 'person_name_part', 'activity', 'queue_length'],
    ];
    return Object.fromEntries(Object.entries(rows).filter(([table]) => !kept.includes(table)));
  }

  test('deletes all its data, is logged, and leaves every count correct', async () => {
    const before = await tables();
    const { id, key, paragraphs, thread, comment, receipt } = await discussed();
    const paths = [`/articles/${id}/comments`, `/comments/${comment.id}`, `/threads/${thread.id}`];
    for (const path of paths) expect((await service.call('GET', path)).status).toBe(200);
    await pageOf(service, `key=${key}`);
    const stream = await openEvents(service, id);

    const gone = await call('DELETE', `/publications/${key}?reason=Wrong%20story`);
    expect([gone.status, gone.text]).toEqual([204, '']);

    expect(await stream.types(1)).toEqual(['article.changed']);
    stream.close();
    await rowsRemoved();
    expect(await tables()).toEqual(before);
    for (const path of [...paths, `/paragraphs/${paragraphs[0]}/threads`, `/articles/${id}/events`])
      expect([path, (await service.call('GET', path)).status]).toEqual([path, 404]);
    for (const query of [`key=${key}`, page(`${ORIGIN}/${key}`)])
      expect(await pageOf(service, query)).toMatchObject({ article: null, paragraphs: [] });
    const log = await service.call('GET', '/moderation/log?action=article.delete', {
      token: moderator(service),
    });
    expect(log.body.items[0]).toMatchObject({
      ...{ action: 'article.delete', reason: 'Wrong story', articleId: id, from: `${ORIGIN}/${key}` },
      evidence: { by: 'the publisher', key, title: `About ${key}`, comments: 3 },
    });
    // The sender of a notice can still read its outcome; its content is gone.
    expect((await service.call('GET', `/notices/${receipt}`)).body.outcome).toBe('gone');
    const notices = await service.ctx.db.pool.query(
      'select explanation, email from notice where article_id = $1',
      [id],
    );
    expect(notices.rows).toEqual([{ explanation: '', email: null }]);
    // The events stay, and refer to words instead of containing them.
    const { rows: events } = await service.ctx.db.pool.query<{ data: string }>(
      'select data::text from event where article_id = $1',
      [id],
    );
    const words = [QUESTION, 'A reply.', 'Below it.', 'Is that so?'];
    expect(events.filter(({ data }) => words.some((each) => data.includes(each)))).toEqual([]);
    expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
    expect(await brokenEventNumbers(service.ctx.db.pool)).toEqual([]);
    expect(await doctorFindings(service.ctx.db)).toEqual([]);
  });

  test('again by its id changes nothing; its key answers 404', async () => {
    const { id, key } = await discussed();
    expect((await call('DELETE', `/articles/${id}`)).status).toBe(204);
    await rowsRemoved();
    const before = await countRows(service.ctx.db.pool);
    expect((await call('DELETE', `/articles/${id}`)).status).toBe(204);
    expect((await call('DELETE', `/publications/${key}`)).body.code).toBe('article_not_found');
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
  });

  test('leaves nothing to read, write or restore, even before its rows are deleted', async () => {
    const service = await started({ settings: { rating: true }, env: { ROLE: 'web' } });
    const { id, key, paragraphs, thread, comment, held } = await discussed(service);
    expect((await call('DELETE', `/articles/${id}`, {}, service)).status).toBe(204);
    const rowsOf = () => service.ctx.db.pool.query('select from comment where article_id = $1', [id]);
    expect((await rowsOf()).rowCount).toBe(4);
    const chief = service.token({ sub: 'chief', roles: ['author', 'moderator', 'admin'] });
    const log = await service.call('GET', '/moderation/log', { token: chief });
    const rejected = log.body.items.find(({ action }: { action: string }) => action === 'comment.reject');
    const undone = await service.call('POST', '/moderation/undo', {
      token: chief,
      body: { decisionIds: [rejected.id] },
    });
    expect(undone.body.items).toMatchObject([{ outcome: 'not_found' }]);
    const tries: [string, string, Record<string, unknown>?][] = [
      ['GET', `/articles/${id}`],
      ['GET', `/articles/${id}/paragraphs`],
      ['GET', `/articles/${id}/overlay`],
      ['GET', `/paragraphs/${paragraphs[0]}/history`],
      ['GET', `/comments/${comment.id}/source`],
      ['GET', `/moderation/comments/${comment.id}`],
      ['PATCH', `/articles/${id}`, { title: 'Back' }],
      ['PUT', `/articles/${id}/state`, { state: 'open', reason: 'Back' }],
      ['POST', '/threads', { article: { id }, body: 'Back' }],
      ['POST', `/threads/${thread.id}/comments`, { body: 'Back' }],
      ['POST', `/articles/${id}/prompts`, { paragraph: { id: paragraphs[1] }, question: 'Back?' }],
      ['PUT', `/threads/${thread.id}/lock`, { locked: true, reason: 'x' }],
      ['PUT', `/articles/${id}/rating`, { value: 5 }],
      ['DELETE', `/comments/${comment.id}`],
    ];
    for (const [method, path, body] of tries) {
      const answer = await service.call(method, path, { token: chief, ...(body && { body }) });
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
    for (const status of QUEUES) {
      const queue = await service.call('GET', `/moderation/queue?status=${status}`, { token: chief });
      expect([status, queue.status, queue.body.items]).toEqual([status, 200, []]);
    }
    const { body: decided } = await decide(service, [comment.id, held], 'approve');
    expect(decided.items).toMatchObject([{ outcome: 'not_found' }, { outcome: 'not_found' }]);
    // The page can be published again, as another article.
    const again = await publishText(service, key, TEXTS);
    expect(again.id).not.toBe(id);
    expect((await listOf(service, again.id)).total).toBe(0);
    // A worker runs the job that the deletion has added.
    await started({ databaseUrl: service.databaseUrl });
    await rowsRemoved(service);
    expect((await rowsOf()).rowCount).toBe(0);
    expect(await doctorFindings(service.ctx.db)).toEqual([]);
  });

  test('while readers write to it leaves every count correct', async () => {
    const { id, thread } = await discussed();
    const writes = Array.from({ length: 12 }, (_, n) =>
      service.call('POST', `/threads/${thread.id}/comments`, {
        token: service.token(`writer-${n}`),
        body: { body: 'At the same moment.' },
      }),
    );
    const gone = call('DELETE', `/articles/${id}`);
    const votes = (await Promise.all(writes)).map(({ status }) => status);
    expect(votes.filter((status) => status !== 201 && status !== 404)).toEqual([]);
    expect((await gone).status).toBe(204);
    await rowsRemoved();
    const { rows } = await service.ctx.db.pool.query('select from comment where article_id = $1', [id]);
    expect(rows).toHaveLength(0);
    expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
  });

  test('that was interrupted is finished by a job', async () => {
    const { id } = await discussed();
    const { pool } = service.ctx.db;
    // What the first transaction does, after which the process was killed.
    await pool.query(`update article set deleted_at = now(), state = 'hidden', key = null where id = $1`, [
      id,
    ]);
    await pool.query(
      `insert into article_removal (site_id, article_id) select site_id, id from article where id = $1`,
      [id],
    );
    await runJob(service, 'remove-deleted-articles');
    for (const table of [
      'comment',
      'thread',
      'paragraph',
      'revision',
      'revision_text',
      'rating',
      'article_removal',
    ])
      expect([
        table,
        (await pool.query(`select from ${table} where article_id = $1`, [id])).rowCount,
      ]).toEqual([table, 0]);
    expect(await doctorFindings(service.ctx.db)).toEqual([]);
  });

  test('takes effect on other instances at once', async () => {
    const { id, key } = await discussed();
    const second = await service.another();
    expect((await pageOf(second, `key=${key}`)).article?.id).toBe(id);
    await listOf(second, id);
    await call('DELETE', `/articles/${id}`);
    await until(
      'the second instance has no such article',
      async () =>
        (await pageOf(second, `key=${key}`)).article === null &&
        (await second.call('GET', `/articles/${id}/comments`)).status === 404,
      PROMISE,
    );
  });
});
