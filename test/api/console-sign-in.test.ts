/** Signing in to the console by links and through an OpenID Connect provider; what its sessions may do, and how they end. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createServiceToken, removeServiceTokens } from '../../src/features/sites/credentials.js';
import { createContext } from '../../src/context.js';
import { createLog } from '../../src/log.js';
import { startServer } from '../../src/server.js';
import type { Decision } from '../../src/shared/contract.js';
import { decide, publishText, startThread } from '../support/actions.js';
import { providerOf, startFakeOidc, type FakeOidc, type Person } from '../support/fake-oidc.js';
import { runJob } from '../support/jobs.js';
import { ISSUER, startService, type Answer, type TestService } from '../support/service.js';

const HOUR = 3_600_000;
const MO = { subject: 'mo', name: 'Mo', roles: ['moderator'] };
const MODS: Person = { sub: 'mo-id', name: 'Mo Derator', groups: ['mods', 'all'] };

let main: TestService;
let service: TestService;
let provider: FakeOidc;
/** A service token that may sign people in. */
let cms: string;
/** What the service's clock is ahead of the real one; milliseconds. */
let ahead = 0;

beforeAll(async () => {
  provider = await startFakeOidc();
  main = await startService({
    env: { OUTBOUND_ALLOW: '127.0.0.1' },
    now: () => new Date(Date.now() + ahead),
  });
});
afterAll(async () => {
  await main.stop();
  await provider.stop();
});
beforeEach(async () => {
  ahead = 0;
  provider.down = false;
  service = await main.newSite();
  cms = await createServiceToken(service.ctx, service.site, 'sign-in', ['sign-in']);
});

const admin = (at = service) => at.token({ sub: 'ada', roles: ['admin'] });
const makeLink = (more: object = {}) =>
  service.call('POST', '/console/links', { token: cms, body: { ...MO, ...more } });
const codeOf = ({ body }: Answer): string =>
  new URLSearchParams(new URL(body.url as string).hash.slice(1)).get('code') ?? '';
const open = (code: string, at = service) => at.call('POST', '/console/session', { body: { code } });
const self = (token: string, at = service) => at.call('GET', '/self', { token });
/** A session's token. */
const signedIn = async (more: object = {}): Promise<string> =>
  (await open(codeOf(await makeLink(more)))).body.token as string;
const code = ({ status, body }: Answer) => [status, body?.code];
const logOf = async (action: string): Promise<Decision[]> =>
  (await service.call('GET', `/moderation/log?action=${action}`, { token: admin() })).body
    .items as Decision[];

