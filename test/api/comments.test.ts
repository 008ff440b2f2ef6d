/** Comments: writing, editing, deleting, voting, lists and pages, retries, and HTTP headers of responses. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { targetStatement } from '../../src/features/comments/lists/thread-queries.js';
import type { CommentList, ReplyList, TopComment } from '../../src/shared/contract.js';
import { LIST_SORTS } from '../../src/shared/enums.js';
import { decide, listOf, moderator, pageOf, publishText, reply, startThread } from '../support/actions.js';
import { stepsOf } from '../support/plans.js';
import { countRows, wrongCounters } from '../support/rows.js';
import { ORIGIN, startService, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];

let service: TestService;
/** Offset of the service's clock. */
let clockOffset = 0;

beforeAll(async () => {
  service = await startService({ now: () => new Date(Date.now() + clockOffset) });
});
afterAll(() => service.stop());

async function freshArticle(): Promise<{ id: string; key: string; paragraphs: string[] }> {
  const key = `a-${randomUUID()}`;
  return { key, ...(await publishText(service, key, TEXTS)) };
}

async function freshComment(sub = 'ann') {
  const article = await freshArticle();
  return {
    ...(await startThread(service, sub, article.id, { paragraph: article.paragraphs[0] })),
    key: article.key,
  };
}

describe('the text of a comment', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an image that fails', '<img src=x onerror=alert(1)>'],
    ['a picture in Markdown', '![x](https://evil.example/x.png)'],
    ['a javascript link', '[x](javascript:alert(1))'],
    [
      'a javascript link in disguise',
      '[x](JaVaScRiPt&#58;alert(1)) [y](java\nscript:alert(1)) [z](\tjavascript:alert(1))',
    ],
    ['a data link', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['a vbscript link', '<vbscript:msgbox(1)> [x](vbscript:msgbox(1))'],
    ['an address that breaks out of its attribute', '[x](https://a.example/"onmouseover="alert(1))'],
    ['a title that breaks out', `[x](https://a.example/ "\\"onmouseover=alert(1) ")`],
    ['an autolink that breaks out', '<https://a.example/"onclick=alert(1)>'],
    ['a tag inside code', '`<script>` and\n\n```html\n"><svg onload=alert(1)>\n```'],
    ['a language that breaks out of its class', '```"><script>alert(1)</script>\nx\n```'],
    ['an svg', '<svg><animate onbegin=alert(1) attributeName=x></svg>'],
    ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['a style', '<style>*{display:none}</style><p style="position:fixed">x</p>'],
    ['a form', '<form action=//evil.example><input name=q><button>x</button></form>'],
    ['a half-open tag', 'x <img src="x` onerror=alert(1)'],
    ['a comment that hides', '<!-- --!> <script>alert(1)</script> -->'],
    ['a reference', '[x]: javascript:alert(1)\n\n[x]'],
    ['an entity-encoded tag', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a heading and an id', '# hi {#location}\n<a name=location id=x>x</a>'],
    ['math and mixed parsing', '<math><mi//xlink:href="data:x,<script>alert(1)</script>">'],
  ])('is rendered safely: %s', async (_what, body) => {
    const { id } = await freshArticle();
    const { comment } = await startThread(service, 'eve', id, { body });
    const html = (await listOf(service, id)).items[0]?.html ?? '';
    expect(html).toBe(comment.html);
    const tags = [...html.matchAll(/<\/?([a-zA-Z!?][^\s/>]*)([^>]*)>/g)];
    for (const [tag, name, rest] of tags) {
      expect(['p', 'br', 'em', 'strong', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre']).toContain(
        name,
      );
      if (name === 'a' && !tag.startsWith('</'))
        expect(tag).toMatch(/^<a href="(https?:|mailto:)[^"]*" rel="nofollow ugc noopener noreferrer">$/);
      else expect(rest?.trim()).toMatch(/^(\/|start="\d+"|)$/);
    }
    expect(comment.body).toBe(body);
  });

  test.each([
    ['emoji and family', '👨‍👩‍👧 🇩🇪'],
    ['right-to-left', 'مرحبا بالعالم'],
    ['combining marks', 'e\u0301\u0323'],
    ['characters beyond the basic plane', '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠮷野家'],
    ['white space at both ends', '  x  '],
    ['carriage returns and tabs', 'a\r\nb\tc'],
    ['control characters', 'a\u0001\u007f\u0085b'],
    ['bidi overrides', 'a\u202eb\u2066c'],
  ])('is stored as sent: %s', async (_what, body) => {
    const { comment } = await startThread(service, 'ann', (await freshArticle()).id, { body });
    const source = await service.call('GET', `/comments/${comment.id}/source`, {
      token: service.token('ann'),
    });
    expect(source.body.body).toBe(body);
  });

  test('a preview renders like posting and stores nothing', async () => {
    const body = '**Bus** <b> https://x.example';
    const { comment } = await startThread(service, 'ann', (await freshArticle()).id, { body });
    const before = await countRows(service.ctx.db.pool);
    const preview = await service.call('POST', '/preview', { token: service.token('ann'), body: { body } });
    expect(preview.body).toEqual({ html: comment.html });
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
  });

  test('is limited to the length the site sets', async () => {
    const site = await service.newSite({ maxCommentLength: 10 });
    const { id } = await publishText(site, 'short', TEXTS);
    const token = site.token('ann');
    await startThread(site, 'ann', id, { body: 'x'.repeat(10) });
    const long = 'x'.repeat(11);
    for (const answer of [
      await site.call('POST', '/threads', { token, body: { article: { id }, body: long } }),
      await site.call('POST', '/preview', { token, body: { body: long } }),
    ]) {
      expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'body.body']);
    }
  });
});

