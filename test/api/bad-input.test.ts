/**
 * What no client should send: each is a 4xx problem with its code and changes no table. The test client also checks
 * that errors are problem+json and reveal no internals.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { createServiceToken } from '../../src/features/sites/credentials.js';
import type { Route } from '../../src/route.js';
import { ROUTES } from '../../src/routes.js';
import { PROBLEMS, type ProblemCode } from '../../src/shared/problem-codes.js';
import { decide, publishText, selectorOf, startThread } from '../support/actions.js';
import { nameOf } from '../support/answers.js';
import { unicodeText } from '../support/unicode-text.js';
import { openStreams } from '../support/event-stream.js';
import { countRows } from '../support/rows.js';
import { ORIGIN, startService, type Answer, type CallOptions, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
const UNKNOWN = '0198aaaa-0000-7000-8000-000000000000';

interface World {
  service: TestService;
  articleId: string;
  paragraphId: string;
  threadId: string;
  promptId: string;
  commentId: string;
  personId: string;
  wordId: string;
  statementId: string;
  appealId: string;
  noteId: string;
  tokenId: string;
}

/** The site under test, and one whose ids are unknown there. */
let here: World;
let elsewhere: World;
/** A person with every role, so that only the input can be refused. */
let token: string;
/** A service token that may sign people in. */
let machine: string;

async function makeWorld(service: TestService): Promise<World> {
  const everybody = { sub: 'everybody', roles: ['author' as const, 'moderator' as const, 'admin' as const] };
  const { id, paragraphs } = await publishText(service, 'known', TEXTS);
  const { thread, comment } = await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
  const prompt = await service.call('POST', `/articles/${id}/prompts`, {
    token: service.token(everybody),
    body: { paragraph: { id: paragraphs[0] }, question: 'Why?' },
  });
  const word = await service.call('POST', '/moderation/words', {
    token: service.token(everybody),
    body: { text: 'walrus', list: 'suspect' },
  });
  const rejected = await startThread(service, 'ann', id);
  const decided = await decide(service, [rejected.comment.id], 'reject');
  const statementId = decided.body.items[0].decisionId as string;
  const appeal = { token: service.token('ann'), body: { text: 'Why?' } };
  await service.call('PUT', `/self/statements/${statementId}/appeal`, appeal);
  const appeals = await service.call('GET', '/moderation/appeals', { token: service.token(everybody) });
  const noteId = randomUUID();
  const noted = { token: service.token(everybody), body: { text: 'Helpful' } };
  await service.call('PUT', `/people/${comment.author?.id}/notes/${noteId}`, noted);
  const credentials = await service.call('GET', '/credentials', { token: service.token(everybody) });
  return {
    service,
    noteId,
    tokenId: credentials.body.serviceTokens[0].id as string,
    statementId,
    appealId: appeals.body.items[0].id as string,
    wordId: word.body.id as string,
    articleId: id,
    paragraphId: paragraphs[0] ?? '',
    threadId: thread.id,
    promptId: prompt.body.id as string,
    commentId: comment.id,
    personId: comment.author?.id ?? '',
  };
}

beforeAll(async () => {
  const service = await startService({ settings: { guests: 'on', rating: true } });
  here = await makeWorld(service);
  elsewhere = await makeWorld(await service.newSite());
  token = service.token({ sub: 'everybody', roles: ['author', 'moderator', 'admin'] });
  machine = await createServiceToken(service.ctx, service.site, 'sign-in', ['sign-in']);
});
afterAll(() => here.service.stop());

/** Row counts after the last request, if that was refused. */
let rows: Record<string, number> | undefined;

function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
  rows = undefined;
  // No person may create links.
  const by = path === '/console/links' ? machine : token;
  return here.service.call(method, path, { token: by, ...options });
}

/** Sends the request, expects the code and its status, and that nothing was written. */
async function refused(
  code: ProblemCode,
  method: string,
  path: string,
  options: CallOptions = {},
): Promise<Answer> {
  const before = rows ?? (await countRows(here.service.ctx.db.pool));
  const answer = await call(method, path, options);
  expect([answer.status, answer.body?.code, answer.text.slice(0, 300)]).toEqual([
    PROBLEMS[code].status,
    code,
    expect.any(String),
  ]);
  const after = await countRows(here.service.ctx.db.pool);
  expect(after).toEqual(before);
  rows = after;
  return answer;
}

/** The address of a route below its site, in `world`; `ids` replaces every id in it. */
function addressOf(route: Route, world: World, id?: string): string {
  const ids: Record<string, string> = {
    key: 'known',
    articleId: world.articleId,
    paragraphId: world.paragraphId,
    commentId: world.commentId,
    personId: world.personId,
    wordId: world.wordId,
    statementId: world.statementId,
    appealId: world.appealId,
    provider: 'akismet',
    noteId: world.noteId,
    tokenId: world.tokenId,
    viewId: randomUUID(),
    // Of no notice, since receipts are random.
    receipt: 'x'.repeat(32),
    threadId: route.path.includes('/prompts/') ? world.promptId : world.threadId,
  };
  const path = route.path
    .replace('/v1/sites/:site', '')
    .replace(/:(\w+)/g, (_, name: string) => (name === 'key' ? 'known' : (id ?? ids[name] ?? '')));
  return path.endsWith('/people') ? path + '?prefix=a' : path;
}

