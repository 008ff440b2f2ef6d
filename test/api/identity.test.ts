/** Who a token speaks for: every kind of key, key rotation, and every way to forge a token or use it after its end. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import {
  addIssuerKey,
  createServiceToken,
  removeKey,
  removeServiceTokens,
} from '../../src/features/sites/credentials.js';
import { createSite } from '../../src/features/sites/use-cases.js';
import { until } from '../support/conditions.js';
import { makeKeyPair, makeToken, type KeyPair } from '../support/mint.js';
import { AUDIENCE, ISSUER, ORIGIN, startService, type TestService } from '../support/service.js';

const KEYS = { RS256: makeKeyPair('RS256'), ES256: makeKeyPair('ES256'), EdDSA: makeKeyPair('EdDSA') };
const ALGORITHMS = Object.keys(KEYS) as (keyof typeof KEYS)[];
const SECRET = randomBytes(48).toString('base64url');

let main: TestService;
/** A site of the test's own. */
let service: TestService;
let clockOffset = 0;

beforeAll(async () => {
  main = await startService({
    now: () => new Date(Date.now() + clockOffset),
    env: { OUTBOUND_ALLOW: '127.0.0.1' },
  });
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite();
});

function claims(more: Record<string, unknown> = {}): Record<string, unknown> {
  const iat = Math.floor((Date.now() + clockOffset) / 1000);
  return { iss: ISSUER, aud: AUDIENCE, sub: 'ann', name: 'Ann', iat, exp: iat + 600, ...more };
}

async function trust(input: Partial<Parameters<typeof addIssuerKey>[2]>) {
  return addIssuerKey(main.ctx, service.site, { issuer: ISSUER, audience: AUDIENCE, ...input });
}

/** The service's response to the token. */
async function ask(token: string, site = service) {
  return site.call('GET', '/self', { token });
}

async function verdict(token: string, site = service): Promise<string> {
  const answer = await ask(token, site);
  return answer.status === 200 ? 'welcome' : `${answer.status} ${answer.body.code}`;
}

const REFUSED = '401 token_invalid';

describe('shared secrets', () => {
  test('are distinguished by kid, and a revoked one is refused at once', async () => {
    await trust({ kid: 'old', material: SECRET });
    const other = randomBytes(48).toString('base64url');
    await trust({ kid: 'new', material: other });
    const old = makeToken({ alg: 'HS256', kid: 'old' }, claims(), SECRET);
    const fresh = makeToken({ alg: 'HS256', kid: 'new' }, claims(), other);
    expect([await verdict(old), await verdict(fresh)]).toEqual(['welcome', 'welcome']);
    await removeKey(main.ctx, service.site, 'old');
    expect([await verdict(old), await verdict(fresh)]).toEqual([REFUSED, 'welcome']);
  });

  test('work without a kid only if the site has a single key', async () => {
    const token = service.token('ann');
    const [header, payload] = token.split('.');
    expect(JSON.parse(Buffer.from(header ?? '', 'base64url').toString())).toMatchObject({ kid: 'k1' });
    const site = await main.ctx.sites.find(service.site);
    const secret = site?.issuers[0]?.keys[0]?.material ?? '';
    const bare = makeToken(
      { alg: 'HS256' },
      JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()),
      secret,
    );
    expect(await verdict(bare)).toBe('welcome');
    await trust({ kid: 'second', material: SECRET });
    expect(await verdict(bare)).toBe(REFUSED);
  });

  test('shorter than their hash are refused when they are added', async () => {
    await expect(trust({ kid: 'weak', material: 'secret' })).rejects.toThrow('32 bytes');
  });

  test.each(ALGORITHMS)('of a public key, without its algorithm, are %s', async (algorithm) => {
    await trust({ kid: 'guessed', material: KEYS[algorithm].pem });
    expect(await verdict(makeToken({ alg: algorithm, kid: 'guessed' }, claims(), KEYS[algorithm]))).toBe(
      'welcome',
    );
  });

  test('a key of the wrong type is refused when it is added', async () => {
    await expect(trust({ kid: 'x', algorithm: 'EdDSA', material: KEYS.RS256.pem })).rejects.toThrow(
      'ed25519',
    );
    await expect(trust({ kid: 'x', algorithm: 'RS256', material: 'no key' })).rejects.toThrow();
  });
});

