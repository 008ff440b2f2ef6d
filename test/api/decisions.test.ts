/** Decisions of several moderators: undone exactly, never made on a state that has changed. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DecisionLog, QueueItem } from '../../src/shared/contract.js';
import { listOf, pageOf, publishText, reply, startThread } from '../support/actions.js';
import { countRows, wrongCounters } from '../support/rows.js';
import { startService, type Answer, type SiteSetup, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];

let main: TestService;
/** A site of the test's own. */
let service: TestService;
let article: { id: string; paragraphs: string[] };

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(() => open({ suspectWords: ['held'], flagMinAgeHours: 0 }));

async function open(settings?: SiteSetup): Promise<void> {
  service = await main.newSite(settings);
  article = await publishText(service, 'a', TEXTS);
}

async function post(sub: string, body = 'Is that so?'): Promise<string> {
  const { comment } = await startThread(service, sub, article.id, { paragraph: article.paragraphs[0], body });
  return comment.id;
}

const moderator = (sub: string) => service.token({ sub, name: sub, roles: ['moderator'] });

function call(method: string, path: string, token: string, body?: unknown): Promise<Answer> {
  return service.call(method, path, { token, ...(body !== undefined && { body }) });
}

interface Decided {
  commentId: string;
  outcome: string;
  status: string | null;
  decisionId: string | null;
}

