/** Guests with a name and a proof of work, and the consent text. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import jwt from 'jsonwebtoken';
import pg from 'pg';
import { addIssuerKey, removeKey } from '../../src/features/sites/credentials.js';
import type { Posted } from '../../src/shared/contract.js';
import { runJob } from '../support/jobs.js';
import { countRows } from '../support/rows.js';
import { EASY, guest, join, solve, workOf, type Work } from '../support/guests.js';
import { decide, moderator, publishText } from '../support/actions.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
let pool: pg.Pool;
let article: { id: string; paragraphs: string[] };
let time = Date.now();

beforeAll(async () => {
  service = await startService({ env: EASY, settings: { guests: 'on' }, now: () => new Date(time) });
  pool = new pg.Pool({ connectionString: service.databaseUrl, max: 2 });
  article = await publishText(service, 'bus', ['The bus leaves at nine.', 'Nobody has asked the driver.']);
});
beforeEach(async () => {
  time = Date.now();
  await service.changeSettings({ guests: 'on', consent: null });
});
afterAll(async () => {
  await pool.end();
  await service.stop();
});

function say(token: string, body: string, more: object = {}) {
  return service.call('POST', '/threads', { token, body: { article: { id: article.id }, body, ...more } });
}

describe('a guest', () => {
  test('starts a thread and replies, and is marked as a guest wherever the name appears', async () => {
    const token = await guest(service, '  Ann   Onym ');
    const started = await say(token, 'Why nine?', { paragraph: { id: article.paragraphs[0] } });
    expect(started.status).toBe(201);
    const { comment, thread } = started.body as Posted;
    const author = { name: 'Ann Onym', picture: null, badge: null, guest: true };
    expect(comment.author).toEqual({ id: expect.any(String), ...author });
    const answered = await service.call('POST', `/threads/${thread.id}/comments`, {
      token: service.token('rosa'),
      body: { body: 'Because of the train.' },
    });
    expect(answered.body.comment.author).toMatchObject({ name: 'rosa', guest: false });

    for (const path of [
      `/comments/${comment.id}`,
      `/articles/${article.id}/comments`,
      `/paragraphs/${article.paragraphs[0]}/threads`,
      `/paragraphs/${article.paragraphs[0]}/latest`,
    ]) {
      const { text } = await service.call('GET', path);
      expect(text).toMatch(/"name":"Ann Onym","picture":null,"guest":true/);
      if (!path.startsWith('/comments')) expect(text).toMatch(/"name":"rosa","picture":null,"guest":false/);
    }
    const queued = await service.call('GET', `/moderation/comments/${comment.id}`, {
      token: moderator(service),
    });
    expect(queued.body.author).toMatchObject({ name: 'Ann Onym', guest: true });
    const record = await service.call('GET', `/people/${comment.author?.id}`, { token: moderator(service) });
    expect(record.body).toMatchObject({ guest: true, published: 1 });
  });

  test('edits their own comments within the window only, and can delete them later too', async () => {
    const token = await guest(service, 'Ann');
    const { comment } = (await say(token, 'Why nine?')).body as Posted;
    const edit = (as: string, version: number) =>
      service.call('PATCH', `/comments/${comment.id}`, {
        token: as,
        body: { body: 'Why ten?' },
        headers: { 'if-match': `"${version}"` },
      });
    const overlay = await service.call('GET', `/articles/${article.id}/overlay`, { token });
    expect(overlay.body).toMatchObject({ roles: ['guest'], person: { guest: true, name: 'Ann' } });
    expect(overlay.body.editable.map(({ id }: { id: string }) => id)).toContain(comment.id);
    expect(await edit(token, 1)).toMatchObject({ status: 200 });
    const namesake = await guest(service, 'Ann');
    expect(await edit(namesake, 2)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    time += 901_000;
    expect(await edit(token, 2)).toMatchObject({ status: 409, body: { code: 'edit_window_over' } });
    expect((await service.call('DELETE', `/comments/${comment.id}`, { token })).status).toBe(204);
  });

  test('cannot vote or report', async () => {
    const { comment } = (await say(service.token('rosa'), 'Hello.')).body as Posted;
    const token = await guest(service, 'Ann');
    for (const [path, body] of [
      ['vote', { value: 1 }],
      ['flag', { reason: 'spam' }],
    ] as const)
      expect(await service.call('PUT', `/comments/${comment.id}/${path}`, { token, body })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
  });

  test('is marked as a guest even under a moderator’s name', async () => {
    const mo = service.token({ sub: 'mo', name: 'Mo Derator', roles: ['moderator'] });
    const real = (await say(mo, 'Calm down.')).body as Posted;
    const fake = (await say(await guest(service, 'Mo Derator'), 'Calm down.')).body as Posted;
    expect(real.comment.author).toMatchObject({ badge: 'moderator', guest: false });
    expect(fake.comment.author).toMatchObject({ badge: null, guest: true });
    expect(fake.comment.author?.id).not.toBe(real.comment.author?.id);
  });

  test('is blocked by a ban like anyone else', async () => {
    const token = await guest(service, 'Troll');
    const { comment } = (await say(token, 'Boo.')).body as Posted;
    const banned = await service.call('PUT', `/people/${comment.author?.id}/ban`, {
      token: moderator(service),
      body: { reason: 'Enough' },
    });
    expect(banned.body).toMatchObject({ guest: true, ban: { reason: 'Enough' } });
    expect(await say(token, 'Boo!')).toMatchObject({ status: 403, body: { code: 'person_banned' } });
  });

  test('repeats a post with its key and gets the first response', async () => {
    const token = await guest(service, 'Ann');
    const post = () =>
      service.call('POST', '/threads', {
        token,
        body: { article: { id: article.id }, body: 'Once.' },
        headers: { 'idempotency-key': 'guest-key-1' },
      });
    const [first, again] = [await post(), await post()];
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body.comment.id).toBe(first.body.comment.id);
  });

  test('is held for a moderator if the site says so, and again after an edit', async () => {
    await service.changeSettings({ guests: 'held' });
    const token = await guest(service, 'Ann');
    const { comment } = (await say(token, 'May I?')).body as Posted;
    expect(comment).toMatchObject({
      status: 'pending',
      reasons: [{ by: 'guests', reason: 'guest', note: null }],
    });
    expect((await say(service.token('rosa'), 'I may.')).body.comment.status).toBe('published');
    await decide(service, [comment.id], 'approve');
    expect((await service.call('GET', `/comments/${comment.id}`)).status).toBe(200);
    const edited = await service.call('PATCH', `/comments/${comment.id}`, {
      token,
      body: { body: 'May I still?' },
      headers: { 'if-match': '"1"' },
    });
    expect(edited.body.status).toBe('pending');
  });
});

describe('the proof of work', () => {
  const refused = async (work: Work, status: number, code: string) => {
    const before = await countRows(pool);
    expect(await join(service, 'Ann', work)).toMatchObject({ status, body: { code } });
    expect(await countRows(pool)).toEqual(before);
  };

  test('counts once, also in concurrent requests', async () => {
    const work = await workOf(service);
    const answers = await Promise.all([1, 2, 3, 4].map(() => join(service, 'Ann', work)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    await refused(work, 409, 'challenge_used');
  });

  test('counts until it expires, and not with a changed expiry', async () => {
    const work = await workOf(service);
    time += 599_000;
    expect((await join(service, 'Ann', await workOf(service))).status).toBe(201);
    time += 2_000;
    await refused(work, 422, 'challenge_expired');
    const [id, expiry = ''] = work.salt.split('.');
    await refused(
      { ...work, salt: `${id}.${(parseInt(expiry, 36) + 600_000).toString(36)}` },
      422,
      'challenge_invalid',
    );
    // Digits of the number do not become digits of the expiry.
    const { number } = work;
    const longer = {
      ...work,
      salt: work.salt + String(number).slice(0, 1),
      number: Number(`${number}`.slice(1) || 0),
    };
    await refused(longer, 422, 'challenge_invalid');
  });

  test.each<[string, (work: Work) => Work]>([
    ['a guess', (work) => ({ ...work, number: work.number + 1 })],
    [
      'a forged signature',
      (work) => ({ ...work, signature: work.signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }),
    ],
    ['no signature', (work) => ({ ...work, signature: '' })],
    ['a salt of one’s own', (work) => ({ ...work, salt: 'salt' })],
    ['somebody’s salt in capitals', (work) => ({ ...work, salt: work.salt.toUpperCase() + ' ' })],
  ])('does not count: %s', async (_, change) => {
    await refused(change(await workOf(service)), 422, 'challenge_invalid');
  });

  test('cannot be made easier: one number is signed, from the site’s range', async () => {
    const { body } = await service.call('GET', '/guests/challenge');
    expect(body.max).toBe(1000);
    const easy = { ...solve(body), number: 0 };
    await refused(
      easy.number === solve(body).number ? { ...easy, number: 1 } : easy,
      422,
      'challenge_invalid',
    );
  });

  test('of one site counts on that site only', async () => {
    const other = await service.newSite({ guests: 'on' });
    await refused(await workOf(other), 422, 'challenge_invalid');
    const token = await guest(other, 'Ann');
    expect(await say(token, 'Hello.')).toMatchObject({ status: 401, body: { code: 'token_invalid' } });
  });

  test('is not cached, and is deleted after it expired', async () => {
    const { headers } = await service.call('GET', '/guests/challenge');
    expect(headers.get('cache-control')).toBe('no-store');
    await guest(service, 'Ann');
    const kept = await countRows(pool);
    await runJob(service, 'delete-challenges');
    expect(await countRows(pool)).toEqual(kept);
    await pool.query(`update used_challenge set expires_at = now() - interval '2 hours'`);
    await runJob(service, 'delete-challenges');
    expect(await countRows(pool)).toEqual({ ...kept, used_challenge: 0 });
  });

  test('of many guests at once is signed by one new key after the last one was revoked', async () => {
    const fresh = await service.newSite({ guests: 'on' });
    const { header } = jwt.decode(await guest(fresh, 'Ann'), { complete: true }) ?? { header: { kid: '' } };
    await removeKey(service.ctx, fresh.site, header.kid ?? '');
    const works = await Promise.all(Array.from({ length: 8 }, () => workOf(fresh)));
    const answers = await Promise.all(works.map((work) => join(fresh, 'Ann', work)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
  });
});

describe('names', () => {
  test.each([
    ['José Núñez', 'José Núñez'],
    ['سارا می‌نویسد', 'سارا می‌نویسد'],
    ['ज़ारा क्षत्रिय', 'ज़ारा क्षत्रिय'.normalize('NFC')],
    ['R2-D2 ❤️', 'R2-D2 ❤️'],
    ['x', 'x'],
    ['n'.repeat(60), 'n'.repeat(60)],
    ['👩‍👩‍👧'.repeat(12) + 'a', '👩‍👩‍👧'.repeat(12) + 'a'],
  ])('%s is accepted', async (sent, shown) => {
    const { body } = await join(service, sent);
    expect(body.name).toBe(shown);
    expect((await service.call('GET', '/self', { token: body.token })).body.person.name).toBe(shown);
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \t\n '],
    ['signs alone', '***'],
    ['one too many', 'n'.repeat(61)],
    ['few that are very long', '👩‍👩‍👧'.repeat(13) + 'a'],
    ['a control character', 'Ann\u0007'],
    ['a NUL', 'Ann\u0000'],
    ['an override of the direction', 'Ann \u202enimda'],
    ['an isolate', '\u2066Ann\u2069'],
    ['a zero-width blank', 'An\u200bn'],
    ['a letter that is not seen', '\u3164'],
    ['a soft hyphen', 'An\u00adn'],
    ['a tag character', 'Ann\u{e0041}'],
    ['a lone surrogate', 'Ann\ud800'],
    ['a private character', 'Ann\ue000'],
    ['marks that spill', 'A' + '\u0301\u0302\u0303\u0304\u0305\u0306'],
  ])('%s is refused', async (_, name) => {
    expect(await join(service, name)).toMatchObject({ status: 422, body: { code: 'invalid_name' } });
  });

  test('ten thousand characters are refused', async () => {
    expect(await join(service, 'n'.repeat(10_000))).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ path: 'body.name' }] },
    });
  });
});

describe('a site', () => {
  test('accepts no guests by default, and signs its guests out when the setting is turned off', async () => {
    const closed = await service.newSite();
    expect(await closed.call('GET', '/guests/challenge')).toMatchObject({
      status: 403,
      body: { code: 'guests_off' },
    });
    const [work, token] = [await workOf(service), await guest(service, 'Ann')];
    await service.changeSettings({ guests: 'off' });
    expect(await join(service, 'Ann', work)).toMatchObject({ status: 403, body: { code: 'guests_off' } });
    expect(await say(token, 'Hello.')).toMatchObject({ status: 401, body: { code: 'token_invalid' } });
  });

  test('sends pages its settings for guests and consent', async () => {
    const consent = { text: 'I have read the privacy notice.', url: 'https://news.example/privacy' };
    await service.changeSettings({ guests: 'held', consent });
    const { body } = await service.call('GET', '/page?key=bus');
    expect(body.site.settings).toMatchObject({ guests: 'held', consent });
  });

  test('signs its guests out when their key is removed, and issues tokens with the next key', async () => {
    const own = await service.newSite({ guests: 'on' });
    const token = await guest(own, 'Ann');
    const self = () => own.call('GET', '/self', { token });
    expect((await self()).status).toBe(200);
    const { header } = jwt.decode(token, { complete: true }) ?? { header: { kid: '' } };
    expect(await removeKey(service.ctx, own.site, header.kid ?? '')).toBe(true);
    expect((await self()).status).toBe(401);
    expect(await guest(own, 'Ann')).not.toBe(token);
  });
});

test('only the service issues guest tokens, and a host site’s token never counts as a guest’s', async () => {
  const token = await guest(service, 'Ann');
  const claims = decodeJwt(token);
  expect(claims).toMatchObject({ iss: 'interline:guests', aud: service.site, roles: ['guest'] });
  const forged = jwt.sign({ ...claims, roles: ['admin'] }, 'k'.repeat(48), { keyid: 'k1' });
  const unsigned = jwt.sign(claims, '', { algorithm: 'none' });
  for (const wrong of [forged, unsigned])
    expect((await service.call('GET', '/self', { token: wrong })).body.code).toBe('token_invalid');
  const claimed = await service.call('GET', '/self', {
    token: service.token({ sub: String(claims.sub), roles: ['guest'] }),
  });
  expect(claimed.body).toMatchObject({ roles: ['reader'], person: { guest: false } });
  await expect(
    addIssuerKey(service.ctx, service.site, { issuer: 'interline:guests', audience: 'x' }),
  ).rejects.toThrow(/own issuer/);
});

test('a guest’s token expires after a day', async () => {
  const token = await guest(service, 'Ann');
  time += 86_400_000 - 60_000;
  expect((await service.call('GET', '/self', { token })).status).toBe(200);
  time += 120_000;
  expect((await service.call('GET', '/self', { token })).body.code).toBe('token_invalid');
});

test('a new name does not give a guest more writes per minute', async () => {
  const slow = await startService({ env: { ...EASY, WRITES_PER_MINUTE: '6' }, settings: { guests: 'on' } });
  try {
    const [ann, bob] = [await guest(slow, 'Ann'), await guest(slow, 'Bob')];
    const say = (token: string) =>
      slow.call('POST', '/preview', { token, body: { body: 'Hello.' } }).then(({ status }) => status);
    expect([await say(ann), await say(bob), await say(ann)]).toEqual([200, 200, 429]);
    expect((await slow.call('GET', '/guests/challenge')).status).toBe(429);
    expect(await say(slow.token('rosa'))).toBe(200);
  } finally {
    await slow.stop();
  }
});

describe('consent', () => {
  const consent = { text: 'I have read the privacy notice.', url: null };

  test('is required of everyone if the site has it, and is stored with the text', async () => {
    await service.changeSettings({ consent });
    for (const token of [service.token('rosa'), await guest(service, 'Ann')]) {
      const before = await countRows(pool);
      for (const more of [{}, { consent: '' }, { consent: 'I agree to something else.' }])
        expect(await say(token, 'Hello.', more)).toMatchObject({
          status: 422,
          body: { code: 'consent_required' },
        });
      expect(await countRows(pool)).toMatchObject({ comment: before['comment'], thread: before['thread'] });
      const agreed = await say(token, 'Hello.', { consent: consent.text });
      expect(agreed.status).toBe(201);
      const { rows } = await pool.query<{ data: unknown }>(
        `select data from event where data ->> 'commentId' = $1`,
        [agreed.body.comment.id],
      );
      expect(rows).toEqual([{ data: expect.objectContaining({ consent }) }]);
      const reply = { token, body: { body: 'And again.' } };
      expect(
        (await service.call('POST', `/threads/${agreed.body.thread.id}/comments`, reply)).body.code,
      ).toBe('consent_required');
    }
  });

  test('is not stored if the site does not ask for it', async () => {
    const { body } = await say(service.token('rosa'), 'Hello.', { consent: consent.text });
    const { rows } = await pool.query<{ data: object }>(
      `select data from event where data ->> 'commentId' = $1`,
      [body.comment.id],
    );
    expect(rows[0]?.data).not.toHaveProperty('consent');
  });
});
