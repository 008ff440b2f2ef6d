/** The discussion for clients without JavaScript: the HTML fragment, and schema.org JSON-LD. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { selectAll } from 'css-select';
import { hasChildren, isText, type AnyNode, type Element } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { describeQuote } from '../../src/shared/anchoring/index.js';
import type { DiscussionComment, DiscussionPosting } from '../../src/shared/contract.js';
import { decide, moderator, publishText, reply, startThread } from '../support/actions.js';
import { ORIGIN, startService, type Answer, type CallOptions, type TestService } from '../support/service.js';

const FERRY =
  'The night ferry leaves at ten past nine, and on Thursdays it carries a well-known goat that nobody has ever been seen to buy a ticket for.';
const FARE = 'The fare is two coins.';

let service: TestService;
let articles = 0;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

async function publish(authors: string[] = []) {
  const key = `ferry-${++articles}`;
  return { key, ...(await publishText(service, key, [FERRY, FARE], { authors })) };
}

function ask(key: string, more = '', options: CallOptions = {}): Promise<Answer> {
  return service.call('GET', `/fragment?key=${key}${more}`, options);
}

/** The fragment's elements that match, inside a page of its own. */
function find(answer: Answer, selector: string): Element[] {
  expect(answer.status).toBe(200);
  const page = parse(`<!doctype html><body>${answer.text}`, { treeAdapter: adapter });
  return selectAll<AnyNode, Element>(selector, page);
}

function textOf(node: AnyNode): string {
  if (isText(node)) return node.data;
  return hasChildren(node) ? node.children.map(textOf).join('') : '';
}

/** Their texts, each on one line. */
function texts(answer: Answer, selector: string): string[] {
  return find(answer, selector).map((element) => textOf(element).replace(/\s+/g, ' ').trim());
}

