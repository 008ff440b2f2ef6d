/** Cached responses on two instances: dropped when something they show has changed, and kept when nothing has. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { moderator, pageOf, publishText, reply, selectorOf, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { dropListeners, fromMemory, waitForListeners, keepInMemory } from '../support/instances.js';
import { runJob } from '../support/jobs.js';
import { ORIGIN, startService, type TestService } from '../support/service.js';
import { writeMention } from '../../src/shared/mentions.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
/** From the response to a write until every instance shows it; milliseconds. */
const PROMISE = 1_000;

let first: TestService;
let second: TestService;

beforeAll(async () => {
  first = await startService();
  second = await first.another();
});
afterAll(() => first.stop());
beforeEach(() => waitForListeners(first, 2));

/** Waits until the second instance shows it, no longer than promised. */
async function withinPromise(what: string, shows: () => Promise<boolean>): Promise<void> {
  await until(what, shows, PROMISE);
}

describe('one client that requests many different responses', () => {
  let small: TestService;
  beforeAll(async () => {
    small = await startService({ env: { CACHE_MEGABYTES: '1' } });
  });
  afterAll(() => small.stop());

  /** A megabyte is enough for less than a hundred responses with four of them. */
  const LONG = 'The bus was late again. '.repeat(60);
  const forged = () =>
    Buffer.from(JSON.stringify({ id: randomUUID(), score: 0, sort: 'newest' })).toString('base64url');
  test.each([
    ['forged cursors', 100, (id: string) => `/articles/${id}/comments?cursor=${forged()}`],
    [
      'sizes of pages',
      100,
      (id: string, _: string, n: number) =>
        `/articles/${id}/comments?limit=${1 + (n % 50)}&sort=${n < 50 ? 'newest' : 'oldest'}`,
    ],
    [
      'addresses a fragment is embedded at',
      100,
      (_: string, url: string, n: number) =>
        `/fragment?${new URLSearchParams({ url, pageUrl: `${ORIGIN}/elsewhere?page=${n}` })}`,
    ],
    ['pages of no article', 900, () => `/page?url=${ORIGIN}/${randomUUID()}`],
    [
      'lists of counts',
      500,
      (_: string, url: string) => `/counts?url=${url}&key=${randomUUID()}&url=${url}?${'x'.repeat(900)}`,
    ],
  ])('does not evict frequently requested responses: %s', async (_, requests, path) => {
    const name = randomUUID();
    const url = `${ORIGIN}/${name}`;
    const { id } = await publishText(small, name, TEXTS);
    for (let n = 0; n < 4; n += 1) await startThread(small, `writer-${n}`, id, { body: LONG });
    const hot = [`/page?url=${url}`, `/articles/${id}/comments?limit=20`, `/fragment?url=${url}`];
    await keepInMemory(small, hot);
    for (let n = 0; n < requests; n += 20)
      await Promise.all(Array.from({ length: 20 }, (_, i) => small.call('GET', path(id, url, n + i))));
    expect(await fromMemory(small, hot)).toEqual(hot);
  });
});

describe.each(['/page?', '/fragment?jsonld=1&'])('%s', (path) => {
  const host = new URL(ORIGIN).host;

  test.each([
    [
      'says where its reader came from',
      (name: string) => `https://${host}/${name}?utm_source=mail&fbclid=1#x`,
    ],
    ['has another scheme', (name: string) => `http://${host}/${name}`],
    ['has another host', (name: string) => `https://www.${host}/${name}`],
    ['names the index file', (name: string) => `https://${host}/${name}/index.html`],
    ['asks for the AMP version', (name: string) => `https://${host}/${name}?amp=1`],
  ])('an address that %s shares the cached response of the page', async (_, spelled) => {
    const textAt = async (url: string) =>
      (await first.call('GET', path + String(new URLSearchParams({ url })))).text;
    await until('the answer is shared', async () => {
      const key = randomUUID();
      await first.publish(key, TEXTS);
      const shared = await textAt(spelled(key));
      expect(shared).not.toContain('Built anew');
      // No instance is notified of this: only a rebuilt response shows it.
      await first.ctx.db.pool.query(`update article set title = 'Built anew' where key = $1`, [key]);
      return (await textAt(`${ORIGIN}/${key}`)) === shared;
    });
  });
});