/** A body that the route accepts. */
function bodyOf(route: Route): Record<string, unknown> | undefined {
  if (!('body' in route) || !route.body) return undefined;
  const bodies: Record<string, Record<string, unknown>> = {
    'PUT /v1/sites/:site/publications/:key': { url: `${ORIGIN}/known`, title: 'x', blocks: [{ text: 'x' }] },
    'PATCH /v1/sites/:site/publications/:key': { title: 'x' },
    'PATCH /v1/sites/:site/articles/:articleId': { title: 'x' },
    // Refused before anything is fetched: no test calls out.
    'POST /v1/sites/:site/publications/:key/fetch': { url: 'https://elsewhere.example/a' },
    'PUT /v1/sites/:site/articles/:articleId/state': { state: 'closed', reason: 'x' },
    'POST /v1/sites/:site/threads/:threadId/comments': { body: 'x' },
    'PATCH /v1/sites/:site/comments/:commentId': { body: 'x' },
    'POST /v1/sites/:site/guests': { name: 'Ann', salt: 'x', number: 1, signature: 'x' },
    'PUT /v1/sites/:site/comments/:commentId/vote': { value: 1 },
    'PUT /v1/sites/:site/articles/:articleId/rating': { value: 5 },
    'PUT /v1/sites/:site/comments/:commentId/reaction': { kind: 'thanks' },
    'PUT /v1/sites/:site/comments/:commentId/pin': { pinned: true },
    'PUT /v1/sites/:site/comments/:commentId/feature': { featured: true },
    'POST /v1/sites/:site/preview': { body: 'x', articleId: here.articleId },
    'POST /v1/sites/:site/threads': { article: { id: here.articleId }, body: 'x' },
    'POST /v1/sites/:site/articles/:articleId/prompts': {
      paragraph: { id: here.paragraphId },
      question: 'x',
    },
    'PATCH /v1/sites/:site/prompts/:threadId': { closed: true },
    'PUT /v1/sites/:site/threads/:threadId/lock': { locked: true, reason: 'x' },
    'PUT /v1/sites/:site/threads/:threadId/anchor': { paragraphId: here.paragraphId },
    'PUT /v1/sites/:site/threads/:threadId/resolution': { note: 'x' },
    'PUT /v1/sites/:site/comments/:commentId/flag': { reason: 'spam' },
    'POST /v1/sites/:site/notices': {
      commentId: here.commentId,
      ground: 'other',
      explanation: 'x',
      goodFaith: true,
    },
    'PUT /v1/sites/:site/self/statements/:statementId/appeal': { text: 'x' },
    'PUT /v1/sites/:site/moderation/appeals/:appealId/answer': { outcome: 'upheld', note: 'x' },
    'PUT /v1/sites/:site/people/:personId/report-mute': { reason: 'x' },
    'PUT /v1/sites/:site/people/:personId/erasure': { texts: 'keep' },
    'PUT /v1/sites/:site/self/erasure': { confirmed: true },
    'POST /v1/sites/:site/moderation/decisions': {
      ...{ commentIds: [UNKNOWN], action: 'reject', reason: 'spam' },
      seen: {},
    },
    'POST /v1/sites/:site/moderation/comments/:commentId/redactions': {
      ...{ passages: ['xx'], note: 'x', seen: 'x' },
    },
    'POST /v1/sites/:site/moderation/undo': { decisionIds: [UNKNOWN] },
    'PUT /v1/sites/:site/people/:personId/notes/:noteId': { text: 'x' },
    'PUT /v1/sites/:site/moderation/views/:viewId': { commentId: here.commentId },
    'POST /v1/sites/:site/people/:personId/rejections': { batch: UNKNOWN, reason: 'spam' },
    'POST /v1/sites/:site/people/:personId/rejections/undo': { batch: UNKNOWN },
    'PUT /v1/sites/:site/people/:personId/warning': { reason: 'x' },
    'PUT /v1/sites/:site/people/:personId/ban': { reason: 'x' },
    'PUT /v1/sites/:site/people/:personId/standing': { standing: 'normal', reason: 'x' },
    'POST /v1/sites/:site/moderation/words': { text: 'sea cow', list: 'suspect' },
    'PATCH /v1/sites/:site/moderation/words/entries/:wordId': { prefix: false },
    'POST /v1/sites/:site/moderation/words/import': { format: 'lines', content: 'x' },
    'POST /v1/sites/:site/moderation/words/test': { text: 'x' },
    'POST /v1/sites/:site/moderation/rules/test': { text: 'A text.', published: 1, links: 1 },
    'POST /v1/sites/:site/moderation/rules/dry-run': { rules: {}, last: 1 },
    'PUT /v1/sites/:site/moderation/surge': { mode: 'premoderate', until: '2999-01-01T00:00:00Z' },
    'PUT /v1/sites/:site/moderation/opinions/:provider/key': { key: 'x' },
    'POST /v1/sites/:site/moderation/opinions/:provider/try': { text: 'x' },
    'PUT /v1/sites/:site/articles/:articleId/surge': { mode: 'premoderate', reason: 'x' },
    'PUT /v1/sites/:site/threads/:threadId/premoderation': { premoderated: false, reason: 'x' },
    'PATCH /v1/sites/:site/settings': { maxLinks: 3 },
    'POST /v1/sites/:site/credentials/service-tokens': { name: 'x', scopes: ['publish'], expiresAt: null },
    'POST /v1/sites/:site/console/links': {
      ...{ subject: 'x', issuer: 'x', name: 'x', roles: ['moderator'] },
      otherSites: [],
    },
    'POST /v1/sites/:site/console/session': { code: 'x' },
    'POST /v1/sites/:site/console/sessions/end': { subject: 'x', issuer: 'x' },
    'POST /v1/sites/:site/console/sign-in/finish': { attempt: 'x', answer: 'x' },
    'PUT /v1/sites/:site/console/provider': {
      ...{ name: 'x', issuer: 'https://x.example', clientId: 'x', clientSecret: 'x', scope: 'openid' },
      ...{ claim: 'x', admins: [], moderators: [], contact: 'x', shared: false },
    },
  };
  const body = bodies[nameOf(route)];
  if (!body) throw new Error(`${nameOf(route)} needs a body here`);
  return body;
}

