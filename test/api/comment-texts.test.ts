/** Earlier versions of a comment, and the removal of personal data from its text. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decide, listOf, publishText, startThread } from '../support/actions.js';
import { startService, type Answer, type TestService } from '../support/service.js';

let main: TestService;
let service: TestService;
let article: { id: string; paragraphs: string[] };

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite({ suspectWords: ['held'], flagMinAgeHours: 0 });
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const moderator = (sub = 'mo') => service.token({ sub, name: sub, roles: ['moderator'] });

const post = async (body: string, sub = 'ann') =>
  (await startThread(service, sub, article.id, { paragraph: article.paragraphs[0], body })).comment.id;

async function look(id: string) {
  return (await service.call('GET', `/moderation/comments/${id}`, { token: moderator() })).body;
}

async function redact(
  id: string,
  passages: string[],
  more: { seen?: string; earlier?: boolean; token?: string } = {},
): Promise<Answer> {
  const { token = moderator(), seen, ...rest } = more;
  const body = {
    passages,
    note: 'A private number',
    seen: seen ?? (await look(id)).comment.state,
    ...rest,
  };
  return service.call('POST', `/moderation/comments/${id}/redactions`, { token, body });
}

async function versions(id: string, query = '') {
  const { body } = await service.call('GET', `/moderation/comments/${id}/versions?${query}`, {
    token: moderator(),
  });
  return body as { items: { version: number; body: string; redacted: boolean }[]; next: string | null };
}

async function edit(id: string, body: string, version = 1): Promise<void> {
  const answer = await service.call('PATCH', `/comments/${id}`, {
    ...{ token: service.token('ann'), body: { body } },
    headers: { 'if-match': `"${version}"` },
  });
  expect(answer.status).toBe(200);
}

const NUMBER = '030 1234567';
const TEXT = `Ask the driver, ${NUMBER}.`;
const LEFT = 'Ask the driver, […].';

describe('a redaction', () => {
  test('replaces the passage for everybody, keeps the text before as a version, and is logged without it', async () => {
    const id = await post(TEXT);
    const answer = await redact(id, [NUMBER]);
    expect([answer.status, answer.body.body]).toEqual([200, LEFT]);
    const { items } = await listOf(service, article.id);
    expect(JSON.stringify(items)).not.toContain('1234567');
    expect(items[0]?.html).toContain('Ask the driver, […].');
    const item = await look(id);
    expect(item.comment).toMatchObject({
      status: 'published',
      body: LEFT,
      version: 2,
      state: answer.body.state,
    });
    expect(item.decisions).toMatchObject([
      {
        ...{ action: 'comment.redact', reason: 'privacy', note: 'A private number', actor: { name: 'mo' } },
        evidence: { version: 2, passages: 1 },
      },
    ]);
    expect(JSON.stringify(item.decisions)).not.toContain('1234567');
    // What was typed can be erased.
    const { rows } = await service.ctx.db.pool.query(
      `select note from decision where comment_id = $1 and action = 'comment.redact'`,
      [id],
    );
    expect(rows).toEqual([{ note: null }]);
    expect((await versions(id)).items).toMatchObject([
      { version: 2, body: LEFT, redacted: true },
      { version: 1, body: TEXT, redacted: false },
    ]);
    const search = (text: string) =>
      service.call('GET', `/moderation/search?text=${text}`, { token: moderator() });
    expect((await search('1234567')).body.items).toEqual([]);
    expect((await search('driver')).body.items).toHaveLength(1);
  });

  test('also of earlier versions leaves the passage nowhere', async () => {
    const id = await post(TEXT);
    await edit(id, `${TEXT} He knows.`);
    expect((await redact(id, [NUMBER], { earlier: true })).status).toBe(200);
    expect((await versions(id)).items).toMatchObject([
      { version: 3, body: `${LEFT} He knows.`, redacted: true },
      { version: 2, body: `${LEFT} He knows.`, redacted: false },
      { version: 1, body: LEFT, redacted: false },
    ]);
    const { rows } = await service.ctx.db.pool.query(
      `select from comment_revision where comment_id = $1 and body like '%1234567%'`,
      [id],
    );
    expect(rows).toEqual([]);
  });

  test('is told to the author with its reason, and changes nothing that was decided', async () => {
    const id = await post(`${TEXT} held`);
    await decide(service, [id], 'reject');
    expect((await redact(id, [NUMBER])).status).toBe(200);
    const { comment } = await look(id);
    expect(comment).toMatchObject({ status: 'rejected', body: `${LEFT} held` });
    const told = await service.call('GET', '/self/statements', { token: service.token('ann') });
    expect(told.body.items).toMatchObject([
      {
        ...{ action: 'comment.redact', reason: 'privacy', note: 'A private number' },
        ...{ automated: false, appealUntil: null },
      },
      { action: 'comment.reject' },
    ]);
    expect(JSON.stringify(told.body)).not.toContain('1234567');
  });

  test('keeps the protection of an approval, and no edit of a colleague’s sight is decided unseen', async () => {
    const id = await post(TEXT);
    await decide(service, [id], 'approve');
    const { state } = (await look(id)).comment;
    await redact(id, [NUMBER]);
    for (const by of ['bob', 'cem', 'dov'])
      await service.call('PUT', `/comments/${id}/flag`, {
        token: service.token(by),
        body: { reason: 'abuse' },
      });
    expect((await look(id)).comment.status).toBe('published');
    const decided = await service.call('POST', '/moderation/decisions', {
      token: moderator('other'),
      body: { commentIds: [id], action: 'spam', reason: 'spam', seen: { [id]: state } },
    });
    expect(decided.body.code).toBe('conflict');
  });

  test('of a text that changed since, or that lacks the passage, changes nothing', async () => {
    const id = await post(TEXT);
    const { state } = (await look(id)).comment;
    const missing = await redact(id, [NUMBER, 'the conductor']);
    expect([missing.status, missing.body.code]).toEqual([422, 'invalid_input']);
    expect(missing.body.errors).toEqual([{ path: 'body.passages.1', message: 'is not in the text' }]);
    expect(missing.text).not.toContain('conductor');
    await edit(id, `${TEXT} He knows.`);
    const stale = await redact(id, [NUMBER], { seen: state });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict']);
    expect(stale.body.current.state).toBe((await look(id)).comment.state);
    expect((await look(id)).comment.body).toBe(`${TEXT} He knows.`);
  });

  test('is not for own comments, those of a higher rank, readers, or deleted comments', async () => {
    const own = await startThread(service, { sub: 'mo', roles: ['moderator'] }, article.id, { body: TEXT });
    const above = await startThread(service, { sub: 'chief', roles: ['admin'] }, article.id, { body: TEXT });
    for (const { comment } of [own, above])
      expect((await redact(comment.id, [NUMBER])).body.code).toBe('forbidden');
    const id = await post(TEXT);
    expect((await redact(id, [NUMBER], { token: service.token('ann') })).status).toBe(403);
    await service.call('DELETE', `/comments/${id}`, { token: service.token('ann') });
    expect((await redact(id, [NUMBER])).body.code).toBe('comment_gone');
    const gone = await service.call('GET', `/moderation/comments/${id}/versions`, { token: moderator() });
    expect(gone.body.code).toBe('comment_gone');
  });

  test('by two moderators at once happens once', async () => {
    const id = await post(TEXT);
    const seen = (await look(id)).comment.state as string;
    const answers = await Promise.all(
      ['mo', 'other'].map((by) => redact(id, [NUMBER], { seen, token: moderator(by) })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await versions(id)).items).toHaveLength(2);
  });
});

test('the versions of a comment are paged, each once, for moderators only', async () => {
  const id = await post('Version 1');
  for (const at of [1, 2, 3, 4]) await edit(id, `Version ${at + 1}`, at);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof versions>> = await versions(
      id,
      `limit=2${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...page.items.map(({ body }) => body));
    cursor = page.next;
  }
  expect(seen).toEqual([5, 4, 3, 2, 1].map((at) => `Version ${at}`));
  const path = `/moderation/comments/${id}/versions`;
  expect((await service.call('GET', path, { token: service.token('ann') })).status).toBe(403);
});