describe('a page that belongs to no article', () => {
  const urlOf = (name: string) => `url=${encodeURIComponent(`${ORIGIN}/${name}`)}`;

  /** What makes the page belong to an article, and how the page is requested. */
  const WAYS: [string, (name: string) => string, (name: string) => Promise<unknown>][] = [
    ['published by its key', (name) => `key=${name}`, (name) => first.publish(name, TEXTS)],
    ['published at its address', urlOf, (name) => first.publish(name, TEXTS)],
    [
      'given to a published article as another address',
      urlOf,
      async (name) => {
        const key = `other-${name}`;
        await first.publish(key, TEXTS);
        await first.publish(key, TEXTS, { aliases: [`${ORIGIN}/${name}`] });
      },
    ],
    [
      'commented on by a reader',
      urlOf,
      (name) =>
        first.call('POST', '/threads', {
          token: first.token('ann'),
          body: {
            article: { url: `${ORIGIN}/${name}` },
            paragraph: { selector: selectorOf(TEXTS, 0) },
            body: 'First!',
          },
        }),
    ],
    [
      'known by its address and then by its key',
      (name) => `key=${name}`,
      async (name) => {
        await first.call('POST', '/threads', {
          token: first.token('ann'),
          body: { article: { url: `${ORIGIN}/${name}` }, body: 'First!' },
        });
        await first.publish(name, TEXTS);
      },
    ],
  ];

  test.each(WAYS)('is served from cache until it is %s', async (_, query, makeKnown) => {
    const name = randomUUID();
    const page = `/page?${query(name)}`;
    const fragment = `/fragment?${query(name)}`;
    for (const instance of [first, second]) await keepInMemory(instance, [page, fragment]);
    await makeKnown(name);
    expect((await pageOf(first, query(name))).article).not.toBeNull();
    await withinPromise('the other instance knows it', async () => {
      return (await pageOf(second, query(name))).article !== null;
    });
  });

  test.each(WAYS)('also on an instance without notifications: %s', async (_, query, makeKnown) => {
    const name = randomUUID();
    await keepInMemory(second, [`/page?${query(name)}`]);
    await dropListeners(first);
    await makeKnown(name);
    await withinPromise('the other instance knows it', async () => {
      return (await pageOf(second, query(name))).article !== null;
    });
  });

  test('is still served from cache when pages of another site are published', async () => {
    const site = await first.newSite();
    const page = `/page?${urlOf(randomUUID())}`;
    await keepInMemory(first, [page]);
    await publishText(site, 'elsewhere', TEXTS);
    expect(await fromMemory(first, [page])).toEqual([page]);
  });
});