describe.each(ALGORITHMS)('a public key for %s', (algorithm) => {
  const pair = KEYS[algorithm];
  beforeEach(() => trust({ kid: 'public', algorithm, material: pair.pem }));

  test('accepts what its private key signed', async () => {
    expect(await verdict(makeToken({ alg: algorithm, kid: 'public' }, claims(), pair))).toBe('welcome');
  });

  test.each([
    ['nothing signed', (kid: string) => makeToken({ alg: 'none', kid }, claims(), null)],
    ['nothing signed, in capitals', (kid: string) => makeToken({ alg: 'NONE', kid }, claims(), null)],
    [
      'the public key as a shared secret signed',
      (kid: string) => makeToken({ alg: 'HS256', kid }, claims(), pair.pem),
    ],
    [
      'the same with the key’s last line break gone',
      (kid: string) => makeToken({ alg: 'HS256', kid }, claims(), pair.pem.trim()),
    ],
    [
      'another key signed',
      (kid: string) => makeToken({ alg: algorithm, kid }, claims(), makeKeyPair(algorithm)),
    ],
    ['another algorithm is named for', (kid: string) => makeToken({ alg: 'PS256', kid }, claims(), pair)],
    ['an unknown kid is named for', () => makeToken({ alg: algorithm, kid: 'nobody' }, claims(), pair)],
    [
      'a key of the token’s own verifies',
      (kid: string) => {
        const own = makeKeyPair(algorithm);
        return makeToken(
          { alg: algorithm, kid, jwk: own.publicKey.export({ format: 'jwk' }) },
          claims(),
          own,
        );
      },
    ],
    [
      'someone changed afterwards',
      (kid: string) => {
        const [header, , signature] = makeToken({ alg: algorithm, kid }, claims(), pair).split('.');
        const forged = Buffer.from(JSON.stringify(claims({ roles: ['admin'] }))).toString('base64url');
        return `${header}.${forged}.${signature}`;
      },
    ],
  ])('refuses what %s', async (_what, forge) => {
    expect(await verdict(forge('public'))).toBe(REFUSED);
  });
});

