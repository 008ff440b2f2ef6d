/** Articles: publishing, re-anchoring, addresses, states, and pages known from readers only. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ledgerOf,
  listOf,
  moderator,
  pageOf,
  publishText,
  selectorOf,
  startThread,
} from '../support/actions.js';
import { keepInMemory } from '../support/instances.js';
import { countRows } from '../support/rows.js';
import { ORIGIN, startService, type TestService } from '../support/service.js';

const ONE = 'The last bus to Merrowby leaves the market at ten past nine in the evening.';
const TWO = 'The council says that fewer than four people ride it on a weekday night.';
const THREE = 'Drivers tell another story: on Fridays they turn passengers away at the door.';
const FOUR = 'A petition with eleven hundred names was handed in before the summer holidays.';
const TEXTS = [ONE, TWO, THREE, FOUR];

let service: TestService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

function put(key: string, body: Record<string, unknown>, query = '', site = service) {
  return site.call('PUT', `/publications/${key}${query}`, {
    token: site.serviceToken,
    body: { url: `${ORIGIN}/${key}`, title: 'The last bus', ...body },
  });
}

function blocks(...texts: string[]) {
  return texts.map((text) => ({ text }));
}

describe('publishing', () => {
  test('HTML and the same text as blocks give the same paragraphs', async () => {
    const html = `<!doctype html><body><nav><p>Home</p></nav><article><h1>The last bus</h1>
      <p>${ONE}</p><ul><li>${TWO}</li></ul><blockquote>${THREE}</blockquote><p>   </p></article></body>`;
    const first = await put('as-html', { html });
    expect(first.status).toBe(201);
    const second = await put('as-blocks', {
      blocks: [
        { tag: 'h1', text: 'The last bus' },
        { tag: 'p', text: ONE },
        { tag: 'li', text: TWO },
        { tag: 'blockquote', text: THREE },
      ],
    });
    const shape = async (id: string) =>
      (await ledgerOf(service, id)).map(({ text, state, index, verified }) => ({
        text,
        state,
        index,
        verified,
      }));
    expect(await shape(first.body.article.id)).toEqual(await shape(second.body.article.id));
    expect(first.body.report).toMatchObject({ blocks: 4, added: 4, orphaned: 0, items: [] });
  });

  test('the content selector of the request, or else of the site, selects the text', async () => {
    const site = await service.newSite({ contentSelector: '.story' });
    const html = `<main><p>Not this.</p><div class="story"><p>${ONE}</p></div><div class="x"><p>${TWO}</p></div></main>`;
    const texts = async (more: object) => {
      const { article } = await site.publish('selected', { html }, { ...more });
      return (await ledgerOf(site, article.id)).map((item) => item.text);
    };
    expect(await texts({})).toEqual([ONE]);
    expect(await texts({ contentSelector: '.x' })).toEqual([TWO]);
  });

  test.each([
    ['a selector that is none', { html: `<p>${ONE}</p>`, contentSelector: '[[[' }],
    ['a selector that finds nothing', { html: '<article></article>', contentSelector: '.none' }],
    ['no text at all', { blocks: blocks(' ', '\u00ad') }],
    ['neither HTML nor blocks', {}],
    ['both', { html: `<p>${ONE}</p>`, blocks: blocks(ONE) }],
  ])('refuses %s', async (_what, body) => {
    const answer = await put('refused', body);
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_input']);
  });

  test('the same text again changes nothing, not even the version', async () => {
    await publishText(service, 'same', TEXTS);
    const before = await countRows(service.ctx.db.pool);
    const page = await pageOf(service, 'key=same');
    const again = await service.publish('same', TEXTS);
    expect(again).toMatchObject({
      unchanged: true,
      article: { version: page.article?.version, revision: 1 },
    });
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
  });

  test('typographic changes by a template are stored and do not count as edits', async () => {
    const { id, paragraphs } = await publishText(service, 'typeset', ['She said "no" -- twice.']);
    await service.call('POST', '/threads', {
      token: service.token('reader'),
      body: { article: { id }, paragraph: { id: paragraphs[0] }, body: 'Twice?' },
    });
    const typeset = await service.publish('typeset', ['She said “no” — twice.']);
    expect(typeset).toMatchObject({
      unchanged: false,
      report: { anchored: 1, edited: 0, orphaned: 0, items: [] },
    });
  });

  test('a new title or address alone is recorded without a new revision', async () => {
    await publishText(service, 'retitled', TEXTS);
    const result = await service.publish('retitled', TEXTS, { title: 'No last bus' });
    expect(result).toMatchObject({
      unchanged: true,
      article: { title: 'No last bus', revision: 1, version: 3 },
    });
    expect((await pageOf(service, 'key=retitled')).article?.title).toBe('No last bus');
  });

  test('concurrent first publishes create one article', async () => {
    for (let round = 0; round < 12; round++) {
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => put(`at-once-${round}`, { blocks: blocks(...TEXTS) })),
      );
      expect(answers.map((answer) => answer.status).toSorted()).toEqual([...Array(7).fill(200), 201]);
      expect(new Set(answers.map((answer) => answer.body.article.id)).size).toBe(1);
      expect(await ledgerOf(service, answers[0]?.body.article.id)).toHaveLength(4);
    }
  });

  test('keeps the picture and the date, and removes them on request', async () => {
    const site = await service.newSite();
    const known = { image: 'https://cdn.example/bus.jpg', publishedAt: '2026-03-01T08:00:00Z' };
    const { article } = await site.publish('dated', TEXTS, known);
    await startThread(site, 'ann', article.id);
    const row = async () => {
      const { rows } = await service.ctx.db.pool.query(
        'select image, published_at as "publishedAt" from article where id = $1',
        [article.id],
      );
      return rows[0] as unknown;
    };
    expect((await site.call('GET', '/popular')).body.items).toEqual([
      expect.objectContaining({ image: known.image, publishedAt: '2026-03-01T08:00:00.000Z', count: 1 }),
    ]);
    await site.publish('dated', TEXTS);
    expect(await row()).toEqual({ image: known.image, publishedAt: new Date(known.publishedAt) });
    await site.publish('dated', TEXTS, { image: null, publishedAt: null });
    expect(await row()).toEqual({ image: null, publishedAt: null });
  });
});

describe('re-anchoring', () => {
  test('every thread stays at its paragraph when paragraphs are edited, moved, deleted and added', async () => {
    const { id, paragraphs } = await publishText(service, 'reanchored', TEXTS);
    for (const [i, paragraph] of paragraphs.entries())
      await startThread(service, 'ann', id, { paragraph, body: `about ${i}` });
    const edited = TWO.replace('fewer than four people ride', 'fewer than five people now ride');
    const { report } = await service.publish('reanchored', ['All new.', FOUR, ONE, edited]);
    expect(report).toMatchObject({ blocks: 4, added: 1, orphaned: 1, edited: 1, ambiguous: 0 });
    expect(report.items.find((item) => item.state === 'orphaned')).toMatchObject({
      paragraphId: paragraphs[2],
      to: null,
      comments: 1,
    });

    const ledger = new Map((await ledgerOf(service, id)).map((item) => [item.paragraphId, item]));
    expect(paragraphs.map((paragraph) => ledger.get(paragraph)?.text)).toEqual([ONE, edited, THREE, FOUR]);
    expect(paragraphs.map((paragraph) => ledger.get(paragraph)?.index)).toEqual([2, 3, null, 1]);
    const list = await listOf(service, id, 'sort=oldest');
    expect(list.items.map((item) => [item.html, item.anchor?.paragraphId, item.anchor?.excerpt])).toEqual(
      TEXTS.map((text, i) => [`<p>about ${i}</p>`, paragraphs[i], text.replace(/[.]$/, '.')]),
    );
    const page = await pageOf(service, 'key=reanchored');
    expect(page.paragraphs.map((paragraph) => paragraph.index)).toEqual([1, 2, 3, null]);
    expect(page.article).toMatchObject({ revision: 2, counts: { comments: 4, inline: 4, threads: 4 } });
  });

  test('an orphaned thread recovers when its paragraph returns', async () => {
    const { id, paragraphs } = await publishText(service, 'returns', TEXTS);
    await startThread(service, 'ann', id, { paragraph: paragraphs[1] });
    await service.publish('returns', [ONE, THREE, FOUR]);
    expect((await pageOf(service, 'key=returns')).paragraphs).toMatchObject([
      { state: 'orphaned', index: null },
    ]);
    const { report } = await service.publish('returns', TEXTS);
    expect(report.orphaned).toBe(0);
    expect((await pageOf(service, 'key=returns')).paragraphs).toMatchObject([
      { id: paragraphs[1], index: 1 },
    ]);
  });

  describe('a paragraph whose text occurred twice for a while', () => {
    const between = ['The ferry is late again today.', 'Nobody has been told the reason for it.'];
    const texts = [
      [TWO, ONE, THREE],
      [ONE, ...between, ONE],
      [ONE, ...between],
      [ONE, between[0] ?? '', FOUR],
    ];

    test('is placed as soon as its text is unique again, and shares the place with no other', async () => {
      const { id, paragraphs } = await publishText(service, 'twice', texts[0] ?? []);
      await startThread(service, 'ann', id, { paragraph: paragraphs[1] });
      const states: unknown[] = [];
      for (const text of texts.slice(1)) {
        await service.publish('twice', text);
        const ledger = await ledgerOf(service, id);
        const discussed = ledger.find(({ paragraphId }) => paragraphId === paragraphs[1]);
        states.push([discussed?.state === 'ambiguous', discussed?.index]);
        const places = ledger.flatMap(({ index }) => index ?? []);
        expect(places).toEqual(text.map((_, n) => n));
      }
      expect(states).toEqual([
        [true, null],
        [false, 0],
        [false, 0],
      ]);
    });

    test('stays without a place while two discussed paragraphs could have it', async () => {
      const { id, paragraphs } = await publishText(service, 'two-of-a-kind', [ONE, TWO, ONE]);
      for (const paragraph of [paragraphs[0], paragraphs[2]])
        await startThread(service, 'ann', id, { paragraph });
      for (const text of [between, [between[0] ?? '', ONE, between[1] ?? '']]) {
        await service.publish('two-of-a-kind', text);
        const ledger = await ledgerOf(service, id);
        const discussed = ledger.filter(({ comments }) => comments > 0);
        expect(discussed.map(({ index }) => index)).toEqual([null, null]);
      }
    });
  });

  test('a thread started while its paragraph is removed is refused, or keeps its paragraph', async () => {
    for (let round = 0; round < 8; round++) {
      const { id, paragraphs } = await publishText(service, `race-${round}`, TEXTS);
      const body = { article: { id }, paragraph: { id: paragraphs[1] }, body: 'Meanwhile' };
      const [thread] = await Promise.all([
        service.call('POST', '/threads', { token: service.token('ann'), body }),
        service.publish(`race-${round}`, [ONE, THREE, FOUR]),
      ]);
      const kept = (await ledgerOf(service, id)).filter(({ comments }) => comments > 0);
      if (thread.status === 201) expect(kept).toMatchObject([{ paragraphId: paragraphs[1], index: null }]);
      else expect([thread.body.code, kept]).toEqual(['paragraph_not_found', []]);
    }
  });

  test('a moved thread is moved back to a paragraph without other threads', async () => {
    const { id, paragraphs } = await publishText(service, 'put-back', TEXTS);
    const { thread } = await startThread(service, 'ann', id, { paragraph: paragraphs[1] });
    await service.publish('put-back', [ONE, THREE, FOUR]);
    const author = service.token({ sub: 'ines', roles: ['author'], articles: ['put-back'] });
    const body = { paragraphId: paragraphs[0] };
    expect((await service.call('PUT', `/threads/${thread.id}/anchor`, { token: author, body })).status).toBe(
      200,
    );
    await service.publish('put-back', [ONE, THREE]);
    const back = await service.call('DELETE', `/threads/${thread.id}/anchor`, { token: author });
    expect([back.status, back.body.paragraphId]).toEqual([200, paragraphs[1]]);
    await service.publish('put-back', TEXTS);
    const ledger = await ledgerOf(service, id);
    expect(ledger.find(({ paragraphId }) => paragraphId === paragraphs[1])?.index).toBe(1);
  });

  test('paragraphs without threads are deleted when they disappear', async () => {
    const { id, paragraphs } = await publishText(service, 'forgotten', TEXTS);
    await service.publish('forgotten', ['Something else altogether, written from scratch this morning.']);
    const left = await ledgerOf(service, id);
    expect(left).toHaveLength(1);
    expect(paragraphs).not.toContain(left[0]?.paragraphId);
  });

  test('a new thread cannot be started on a removed paragraph', async () => {
    const { id, paragraphs } = await publishText(service, 'gone', TEXTS);
    await startThread(service, 'ann', id, { paragraph: paragraphs[1] });
    await service.publish('gone', [ONE, THREE, FOUR]);
    const answer = await service.call('POST', '/threads', {
      token: service.token('bob'),
      body: { article: { id }, paragraph: { id: paragraphs[1] }, body: 'Late' },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'paragraph_mismatch']);
  });

  test('a dry run writes nothing and reports exactly what publishing then does', async () => {
    const { id, paragraphs } = await publishText(service, 'rehearsed', TEXTS);
    for (const paragraph of paragraphs) await startThread(service, 'ann', id, { paragraph });
    const next = { blocks: blocks(FOUR, `${ONE} It is the 43.`, 'New.', THREE), title: 'Rehearsed' };
    const before = await countRows(service.ctx.db.pool);
    const page = await pageOf(service, 'key=rehearsed');
    const dry = await put('rehearsed', next, '?dryRun=true');
    expect(dry.body).toMatchObject({ dryRun: true, article: { id, title: 'Rehearsed' } });
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
    expect(await pageOf(service, 'key=rehearsed')).toEqual(page);
    const real = await put('rehearsed', next);
    expect(dry.body.report).toEqual(real.body.report);
    expect(dry.body.unchanged).toBe(real.body.unchanged);
    expect((await put('rehearsed', next, '?dryRun=true')).body).toMatchObject({ unchanged: true });
  });

  test('a dry run for an unknown article does not create it', async () => {
    const before = await countRows(service.ctx.db.pool);
    const dry = await put('imagined', { blocks: blocks(...TEXTS) }, '?dryRun=true');
    expect(dry.body).toMatchObject({ dryRun: true, unchanged: false, report: { blocks: 4, added: 4 } });
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
    expect((await pageOf(service, 'key=imagined')).article).toBeNull();
  });
});

describe('addresses', () => {
  test('aliases, tracking parameters and fragments find the article', async () => {
    const { id } = await publishText(service, 'aliased', TEXTS, {
      url: `${ORIGIN}/2026/aliased/`,
      aliases: [`${ORIGIN}/short?utm_source=mail`, `${ORIGIN}/?p=17`],
    });
    for (const url of [
      `${ORIGIN}/2026/aliased`,
      `${ORIGIN}/2026/aliased/?utm_campaign=x&fbclid=1#comments`,
      `${ORIGIN}/short`,
      `${ORIGIN}/?p=17&gclid=9`,
    ]) {
      expect((await pageOf(service, `url=${encodeURIComponent(url)}`)).article?.id).toBe(id);
    }
    expect((await pageOf(service, `url=${encodeURIComponent(`${ORIGIN}/?p=18`)}`)).article).toBeNull();
  });

  const SPELLINGS = ['', '/index.html', '?amp=1', '/'].flatMap((end) =>
    ['https://', 'http://', 'https://www.', 'http://www.'].map(
      (start) => `${start}news.example/spelled${end}`,
    ),
  );

  test('every spelling of an address finds the article: page, counts, fragment, publish, comment', async () => {
    const site = await service.newSite();
    const { id } = await publishText(site, 'spelled', TEXTS, { url: SPELLINGS[6] });
    for (const url of SPELLINGS) {
      const query = `url=${encodeURIComponent(url)}`;
      expect([url, (await pageOf(site, query)).article?.id]).toEqual([url, id]);
      const body = { article: { url }, body: 'Here?' };
      const posted = await site.call('POST', '/threads', { token: site.token('ann'), body });
      expect([url, posted.status, posted.body.article.id]).toEqual([url, 201, id]);
      expect((await site.call('GET', `/fragment?${query}`)).text).toContain('Here?');
    }
    const refs = SPELLINGS.map((url) => `url=${encodeURIComponent(url)}`).join('&');
    const counts = (await site.call('GET', `/counts?${refs}`)).body.items as {
      ref: string;
      comments: number;
    }[];
    expect(counts.map(({ ref, comments }) => [ref, comments])).toEqual(SPELLINGS.map((url) => [url, 16]));
    for (const url of SPELLINGS) {
      const again = await site.publish('spelled', TEXTS, { url });
      expect(again.article).toMatchObject({ id, url: url.replace(/[/]$/, '') });
      for (const claim of [{ url }, { url: `${ORIGIN}/other`, aliases: [url] }]) {
        const answer = await put('other', { blocks: blocks(ONE), ...claim }, '', site);
        expect([answer.status, answer.body.code]).toEqual([409, 'key_taken']);
      }
    }
  });

  test('concurrent first comments at every spelling create one article', async () => {
    const site = await service.newSite();
    const answers = await Promise.all(
      SPELLINGS.map((url, n) =>
        site.call('POST', '/threads', {
          token: site.token(`reader-${n}`),
          body: { article: { url }, body: 'First!' },
        }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(SPELLINGS.map(() => 201));
    expect(new Set(answers.map((answer) => answer.body.article.id as string)).size).toBe(1);
  });

  test('a change of the address rules neither loses nor merges articles', async () => {
    const site = await service.newSite({ addresses: { scheme: 'different', letterCase: 'same' } });
    await service.ctx.db.pool.query(
      `update site set allowed_origins = allowed_origins || '{http://news.example}', version = version + 1 where key = $1`,
      [site.site],
    );
    service.ctx.sites.forget((await service.ctx.sites.find(site.site))?.id ?? '');
    const urls = ['https://news.example/Same', 'http://news.example/Same'];
    const articles: string[] = [];
    for (const [n, url] of urls.entries()) {
      const { id } = await publishText(site, `same-${n}`, TEXTS, { url });
      await startThread(site, 'ann', id, { body: `at ${n}` });
      articles.push(id);
    }
    const leadsTo = async (url: string) => (await pageOf(site, `url=${encodeURIComponent(url)}`)).article?.id;
    const lead = async () =>
      Promise.all([...urls, 'https://news.example/same', 'http://news.example/same'].map(leadsTo));
    expect(await lead()).toEqual([...articles, ...articles]);
    await site.changeSettings({ addresses: { scheme: 'same' } });
    // Each address still has its article; an address without an article is another spelling of the first.
    expect(await lead()).toEqual([...articles, articles[0], articles[0]]);
    const paths = urls.flatMap((url) =>
      ['page', 'fragment'].map((path) => `/${path}?url=${encodeURIComponent(url)}`),
    );
    await keepInMemory(site, paths);
    const texts = await Promise.all(paths.map(async (path) => (await site.call('GET', path)).text));
    expect(texts.map((text) => /(?:<p>at |"key":"same-)(\d)/.exec(text)?.[1])).toEqual(['0', '0', '1', '1']);
    for (const [n, url] of urls.entries()) {
      const { article } = await site.publish(`same-${n}`, TEXTS, { url });
      expect([article.id, article.counts.comments]).toEqual([articles[n], 1]);
    }
    await site.changeSettings({ addresses: { letterCase: 'different' } });
    expect(await lead()).toEqual([...articles, undefined, undefined]);
    await site.changeSettings({ addresses: { scheme: 'different', letterCase: 'same' } });
    expect(await lead()).toEqual([...articles, ...articles]);
  });

  test('an article that moves keeps its old address', async () => {
    const { id } = await publishText(service, 'moves', TEXTS, { url: `${ORIGIN}/old-place` });
    await service.publish('moves', TEXTS, { url: `${ORIGIN}/new-place` });
    for (const place of ['old-place', 'new-place']) {
      const page = await pageOf(service, `url=${ORIGIN}/${place}`);
      expect(page.article).toMatchObject({ id, url: `${ORIGIN}/new-place` });
    }
  });

  test.each([
    ['url', (taken: string) => ({ url: taken })],
    ['alias', (taken: string) => ({ aliases: [taken] })],
  ])('another article’s address is refused as %s, also in a dry run', async (name, claim) => {
    const taken = `${ORIGIN}/first-${name}`;
    await publishText(service, `first-${name}`, TEXTS);
    const before = await countRows(service.ctx.db.pool);
    for (const query of ['', '?dryRun=true']) {
      const answer = await put(`second-${name}`, { blocks: blocks(...TEXTS), ...claim(taken) }, query);
      expect([query, answer.status, answer.body.code, answer.body.detail]).toEqual([
        query,
        409,
        'key_taken',
        taken,
      ]);
    }
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
  });

  test.each([['url'], ['aliases']])('an address of another origin is refused as %s', async (name) => {
    const elsewhere = 'https://elsewhere.example/a';
    const answer = await put('elsewhere', {
      blocks: blocks(ONE),
      ...(name === 'url' ? { url: elsewhere } : { aliases: [elsewhere] }),
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'url_not_allowed']);
  });

  test('keys and addresses of one site are unknown on another', async () => {
    const other = await service.newSite();
    const mine = await publishText(service, 'shared-key', TEXTS);
    const theirs = await publishText(other, 'shared-key', TEXTS);
    expect(theirs.id).not.toBe(mine.id);
    expect((await pageOf(other, `url=${ORIGIN}/shared-key`)).article?.id).toBe(theirs.id);
  });
});

describe('an article’s authors', () => {
  test('are named by its publisher, or by a token that lists the article', async () => {
    const { id } = await publishText(service, 'owned', TEXTS, { authors: ['ines'] });
    const owns = async (person: Parameters<TestService['token']>[0]) => {
      const token = service.token(person);
      return (await service.call('GET', `/articles/${id}/overlay`, { token })).body.ownsArticle as boolean;
    };
    expect(await owns({ sub: 'ines', roles: ['author'] })).toBe(true);
    expect(await owns({ sub: 'hal', roles: ['author'], articles: ['owned'] })).toBe(true);
    expect(await owns({ sub: 'hal', roles: ['author'] })).toBe(false);
    expect(await owns({ sub: 'hal', roles: ['author'], articles: ['another'] })).toBe(false);
    expect(await owns({ sub: 'ines', roles: ['reader'] })).toBe(false);
    await service.publish('owned', TEXTS, { authors: ['hal'] });
    expect(await owns({ sub: 'ines', roles: ['author'] })).toBe(false);
    expect(await owns({ sub: 'hal', roles: ['author'] })).toBe(true);
  });

  test('have a badge on their own article and not on others', async () => {
    const own = await publishText(service, 'badged', TEXTS, { authors: ['ines'] });
    const others = await publishText(service, 'unbadged', TEXTS);
    const ines = { sub: 'ines', roles: ['author' as const] };
    expect((await startThread(service, ines, own.id)).comment.author?.badge).toBe('author');
    expect((await startThread(service, ines, others.id)).comment.author?.badge).toBeNull();
  });
});

describe('an unpublished page', () => {
  const url = (name: string) => `${ORIGIN}/unpublished/${name}`;
  const about = (name: string, texts: string[], index: number, more: object = {}) => ({
    article: { url: url(name), title: 'As the page says' },
    paragraph: { selector: selectorOf(texts, index) },
    body: 'First!',
    ...more,
  });
  const post = (body: unknown, sub = 'ann') =>
    service.call('POST', '/threads', { token: service.token(sub), body });

  test('is created by its first comment, and its paragraph by the selector sent with it', async () => {
    expect((await pageOf(service, `url=${url('first')}`)).article).toBeNull();
    const posted = await post(about('first', TEXTS, 2));
    expect(posted.status).toBe(201);
    const page = await pageOf(service, `url=${url('first')}`);
    expect(page.article).toMatchObject({ key: null, title: 'As the page says', revision: null });
    expect(page.paragraphs).toMatchObject([{ index: 2, verified: false, state: 'anchored', comments: 1 }]);
    expect(posted.body.comment.anchor).toMatchObject({ verified: false, excerpt: selectorOf(TEXTS, 2).text });
  });

  test('has a second comment on a paragraph at the same paragraph as the first', async () => {
    const first = await post(about('joined', TEXTS, 1));
    const second = await post(about('joined', TEXTS, 1), 'bob');
    expect(second.body.comment.anchor.paragraphId).toBe(first.body.comment.anchor.paragraphId);
    expect((await pageOf(service, `url=${url('joined')}`)).paragraphs).toMatchObject([{ comments: 2 }]);
  });

  test('stores concurrent first comments on one article and one paragraph', async () => {
    const answers = await Promise.all(
      ['ann', 'bob', 'cem', 'dee', 'eve'].map((sub) => post(about('rush', TEXTS, 0), sub)),
    );
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201]);
    const page = await pageOf(service, `url=${url('rush')}`);
    expect(page.article?.counts).toEqual({ comments: 5, inline: 5, threads: 5 });
    expect(page.paragraphs).toHaveLength(1);
  });

  test('publishing it later verifies the paragraphs and keeps the threads', async () => {
    const posted = await post(about('later', TEXTS, 2));
    const paragraphId = posted.body.comment.anchor.paragraphId as string;
    const { article, report } = await service.publish('later', [ONE, TWO, 'Inserted.', THREE, FOUR], {
      url: url('later'),
    });
    expect(article).toMatchObject({
      id: posted.body.article.id,
      key: 'later',
      title: 'About later',
      revision: 1,
    });
    expect(report).toMatchObject({ blocks: 5, added: 4 });
    const ledger = await ledgerOf(service, article.id);
    expect(ledger.find((item) => item.paragraphId === paragraphId)).toMatchObject({
      index: 3,
      verified: true,
    });
    expect((await listOf(service, article.id)).items[0]?.anchor).toMatchObject({
      paragraphId,
      verified: true,
    });
  });

  test('an invented paragraph is orphaned when the real text is published', async () => {
    const posted = await post(about('made-up', ['Words the page never said to anyone.'], 0));
    const { report } = await service.publish('made-up', TEXTS, { url: url('made-up') });
    expect(report).toMatchObject({ orphaned: 1, added: 4 });
    const ledger = await ledgerOf(service, posted.body.article.id);
    expect(ledger.find((item) => item.comments === 1)).toMatchObject({ state: 'orphaned', verified: false });
  });

  describe('limits what its readers can add', () => {
    const long = 'word '.repeat(3_300);
    /** As if readers had added this many more paragraphs with this many characters. */
    const bring = (articleId: string, count: number, length: number) =>
      service.ctx.db.pool.query(
        `insert into paragraph (site_id, id, article_id, selector, current, original_text, current_text, hash, tag, position,
           method, verified)
         select site_id, gen_random_uuid(), article_id, selector, current, repeat('x', $3), 'x', 'h', tag, n, method, verified
         from paragraph, generate_series(100, 99 + $2::int) n where article_id = $1 and position = 0`,
        [articleId, count, length],
      );

    test('no paragraph over the length limit', async () => {
      const before = await countRows(service.ctx.db.pool);
      const sent = about('long', [long], 0, { paragraph: { selector: selectorOf([long], 0), text: long } });
      const answer = await post(sent);
      expect([answer.status, answer.body.code]).toEqual([422, 'paragraph_too_long']);
      expect(await countRows(service.ctx.db.pool)).toEqual(before);
      // Accepted once the publisher has published a paragraph of that length.
      await service.publish('long', [long], { url: url('long') });
      expect((await post(sent)).status).toBe(201);
    });

    test.each([
      ['paragraphs than an article of its kind has', 499, 10],
      ['characters than one', 10, 50_000],
    ])('no more %s', async (what, count, length) => {
      const name = `many-${length}-${what.length}`;
      const first = await post(about(name, TEXTS, 0));
      const articleId = first.body.article.id as string;
      await bring(articleId, count, length);
      const before = await countRows(service.ctx.db.pool);
      const answer = await post(about(name, TEXTS, 1));
      expect([answer.status, answer.body.code]).toEqual([409, 'too_many_passages']);
      expect(await countRows(service.ctx.db.pool)).toEqual(before);
      expect((await post(about(name, TEXTS, 0))).status).toBe(201);
      expect((await startThread(service, 'ann', articleId)).comment.status).toBe('published');
    });
  });

  test('its address must be on one of the site’s origins', async () => {
    const answer = await post({ ...about('x', TEXTS, 0), article: { url: 'https://elsewhere.example/a' } });
    expect([answer.status, answer.body.code]).toEqual([422, 'url_not_allowed']);
  });
});