describe('links', () => {
  test('sign in the person of the publisher’s tokens, with the given role, once', async () => {
    const before = await self(service.token({ sub: 'mo', name: 'Mo in the paper' }));
    const link = await makeLink();
    expect(link.status).toBe(201);
    const url = new URL(link.body.url as string);
    // Only the fragment, which browsers send to no server, has the code.
    expect([url.origin, url.pathname, url.search]).toEqual([service.url, '/admin/', '']);
    const lifetime = Date.parse(link.body.expiresAt as string) - Date.now();
    expect(lifetime).toBeLessThanOrEqual(300_000);
    const session = await open(codeOf(link));
    expect([session.status, session.body.site]).toEqual([201, service.site]);
    expect(session.headers.get('cache-control')).toBe('no-store');
    const who = await self(session.body.token as string);
    expect(who.body).toMatchObject({ person: { id: before.body.person.id }, roles: ['moderator'] });
    // The publisher's own tokens keep deciding about the name.
    expect(who.body.person.name).toBe('Mo in the paper');
    expect(code(await open(codeOf(link)))).toEqual([409, 'sign_in_expired']);
  });

  test('two clicks at once open one session', async () => {
    const link = codeOf(await makeLink());
    const opened = await Promise.all([open(link), open(link), open(link)]);
    expect(opened.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  test('expire after five minutes, are no tokens, and belong to their site', async () => {
    const first = codeOf(await makeLink());
    expect(code(await self(first))).toEqual([401, 'token_invalid']);
    const elsewhere = await main.newSite();
    expect(code(await open(first, elsewhere))).toEqual([409, 'sign_in_expired']);
    ahead = 300_001;
    expect(code(await open(first))).toEqual([409, 'sign_in_expired']);
  });

  test('need the scope, and an issuer if the site trusts several', async () => {
    const publisher = { token: service.serviceToken, body: MO };
    expect(code(await service.call('POST', '/console/links', publisher))).toEqual([403, 'forbidden']);
    expect((await makeLink({ issuer: ISSUER })).status).toBe(201);
    const unknown = await makeLink({ issuer: 'https://elsewhere.example' });
    expect([unknown.status, unknown.body.errors[0].path]).toEqual([422, 'body.issuer']);
    expect((await makeLink({ roles: ['publisher'] })).status).toBe(422);
  });

  test('only a hash of code and session is stored', async () => {
    const link = codeOf(await makeLink());
    const token = (await open(link)).body.token as string;
    const { rows } = await service.ctx.db.pool.query<{ row: string }>(
      'select c::text as row from console_session c',
    );
    expect(rows.filter(({ row }) => row.includes(link) || row.includes(token.slice(4)))).toEqual([]);
  });
});

describe('sessions', () => {
  test('end an hour after they were last used, and eight hours after they began', async () => {
    const token = await signedIn();
    for (let hours = 0.9; hours < 7.9; hours += 0.9) {
      ahead = hours * HOUR;
      expect((await self(token)).status).toBe(200);
    }
    ahead = 8 * HOUR + 1;
    expect((await self(token)).status).toBe(401);
    ahead = 0;
    const idle = await signedIn();
    ahead = HOUR + 1;
    expect((await self(idle)).status).toBe(401);
    // As the job sees it, which uses the database's clock.
    await service.ctx.db.pool.query(`update console_session set ends_at = now() - interval '2 hours'`);
    await runJob(service, 'delete-sessions');
    const { rows } = await service.ctx.db.pool.query('select from console_session');
    expect(rows).toEqual([]);
  });

  test('end on the server when their person signs out, on every instance', async () => {
    const token = await signedIn();
    const second = await service.another();
    expect((await self(token, second)).status).toBe(200);
    expect((await service.call('DELETE', '/console/session', { token })).status).toBe(204);
    expect((await self(token, second)).status).toBe(401);
    await second.stop();
    // A publisher's token has no session to end.
    const mo = service.token({ sub: 'mo', roles: ['moderator'] });
    expect((await service.call('DELETE', '/console/session', { token: mo })).status).toBe(204);
    expect((await self(mo)).status).toBe(200);
  });

  test('are listed for administrators, who can end those of a person; the log has it', async () => {
    const tokens = [await signedIn(), await signedIn()];
    await self(tokens[0] ?? '');
    const waiting = codeOf(await makeLink());
    const list = await service.call('GET', '/console/sessions', { token: admin() });
    expect(list.body.items).toHaveLength(2);
    expect(list.body.items[0]).toMatchObject({
      ...{ name: 'Mo', roles: ['moderator'], via: 'token:sign-in', subject: 'mo', issuer: ISSUER },
    });
    const end = (token: string) =>
      service.call('POST', '/console/sessions/end', { token, body: { subject: 'mo', issuer: ISSUER } });
    expect((await end(service.token({ sub: 'max', roles: ['moderator'] }))).status).toBe(403);
    expect((await end(admin())).body).toEqual({ ended: 3 });
    for (const token of tokens) expect((await self(token)).status).toBe(401);
    expect((await open(waiting)).status).toBe(409);
    expect(await logOf('session.end')).toMatchObject([{ actor: { name: 'ada' }, evidence: { ended: 3 } }]);
  });

  test('end when the publisher takes the role away, or revokes the token that started them', async () => {
    const first = await signedIn();
    await self(first);
    const end = { token: cms, body: { subject: 'mo' } };
    expect((await service.call('POST', '/console/sessions/end', end)).body).toEqual({ ended: 1 });
    expect((await self(first)).status).toBe(401);
    expect(await logOf('session.end')).toMatchObject([
      { actor: null, evidence: { by: 'a service token', token: 'sign-in' } },
    ]);
    const second = await signedIn();
    await removeServiceTokens(service.ctx, service.site, 'sign-in');
    expect((await self(second)).status).toBe(401);
  });

  test('end when their person is erased; a ban stops them at once', async () => {
    const token = await signedIn();
    const { person } = (await self(token)).body as { person: { id: string } };
    const ban = { token: admin(), body: { reason: 'Enough' } };
    expect((await service.call('PUT', `/people/${person.id}/ban`, ban)).status).toBe(200);
    const banned = await service.call('GET', '/moderation/queue?status=pending', { token });
    expect(code(banned)).toEqual([403, 'person_banned']);
    const erase = { token: admin(), body: { texts: 'keep' } };
    expect((await service.call('PUT', `/people/${person.id}/erasure`, erase)).status).toBe(204);
    expect((await self(token)).status).toBe(401);
  });

  test('decide and undo like the person they are for', async () => {
    const token = await signedIn();
    const article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
    const { comment } = await startThread(service, 'ann', article.id, { body: 'Awful.' });
    const body = { commentIds: [comment.id], action: 'reject', reason: 'abuse' };
    const decided = await service.call('POST', '/moderation/decisions', { token, body });
    expect(decided.body.items).toMatchObject([{ outcome: 'changed' }]);
    const mo = service.token({ sub: 'mo', roles: ['moderator'] });
    const undo = { token: mo, body: { decisionIds: [decided.body.items[0].decisionId as string] } };
    expect((await service.call('POST', '/moderation/undo', undo)).body.items).toMatchObject([
      { outcome: 'changed', status: 'published' },
    ]);
    await decide(service, [comment.id], 'reject');
  });
});

describe('several sites', () => {
  test('a link for sites of one publisher needs a token of each, and leads to these alone', async () => {
    const weekly = await main.newSite();
    const strangers = await main.newSite();
    const theirs = await createServiceToken(weekly.ctx, weekly.site, 'weekly', ['sign-in']);
    const otherSites = [{ site: weekly.site, token: theirs, roles: ['admin'] }];
    const token = await signedIn({ otherSites });
    const sites = async (at: TestService) => {
      const { body } = await at.call('GET', '/console/sites', { token });
      return (body.items as { key: string }[]).map(({ key }) => key).toSorted();
    };
    expect(await sites(service)).toEqual([service.site, weekly.site].toSorted());
    expect(await sites(weekly)).toEqual([service.site, weekly.site].toSorted());
    expect((await self(token)).body.roles).toEqual(['moderator']);
    expect((await self(token, weekly)).body.roles).toEqual(['admin']);
    expect((await self(token, strangers)).status).toBe(401);
    // Ended on one site by its administrator, it goes on on the other; signing out ends both.
    await weekly.call('POST', '/console/sessions/end', { token: admin(weekly), body: { subject: 'mo' } });
    expect([(await self(token, weekly)).status, (await self(token)).status]).toEqual([401, 200]);
    const both = await signedIn({ otherSites });
    await weekly.call('DELETE', '/console/session', { token: both });
    expect((await self(both)).status).toBe(401);
    // A publisher's own token is for its site alone.
    const own = await service.call('GET', '/console/sites', { token: admin() });
    expect(own.body.items).toEqual([{ key: service.site, name: 'The Test Courier' }]);
  });

  test('a token of another scope, of another site, unknown sites and repeated ones are refused alike', async () => {
    const weekly = await main.newSite();
    const theirs = await createServiceToken(weekly.ctx, weekly.site, 'weekly', ['sign-in']);
    for (const otherSites of [
      [{ site: weekly.site, token: weekly.serviceToken }],
      [{ site: weekly.site, token: cms }],
      [{ site: 'no-such-site', token: theirs }],
    ]) {
      const answer = await makeLink({ otherSites });
      expect([answer.status, answer.body.errors]).toEqual([
        422,
        [
          {
            path: 'body.otherSites.0',
            message: 'needs a service token of that site with the scope sign-in',
          },
        ],
      ]);
    }
    const twice = [
      { site: weekly.site, token: theirs },
      { site: weekly.site, token: theirs },
    ];
    expect((await makeLink({ otherSites: twice })).status).toBe(422);
  });
});

describe('the provider', () => {
  const setUp = (at = service, more: object = {}) =>
    at.call('PUT', '/console/provider', { token: admin(at), body: { ...providerOf(provider), ...more } });
  const start = (at = service) => at.call('POST', '/console/sign-in/start');
  const finish = (attempt: string, answer: string, at = service) =>
    at.call('POST', '/console/sign-in/finish', { body: { attempt, answer } });
  /** A whole sign-in; what the provider does can be changed. */
  const signIn = async (person = MODS, fault: Parameters<FakeOidc['signIn']>[2] = {}) => {
    const { url, attempt } = (await start()).body as { url: string; attempt: string };
    return finish(attempt, provider.signIn(url, person, fault).query);
  };

  test('signs in a person with the role of their group; it is asked for a code with PKCE, state and nonce', async () => {
    expect(code(await start())).toEqual([404, 'provider_not_found']);
    expect((await setUp()).status).toBe(204);
    const options = await service.call('GET', '/console/sign-in');
    expect(options.body).toEqual({ site: 'The Test Courier', provider: { name: 'Courier ID' } });
    const { url } = (await start()).body as { url: string };
    const asked = new URL(url).searchParams;
    expect(asked.get('redirect_uri')).toBe(`${service.url}/admin/`);
    expect([asked.get('response_type'), asked.get('code_challenge_method')]).toEqual(['code', 'S256']);
    expect([asked.get('state'), asked.get('nonce'), asked.get('code_challenge')]).not.toContain(null);
    const session = await signIn();
    expect(session.status).toBe(201);
    const who = await self(session.body.token as string);
    expect(who.body).toMatchObject({ person: { name: 'Mo Derator' }, roles: ['moderator'] });
    const both = await signIn({ ...MODS, groups: ['mods', 'chiefs'] });
    expect((await self(both.body.token as string)).body.roles.toSorted()).toEqual(['admin', 'moderator']);
  });

  test('groups may be in the userinfo answer, or deeper in the claims', async () => {
    await setUp();
    expect((await signIn(MODS, { groupsApart: true })).status).toBe(201);
    await setUp(service, { claim: 'realm_access.roles' });
    const claims = { groups: undefined, realm_access: { roles: ['chiefs'] } };
    expect((await signIn(MODS, { claims })).status).toBe(201);
  });

  test('a person without a mapped role is told whom to ask', async () => {
    await setUp();
    const answer = await signIn({ sub: 'new', name: 'Nia', groups: ['sports'] });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'role_missing', detail: 'Nia: ask help@courier.example' });
    expect((await signIn({ sub: 'new' })).status).toBe(403);
  });

  test.each<[string, Parameters<FakeOidc['signIn']>[2] & object]>([
    ['an expired code', { expired: true }],
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['a token for another client', { claims: { aud: 'another' } }],
    ['a token of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['an expired token', { claims: { exp: Math.floor(Date.now() / 1000) - 120 } }],
    ['a subject that cannot be stored', { claims: { sub: 'x'.repeat(300) } }],
  ])('%s is refused', async (_what, fault) => {
    await setUp();
    expect(code(await signIn(MODS, fault))).toEqual([422, 'sign_in_refused']);
  });

  test('clocks may differ by half a minute', async () => {
    await setUp();
    const now = Math.floor(Date.now() / 1000);
    expect((await signIn(MODS, { claims: { exp: now - 10 } })).status).toBe(201);
    expect((await signIn(MODS, { claims: { iat: now + 10, nbf: now + 10 } })).status).toBe(201);
  });

  test('another state, another browser’s answer, a repeated and a late one are refused', async () => {
    await setUp();
    const mine = (await start()).body as { url: string; attempt: string };
    const { query, code: issued } = provider.signIn(mine.url, MODS);
    expect(code(await finish('guessed', query))).toEqual([409, 'sign_in_expired']);
    const other = (await start()).body as { url: string; attempt: string };
    expect(code(await finish(other.attempt, query))).toEqual([422, 'sign_in_refused']);
    const forged = new URLSearchParams({ code: issued, state: 'forged', iss: provider.url });
    const third = (await start()).body as { url: string; attempt: string };
    expect(code(await finish(third.attempt, forged.toString()))).toEqual([422, 'sign_in_refused']);
    expect((await finish(mine.attempt, query)).status).toBe(201);
    expect(code(await finish(mine.attempt, query))).toEqual([409, 'sign_in_expired']);
    const late = (await start()).body as { url: string; attempt: string };
    const answer = provider.signIn(late.url, MODS).query;
    ahead = 600_001;
    expect(code(await finish(late.attempt, answer))).toEqual([409, 'sign_in_expired']);
  });

  test('a person who declines, and a provider that is down before or after, get an answer they can act on', async () => {
    await setUp();
    const { url, attempt } = (await start()).body as { url: string; attempt: string };
    const state = new URL(url).searchParams.get('state') ?? '';
    const declined = new URLSearchParams({ error: 'access_denied', state, iss: provider.url });
    const refused = await finish(attempt, declined.toString());
    expect([code(refused), refused.body.detail]).toEqual([[422, 'sign_in_refused'], 'access_denied']);
    const later = (await start()).body as { url: string; attempt: string };
    const { query } = provider.signIn(later.url, MODS);
    provider.down = true;
    expect(code(await finish(later.attempt, query))).toEqual([422, 'provider_failed']);
    expect(code(await start())).toEqual([422, 'provider_failed']);
    provider.down = false;
    expect((await signIn()).status).toBe(201);
  });

  test('new keys of the provider work at once', async () => {
    await setUp();
    expect((await signIn()).status).toBe(201);
    provider.rotate();
    expect((await signIn()).status).toBe(201);
  });

  test('private addresses are refused unless the operator allows them', async () => {
    await setUp(service, { issuer: 'http://127.0.0.2:9' });
    expect(code(await start())).toEqual([422, 'provider_failed']);
  });

  test('its secret is never returned, and is dropped with its client; the log has the change without it', async () => {
    await setUp();
    const read = () => service.call('GET', '/console/provider', { token: admin() });
    const stored = await read();
    expect(stored.body).toMatchObject({
      provider: { clientId: 'interline', hasSecret: true },
      redirectUrl: `${service.url}/admin/`,
    });
    expect(stored.text).not.toContain('a-client-secret');
    const { clientSecret: _secret, ...without } = providerOf(provider);
    const put = (body: object) => service.call('PUT', '/console/provider', { token: admin(), body });
    await put({ ...without, name: 'Another name' });
    expect((await read()).body.provider).toMatchObject({ name: 'Another name', hasSecret: true });
    const token = (await signIn()).body.token as string;
    await put({ ...without, clientId: 'another' });
    expect((await read()).body.provider.hasSecret).toBe(false);
    expect((await self(token)).status).toBe(401);
    const log = await logOf('provider.change');
    expect(log).toHaveLength(3);
    expect(JSON.stringify(log)).not.toContain('a-client-secret');
    await service.call('DELETE', '/console/provider', { token: admin() });
    expect((await read()).body.provider).toBeNull();
  });

  test('leads to other sites that share it, by their own groups, and to no one else’s', async () => {
    const [sharing, closed, copied] = [await main.newSite(), await main.newSite(), await main.newSite()];
    await setUp();
    await setUp(sharing, { shared: true, moderators: ['all'], admins: [] });
    await setUp(closed);
    // Another publisher who knows the client's public id, but not its secret.
    await setUp(copied, { shared: true, clientSecret: 'guessed' });
    const token = (await signIn()).body.token as string;
    const { body } = await service.call('GET', '/console/sites', { token });
    const keys = (body.items as { key: string }[]).map(({ key }) => key);
    expect(keys.toSorted()).toEqual([service.site, sharing.site].toSorted());
    expect((await self(token, sharing)).status).toBe(200);
    for (const other of [closed, copied]) expect((await self(token, other)).status).toBe(401);
  });
});

test('the log has no code, token or secret, whatever happens', async () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const ctx = createContext({ ...main.ctx.config, port: 0 }, main.databaseUrl, log);
  const running = await startServer(ctx);
  const logged = service.at(running.url);
  const secrets = [cms, 'a-client-secret-of-the-test'];
  const call = async (path: string, body?: object, token?: string) =>
    (await logged.call('POST', path, { body, token })).body as Record<string, string>;
  const body = providerOf(provider);
  await logged.call('PUT', '/console/provider', { token: admin(), body });
  const link = await call('/console/links', MO, cms);
  const opened = new URL(link['url'] ?? '').hash.split('code=')[1] ?? '';
  secrets.push(opened, (await call('/console/session', { code: opened }))['token'] ?? '');
  await call('/console/session', { code: opened });
  const made = await call('/credentials/service-tokens', { name: 'x', scopes: ['decide'] }, admin());
  secrets.push(made['token'] ?? '');
  for (const fault of [{}, { expired: true }, { claims: { nonce: 'another' } }]) {
    const { url = '', attempt = '' } = await call('/console/sign-in/start');
    const { query, code: issued } = provider.signIn(url, MODS, fault);
    secrets.push(attempt, issued, new URL(url).searchParams.get('state') ?? '');
    const session = await call('/console/sign-in/finish', { attempt, answer: query });
    if (session['token']) secrets.push(session['token']);
  }
  provider.down = true;
  await call('/console/sign-in/start');
  await running.stop();
  const text = lines.join('');
  expect(text).toContain('sign-in refused');
  expect(text).toContain('the sign-in provider failed');
  expect(secrets.length).toBeGreaterThan(10);
  expect(secrets.filter((secret) => secret.length < 10 || text.includes(secret))).toEqual([]);
});