const WITH_BODY = ROUTES.flatMap((route) =>
  'body' in route && route.body ? [{ name: nameOf(route), route }] : [],
);

describe.each(WITH_BODY)('$name', ({ route }) => {
  const method = route.method.toUpperCase();
  const address = () => addressOf(route, here);
  const limit = ('bodyLimit' in route ? route.bodyLimit : undefined) ?? 65_536;
  const headers = { 'if-match': '*' };
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

  test.each<[string, ProblemCode, CallOptions]>([
    ['half a body', 'malformed_json', { body: '{"body":' }],
    ['no JSON', 'malformed_json', { body: 'hello' }],
    ['a trailing comma', 'malformed_json', { body: '{"body":"x",}' }],
    ['null', 'invalid_input', { body: 'null' }],
    ['a list', 'invalid_input', { body: '[]' }],
    ['a string', 'invalid_input', { body: '"x"' }],
    ['a number', 'invalid_input', { body: '1e999' }],
    ['too many levels', 'body_too_deep', { body: nested(40) }],
    ['thousands of levels', 'body_too_deep', { body: nested(8_000) }],
    ['levels of lists', 'body_too_deep', { body: `${'['.repeat(30_000)}${']'.repeat(30_000)}` }],
    ['plain text', 'unsupported_media_type', { body: '{}', headers: { 'content-type': 'text/plain' } }],
    [
      'a form',
      'unsupported_media_type',
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    ['no type', 'unsupported_media_type', { body: '{}', headers: { 'content-type': '' } }],
    [
      'an unknown charset',
      'unsupported_media_type',
      { body: '{}', headers: { 'content-type': 'application/json; charset=klingon' } },
    ],
    [
      'an unknown encoding',
      'unsupported_media_type',
      { body: '{}', headers: { 'content-encoding': 'klingon' } },
    ],
    [
      'what is not gzip',
      'malformed_request',
      { body: '{"a":"gzip?"}', headers: { 'content-encoding': 'gzip' } },
    ],
    [
      'what is not brotli',
      'malformed_request',
      { body: '{"a":"brotli?"}', headers: { 'content-encoding': 'br' } },
    ],
  ])('%s: %s', async (_what, code, options) => {
    await refused(code, method, address(), { ...options, headers: { ...headers, ...options.headers } });
  });

  test('no body at all', async () => {
    const { status } = await call(method, address(), { body: '', headers });
    // If every member is optional, an empty body is a change too: of nothing.
    expect(status).toBe('body' in route && route.body?.safeParse({}).success ? 200 : 422);
  });

  test('an unknown member', async () => {
    await refused('invalid_input', method, address(), { body: { ...bodyOf(route), surprise: 1 }, headers });
  });

  test('every member of a wrong type', async () => {
    for (const name of Object.keys(bodyOf(route) ?? {})) {
      for (const wrong of [{ a: 1 }, [[]], 1.5, Number.MAX_SAFE_INTEGER]) {
        await refused('invalid_input', method, address(), {
          body: { ...bodyOf(route), [name]: wrong },
          headers,
        });
      }
    }
  });

  test('a body larger than allowed', async () => {
    const body = JSON.stringify({ surprise: 'x'.repeat(limit) });
    await refused('body_too_large', method, address(), { body, headers });
  });
});

test('a small body that decompresses into a large one', async () => {
  const bomb = gzipSync(JSON.stringify({ body: 'x'.repeat(50_000_000) }));
  const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request(
      `${here.service.url}/v1/sites/${here.service.site}/preview`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-encoding': 'gzip',
        },
      },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    sent.on('error', reject);
    sent.end(bomb);
  });
  expect([answer.status, JSON.parse(answer.body).code]).toEqual([413, 'body_too_large']);
});