describe('replies', () => {
  test('form a tree: the top comment counts all replies, each reply its direct ones', async () => {
    const { thread, comment } = await freshComment();
    const a = (await reply(service, 'bob', thread.id, 'a')).comment;
    const b = (await reply(service, 'cem', thread.id, 'b', a.id)).comment;
    const c = (await reply(service, 'dee', thread.id, 'c', b.id)).comment;
    expect([a, b, c].map(({ parentId, rootId }) => ({ parentId, rootId }))).toEqual([
      { parentId: comment.id, rootId: comment.id },
      { parentId: a.id, rootId: comment.id },
      { parentId: b.id, rootId: comment.id },
    ]);
    const [top] = (await listOf(service, comment.articleId)).items;
    expect(top).toMatchObject({ id: comment.id, replyCount: 3 });
    expect(top?.replies.map((item) => [item.id, item.replyCount])).toEqual([
      [a.id, 1],
      [b.id, 1],
      [c.id, 0],
    ]);
  });

  test('come with their top comment (three), the rest in pages, each once, oldest first', async () => {
    const { thread, comment } = await freshComment();
    const ids = [];
    for (let i = 0; i < 8; i += 1) ids.push((await reply(service, 'bob', thread.id, `${i}`)).comment.id);
    expect((await listOf(service, comment.articleId)).items[0]?.replies.map((item) => item.id)).toEqual(
      ids.slice(0, 3),
    );
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer = await service.call(
        'GET',
        `/comments/${comment.id}/replies?limit=3${cursor && `&cursor=${cursor}`}`,
      );
      const page = answer.body as ReplyList;
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    }
    expect(seen).toEqual(ids);
  });

  test('find the comment they answer without reading unrelated comments', async () => {
    const site = await service.newSite();
    const article = await publishText(site, 'many', ['One paragraph that many talk about.']);
    const { thread, comment } = await startThread(site, 'ann', article.id, {
      paragraph: article.paragraphs[0],
    });
    const { pool } = site.ctx.db;
    await pool.query(
      `insert into thread (site_id, id, article_id, paragraph_id, kind, created_by_id)
       select site_id, gen_random_uuid(), article_id, paragraph_id, kind, created_by_id from thread, generate_series(1, 5000)
       where id = $1`,
      [thread.id],
    );
    await pool.query(
      `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
       select c.site_id, gen_random_uuid(), c.article_id, t.id, t.paragraph_id, c.person_id, c.body, c.html, c.excerpt, 'spam'
       from comment c join thread t on t.site_id = c.site_id and t.article_id = c.article_id and t.id <> c.thread_id where c.id = $1`,
      [comment.id],
    );
    await pool.query('analyze comment');
    const { rows } = await pool.query<{ site_id: string }>('select site_id from comment where id = $1', [
      comment.id,
    ]);
    for (const parentId of [null, comment.id]) {
      const statement = targetStatement(rows[0]?.site_id ?? '', thread.id, parentId);
      const ofComments = (await stepsOf(pool, statement)).filter(
        (step) => step['Relation Name'] === 'comment',
      );
      expect(ofComments.map((step) => step['Node Type'])).not.toContain('Seq Scan');
      expect(ofComments.map((step) => step['Actual Rows'])).toEqual([1]);
    }
  });

  test('is refused from the first reply after its thread, article or parent stopped accepting any', async () => {
    const { thread, comment, article } = await freshComment();
    const mo = moderator(service);
    const post = async (sub = 'bob', roles?: ['author']) => {
      const token = service.token({ sub, ...(roles && { roles }) });
      const body = { body: `Another one, ${randomUUID()}.`, parentId: comment.id };
      const answer = await service.call('POST', `/threads/${thread.id}/comments`, { token, body });
      return answer.body.code ?? answer.body.comment.author.badge;
    };
    const change = async (method: string, path: string, token: string, body: unknown) => {
      const answer = await service.call(method, path, { token, body, headers: { 'if-match': '*' } });
      expect(answer.status).toBe(200);
    };
    const lock = (locked: boolean) =>
      change('PUT', `/threads/${thread.id}/lock`, mo, { locked, reason: 'Calm down' });
    const set = (state: string) =>
      change('PATCH', `/articles/${article.id}`, service.serviceToken, { state, reason: 'Archived' });
    expect(await post()).toBeNull();
    await lock(true);
    expect(await post()).toBe('thread_locked');
    await lock(false);
    expect(await post()).toBeNull();
    await set('closed');
    expect(await post()).toBe('article_closed');
    await set('open');
    expect(await post()).toBeNull();
    await service.publish(article.key ?? '', TEXTS, { authors: ['bob'] });
    expect(await post('bob', ['author'])).toBe('author');
    await decide(service, [comment.id], 'reject');
    expect(await post()).toBe('comment_gone');
  });

  test('cannot answer a comment of another thread, or a deleted one', async () => {
    const one = await freshComment();
    const other = await freshComment();
    const post = (parentId: string) =>
      service.call('POST', `/threads/${one.thread.id}/comments`, {
        token: service.token('bob'),
        body: { body: 'x', parentId },
      });
    expect((await post(other.comment.id)).body.code).toBe('comment_not_found');
    expect((await post(randomUUID())).body.code).toBe('comment_not_found');
    await service.call('DELETE', `/comments/${one.comment.id}`, { token: service.token('ann') });
    expect((await post(one.comment.id)).body.code).toBe('comment_gone');
  });
});