describe('a passage that must be in the published text', () => {
  test('a text selector finds the stored paragraph, the nearest of several equal ones', async () => {
    const texts = ['Yes.', ONE, 'Yes.', TWO, 'Yes.'];
    const { id, paragraphs } = await publishText(service, 'alike', texts);
    for (const index of [0, 1, 2, 4]) {
      const answer = await service.call('POST', '/threads', {
        token: service.token('ann'),
        body: { article: { id }, paragraph: { selector: selectorOf(texts, index) }, body: 'Here' },
      });
      expect([index, answer.body.comment?.anchor?.paragraphId]).toEqual([index, paragraphs[index]]);
    }
  });

  test.each([
    [
      'a text it does not contain',
      { paragraph: { selector: selectorOf(['Never said.'], 0) } },
      'paragraph_mismatch',
    ],
    [
      'a hash that belongs to another text',
      { paragraph: { selector: { ...selectorOf(TEXTS, 0), text: 'x' } } },
      'paragraph_mismatch',
    ],
    [
      'an unknown paragraph',
      { paragraph: { id: '0198aaaa-0000-7000-8000-000000000000' } },
      'paragraph_not_found',
    ],
  ])('%s is refused', async (_what, about, code) => {
    const { id } = await publishText(service, 'mismatch', TEXTS);
    const before = await countRows(service.ctx.db.pool);
    const answer = await service.call('POST', '/threads', {
      token: service.token('ann'),
      body: { article: { id }, ...about, body: 'Hm' },
    });
    expect(answer.body.code).toBe(code);
    expect(await countRows(service.ctx.db.pool)).toEqual({ ...before, person: expect.any(Number) });
  });

  test.each([
    ['is stored as it truly stands', 'last bus', 4, 12, null],
    ['is found where it is, wherever it was said to be', 'the market', 0, 10, null],
    ['is refused when it is not there', 'first train', 4, 15, 'quote_mismatch'],
  ])('a phrase %s', async (_what, exact, start, end, code) => {
    const { id, paragraphs } = await publishText(service, 'phrases', TEXTS);
    const answer = await service.call('POST', '/threads', {
      token: service.token('ann'),
      body: {
        article: { id },
        paragraph: { id: paragraphs[0] },
        quote: { exact, prefix: '', suffix: '', start, end },
        body: 'Which?',
      },
    });
    if (code !== null) {
      expect([answer.status, answer.body.code]).toEqual([422, code]);
      return;
    }
    const { quote } = answer.body.thread;
    expect(ONE.slice(quote.start, quote.end)).toBe(exact);
    expect(ONE).toContain(`${quote.prefix}${exact}${quote.suffix}`);
    expect(answer.body.comment.anchor).toMatchObject({ quote: exact, excerpt: exact });
  });

  test('a phrase needs a paragraph', async () => {
    const { id } = await publishText(service, 'phrase-alone', TEXTS);
    const quote = { exact: 'bus', prefix: '', suffix: '', start: 9, end: 12 };
    const answer = await service.call('POST', '/threads', {
      token: service.token('ann'),
      body: { article: { id }, quote, body: 'Which?' },
    });
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'body.quote']);
  });
});