/** Every text member: where it is, in which request, and its maximum length. */
const TEXT_MEMBERS: [string, string, () => [method: string, path: string, body: object], string[], number][] =
  [
    [
      'a comment',
      'body',
      () => ['POST', '/threads', { article: { id: here.articleId }, body: 'x' }],
      ['body'],
      20_000,
    ],
    [
      'a reply',
      'body',
      () => ['POST', `/threads/${here.threadId}/comments`, { body: 'x' }],
      ['body'],
      20_000,
    ],
    ['an edit', 'body', () => ['PATCH', `/comments/${here.commentId}`, { body: 'x' }], ['body'], 20_000],
    ['a preview', 'body', () => ['POST', '/preview', { body: 'x' }], ['body'], 20_000],
    [
      'a page',
      'title',
      () => ['POST', '/threads', { article: { url: `${ORIGIN}/new`, title: 'x' }, body: 'x' }],
      ['article', 'title'],
      500,
    ],
    [
      'a page',
      'url',
      () => ['POST', '/threads', { article: { url: `${ORIGIN}/new` }, body: 'x' }],
      ['article', 'url'],
      2_048,
    ],
    ...(['text', 'prefix', 'suffix', 'id'] as const).map((name): (typeof TEXT_MEMBERS)[number] => [
      'a selector',
      name,
      () => [
        'POST',
        '/threads',
        {
          article: { url: `${ORIGIN}/new` },
          paragraph: { selector: { ...selectorOf(TEXTS, 0), id: 'x' } },
          body: 'x',
        },
      ],
      ['paragraph', 'selector', name],
      name === 'text' ? 8_192 : 256,
    ]),
    [
      'a paragraph',
      'text',
      () => [
        'POST',
        '/threads',
        {
          article: { url: `${ORIGIN}/new` },
          paragraph: { selector: selectorOf(TEXTS, 0), text: 'x' },
          body: 'x',
        },
      ],
      ['paragraph', 'text'],
      65_536,
    ],
    ...(['exact', 'prefix', 'suffix'] as const).map((name): (typeof TEXT_MEMBERS)[number] => [
      'a quote',
      name,
      () => [
        'POST',
        '/threads',
        {
          article: { id: here.articleId },
          paragraph: { id: here.paragraphId },
          quote: { exact: 'bus', prefix: '', suffix: '', start: 9, end: 12 },
          body: 'x',
        },
      ],
      ['quote', name],
      name === 'exact' ? 2_000 : 256,
    ]),
    [
      'a flag',
      'note',
      () => ['PUT', `/comments/${here.commentId}/flag`, { reason: 'spam', note: 'x' }],
      ['note'],
      1_000,
    ],
    [
      'a prompt',
      'question',
      () => [
        'POST',
        `/articles/${here.articleId}/prompts`,
        { paragraph: { id: here.paragraphId }, question: 'x' },
      ],
      ['question'],
      255,
    ],
    [
      'a prompt’s change',
      'question',
      () => ['PATCH', `/prompts/${here.promptId}`, { question: 'x' }],
      ['question'],
      255,
    ],
    [
      'a resolution',
      'note',
      () => ['PUT', `/threads/${here.threadId}/resolution`, { note: 'x' }],
      ['note'],
      500,
    ],
    [
      'a pin',
      'note',
      () => ['PUT', `/comments/${here.commentId}/pin`, { pinned: true, note: 'x' }],
      ['note'],
      500,
    ],
    [
      'a lock',
      'reason',
      () => ['PUT', `/threads/${here.threadId}/lock`, { locked: true, reason: 'x' }],
      ['reason'],
      500,
    ],
    [
      'a state',
      'reason',
      () => ['PUT', `/articles/${here.articleId}/state`, { state: 'closed', reason: 'x' }],
      ['reason'],
      500,
    ],
    ['a ban', 'reason', () => ['PUT', `/people/${here.personId}/ban`, { reason: 'x' }], ['reason'], 500],
    [
      'a decision',
      'note',
      () => [
        'POST',
        '/moderation/decisions',
        { commentIds: [here.commentId], action: 'reject', reason: 'spam', note: 'x' },
      ],
      ['note'],
      2_000,
    ],
    ...(['title', 'html', 'contentSelector', 'image', 'url'] as const).map(
      (name): (typeof TEXT_MEMBERS)[number] => [
        'an article',
        name,
        () => [
          'PUT',
          '/publications/fresh',
          { url: `${ORIGIN}/fresh`, title: 'x', html: '<p>x</p>', image: `${ORIGIN}/i.png` },
        ],
        [name],
        { title: 500, html: 4_194_304, contentSelector: 500, image: 2_048, url: 2_048 }[name],
      ],
    ),
    ...(['key', 'title', 'image', 'url', 'reason'] as const).map((name): (typeof TEXT_MEMBERS)[number] => [
      'an article’s change',
      name,
      () => ['PATCH', `/articles/${here.articleId}`, { [name]: 'x' }],
      [name],
      { key: 255, title: 500, image: 2_048, url: 2_048, reason: 500 }[name],
    ]),
    [
      'an article',
      'alias',
      () => [
        'PUT',
        '/publications/fresh',
        { url: `${ORIGIN}/fresh`, title: 'x', html: '<p>x</p>', aliases: [''] },
      ],
      ['aliases', '0'],
      2_048,
    ],
    [
      'an article',
      'author',
      () => [
        'PUT',
        '/publications/fresh',
        { url: `${ORIGIN}/fresh`, title: 'x', html: '<p>x</p>', authors: [''] },
      ],
      ['authors', '0'],
      255,
    ],
    [
      'a block',
      'text',
      () => ['PUT', '/publications/fresh', { url: `${ORIGIN}/fresh`, title: 'x', blocks: [{ text: 'x' }] }],
      ['blocks', '0', 'text'],
      1_048_576,
    ],
    [
      'a block',
      'id',
      () => ['PUT', '/publications/fresh', { url: `${ORIGIN}/fresh`, title: 'x', blocks: [{ text: 'x' }] }],
      ['blocks', '0', 'id'],
      256,
    ],
    ['words', 'word', () => ['POST', '/moderation/words', { text: 'x', list: 'banned' }], ['text'], 100],
    [
      'settings',
      'content selector',
      () => ['PATCH', '/settings', { contentSelector: 'x' }],
      ['contentSelector'],
      500,
    ],
  ];

function withMember(body: object, path: string[], value: unknown): unknown {
  const copy = structuredClone(body) as Record<string, unknown>;
  let at = copy;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy;
}

describe.each(TEXT_MEMBERS)('%s’s %s', (owner, name, make, path, longest) => {
  const url = ['url', 'image', 'alias'].includes(name) ? `${ORIGIN}/` : '';
  const send = (code: ProblemCode, value: string) => {
    const [method, address, body] = make();
    return refused(code, method, address, {
      body: withMember(body, path, value),
      headers: { 'if-match': '"1"' },
    });
  };

  test.each([
    ['a NUL', 'a\u0000b'],
    ['the first half of a character', 'a\ud83d'],
    ['the second half of a character', '\ude00a'],
    ['halves in the wrong order', 'a\ude00\ud83db'],
  ])('with %s', async (_what, value) => {
    await send('invalid_text', url + value);
  });

  const mustSay = ['body', 'question', 'reason', 'held word', 'content selector', 'contentSelector'];
  if (mustSay.includes(name) && owner !== 'an article')
    test.each([
      ['blanks', ' \t\u00a0\u3000'],
      ['what takes no room', '\u200b\u2060\ufeff'],
      ['soft hyphens', '\u00ad'],
      ['fillers', '\u3164\u115f\uffa0'],
      ['an empty braille cell', '\u2800'],
      ['a mark on nothing', '\u0301'],
    ])('of %s', (_what, value) => send('invalid_input', value));

  test('longer than allowed', async () => {
    await send('invalid_input', (url + 'x'.repeat(longest + 1)).slice(0, longest + 1));
  });
});

