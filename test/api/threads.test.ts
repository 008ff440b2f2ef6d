/** Threads and their public data: paragraphs, phrases, prompts, the page bundle, counts, popular articles. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkConsistency } from '../../src/db/doctor.js';
import type { CommentList, DecisionLog, Thread, ThreadList } from '../../src/shared/contract.js';
import { decide, listOf, moderator, pageOf, publishText, reply, startThread } from '../support/actions.js';
import { api } from '../support/api.js';
import { ORIGIN, startService, type TestPerson, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.', 'On Fridays it is full.'];
const PHRASE = { exact: 'ten past nine', prefix: 'The last bus leaves at ', suffix: '.', start: 23, end: 36 };
const AUTHOR = { sub: 'ines', name: 'Ines', roles: ['author' as const] };

let service: TestService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

async function threadsOf(paragraph: string | undefined, query = ''): Promise<ThreadList> {
  return (await service.call('GET', `/paragraphs/${paragraph}/threads?${query}`)).body as ThreadList;
}

async function ask(articleId: string, paragraph: string | undefined, more: object = {}): Promise<Thread> {
  const answer = await service.call('POST', `/articles/${articleId}/prompts`, {
    token: service.token(AUTHOR),
    body: { paragraph: { id: paragraph }, question: 'Which line do you take?', ...more },
  });
  expect(answer.status).toBe(201);
  return answer.body as Thread;
}

describe('a thread', () => {
  test('on a paragraph, a phrase and the article: one list, one bundle', async () => {
    const { id, paragraphs } = await publishText(service, 'three-kinds', TEXTS);
    const onParagraph = await startThread(service, 'ann', id, { paragraph: paragraphs[1], body: 'Four!' });
    const onPhrase = await startThread(service, 'bob', id, {
      paragraph: paragraphs[0],
      quote: PHRASE,
      body: 'Late!',
    });
    const onArticle = await startThread(service, 'cem', id, { body: 'Buses!' });

    expect(onParagraph.thread).toMatchObject({
      paragraphId: paragraphs[1],
      quote: null,
      kind: 'discussion',
      comments: 1,
    });
    expect(onPhrase.thread).toMatchObject({ paragraphId: paragraphs[0], quote: PHRASE });
    expect(onArticle.thread).toMatchObject({ paragraphId: null, quote: null });
    expect(onArticle.comment).toMatchObject({ anchor: null, status: 'published', reasons: [], version: 1 });
    expect(onArticle.article.counts).toEqual({ comments: 3, inline: 2, threads: 3 });

    const list = await listOf(service, id, 'sort=oldest');
    expect(list.total).toBe(3);
    expect(list.items.map((item) => [item.excerpt, item.anchor])).toMatchObject([
      [
        'Four!',
        {
          paragraphId: paragraphs[1],
          state: 'anchored',
          verified: true,
          quote: null,
          excerpt: TEXTS[1],
          truncated: false,
          edited: false,
        },
      ],
      [
        'Late!',
        {
          paragraphId: paragraphs[0],
          state: 'anchored',
          verified: true,
          quote: PHRASE.exact,
          excerpt: PHRASE.exact,
          truncated: false,
          edited: false,
        },
      ],
      ['Buses!', null],
    ]);
    const inline = await listOf(service, id, 'scope=inline&sort=oldest');
    expect([inline.total, inline.items.map((item) => item.excerpt)]).toEqual([2, ['Four!', 'Late!']]);

    const page = await pageOf(service, 'key=three-kinds');
    expect(page.site).toMatchObject({ key: service.site, name: 'The Test Courier' });
    expect(
      page.paragraphs.map(({ id: paragraph, index, comments, marks }) => ({
        paragraph,
        index,
        comments,
        marks,
      })),
    ).toEqual([
      {
        paragraph: paragraphs[0],
        index: 0,
        comments: 1,
        marks: [
          expect.objectContaining({ id: onPhrase.thread.id, kind: 'discussion', quote: PHRASE, comments: 1 }),
        ],
      },
      { paragraph: paragraphs[1], index: 1, comments: 1, marks: [] },
    ]);
  });

  test('the anchor has the first twenty words of the passage', async () => {
    const words = Array.from({ length: 30 }, (_, i) => `word${i}`);
    const { id, paragraphs } = await publishText(service, 'twenty-words', [words.join(' ')]);
    const { comment } = await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
    expect(comment.anchor).toMatchObject({ excerpt: words.slice(0, 20).join(' '), truncated: true });
  });

  test('a locked thread accepts no replies, an unlocked one does again', async () => {
    const { id, paragraphs } = await publishText(service, 'locked', TEXTS);
    const { thread, comment } = await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
    const lock = (locked: boolean) =>
      service.call('PUT', `/threads/${thread.id}/lock`, {
        token: moderator(service),
        body: { locked, reason: 'Calm down' },
      });
    expect((await lock(true)).body).toMatchObject({ id: thread.id, locked: true });
    const answer = await service.call('POST', `/threads/${thread.id}/comments`, {
      token: service.token('bob'),
      body: { body: 'But', parentId: comment.id },
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'thread_locked']);
    expect((await threadsOf(paragraphs[0])).items[0]).toMatchObject({ locked: true });
    expect((await service.call('GET', `/threads/${thread.id}`)).body).toMatchObject({ locked: true });
    expect((await listOf(service, id)).items[0]?.anchor).toMatchObject({ locked: true, resolved: false });
    expect((await lock(false)).body).toMatchObject({ locked: false });
    await reply(service, 'bob', thread.id, 'Now');
  });

  test.each([['a paragraph'], ['the article as a whole']])(
    'every comment says whether its thread, on %s, is locked',
    async (about) => {
      const { id, paragraphs } = await publishText(service, `locked-on-${about.length}`, TEXTS);
      const paragraph = about === 'a paragraph' ? paragraphs[0] : undefined;
      const { thread, comment } = await startThread(service, 'ann', id, { paragraph });
      const answer = await reply(service, 'bob', thread.id, 'But', comment.id);
      await startThread(service, 'cem', id, { paragraph });
      const read = async (path: string) => (await service.call('GET', path)).body;
      const seen = async () => ({
        list: (await listOf(service, id)).items
          .flatMap((top) => [top, ...top.replies])
          .filter(({ threadId }) => threadId === thread.id)
          .map(({ locked }) => locked),
        replies: (await read(`/comments/${comment.id}/replies`)).items[0].locked,
        top: (await read(`/comments/${comment.id}`)).comment.locked,
        reply: (await read(`/comments/${answer.comment.id}`)).comment.locked,
        ...(paragraph && { panel: (await threadsOf(paragraph)).items[0]?.list.items[0]?.locked }),
      });
      const panel = paragraph ? { panel: false } : {};
      const open = { list: [false, false], replies: false, top: false, reply: false, ...panel };
      await expect(seen()).resolves.toEqual(open);
      const lock = { locked: true, reason: 'Calm down' };
      await service.call('PUT', `/threads/${thread.id}/lock`, { token: moderator(service), body: lock });
      const locked = Object.fromEntries(
        Object.entries(open).map(([name, value]) => [name, Array.isArray(value) ? [true, true] : true]),
      );
      await expect(seen()).resolves.toEqual(locked);
      expect((await listOf(service, id)).items.find(({ threadId }) => threadId !== thread.id)?.locked).toBe(
        false,
      );
    },
  );
});

describe('the lock of an author', () => {
  const MO = { sub: 'moderator', name: 'Mo Derator', roles: ['moderator' as const] };
  const OLGA = { sub: 'olga', roles: ['author' as const] };

  async function thread(key: string) {
    const { id, paragraphs } = await publishText(service, key, TEXTS, { authors: ['ines'] });
    const started = await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
    const path = `/threads/${started.thread.id}`;
    const lock = (by: TestPerson | string, locked: boolean) =>
      api(service, by)
        .put(`${path}/lock`)
        .send({ locked, reason: locked ? 'Heat' : 'Calm' });
    const lockedBy = async () => {
      const { body } = await api(service).get(path).expect(200);
      return (body as Thread).lockedBy;
    };
    const log = async () => {
      const { body } = await api(service, MO).get('/moderation/log?limit=50').expect(200);
      return (body as DecisionLog).items
        .filter(({ threadId }) => threadId === started.thread.id)
        .map(({ action, reason, actor, from, to }) => [action, reason, actor?.name, from, to])
        .toReversed();
    };
    return { id, threadId: started.thread.id, lock, lockedBy, log };
  }

  test('closes and opens a thread of the author’s article, as the log says', async () => {
    const { threadId, lock, lockedBy, log } = await thread('author-locks');
    const { body } = await lock(AUTHOR, true).expect(200);
    expect(body).toMatchObject({ id: threadId, locked: true, lockedBy: 'author' });
    await api(service, 'bob').post(`/threads/${threadId}/comments`).send({ body: 'But' }).expect(409);
    // Repeated.
    await lock(AUTHOR, true).expect(200);
    expect(await lockedBy()).toBe('author');
    await lock(AUTHOR, false).expect(200);
    expect(await lockedBy()).toBeNull();
    await reply(service, 'bob', threadId, 'Now');
    expect(await log()).toEqual([
      ['thread.lock', 'Heat', 'Ines', 'open', 'locked'],
      ['thread.unlock', 'Calm', 'Ines', 'locked', 'open'],
    ]);
  });

  test('is for the authors of the article', async () => {
    const { lock, lockedBy } = await thread('others-lock');
    for (const person of ['ann', OLGA]) await lock(person, true).expect(403);
    expect(await lockedBy()).toBeNull();
  });

  test('cannot undo a moderator’s, but moderators can undo an author’s', async () => {
    const { lock, lockedBy, log } = await thread('two-lock');
    await lock(MO, true).expect(200);
    expect(await lockedBy()).toBe('moderator');
    const refused = await lock(AUTHOR, false).expect(403);
    expect(refused.body).toMatchObject({
      code: 'forbidden',
      detail: 'A moderator locked this thread; only moderators can unlock it.',
    });
    // It stays a moderator's.
    await lock(AUTHOR, true).expect(200);
    expect(await lockedBy()).toBe('moderator');
    await lock(MO, false).expect(200);
    await lock(AUTHOR, true).expect(200);
    await lock({ sub: 'ada', roles: ['admin'] }, false).expect(200);
    expect(await lockedBy()).toBeNull();
    expect((await log()).map(([action, , by]) => [action, by])).toEqual([
      ['thread.lock', 'Mo Derator'],
      ['thread.unlock', 'Mo Derator'],
      ['thread.lock', 'Ines'],
      ['thread.unlock', 'ada'],
    ]);
  });

  test('becomes a moderator’s when one locks the thread too', async () => {
    const { lock, lockedBy } = await thread('taken-over');
    await lock(AUTHOR, true).expect(200);
    await lock(MO, true).expect(200);
    expect(await lockedBy()).toBe('moderator');
    await lock(AUTHOR, false).expect(403);
  });

  test('is a moderator’s if the author is one too', async () => {
    const { lock, lockedBy } = await thread('both');
    await lock({ ...AUTHOR, roles: ['author', 'moderator'] }, true).expect(200);
    expect(await lockedBy()).toBe('moderator');
  });
});

describe('a single thread', () => {
  test('is read by its id and equals the anchor in the list', async () => {
    const { id, paragraphs } = await publishText(service, 'one-thread', TEXTS);
    const { thread } = await startThread(service, 'ann', id, { paragraph: paragraphs[0], quote: PHRASE });
    const read = () => service.call('GET', `/threads/${thread.id}`);
    expect((await read()).body).toEqual(thread);
    const settled = await service.call('PUT', `/threads/${thread.id}/resolution`, {
      token: moderator(service),
      body: {},
    });
    expect(settled.status).toBe(200);
    expect((await read()).body).toMatchObject({ resolved: true, locked: false });
    expect((await listOf(service, id)).items[0]?.anchor).toMatchObject({ resolved: true, moved: false });
  });

  test('answers 404 while nothing in it is public or the article is hidden', async () => {
    const { id } = await publishText(service, 'hidden-thread', TEXTS);
    const { thread, comment } = await startThread(service, 'ann', id);
    await decide(service, [comment.id], 'reject');
    const gone = await service.call('GET', `/threads/${thread.id}`);
    expect([gone.status, gone.body.code]).toEqual([404, 'thread_not_found']);
    const other = await startThread(service, 'ann', id);
    await service.call('PUT', `/articles/${id}/state`, {
      token: moderator(service),
      body: { state: 'hidden', reason: 'Withdrawn' },
    });
    const hidden = await service.call('GET', `/threads/${other.thread.id}`);
    expect([hidden.status, hidden.body.code]).toEqual([404, 'thread_not_found']);
  });
});

describe('prompts', () => {
  test('are in the bundle from the start, first among the paragraph’s threads, and can be answered', async () => {
    const { id, paragraphs } = await publishText(service, 'prompted', TEXTS, { authors: ['ines'] });
    const { thread } = await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
    const prompt = await ask(id, paragraphs[0], { display: 'open', quote: PHRASE });
    expect(prompt).toMatchObject({
      kind: 'prompt',
      question: 'Which line do you take?',
      display: 'open',
      comments: 0,
    });
    const page = await pageOf(service, 'key=prompted');
    expect(page.paragraphs[0]?.marks).toMatchObject([
      { id: prompt.id, kind: 'prompt', comments: 0, quote: PHRASE },
    ]);

    const first = await reply(service, 'bob', prompt.id, 'The 43');
    const second = await reply(service, 'cem', prompt.id, 'The 7');
    expect([first.comment.rootId, second.comment.rootId]).toEqual([null, null]);
    const below = await reply(service, 'ann', prompt.id, 'Me too', first.comment.id);
    expect(below.comment).toMatchObject({ rootId: first.comment.id, parentId: first.comment.id });
    const threads = await threadsOf(paragraphs[0]);
    expect(threads.items.map((item) => [item.id, item.list.total])).toEqual([
      [prompt.id, 3],
      [thread.id, 1],
    ]);
    expect(threads.items[0]?.list.items.map((item) => [item.excerpt, item.replies.length])).toEqual([
      ['The 43', 1],
      ['The 7', 0],
    ]);
  });

  test('are reworded, closed and reopened by their author, and accept no answers while closed', async () => {
    const { id, paragraphs } = await publishText(service, 'closed-prompt', TEXTS, { authors: ['ines'] });
    const prompt = await ask(id, paragraphs[1]);
    expect(prompt.display).toBe('closed');
    const change = (body: object) =>
      service.call('PATCH', `/prompts/${prompt.id}`, { token: service.token(AUTHOR), body });
    expect((await change({ question: 'And you?', display: 'open' })).body).toMatchObject({
      question: 'And you?',
      display: 'open',
      locked: false,
    });
    expect((await change({ closed: true })).body).toMatchObject({ question: 'And you?', locked: true });
    const late = await service.call('POST', `/threads/${prompt.id}/comments`, {
      token: service.token('bob'),
      body: { body: 'The 43' },
    });
    expect([late.status, late.body.code]).toEqual([409, 'prompt_closed']);
    expect((await pageOf(service, 'key=closed-prompt')).paragraphs[0]?.marks[0]).toMatchObject({
      locked: true,
    });
    const { article } = await pageOf(service, 'key=closed-prompt');
    for (const nothing of [{}, { closed: true }, { question: 'And you?', display: 'open' }])
      await change(nothing);
    expect((await pageOf(service, 'key=closed-prompt')).article?.version).toBe(article?.version);
    expect((await change({ closed: false })).body.locked).toBe(false);
    await reply(service, 'bob', prompt.id, 'The 43');
  });

  test('can be changed by their article’s author only', async () => {
    const { id, paragraphs } = await publishText(service, 'whose-prompt', TEXTS, { authors: ['ines'] });
    const prompt = await ask(id, paragraphs[0]);
    const hal = service.token({ sub: 'hal', roles: ['author'] });
    expect(
      (await service.call('PATCH', `/prompts/${prompt.id}`, { token: hal, body: { closed: true } })).status,
    ).toBe(403);
  });

  test('a discussion cannot be changed like a prompt', async () => {
    const { id } = await publishText(service, 'no-prompt', TEXTS, { authors: ['ines'] });
    const { thread } = await startThread(service, 'ann', id);
    const answer = await service.call('PATCH', `/prompts/${thread.id}`, {
      token: service.token(AUTHOR),
      body: { closed: true },
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'thread_not_found']);
  });
});

describe('a paragraph’s threads', () => {
  test('are paged, each exactly once, prompts first', async () => {
    const { id, paragraphs } = await publishText(service, 'paged-threads', TEXTS, { authors: ['ines'] });
    const expected: string[] = [];
    for (let i = 0; i < 3; i += 1) expected.push((await ask(id, paragraphs[0], { question: `q${i}` })).id);
    for (let i = 0; i < 4; i += 1)
      expected.push((await startThread(service, 'ann', id, { paragraph: paragraphs[0] })).thread.id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ThreadList = await threadsOf(paragraphs[0], `limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    }
    expect(seen).toEqual(expected);
  });

  test('a long thread continues in the list at its cursor', async () => {
    const { id, paragraphs } = await publishText(service, 'long-thread', TEXTS, { authors: ['ines'] });
    const prompt = await ask(id, paragraphs[0]);
    for (let i = 0; i < 23; i += 1) await reply(service, 'ann', prompt.id, `answer ${i}`);
    const [thread] = (await threadsOf(paragraphs[0])).items;
    expect(thread?.list).toMatchObject({ total: 23, next: expect.any(String) });
    const rest = await listOf(service, id, `thread=${prompt.id}&sort=oldest&cursor=${thread?.list.next}`);
    expect([...(thread?.list.items ?? []), ...rest.items].map((item) => item.excerpt)).toEqual(
      Array.from({ length: 23 }, (_, i) => `answer ${i}`),
    );
    expect(rest.next).toBeNull();
  });

  const MAX_ANSWER = 512_000;

  test('on a long rewritten paragraph contain the change once and shortened', async () => {
    const words = (version: number) =>
      Array.from({ length: 6_000 }, (_, n) => (n === 3_000 ? `changed${version}` : `word${n % 89}`)).join(
        ' ',
      );
    const key = 'long-passage';
    const { id, paragraphs } = await publishText(service, key, [words(0), 'Another one.']);
    const start = (version: number) =>
      startThread(service, `ann-${version}`, id, { paragraph: paragraphs[0] });
    for (let n = 0; n < 5; n += 1) await start(0);
    await service.publish(key, [words(1), 'Another one.']);
    await start(1);
    await service.publish(key, [words(2), 'Another one.']);
    const first = await threadsOf(paragraphs[0]);
    expect(first.items.map(({ passage }) => passage?.edit)).toEqual([0, 0, 0, 0, 0, 1]);
    expect(first.edits).toHaveLength(2);
    for (const [version, edit] of first.edits.entries()) {
      expect(edit).toContainEqual({ change: 'removed', text: `changed${version}` });
      expect(edit).toContainEqual({ change: 'added', text: 'changed2' });
      expect(edit.some(({ text, shortened }) => shortened && text.includes('…'))).toBe(true);
      expect(JSON.stringify(edit).length).toBeLessThan(2_000);
    }
    // Removed from the text: its words, without a text to compare them with.
    await service.publish(key, ['Another one.']);
    const gone = await threadsOf(paragraphs[0]);
    expect(gone.items.map(({ passage }) => passage?.gone)).toEqual(Array(6).fill(true));
    expect(gone.edits.map((edit) => edit.map(({ change }) => change))).toEqual([['same'], ['same']]);
    expect(gone.edits[0]?.[0]?.text).toMatch(/^word0 word1 .* … .* word\d+$/);
  });

  test('from fifty versions of a text with three-byte characters make a response of a bounded size', async () => {
    // Nothing in common from one version to the next.
    const text = (version: number) =>
      Array.from({ length: 15_000 }, (_, n) =>
        String.fromCodePoint(0x4e00 + ((n * 7 + version * 131) % 9_000)),
      ).join('');
    const key = 'many-versions';
    const { id, paragraphs } = await publishText(service, key, [text(0), 'Another one.']);
    await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
    await service.ctx.db.pool.query(
      `with passages as (select n, string_agg(chr(19968 + (i * 7 + n * 131) % 9000), '' order by i) as text
         from generate_series(1, 49) n, generate_series(0, 14999) i group by n),
       threads as (
         insert into thread (site_id, id, article_id, paragraph_id, kind, passage, passage_hash, created_by_id, comment_count,
           resolved_at, resolved_by_id, resolved_text)
         select t.site_id, gen_random_uuid(), t.article_id, t.paragraph_id, t.kind, p.text, 'h' || n, t.created_by_id, 1,
           now(), t.created_by_id, 'Now ' || p.text
         from thread t, passages p where t.article_id = $1 returning *)
       insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
       select site_id, gen_random_uuid(), article_id, id, paragraph_id, created_by_id, 'b', 'h', 'e', 'published' from threads`,
      [id],
    );
    const answer = await service.call('GET', `/paragraphs/${paragraphs[0]}/threads?limit=50`);
    const body = answer.body as ThreadList;
    expect([answer.status, body.items.length, body.edits.length, body.next]).toEqual([200, 50, 98, null]);
    expect(Buffer.byteLength(answer.text)).toBeLessThan(MAX_ANSWER);
  });

  test('and all other lists of the longest comments have a bounded size, with each comment exactly once', async () => {
    const site = await service.newSite({ maxCommentLength: 20_000 });
    const key = 'longest';
    const { id, paragraphs } = await publishText(site, key, TEXTS);
    const { pool } = site.ctx.db;
    const body = '"'.repeat(20_000);
    const root = await startThread(site, 'ann', id, { paragraph: paragraphs[0], body });
    const more = (root_id: string | null, count: number) =>
      pool.query(
        `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, root_id, parent_id, body, html,
           excerpt, status, reply_count)
         select site_id, gen_random_uuid(), article_id, thread_id, paragraph_id, person_id, $2, $2, body, html, n::text,
           'published', 0 from comment, generate_series(1, $3) n where id = $1`,
        [root.comment.id, root_id, count],
      );
    await more(null, 11);
    await more(root.comment.id, 12);
    for (const pinned of (await listOf(site, id)).items.slice(0, 2))
      expect(
        (
          await site.call('PUT', `/comments/${pinned.id}/pin`, {
            token: moderator(site),
            body: { pinned: true },
          })
        ).status,
      ).toBeLessThan(300);
    expect(
      (await checkConsistency(site.ctx.db, true)).filter(({ rows, repaired }) => rows > 0 && !repaired),
    ).toEqual([]);
    const read = async (path: string) => {
      const answer = await site.call('GET', path);
      expect([path, answer.status, Buffer.byteLength(answer.text) < 2 * MAX_ANSWER]).toEqual([
        path,
        200,
        true,
      ]);
      return answer;
    };
    /** Ids on all pages, in order. */
    const walk = async (path: string, pages = 1): Promise<string[]> => {
      const { body } = await read(path);
      const ids = (body.items as { id: string }[]).map((item) => item.id.replace(/^.*\//, ''));
      const next = body.next as string | null | undefined;
      if (next == null) {
        expect(pages).toBeGreaterThan(1);
        return ids;
      }
      const cursor = new URLSearchParams(next.replace(/^[^?]*\?/, '')).get('cursor') ?? next;
      return [...ids, ...(await walk(`${path.replace(/&cursor=.*/, '')}&cursor=${cursor}`, pages + 1))];
    };
    const { rows } = await pool.query<{ id: string; root: string | null }>(
      'select id, root_id as root from comment where article_id = $1',
      [id],
    );
    const tops = rows.filter((row) => row.root === null).map((row) => row.id);
    const replies = rows.filter((row) => row.root !== null).map((row) => row.id);
    for (const sort of ['newest', 'oldest', 'top', 'most_reacted', 'hottest'])
      expect((await walk(`/articles/${id}/comments?limit=50&sort=${sort}`)).toSorted()).toEqual(
        tops.toSorted(),
      );
    expect(
      (await walk(`/articles/${id}/comments?limit=50&thread=${root.thread.id}&sort=oldest`)).toSorted(),
    ).toEqual(tops.toSorted());
    expect((await walk(`/comments/${root.comment.id}/replies?limit=50`)).toSorted()).toEqual(
      replies.toSorted(),
    );
    expect((await walk(`/articles/${id}/annotations?limit=500`)).toSorted()).toEqual(
      rows.map((row) => row.id).toSorted(),
    );
    await read(`/articles/${id}/discussion?limit=50`);
    await read(`/fragment?key=${key}&limit=50&jsonld=1`);
  });

  test('with the longest comments come in responses of a bounded size, with each comment exactly once', async () => {
    const site = await service.newSite({ maxCommentLength: 20_000 });
    const { id, paragraphs } = await publishText(site, 'long-comments', TEXTS, { authors: ['ines'] });
    const prompt = await site.call('POST', `/articles/${id}/prompts`, {
      token: site.token(AUTHOR),
      body: { paragraph: { id: paragraphs[0] }, question: 'At length?' },
    });
    const body = '"'.repeat(20_000);
    const root = await startThread(site, 'ann', id, { paragraph: paragraphs[0], body });
    for (let n = 0; n < 3; n += 1) await reply(site, 'bob', root.thread.id, body);
    // As many more as a response may have, written below the API.
    await site.ctx.db.pool.query(
      `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
       select c.site_id, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, c.article_id, $2, c.paragraph_id, c.person_id,
         c.body, c.html, n::text, 'published' from comment c, generate_series(1, 21) n where c.id = $1`,
      [root.comment.id, prompt.body.id],
    );
    await site.ctx.db.pool.query(
      `with threads as (
         insert into thread (site_id, id, article_id, paragraph_id, kind, created_by_id, comment_count)
         select site_id, gen_random_uuid(), article_id, paragraph_id, kind, created_by_id, 1
         from thread, generate_series(1, 12) where id = $2 returning id)
       insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
       select c.site_id, gen_random_uuid(), c.article_id, threads.id, c.paragraph_id, c.person_id, c.body, c.html, 'one', 'published'
       from comment c, threads where c.id = $1`,
      [root.comment.id, root.thread.id],
    );
    const read = async (path: string) => {
      const answer = await site.call('GET', path);
      expect([answer.status, Buffer.byteLength(answer.text) < MAX_ANSWER]).toEqual([200, true]);
      return answer.body as ThreadList & CommentList;
    };
    const seen = new Map<string, string[]>();
    let next: string | null = '';
    let pages = 0;
    for (; next !== null; pages += 1) {
      const page: ThreadList = await read(
        `/paragraphs/${paragraphs[0]}/threads?limit=50${next && `&cursor=${next}`}`,
      );
      for (const thread of page.items) {
        expect(seen.has(thread.id)).toBe(false);
        const comments = [...thread.list.items];
        if (thread.list.next !== null) {
          const rest = `thread=${thread.id}&sort=oldest&limit=2&cursor=`;
          for (let more: string | null = thread.list.next; more !== null;) {
            const list: CommentList = (await site.call('GET', `/articles/${id}/comments?${rest}${more}`))
              .body as CommentList;
            comments.push(...list.items);
            more = list.next;
          }
        }
        seen.set(
          thread.id,
          comments.map((comment) => comment.id),
        );
      }
      next = page.next;
    }
    expect(pages).toBeGreaterThan(3);
    expect(seen.size).toBe(14);
    expect(seen.get(prompt.body.id as string)).toEqual(
      Array.from({ length: 21 }, (_, n) => `00000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`),
    );
    expect([...seen.values()].flat()).toHaveLength(21 + 13);
  });

  test('without public comments are not shown', async () => {
    const { id, paragraphs } = await publishText(service, 'emptied', TEXTS);
    const { comment } = await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
    await service.call('DELETE', `/comments/${comment.id}`, { token: service.token('ann') });
    expect(await threadsOf(paragraphs[0])).toMatchObject({ items: [], next: null });
    expect((await pageOf(service, 'key=emptied')).paragraphs).toEqual([]);
    expect((await pageOf(service, 'key=emptied')).article?.counts).toEqual({
      comments: 0,
      inline: 0,
      threads: 0,
    });
  });
});