describe('a new name or picture of a person', () => {
  interface Named {
    author: { id: string; name: string; picture: string | null };
  }
  const ann = (name: string) => ({ sub: `ann-${name.length}`, name });

  /** Addresses of all responses that show the name of the comment's writer. */
  function pathsOf(articleId: string, paragraph: string | undefined, commentId: string): string[] {
    return [
      `/articles/${articleId}/comments`,
      `/articles/${articleId}/comments?sort=top`,
      `/articles/${articleId}/annotations`,
      `/articles/${articleId}/discussion`,
      `/paragraphs/${paragraph}/threads`,
      `/paragraphs/${paragraph}/latest`,
      `/comments/${commentId}`,
    ];
  }

  test.each(['with notifications', 'without notifications'])(
    'reaches an instance %s within a second',
    async (how) => {
      const sub = randomUUID();
      const { id, paragraphs } = await publishText(first, randomUUID(), TEXTS);
      const posted = await startThread(first, { sub, name: 'Rude Name' }, id, { paragraph: paragraphs[0] });
      const paths = pathsOf(id, paragraphs[0], posted.comment.id);
      const other = await publishText(first, randomUUID(), TEXTS);
      await startThread(first, ann('Ann'), other.id);
      const untouched = `/articles/${other.id}/comments`;
      for (const instance of [first, second]) await keepInMemory(instance, [...paths, untouched]);
      if (how === 'without notifications') await dropListeners(first);
      await first.call('GET', '/self', { token: first.token({ sub, name: 'Kind Name' }) });
      for (const instance of [first, second])
        await withinPromise('the name is everywhere', async () => {
          const answers = await Promise.all(paths.map((path) => instance.call('GET', path)));
          return answers.every(({ text }) => text.includes('Kind Name') && !text.includes('Rude Name'));
        });
      for (const instance of [first, second])
        expect(await fromMemory(instance, [untouched])).toEqual([untouched]);
      const list = (await second.call('GET', paths[0] ?? '')).body.items as Named[];
      expect(list[0]?.author).toMatchObject({ id: posted.comment.author?.id, name: 'Kind Name' });
    },
  );

  test('reaches threads marked as addressed, which have names without ids', async () => {
    const { id, paragraphs } = await publishText(first, randomUUID(), TEXTS, { authors: ['ines'] });
    const posted = await startThread(first, 'bob', id, { paragraph: paragraphs[0] });
    const sub = `mo-${randomUUID()}`;
    const person = (name: string) => first.token({ sub, name, roles: ['moderator'] });
    const settled = await first.call('PUT', `/threads/${posted.thread.id}/resolution`, {
      token: person('Mo Before'),
      body: {},
    });
    expect(settled.status).toBe(200);
    const path = `/paragraphs/${paragraphs[0]}/threads`;
    await keepInMemory(second, [path]);
    expect((await second.call('GET', path)).body.items[0].resolution.by).toBe('Mo Before');
    await first.call('GET', '/self', { token: person('Mo After') });
    await withinPromise('the name is there', async () => {
      return (await second.call('GET', path)).body.items[0].resolution.by === 'Mo After';
    });
  });

  /** What Ann has written, and `count` replies that mention her, with every address that shows them. */
  async function mentionAnn(count: number) {
    const sub = `ann-${randomUUID()}`;
    const called = (name: string) => first.token({ sub, name });
    const key = randomUUID();
    const { id, paragraphs } = await publishText(first, key, TEXTS);
    const { thread, comment } = await startThread(first, { sub, name: 'Rude <Name>' }, id, {
      paragraph: paragraphs[0],
    });
    const mention = writeMention({ id: comment.author?.id ?? '', name: 'Rude <Name>' });
    const writer = `bob-${randomUUID()}`;
    const body = `Ask ${mention}, or \`${mention}\`.`;
    const { comment: answer } = await reply(first, writer, thread.id, body);
    // Below the API: a thousand requests would take longer than the test.
    await first.ctx.db.pool.query(
      `insert into comment (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, body, html,
         excerpt, status)
       select site_id, gen_random_uuid(), article_id, thread_id, paragraph_id, root_id, parent_id, person_id, body, html,
         excerpt, status from comment cross join generate_series(2, $2::int) where id = $1`,
      [answer.id, count],
    );
    const paths = [
      ...pathsOf(id, paragraphs[0], answer.id),
      `/comments/${comment.id}/replies`,
      `/fragment?key=${key}`,
    ];
    return { id, paths, answer, called, writer, card: `/people/${answer.author?.id}/card` };
  }

  test.each(['with notifications', 'without notifications'])(
    'reaches mentions on an instance %s',
    async (how) => {
      const { paths, answer, called, writer, card } = await mentionAnn(4);
      for (const instance of [first, second]) await keepInMemory(instance, paths);
      if (how === 'without notifications') await dropListeners(first);
      await first.call('GET', '/self', { token: called('Kind & Name') });
      for (const instance of [first, second])
        await withinPromise('the name is everywhere', async () => {
          const answers = await Promise.all([...paths, card].map((path) => instance.call('GET', path)));
          return answers.every(({ text }) => text.includes('Kind &') && !text.includes('Rude'));
        });
      const token = first.token(writer);
      const source = await first.call('GET', `/comments/${answer.id}/source`, { token });
      expect(source.body.body).not.toContain('Rude');
      // A new name is not an edit of the comments that mention it.
      const { comment } = (await second.call('GET', `/comments/${answer.id}`)).body;
      expect(comment).toMatchObject({ version: 1, editedAt: null });
      const edited = await first.call('PATCH', `/comments/${answer.id}`, {
        token,
        body: { body: source.body.body },
        headers: { 'if-match': '"1"' },
      });
      expect(edited.body.html).toBe(comment.html);
    },
  );

  test('reaches more mentions than one request updates, and one that was being written', async () => {
    const { id, answer, called } = await mentionAnn(250);
    const { pool } = first.ctx.db;
    const old = async () =>
      (
        await pool.query<{ id: string }>(
          `select id from comment where article_id = $1 and html || excerpt || body like '%Rude%'`,
          [id],
        )
      ).rows.length;
    expect(await old()).toBe(250);
    const { rows } = await pool.query('select html, excerpt, body from comment where id = $1', [answer.id]);
    await first.call('GET', '/self', { token: called('Kind Name') });
    await until('the job has reached them all', async () => (await old()) === 0);
    // As if it had been stored just after.
    const before = rows[0] as { html: string; excerpt: string; body: string };
    await pool.query('update comment set html = $2, excerpt = $3, body = $4 where id = $1', [
      answer.id,
      ...[before.html, before.excerpt, before.body],
    ]);
    const path = `/comments/${answer.id}`;
    await until('it shows the old name', async () => (await second.call('GET', path)).text.includes('@Rude'));
    await runJob(first, 'rename-mentions');
    await withinPromise('it shows the new name', async () =>
      (await second.call('GET', path)).text.includes('@Kind Name'),
    );
    await pool.query(`update renamed_person set since = now() - interval '2 minutes'`);
    await runJob(first, 'rename-mentions');
    expect((await pool.query('select from renamed_person')).rows).toEqual([]);
  });

  test('drops nothing if the person has written nothing', async () => {
    // A site where no other person is still being renamed.
    const site = await first.newSite();
    const { id } = await publishText(site, randomUUID(), TEXTS);
    await startThread(site, 'ann', id);
    const paths = [`/articles/${id}/comments`, `/articles/${id}/annotations`];
    await keepInMemory(site, paths);
    const number = async () =>
      (await first.ctx.db.pool.query('select people_version from site where key = $1', [site.site])).rows;
    const before = await number();
    const sub = randomUUID();
    for (const name of ['Once', 'Twice'])
      await site.call('GET', '/self', { token: site.token({ sub, name }) });
    expect(await number()).toEqual(before);
    expect(await fromMemory(site, paths)).toEqual(paths);
  });
});