test.each([
  [
    'a lock without a reason',
    'PUT',
    () => `/threads/${here.threadId}/lock`,
    { locked: true, reason: ' \n ' },
  ],
  ['a ban without a reason', 'PUT', () => `/people/${here.personId}/ban`, { reason: '  ' }],
  ['a question of blanks', 'PATCH', () => `/prompts/${here.promptId}`, { question: ' ' }],
  [
    'a title of blanks',
    'PUT',
    () => '/publications/fresh',
    { url: `${ORIGIN}/fresh`, title: ' ', html: '<p>x</p>' },
  ],
  ['a comment of blanks', 'POST', () => `/threads/${here.threadId}/comments`, { body: ' \n\t\u00a0 ' }],
  [
    'a ban until the year zero',
    'PUT',
    () => `/people/${here.personId}/ban`,
    { reason: 'x', until: '0000-01-01T00:00:00Z' },
  ],
  [
    'a ban until a day that is none',
    'PUT',
    () => `/people/${here.personId}/ban`,
    { reason: 'x', until: '2026-02-30T00:00:00Z' },
  ],
  [
    'a date without a zone',
    'PUT',
    () => `/people/${here.personId}/ban`,
    { reason: 'x', until: '2026-02-03T00:00:00' },
  ],
  [
    'a text from the year zero',
    'PUT',
    () => '/publications/fresh',
    { url: `${ORIGIN}/fresh`, title: 'x', html: '<p>x</p>', publishedAt: '0000-06-01T00:00:00Z' },
  ],
  [
    'an address that is a script',
    'PUT',
    () => '/publications/fresh',
    { url: 'javascript:alert(1)', title: 'x', html: '<p>x</p>' },
  ],
  [
    'an address that is a file',
    'PUT',
    () => '/publications/fresh',
    { url: 'file:///etc/passwd', title: 'x', html: '<p>x</p>' },
  ],
  [
    'a phrase that ends before it starts',
    'POST',
    () => '/threads',
    {
      article: { id: UNKNOWN },
      paragraph: { id: UNKNOWN },
      quote: { exact: 'x', prefix: '', suffix: '', start: 5, end: 5 },
      body: 'x',
    },
  ],
  [
    'no comments to decide',
    'POST',
    () => '/moderation/decisions',
    { commentIds: [], action: 'reject', reason: 'spam' },
  ],
  [
    'too many comments to decide',
    'POST',
    () => '/moderation/decisions',
    { commentIds: Array.from({ length: 101 }, () => UNKNOWN), action: 'reject', reason: 'spam' },
  ],
  ['a vote of two', 'PUT', () => `/comments/${here.commentId}/vote`, { value: 2 }],
  ['a vote that is a word', 'PUT', () => `/comments/${here.commentId}/vote`, { value: '1' }],
  ['a rating of none', 'PUT', () => `/articles/${here.articleId}/rating`, { value: 0 }],
  ['a rating of six', 'PUT', () => `/articles/${here.articleId}/rating`, { value: 6 }],
  ['half a star', 'PUT', () => `/articles/${here.articleId}/rating`, { value: 4.5 }],
  ['a rating that is a word', 'PUT', () => `/articles/${here.articleId}/rating`, { value: '5' }],
  ['a rating taken back by null', 'PUT', () => `/articles/${here.articleId}/rating`, { value: null }],
  ['a reaction of no kind we know', 'PUT', () => `/comments/${here.commentId}/reaction`, { kind: 'angry' }],
  ['a reaction that says nothing', 'PUT', () => `/comments/${here.commentId}/reaction`, {}],
  ['a pin that is a word', 'PUT', () => `/comments/${here.commentId}/pin`, { pinned: 'yes' }],
  [
    'a mark with a blank note',
    'PUT',
    () => `/comments/${here.commentId}/feature`,
    { featured: true, note: ' ' },
  ],
  ['a prototype', 'POST', () => '/preview', JSON.parse('{"body":"x","__proto__":{"a":1}}') as object],
] as [string, string, () => string, object][])('%s', async (_what, method, path, body) => {
  await refused('invalid_input', method, path(), { body });
});

describe('a comment without visible characters', () => {
  const bodies = [
    '&#8203;&shy;',
    '&nbsp;',
    '[](https://a.example)',
    '[&#8203;](https://a.example)',
    '>',
    '> >',
    '-',
    '```\n```',
    '\\\n\u200b',
    '**\u200b**',
    '||\u2060||',
  ];
  test.each(bodies)('is refused: %j', async (body) => {
    const answer = await refused('invalid_input', 'POST', `/threads/${here.threadId}/comments`, {
      body: { body },
    });
    expect(answer.body.errors).toEqual([{ path: 'body.body', message: 'is empty' }]);
  });

  test('is refused as an edit', async () => {
    const token = here.service.token('ann');
    await refused('invalid_input', 'PATCH', `/comments/${here.commentId}`, {
      token,
      body: { body: '&#8203;' },
      headers: { 'if-match': '"1"' },
    });
  });

  test.each([
    '🙂',
    '❤️',
    '?',
    '&amp;',
    '\\',
    '@[Ann](person:0198aaaa-0000-7000-8000-000000000000)',
    '한',
    'ا',
  ])('is not %j', async (body) => {
    const answer = await call('POST', `/threads/${here.threadId}/comments`, { body: { body } });
    expect(answer.status).toBe(201);
  });
});