describe('the fragment', () => {
  test('has author, text and time, quotes that link to their passages, and nested replies', async () => {
    const { key, id, paragraphs } = await publish(['writer']);
    const start = FERRY.indexOf('a well-known goat');
    const quote = describeQuote(FERRY, start, start + 'a well-known goat'.length);
    const first = await startThread(service, 'ann', id, {
      paragraph: paragraphs[0],
      quote,
      body: 'What *goat*?',
    });
    const answer = await reply(
      service,
      { sub: 'writer', name: 'The Writer', roles: ['author'], articles: [key] },
      first.thread.id,
      'A brown one.',
      first.comment.id,
    );
    await reply(service, 'bob', first.thread.id, 'Named Otto.', answer.comment.id);
    await startThread(service, 'cy', id, { paragraph: paragraphs[0], body: 'Late again.' });
    await startThread(service, 'dora', id, { body: 'About all of it.' });

    const fragment = await ask(key, '&sort=oldest');
    expect(fragment.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(texts(fragment, 'section.interline > h2')).toEqual(['5 comments']);
    expect(texts(fragment, '.interline-list > li > article .interline-body')).toEqual([
      'What goat?',
      'Late again.',
      'About all of it.',
    ]);
    expect(find(fragment, '.interline-body em')).toHaveLength(1);
    const nested = 'ol.interline-replies > li > ol.interline-replies > li';
    expect(texts(fragment, `${nested} .interline-author`)).toEqual(['bob']);
    expect(texts(fragment, '.interline-role')).toEqual(['Author']);
    expect(texts(fragment, 'blockquote q')).toEqual([
      'a well-known goat',
      'The night ferry leaves at ten past nine, and on Thursdays it carries a well-known goat that nobody has …',
    ]);
    expect(find(fragment, 'blockquote a').map((link) => link.attribs['href'])).toEqual([
      `${ORIGIN}/${key}#:~:text=a%20well%2Dknown%20goat`,
      `${ORIGIN}/${key}#:~:text=The%20night%20ferry%20leaves%20at%20ten%20past%20nine%2C%20and%20on`,
    ]);
    const [time] = find(fragment, `#interline-comment-${first.comment.id} .interline-permalink time`);
    expect(time?.attribs['datetime']).toBe(first.comment.createdAt);
    expect(find(fragment, 'script, style, img, form, [style], [onclick]')).toEqual([]);
  });

  test('and JSON-LD leave out spoilers', async () => {
    const { key, id } = await publish();
    await startThread(service, 'ann', id, { body: 'It was ||the *goat*||, of course.' });
    expect(texts(await ask(key), '.interline-body')).toEqual(['It was […], of course.']);
    const { body } = await service.call('GET', `/articles/${id}/discussion`);
    expect((body as DiscussionPosting).comment.map(({ text }: DiscussionComment) => text)).toEqual([
      'It was […], of course.',
    ]);
  });

  test('never renders text as markup', async () => {
    const { key, id } = await publish();
    await startThread(service, { sub: 'eve', name: '<img src=x onerror=alert(1)>"\'&' }, id, {
      body: '<script>alert(1)</script> [x](javascript:alert(1))',
    });
    const fragment = await ask(key);
    expect(texts(fragment, '.interline-author')).toEqual(['<img src=x onerror=alert(1)>"\'&']);
    expect(find(fragment, 'script, img, a[href^="javascript"]')).toEqual([]);
  });

  test('shows the effect of edits on passages and threads', async () => {
    const { key, id, paragraphs } = await publish();
    const settled = await startThread(service, 'ann', id, { paragraph: paragraphs[0], body: 'At nine!' });
    await startThread(service, 'bob', id, { paragraph: paragraphs[1], body: 'Which coins?' });
    await service.publish(key, [FERRY.replace('ten past nine', 'nine')]);
    const resolved = await service.call('PUT', `/threads/${settled.thread.id}/resolution`, {
      token: moderator(service),
      body: { note: 'Corrected' },
    });
    expect(resolved.status).toBe(200);
    expect(texts(await ask(key, '&sort=oldest'), '.interline-note')).toEqual([
      'The paragraph has been edited since',
      'Addressed by an edit — thanks to ann. Marked by Mo Derator',
      'Corrected',
      'The passage was removed',
    ]);
    expect(texts(await ask(key, '&sort=newest'), 'li:first-child blockquote')).toEqual([
      'The fare is two coins. The passage was removed',
    ]);
    expect(find(await ask(key), 'li:first-child blockquote a')).toEqual([]);
  });

  test('links to blocks by their own ids too', async () => {
    const key = `ferry-${++articles}`;
    const { article } = await service.publish(key, { html: `<main><p id="the fare">${FARE}</p></main>` });
    const ledger = await service.call('GET', `/articles/${article.id}/paragraphs`, {
      token: service.serviceToken,
    });
    await startThread(service, 'ann', article.id, { paragraph: ledger.body.items[0].paragraphId });
    expect(find(await ask(key), 'blockquote a')[0]?.attribs['href']).toBe(
      `${ORIGIN}/${key}#the%20fare:~:text=The%20fare%20is%20two%20coins.`,
    );
  });

  test('keeps a placeholder for a deleted comment with replies, and shows nothing that is not public', async () => {
    const { key, id } = await publish();
    const gone = await startThread(service, 'ann', id, { body: 'I take it back.' });
    await reply(service, 'bob', gone.thread.id, 'Too late.', gone.comment.id);
    await service.call('DELETE', `/comments/${gone.comment.id}`, { token: service.token('ann') });
    const rejected = await startThread(service, 'eve', id, { body: 'Buy a goat.' });
    await decide(service, [rejected.comment.id], 'spam');
    const fragment = await ask(key);
    expect(texts(fragment, '.interline-gone')).toEqual(['This comment was deleted by its author.']);
    expect(texts(fragment, '.interline-body')).toEqual(['Too late.']);
    expect(texts(fragment, 'h2')).toEqual(['1 comment']);
    expect(fragment.text).not.toMatch(/take it back|Buy a goat|eve/);
  });

  test('exists before the first comment, and is empty for a hidden article', async () => {
    const unknown = await service.call('GET', `/fragment?url=${ORIGIN}/nobody-was-here`);
    expect(texts(unknown, 'h2, .interline-notice')).toEqual(['0 comments', 'No comments.']);
    const { key, id } = await publish();
    await startThread(service, 'ann', id);
    for (const [state, text] of [
      ['closed', /Comments on this article are closed.[^]*Is that so\?/],
      ['hidden', /^$/],
    ] as const) {
      const body = { state, reason: 'Because' };
      await service.call('PUT', `/articles/${id}/state`, { token: moderator(service), body });
      const fragment = await ask(key);
      expect([fragment.status, fragment.text]).toEqual([200, expect.stringMatching(text)]);
    }
    expect((await service.call('GET', `/articles/${id}/discussion`)).status).toBe(404);
  });

  test('is in the requested language, else in English', async () => {
    const { key, id } = await publish();
    await startThread(service, 'ann', id);
    const [arabic] = find(await ask(key, '&lang=ar-EG'), 'section');
    expect(arabic?.attribs).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(texts(await ask(key, '&lang=de'), 'h2')).toEqual(['1 Kommentar']);
    for (const lang of ['', 'en', 'tlh'])
      expect(find(await ask(key, `&lang=${lang}`), 'section')[0]?.attribs).toMatchObject({
        lang: 'en',
        dir: 'ltr',
      });
    expect((await ask(key, '&lang=%3Cscript')).body.code).toBe('invalid_input');
  });

  test('continues on the next page: of the service, or of the embedding page', async () => {
    const { key, id } = await publish();
    for (const body of ['One.', 'Two.', 'Three.']) await startThread(service, 'ann', id, { body });
    const nextOf = (answer: Answer) => find(answer, 'a[rel=next]')[0]?.attribs['href'] ?? '';
    const first = await ask(key, '&limit=2&lang=de');
    const second = await service.call('GET', nextOf(first).replace(/^.*\/v1\/sites\/[^/]+/, ''));
    expect(texts(second, '.interline-body')).toEqual(['One.']);
    expect([find(second, 'section')[0]?.attribs['lang'], nextOf(second)]).toEqual(['de', '']);

    const pageUrl = `${ORIGIN}/ferry.html?edition=2#comments`;
    const included = await ask(key, `&limit=2&pageUrl=${encodeURIComponent(pageUrl)}&cursor=`);
    const next = new URL(nextOf(included));
    expect(next.href).toMatch(`${ORIGIN}/ferry.html?edition=2&interline_cursor=`);
    const cursor = next.searchParams.get('interline_cursor') ?? '';
    expect(texts(await ask(key, `&limit=2&cursor=${cursor}`), '.interline-body')).toEqual(['One.']);
    expect(find(included, '.interline-permalink')[0]?.attribs['href']).toMatch(
      `${ORIGIN}/ferry.html?edition=2#interline-comment-`,
    );
    // The widget on that page requests the same article.
    const page = await service.call(
      'GET',
      `/page?url=${encodeURIComponent(`${ORIGIN}/${key}?interline_cursor=x`)}`,
    );
    expect(page.body.article.id).toBe(id);
  });

  test.each([
    ['pageUrl=https://elsewhere.example/', 'url_not_allowed'],
    ['cursor=nonsense', 'invalid_cursor'],
    ['limit=51', 'invalid_input'],
    ['url=https://news.example/a', 'invalid_input'],
    ['jsonld=perhaps', 'invalid_input'],
    ['page=2', 'invalid_input'],
  ])('refuses %s with %s', async (query, code) => {
    expect((await ask('ferry', `&${query}`)).body.code).toBe(code);
  });

  test('is built once for each version of its article and served by the cache front', async () => {
    const { key, id } = await publish();
    await startThread(service, 'ann', id, { body: 'A goat. '.repeat(200) });
    const first = await ask(key);
    const etag = first.headers.get('etag') ?? '';
    const hits = async () => (await service.ctx.metrics.cacheHits.get()).values[0]?.value ?? 0;
    const before = await hits();
    const again = await ask(key, '', { headers: { 'accept-encoding': 'gzip' } });
    expect(await hits()).toBe(before + 1);
    expect([again.text, again.headers.get('content-encoding')]).toEqual([first.text, 'gzip']);
    for (const answer of [first, again])
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect((await ask(key, '', { headers: { 'if-none-match': etag } })).status).toBe(304);
    await startThread(service, 'bob', id);
    const later = await ask(key, '', { headers: { 'if-none-match': etag } });
    expect(texts(later, 'h2')).toEqual(['2 comments']);
  });
});

describe('schema.org', () => {
  test('has the discussion as a posting about the article, with replies nested in comments', async () => {
    const { id, key } = await publish();
    const first = await startThread(service, { sub: 'ann', name: 'Ann' }, id, {
      body: 'One.\n\n- Two & three\n- <b>Four</b>',
    });
    const gone = await reply(service, 'bob', first.thread.id, 'I take it back.', first.comment.id);
    const last = await reply(service, 'cy', first.thread.id, 'Too late.', gone.comment.id);
    await service.call('PUT', `/comments/${first.comment.id}/vote`, {
      token: service.token('cy'),
      body: { value: 1 },
    });
    await service.call('DELETE', `/comments/${gone.comment.id}`, { token: service.token('bob') });

    const answer = await service.call('GET', `/articles/${id}/discussion`);
    expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const posting = answer.body as DiscussionPosting;
    expect(posting).toMatchObject({
      '@type': 'DiscussionForumPosting',
      url: `${ORIGIN}/${key}`,
      headline: `About ${key}`,
      author: { name: 'The Test Courier', url: ORIGIN },
      commentCount: 2,
    });
    const self = (commentId: string) => `/v1/sites/${service.site}/comments/${commentId}`;
    expect(posting.comment).toMatchObject([
      {
        '@id': self(first.comment.id),
        url: `${ORIGIN}/${key}#interline-comment-${first.comment.id}`,
        author: { '@type': 'Person', name: 'Ann' },
        text: 'One.\nTwo & three\n<b>Four</b>',
        dateCreated: first.comment.createdAt,
        upvoteCount: 1,
        parentItem: { '@id': posting['@id'] },
        comment: [
          {
            creativeWorkStatus: 'Deleted',
            comment: [
              {
                text: 'Too late.',
                '@id': self(last.comment.id),
                parentItem: { '@id': self(gone.comment.id) },
              },
            ],
          },
        ],
      },
    ]);
    expect(answer.text).not.toContain('I take it back');
  });

  test('has a bounded number of comments', async () => {
    const { id } = await publish();
    const top = await startThread(service, 'ann', id, { body: 'One.' });
    for (let count = 0; count < 3; count++)
      await reply(service, 'bob', top.thread.id, `Reply ${count}`, top.comment.id);
    await startThread(service, 'ann', id, { body: 'Two.' });
    const says = (answer: Answer) =>
      (answer.body as DiscussionPosting).comment.map((one: DiscussionComment) => one.text);
    expect(says(await service.call('GET', `/articles/${id}/discussion?limit=1`))).toEqual(['Two.']);
    expect(says(await service.call('GET', `/articles/${id}/discussion?limit=1&sort=oldest`))).toEqual([
      'One.',
    ]);
    expect((await service.call('GET', `/articles/${id}/discussion?limit=51`)).body.code).toBe(
      'invalid_input',
    );
  });

  test('has the picture and date of the last publication, also of an unchanged text', async () => {
    const { key, id } = await publish();
    const posting = async () => (await service.call('GET', `/articles/${id}/discussion`)).body;
    expect(await posting()).not.toHaveProperty('image');
    const known = (await service.call('GET', `/publications/${key}`, { token: service.serviceToken })).body;
    const image = `${ORIGIN}/photo.jpg`;
    const again = (more: object) =>
      service.publish(key, [FERRY, FARE], { url: known.url, title: known.title, ...more });
    await again({ image });
    expect(await posting()).toMatchObject({ image });
    const { article } = await again({ image, publishedAt: '2026-05-01T10:00:00.000Z' });
    expect(await posting()).toMatchObject({ image, datePublished: '2026-05-01T10:00:00.000Z' });
    expect((await again({ image })).article.version).toBe(article.version);
  });

  test('is in the fragment on request, and its text cannot break out of it', async () => {
    const { key, id } = await publish();
    await startThread(service, 'eve', id, { body: '</script><script>alert(1)</script> <!-- x' });
    const fragment = await ask(key, '&jsonld=1');
    const scripts = find(fragment, 'script');
    expect(scripts.map(({ attribs }) => attribs['type'])).toEqual(['application/ld+json']);
    const posting = JSON.parse(scripts.map(textOf).join('')) as DiscussionPosting;
    expect(posting.comment[0]?.text).toBe('</script><script>alert(1)</script> <!-- x');
    expect(posting).toEqual((await service.call('GET', `/articles/${id}/discussion`)).body);
  });
});