describe('cached responses', () => {
  test('of one site stay when another site’s settings change', async () => {
    const site = await first.newSite();
    const { id } = await publishText(first, randomUUID(), TEXTS);
    const paths = [`/articles/${id}/comments`, `/articles/${id}/selectors`];
    for (const instance of [first, second]) await keepInMemory(instance, paths);
    await site.changeSettings({ editWindowSeconds: 77 });
    const elsewhere = site.at(second.url);
    await publishText(site, 'settings', TEXTS);
    await withinPromise('the other instance knows the settings', async () => {
      return (await pageOf(elsewhere, 'key=settings')).site.settings.editWindowSeconds === 77;
    });
    for (const instance of [first, second]) expect(await fromMemory(instance, paths)).toEqual(paths);
  });

  test('are dropped by a vote or reaction only if they show its comment or may be ordered by it', async () => {
    const key = randomUUID();
    const { id, paragraphs } = await publishText(first, key, TEXTS);
    const { comment } = await startThread(first, 'ann', id, { paragraph: paragraphs[0] });
    const other = await startThread(first, 'ann', id, { paragraph: paragraphs[1] });
    const stay = [
      `/page?key=${key}`,
      `/paragraphs/${paragraphs[1]}/threads`,
      `/comments/${other.comment.id}`,
    ];
    const go = [
      `/paragraphs/${paragraphs[0]}/threads`,
      `/comments/${comment.id}`,
      `/articles/${id}/comments`,
      `/articles/${id}/comments?sort=top&limit=1`,
    ];
    for (const [address, body] of [
      [`/comments/${comment.id}/vote`, { value: 1 }],
      [`/comments/${comment.id}/reaction`, { kind: 'thanks' }],
    ] as const) {
      for (const instance of [first, second]) await keepInMemory(instance, [...stay, ...go]);
      await first.call('PUT', address, { token: first.token('bob'), body });
      expect(await fromMemory(first, [...stay, ...go])).toEqual(stay);
      const { version } = (await first.call('GET', `/page?key=${key}`)).body.article;
      const { rows } = await first.ctx.db.pool.query('select version from article where id = $1', [id]);
      expect(rows).toEqual([{ version }]);
      // The notification arrives before the poll, which does not know about the write.
      const page = async () => (await second.call('GET', `/page?key=${key}`)).body.article;
      await until('the other instance has the version', async () => (await page()).version === version);
      expect((await second.call('GET', `/comments/${comment.id}`)).body.comment.up).toBe(1);
    }
    await reply(first, 'bob', other.thread.id, 'A reply');
    expect(await fromMemory(first, [...stay, ...go])).toEqual([]);
  });

  test('are dropped by a vote without notification if they show it', async () => {
    const { id, paragraphs } = await publishText(first, randomUUID(), TEXTS);
    const { comment } = await startThread(first, 'ann', id, { paragraph: paragraphs[0] });
    const paths = [`/articles/${id}/comments`, `/comments/${comment.id}`];
    await keepInMemory(second, paths);
    await dropListeners(first);
    await first.call('PUT', `/comments/${comment.id}/vote`, { token: moderator(first), body: { value: 1 } });
    await withinPromise('the other instance shows it', async () => {
      const [list, single] = await Promise.all(paths.map((path) => second.call('GET', path)));
      return list?.body.items[0].up === 1 && single?.body.comment.up === 1;
    });
  });
});