test('a paragraph’s latest three comments include replies, newest first, as excerpts of 85 characters', async () => {
  const { id, paragraphs } = await publishText(service, 'latest', TEXTS);
  const { thread, comment } = await startThread(service, { sub: 'ann', name: 'Ann' }, id, {
    paragraph: paragraphs[0],
    body: 'first',
  });
  await startThread(service, 'bob', id, { paragraph: paragraphs[0], body: 'second' });
  await reply(service, 'cem', thread.id, `*third* ${'x'.repeat(100)}`, comment.id);
  const fourth = await reply(service, 'dee', thread.id, 'fourth', comment.id);
  await startThread(service, 'eve', id, { paragraph: paragraphs[1], body: 'elsewhere' });
  const latest = await service.call('GET', `/paragraphs/${paragraphs[0]}/latest`);
  expect(latest.body.total).toBe(4);
  expect(latest.body.items.map((item: { excerpt: string }) => item.excerpt)).toEqual([
    'fourth',
    `third ${'x'.repeat(79)}…`,
    'second',
  ]);
  expect(latest.body.items[0]).toMatchObject({
    id: fourth.comment.id,
    threadId: thread.id,
    author: { name: 'dee' },
  });
});

describe('a permalink', () => {
  test('of a reply has its top comment, thread and article', async () => {
    const { id, paragraphs } = await publishText(service, 'permalink', TEXTS);
    const top = await startThread(service, 'ann', id, { paragraph: paragraphs[0], quote: PHRASE });
    const below = await reply(service, 'bob', top.thread.id, 'So it is');
    expect((await service.call('GET', `/comments/${below.comment.id}`)).body).toMatchObject({
      comment: { id: below.comment.id, anchor: { quote: PHRASE.exact } },
      root: { id: top.comment.id },
      thread: { id: top.thread.id, quote: PHRASE },
      article: { id, url: `${ORIGIN}/permalink`, title: 'About permalink', state: 'open' },
    });
    expect((await service.call('GET', `/comments/${top.comment.id}`)).body.root).toBeNull();
  });

  test('of a comment that was never public answers 404', async () => {
    const site = await service.newSite({ moderation: 'pre' });
    const { id } = await publishText(site, 'never', TEXTS);
    const { comment } = await startThread(site, 'ann', id);
    expect(comment.status).toBe('pending');
    const answer = await site.call('GET', `/comments/${comment.id}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'comment_not_found']);
  });
});

test('counts for listing pages have the order and spelling of the request', async () => {
  const { id, paragraphs } = await publishText(service, 'counted', TEXTS, { aliases: [`${ORIGIN}/c`] });
  await startThread(service, 'ann', id);
  await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
  const refs = [`${ORIGIN}/unknown`, `${ORIGIN}/counted/?utm_source=x#top`, `${ORIGIN}/c`];
  const query = [...refs.map((url) => `url=${encodeURIComponent(url)}`), 'key=nobody', 'key=counted'].join(
    '&',
  );
  const two = { comments: 2, inline: 1 };
  const none = { comments: 0, inline: 0 };
  expect((await service.call('GET', `/counts?${query}`)).body.items).toEqual([
    { ref: refs[0], ...none },
    { ref: refs[1], ...two },
    { ref: refs[2], ...two },
    { ref: 'nobody', ...none },
    { ref: 'counted', ...two },
  ]);
  expect((await service.call('GET', '/counts')).body.items).toEqual([]);
});

test('popular articles are sorted by comments in the window that are still published', async () => {
  const site = await service.newSite();
  const [quiet, loud, spammed] = await Promise.all(
    ['quiet', 'loud', 'spammed'].map((key) => publishText(site, key, TEXTS)),
  );
  await startThread(site, 'ann', quiet?.id ?? '');
  for (const person of ['ann', 'bob']) await startThread(site, person, loud?.id ?? '');
  const spam = [];
  for (let i = 0; i < 3; i += 1) spam.push((await startThread(site, 'spam', spammed?.id ?? '')).comment.id);
  await decide(site, spam, 'spam', 'spam');
  const { rowCount } = await service.ctx.db.pool.query(
    `update comment set created_at = now() - interval '3 days' where article_id = $1`,
    [quiet?.id],
  );
  expect(rowCount).toBe(1);
  const popular = async (query: string) =>
    ((await site.call('GET', `/popular?${query}`)).body.items as { id: string; count: number }[]).map(
      ({ id, count }) => [id, count],
    );
  expect(await popular('window=24h')).toEqual([[loud?.id, 2]]);
  expect(await popular('window=7d')).toEqual([
    [loud?.id, 2],
    [quiet?.id, 1],
  ]);
  expect(await popular('window=7d&limit=1')).toEqual([[loud?.id, 2]]);
});

test('the overlay has the person’s own data only', async () => {
  const { id } = await publishText(service, 'overlaid', TEXTS);
  const mine = await startThread(service, 'ann', id);
  const theirs = await startThread(service, 'bob', id);
  const token = service.token('ann');
  await service.call('PUT', `/comments/${theirs.comment.id}/vote`, { token, body: { value: -1 } });
  await service.call('PUT', `/comments/${theirs.comment.id}/flag`, { token, body: { reason: 'other' } });
  const overlay = await service.call('GET', `/articles/${id}/overlay`, { token });
  expect(overlay.body).toMatchObject({
    person: { name: 'ann' },
    roles: ['reader'],
    ban: null,
    votes: { [theirs.comment.id]: -1 },
    flags: [theirs.comment.id],
    held: [],
    editable: [{ id: mine.comment.id, until: mine.comment.editableUntil }],
    ownsArticle: false,
  });
  expect(overlay.headers.get('cache-control')).toBe('no-store');
  const other = await service.call('GET', `/articles/${id}/overlay`, { token: service.token('cem') });
  expect(other.body).toMatchObject({ votes: {}, flags: [], held: [], editable: [] });
});