test('an invisible name is ignored: the subject is shown instead', async () => {
  const nameless = here.service.token({ sub: 'reader-7', name: '\u200b\u3164' });
  expect((await call('GET', '/self', { token: nameless })).body.person.name).toBe('reader-7');
});

test('a note without visible characters is stored as none', async () => {
  const { comment } = await startThread(here.service, 'ann', here.articleId);
  const body = { reason: 'spam', note: '\u200b ' };
  await call('PUT', `/comments/${comment.id}/flag`, { token: here.service.token('noter'), body });
  const decision = { commentIds: [comment.id], action: 'reject', reason: 'spam', note: ' \u2060' };
  await call('POST', '/moderation/decisions', { body: decision });
  const item = await call('GET', `/moderation/comments/${comment.id}`);
  expect([item.body.flags[0].note, item.body.decisions[0].note]).toEqual([null, null]);
});

test('an invisible page title is ignored: the address is shown instead', async () => {
  const url = `${ORIGIN}/untitled`;
  const body = { article: { url, title: '\u200b' }, body: 'Hello' };
  const { article } = (await call('POST', '/threads', { body })).body;
  expect(article.title).toBe(url);
});

describe('ids', () => {
  const ID_ROUTES = ROUTES.filter((route) =>
    /:(articleId|paragraphId|threadId|commentId|personId)/.test(route.path),
  );
  const MISSING: [string, ProblemCode][] = [
    [':articleId', 'article_not_found'],
    [':paragraphId', 'paragraph_not_found'],
    [':threadId', 'thread_not_found'],
    [':commentId', 'comment_not_found'],
    [':personId', 'person_not_found'],
  ];

  describe.each(ID_ROUTES.map((route) => ({ name: nameOf(route), route })))('$name', ({ route }) => {
    const code = MISSING.find(([name]) => route.path.includes(name))?.[1] ?? 'internal';
    const options = (): CallOptions => ({
      ...(bodyOf(route) && { body: bodyOf(route) }),
      headers: { 'if-match': '"1"' },
    });
    const method = route.method.toUpperCase();

    test.each([
      '7',
      'x',
      `${UNKNOWN}0`,
      UNKNOWN.replaceAll('-', ''),
      `{${UNKNOWN}}`,
      '%00',
      '..%2f..',
      'null',
      '%F0%9F%98%80',
    ])('that are malformed: %s', async (id) => {
      await refused('invalid_input', method, addressOf(route, here, id), options());
    });
    test('that does not exist', () => refused(code, method, addressOf(route, here, UNKNOWN), options()));
    test('of another site', () => refused(code, method, addressOf(route, elsewhere), options()));
  });

  test.each<[string, ProblemCode, () => [string, object]]>([
    [
      'an article',
      'article_not_found',
      () => ['/threads', { article: { id: elsewhere.articleId }, body: 'x' }],
    ],
    [
      'a paragraph',
      'paragraph_not_found',
      () => [
        '/threads',
        { article: { id: here.articleId }, paragraph: { id: elsewhere.paragraphId }, body: 'x' },
      ],
    ],
    [
      'a comment replied to',
      'comment_not_found',
      () => [`/threads/${here.threadId}/comments`, { parentId: elsewhere.commentId, body: 'x' }],
    ],
    [
      'a prompt’s paragraph',
      'paragraph_not_found',
      () => [
        `/articles/${here.articleId}/prompts`,
        { paragraph: { id: elsewhere.paragraphId }, question: 'x' },
      ],
    ],
  ])('of another site in a body: %s', async (_what, code, make) => {
    const [path, body] = make();
    await refused(code, 'POST', path, { body });
  });

  test.each<[string, ProblemCode, () => string]>([
    ['a paragraph nobody has', 'paragraph_not_found', () => `paragraph=${UNKNOWN}`],
    ['a thread nobody has', 'thread_not_found', () => `thread=${UNKNOWN}`],
    ['another site’s paragraph', 'paragraph_not_found', () => `paragraph=${elsewhere.paragraphId}`],
    ['another site’s thread', 'thread_not_found', () => `thread=${elsewhere.threadId}`],
  ])('in a list’s query: %s', async (_what, code, query) => {
    await refused(code, 'GET', `/articles/${here.articleId}/comments?${query()}`);
  });
});

describe('cursors', () => {
  const pack = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const LISTS: [string, () => string][] = [
    ['newest', () => `/articles/${here.articleId}/comments?sort=newest`],
    ['top', () => `/articles/${here.articleId}/comments?sort=top`],
    ['threads', () => `/paragraphs/${here.paragraphId}/threads?limit=5`],
    ['replies', () => `/comments/${here.commentId}/replies?limit=5`],
    ['queue', () => '/moderation/queue?status=pending'],
    ['search', () => '/moderation/search?text=a'],
    ['log', () => '/moderation/log?limit=5'],
    ['log', () => '/moderation/log/export?format=json'],
    ['export', () => '/self/export?'],
    ['articles', () => '/moderation/articles?limit=5'],
    ['articles by reports', () => '/moderation/articles?sort=reports'],
    ['paragraphs of an article', () => `/moderation/articles/${here.articleId}?limit=5`],
    ['threads', () => `/moderation/articles/${here.articleId}/threads?limit=5`],
  ];
  test.each(LISTS)('that the service did not issue: %s', async (name, path) => {
    for (const cursor of [
      'x',
      'null',
      '%00',
      pack(null),
      pack([]),
      pack({}),
      pack({ id: 'x', score: 0, sort: name, prompt: true }),
      pack({ id: UNKNOWN, score: 1.5, sort: name, prompt: 'yes' }),
      pack({ id: `${UNKNOWN}' or 1=1`, score: 0, sort: name, prompt: true }),
    ]) {
      // Some lists only need the id and ignore the rest of a cursor.
      const idIsEnough = cursor === pack({ id: UNKNOWN, score: 1.5, sort: name, prompt: 'yes' });
      if (idIsEnough && ['replies', 'queue', 'search', 'log'].includes(name)) continue;
      await refused('invalid_cursor', 'GET', `${path()}&cursor=${cursor}`);
    }
  });

  test.each([2 ** 31, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER, 1e300])(
    'with a score of %d',
    async (score) => {
      const cursor = pack({ id: UNKNOWN, score, sort: 'top' });
      await refused(
        'invalid_cursor',
        'GET',
        `/articles/${here.articleId}/comments?sort=top&cursor=${cursor}`,
      );
    },
  );

  test('longer than the limit', () =>
    refused('invalid_input', 'GET', `/articles/${here.articleId}/comments?cursor=${'x'.repeat(513)}`));
});

