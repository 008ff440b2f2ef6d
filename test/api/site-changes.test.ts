/** Changes of a site's settings, issuers, keys and tokens: complete or not at all, and each in the audit log. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  addIssuerKey,
  createServiceToken,
  removeKey,
  removeServiceTokens,
} from '../../src/features/sites/credentials.js';
import { changeSite, createSite } from '../../src/features/sites/use-cases.js';
import type { Decision } from '../../src/shared/contract.js';
import { moderator } from '../support/actions.js';
import { startService, type TestService } from '../support/service.js';

const ADMIN = { sub: 'ada', name: 'Ada Min', roles: ['admin' as const] };

let service: TestService;
let holder: pg.Client;
beforeAll(async () => {
  service = await startService({ patience: 300 });
  holder = new pg.Client({ connectionString: service.databaseUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await service.stop();
});

/** The log, oldest first, without the members that every line has. */
async function logOf(site: TestService): Promise<Partial<Decision>[]> {
  const answer = await site.call('GET', '/moderation/log?limit=50', { token: moderator(site) });
  return (answer.body.items as Decision[])
    .map(({ action, actor, from, to, evidence }) => ({ action, by: actor?.name ?? null, from, to, evidence }))
    .toReversed();
}

/** Those since the site was set up and the administrator was first seen. */
async function newIn(site: TestService, act: () => Promise<unknown>): Promise<Partial<Decision>[]> {
  await site.call('GET', '/self', { token: site.token(ADMIN) });
  const before = await logOf(site);
  await act();
  return (await logOf(site)).slice(before.length);
}

function change(site: TestService, body: Record<string, unknown>) {
  return site.call('PATCH', '/settings', { token: site.token(ADMIN), body });
}

test('a change with the ETag of GET /settings works until the settings change', async () => {
  const site = await service.newSite();
  const read = async () =>
    (await site.call('GET', '/settings', { token: site.token(ADMIN) })).headers.get('etag') ?? '';
  const changeIf = (etag: string, body: Record<string, unknown>) =>
    site.call('PATCH', '/settings', { token: site.token(ADMIN), body, headers: { 'if-match': etag } });
  const first = await read();
  await changeSite(site.ctx, site.site, { name: 'Another name' });
  const done = await changeIf(`W/${first}`, { addresses: { www: 'same' }, rating: true });
  expect(done.status).toBe(200);
  const refused = await changeIf(first, { rating: false });
  expect([refused.status, refused.body.code]).toEqual([412, 'version_mismatch']);
  expect((await changeIf(done.headers.get('etag') ?? '', { flagThreshold: 7 })).status).toBe(200);
  expect((await changeIf(await read(), { flagThreshold: 8 })).status).toBe(200);
  expect((await changeIf('*', { flagThreshold: 9 })).body).toMatchObject({ rating: true, flagThreshold: 9 });
});

describe('the log records', () => {
  test('which setting changed, from what to what, and by whom', async () => {
    const site = await service.newSite();
    const lines = await newIn(site, async () => {
      await change(site, {
        ...{ flagThreshold: 5, contentSelector: '.text', rating: true, reactions: ['funny'] },
        ...{ consent: { text: 'I agree.', url: null } },
      });
      await change(site, { contentSelector: null, flagThreshold: 5 });
    });
    const by = 'Ada Min';
    const line = (setting: string, from: string | null, to: string | null, more = {}) => ({
      ...{ action: 'settings.change', by, from, to, evidence: { setting, ...more } },
    });
    expect(new Set(lines)).toEqual(
      new Set([
        line('flagThreshold', '3', '5'),
        line('contentSelector', null, '.text'),
        line('rating', 'false', 'true'),
        line('reactions', null, null, { added: [], removed: ['thanks', 'insightful', 'sad'] }),
        line('consent', null, '{"text":"I agree.","url":null}'),
        line('contentSelector', '.text', null),
      ]),
    );
  });

  test('issuers, keys and service tokens that the command line changed, without secrets', async () => {
    const site = await service.newSite();
    let secret = '';
    let token = '';
    const lines = await newIn(site, async () => {
      const issuer = { issuer: 'https://more.example', audience: 'interline' };
      secret = (await addIssuerKey(service.ctx, site.site, { ...issuer, kid: 'two' })).secret ?? '';
      await addIssuerKey(service.ctx, site.site, {
        ...issuer,
        audience: 'other',
        jwksUrl: 'https://more.example/jwks',
      });
      await removeKey(service.ctx, site.site, 'two');
      token = await createServiceToken(service.ctx, site.site, 'archive');
      await removeServiceTokens(service.ctx, site.site, 'archive');
    });
    const by = 'command line';
    const issuer = 'https://more.example';
    expect(lines.map(({ action, from, to, evidence }) => [action, from, to, evidence])).toEqual([
      ['issuer.add', null, 'audience interline, leeway 30 s', { issuer, by }],
      ['key.add', null, 'two', { issuer, algorithm: 'HS256', by }],
      [
        'issuer.change',
        'audience interline, leeway 30 s',
        'audience other, leeway 30 s, keys at https://more.example/jwks',
        { issuer, by },
      ],
      ['key.revoke', 'two', null, { issuer, by }],
      ['service_token.create', null, 'archive', { scopes: ['publish'], by }],
      ['service_token.revoke', 'archive', null, { count: 1, by }],
    ]);
    const { rows } = await holder.query<{ log: string }>('select json_agg(d)::text as log from decision d');
    for (const hidden of [secret, token]) expect(rows[0]?.log).not.toContain(hidden);
  });

  test('a new site, its name and origins, and the key for guests that a setting creates', async () => {
    await createSite(service.ctx, { key: 'logged', name: 'Logged', origins: ['https://logged.example'] });
    const { rows } = await holder.query(
      `select action, "to", evidence from decision d join site s on s.id = d.site_id where s.key = 'logged'`,
    );
    const evidence = { name: 'Logged', origins: ['https://logged.example'], by: 'command line' };
    expect(rows).toEqual([{ action: 'site.create', to: 'logged', evidence }]);
    await changeSite(service.ctx, 'logged', { name: 'Renamed', origins: ['https://logged.example'] });
    await changeSite(service.ctx, 'logged', { origins: ['https://a.example', 'https://b.example'] });
    const later = await holder.query(
      `select action, "from", "to" from decision d join site s on s.id = d.site_id where s.key = 'logged' order by d.id offset 1`,
    );
    expect(later.rows).toEqual([
      { action: 'site.rename', from: 'Logged', to: 'Renamed' },
      { action: 'site.origins', from: 'https://logged.example', to: 'https://a.example, https://b.example' },
    ]);
    const site = await service.newSite();
    const lines = await newIn(site, () => change(site, { guests: 'on' }));
    expect(lines.map(({ action }) => action)).toEqual(['issuer.add', 'key.add', 'settings.change']);
    expect(new Set(lines.map((line) => (line as { by: string }).by))).toEqual(new Set(['Ada Min']));
  });
});

