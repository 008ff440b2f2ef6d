/** Service tokens with scopes: what each may do, and how a machine's decision is recorded and told. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createServiceToken, removeServiceTokens } from '../../src/features/sites/credentials.js';
import type { Decision } from '../../src/shared/contract.js';
import type { TokenScope } from '../../src/shared/enums.js';
import { decide, listOf, moderator, publishText, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { runCommand } from '../support/cli.js';
import { wrongCounters } from '../support/rows.js';
import { ISSUER, startService, type TestService } from '../support/service.js';

let main: TestService;
let service: TestService;
let article: { id: string };

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite({ suspectWords: ['walrus'] });
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

function makeToken(scopes: TokenScope[], name = 'classifier'): Promise<string> {
  return createServiceToken(service.ctx, service.site, name, scopes);
}
const post = async (body: string, by: Parameters<typeof startThread>[1] = 'ann') =>
  (await startThread(service, by, article.id, { body })).comment;
const decideAs = (token: string, commentIds: string[], action: string, more: object = {}) =>
  service.call('POST', '/moderation/decisions', {
    token,
    body: { commentIds, action, reason: action === 'approve' ? 'within_rules' : 'abuse', ...more },
  });

test('a token has the scopes it was made with; the list shows them, and others are refused', async () => {
  const create = (...scopes: string[]) =>
    runCommand(service, 'service-token', 'create', '--site', service.site, '--name', 'classifier', ...scopes);
  expect((await create('--scopes', 'queues:read,decide')).code).toBe(0);
  const list = await runCommand(service, 'service-token', 'list', '--site', service.site);
  expect(list.out).toMatch(/cms +publish .*\n *classifier +queues:read,decide /);
  const wrong = await create('--scopes', 'all');
  expect([wrong.code, wrong.err]).toEqual([64, expect.stringContaining('no such scope: all')]);
  const log = await service.call('GET', '/moderation/log?action=service_token.create', {
    token: moderator(service),
  });
  expect((log.body.items as Decision[])[0]?.evidence).toEqual({
    scopes: ['queues:read', 'decide'],
    by: 'command line',
  });
});

test('reading the queues allows only that, and a token without the scope does not', async () => {
  const { id } = await post('A walrus.');
  const token = await makeToken(['queues:read']);
  const queue = await service.call('GET', '/moderation/queue?status=pending', { token });
  expect(queue.body.items).toMatchObject([
    { comment: { id, body: 'A walrus.' }, may: { decide: false, ban: false } },
  ]);
  expect((await service.call('GET', '/moderation/counts', { token })).body).toMatchObject({ pending: 1 });
  expect((await service.call('GET', `/moderation/comments/${id}`, { token })).status).toBe(200);
  expect((await decideAs(token, [id], 'approve')).status).toBe(403);
  const person = queue.body.items[0].author.id as string;
  for (const path of [
    `/people/${person}/history`,
    '/moderation/log',
    '/moderation/appeals',
    '/settings',
    '/articles',
  ])
    expect([path, (await service.call('GET', path, { token })).status]).toEqual([path, 403]);
  const publisher = { token: service.serviceToken };
  expect((await service.call('GET', '/moderation/queue?status=pending', publisher)).status).toBe(403);
});

test('a decision has the token’s name in the log, and is automated for its person and the report', async () => {
  const { id } = await post('Awful.');
  const token = await makeToken(['decide'], 'toxicity');
  const answer = await decideAs(token, [id], 'reject', { note: 'By a model' });
  expect(answer.body.items).toMatchObject([{ commentId: id, outcome: 'changed', status: 'rejected' }]);
  expect((await listOf(service, article.id)).total).toBe(0);
  const log = await service.call('GET', '/moderation/log?action=comment.reject', {
    token: moderator(service),
  });
  expect(log.body.items).toMatchObject([
    {
      actor: null,
      reason: 'abuse',
      note: 'By a model',
      evidence: { by: 'a service token', token: 'toxicity' },
    },
  ]);
  const file = await runCommand(
    service,
    'audit',
    'export',
    '--site',
    service.site,
    '--action',
    'comment.reject',
  );
  expect(file.out).toContain('comment.reject,toxicity,');
  const told = await service.call('GET', '/self/statements', { token: service.token('ann') });
  expect(told.body.items).toMatchObject([{ action: 'comment.reject', automated: true, note: 'By a model' }]);
  const day = new Date().toISOString().slice(0, 10);
  const period = `/moderation/transparency?from=${day}&to=${day}`;
  const report = await service.call('GET', period, { token: moderator(service) });
  expect(report.body.decisions).toContainEqual({
    ...{ action: 'comment.reject', reason: 'abuse' },
    ...{ automated: true, count: 1 },
  });
  expect((await decideAs(token, [id], 'reject')).body.items).toMatchObject([{ outcome: 'unchanged' }]);
  await decide(service, [id], 'approve');
  expect((await listOf(service, article.id)).total).toBe(1);
});

test('any moderator can answer an appeal against a machine’s decision', async () => {
  const { id } = await post('Awful.');
  await decideAs(await makeToken(['decide']), [id], 'reject');
  const { body } = await service.call('GET', '/self/statements', { token: service.token('ann') });
  const ask = { token: service.token('ann'), body: { text: 'It was a quote.' } };
  expect((await service.call('PUT', `/self/statements/${body.items[0].id}/appeal`, ask)).status).toBeLessThan(
    300,
  );
  const token = moderator(service);
  const appeals = await service.call('GET', '/moderation/appeals', { token });
  const { id: appeal, may } = appeals.body.items[0];
  expect(may).toBe('answer');
  const answer = { token, body: { outcome: 'overturned', note: 'It was.' } };
  expect((await service.call('PUT', `/moderation/appeals/${appeal}/answer`, answer)).status).toBe(200);
  expect((await listOf(service, article.id)).total).toBe(1);
});

test('a machine answers reports, and decides neither about the newsroom nor on a state it has not seen', async () => {
  await service.changeSettings({ rules: { capitals: { mode: 'on', action: 'report' } } });
  const { id } = await post('ALL OF THIS IS IN CAPITALS');
  await service.call('PUT', `/comments/${id}/flag`, {
    token: service.token('bob'),
    body: { reason: 'spam' },
  });
  const token = await makeToken(['queues:read', 'decide']);
  const queue = await service.call('GET', '/moderation/queue?status=reported', { token });
  const { state } = queue.body.items[0].comment as { state: string };
  expect(queue.body.items[0].may).toMatchObject({ decide: true, ban: false, promote: false });
  expect((await decideAs(token, [id], 'approve', { seen: { [id]: 'other' } })).status).toBe(409);
  expect((await decideAs(token, [id], 'approve', { seen: { [id]: state } })).status).toBe(200);
  expect((await service.call('GET', '/moderation/counts', { token })).body).toMatchObject({ reported: 0 });
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
  const chief = await post('A walrus.', { sub: 'chief', roles: ['moderator'] });
  expect((await decideAs(token, [chief.id], 'reject')).status).toBe(403);
  const columnist = await post('A column.', { sub: 'col', roles: ['author'] });
  expect((await decideAs(token, [columnist.id], 'reject')).status).toBe(200);
  await removeServiceTokens(service.ctx, service.site, 'classifier');
  expect((await decideAs(token, [id], 'reject')).status).toBe(401);
});

test('a machine undoes its own decisions, and no one else’s', async () => {
  const { id } = await post('Awful.');
  const token = await makeToken(['decide'], 'toxicity');
  const undoAs = (by: string, decisionId: string) =>
    service.call('POST', '/moderation/undo', { token: by, body: { decisionIds: [decisionId] } });
  const decisionOf = async (by: string, action: string): Promise<string> =>
    (await decideAs(by, [id], action)).body.items[0].decisionId as string;
  const rejected = await decisionOf(token, 'reject');
  expect((await undoAs(await makeToken(['decide'], 'other'), rejected)).status).toBe(403);
  expect((await undoAs(moderator(service), rejected)).status).toBe(403);
  expect((await undoAs(await makeToken(['queues:read'], 'toxicity'), rejected)).status).toBe(403);
  const undone = await undoAs(token, rejected);
  expect(undone.body.items).toMatchObject([{ outcome: 'changed', status: 'published' }]);
  expect((await listOf(service, article.id)).total).toBe(1);
  expect((await undoAs(token, rejected)).body.items).toMatchObject([{ outcome: 'unchanged' }]);
  const log = await service.call('GET', '/moderation/log?action=comment.undo', { token: moderator(service) });
  expect(log.body.items).toMatchObject([
    { actor: null, undoes: rejected, evidence: { by: 'a service token', token: 'toxicity' } },
  ]);
  // A moderator's decision, and one that was followed by another.
  expect((await undoAs(token, await decisionOf(moderator(service), 'reject'))).status).toBe(403);
  const approved = await decisionOf(token, 'approve');
  await decide(service, [id], 'spam');
  expect((await undoAs(token, approved)).status).toBe(409);
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
});

test('an administrator creates, lists and revokes tokens, which end on their date; the log names the administrator', async () => {
  const admin = { token: service.token({ sub: 'ada', roles: ['admin'] }) };
  const expiresAt = new Date(Date.now() + 1_500).toISOString();
  const body = { name: 'brief', scopes: ['queues:read'], expiresAt };
  const made = await service.call('POST', '/credentials/service-tokens', { ...admin, body });
  expect(made.status).toBe(201);
  const token = made.body.token as string;
  const counts = async () => (await service.call('GET', '/moderation/counts', { token })).status;
  expect(await counts()).toBe(200);
  await until('the token has ended', async () => (await counts()) === 401);
  const lasting = await service.call('POST', '/credentials/service-tokens', {
    ...admin,
    body: { ...body, name: 'lasting', expiresAt: null },
  });
  const path = `/credentials/service-tokens/${lasting.body.id}`;
  expect((await service.call('DELETE', path, admin)).status).toBe(204);
  expect((await service.call('DELETE', path, admin)).body.code).toBe('service_token_not_found');
  const list = await service.call('GET', '/credentials', admin);
  expect(list.body.serviceTokens).toMatchObject([
    { name: 'cms', expiresAt: null, revokedAt: null },
    { name: 'brief', expiresAt, revokedAt: null },
    { name: 'lasting', revokedAt: expect.any(String) },
  ]);
  expect(list.body.issuers).toMatchObject([{ issuer: ISSUER, keys: [{ kid: 'k1', algorithm: 'HS256' }] }]);
  expect(list.text).not.toMatch(/ils_|material/);
  const log = await service.call('GET', '/moderation/log?action=service_token.create', admin);
  expect((log.body.items as Decision[]).map(({ actor, to }) => [actor?.name ?? null, to])).toEqual([
    ['ada', 'lasting'],
    ['ada', 'brief'],
    [null, 'cms'],
  ]);
});