describe('the claims of a token', () => {
  const sign = (more: Record<string, unknown>) =>
    makeToken({ alg: 'EdDSA', kid: 'ed' }, claims(more), KEYS.EdDSA);
  const hs = (more: Record<string, unknown>) => makeToken({ alg: 'HS256', kid: 'hs' }, claims(more), SECRET);
  beforeEach(async () => {
    await trust({ kid: 'ed', algorithm: 'EdDSA', material: KEYS.EdDSA.pem, leewaySeconds: 30 });
    await trust({ kid: 'hs', material: SECRET, leewaySeconds: 30 });
  });

  const now = () => Math.floor(Date.now() / 1000);
  test.each<[string, () => Record<string, unknown>, string]>([
    ['nothing unusual', () => ({}), 'welcome'],
    ['another audience', () => ({ aud: 'another' }), REFUSED],
    ['no audience', () => ({ aud: undefined }), REFUSED],
    ['our audience among others', () => ({ aud: ['another', AUDIENCE] }), 'welcome'],
    ['another issuer', () => ({ iss: 'https://evil.example' }), REFUSED],
    ['no issuer', () => ({ iss: undefined }), REFUSED],
    ['an issuer that is a list', () => ({ iss: [ISSUER] }), REFUSED],
    ['no end', () => ({ exp: undefined }), REFUSED],
    ['an end that is a word', () => ({ exp: 'tomorrow' }), REFUSED],
    ['an end within the leeway', () => ({ exp: now() - 20 }), 'welcome'],
    ['an end beyond the leeway', () => ({ exp: now() - 40 }), REFUSED],
    ['a beginning within the leeway', () => ({ nbf: now() + 20 }), 'welcome'],
    ['a beginning to come', () => ({ nbf: now() + 90 }), REFUSED],
    ['no subject', () => ({ sub: undefined }), REFUSED],
    ['an empty subject', () => ({ sub: '' }), REFUSED],
    ['a subject of blanks', () => ({ sub: '   ' }), REFUSED],
    ['a subject of invisible characters', () => ({ sub: '\u200b\u2060' }), REFUSED],
    ['a subject that is a number', () => ({ sub: 7 }), REFUSED],
    ['a subject with a NUL', () => ({ sub: 'a\u0000b' }), REFUSED],
    ['a subject with half a character', () => ({ sub: 'a\ud800' }), REFUSED],
    ['a subject longer than any', () => ({ sub: 'x'.repeat(256) }), REFUSED],
  ])('%s', async (_what, more, expected) => {
    expect([await verdict(sign(more())), await verdict(hs(more()))]).toEqual([expected, expected]);
  });

  test.each([...ALGORITHMS.map((algorithm) => KEYS[algorithm]), SECRET])(
    'a token with an unknown critical extension is refused',
    async (key) => {
      const [alg, kid] =
        typeof key === 'string' ? ['HS256', 'hs'] : [key.algorithm, `crit-${key.algorithm.toLowerCase()}`];
      if (typeof key !== 'string') await trust({ kid, algorithm: key.algorithm, material: key.pem });
      const header = { crit: ['https://news.example/must'], 'https://news.example/must': true };
      expect([
        await verdict(makeToken({ alg, kid }, claims(), key)),
        await verdict(makeToken({ alg, kid, ...header }, claims(), key)),
      ]).toEqual(['welcome', REFUSED]);
    },
  );

  test('a token that was verified before is refused after it expires', async () => {
    const token = sign({});
    expect(await verdict(token)).toBe('welcome');
    try {
      clockOffset = 700_000;
      expect(await verdict(token)).toBe(REFUSED);
    } finally {
      clockOffset = 0;
    }
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['no roles', {}, ['reader']],
    ['known roles', { roles: ['author', 'moderator'] }, ['author', 'moderator']],
    ['the publisher’s, which is for service tokens alone', { roles: ['publisher'] }, ['reader']],
    ['unknown ones', { roles: ['owner', 'root', 'Admin', 'admin ', 'admin\u0000', '__proto__'] }, ['reader']],
    ['unknown among known', { roles: ['superuser', 'author'] }, ['author']],
    ['one as a word', { roles: 'admin' }, ['reader']],
    ['a nested list', { roles: [['admin']] }, ['reader']],
    ['an object', { roles: { admin: true } }, ['reader']],
    ['under another name', { role: 'admin', scope: 'admin', groups: ['admin'] }, ['reader']],
    ['more than anybody has', { roles: Array.from({ length: 30 }, () => 'admin') }, ['reader']],
  ])('roles: %s', async (_what, more, roles) => {
    for (const token of [sign(more), hs(more)]) expect((await ask(token)).body.roles).toEqual(roles);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'name and picture',
      { picture: 'https://x.example/a.png' },
      { name: 'Ann', picture: 'https://x.example/a.png' },
    ],
    ['no name', { name: undefined }, { name: 'ann' }],
    ['a blank name', { name: '   ' }, { name: 'ann' }],
    ['a name with a NUL', { name: 'A\u0000' }, { name: 'ann' }],
    ['a name that is a number', { name: 7 }, { name: 'ann' }],
    ['a script as picture', { picture: 'javascript:alert(1)' }, { picture: null }],
    ['a picture with a NUL', { picture: 'https://x.example/\u0000' }, { picture: null }],
    ['a picture with half a character', { picture: 'https://x.example/\ud800' }, { picture: null }],
  ])('the person: %s', async (_what, more, expected) => {
    for (const token of [sign(more), hs(more)]) {
      const answer = await ask(token);
      expect([answer.status, answer.body.person]).toEqual([200, expect.objectContaining(expected)]);
    }
  });

  const seconds = () => (Date.now() + clockOffset) / 1000;

  test.each<[string, [string, number | null][], string]>([
    [
      'that was there before is not brought back',
      [
        ['Rude', 20],
        ['Kind', 10],
        ['Rude', 20],
      ],
      'Kind',
    ],
    [
      'of an older token that arrives later is ignored',
      [
        ['Kind', 10],
        ['Rude', 20],
      ],
      'Kind',
    ],
    [
      'of one issued in the same second is not taken',
      [
        ['Kind', 10],
        ['Rude', 10],
      ],
      'Kind',
    ],
    [
      'of one without iat is not taken',
      [
        ['Kind', 10],
        ['Rude', null],
      ],
      'Kind',
    ],
    [
      'of one without iat follows that of another',
      [
        ['Rude', null],
        ['Kind', null],
      ],
      'Kind',
    ],
    [
      'of one with iat follows that of one without',
      [
        ['Rude', null],
        ['Kind', 10],
      ],
      'Kind',
    ],
    [
      'from the future is as old as its first use',
      [
        ['Rude', -500],
        ['Kind', 0],
        ['Rude', -500],
      ],
      'Kind',
    ],
  ])('a name %s', async (_, tokens, expected) => {
    const start = Math.floor(seconds());
    const made = new Map<string, string>();
    const tokenOf = (name: string, ago: number | null) => {
      const iat = ago === null ? undefined : ago > 0 ? start - ago : seconds() - ago;
      const known = made.get(name) ?? hs({ name, iat });
      made.set(name, known);
      return known;
    };
    let answer: Awaited<ReturnType<typeof ask>> | undefined;
    for (const [name, ago] of tokens) {
      answer = await ask(tokenOf(name, ago));
      main.ctx.people.forgetAll();
    }
    expect(answer?.body.person.name).toBe(expected);
  });

  test('a person is identified by issuer and subject, and has the latest name', async () => {
    const first = await ask(sign({ name: 'Ann', iat: seconds() - 10 }));
    const second = await ask(hs({ name: 'Ann Ives', iat: seconds() - 5 }));
    expect(second.body.person).toEqual({ ...first.body.person, name: 'Ann Ives' });
    const other = randomUUID();
    await trust({ issuer: other, kid: 'other', material: SECRET });
    const third = await ask(makeToken({ alg: 'HS256', kid: 'other' }, claims({ iss: other }), SECRET));
    expect(third.body.person.id).not.toBe(first.body.person.id);
  });
});