describe('editing', () => {
  function edit(id: string, body: string, version: string | undefined, sub = 'ann') {
    return service.call('PATCH', `/comments/${id}`, {
      token: service.token(sub),
      body: { body },
      headers: version === undefined ? {} : { 'if-match': version },
    });
  }

  test('keeps every earlier version of the text', async () => {
    const { comment } = await freshComment();
    const first = await edit(comment.id, 'second', '"1"');
    expect(first.body).toMatchObject({
      body: 'second',
      html: '<p>second</p>',
      version: 2,
      status: 'published',
    });
    expect(first.headers.get('etag')).toBe('"2"');
    expect((await edit(comment.id, 'third', '"2"')).status).toBe(200);
    const { rows } = await service.ctx.db.pool.query<{ version: number; body: string }>(
      'select version, body from comment_revision where comment_id = $1 order by version',
      [comment.id],
    );
    expect(rows).toEqual([
      { version: 1, body: 'Is that so?' },
      { version: 2, body: 'second' },
    ]);
    const [shown] = (await listOf(service, comment.articleId)).items;
    expect(shown).toMatchObject({
      html: '<p>third</p>',
      excerpt: 'third',
      version: 3,
      editedAt: expect.any(String),
    });
  });

  test.each([
    ['none', undefined, 428, 'version_required'],
    ['another one', '"7"', 412, 'version_mismatch'],
    ['another one, weak', 'W/"7.1"', 412, 'version_mismatch'],
    ['several others', '"2", "3"', 412, 'version_mismatch'],
    ['a longer number', '"11"', 412, 'version_mismatch'],
    ['a bare number', '1', 412, 'version_mismatch'],
    ['half a list', '"1", 2', 412, 'version_mismatch'],
    ['any, as a tag', '"*"', 412, 'version_mismatch'],
    ['nothing', '""', 412, 'version_mismatch'],
  ])('needs the current version: %s', async (_what, version, status, code) => {
    const { comment } = await freshComment();
    const answer = await edit(comment.id, 'x', version);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await listOf(service, comment.articleId)).items[0]?.excerpt).toBe('Is that so?');
  });

  test.each([
    ['it', '"1"'],
    ['any', '*'],
    ['several', '"0", "1"'],
    ['several, one with a comma inside', '"a,b",W/"1.x"'],
    ['what nginx makes of it', 'W/"1"'],
    ['what Apache makes of it', '"1-gzip"'],
    ['what Apache makes of it, with brotli', 'W/"1.ab_c-d-br"'],
  ])('accepts the version that If-Match names: %s', async (_what, version) => {
    const { comment } = await freshComment();
    expect((await edit(comment.id, 'x', version)).status).toBe(200);
  });

  describe.each(['', '/source'])('with the ETag of GET /comments/{id}%s', (path) => {
    const read = (id: string) =>
      service.call('GET', `/comments/${id}${path}`, path ? { token: service.token('ann') } : {});

    test('works until the text changes', async () => {
      const { comment } = await freshComment();
      const etag = (await read(comment.id)).headers.get('etag') ?? '';
      // From the cache now.
      expect((await read(comment.id)).headers.get('etag')).toBe(etag);
      expect((await edit(comment.id, 'second', etag)).status).toBe(200);
      const stale = await edit(comment.id, 'third', etag);
      expect([stale.status, stale.body.code]).toEqual([412, 'version_mismatch']);
      const next = (await read(comment.id)).headers.get('etag') ?? '';
      expect((await edit(comment.id, 'third', next)).status).toBe(200);
    });

    test('works when only the votes have changed', async () => {
      const { comment } = await freshComment();
      const etag = (await read(comment.id)).headers.get('etag') ?? '';
      const vote = { token: service.token('bob'), body: { value: 1 } };
      await service.call('PUT', `/comments/${comment.id}/vote`, vote);
      expect((await edit(comment.id, 'second', etag)).status).toBe(200);
    });

    test('deletes the version that was read, and no later one', async () => {
      const { comment } = await freshComment();
      const remove = (etag: string) =>
        service.call('DELETE', `/comments/${comment.id}`, {
          token: service.token('ann'),
          headers: { 'if-match': etag },
        });
      const old = (await read(comment.id)).headers.get('etag') ?? '';
      await edit(comment.id, 'second', '"1"');
      expect((await remove(old)).body.code).toBe('version_mismatch');
      expect((await read(comment.id)).status).toBe(200);
      const etag = (await read(comment.id)).headers.get('etag') ?? '';
      expect((await remove(etag)).status).toBe(204);
      expect((await remove(etag)).status).toBe(204);
    });
  });

  test('of an unknown comment answers 404, with any If-Match', async () => {
    expect((await edit(randomUUID(), 'x', '*')).body.code).toBe('comment_not_found');
    expect((await edit(randomUUID(), 'x', '"1"')).body.code).toBe('comment_not_found');
  });

  test('twice at once with the same version succeeds once', async () => {
    const { comment } = await freshComment();
    const answers = await Promise.all(['x', 'y', 'z'].map((body) => edit(comment.id, body, '"1"')));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 412, 412]);
  });

  test('is refused after the edit window', async () => {
    const { comment } = await freshComment();
    try {
      clockOffset = 899_000 - 60_000;
      expect((await edit(comment.id, 'in time', '"1"')).status).toBe(200);
      clockOffset = 901_000 + 60_000;
      const late = await edit(comment.id, 'too late', '"2"');
      expect([late.status, late.body.code]).toEqual([409, 'edit_window_over']);
      const overlay = await service.call('GET', `/articles/${comment.articleId}/overlay`, {
        token: service.token('ann'),
      });
      expect(overlay.body.editable).toEqual([]);
    } finally {
      clockOffset = 0;
    }
  });

  test('is for the writer only, and not for a deleted comment', async () => {
    const { comment } = await freshComment();
    expect((await edit(comment.id, 'x', '"1"', 'bob')).body.code).toBe('forbidden');
    await service.call('DELETE', `/comments/${comment.id}`, { token: service.token('ann') });
    expect((await edit(comment.id, 'x', '"1"')).body.code).toBe('comment_gone');
  });
});