test.each([
  ['/page', ''],
  ['/page', 'url='],
  ['/page', 'url=x'],
  ['/page', `url=${ORIGIN}&key=x`],
  ['/page', `url=${ORIGIN}&url=${ORIGIN}`],
  ['/page', 'key='],
  ['/page', `key=${'x'.repeat(256)}`],
  ['/page', `key=x&surprise=1`],
  ['/page', `url=ftp://news.example/a`],
  ['/articles/:id/comments', 'sort=best'],
  ['/articles/:id/comments', 'sort=newest&sort=top'],
  ['/articles/:id/comments', 'scope=mine'],
  ['/articles/:id/comments', 'limit=0'],
  ['/articles/:id/comments', 'limit=51'],
  ['/articles/:id/comments', 'limit=-1'],
  ['/articles/:id/comments', 'limit=1.5'],
  ['/articles/:id/comments', 'limit=ten'],
  ['/articles/:id/comments', 'limit='],
  ['/articles/:id/comments', 'limit=1&limit=2'],
  ['/articles/:id/comments', 'paragraph=x'],
  ['/articles/:id/comments', 'thread=%00'],
  ...['top', 'most_reacted', 'hottest'].map((sort): [string, string] => [
    '/articles/:id/comments',
    `thread=${UNKNOWN}&sort=${sort}`,
  ]),
  ['/articles/:id/comments', '__proto__=1'],
  ['/articles/:id/events', 'after=-1'],
  ['/articles/:id/events', 'after=x'],
  ['/counts', 'url=x'],
  ['/counts', `${Array.from({ length: 101 }, (_, i) => `key=${i}`).join('&')}`],
  ['/popular', 'window=1y'],
  ['/popular', 'limit=21'],
  ['/moderation/queue', 'status=all'],
  ['/moderation/queue', 'limit=101'],
  ['/moderation/queue', 'status=spam&sort=reports'],
  ['/moderation/queue', 'status=pending&person=x'],
  ['/moderation/queue', `status=pending&person=${UNKNOWN}&alike=${UNKNOWN}`],
  ['/moderation/search', 'queue=all'],
  ['/moderation/search', `text=${'x'.repeat(201)}`],
  ['/moderation/search', 'from=yesterday'],
  ['/moderation/search', 'rule=a;b'],
  ['/moderation/log', 'commentId=x'],
  ['/moderation/log', 'from=2026-02-30'],
  ['/moderation/log', 'action=Ban'],
  ['/moderation/log/export', 'format=xml'],
  ...['sort=age', 'limit=51', 'search=a&search=b', `search=${'x'.repeat(2_049)}`].map(
    (query): [string, string] => ['/moderation/articles', query],
  ),
  ...['changed=2', 'limit=0', 'paragraph=x'].map((query): [string, string] => [
    '/moderation/articles/:id',
    query,
  ]),
  ...['paragraph=x', 'paragraph=', 'limit=51'].map((query): [string, string] => [
    '/moderation/articles/:id/threads',
    query,
  ]),
  ...['days=', 'days=8', 'days=1e1', 'days=7&days=30', 'days=7&from=x'].map((query): [string, string] => [
    '/moderation/overview',
    query,
  ]),
])('the query %s?%s', async (path, query) => {
  await refused('invalid_input', 'GET', `${path.replace(':id', here.articleId)}?${query}`);
});

test.each([
  ['/page', 'key=%00'],
  ['/counts', 'key=a&key=%00'],
])('a query with characters that cannot be stored: %s?%s', async (path, query) => {
  await refused('invalid_text', 'GET', `${path}?${query}`);
});

test.each(['%00', 'a%00b'])('a key of %s', async (key) => {
  await refused('invalid_text', 'PUT', `/publications/${key}`, {
    body: { url: `${ORIGIN}/fresh`, title: 'x', html: '<p>x</p>' },
  });
});

test('a key longer than the limit', () =>
  refused('invalid_input', 'PUT', `/publications/${'x'.repeat(256)}`, {
    body: { url: `${ORIGIN}/fresh`, title: 'x', html: '<p>x</p>' },
  }));

test.each(['', 'short', 'x'.repeat(129), 'with a blank', 'ümläuts!', 'tab\tulator'])(
  'an Idempotency-Key of %p',
  async (key) => {
    const headers = { 'idempotency-key': key };
    const body = { article: { id: here.articleId }, body: 'x' };
    await refused('invalid_idempotency_key', 'POST', '/threads', { headers, body });
  },
);