describe('tokens that are not this site’s', () => {
  test.each([
    ['another site’s token', async () => (await main.newSite()).token('ann')],
    ['another site’s service token', async () => (await main.newSite()).serviceToken],
    ['a made-up service token', async () => 'ils_made-up'],
    ['no JWT', async () => 'abc'],
    ['three parts of nothing', async () => '..'],
    ['broken base64', async () => '!!!.???.***'],
    ['something endless', async () => `${'x'.repeat(10_000)}.y.z`],
  ])('%s', async (_what, make) => {
    expect(await verdict(await make())).toBe(REFUSED);
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic dXNlcjpwYXNz', 'Token abc', 'Bearer a b'])(
    'an Authorization of %p',
    async (authorization) => {
      const answer = await service.call('GET', '/self', { headers: { authorization } });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    },
  );
});

describe('service tokens', () => {
  test('can publish, but not comment or moderate', async () => {
    const { article } = await service.publish('by-cms', ['A paragraph.']);
    const token = service.serviceToken;
    const tries = await Promise.all([
      service.call('POST', '/threads', { token, body: { article: { id: article.id }, body: 'x' } }),
      service.call('GET', '/self', { token }),
      service.call('GET', '/moderation/queue', { token }),
    ]);
    expect(tries.map((answer) => answer.status)).toEqual([403, 403, 403]);
  });

  test('are refused as soon as they are revoked, by name', async () => {
    const second = await createServiceToken(main.ctx, service.site, 'second');
    expect(await removeServiceTokens(main.ctx, service.site, 'cms')).toBe(1);
    const publish = (token: string) =>
      service.call('PUT', '/publications/x', {
        token,
        body: { url: `${ORIGIN}/x`, title: 'x', blocks: [{ text: 'x' }] },
      });
    expect((await publish(service.serviceToken)).status).toBe(401);
    expect((await publish(second)).status).toBe(201);
  });

  test('are kept as a hash only', async () => {
    const { rows } = await main.ctx.db.pool.query('select * from service_token');
    expect(JSON.stringify(rows)).not.toContain(service.serviceToken);
  });
});

describe('keys published by the issuer', () => {
  let server: Server;
  let published: { keys: unknown[] };
  let answer: { status: number; body?: string };
  let asked: number;
  let url: string;

  beforeEach(async () => {
    published = { keys: [] };
    answer = { status: 200 };
    asked = 0;
    server = createServer((_req, res) => {
      asked += 1;
      res.writeHead(answer.status, {
        'content-type': 'application/json',
        location: 'http://169.254.169.254/',
      });
      res.end(answer.body ?? JSON.stringify(published));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });

  function publishKey(kid: string, pair: KeyPair): void {
    published.keys.push({
      ...pair.publicKey.export({ format: 'jwk' }),
      kid,
      alg: pair.algorithm,
      use: 'sig',
    });
  }

  async function trustUrl(target = url) {
    const issuer = `https://idp.example/${randomUUID()}`;
    await trust({ issuer, jwksUrl: target });
    return (kid: string, pair: KeyPair | string, header: Record<string, unknown> = {}) =>
      makeToken(
        { alg: typeof pair === 'string' ? 'HS256' : pair.algorithm, kid, ...header },
        claims({ iss: issuer }),
        pair,
      );
  }

  test.each(ALGORITHMS)('verify %s and are fetched once', async (algorithm) => {
    publishKey('one', KEYS[algorithm]);
    const sign = await trustUrl();
    for (let i = 0; i < 3; i += 1) expect(await verdict(sign('one', KEYS[algorithm], { i }))).toBe('welcome');
    expect(asked).toBe(1);
  });

  test('are fetched again for a key not seen before, and not for every unknown one', async () => {
    publishKey('one', KEYS.ES256);
    const sign = await trustUrl();
    expect(await verdict(sign('one', KEYS.ES256))).toBe('welcome');
    const next = makeKeyPair('ES256');
    publishKey('two', next);
    for (let i = 0; i < 5; i += 1) await verdict(sign(`made-up-${i}`, KEYS.ES256));
    expect(asked).toBe(1);
    // The library measures its pause between fetches with the machine's clock.
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
    try {
      expect(await verdict(sign('two', next))).toBe('welcome');
    } finally {
      clock.mockRestore();
    }
    expect(asked).toBe(2);
  });

  test('cannot be used as shared secrets', async () => {
    publishKey('one', KEYS.RS256);
    const sign = await trustUrl();
    expect(await verdict(sign('one', KEYS.RS256.pem))).toBe(REFUSED);
    expect(await verdict(sign('one', JSON.stringify(KEYS.RS256.publicKey.export({ format: 'jwk' }))))).toBe(
      REFUSED,
    );
  });

  test('a shared secret among published keys is not accepted', async () => {
    published.keys.push({
      kty: 'oct',
      k: Buffer.from(SECRET).toString('base64url'),
      kid: 'oct',
      alg: 'HS256',
    });
    const sign = await trustUrl();
    expect(await verdict(sign('oct', SECRET))).toBe(REFUSED);
  });

  test.each<[string, { status: number; body?: string }]>([
    ['an error', { status: 500 }],
    ['a redirect', { status: 302 }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['no key set', { status: 200, body: '{"keys":"none"}' }],
    ['keys that are none', { status: 200, body: '{"keys":["none"]}' }],
    ['something too large', { status: 200, body: `{"keys":[],"x":"${'x'.repeat(5_100_000)}"}` }],
  ])('are refused if the response is %s', async (_what, wrong) => {
    publishKey('one', KEYS.ES256);
    answer = wrong;
    const sign = await trustUrl();
    expect(await verdict(sign('one', KEYS.ES256))).toBe(REFUSED);
    // Hundreds of forged tokens do not cause a request each to a failing key server.
    await Promise.all(Array.from({ length: 30 }, (_, i) => verdict(sign(`made-up-${i}`, KEYS.ES256))));
    for (let i = 0; i < 10; i += 1) await verdict(sign(`later-${i}`, KEYS.ES256));
    expect(asked).toBe(1);
  });

  test('that arrive a byte at a time are given up, and the connection is closed', async () => {
    let open = false;
    const dripping = createServer((_req, res) => {
      open = true;
      res.writeHead(200, { 'content-type': 'application/json' });
      // Never silent for long, so that only a limit on the whole response ends it.
      const drip = setInterval(() => res.write(' '), 250);
      res.on('close', () => {
        clearInterval(drip);
        open = false;
      });
    });
    await new Promise<void>((resolve) => dripping.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = dripping.address() as AddressInfo;
      const sign = await trustUrl(`http://127.0.0.1:${port}/jwks`);
      const answered = verdict(sign('one', KEYS.ES256));
      await until('the key server is asked', () => open);
      // Sooner than a fetch times out, since a reader waits for this.
      await until('the connection is closed', () => !open, 7_000);
      expect(await answered).toBe(REFUSED);
    } finally {
      dripping.close();
      dripping.closeAllConnections();
    }
  });

  test('at an address that does not respond are treated as missing', async () => {
    const sign = await trustUrl('http://127.0.0.1:1/jwks');
    expect(await verdict(sign('one', KEYS.ES256))).toBe(REFUSED);
  });
});

describe('addresses inside the operator’s own network', () => {
  let guarded: TestService;
  let server: Server;
  let asked = 0;
  beforeAll(async () => {
    guarded = await startService({ databaseUrl: main.databaseUrl });
    server = createServer((_req, res) => {
      asked += 1;
      const jwk = { ...KEYS.ES256.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256' };
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  });
  afterAll(async () => {
    server.close();
    await guarded.stop();
  });

  test.each([
    '127.0.0.1',
    'localhost',
    '127.1',
    '2130706433',
    '0x7f000001',
    '[::ffff:127.0.0.1]',
    '[::1]',
    '0.0.0.0',
    '169.254.169.254',
    '10.0.0.1',
  ])('are not asked for keys: %s', async (host) => {
    const { port } = server.address() as AddressInfo;
    const issuer = `https://idp.example/${randomUUID()}`;
    const jwksUrl = `http://${host}:${port}/${randomUUID()}`;
    await addIssuerKey(guarded.ctx, guarded.site, { issuer, audience: AUDIENCE, jwksUrl });
    const token = makeToken({ alg: 'ES256', kid: 'one' }, claims({ iss: issuer }), KEYS.ES256);
    expect(await verdict(token, guarded)).toBe(REFUSED);
    expect(asked).toBe(0);
  });
});

test('an expired or unsigned token creates no person', async () => {
  const count = async () => (await main.ctx.db.pool.query('select count(*) from person')).rows[0] as unknown;
  const before = await count();
  await verdict(service.token({ sub: 'late', lifetime: -100 }));
  await verdict(makeToken({ alg: 'none' }, claims({ sub: 'nobody' }), null));
  expect(await count()).toEqual(before);
});

describe('a refused token', () => {
  const signed = (more: Record<string, unknown>, header = {}) =>
    makeToken({ alg: 'HS256', kid: 'first', ...header }, claims(more), SECRET);

  test.each<[string, () => string, string]>([
    [
      'of another issuer',
      () => signed({ iss: `${ISSUER}/` }),
      `iss "${ISSUER}/" is not one of this site’s issuers: "${ISSUER}"`,
    ],
    ['for another audience', () => signed({ aud: 'news' }), 'jwt audience invalid. expected: interline'],
    ['for no audience', () => signed({ aud: undefined }), 'jwt audience invalid. expected: interline'],
    ['without an end', () => signed({ exp: undefined }), 'exp must be the expiry time in seconds since 1970'],
    ['that is over', () => signed({ exp: 1 }), 'jwt expired'],
    [
      'with a number as its subject',
      () => signed({ sub: 42 }),
      'sub must be a string of 1 to 255 characters, at least one of them visible',
    ],
    [
      'with an unknown kid',
      () => signed({}, { kid: 'x' }),
      'kid "x" is not one of the issuer’s keys: "first", "second"',
    ],
    [
      'without a kid',
      () => signed({}, { kid: undefined }),
      'the header has no kid, and the issuer has no key or several: "first", "second"',
    ],
    [
      'signed with another secret',
      () => makeToken({ alg: 'HS256', kid: 'first' }, claims(), 'x'),
      'invalid signature',
    ],
  ])('%s says what is wrong with it, outside production', async (_what, make, reason) => {
    const site = await main.newSite();
    await removeKey(main.ctx, site.site, 'k1');
    for (const kid of ['first', 'second'])
      await addIssuerKey(main.ctx, site.site, { issuer: ISSUER, audience: AUDIENCE, kid, material: SECRET });
    const answer = await ask(make(), site);
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([401, 'token_invalid', reason]);
  });

  test('has the same error as every other in production', async () => {
    const env = {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      DATABASE_URL: main.databaseUrl,
      DRAIN_SECONDS: '0',
    };
    const production = await startService({ env, databaseUrl: main.databaseUrl });
    const late = production.token({ sub: 'ann', lifetime: -100 });
    const answers = [await ask('not.a.token', production), await ask(late, production)];
    const [a, b] = answers.map(({ body }) => ({ ...body, requestId: null }));
    expect(a).toMatchObject({ status: 401, code: 'token_invalid' });
    expect(a).not.toHaveProperty('detail');
    expect(a).toEqual(b);
    await production.stop();
  });
});

test('the example for Node.js creates a token the service accepts, and equals the one in the docs', async () => {
  await createSite(main.ctx, { key: 'courier', name: 'The Courier', origins: [] });
  const key = { issuer: 'https://courier.example', audience: 'interline', kid: 'example', material: SECRET };
  await addIssuerKey(main.ctx, 'courier', key);
  Object.assign(process.env, { INTERLINE_SECRET: SECRET, INTERLINE_KID: 'example' });
  const { commentToken } = (await import(resolve('examples/tokens/comment-token.mjs'))) as {
    commentToken(user: object): string;
  };
  const token = commentToken({ id: 42, name: 'Ann', roles: ['moderator'] });
  const self = await main.call('GET', '/self', { site: 'courier', token });
  expect(self.body).toMatchObject({ person: { name: 'Ann' }, roles: ['moderator'] });
  const page = readFileSync('docs/embedding.md', 'utf8');
  for (const file of ['comment-token.mjs', 'comment-token.php', 'comment_token.py'])
    expect(page).toContain(readFileSync(`examples/tokens/${file}`, 'utf8').trim());
});