test('a change to the current value changes and logs nothing, and running instances reload nothing', async () => {
  const site = await service.newSite();
  const version = async () =>
    (await holder.query<{ version: number }>('select version from site where key = $1', [site.site])).rows;
  const before = await version();
  const lines = await newIn(site, async () => {
    await change(site, { flagThreshold: 3 });
    expect(await removeKey(service.ctx, site.site, 'none')).toBe(false);
    expect(await removeServiceTokens(service.ctx, site.site, 'none')).toBe(0);
  });
  expect(lines).toEqual([]);
  expect(await version()).toEqual(before);
});

describe('an interrupted change has no effect', () => {
  const CHANGES: [string, (site: TestService) => Promise<unknown>][] = [
    ['revoking a key', (site) => removeKey(service.ctx, site.site, 'k1')],
    ['revoking a service token', (site) => removeServiceTokens(service.ctx, site.site, 'cms')],
    ['making a service token', (site) => createServiceToken(service.ctx, site.site, 'more')],
    [
      'adding a key',
      (site) => addIssuerKey(service.ctx, site.site, { issuer: 'https://x.example', audience: 'x' }),
    ],
    [
      'settings',
      (site) =>
        change(site, { flagThreshold: 9 }).then(({ status }) => status < 300 || Promise.reject(new Error())),
    ],
  ];
  /** Everything of a site that a change can affect. */
  async function stateOf(site: TestService): Promise<unknown> {
    const { rows } = await holder.query(
      `select s.version, s.settings, (select json_agg(k order by k.id) from signing_key k where k.site_id = s.id) as keys,
         (select json_agg(i order by i.id) from issuer i where i.site_id = s.id) as issuers,
         (select json_agg(t order by t.id) from service_token t where t.site_id = s.id) as tokens,
         (select count(*) from decision d where d.site_id = s.id) as log
       from site s where s.key = $1`,
      [site.site],
    );
    return rows[0];
  }

  test.each(CHANGES)('%s', async (_what, act) => {
    const site = await service.newSite();
    const { rows } = await holder.query<{ id: string }>('select id from site where key = $1', [site.site]);
    const before = await stateOf(site);
    for (const lock of ['select 1 from site where id = $1 for update', 'lock table decision in share mode']) {
      await holder.query('begin');
      await holder.query(lock, lock.includes('$1') ? [rows[0]?.id] : []);
      await expect(act(site)).rejects.toThrow();
      await holder.query('rollback');
      expect(await stateOf(site)).toEqual(before);
    }
    await act(site);
    expect(await stateOf(site)).not.toEqual(before);
  });
});

test.each(['decision', 'event', 'site_event'])('the table %s cannot be truncated', async (table) => {
  await expect(holder.query(`truncate ${table}`)).rejects.toThrow(`table ${table} is append-only`);
  await expect(holder.query(`truncate site, ${table} cascade`)).rejects.toThrow('append-only');
});
