/**
 * The command line on a real database: output and exit codes. Most commands run in this process through `runCli`, which
 * is all that the program calls; one of each kind of outcome runs as a process.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { runCli } from '../../src/cli/run.js';
import { checkConsistency } from '../../src/db/doctor.js';
import { addIssuerKey, removeKey, removeServiceTokens } from '../../src/features/sites/credentials.js';
import { ledgerOf, startThread } from '../support/actions.js';
import { wrongCounters } from '../support/rows.js';
import { until } from '../support/conditions.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
let folder: string;
beforeAll(async () => {
  service = await startService();
  folder = await mkdtemp(join(tmpdir(), 'interline-cli-'));
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  code: number;
  out: string;
  err: string;
}

const environment = () => ({
  ...process.env,
  NODE_OPTIONS: '',
  NODE_ENV: 'test',
  DATABASE_URL: service.databaseUrl,
});

/** Runs a command in this process. */
async function interline(...args: string[]): Promise<Ended> {
  const written = { out: '', err: '' };
  const into = (stream: keyof typeof written) =>
    new Writable({
      decodeStrings: false,
      write(chunk: string, _, done) {
        written[stream] += chunk;
        done();
      },
    });
  const code = await runCli(args, {
    env: environment(),
    stdout: into('out'),
    stderr: into('err'),
    ask: () => Promise.resolve(null),
  });
  return { code, out: written.out.trim(), err: written.err.trim() };
}

/** Runs a command as a process of its own. */
function interlineProcess(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [resolve('dist/service/cli.js'), ...args],
      { env: environment() },
      (error, out, err) => {
        done({
          code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
          out: out.trim(),
          err: err.trim(),
        });
      },
    );
  });
}