describe('open, closed, hidden', () => {
  async function set(id: string, state: string, reason = 'Because') {
    return service.call('PUT', `/articles/${id}/state`, {
      token: moderator(service),
      body: { state, reason },
    });
  }

  test('a closed article can be read but accepts nothing new until it is opened', async () => {
    const { id, paragraphs } = await publishText(service, 'closing', TEXTS, { authors: ['ines'] });
    const { thread } = await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
    expect((await set(id, 'closed')).body).toMatchObject({ id, state: 'closed' });
    const start = { article: { id }, body: 'More' };
    const prompt = { paragraph: { id: paragraphs[1] }, question: 'Why?' };
    const tries = () =>
      Promise.all([
        service.call('POST', '/threads', { token: service.token('bob'), body: start }),
        service.call('POST', `/threads/${thread.id}/comments`, {
          token: service.token('bob'),
          body: { body: 'More' },
        }),
        service.call('POST', `/articles/${id}/prompts`, {
          token: service.token({ sub: 'ines', roles: ['author'] }),
          body: prompt,
        }),
      ]);
    for (const answer of await tries())
      expect([answer.status, answer.body.code]).toEqual([409, 'article_closed']);
    expect((await pageOf(service, 'key=closing')).article).toMatchObject({ state: 'closed' });
    expect((await listOf(service, id)).total).toBe(1);
    await set(id, 'open');
    for (const answer of await tries()) expect(answer.status).toBe(201);
  });

  test('a hidden article shows nothing to the public', async () => {
    const { id, paragraphs } = await publishText(service, 'hiding', TEXTS);
    const { thread, comment } = await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
    // In the cache before it is hidden.
    await listOf(service, id);
    await set(id, 'hidden');
    const token = service.token('bob');
    const gone = await Promise.all([
      service.call('GET', `/articles/${id}/comments`),
      service.call('GET', `/articles/${id}/comments?thread=${thread.id}`),
      service.call('GET', `/paragraphs/${paragraphs[0]}/threads`),
      service.call('GET', `/paragraphs/${paragraphs[0]}/latest`),
      service.call('GET', `/comments/${comment.id}`),
      service.call('GET', `/comments/${comment.id}/replies`),
      service.call('GET', `/articles/${id}/events`),
      service.call('GET', `/articles/${id}/overlay`, { token }),
      service.call('POST', '/threads', { token, body: { article: { id }, body: 'x' } }),
      service.call('POST', `/threads/${thread.id}/comments`, { token, body: { body: 'x' } }),
      service.call('PUT', `/comments/${comment.id}/vote`, { token, body: { value: 1 } }),
      service.call('PUT', `/comments/${comment.id}/flag`, { token, body: { reason: 'spam' } }),
    ]);
    expect(gone.map((answer) => answer.status)).toEqual(gone.map(() => 404));
    const page = await pageOf(service, 'key=hiding');
    expect(page).toMatchObject({ article: { state: 'hidden' }, paragraphs: [] });
    expect((await service.call('GET', '/counts?key=hiding')).body.items[0].comments).toBe(0);
    await set(id, 'open');
    expect((await listOf(service, id)).total).toBe(1);
  });

  test('a change of state is logged with its reason; the same state again is not', async () => {
    const { id } = await publishText(service, 'decided', TEXTS);
    await set(id, 'closed', 'Elections');
    const before = await countRows(service.ctx.db.pool);
    await set(id, 'closed', 'Elections again');
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
    const log = await service.call('GET', '/moderation/log', { token: moderator(service) });
    expect(log.body.items[0]).toMatchObject({
      action: 'article.close',
      reason: 'Elections',
      articleId: id,
      from: 'open',
      to: 'closed',
      actor: { name: 'Mo Derator' },
    });
  });
});
