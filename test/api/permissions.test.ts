/** Every route with every role, compared with the permission table. A route without a case fails. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { signToken } from '../../src/access/sign-token.js';
import { GUEST_ISSUER, type VerificationKey } from '../../src/access/site.js';
import { createServiceToken, guestKey } from '../../src/features/sites/credentials.js';
import { allowedActions, grant, DENIED_WHEN_BANNED, type Actor } from '../../src/access/policy.js';
import { ROUTES } from '../../src/routes.js';
import type { Posted, PublishResult } from '../../src/shared/contract.js';
import { ROLES } from '../../src/shared/enums.js';
import { nameOf } from '../support/answers.js';
import { EASY, workOf } from '../support/guests.js';
import { providerOf, startFakeOidc, type FakeOidc } from '../support/fake-oidc.js';
import { ORIGIN, startService, type TestService } from '../support/service.js';
import { startPageServer, type PageServer } from '../support/page-server.js';

const MACHINES = ['queues:read', 'decide', 'sign-in'] as const;
const ACTORS: Actor[] = ['anyone', ...ROLES, ...MACHINES];
/** A service token of each scope. */
let machines: Record<(typeof MACHINES)[number], string>;
const TEXT = ['The bus leaves at nine.', 'Nobody has asked the driver.'];