test('the commands lead from an empty database to a published article and a signed-in reader', async () => {
  expect(
    await interlineProcess(
      'site',
      'create',
      '--key',
      'courier',
      '--name',
      'The Courier',
      '--origin',
      'https://courier.example',
    ),
  ).toMatchObject({ code: 0 });
  const added = await interline(
    'key',
    'add',
    '--site',
    'courier',
    '--issuer',
    'https://courier.example',
    '--kid',
    'first',
  );
  expect(added.out).toMatch(/^key first added .*\nsecret \(shown once\): \S{43,}$/);
  expect(added.err).toMatch(
    /^ {2}claims {2}\{"iss":"https:\/\/courier\.example","aud":"interline","sub":"42","exp":\d{10},/m,
  );
  expect(added.err).toContain('  header  {"alg":"HS256","kid":"first"}');
  const token = (
    await interlineProcess(
      'token',
      '--site',
      'courier',
      '--sub',
      '42',
      '--name',
      'Ann',
      '--roles',
      'moderator',
    )
  ).out;
  const self = await service.call('GET', '/self', { site: 'courier', token });
  expect(self.body).toMatchObject({ person: { name: 'Ann' }, roles: ['moderator'] });

  const serviceToken = (await interline('service-token', 'create', '--site', 'courier', '--name', 'cms')).out;
  expect(serviceToken).toMatch(/^ils_/);
  const page = join(folder, 'page.html');
  const first = ['The tower leans a little.', 'The mayor says that it always has.'];
  await writeFile(page, `<main>${first.map((text) => `<p>${text}</p>`).join('')}</main>`);
  const about = [
    '--site',
    'courier',
    '--key',
    'tower',
    '--url',
    'https://courier.example/tower',
    '--title',
    'The tower',
  ];
  expect((await interline('publish', page, ...about)).out).toMatch(/^Published\.\n2 blocks, 2 of them new/);

  const article = (await service.call('GET', '/page?key=tower', { site: 'courier' })).body.article;
  const ledger = await service.call('GET', `/articles/${article.id}/paragraphs`, {
    site: 'courier',
    token: serviceToken,
  });
  await service.call('POST', '/threads', {
    site: 'courier',
    token,
    body: {
      article: { id: article.id },
      paragraph: { id: ledger.body.items[1].paragraphId },
      body: 'Since when?',
    },
  });

  // A build can call it before it publishes, here through the service, and fail.
  await writeFile(
    page,
    `<main><p>${first[0]}</p><p>Bells ring at noon, except on the days when the ringer sleeps.</p></main>`,
  );
  const dry = await interlineProcess(
    'publish',
    page,
    ...about,
    '--dry-run',
    '--fail-on',
    'orphaned,ambiguous',
    '--api',
    service.url,
    '--token',
    serviceToken,
  );
  expect(dry.code).toBe(2);
  expect(dry.out).toMatch(
    /^Dry run: nothing was written\.\n.*1 orphaned\.\n\nstate .*\norphaned +2 -> - +none .*The mayor says/s,
  );
  const unchanged = await service.call('GET', '/page?key=tower', { site: 'courier' });
  expect(unchanged.body.paragraphs[0].state).toBe('anchored');

  expect((await interline('key', 'revoke', '--site', 'courier', '--kid', 'first')).out).toBe(
    'key first revoked',
  );
  expect((await interline('service-token', 'revoke', '--site', 'courier', '--name', 'cms')).out).toBe(
    '1 revoked',
  );
}, 90_000);

test('the doctor finds and corrects a wrong counter', async () => {
  const { article } = await service.publish('counted', ['One paragraph.']);
  await service.call('POST', '/threads', {
    token: service.token('ann'),
    body: { article: { id: article.id }, body: 'One.' },
  });
  await service.ctx.db.pool.query(
    `update comment set html = '<bdi class="mention" data-person="' || person_id::text || '">@Ann</bdi>' where article_id = $1`,
    [article.id],
  );
  await service.ctx.db.pool.query(
    'update article set comment_count = 7, rating_count = 2, rating_sum = 9 where id = $1',
    [article.id],
  );
  for (const wrong of [
    'update thread set shown = not shown',
    'update person set published_count = 5, rejected_count = 5',
    `insert into queue_length (site_id, queue, comments) select id, 'spam', 3 from site on conflict (site_id, queue) do update set comments = 3`,
    'update activity set comments = comments + 9',
    `update person_name_part set part = 'x' || part`,
    'delete from comment_mention',
    `update article_word set word = word || 'x'`,
    'update comment_rank set score = score - 3, paragraph_id = site_id',
  ])
    expect((await service.ctx.db.pool.query(wrong)).rowCount).toBeGreaterThan(0);
  const found = await interline('doctor');
  expect(found.code).toBe(1);
  for (const what of [
    'comment, inline and thread counts of articles: 1',
    'rating sums of articles: 1',
    'threads that readers see: ',
    'published and rejected comment counts of people: ',
    'lengths of moderation queues: ',
    'activity of articles: ',
    'people whose names are missing or outdated in the mention search: ',
    'mentions that would not follow a rename: 1',
    'articles that moderators do not find by their words: ',
    'comments sorted by outdated votes: ',
  ])
    expect(found.out).toContain(`WRONG     ${what}`);
  expect((await interline('doctor', '--repair')).code).toBe(0);
  expect((await interline('doctor')).out).not.toContain('WRONG');
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
}, 60_000);

test('a check of the doctor that takes longer than statements may is not ended', async () => {
  const { databaseUrl, ctx } = service;
  const name = new URL(databaseUrl).pathname.slice(1);
  await ctx.db.pool.query(`alter database "${name}" set statement_timeout = '100ms'`);
  const blocker = await ctx.db.pool.connect();
  try {
    await blocker.query('begin; lock table rating in access exclusive mode');
    const running = checkConsistency({ directUrl: databaseUrl }, false);
    running.catch(() => undefined);
    await until('the doctor has waited longer than the limit', async () => {
      const { rows } = await ctx.db.pool.query<{ long: boolean }>(
        `select bool_or(clock_timestamp() - query_start > interval '200 ms') as long from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and query like '%rating%'`,
      );
      return rows[0]?.long;
    });
    await blocker.query('commit');
    expect((await running).map(({ what }) => what)).toContain('rating sums of articles');
  } finally {
    blocker.release(true);
    await ctx.db.pool.query(`alter database "${name}" reset statement_timeout`);
  }
}, 60_000);

test('the doctor removes paragraphs without threads that share their place with another', async () => {
  const { article } = await service.publish('doubled', ['One paragraph.', 'Another paragraph.']);
  const [first, second] = (await ledgerOf(service, article.id)).map((entry) => entry.paragraphId);
  await startThread(service, 'ann', article.id, { paragraph: second });
  // As older versions could leave them.
  for (const [of, position] of [
    [first, 0],
    [second, 1],
  ])
    await service.ctx.db.pool.query(
      `insert into paragraph (site_id, id, article_id, selector, current, original_text, current_text, hash, tag, position,
         method, verified)
       select site_id, gen_random_uuid(), article_id, selector, current, original_text, current_text, hash, tag, $2, method, verified
       from paragraph where id = $1`,
      [of, position],
    );
  const found = await interline('doctor');
  expect([found.code, found.out]).toEqual([
    1,
    expect.stringContaining('WRONG     paragraphs without threads that share their place with another: 2'),
  ]);
  expect((await interline('doctor', '--repair')).code).toBe(0);
  expect(await interline('doctor')).toMatchObject({ code: 0, out: expect.not.stringContaining('WRONG') });
  const left = (await ledgerOf(service, article.id)).map((entry) => entry.paragraphId);
  expect([left.length, left[1]]).toEqual([2, second]);
}, 60_000);

test('a site is listed, shown and changed, with its keys and tokens but without secrets', async () => {
  const other = await service.newSite();
  await removeServiceTokens(service.ctx, other.site, 'cms');
  const key = { issuer: 'https://b.example', audience: 'interline', kid: 'b1' };
  const { secret } = await addIssuerKey(service.ctx, other.site, key);
  await removeKey(service.ctx, other.site, 'b1');

  const origins = 'https://b.example,https://www.b.example';
  const changed = await interline(
    'site',
    'update',
    '--site',
    other.site,
    '--name',
    'The B',
    '--origin',
    origins,
  );
  expect(changed).toMatchObject({ code: 0, out: `site ${other.site} changed` });
  const list = await interline('site', 'list');
  expect(list.out).toMatch(/^KEY +NAME +ARTICLES +COMMENTS +ORIGINS$/m);
  expect(list.out).toMatch(new RegExp(`^${other.site} +The B +0 +0 +${origins.replace(',', ' ')}$`, 'm'));

  const shown = (await interline('site', 'show', '--site', other.site)).out;
  const keys = (await interline('key', 'list', '--site', other.site)).out;
  const tokens = (await interline('service-token', 'list', '--site', other.site)).out;
  for (const part of [keys, tokens, 'The B', 'https://www.b.example']) expect(shown).toContain(part);
  expect(keys).toMatch(/^k1 +https:\/\/news\.example +interline +HS256 +\d{4}-\d\d-\d\d +live$/m);
  expect(keys).toMatch(/^b1 +https:\/\/b\.example +.* revoked \d{4}-\d\d-\d\d$/m);
  expect(tokens).toMatch(/^cms +publish +\d{4}-\d\d-\d\d +revoked \d{4}-\d\d-\d\d$/m);
  expect(secret).toHaveLength(64);
  expect(shown).not.toContain(secret);

  const wrong = await interline('site', 'update', '--site', other.site, '--origin', 'b.example');
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('must be an origin like')]);
}, 90_000);