/** What a moderator decides; the outcome of each comment, in order. */
async function decide(
  ids: string[],
  action: 'approve' | 'reject' | 'spam',
  more: { by?: string; note?: string; seen?: Record<string, string> } = {},
): Promise<Decided[]> {
  const { by = 'mo', ...rest } = more;
  const reason = action === 'approve' ? 'within_rules' : 'abuse';
  const answer = await call('POST', '/moderation/decisions', moderator(by), {
    commentIds: ids,
    action,
    reason,
    ...rest,
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.items as Decided[];
}

/** The id of one decision on one comment. */
async function decided(...of: Parameters<typeof decide>): Promise<string> {
  const [item] = await decide(...of);
  if (!item?.decisionId) throw new Error(`not decided: ${JSON.stringify(item)}`);
  return item.decisionId;
}

const undo = (decisionIds: string[], by = 'mo') =>
  call('POST', '/moderation/undo', moderator(by), { decisionIds });

const flag = (id: string, sub: string, reason = 'abuse') =>
  call('PUT', `/comments/${id}/flag`, service.token(sub), { reason });

async function look(id: string): Promise<QueueItem> {
  return (await call('GET', `/moderation/comments/${id}`, moderator('mo'))).body as QueueItem;
}

async function queueIds(status: string): Promise<string[]> {
  const { body } = await call('GET', `/moderation/queue?status=${status}`, moderator('mo'));
  return (body.items as QueueItem[]).map((item) => item.comment.id);
}

/** What people decided about a comment. */
async function log(commentId: string): Promise<DecisionLog['items']> {
  const { body } = await call('GET', `/moderation/log?commentId=${commentId}`, moderator('mo'));
  return (body as DecisionLog).items.filter(({ actor }) => actor !== null);
}

async function ownOf(sub: string) {
  const { body } = await call('GET', `/articles/${article.id}/overlay`, service.token(sub));
  return body.held as { id: string; status: string; reasons: { by: string; note: string | null }[] }[];
}

/** A comment as everything except its history describes it. */
async function stateOf(id: string) {
  const { comment, flags, verdicts } = await look(id);
  return { comment, flags, verdicts };
}

async function edit(id: string, sub: string, body: string, version = 1): Promise<void> {
  const answer = await service.call('PATCH', `/comments/${id}`, {
    token: service.token(sub),
    body: { body },
    headers: { 'if-match': `"${version}"` },
  });
  expect(answer.status).toBe(200);
}

describe('undoing a decision', () => {
  test.each(['approve', 'reject', 'spam'] as const)(
    'returns a held comment to pending: %s',
    async (action) => {
      const id = await post('ann', 'held');
      const before = await stateOf(id);
      const decision = await decided([id], action);
      const answer = await undo([decision]);
      expect(answer.body.items).toMatchObject([
        { decisionId: decision, commentId: id, outcome: 'changed', status: 'pending' },
      ]);
      expect(await stateOf(id)).toEqual(before);
      expect(await queueIds('pending')).toEqual([id]);
      expect((await listOf(service, article.id)).total).toBe(0);
      expect(await wrongCounters(main.ctx.db.pool)).toEqual([]);
    },
  );

  test.each(['approve', 'reject', 'spam'] as const)(
    'reopens the reports of a comment: %s',
    async (action) => {
      const id = await post('ann');
      for (const sub of ['bob', 'cem']) await flag(id, sub);
      const before = await stateOf(id);
      const decision = await decided([id], action);
      await undo([decision]);
      expect(await stateOf(id)).toEqual(before);
      expect(await queueIds('reported')).toEqual([id]);
      expect(await queueIds('approved')).toEqual([]);
      expect((await listOf(service, article.id)).total).toBe(1);
      // A report is open again: its reporter can withdraw it, and it counts.
      await call('DELETE', `/comments/${id}/flag`, service.token('bob'));
      expect((await look(id)).flags).toHaveLength(1);
      expect(await wrongCounters(main.ctx.db.pool)).toEqual([]);
    },
  );

  test('restores a rejection with its reason and what its writer saw', async () => {
    const id = await post('ann');
    await decided([id], 'reject', { note: 'Names a child' });
    const before = await ownOf('ann');
    const decision = await decided([id], 'approve', { by: 'ola' });
    await undo([decision], 'ola');
    expect(await ownOf('ann')).toEqual(before);
    expect(before).toMatchObject([{ status: 'rejected', reasons: [{ note: 'Names a child' }] }]);
  });

  test('restores an approval, a pin and a featured mark', async () => {
    const id = await post('ann', 'held');
    await decided([id], 'approve');
    for (const [path, body] of [
      ['pin', { pinned: true }],
      ['feature', { featured: true }],
    ] as const)
      await call('PUT', `/comments/${id}/${path}`, moderator('mo'), body);
    const before = await stateOf(id);
    await undo([await decided([id], 'spam')]);
    expect(await stateOf(id)).toEqual(before);
    expect(before.comment).toMatchObject({ pinned: true, featured: true });
    expect(await queueIds('approved')).toEqual([id]);
  });

  test('removes the decision and its undo from what the writer sees', async () => {
    const id = await post('ann', 'held');
    const before = await ownOf('ann');
    const decision = await decided([id], 'reject', { note: 'Never again' });
    expect((await ownOf('ann'))[0]?.reasons).toHaveLength(2);
    await undo([decision]);
    expect(await ownOf('ann')).toEqual(before);
    expect(before[0]?.reasons.map(({ by }) => by)).toEqual(['suspect-words']);
  });

  test('is logged next to the decision it undoes', async () => {
    const id = await post('ann', 'held');
    const decision = await decided([id], 'reject');
    await undo([decision]);
    expect(await log(id)).toMatchObject([
      {
        action: 'comment.undo',
        undoes: decision,
        undone: false,
        actor: { name: 'mo' },
        from: 'rejected',
        to: 'pending',
      },
      { id: decision, action: 'comment.reject', undoes: null, undone: true },
    ]);
  });

  test('again changes and records nothing', async () => {
    const id = await post('ann', 'held');
    const decision = await decided([id], 'reject');
    await undo([decision]);
    const before = await countRows(main.ctx.db.pool);
    expect((await undo([decision])).body.items).toMatchObject([{ outcome: 'unchanged', status: 'pending' }]);
    expect(await countRows(main.ctx.db.pool)).toEqual(before);
    await decided([id], 'approve');
    expect((await undo([decision])).body.items).toMatchObject([
      { outcome: 'unchanged', status: 'published' },
    ]);
    expect((await listOf(service, article.id)).total).toBe(1);
  });

  test('twice at once happens once', async () => {
    const id = await post('ann', 'held');
    const decision = await decided([id], 'reject');
    const answers = await Promise.all([1, 2, 3].map(() => undo([decision])));
    expect(answers.map((answer) => answer.body.items[0].outcome as string).toSorted()).toEqual([
      'changed',
      'unchanged',
      'unchanged',
    ]);
    expect(await log(id)).toHaveLength(2);
  });

  test('of several decisions in a row restores one step at a time', async () => {
    const id = await post('ann', 'held');
    const first = await decided([id], 'reject');
    const second = await decided([id], 'approve');
    expect((await undo([first])).body).toMatchObject({ code: 'conflict', current: { status: 'published' } });
    expect((await undo([second])).body.items).toMatchObject([{ status: 'rejected' }]);
    expect((await undo([first])).body.items).toMatchObject([{ status: 'pending' }]);
    const again = await decided([id], 'spam');
    expect((await undo([again])).body.items).toMatchObject([{ status: 'pending' }]);
  });

  test('of a bulk decision restores each comment’s own state', async () => {
    const waiting = await post('ann', 'held');
    const shown = await post('bob');
    const down = await post('cem');
    await decided([down], 'reject');
    const deleted = await post('dee');
    const items = await decide([waiting, shown, down, deleted], 'spam');
    await call('DELETE', `/comments/${deleted}`, service.token('dee'));
    const unknown = randomUUID();
    const ids = items.map(({ decisionId }) => decisionId ?? '');
    const answer = await undo([...ids, unknown]);
    expect(answer.status).toBe(200);
    expect(
      Object.fromEntries(
        answer.body.items.map((item: Decided) => [item.decisionId, [item.outcome, item.status]]),
      ),
    ).toEqual({
      [ids[0] ?? '']: ['changed', 'pending'],
      [ids[1] ?? '']: ['changed', 'published'],
      [ids[2] ?? '']: ['changed', 'rejected'],
      [ids[3] ?? '']: ['gone', 'deleted'],
      [unknown]: ['not_found', null],
    });
    expect(await wrongCounters(main.ctx.db.pool)).toEqual([]);
  });

  describe('is refused when something else happened to the comment since', () => {
    const refuses = async (id: string, decision: string, status: string) => {
      const before = await countRows(main.ctx.db.pool);
      const answer = await undo([decision]);
      expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
      expect(answer.body.current).toMatchObject({ commentId: id, status });
      expect(await countRows(main.ctx.db.pool)).toEqual(before);
    };

    test('a colleague decided', async () => {
      const id = await post('ann', 'held');
      const decision = await decided([id], 'approve');
      await decided([id], 'reject', { by: 'ola' });
      await refuses(id, decision, 'rejected');
    });

    test('a colleague made a decision with the same effect', async () => {
      const id = await post('ann');
      await flag(id, 'bob');
      const decision = await decided([id], 'approve');
      await flag(id, 'cem');
      await decided([id], 'approve', { by: 'ola' });
      await refuses(id, decision, 'published');
    });

    test('its writer edited it', async () => {
      const id = await post('ann', 'held');
      const decision = await decided([id], 'approve');
      await edit(id, 'ann', 'Sorry');
      await refuses(id, decision, 'published');
    });

    test('a colleague pinned it', async () => {
      const id = await post('ann', 'held');
      const decision = await decided([id], 'approve');
      await call('PUT', `/comments/${id}/pin`, moderator('ola'), { pinned: true });
      await refuses(id, decision, 'published');
    });
  });

  test('is not refused for new reports and replies; both stay', async () => {
    const id = await post('ann');
    await flag(id, 'bob');
    const decision = await decided([id], 'approve');
    await flag(id, 'cem');
    const { thread } = (await call('GET', `/moderation/comments/${id}`, moderator('mo'))).body as QueueItem;
    await reply(service, 'dee', thread.id, 'Yes');
    expect((await undo([decision])).body.items).toMatchObject([{ outcome: 'changed' }]);
    expect((await look(id)).flags.map(({ answered }) => answered)).toEqual([false, false]);
    expect((await pageOf(service, 'key=a')).article?.counts.comments).toBe(2);
    expect(await wrongCounters(main.ctx.db.pool)).toEqual([]);
  });

  test('is for the person who decided only, and for decisions about comments only', async () => {
    const id = await post('ann', 'held');
    const decision = await decided([id], 'reject');
    expect((await undo([decision], 'ola')).body.code).toBe('forbidden');
    const { author } = await look(id);
    await call('PUT', `/people/${author.id}/ban`, moderator('mo'), { reason: 'x' });
    const { body } = await call('GET', `/moderation/log?personId=${author.id}`, moderator('mo'));
    const ban = (body as DecisionLog).items.find(({ action }) => action === 'person.ban');
    expect((await undo([ban?.id ?? ''])).body.items).toMatchObject([{ outcome: 'not_found', status: null }]);
    const elsewhere = await main.newSite();
    const foreign = await elsewhere.call('POST', '/moderation/undo', {
      token: elsewhere.token({ sub: 'mo', roles: ['moderator'] }),
      body: { decisionIds: [decision] },
    });
    expect(foreign.body.items).toMatchObject([{ outcome: 'not_found' }]);
    expect((await look(id)).comment.status).toBe('rejected');
  });
});

describe('a decision names the state it was made on', () => {
  /** What a moderator's screen shows of the comments. */
  const see = async (...ids: string[]) =>
    Object.fromEntries(
      await Promise.all(ids.map(async (id) => [id, (await look(id)).comment.state] as const)),
    );

  const send = (id: string, action: string, seen: Record<string, string>, by = 'mo') =>
    call('POST', '/moderation/decisions', moderator(by), {
      commentIds: [id],
      action,
      reason: action === 'approve' ? 'within_rules' : 'abuse',
      seen,
    });

  const refuses = async (id: string, action: string, seen: Record<string, string>) => {
    const before = await countRows(main.ctx.db.pool);
    const answer = await send(id, action, seen);
    const { status, state } = (await look(id)).comment;
    expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
    expect(answer.body.current).toEqual({ commentId: id, status, state });
    expect(await countRows(main.ctx.db.pool)).toEqual(before);
    // Once it has been looked at again it can be decided.
    expect((await send(id, action, { [id]: state })).status).toBe(200);
  };

  test('an unchanged comment is decided, and its new state can be decided next', async () => {
    const id = await post('ann', 'held');
    const first = await send(id, 'approve', await see(id));
    expect(first.body.items).toMatchObject([{ outcome: 'changed', status: 'published' }]);
    const { state } = first.body.items[0] as { state: string };
    expect(await see(id)).toEqual({ [id]: state });
    expect((await send(id, 'reject', { [id]: state })).body.items).toMatchObject([{ outcome: 'changed' }]);
  });

  test('a colleague’s decision is not overturned unseen', async () => {
    const id = await post('ann', 'held');
    const seen = await see(id);
    await decided([id], 'approve', { by: 'ola' });
    await refuses(id, 'reject', seen);
  });

  test('nor is a decision that left the status unchanged', async () => {
    const id = await post('ann');
    await flag(id, 'bob');
    const seen = await see(id);
    await decided([id], 'approve', { by: 'ola' });
    await refuses(id, 'spam', seen);
  });

  test('an edited comment is not decided before the moderator saw the edit', async () => {
    const id = await post('ann', 'held');
    const seen = await see(id);
    await edit(id, 'ann', 'held, and worse');
    await refuses(id, 'approve', seen);
  });

  test('nor is a comment that reports have hidden since', async () => {
    await open({ flagThreshold: 1, flagMinAgeHours: 0 });
    const id = await post('ann');
    const seen = await see(id);
    await flag(id, 'bob');
    await refuses(id, 'reject', seen);
  });

  test('an approval is refused if there is an unseen report; a rejection is not', async () => {
    const [id, other] = [await post('ann'), await post('ann')];
    for (const each of [id, other]) await flag(each, 'bob');
    const seen = await see(id, other);
    for (const each of [id, other]) await flag(each, 'cem', 'privacy');
    await refuses(id, 'approve', seen);
    expect((await send(other, 'reject', seen)).body.items).toMatchObject([{ outcome: 'changed' }]);
  });

  test('a decision that was undone since does not count as a change', async () => {
    const id = await post('ann', 'held');
    const seen = await see(id);
    await undo([await decided([id], 'reject', { by: 'ola' })], 'ola');
    expect((await send(id, 'approve', seen)).body.items).toMatchObject([{ outcome: 'changed' }]);
  });

  test('a bulk decision has an outcome for each comment', async () => {
    const [a, b, c] = [await post('ann', 'held'), await post('bob', 'held'), await post('cem', 'held')];
    const seen = await see(a, b);
    await decided([b], 'approve', { by: 'ola' });
    await decided([c], 'approve', { by: 'ola' });
    const items = await decide([a, b, c], 'reject', { seen });
    expect(items.map(({ outcome, status }) => [outcome, status])).toEqual([
      ['changed', 'rejected'],
      ['conflict', 'published'],
      // Without the state it was decided on.
      ['changed', 'rejected'],
    ]);
  });

  test('two decisions at once about the same comment: one succeeds, the other conflicts', async () => {
    const id = await post('ann', 'held');
    const seen = await see(id);
    const answers = await Promise.all([send(id, 'approve', seen, 'mo'), send(id, 'reject', seen, 'ola')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await log(id)).toHaveLength(1);
  });

  test('a retry gets the decision whose response was lost', async () => {
    const id = await post('ann', 'held');
    const seen = await see(id);
    const decision = await decided([id], 'reject', { seen });
    expect(await decide([id], 'reject', { seen })).toMatchObject([
      { outcome: 'unchanged', decisionId: decision },
    ]);
    // Not for another person's decision, and not for one's own of another time.
    expect(await decide([id], 'reject', { seen, by: 'ola' })).toMatchObject([
      { outcome: 'unchanged', decisionId: null },
    ]);
    expect(await decide([id], 'reject', { seen: await see(id) })).toMatchObject([
      { outcome: 'unchanged', decisionId: null },
    ]);
  });
});

describe('reports', () => {
  const NEW = ['new-1', 'new-2', 'new-3', 'new-4'];
  /** Makes the site have known a person for this many hours. */
  const firstSeen = async (sub: string, hours: number) => {
    const { id } = (await call('GET', '/self', service.token(sub))).body.person as { id: string };
    await main.ctx.db.pool.query(
      'update person set created_at = now() - make_interval(hours => $2) where id = $1',
      [id, hours],
    );
  };
  const statusOf = async (id: string) => (await look(id)).comment.status;

  test('from brand-new accounts never hide a comment but are in the queue', async () => {
    await open();
    const id = await post('ann');
    for (const sub of NEW) expect((await flag(id, sub)).status).toBe(200);
    expect(await statusOf(id)).toBe('published');
    expect(await queueIds('reported')).toEqual([id]);
    const item = await look(id);
    expect(item.flags.map(({ by, counts }) => [by, counts])).toEqual(NEW.map((sub) => [sub, false]));
    // Nor with one counting account too few.
    await open({ flagThreshold: 2 });
    for (const sub of ['old']) await post(sub, 'Earlier');
    const other = await post('ann');
    for (const sub of [...NEW, 'old']) await flag(other, sub);
    expect(await statusOf(other)).toBe('published');
  });

  test('from people known for some time hide it, with the weights as evidence', async () => {
    await open();
    const id = await post('ann');
    // At different times: accounts first seen together that report together are a burst.
    await firstSeen('bob', 25);
    await firstSeen('cem', 50);
    await firstSeen('dee', 23);
    for (const sub of ['bob', 'cem', 'dee']) await flag(id, sub, sub === 'cem' ? 'hate' : 'abuse');
    await flag(id, 'new-1', 'spam');
    expect(await statusOf(id)).toBe('published');
    expect((await look(id)).flags.map(({ counts }) => counts)).toEqual([true, true, false, false]);
    await call('DELETE', `/comments/${id}/flag`, service.token('bob'));
    await flag(id, 'bob');
    expect(await statusOf(id)).toBe('published');
    // Reporting again is weighed again.
    await firstSeen('dee', 75);
    await flag(id, 'dee');
    expect(await statusOf(id)).toBe('withheld');
    expect((await look(id)).decisions).toMatchObject([
      {
        action: 'comment.withhold',
        evidence: { threshold: 3, counted: 3, not_counted: 1, flags: { abuse: 2, hate: 1 } },
        actor: null,
      },
    ]);
    // It is also in the log of the person it is about.
    const { author } = await look(id);
    const { body } = await call('GET', `/moderation/log?personId=${author.id}`, moderator('mo'));
    expect((body as DecisionLog).items).toMatchObject([{ action: 'comment.withhold' }]);
  });

  test('from people with an earlier published comment count', async () => {
    await open({ flagThreshold: 2, suspectWords: ['held'] });
    for (const sub of ['bob', 'cem']) await post(sub, 'Earlier');
    await post('dee', 'held');
    const [one, other] = [await post('ann'), await post('ann')];
    // Written after the reported comment, or not published: neither shows that the person was there before.
    await post('eve', 'Later');
    for (const sub of ['dee', 'eve']) await flag(one, sub);
    expect(await statusOf(one)).toBe('published');
    // Only two: with a third new account it would be a burst.
    await flag(other, 'bob');
    expect(await statusOf(other)).toBe('published');
    await flag(other, 'cem');
    expect(await statusOf(other)).toBe('withheld');
  });

  test('from the newsroom count at once', async () => {
    await open({ flagThreshold: 1 });
    const id = await post('ann');
    await call('PUT', `/comments/${id}/flag`, moderator('fresh'), { reason: 'abuse' });
    expect(await statusOf(id)).toBe('withheld');
  });

  test('from everyone count at once if the site says so', async () => {
    await open({ flagThreshold: 2, flagMinAgeHours: 0 });
    const id = await post('ann');
    for (const sub of ['bob', 'cem']) await flag(id, sub);
    expect(await statusOf(id)).toBe('withheld');
  });

  test('do not hide what a moderator has approved, until its text changes', async () => {
    await open({ flagThreshold: 2, flagMinAgeHours: 0 });
    const id = await post('ann');
    await flag(id, 'bob');
    await decided([id], 'approve');
    for (const sub of ['cem', 'dee', 'eve']) await flag(id, sub);
    expect(await statusOf(id)).toBe('published');
    expect(await queueIds('reported')).toEqual([id]);
    await edit(id, 'ann', 'And another thing');
    await flag(id, 'fay');
    expect(await statusOf(id)).toBe('withheld');
  });

  test('do not hide a comment that a moderator approved before the first report', async () => {
    await open({ flagThreshold: 2, flagMinAgeHours: 0 });
    const id = await post('ann');
    expect((await decide([id], 'approve'))[0]).toMatchObject({
      outcome: 'changed',
      status: 'published',
    });
    expect((await decide([id], 'approve'))[0]?.outcome).toBe('unchanged');
    for (const sub of ['cem', 'dee', 'eve']) await flag(id, sub);
    expect(await statusOf(id)).toBe('published');
  });

  test('sent again update the same report with the new reason', async () => {
    const id = await post('ann');
    expect((await flag(id, 'bob', 'hate')).status).toBe(200);
    const before = await countRows(main.ctx.db.pool);
    expect((await flag(id, 'bob', 'hate')).body).toEqual({ commentId: id, flagged: true });
    expect(await countRows(main.ctx.db.pool)).toEqual(before);
    const [first] = (await look(id)).flags;
    const body = { reason: 'spam', note: 'Look at the link' };
    expect((await call('PUT', `/comments/${id}/flag`, service.token('bob'), body)).status).toBe(200);
    expect((await look(id)).flags).toEqual([{ ...first, ...body }]);
    // Also if the report was what hid the comment: the response may have been lost.
    await open({ flagThreshold: 1, flagMinAgeHours: 0 });
    const hidden = await post('ann');
    for (let i = 0; i < 2; i += 1) expect((await flag(hidden, 'bob')).status).toBe(200);
    expect((await look(hidden)).decisions).toHaveLength(1);
    expect((await flag(hidden, 'cem')).body.code).toBe('comment_gone');
    expect(await wrongCounters(main.ctx.db.pool)).toEqual([]);
  });

  test('that were answered can be made again only after the text has changed', async () => {
    const id = await post('ann');
    await flag(id, 'bob');
    await decided([id], 'approve');
    expect((await flag(id, 'bob')).body.code).toBe('already_flagged');
    // It still applies, so it is not withdrawn.
    const withdrawn = await call('DELETE', `/comments/${id}/flag`, service.token('bob'));
    expect(withdrawn.body).toEqual({ commentId: id, flagged: true });
    await edit(id, 'ann', 'And another thing');
    expect((await flag(id, 'bob', 'hate')).status).toBe(200);
    expect((await look(id)).flags).toMatchObject([{ reason: 'hate', answered: false }]);
    expect(await queueIds('reported')).toEqual([id]);
    expect(await wrongCounters(main.ctx.db.pool)).toEqual([]);
  });
});

describe('ranks', () => {
  const RANKS = ['reader', 'author', 'moderator', 'admin'] as const;
  type Rank = (typeof RANKS)[number];

  /** A person of that rank whom the site has seen. */
  async function known(rank: Rank): Promise<{ id: string; sub: string; token: string }> {
    const sub = `${rank}-${randomUUID().slice(0, 8)}`;
    const token = service.token({ sub, roles: [rank] });
    const { body } = await call('GET', '/self', token);
    return { id: body.person.id as string, sub, token };
  }

  const PAIRS = (['moderator', 'admin'] as const).flatMap((by) => RANKS.map((of) => [by, of] as const));
  const BANS = ['moderator reader', 'moderator author', 'admin reader', 'admin author', 'admin moderator'];
  const LIFTS = [...BANS, 'admin admin'];
  const DECIDES = [...LIFTS, 'moderator moderator'];
  const answered = (allowed: boolean) => (allowed ? [200, undefined] : [403, 'forbidden']);
  const told = ({ status, body }: Answer) => [status, body.code as string | undefined];

  test.each(PAIRS)('a %s bans a %s and lifts the ban only if ranks allow it', async (by, of) => {
    const [actor, target] = [await known(by), await known(of)];
    const path = `/people/${target.id}/ban`;
    expect(told(await call('PUT', path, actor.token, { reason: 'x' }))).toEqual(
      answered(BANS.includes(`${by} ${of}`)),
    );
    // With any role at the time of the ban.
    await main.ctx.db.pool.query(`update person set banned_at = now(), ban_reason = 'x' where id = $1`, [
      target.id,
    ]);
    expect(told(await call('DELETE', path, actor.token))).toEqual(answered(LIFTS.includes(`${by} ${of}`)));
  });

  test.each(PAIRS)('a %s decides about a comment by a %s only if ranks allow it', async (by, of) => {
    const [actor, target] = [await known(by), await known(of)];
    const started = await call('POST', '/threads', target.token, {
      article: { id: article.id },
      body: 'held',
    });
    const id = started.body.comment.id as string;
    const shown = (await call('GET', `/moderation/comments/${id}`, actor.token)).body as QueueItem;
    const may = DECIDES.includes(`${by} ${of}`);
    expect(shown.may).toEqual({
      decide: may,
      ban: BANS.includes(`${by} ${of}`),
      standing: BANS.includes(`${by} ${of}`),
      unban: LIFTS.includes(`${by} ${of}`),
      promote: true,
    });
    expect(shown.author.roles).toEqual(of === 'reader' ? [] : [of]);
    const answer = await call('POST', '/moderation/decisions', actor.token, {
      commentIds: [id],
      action: 'approve',
      reason: 'within_rules',
    });
    expect(told(answer)).toEqual(answered(may));
    expect((await look(id)).comment.status).toBe(may ? 'published' : 'pending');
  });

  test.each(['moderator', 'admin'] as const)('a %s cannot decide about their own comment', async (rank) => {
    const { token } = await known(rank);
    const post = async (body: string) =>
      (await call('POST', '/threads', token, { article: { id: article.id }, body })).body.comment
        .id as string;
    const held = await post('held');
    const reported = await post('Fine');
    await flag(reported, 'bob');
    for (const id of [held, reported]) {
      const before = await countRows(main.ctx.db.pool);
      for (const action of ['approve', 'reject', 'spam']) {
        const body = { commentIds: [id], action, reason: 'other' };
        expect(told(await call('POST', '/moderation/decisions', token, body))).toEqual([403, 'forbidden']);
      }
      expect(await countRows(main.ctx.db.pool)).toEqual(before);
    }
    const others = await startThread(service, 'ann', article.id, { body: 'held' });
    const answer = await call('POST', '/moderation/decisions', token, {
      commentIds: [held, others.comment.id],
      action: 'approve',
      reason: 'within_rules',
    });
    expect((answer.body.items as Decided[]).map(({ outcome, status }) => [outcome, status])).toEqual([
      ['forbidden', null],
      ['changed', 'published'],
    ]);
  });

  test('the highest role among a person’s tokens counts until that token expires', async () => {
    const chief = await known('moderator');
    const { sub, id } = await known('admin');
    const ban = async () => told(await call('PUT', `/people/${id}/ban`, chief.token, { reason: 'x' }));
    const seenAs = (roles: Rank[], lifetime?: number) =>
      call('GET', '/self', service.token({ sub, roles, ...(lifetime !== undefined && { lifetime }) }));
    const end = () =>
      main.ctx.db.pool.query(`update person set roles_until = now() - interval '1 second' where id = $1`, [
        id,
      ]);
    expect(await ban()).toEqual([403, 'forbidden']);
    await seenAs([]);
    await seenAs(['author'], 1e12);
    expect(await ban()).toEqual([403, 'forbidden']);
    await end();
    await seenAs(['author']);
    await seenAs(['moderator']);
    expect(await ban()).toEqual([403, 'forbidden']);
    // Another token with that rank extends it.
    await end();
    await seenAs(['moderator'], 7_200);
    const { rows } = await main.ctx.db.pool.query<{ left: number }>(
      'select extract(epoch from roles_until - now())::float as left from person where id = $1',
      [id],
    );
    expect(rows[0]?.left).toBeGreaterThan(7_000);
    await end();
    await seenAs([]);
    expect(await ban()).toEqual([200, undefined]);
  });

  test('people cannot ban themselves or lift their own ban', async () => {
    const { id, token } = await known('admin');
    const path = `/people/${id}/ban`;
    expect(told(await call('PUT', path, token, { reason: 'x' }))).toEqual([403, 'forbidden']);
    expect(told(await call('DELETE', path, token))).toEqual([403, 'forbidden']);
  });
});

describe('bans', () => {
  const ban = (id: string, body: object) =>
    call('PUT', `/people/${id}/ban`, service.token({ sub: 'chief', roles: ['admin'] }), body);

  test('with an end in the past are refused', async () => {
    const { author } = await look(await post('ann'));
    await call('GET', '/self', service.token({ sub: 'chief', roles: ['admin'] }));
    const before = await countRows(main.ctx.db.pool);
    const answer = await ban(author.id, { reason: 'x', until: new Date(Date.now() - 1_000).toISOString() });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ path: 'body.until', message: 'is not in the future' }],
    ]);
    expect(await countRows(main.ctx.db.pool)).toEqual(before);
  });

  test('that expired are not lifted, a repeated ban is not recorded, and concurrent lifts count once', async () => {
    const { author } = await look(await post('ann'));
    const actions = async () => {
      const { body } = await call('GET', `/moderation/log?personId=${author.id}`, moderator('mo'));
      return (body as DecisionLog).items.map(({ action }) => action);
    };
    const lift = () => call('DELETE', `/people/${author.id}/ban`, moderator('mo'));
    const until = new Date(Date.now() + 3_600_000).toISOString();
    for (let i = 0; i < 2; i += 1) await ban(author.id, { reason: 'x', until });
    expect(await actions()).toEqual(['person.ban']);
    await main.ctx.db.pool.query('update person set banned_until = now() where id = $1', [author.id]);
    await lift();
    expect(await actions()).toEqual(['person.ban']);
    await ban(author.id, { reason: 'x' });
    await Promise.all([lift(), lift(), lift()]);
    expect(await actions()).toEqual(['person.unban', 'person.ban', 'person.ban']);
  });

  test('leave the person’s pending comments to be decided', async () => {
    const id = await post('ann', 'held');
    await ban((await look(id)).author.id, { reason: 'x' });
    expect(await queueIds('pending')).toEqual([id]);
    expect(await decide([id], 'approve')).toMatchObject([{ outcome: 'changed', status: 'published' }]);
  });
});