interface Asked {
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Who requests: the subject of the token, and whether the target is their own. */
interface Asker {
  sub: string;
  owns: boolean;
}

let service: TestService;
/** The article of most cases; those that change the article itself publish their own. */
let shared: Awaited<ReturnType<typeof publish>>;

let pages: PageServer;
let provider: FakeOidc;
let guests: VerificationKey;

beforeAll(async () => {
  pages = await startPageServer({ '/bus': '<title>The bus</title><main><p>It left at nine.</p></main>' });
  service = await startService({
    origins: [pages.origin],
    env: { OUTBOUND_ALLOW: '127.0.0.1', ...EASY },
    settings: { guests: 'on', rating: true },
  });
  const site = await service.ctx.sites.find(service.site);
  if (!site) throw new Error('the test site is missing');
  guests = await guestKey(service.ctx, site);
  const machine = (scope: (typeof MACHINES)[number]) =>
    createServiceToken(service.ctx, service.site, scope, [scope]);
  machines = {
    'queues:read': await machine('queues:read'),
    decide: await machine('decide'),
    'sign-in': await machine('sign-in'),
  };
  provider = await startFakeOidc();
  shared = await publish();
});
afterAll(async () => {
  await service.stop();
  await pages.stop();
  await provider.stop();
});

async function publish(authors: string[] = []): Promise<PublishResult['article'] & { paragraphs: string[] }> {
  const { article } = await service.publish(`a-${randomUUID()}`, TEXT, { authors });
  const ledger = await service.call('GET', `/articles/${article.id}/paragraphs`, {
    token: service.serviceToken,
  });
  return {
    ...article,
    paragraphs: ledger.body.items.map((item: { paragraphId: string }) => item.paragraphId),
  };
}

/** A guest's token with a chosen subject: with proof of work, the service would choose one. */
function guestToken(sub: string): string {
  const claims = { issuer: GUEST_ISSUER, audience: service.site, subject: sub, name: sub };
  return signToken(guests, { ...claims, roles: ['guest'], lifetime: 600 }, Date.now());
}

async function post(sub: string): Promise<Posted> {
  const answer = await service.call('POST', '/threads', {
    token: sub.startsWith('guest-') ? guestToken(sub) : service.token(sub),
    body: { article: { id: shared.id }, paragraph: { id: shared.paragraphs[0] }, body: 'Why nine?' },
  });
  expect(answer.status).toBe(201);
  return answer.body as Posted;
}

/** A comment of the requester's own, or of another person. */
async function commentOf({ sub, owns }: Asker): Promise<Posted['comment']> {
  return (await post(owns ? sub : 'somebody-else')).comment;
}

/** The requester, or a reader that no other case uses. */
async function writerOf({ sub, owns }: Asker): Promise<string> {
  return (await post(owns ? sub : `troll-${randomUUID()}`)).comment.author?.id ?? '';
}

/** A comment that a moderator has rejected, and its writer. */
async function rejectionOf({ sub, owns }: Asker): Promise<{ statementId: string; by: string }> {
  const by = owns ? sub : `troll-${randomUUID()}`;
  const decided = await service.call('POST', '/moderation/decisions', {
    token: service.token({ sub: 'first', roles: ['admin'] }),
    body: { commentIds: [(await post(by)).comment.id], action: 'reject', reason: 'spam' },
  });
  return { statementId: decided.body.items[0].decisionId as string, by };
}

/** An open appeal by the requester or another person. */
async function appealOf(asker: Asker): Promise<string> {
  const { statementId, by } = await rejectionOf(asker);
  const path = `/self/statements/${statementId}/appeal`;
  const token = by.startsWith('guest-') ? guestToken(by) : service.token(by);
  await service.call('PUT', path, { token, body: { text: 'It was a question.' } });
  const { rows } = await service.ctx.db.pool.query<{ id: string }>(
    'select id from appeal where statement_id = $1',
    [statementId],
  );
  return rows[0]?.id ?? '';
}

async function articleOf({ sub, owns }: Asker) {
  return publish([owns ? sub : 'somebody-else']);
}

/** A reader's comment on an article of the requester's or another author's. */
async function commentUnder(asker: Asker): Promise<string> {
  const answer = await service.call('POST', '/threads', {
    token: service.token('somebody'),
    body: { article: { id: (await articleOf(asker)).id }, body: 'Why nine?' },
  });
  expect(answer.status).toBe(201);
  return (answer.body as Posted).comment.id;
}

async function anyWord(): Promise<string> {
  const answer = await service.call('POST', '/moderation/words', {
    token: service.token({ sub: 'ada', roles: ['admin'] }),
    body: { text: randomUUID(), list: 'suspect' },
  });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

/** A notice of illegal content in another person's comment. */
async function noticeOf() {
  const { comment } = await post('somebody');
  return { commentId: comment.id, ground: 'other', explanation: 'It says so.', goodFaith: true };
}

async function promptOf(asker: Asker): Promise<string> {
  const article = await articleOf(asker);
  const answer = await service.call('POST', `/articles/${article.id}/prompts`, {
    token: service.token({ sub: 'chief', roles: ['moderator'] }),
    body: { paragraph: { id: article.paragraphs[1] }, question: 'Who has asked the driver?' },
  });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

/** A thread on an article of the requester's or another author's, whose paragraph a later revision dropped. */
async function lostThreadOf(asker: Asker): Promise<{ threadId: string; standing: string }> {
  const article = await articleOf(asker);
  const started = await service.call('POST', '/threads', {
    token: service.token('somebody'),
    body: { article: { id: article.id }, paragraph: { id: article.paragraphs[0] }, body: 'Why nine?' },
  });
  await service.publish(article.key ?? '', TEXT.slice(1));
  return { threadId: started.body.thread.id as string, standing: article.paragraphs[1] ?? '' };
}

const CASES: Record<string, (asker: Asker) => Promise<Asked> | Asked> = {
  'POST /v1/sites/:site/notices': async () => ({ path: '/notices', body: await noticeOf() }),
  'GET /v1/sites/:site/notices/:receipt': async () => {
    const sent = await service.call('POST', '/notices', { body: await noticeOf() });
    return { path: `/notices/${sent.body.receipt}` };
  },
  'GET /v1/sites/:site/self/statements': () => ({ path: '/self/statements' }),
  'PUT /v1/sites/:site/self/statements/:statementId/appeal': async (asker) => ({
    path: `/self/statements/${(await rejectionOf(asker)).statementId}/appeal`,
    body: { text: 'It was a question.' },
  }),
  'GET /v1/sites/:site/moderation/appeals': () => ({ path: '/moderation/appeals' }),
  'PUT /v1/sites/:site/moderation/appeals/:appealId/answer': async (asker) => ({
    path: `/moderation/appeals/${await appealOf(asker)}/answer`,
    body: { outcome: 'upheld', note: 'It was none.' },
  }),
  'GET /v1/sites/:site/self/reports': () => ({ path: '/self/reports' }),
  'PUT /v1/sites/:site/people/:personId/report-mute': async (asker) => ({
    path: `/people/${await writerOf(asker)}/report-mute`,
    body: { reason: 'Reports whatever she disagrees with' },
  }),
  'DELETE /v1/sites/:site/people/:personId/report-mute': async (asker) => ({
    path: `/people/${await writerOf(asker)}/report-mute`,
  }),
  'GET /v1/sites/:site/page': () => ({ path: `/page?url=${ORIGIN}/unknown` }),
  'GET /v1/sites/:site/articles/:articleId/events': () => ({
    path: `/articles/${shared.id}/events`,
  }),
  'PUT /v1/sites/:site/publications/:key': () => {
    const key = `a-${randomUUID()}`;
    const blocks = TEXT.map((text) => ({ text }));
    return { path: `/publications/${key}`, body: { url: `${ORIGIN}/${key}`, title: 'The bus', blocks } };
  },
  'GET /v1/sites/:site/publications/:key': () => ({ path: `/publications/${shared.key}` }),
  'PATCH /v1/sites/:site/publications/:key': () => ({
    path: `/publications/${shared.key}`,
    body: { image: null },
  }),
  'DELETE /v1/sites/:site/publications/:key': async () => ({
    path: `/publications/${(await publish()).key}`,
  }),
  'GET /v1/sites/:site/articles': () => ({ path: '/articles' }),
  'GET /v1/sites/:site/articles/:articleId': () => ({ path: `/articles/${shared.id}` }),
  'PATCH /v1/sites/:site/articles/:articleId': () => ({
    path: `/articles/${shared.id}`,
    body: { image: null },
  }),
  'DELETE /v1/sites/:site/articles/:articleId': async () => ({ path: `/articles/${(await publish()).id}` }),
  'GET /v1/sites/:site/articles/:articleId/paragraphs': async (asker) => ({
    path: `/articles/${(await articleOf(asker)).id}/paragraphs`,
  }),
  'PUT /v1/sites/:site/articles/:articleId/state': async () => ({
    path: `/articles/${(await publish()).id}/state`,
    body: { state: 'closed', reason: 'It got heated' },
  }),
  'GET /v1/sites/:site/articles/:articleId/comments': () => ({
    path: `/articles/${shared.id}/comments`,
  }),
  'GET /v1/sites/:site/paragraphs/:paragraphId/threads': () => ({
    path: `/paragraphs/${shared.paragraphs[0]}/threads`,
  }),
  'GET /v1/sites/:site/paragraphs/:paragraphId/latest': () => ({
    path: `/paragraphs/${shared.paragraphs[0]}/latest`,
  }),
  'GET /v1/sites/:site/comments/:commentId/replies': async () => ({
    path: `/comments/${(await post('somebody')).comment.id}/replies`,
  }),
  'GET /v1/sites/:site/comments/:commentId': async () => ({
    path: `/comments/${(await post('somebody')).comment.id}`,
  }),
  'GET /v1/sites/:site/threads/:threadId': async () => ({
    path: `/threads/${(await post('somebody')).thread.id}`,
  }),
  'POST /v1/sites/:site/threads/:threadId/comments': async () => ({
    path: `/threads/${(await post('somebody')).thread.id}/comments`,
    body: { body: 'Because of the train.' },
  }),
  'PATCH /v1/sites/:site/comments/:commentId': async (asker) => ({
    path: `/comments/${(await commentOf(asker)).id}`,
    body: { body: 'Why ten?' },
    headers: { 'if-match': '"1"' },
  }),
  'DELETE /v1/sites/:site/comments/:commentId': async (asker) => ({
    path: `/comments/${(await commentOf(asker)).id}`,
  }),
  'GET /v1/sites/:site/comments/:commentId/source': async (asker) => ({
    path: `/comments/${(await commentOf(asker)).id}/source`,
  }),
  'PUT /v1/sites/:site/comments/:commentId/vote': async () => ({
    path: `/comments/${(await post('somebody')).comment.id}/vote`,
    body: { value: 1 },
  }),
  'PUT /v1/sites/:site/articles/:articleId/rating': () => ({
    path: `/articles/${shared.id}/rating`,
    body: { value: 4 },
  }),
  'DELETE /v1/sites/:site/articles/:articleId/rating': () => ({ path: `/articles/${shared.id}/rating` }),
  'PUT /v1/sites/:site/comments/:commentId/reaction': async () => ({
    path: `/comments/${(await post('somebody')).comment.id}/reaction`,
    body: { kind: 'thanks' },
  }),
  'PUT /v1/sites/:site/comments/:commentId/pin': async (asker) => ({
    path: `/comments/${await commentUnder(asker)}/pin`,
    body: { pinned: true },
  }),
  'PUT /v1/sites/:site/comments/:commentId/feature': async (asker) => ({
    path: `/comments/${await commentUnder(asker)}/feature`,
    body: { featured: true },
  }),
  'GET /v1/sites/:site/articles/:articleId/people': () => ({
    path: `/articles/${shared.id}/people?prefix=an`,
  }),
  'POST /v1/sites/:site/preview': () => ({ path: '/preview', body: { body: '*Why* nine?' } }),
  'POST /v1/sites/:site/threads': () => ({
    path: '/threads',
    body: { article: { id: shared.id }, body: 'Buses!' },
  }),
  'POST /v1/sites/:site/articles/:articleId/prompts': async (asker) => {
    const article = await articleOf(asker);
    return {
      path: `/articles/${article.id}/prompts`,
      body: { paragraph: { id: article.paragraphs[1] }, question: 'Who has asked the driver?' },
    };
  },
  'PATCH /v1/sites/:site/prompts/:threadId': async (asker) => ({
    path: `/prompts/${await promptOf(asker)}`,
    body: { closed: true },
  }),
  'GET /v1/sites/:site/articles/:articleId/held': async (asker) => ({
    path: `/articles/${(await articleOf(asker)).id}/held`,
  }),
  'PUT /v1/sites/:site/threads/:threadId/lock': async (asker) => ({
    path: `/threads/${await promptOf(asker)}/lock`,
    body: { locked: true, reason: 'It got heated' },
  }),
  'PUT /v1/sites/:site/threads/:threadId/anchor': async (asker) => {
    const { threadId, standing } = await lostThreadOf(asker);
    return { path: `/threads/${threadId}/anchor`, body: { paragraphId: standing } };
  },
  'DELETE /v1/sites/:site/threads/:threadId/anchor': async (asker) => ({
    path: `/threads/${(await lostThreadOf(asker)).threadId}/anchor`,
  }),
  'PUT /v1/sites/:site/threads/:threadId/resolution': async (asker) => ({
    path: `/threads/${(await lostThreadOf(asker)).threadId}/resolution`,
    body: { note: 'Corrected' },
  }),
  'DELETE /v1/sites/:site/threads/:threadId/resolution': async ({ sub, owns }) => ({
    path: `/threads/${(await post(owns ? sub : 'somebody-else')).thread.id}/resolution`,
  }),
  'GET /v1/sites/:site/paragraphs/:paragraphId/history': async (asker) => ({
    path: `/paragraphs/${(await articleOf(asker)).paragraphs[0]}/history`,
  }),
  'GET /v1/sites/:site/articles/:articleId/annotations': () => ({
    path: `/articles/${shared.id}/annotations`,
  }),
  'GET /v1/sites/:site/articles/:articleId/discussion': () => ({ path: `/articles/${shared.id}/discussion` }),
  'GET /v1/sites/:site/fragment': () => ({ path: `/fragment?url=${ORIGIN}/unknown` }),
  'GET /v1/sites/:site/articles/:articleId/selectors': () => ({ path: `/articles/${shared.id}/selectors` }),
  'GET /v1/sites/:site/paragraphs/:paragraphId/suggestions': async (asker) => ({
    path: `/paragraphs/${(await articleOf(asker)).paragraphs[0]}/suggestions`,
  }),
  'POST /v1/sites/:site/publications/:key/fetch': () => ({
    path: `/publications/a-${randomUUID()}/fetch?dryRun=true`,
    body: { url: `${pages.origin}/bus` },
  }),
  'GET /v1/sites/:site/counts': () => ({ path: '/counts?key=a' }),
  'GET /v1/sites/:site/popular': () => ({ path: '/popular' }),
  'PUT /v1/sites/:site/comments/:commentId/flag': async () => ({
    path: `/comments/${(await post('somebody')).comment.id}/flag`,
    body: { reason: 'spam' },
  }),
  'DELETE /v1/sites/:site/comments/:commentId/flag': async () => ({
    path: `/comments/${(await post('somebody')).comment.id}/flag`,
  }),
  'GET /v1/sites/:site/moderation/queue': () => ({ path: '/moderation/queue' }),
  'GET /v1/sites/:site/moderation/counts': () => ({ path: '/moderation/counts' }),
  'GET /v1/sites/:site/moderation/events': () => ({ path: '/moderation/events' }),
  'GET /v1/sites/:site/moderation/live': () => ({ path: '/moderation/live' }),
  'PUT /v1/sites/:site/moderation/views/:viewId': async () => ({
    path: `/moderation/views/${randomUUID()}`,
    body: { commentId: (await post('somebody')).comment.id },
  }),
  'DELETE /v1/sites/:site/moderation/views/:viewId': () => ({ path: `/moderation/views/${randomUUID()}` }),
  'GET /v1/sites/:site/self/events': () => ({ path: '/self/events' }),
  'GET /v1/sites/:site/moderation/search': () => ({ path: '/moderation/search?text=x' }),
  'GET /v1/sites/:site/moderation/comments/:commentId': async () => ({
    path: `/moderation/comments/${(await post('somebody')).comment.id}`,
  }),
  'GET /v1/sites/:site/moderation/comments/:commentId/versions': async () => ({
    path: `/moderation/comments/${(await post('somebody')).comment.id}/versions`,
  }),
  'POST /v1/sites/:site/moderation/comments/:commentId/redactions': async (asker) => {
    const { id } = await commentOf(asker);
    const { body } = await service.call('GET', `/moderation/comments/${id}`, {
      token: service.token({ sub: 'chief', roles: ['moderator'] }),
    });
    return {
      path: `/moderation/comments/${id}/redactions`,
      body: { passages: ['nine'], note: 'A number', seen: body.comment.state },
    };
  },
  'POST /v1/sites/:site/moderation/decisions': async (asker) => ({
    path: '/moderation/decisions',
    body: { commentIds: [(await commentOf(asker)).id], action: 'reject', reason: 'spam' },
  }),
  'POST /v1/sites/:site/moderation/undo': async ({ sub, owns }) => {
    const decided = await service.call('POST', '/moderation/decisions', {
      token: service.token({ sub: owns ? sub : 'somebody-else', roles: ['moderator'] }),
      body: { commentIds: [(await post('somebody')).comment.id], action: 'spam', reason: 'spam' },
    });
    return { path: '/moderation/undo', body: { decisionIds: [decided.body.items[0].decisionId as string] } };
  },
  'GET /v1/sites/:site/moderation/articles': () => ({ path: '/moderation/articles' }),
  'GET /v1/sites/:site/moderation/articles/:articleId': () => ({ path: `/moderation/articles/${shared.id}` }),
  'GET /v1/sites/:site/moderation/articles/:articleId/threads': () => ({
    path: `/moderation/articles/${shared.id}/threads`,
  }),
  'GET /v1/sites/:site/moderation/overview': () => ({ path: '/moderation/overview?days=7' }),
  'GET /v1/sites/:site/moderation/transparency': () => ({
    path: '/moderation/transparency?from=2026-01-01&to=2026-06-30',
  }),
  'GET /v1/sites/:site/moderation/transparency/export': () => ({
    path: '/moderation/transparency/export?from=2026-01-01&to=2026-06-30',
  }),
  'GET /v1/sites/:site/moderation/log': () => ({ path: '/moderation/log' }),
  'GET /v1/sites/:site/moderation/log/export': () => ({ path: '/moderation/log/export?format=csv' }),
  'GET /v1/sites/:site/guests/challenge': () => ({ path: '/guests/challenge' }),
  'POST /v1/sites/:site/guests': async () => ({
    path: '/guests',
    body: { name: 'Ann', ...(await workOf(service)) },
  }),
  'GET /v1/sites/:site/self': () => ({ path: '/self' }),
  'GET /v1/sites/:site/articles/:articleId/overlay': () => ({
    path: `/articles/${shared.id}/overlay`,
  }),
  'GET /v1/sites/:site/people/:personId/card': async () => ({
    path: `/people/${(await post('somebody')).comment.author?.id}/card`,
  }),
  'GET /v1/sites/:site/people/:personId/history': async (asker) => ({
    path: `/people/${await writerOf(asker)}/history`,
  }),
  'PUT /v1/sites/:site/people/:personId/notes/:noteId': async (asker) => ({
    path: `/people/${await writerOf(asker)}/notes/${randomUUID()}`,
    body: { text: 'Helpful' },
  }),
  'DELETE /v1/sites/:site/people/:personId/notes/:noteId': async (asker) => {
    const path = `/people/${await writerOf(asker)}/notes/${randomUUID()}`;
    const token = service.token({ sub: 'first', roles: ['moderator'] });
    await service.call('PUT', path, { token, body: { text: 'Helpful' } });
    return { path };
  },
  'POST /v1/sites/:site/people/:personId/rejections': async (asker) => ({
    path: `/people/${await writerOf(asker)}/rejections`,
    body: { batch: randomUUID(), reason: 'spam' },
  }),
  'POST /v1/sites/:site/people/:personId/rejections/undo': async ({ sub, owns }) => {
    const path = `/people/${await writerOf({ sub, owns: false })}/rejections`;
    const batch = randomUUID();
    await service.call('POST', path, {
      token: service.token({ sub: owns ? sub : 'somebody-else', roles: ['moderator'] }),
      body: { batch, reason: 'spam' },
    });
    return { path: `${path}/undo`, body: { batch } };
  },
  'GET /v1/sites/:site/people/:personId': async () => ({
    path: `/people/${(await post('somebody')).comment.author?.id}`,
  }),
  'PUT /v1/sites/:site/people/:personId/standing': async (asker) => ({
    path: `/people/${await writerOf(asker)}/standing`,
    body: { standing: 'trusted', reason: 'Helpful' },
  }),
  'PUT /v1/sites/:site/people/:personId/warning': async (asker) => ({
    path: `/people/${await writerOf(asker)}/warning`,
    body: { reason: 'Keep to the subject' },
  }),
  'DELETE /v1/sites/:site/self/warning': () => ({ path: '/self/warning' }),
  'GET /v1/sites/:site/self/export': () => ({ path: '/self/export' }),
  'PUT /v1/sites/:site/self/erasure': () => ({ path: '/self/erasure', body: { confirmed: true } }),
  'GET /v1/sites/:site/people/:personId/export': async (asker) => ({
    path: `/people/${await writerOf(asker)}/export`,
  }),
  'PUT /v1/sites/:site/people/:personId/erasure': async (asker) => ({
    path: `/people/${await writerOf(asker)}/erasure`,
    body: { texts: 'keep' },
  }),
  'PUT /v1/sites/:site/people/:personId/ban': async (asker) => ({
    path: `/people/${await writerOf(asker)}/ban`,
    body: { reason: 'Three warnings' },
  }),
  'DELETE /v1/sites/:site/people/:personId/ban': async (asker) => ({
    path: `/people/${await writerOf(asker)}/ban`,
  }),
  'GET /v1/sites/:site/moderation/words': () => ({ path: '/moderation/words' }),
  'POST /v1/sites/:site/moderation/words': () => ({
    path: '/moderation/words',
    body: { text: randomUUID(), list: 'suspect' },
  }),
  'PATCH /v1/sites/:site/moderation/words/entries/:wordId': async () => ({
    path: `/moderation/words/entries/${await anyWord()}`,
    body: { prefix: true },
  }),
  'DELETE /v1/sites/:site/moderation/words/entries/:wordId': async () => ({
    path: `/moderation/words/entries/${await anyWord()}`,
  }),
  'GET /v1/sites/:site/moderation/words/export': () => ({ path: '/moderation/words/export' }),
  'POST /v1/sites/:site/moderation/words/import': () => ({
    path: '/moderation/words/import',
    body: { format: 'lines', content: randomUUID() },
  }),
  'POST /v1/sites/:site/moderation/words/test': () => ({
    path: '/moderation/words/test',
    body: { text: 'Why nine?' },
  }),
  'POST /v1/sites/:site/moderation/rules/test': () => ({
    path: '/moderation/rules/test',
    body: { text: 'A text.' },
  }),
  'POST /v1/sites/:site/moderation/rules/dry-run': () => ({
    path: '/moderation/rules/dry-run',
    body: { rules: { repeat: { mode: 'on' } }, last: 5 },
  }),
  // Ended by the cases of the next route.
  'PUT /v1/sites/:site/moderation/surge': () => ({
    path: '/moderation/surge',
    body: { mode: 'premoderate', until: new Date(Date.now() + 60_000).toISOString() },
  }),
  'DELETE /v1/sites/:site/moderation/surge': () => ({ path: '/moderation/surge' }),
  'GET /v1/sites/:site/moderation/surges': () => ({ path: '/moderation/surges' }),
  'PUT /v1/sites/:site/articles/:articleId/surge': async () => ({
    path: `/articles/${(await publish()).id}/surge`,
    body: { mode: 'premoderate', reason: 'Heated' },
  }),
  'DELETE /v1/sites/:site/articles/:articleId/surge': async () => ({
    path: `/articles/${(await publish()).id}/surge`,
  }),
  'PUT /v1/sites/:site/threads/:threadId/premoderation': async () => ({
    path: `/threads/${(await post('somebody')).thread.id}/premoderation`,
    body: { premoderated: true, reason: 'Heated' },
  }),
  'GET /v1/sites/:site/moderation/learning': () => ({ path: '/moderation/learning' }),
  'POST /v1/sites/:site/moderation/learning': () => ({ path: '/moderation/learning' }),
  'GET /v1/sites/:site/moderation/opinions/keys': () => ({ path: '/moderation/opinions/keys' }),
  'PUT /v1/sites/:site/moderation/opinions/:provider/key': () => ({
    path: '/moderation/opinions/akismet/key',
    body: { key: 'abc' },
  }),
  'DELETE /v1/sites/:site/moderation/opinions/:provider/key': () => ({
    path: '/moderation/opinions/akismet/key',
  }),
  // No address is set, so no service is asked.
  'POST /v1/sites/:site/moderation/opinions/:provider/try': () => ({
    path: '/moderation/opinions/toxicity/try',
    body: { text: 'x' },
  }),
  'GET /v1/sites/:site/settings': () => ({ path: '/settings' }),
  'GET /v1/sites/:site/credentials': () => ({ path: '/credentials' }),
  'POST /v1/sites/:site/credentials/service-tokens': () => ({
    path: '/credentials/service-tokens',
    body: { name: 'archive', scopes: ['publish'] },
  }),
  'DELETE /v1/sites/:site/credentials/service-tokens/:tokenId': async () => {
    const made = await service.call('POST', '/credentials/service-tokens', {
      token: service.token({ sub: 'ada', roles: ['admin'] }),
      body: { name: 'archive', scopes: ['publish'] },
    });
    return { path: `/credentials/service-tokens/${made.body.id}` };
  },
  'POST /v1/sites/:site/console/links': () => ({ path: '/console/links', body: signInOf('mo') }),
  'POST /v1/sites/:site/console/session': async () => {
    const link = await service.call('POST', '/console/links', {
      token: machines['sign-in'],
      body: signInOf('mo'),
    });
    return { path: '/console/session', body: { code: /code=(.+)/.exec(String(link.body.url))?.[1] } };
  },
  'DELETE /v1/sites/:site/console/session': () => ({ path: '/console/session' }),
  'GET /v1/sites/:site/console/sites': () => ({ path: '/console/sites' }),
  'GET /v1/sites/:site/console/sessions': () => ({ path: '/console/sessions' }),
  'POST /v1/sites/:site/console/sessions/end': () => ({
    path: '/console/sessions/end',
    body: { subject: 'nobody' },
  }),
  'GET /v1/sites/:site/console/sign-in': () => ({ path: '/console/sign-in' }),
  'POST /v1/sites/:site/console/sign-in/start': async () => {
    await setUpProvider();
    return { path: '/console/sign-in/start' };
  },
  'POST /v1/sites/:site/console/sign-in/finish': async () => {
    await setUpProvider();
    const { body } = await service.call('POST', '/console/sign-in/start');
    const { query } = provider.signIn(body.url as string, { sub: 'mo', groups: ['mods'] });
    return { path: '/console/sign-in/finish', body: { attempt: body.attempt as string, answer: query } };
  },
  'GET /v1/sites/:site/console/provider': () => ({ path: '/console/provider' }),
  'PUT /v1/sites/:site/console/provider': () => ({ path: '/console/provider', body: providerOf(provider) }),
  'DELETE /v1/sites/:site/console/provider': () => ({ path: '/console/provider' }),
  'PATCH /v1/sites/:site/settings': () => ({ path: '/settings', body: { maxLinks: 3 } }),
};

const signInOf = (subject: string) => ({ subject, name: subject, roles: ['moderator'] });

async function setUpProvider(): Promise<void> {
  const token = service.token({ sub: 'ada', roles: ['admin'] });
  await service.call('PUT', '/console/provider', { token, body: providerOf(provider) });
}

/** The response, in the terms of the table. */
async function ask(method: string, actor: Actor, asked: Asked, sub: string): Promise<'401' | '403' | 'done'> {
  const token =
    actor === 'anyone'
      ? undefined
      : actor === 'publisher'
        ? service.serviceToken
        : actor === 'queues:read' || actor === 'decide' || actor === 'sign-in'
          ? machines[actor]
          : actor === 'guest'
            ? guestToken(sub)
            : service.token({ sub, roles: [actor] });
  if (asked.path.endsWith('/events')) {
    const closing = new AbortController();
    const answer = await fetch(`${service.url}/v1/sites/${service.site}${asked.path}`, {
      signal: closing.signal,
      ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    });
    closing.abort();
    return answer.status === 200 ? 'done' : (String(answer.status) as '401' | '403');
  }
  const answer = await service.call(method, asked.path, { ...asked, token });
  if (answer.status === 401 && answer.body.code === 'token_missing') return '401';
  if (answer.status === 403 && answer.body.code === 'forbidden') return '403';
  if (answer.status >= 300) throw new Error(`${method} ${asked.path}: ${answer.status} ${answer.text}`);
  return 'done';
}

/** A person who may do everything, except for a ban. */
async function bannedChief(): Promise<{ sub: string; token: string }> {
  const sub = `chief-${randomUUID()}`;
  const token = service.token({ sub, roles: ['author', 'moderator', 'admin'] });
  const { person } = (await service.call('GET', '/self', { token })).body as { person: { id: string } };
  const ban = `update person set banned_at = now(), ban_reason = 'Enough' where id = $1`;
  await service.ctx.db.pool.query(ban, [person.id]);
  service.ctx.people.forgetAll();
  return { sub, token };
}

test('every route has a case here, and every case has a route', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(ROUTES.map(nameOf).toSorted());
});

describe.each(ROUTES.map((route) => ({ name: nameOf(route), route })))('$name', ({ name, route }) => {
  test.each(ACTORS)('is allowed as the table says for %s', async (actor) => {
    const make = CASES[name];
    if (!make) throw new Error('no case');
    const method = route.method.toUpperCase();
    const sub = `${actor}-${randomUUID()}`;
    const width = grant(route.action, [actor]);
    const askAbout = async (owns: boolean) => ask(method, actor, await make({ sub, owns }), sub);
    const refused = actor === 'anyone' ? '401' : '403';
    // What is refused is refused even for one's own; what is granted is granted even for another's. Ranks have their
    // own test.
    if (width !== null && width !== 'own') expect(await askAbout(false)).toBe('done');
    // A machine owns nothing.
    const ownsNothing = width !== null && MACHINES.some((machine) => machine === actor);
    if (width !== 'yes' && !ownsNothing)
      expect(await askAbout(true)).toBe(width === 'own' ? 'done' : refused);
    if (width === 'own') expect(await askAbout(false)).toBe(refused);
  });
});

describe.each(
  ROUTES.filter((route) => route.kind === 'signed-in').map((route) => ({ name: nameOf(route), route })),
)('$name', ({ name, route }) => {
  test('is refused to a banned person as the table says', async () => {
    const make = CASES[name];
    if (!make) throw new Error('no case');
    const { sub, token } = await bannedChief();
    const asked = await make({ sub, owns: false });
    const answer = await service.call(route.method.toUpperCase(), asked.path, { ...asked, token });
    if (grant(route.action, ['author', 'moderator', 'admin']) === null)
      expect(answer.body?.code).toBe('forbidden');
    else if (DENIED_WHEN_BANNED.has(route.action))
      expect(answer.body).toMatchObject({ code: 'person_banned', detail: 'Enough' });
    else expect(answer.body?.code).not.toBe('person_banned');
  });
});

test('a banned administrator’s `can` list has only what a ban allows', async () => {
  const { token } = await bannedChief();
  const { can, ban } = (await service.call('GET', '/self', { token })).body as { can: string[]; ban: object };
  expect(can).toEqual([
    'page.read',
    'guest.join',
    'notice.send',
    'console.sign_in',
    'self.read',
    'self.export',
    'self.erase',
    'comment.delete',
    'appeal.ask',
  ]);
  expect(ban).toEqual({ reason: 'Enough', until: null });
});

test.each(ROLES.filter((role) => role !== 'publisher'))(
  'lists the actions that the table allows a %s',
  async (role) => {
    const answer = await service.call('GET', '/self', {
      token: role === 'guest' ? guestToken('guest-1') : service.token({ sub: 'curious', roles: [role] }),
    });
    expect(answer.body).toMatchObject({ roles: [role], can: allowedActions([role]) });
  },
);

test('the widest of several roles applies', async () => {
  const { comment } = await post('somebody');
  const token = service.token({ sub: 'both', roles: ['author', 'moderator'] });
  expect((await service.call('GET', `/comments/${comment.id}/source`, { token })).status).toBe(200);
});