test('deleting a site needs its key as confirmation, and deletes nothing of other sites', async () => {
  const doomed = await service.newSite({ guests: 'on' });
  for (const site of [doomed, service]) {
    const { article } = await site.publish('kept', ['One paragraph.', 'And another.']);
    const posted = await site.call('POST', '/threads', {
      token: site.token('ann'),
      headers: { 'idempotency-key': 'delete-me-1' },
      body: { article: { id: article.id }, body: 'One.' },
    });
    const comment = `/comments/${posted.body.comment.id}`;
    await site.call('PUT', `${comment}/vote`, { token: site.token('bob'), body: { value: 1 } });
    await site.call('PUT', `${comment}/flag`, { token: site.token('bob'), body: { reason: 'spam' } });
    await site.call('POST', '/moderation/decisions', {
      token: site.token({ sub: 'mo', roles: ['moderator'] }),
      body: { commentIds: [posted.body.comment.id], action: 'reject', reason: 'spam' },
    });
  }
  const { rows: tables } = await service.ctx.db.pool.query<{ table_name: string }>(
    `select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.column_name = 'site_id' and c.table_schema = 'public' and t.table_type = 'BASE TABLE'
       -- A job moves rows between these at any time.
       and c.table_name not in ('decision_seal', 'decision_unsealed')`,
  );
  const rowsOf = async (siteId: string) => {
    const counts = await Promise.all(
      tables.map(async ({ table_name }) => {
        const { rows } = await service.ctx.db.pool.query<{ n: number }>(
          `select count(*)::int as n from ${table_name} where site_id = $1`,
          [siteId],
        );
        return [table_name, rows[0]?.n] as const;
      }),
    );
    return Object.fromEntries(counts.filter(([, n]) => n !== 0));
  };
  const [gone, kept] = await Promise.all([doomed, service].map(({ site }) => service.ctx.sites.find(site)));
  const before = await rowsOf(kept?.id ?? '');
  expect(Object.keys(await rowsOf(gone?.id ?? ''))).toEqual(
    expect.arrayContaining([
      'article',
      'comment',
      'decision',
      'event',
      'flag',
      'person',
      'signing_key',
      'vote',
    ]),
  );

  const asked = await interline('site', 'delete', '--site', doomed.site);
  expect([asked.code, asked.err]).toEqual([
    64,
    expect.stringMatching(
      /^this deletes site \S+ with 1 articles and 0 published comments; confirm with --confirm /,
    ),
  ]);
  expect((await interline('site', 'delete', '--site', doomed.site, '--confirm', 'yes')).code).toBe(64);
  expect((await doomed.call('GET', '/page?key=kept')).status).toBe(200);

  const deleted = await interline('site', 'delete', '--site', doomed.site, '--confirm', doomed.site);
  expect(deleted).toMatchObject({ code: 0, err: '' });
  expect(await rowsOf(gone?.id ?? '')).toEqual({
    decision: 1,
    // That it was created, changed and deleted: other instances may not have read it yet.
    site_event: expect.any(Number),
  });
  const list = await interline('site', 'list', '--deleted');
  expect(list.out).toMatch(
    new RegExp(`^${doomed.site} +\\d{4}-.*"name":"The Test Courier".*"articles":1,"comments":0`, 'm'),
  );
  expect((await interline('site', 'list')).out).not.toContain(doomed.site);
  expect(await rowsOf(kept?.id ?? '')).toEqual(before);
  await until(
    'the running service follows',
    async () => (await doomed.call('GET', '/page?key=kept')).status === 404,
  );
}, 90_000);