describe('deleting', () => {
  const remove = (id: string, sub = 'ann') =>
    service.call('DELETE', `/comments/${id}`, { token: service.token(sub) });

  test('without replies removes the comment; deleting again changes nothing', async () => {
    const { comment, key } = await freshComment();
    expect((await remove(comment.id)).status).toBe(204);
    expect(await listOf(service, comment.articleId)).toEqual({ items: [], next: null, total: 0 });
    expect((await service.call('GET', `/comments/${comment.id}`)).status).toBe(404);
    const { article } = await pageOf(service, `key=${key}`);
    expect((await remove(comment.id)).status).toBe(204);
    expect((await pageOf(service, `key=${key}`)).article?.version).toBe(article?.version);
  });

  test('with replies leaves a tombstone without name, text or votes until the replies are deleted too', async () => {
    const { comment, thread } = await freshComment();
    const below = await reply(service, 'bob', thread.id, 'still here');
    await service.call('PUT', `/comments/${comment.id}/vote`, {
      token: service.token('bob'),
      body: { value: 1 },
    });
    await remove(comment.id);
    const list = await listOf(service, comment.articleId);
    expect(list.total).toBe(1);
    expect(list.items).toMatchObject([
      {
        id: comment.id,
        status: 'deleted',
        author: null,
        html: null,
        excerpt: '',
        up: 0,
        replies: [{ id: below.comment.id }],
      },
    ]);
    expect(JSON.stringify(list.items[0])).not.toContain('Is that so');
    const permalink = await service.call('GET', `/comments/${below.comment.id}`);
    expect(permalink.body.root).toMatchObject({ status: 'deleted', html: null });
    await remove(below.comment.id, 'bob');
    expect(await listOf(service, comment.articleId)).toEqual({ items: [], next: null, total: 0 });
  });

  test('is for the writer only', async () => {
    const { comment } = await freshComment();
    expect((await remove(comment.id, 'bob')).body.code).toBe('forbidden');
  });
});