describe('unknown addresses', () => {
  test.each([
    ['GET', '/v1', 404, 'not_found'],
    ['GET', '/v1/sites', 404, 'not_found'],
    ['GET', '/v2/sites/x/page', 404, 'not_found'],
    ['POST', '/nowhere', 404, 'not_found'],
    ['GET', '/v1/sites/nobody/page?key=x', 404, 'site_not_found'],
    ['OPTIONS', '/v1/sites/nobody/page', 404, 'site_not_found'],
    ['GET', `/v1/sites/${'x'.repeat(200)}/page?key=x`, 404, 'site_not_found'],
    ['GET', '/v1/sites/%00/page?key=x', 404, 'site_not_found'],
    ['GET', '/v1/sites/%ZZ/page?key=x', 400, 'malformed_request'],
    ['GET', '/v1/sites/%C3/page?key=x', 400, 'malformed_request'],
    ['GET', '/../../etc/passwd', 404, 'not_found'],
    ['GET', '/widget/..%2f..%2fpackage.json', 404, 'not_found'],
    ['GET', '/admin/%2e%2e/%2e%2e/package.json', 404, 'not_found'],
    ['GET', '/widget/%00', 404, 'not_found'],
    ['GET', '/docs/%ZZ', 404, 'not_found'],
  ])('%s %s', async (method, path, status, code) => {
    const answer = await new Promise<{ status: number; type: string; id: string; body: string }>(
      (resolve, reject) => {
        const sent = request(here.service.url, { path, method }, (response) => {
          let body = '';
          response.on('data', (chunk: Buffer) => (body += chunk.toString()));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              id: String(response.headers['x-request-id']),
              body,
            }),
          );
        });
        sent.on('error', reject);
        sent.end();
      },
    );
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(answer.body)).toMatchObject({ code, status, requestId: answer.id });
    expect(answer.body).not.toMatch(/\n\s+at |node_modules/);
  });

  test.each(ROUTES.map((route) => ({ name: nameOf(route), route })))(
    '$name with another method',
    async ({ route }) => {
      const path = addressOf(route, here);
      const methods = ROUTES.filter((other) => other.path === route.path).map((other) =>
        other.method.toUpperCase(),
      );
      for (const method of ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'REPORT'].filter(
        (name) => !methods.includes(name),
      )) {
        const answer = await refused('method_not_allowed', method, path);
        const head = methods.includes('GET') ? ['HEAD'] : [];
        expect(answer.headers.get('allow')?.split(', ')).toEqual([...methods, ...head, 'OPTIONS']);
      }
    },
  );
});

test('HEAD of a stream ends', async () => {
  const answer = await call('HEAD', `/articles/${here.articleId}/events`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(await openStreams(here.service)).toBe(0);
});

describe('headers of every response', () => {
  test.each([
    ['a problem', () => fetch(`${here.service.url}/nowhere`)],
    [
      'a private read',
      () =>
        fetch(`${here.service.url}/v1/sites/${here.service.site}/self`, {
          headers: { authorization: `Bearer ${token}` },
        }),
    ],
    ['the health', () => fetch(`${here.service.url}/healthz`)],
  ])('%s', async (_what, ask) => {
    const { headers } = await ask();
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  test.each([
    ['a-good.id_7', true],
    ['x'.repeat(65), false],
    ['a b', false],
    ['<script>', false],
  ])('a request id sent by the client: %p is kept: %p', async (id, kept) => {
    const answer = await fetch(`${here.service.url}/nowhere`, { headers: { 'x-request-id': id } });
    expect(answer.headers.get('x-request-id') === id).toBe(kept);
  });
});

describe('arbitrary input', () => {
  const CALLED = ROUTES.filter(({ kind }) => kind !== 'stream' && kind !== 'own-stream');
  /** Ids that exist, ids that do not, and strings that are not ids. */
  const someId = fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: unicodeText({ minLength: 1, maxLength: 40 }) },
  );
  const names = fc.constantFrom(
    ...[
      'url',
      'key',
      'sort',
      'limit',
      'cursor',
      'scope',
      'thread',
      'paragraph',
      'window',
      'status',
      'dryRun',
      'commentId',
    ],
  );
  const text = fc.oneof(
    unicodeText(),
    fc.constantFrom(
      '',
      '\u0000',
      '\ud800',
      '1',
      '-1',
      'true',
      'newest',
      'top',
      '7d',
      ORIGIN,
      UNKNOWN,
      '9'.repeat(30),
      '__proto__',
    ),
  );
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    text,
    fc.constantFrom(
      null,
      0,
      -1,
      2 ** 31,
      2 ** 53,
      1e300,
      [],
      {},
      '9999-12-31T23:59:59Z',
      '0001-01-01T00:00:00Z',
    ),
  );

  function encode(part: string): string {
    return encodeURIComponent(part.toWellFormed()) || '%20';
  }

  async function survives(
    route: Route,
    id: string | undefined,
    query: [string, string][],
    body: unknown,
  ): Promise<void> {
    const search = query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
    const answer = await call(
      route.method.toUpperCase(),
      `${addressOf(route, here, id && encode(id))}?${search}`,
      {
        ...(route.method !== 'get' && route.method !== 'delete' && { body: JSON.stringify(body) ?? 'null' }),
        headers: { 'if-match': '"1"' },
      },
    );
    expect([answer.status < 500, answer.text]).toEqual([true, expect.any(String)]);
  }

  test('no body, id or query causes a 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CALLED),
        someId,
        fc.array(fc.tuple(names, text), { maxLength: 3 }),
        anything,
        survives,
      ),
      { numRuns: 400 },
    );
  }, 120_000);

  test('no change to one member of a valid body causes a 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...WITH_BODY), fc.nat(), anything, async ({ route }, at, value) => {
        const body = bodyOf(route) ?? {};
        const name = Object.keys(body)[at % Object.keys(body).length] ?? '';
        await survives(route, undefined, [], { ...body, [name]: value });
      }),
      { numRuns: 400 },
    );
  }, 120_000);
});

test('the service is still ready', async () => {
  expect((await fetch(`${here.service.url}/readyz`)).status).toBe(200);
  expect((await call('GET', '/self')).status).toBe(200);
});