test('an unknown command is refused, with a similar one as a suggestion', async () => {
  const told = async (...args: string[]) => {
    const { code, out, err } = await interline(...args);
    expect([code, out]).toEqual([64, '']);
    return err;
  };
  expect(await interlineProcess('migrat')).toEqual({
    code: 64,
    out: '',
    err: expect.stringMatching(/^error: unknown command 'migrat'\n\(Did you mean migrate\?\)/),
  });
  expect(await told('migrat')).toMatch(/^error: unknown command 'migrat'\n\(Did you mean migrate\?\)/);
  expect(await told('frobnicate')).toMatch(/^error: unknown command 'frobnicate'\n\(see --help/);
  expect(await told('key', 'ad')).toContain('Did you mean add?');
  expect(await told('key')).toMatch(/ add .* list .* revoke /s);
  for (const args of [[], ['help'], ['--help']])
    expect(await interline(...args)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/ serve .* site .* doctor /s),
    });
  expect((await interline('key', 'add', '--help')).out).toMatch(/--issuer <iss> .*--leeway <seconds>/s);
}, 60_000);

test('usage errors are explained', async () => {
  const missing = await interline('site', 'create', '--key', 'x', '--name', 'X');
  expect([missing.code, missing.err]).toEqual([
    64,
    expect.stringContaining("required option '--origin <https://news.example[,more]>' not specified"),
  ]);
  const unknown = await interline('site', 'list', '--all');
  expect([unknown.code, unknown.err]).toEqual([64, expect.stringContaining("unknown option '--all'")]);
  const empty = await interline('site', 'show', '--site', '');
  expect([empty.code, empty.err]).toEqual([64, '--site is empty']);
  expect((await interline('publish', '--site', 'x')).code).toBe(64);
  const weak = await interline('key', 'add', '--site', service.site, '--issuer', 'i', '--secret', 'short');
  expect([weak.code, weak.err]).toEqual([
    1,
    expect.stringContaining('an HS256 secret needs 32 bytes or more'),
  ]);
  const taken = await interline(
    'site',
    'create',
    '--key',
    service.site,
    '--name',
    'Again',
    '--origin',
    'https://a.example',
  );
  expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('there is already a site')]);
}, 60_000);

test('the doctor moves a comment back to its thread’s paragraph and corrects the counts', async () => {
  const { article } = await service.publish('misplaced', ['One paragraph.', 'Another paragraph.']);
  const [place, elsewhere] = (await ledgerOf(service, article.id)).map((entry) => entry.paragraphId);
  const { comment } = await startThread(service, 'ann', article.id, { paragraph: place });
  // As a version before the database refused it could leave it.
  const client = await service.ctx.db.pool.connect();
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  await client.query('update comment set paragraph_id = $2 where id = $1', [comment.id, elsewhere]);
  await client.query(
    'update paragraph set comment_count = 1 - comment_count, thread_count = 1 - thread_count',
  );
  await client.query('commit');
  client.release();
  const found = await interline('doctor');
  expect([found.code, found.out]).toEqual([
    1,
    expect.stringContaining('WRONG     comments at another paragraph than their thread: 1'),
  ]);
  expect((await interline('doctor', '--repair')).code).toBe(0);
  expect(await interline('doctor')).toMatchObject({ code: 0, out: expect.not.stringContaining('WRONG') });
  const { rows } = await service.ctx.db.pool.query('select paragraph_id as at from comment where id = $1', [
    comment.id,
  ]);
  expect(rows).toEqual([{ at: place }]);
});