describe('votes', () => {
  const vote = (id: string, value: number, sub: string) =>
    service.call('PUT', `/comments/${id}/vote`, { token: service.token(sub), body: { value } });

  test('count once per person and can be reversed and removed', async () => {
    const { comment } = await freshComment();
    const sums = [];
    for (const [sub, value] of [
      ['bob', 1],
      ['bob', 1],
      ['cem', 1],
      ['bob', -1],
      ['cem', 0],
      ['cem', 0],
    ] as const) {
      const { up, down } = (await vote(comment.id, value, sub)).body;
      sums.push([up, down]);
    }
    expect(sums).toEqual([
      [1, 0],
      [1, 0],
      [2, 0],
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
    expect((await listOf(service, comment.articleId)).items[0]).toMatchObject({ up: 0, down: 1 });
    expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
  });

  test('are refused on one’s own comment and on a rejected one', async () => {
    const { comment } = await freshComment();
    expect((await vote(comment.id, 1, 'ann')).body.code).toBe('own_comment');
    await decide(service, [comment.id], 'reject');
    expect((await vote(comment.id, 1, 'bob')).body.code).toBe('comment_gone');
  });
});

describe('lists', () => {
  let article: Awaited<ReturnType<typeof freshArticle>>;
  const posted: string[] = [];
  beforeAll(async () => {
    article = await freshArticle();
    for (let i = 0; i < 11; i += 1) {
      const paragraph = i % 2 === 0 ? article.paragraphs[0] : i % 3 === 0 ? article.paragraphs[1] : undefined;
      const { comment } = await startThread(service, 'ann', article.id, { paragraph, body: `${i}` });
      posted.push(comment.id);
      // Several share a score, to test the order among equals too.
      if (i % 3 === 0)
        await service.call('PUT', `/comments/${comment.id}/vote`, {
          token: service.token('bob'),
          body: { value: 1 },
        });
      if (i % 4 === 1)
        await service.call('PUT', `/comments/${comment.id}/vote`, {
          token: service.token('bob'),
          body: { value: -1 },
        });
    }
  });

  async function walk(query: string, limit: number, on = service): Promise<TopComment[]> {
    const seen: TopComment[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: CommentList = await listOf(
        on,
        article.id,
        `${query}&limit=${limit}${cursor && `&cursor=${cursor}`}`,
      );
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items);
      cursor = page.next;
    }
    return seen;
  }

  test.each([1, 2, 3, 5, 11, 50])(
    'pages of %d contain every comment exactly once, in order, in every sort',
    async (limit) => {
      expect((await walk('sort=oldest', limit)).map((item) => item.id)).toEqual(posted);
      expect((await walk('sort=newest', limit)).map((item) => item.id)).toEqual(posted.toReversed());
      const top = await walk('sort=top', limit);
      const best = top.toSorted((a, b) => b.up - b.down - (a.up - a.down) || (a.id < b.id ? 1 : -1));
      expect(top.map((item) => item.id)).toEqual(best.map((item) => item.id));
      expect(new Set(top.map((item) => item.id))).toEqual(new Set(posted));
    },
  );

  test.each(['enable_nestloop', 'enable_hashjoin', 'enable_sort'])(
    'have the same order with every query plan: %s off',
    async (way) => {
      const { pool } = service.ctx.db;
      const { rows } = await pool.query<{ name: string }>('select current_database() as name');
      // Connections opened from now on plan without it.
      await pool.query(`alter database "${rows[0]?.name}" set ${way} = off`);
      const other = await startService({ databaseUrl: service.databaseUrl });
      try {
        const through = service.at(other.url);
        const ids = async (sort: string) => (await walk(`sort=${sort}`, 4, through)).map((item) => item.id);
        expect(await ids('oldest')).toEqual(posted);
        expect(await ids('newest')).toEqual(posted.toReversed());
      } finally {
        await pool.query(`alter database "${rows[0]?.name}" reset ${way}`);
        await other.stop();
      }
    },
  );

  test.each([...LIST_SORTS])('of inline comments and of one paragraph, sorted by %s', async (sort) => {
    const inline = await walk(`scope=inline&sort=${sort}`, 2);
    expect(inline.map((item) => item.excerpt).toSorted()).toEqual(['0', '10', '2', '3', '4', '6', '8', '9']);
    const one = await walk(`paragraph=${article.paragraphs[1]}&sort=${sort}`, 1);
    expect(one.map((item) => item.excerpt).toSorted()).toEqual(['3', '9']);
    const page = await listOf(service, article.id, `paragraph=${article.paragraphs[1]}&sort=${sort}&limit=1`);
    expect(page.total).toBe(2);
  });

  test('a page does not shift when newer comments arrive', async () => {
    const own = await freshArticle();
    const ids = [];
    for (let i = 0; i < 4; i += 1) ids.push((await startThread(service, 'ann', own.id)).comment.id);
    const first = await listOf(service, own.id, 'limit=2');
    await startThread(service, 'bob', own.id);
    const second = await listOf(service, own.id, `limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(ids.toReversed());
  });

  test('a cursor is refused with another sort order', async () => {
    const { next } = await listOf(service, article.id, 'sort=top&limit=1');
    const answer = await service.call('GET', `/articles/${article.id}/comments?sort=newest&cursor=${next}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_cursor']);
  });
});

describe('a retry with the same Idempotency-Key', () => {
  const key = () => `retry-${randomUUID()}`;

  test('gets the first response and creates nothing', async () => {
    const { id } = await freshArticle();
    const once = {
      token: service.token('ann'),
      body: { article: { id }, body: 'Once' },
      headers: { 'idempotency-key': key() },
    };
    const first = await service.call('POST', '/threads', once);
    const before = await countRows(service.ctx.db.pool);
    const second = await service.call('POST', '/threads', once);
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.comment).toEqual(first.body.comment);
    expect(second.body.article.counts).toEqual(first.body.article.counts);
    expect(['idempotency-replayed', 'location', 'etag'].map((name) => second.headers.get(name))).toEqual([
      'true',
      first.headers.get('location'),
      '"1"',
    ]);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
  });

  test('creates one comment when all requests run at once', async () => {
    const { comment, thread } = await freshComment();
    const once = {
      token: service.token('bob'),
      body: { body: 'Twice' },
      headers: { 'idempotency-key': key() },
    };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => service.call('POST', `/threads/${thread.id}/comments`, once)),
    );
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.comment.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true')).toHaveLength(3);
    expect((await listOf(service, comment.articleId)).total).toBe(2);
  });

  test('gets the first response although the thread was locked and the comment deleted since', async () => {
    const { thread } = await freshComment();
    const once = {
      token: service.token('bob'),
      body: { body: 'Once' },
      headers: { 'idempotency-key': key() },
    };
    const first = await service.call('POST', `/threads/${thread.id}/comments`, once);
    await service.call('DELETE', `/comments/${first.body.comment.id}`, { token: service.token('bob') });
    await service.call('PUT', `/threads/${thread.id}/lock`, {
      token: service.token({ sub: 'mo', roles: ['moderator'] }),
      body: { locked: true, reason: 'x' },
    });
    const second = await service.call('POST', `/threads/${thread.id}/comments`, once);
    expect([second.status, second.body.comment.id]).toEqual([201, first.body.comment.id]);
  });

  test.each([
    ['another text', (threadId: string) => [`/threads/${threadId}/comments`, { body: 'Other' }] as const],
    [
      'another address',
      () => ['/threads', { article: { url: `${ORIGIN}/elsewhere` }, body: 'Once' }] as const,
    ],
  ])('with %s is refused', async (_what, other) => {
    const { thread } = await freshComment();
    const headers = { 'idempotency-key': key() };
    const token = service.token('bob');
    await service.call('POST', `/threads/${thread.id}/comments`, { token, headers, body: { body: 'Once' } });
    const before = await countRows(service.ctx.db.pool);
    const [path, body] = other(thread.id);
    const answer = await service.call('POST', path, { token, headers, body });
    expect([answer.status, answer.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
  });

  test('is independent of other people’s requests with that key', async () => {
    const { thread, comment } = await freshComment();
    const headers = { 'idempotency-key': key() };
    for (const sub of ['bob', 'cem'])
      await service.call('POST', `/threads/${thread.id}/comments`, {
        token: service.token(sub),
        headers,
        body: { body: 'x' },
      });
    expect((await listOf(service, comment.articleId)).total).toBe(3);
  });

  test('a refused request does not use up its key', async () => {
    const { comment, thread } = await freshComment();
    const call = {
      token: service.token('bob'),
      body: { body: 'x', parentId: comment.id },
      headers: { 'idempotency-key': key() },
    };
    const lock = (locked: boolean) =>
      service.call('PUT', `/threads/${thread.id}/lock`, {
        token: service.token({ sub: 'mo', roles: ['moderator'] }),
        body: { locked, reason: 'x' },
      });
    await lock(true);
    expect((await service.call('POST', `/threads/${thread.id}/comments`, call)).status).toBe(409);
    await lock(false);
    expect((await service.call('POST', `/threads/${thread.id}/comments`, call)).status).toBe(201);
  });

  test('creates one prompt', async () => {
    const { id, paragraphs } = await freshArticle();
    const call = {
      token: service.token({ sub: 'mo', roles: ['moderator'] }),
      body: { paragraph: { id: paragraphs[0] }, question: 'Why?' },
      headers: { 'idempotency-key': key() },
    };
    const [first, second] = [
      await service.call('POST', `/articles/${id}/prompts`, call),
      await service.call('POST', `/articles/${id}/prompts`, call),
    ];
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
  });
});

/** A raw request: fetch hides what is compressed. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{
    status: number;
    headers: Record<string, string | string[] | undefined>;
    body: Buffer;
  }>((resolve, reject) => {
    const sent = request(`${service.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('public reads', () => {
  let path: string;
  let comment: { id: string; articleId: string };
  beforeAll(async () => {
    ({ comment } = await freshComment());
    for (let i = 0; i < 5; i += 1)
      await startThread(service, 'ann', comment.articleId, { body: 'x'.repeat(300) });
    path = `/v1/sites/${service.site}/articles/${comment.articleId}/comments`;
  });

  /** The first response comes through Express, the second from the cache front: they must not differ. */
  async function twice(headers: Record<string, string> = {}, method = 'GET') {
    const fresh = `${path}?limit=50&scope=all&sort=${['newest', 'oldest', 'top'][Math.floor(Math.random() * 3)]}`;
    service.ctx.cache.clear();
    return [await raw(fresh, headers, method), await raw(fresh, headers, method)] as const;
  }

  test('have an ETag that answers 304 until something changes', async () => {
    const [first, second] = await twice();
    const etag = first.headers['etag'] as string;
    // Weak: the same for every encoding of the response.
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    expect(second.headers['etag']).toBe(etag);
    for (const tag of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const answers = await twice({ 'if-none-match': tag });
      // Three sorts, three bodies: an ETag that does not match gets the full response.
      expect(answers.map((answer) => answer.status === 304 || answer.headers['etag'] !== etag)).toEqual([
        true,
        true,
      ]);
    }
    const own = `${path}?limit=1`;
    const known = (await raw(own)).headers['etag'] as string;
    const unchanged = await raw(own, { 'if-none-match': known });
    expect([unchanged.status, unchanged.body.length, unchanged.headers['etag']]).toEqual([304, 0, known]);
    await startThread(service, 'ann', comment.articleId, { body: 'new' });
    expect((await raw(own, { 'if-none-match': known })).status).toBe(200);
  });

  test('are compressed as the client prefers, with the same content', async () => {
    const [plain] = await twice({ 'accept-encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    const list = `${path}?limit=20`;
    const identity = await raw(list);
    for (const [accepted, encoding, decode] of [
      ['gzip', 'gzip', gunzipSync],
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip;q=0.9, br;q=0.2', 'gzip', gunzipSync],
      ['identity;q=0, *', 'br', brotliDecompressSync],
    ] as const) {
      service.ctx.cache.clear();
      for (const answer of [
        await raw(list, { 'accept-encoding': accepted }),
        await raw(list, { 'accept-encoding': accepted }),
      ]) {
        expect(answer.headers['content-encoding']).toBe(encoding);
        expect(answer.headers['vary']).toMatch(/Accept-Encoding/);
        expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
        expect(decode(answer.body).equals(identity.body)).toBe(true);
      }
    }
  });

  test('answer 406 to a client that accepts no known encoding', async () => {
    for (const answer of await twice({ 'accept-encoding': 'identity;q=0, zebra' })) {
      expect([answer.status, JSON.parse(String(answer.body)).code]).toEqual([406, 'not_acceptable']);
    }
  });

  test('HEAD has the headers of GET, without the body', async () => {
    const list = `${path}?limit=20`;
    service.ctx.cache.clear();
    for (const source of ['Express', 'the door']) {
      const head = await raw(list, {}, 'HEAD');
      expect([source, head.status, head.body.length]).toEqual([source, 200, 0]);
      const get = await raw(list);
      expect(head.headers['content-length']).toBe(String(get.body.length));
      expect(head.headers['etag']).toBe(get.headers['etag']);
    }
  });

  test('may be kept by shared caches for a few seconds only', async () => {
    for (const answer of await twice()) {
      expect(answer.headers['cache-control']).toBe('public, max-age=0, s-maxage=2, stale-while-revalidate=2');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('allow the exact origins of the site only', async () => {
    const origins: [string, string | undefined][] = [
      [ORIGIN, ORIGIN],
      [service.url, service.url],
      ['https://news.example.evil.example', undefined],
      ['http://news.example', undefined],
      ['https://news.example:8443', undefined],
      ['https://sub.news.example', undefined],
      ['null', undefined],
    ];
    for (const [origin, allowed] of origins) {
      for (const answer of await twice({ origin })) {
        expect([origin, answer.status, answer.headers['access-control-allow-origin']]).toEqual([
          origin,
          200,
          allowed,
        ]);
        expect(answer.headers['vary']).toMatch(/Origin/);
        expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
      }
    }
  });
});

describe('writes from pages', () => {
  test('a preflight lists the methods of the address and our headers, for the site’s origins', async () => {
    const path = `/v1/sites/${service.site}/comments/${randomUUID()}`;
    const asked = {
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,if-match',
    };
    const allowed = await raw(path, { origin: ORIGIN, ...asked }, 'OPTIONS');
    expect([allowed.status, allowed.headers['access-control-allow-origin']]).toEqual([204, ORIGIN]);
    expect(String(allowed.headers['access-control-allow-methods']).split(',').toSorted()).toEqual([
      'DELETE',
      'GET',
      'PATCH',
    ]);
    expect(allowed.headers['access-control-allow-headers']).toMatch(
      /Authorization.*Idempotency-Key.*If-Match/,
    );
    expect(allowed.headers['access-control-max-age']).toBe('600');
    const foreign = await raw(path, { origin: 'https://evil.example', ...asked }, 'OPTIONS');
    expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('a write from another origin is refused; one from the site’s, or without an origin, is not', async () => {
    const { id } = await freshArticle();
    const post = (headers: Record<string, string>) =>
      service.call('POST', '/threads', {
        token: service.token('ann'),
        headers,
        body: { article: { id }, body: 'x' },
      });
    expect((await post({ origin: 'https://evil.example' })).body.code).toBe('origin_not_allowed');
    expect((await post({ origin: 'null' })).body.code).toBe('origin_not_allowed');
    for (const headers of [{}, { origin: ORIGIN }, { origin: service.url }])
      expect((await post(headers as Record<string, string>)).status).toBe(201);
  });

  test('pages can read error responses too', async () => {
    const answer = await service.call('POST', '/preview', {
      headers: { origin: ORIGIN },
      body: { body: 'x' },
    });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, ORIGIN]);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });
});

test('a person who writes too fast gets Retry-After; others are not delayed', async () => {
  const hasty = await startService({ env: { WRITES_PER_MINUTE: '3' }, databaseUrl: service.databaseUrl });
  try {
    const { id } = await publishText(hasty, 'hasty', TEXTS);
    const post = (sub: string) =>
      hasty.call('POST', '/threads', { token: hasty.token(sub), body: { article: { id }, body: 'x' } });
    for (let i = 0; i < 3; i += 1) expect((await post('ann')).status).toBe(201);
    const refused = await post('ann');
    expect([refused.status, refused.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await post('bob')).status).toBe(201);
    expect((await hasty.call('GET', '/self', { token: hasty.token('ann') })).status).toBe(200);
    expect((await listOf(hasty, id)).total).toBe(4);
  } finally {
    await hasty.stop();
  }
});

test('after these tests every counter matches the rows', async () => {
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
});
