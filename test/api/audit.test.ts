/** The audit log: what it records, its seals, what verifying them finds, filters and export. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Decision } from '../../src/shared/contract.js';
import { decide, moderator, publishText, startThread } from '../support/actions.js';
import { runCommand } from '../support/cli.js';
import { runJob } from '../support/jobs.js';
import { startService, type TestService } from '../support/service.js';

let main: TestService;
let service: TestService;
let article: { id: string };
/** The owner of the database, who can disable triggers. */
let owner: pg.Client;

beforeAll(async () => {
  main = await startService();
  owner = new pg.Client({ connectionString: main.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await main.stop();
});
beforeEach(async () => {
  service = await main.newSite();
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const ADMIN = { sub: 'ada', name: 'Ada Min', roles: ['admin' as const] };
const post = async (body = 'One.', by = 'ann') =>
  (await startThread(service, by, article.id, { body })).comment;

async function logOf(query = ''): Promise<Decision[]> {
  const { body } = await service.call('GET', `/moderation/log?limit=100${query}`, {
    token: moderator(service),
  });
  return body.items as Decision[];
}

const actionsOf = (entries: readonly Decision[]) => entries.map(({ action }) => action);

describe('the log records', () => {
  test('the roles that a token gives a person, and takes', async () => {
    await service.call('GET', '/self', {
      token: service.token({ sub: 'eve', roles: ['moderator'], lifetime: 1 }),
    });
    await service.call('GET', '/self', { token: service.token({ sub: 'eve', roles: ['admin', 'author'] }) });
    await service.call('GET', '/self', { token: service.token({ sub: 'bob' }) });
    const entries = await logOf('&action=person.roles');
    const about = entries.map(({ from, to, reason, actor, evidence }) => ({
      from,
      to,
      reason,
      actor,
      evidence,
    }));
    const line = {
      reason: 'token',
      actor: null,
      evidence: { by: 'the sign-in', issuer: 'https://news.example' },
    };
    expect(about).toEqual(
      expect.arrayContaining([
        { ...line, from: null, to: 'moderator' },
        { ...line, from: 'moderator', to: 'author, admin' },
      ]),
    );
    expect(entries.length).toBe(3);
  });

  test('what a person or the command line publishes and changes, and not the publisher’s back end', async () => {
    const page = { url: 'https://news.example/b', title: 'B' };
    const blocks = (text: string) => ({ ...page, blocks: [{ tag: 'p', text }] });
    await service.publish('b', ['Back end.'], page);
    expect(await logOf('&action=article.publish')).toEqual([]);
    const token = service.token(ADMIN);
    await service.call('PUT', '/publications/b', { token, body: blocks('Ada.') });
    await service.call('PUT', '/publications/b', { token, body: blocks('Ada.') });
    await service.call('PUT', '/publications/b?dryRun=true', { token, body: blocks('Rehearsed.') });
    const folder = await mkdtemp(join(tmpdir(), 'interline-audit-'));
    const file = join(folder, 'b.html');
    await writeFile(file, '<article><p>Command line.</p></article>');
    const where = ['--site', service.site, '--key', 'b', '--url', page.url, '--title', 'B'];
    expect((await runCommand(service, 'publish', file, ...where)).code).toBe(0);
    await rm(folder, { recursive: true });
    await service.call('PATCH', '/publications/b', { token, body: { title: 'Better' } });
    const entries = await logOf();
    const lines = entries
      .filter(({ action }) => action.startsWith('article.'))
      .map(({ action, actor, to, evidence }) => [action, actor?.name ?? evidence['by'], to]);
    expect(lines).toEqual([
      ['article.change', 'Ada Min', null],
      ['article.publish', 'command line', 'revision 3'],
      ['article.publish', 'Ada Min', 'revision 2'],
    ]);
  });

  test('what checks do to comments and edits; a hold is no reason of its own for the writer', async () => {
    await service.changeSettings({
      maxLinks: 0,
      rules: { capitals: { mode: 'on', action: 'report' }, stackedMarks: { mode: 'observe' } },
    });
    const held = await post('See https://a.example');
    await post('ALL OF THIS IS IN CAPITALS');
    const { id, version } = await post('Fine.');
    const edit = { token: service.token('ann'), headers: { 'if-match': `"${version}"` } };
    await service.call('PATCH', `/comments/${id}`, { ...edit, body: { body: 'Or https://b.example' } });
    const entries = (await logOf()).filter(({ action }) => action.startsWith('comment.'));
    expect(entries.map(({ action, actor, reason, from, to }) => [action, actor, reason, from, to])).toEqual([
      ['comment.hold', null, 'many_links', 'published', 'pending'],
      ['comment.report', null, 'capitals', null, null],
      ['comment.hold', null, 'many_links', null, 'pending'],
    ]);
    expect(entries[2]?.evidence).toEqual({ links: 1, allowed: 0 });
    const own = await service.call('GET', `/articles/${article.id}/overlay`, { token: service.token('ann') });
    const mine = (own.body.held as { id: string; reasons: unknown[] }[]).find((one) => one.id === held.id);
    expect(mine?.reasons).toHaveLength(1);
  });
});

test('free text is apart from the log’s rows, and shown with them', async () => {
  const { id, author } = await post();
  const token = moderator(service);
  const decision = { commentIds: [id], action: 'reject', reason: 'abuse', note: 'Names her neighbour' };
  await service.call('POST', '/moderation/decisions', { token, body: decision });
  await service.call('PUT', `/people/${author?.id ?? ''}/ban`, {
    token,
    body: { reason: 'As told by Ms Roe' },
  });
  const [ban, rejection] = await logOf();
  expect([ban?.reason, rejection?.note]).toEqual(['As told by Ms Roe', 'Names her neighbour']);
  const told = await service.call('GET', '/self/statements', { token: service.token('ann') });
  expect(told.body.items).toMatchObject([
    { action: 'person.ban', reason: 'As told by Ms Roe' },
    { action: 'comment.reject', reason: 'abuse', note: 'Names her neighbour' },
  ]);
  const { rows } = await owner.query(
    `select reason, note from decision d join site s on s.id = d.site_id where s.key = $1 and d.id = any($2) order by d.id desc`,
    [service.site, [ban?.id, rejection?.id]],
  );
  expect(rows).toEqual([
    { reason: 'typed', note: null },
    { reason: 'abuse', note: null },
  ]);
});

test.each(['decision_text', 'decision_seal'])(
  'the table %s refuses changes, deletions and TRUNCATE',
  async (table) => {
    const { id } = await post();
    await decide(service, [id], 'reject');
    await service.call('PUT', `/articles/${article.id}/state`, {
      token: moderator(service),
      body: { state: 'closed', reason: 'Late' },
    });
    await runJob(service, 'seal-log');
    const column = table === 'decision_seal' ? 'hash' : 'reason';
    for (const statement of [
      `update ${table} set ${column} = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
    ])
      await expect(owner.query(statement)).rejects.toThrow('append-only');
  },
);

describe('the seals', () => {
  const verify = (...more: string[]) =>
    runCommand(service, 'audit', 'verify', '--site', service.site, ...more);
  const headOf = (out: string) => /last hash (\w{64})$/m.exec(out)?.[1] ?? '';
  const seal = () => runJob(service, 'seal-log');

  /** Some entries in each of two seals. */
  async function sealTwice(): Promise<string[]> {
    const ids: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      for (let each = 0; each < 3; each += 1) {
        const { id } = await post(`Number ${round} ${each}.`);
        const body = { commentIds: [id], action: 'reject', reason: 'abuse', note: `Number ${each}` };
        const { body: made } = await service.call('POST', '/moderation/decisions', {
          token: moderator(service),
          body,
        });
        ids.push(made.items[0].decisionId as string);
      }
      await seal();
    }
    return ids;
  }

  /** Changes the database as its owner can. */
  async function tamper(table: string, statement: string, values: unknown[] = []): Promise<void> {
    await owner.query(`alter table ${table} disable trigger user`);
    await owner.query(statement, values);
    await owner.query(`alter table ${table} enable trigger user`);
  }
  const SITE = `site_id = (select id from site where key = $1)`;

  test('fit an untouched log, also across all sites', async () => {
    const empty = await verify();
    expect([empty.code, empty.out]).toEqual([0, expect.stringMatching(/^ok .* not sealed yet; last hash/)]);
    await sealTwice();
    const first = await verify();
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringMatching(/, 0 not sealed yet; last hash \w{64}$/),
    ]);
    await sealTwice();
    expect((await verify('--expect', headOf(first.out))).code).toBe(0);
    expect((await runCommand(service, 'audit', 'verify')).code).toBe(0);
  });

  test('contain an entry whose transaction commits after later ones, and do not wait for it', async () => {
    const late = new pg.Client({ connectionString: main.databaseUrl });
    await late.connect();
    await late.query('begin');
    await late.query(
      `insert into decision (site_id, id, action, reason) select id, '01900000-0000-7000-8000-000000000000', 'comment.x', 'x'
       from site where key = $1`,
      [service.site],
    );
    await sealTwice();
    expect((await verify()).code).toBe(0);
    await late.query('commit');
    await late.end();
    const waiting = await verify();
    expect([waiting.code, /\d+ not sealed/.exec(waiting.out)?.[0]]).toEqual([0, '1 not sealed']);
    await seal();
    expect((await verify()).out).toContain(' 0 not sealed yet');
  });

  test.each([
    [
      'a changed entry',
      'entries changed: 1',
      'decision',
      `update decision set reason = 'spam' where ${SITE} and id = $2`,
    ],
    ['a removed entry', 'entries missing: 1', 'decision', `delete from decision where ${SITE} and id = $2`],
    [
      'an entry that was put in past the queue',
      'outside of all seals: entries never sealed: 1',
      'decision',
      `insert into decision (site_id, id, action, reason)
       select site_id, gen_random_uuid(), action, reason from decision where ${SITE} and id = $2`,
    ],
    [
      'a changed text',
      'texts changed: 1',
      'decision_text',
      `update decision_text set note = 'Other' where ${SITE} and decision_id = $2`,
    ],
    [
      'a removed text',
      'texts missing: 1',
      'decision_text',
      `delete from decision_text where ${SITE} and decision_id = $2`,
    ],
    [
      'an erased text without an entry about it',
      'texts erased without an entry: 1',
      'decision_text',
      `update decision_text set note = null, salt = null, erased_at = now() where ${SITE} and decision_id = $2`,
    ],
    [
      'a changed seal',
      'seal changed: 1',
      'decision_seal',
      `update decision_seal set sealed_at = now() where ${SITE} and $2 = any(decision_ids)`,
    ],
    [
      'a removed seal',
      'seal missing: 1',
      'decision_seal',
      `delete from decision_seal where ${SITE} and $2 = any(decision_ids)`,
    ],
    [
      'seals in another order',
      'seals reordered: 1',
      'decision_seal',
      `update decision_seal set number = -number where ${SITE} and $2::uuid is not null;`,
    ],
  ])('show %s', async (_what, expected, table, statement) => {
    const [id] = await sealTwice();
    await sealTwice();
    if (expected.startsWith('seals')) {
      await tamper(table, statement.replace(';', ''), [service.site, id]);
      const most = `(select max(-number) from decision_seal where ${SITE})`;
      await tamper(table, `update decision_seal set number = ${most} + 1 + number where ${SITE}`, [
        service.site,
      ]);
    } else await tamper(table, statement, [service.site, id]);
    const { code, out } = await verify();
    expect([code, out]).toEqual([1, expect.stringContaining(expected)]);
    expect(out).toMatch(/^WRONG /);
  });

  test('show an entry with an earlier time than the last seal', async () => {
    await sealTwice();
    await owner.query(
      `insert into decision (site_id, id, action, reason, created_at)
       select id, gen_random_uuid(), 'comment.x', 'x', now() - interval '2 hours' from site where key = $1`,
      [service.site],
    );
    await seal();
    expect((await verify()).out).toMatch(/seal \d+ \(.*\): entries added late: 1/);
  });

  test('cannot be cut or made again unnoticed if a hash was kept elsewhere', async () => {
    await sealTwice();
    const kept = headOf((await verify()).out);
    // The owner of the database makes the whole chain again, without one entry.
    await tamper('decision_seal', `delete from decision_seal where ${SITE}`, [service.site]);
    const one = `select id from decision where ${SITE} order by id desc limit 1`;
    await tamper('decision', `delete from decision where id = (${one})`, [service.site]);
    await owner.query(`insert into decision_unsealed select site_id, id from decision where ${SITE}`, [
      service.site,
    ]);
    await seal();
    expect((await verify()).code).toBe(0);
    const { code, out } = await verify('--expect', kept);
    expect([code, out]).toEqual([1, expect.stringContaining('expected hash missing')]);
  });

  test('go with their site', async () => {
    await sealTwice();
    const [site] = (await owner.query<{ id: string }>('select id from site where key = $1', [service.site]))
      .rows;
    const removed = await runCommand(
      service,
      'site',
      'delete',
      '--site',
      service.site,
      '--confirm',
      service.site,
    );
    expect(removed.code).toBe(0);
    for (const table of ['decision_seal', 'decision_text', 'decision_unsealed'])
      expect((await owner.query(`select from ${table} where site_id = $1`, [site?.id])).rowCount).toBe(0);
    expect((await runCommand(main, 'audit', 'verify')).out).not.toContain(service.site);
  });
});

describe('filters and export', () => {
  test('by action, person, actor and day', async () => {
    const { id, author } = await post();
    await post('Two.', 'bob');
    await decide(service, [id], 'reject');
    const token = service.token(ADMIN);
    await service.call('PUT', `/people/${author?.id ?? ''}/ban`, { token, body: { reason: 'Raid' } });
    const { body: self } = await service.call('GET', '/self', { token });
    const today = new Date().toISOString().slice(0, 10);
    expect(actionsOf(await logOf('&action=comment.reject'))).toEqual(['comment.reject']);
    expect(actionsOf(await logOf(`&actorId=${self.person.id}`))).toEqual(['person.ban']);
    expect(actionsOf(await logOf(`&personId=${author?.id ?? ''}`))).toEqual(['person.ban', 'comment.reject']);
    expect(
      actionsOf(await logOf(`&personId=${author?.id ?? ''}&actorId=${self.person.id}&from=${today}`)),
    ).toEqual(['person.ban']);
    expect(await logOf(`&to=2025-12-31`)).toEqual([]);
    expect((await logOf(`&from=2025-12-31&to=9999-12-31`)).length).toBe((await logOf()).length);
    for (const wrong of ['action=ban', 'from=yesterday', 'actorId=ada'])
      expect((await service.call('GET', `/moderation/log?${wrong}`, { token })).status).toBe(422);
  });

  test('the pages of an export make one file, in which no text runs as a formula', async () => {
    const token = moderator(service);
    for (const note of ['=cmd()', 'Said "no",\nthen left'])
      await service.call('POST', '/moderation/decisions', {
        token,
        body: { commentIds: [(await post(note)).id], action: 'reject', reason: 'abuse', note },
      });
    const all = await logOf();
    const fileOf = async (format: string) => {
      let file = '';
      for (let cursor = '', last = false; !last;) {
        const at = `/moderation/log/export?format=${format}&limit=2${cursor && `&cursor=${cursor}`}`;
        const { body } = await service.call('GET', at, { token });
        file += body.content;
        cursor = body.next ?? '';
        last = body.next === null;
      }
      return file;
    };
    const lines = (await fileOf('json')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(all);
    const csv = await fileOf('csv');
    expect(csv.match(/^time,id,action/gm)).toHaveLength(1);
    expect(csv).toContain(`"'=cmd()"`);
    expect(csv).toContain('"Said ""no"",\nthen left"');
    expect(csv.split('\r\n').length).toBe(all.length + 2);
    const exported = await runCommand(
      service,
      'audit',
      'export',
      '--site',
      service.site,
      '--action',
      'comment.reject',
    );
    expect([exported.code, exported.out.split('\r\n').length]).toEqual([0, 3]);
  });
});
