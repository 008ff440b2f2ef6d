/** The command line as an operator uses it: processes of their own on a real database, their output and exit codes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ledgerOf, startThread } from '../support/actions.js';
import { wrongCounters } from '../support/rows.js';
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

function interline(...args: string[]): Promise<Ended> {
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', DATABASE_URL: service.databaseUrl };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('dist/cli.js'), ...args], { env }, (error, out, err) => {
      done({
        code: typeof error?.code === 'number' ? error.code : error ? 1 : 0,
        out: out.trim(),
        err: err.trim(),
      });
    });
  });
}

test('from nothing to a published article and a signed-in reader', async () => {
  expect(
    await interline(
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
  const token = (
    await interline('token', '--site', 'courier', '--sub', '42', '--name', 'Ann', '--roles', 'moderator')
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

  // A build can ask before it publishes, here through the service, and fail.
  await writeFile(
    page,
    `<main><p>${first[0]}</p><p>Bells ring at noon, except on the days when the ringer sleeps.</p></main>`,
  );
  const dry = await interline(
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

test('the doctor finds a wrong counter and puts it right', async () => {
  const { article } = await service.publish('counted', ['One paragraph.']);
  await service.call('POST', '/threads', {
    token: service.token('ann'),
    body: { article: { id: article.id }, body: 'One.' },
  });
  await service.ctx.db.pool.query(
    'update article set comment_count = 7, rating_count = 2, rating_sum = 9 where id = $1',
    [article.id],
  );
  for (const wrong of [
    'update thread set shown = not shown',
    'update person set published_count = 5, rejected_count = 5',
    `insert into queue_length (site_id, queue, comments) select id, 'spam', 3 from site on conflict (site_id, queue) do update set comments = 3`,
    'update activity set comments = comments + 9',
  ])
    expect((await service.ctx.db.pool.query(wrong)).rowCount).toBeGreaterThan(0);
  const found = await interline('doctor');
  expect(found.code).toBe(1);
  for (const what of [
    'comment, inline and thread counts of articles: 1',
    'rating sums of articles: 1',
    'threads that readers see: ',
    'comments that stand and that were taken down, of people: ',
    'lengths of moderation queues: ',
    'activity of articles: ',
  ])
    expect(found.out).toContain(`WRONG     ${what}`);
  expect((await interline('doctor', '--repair')).code).toBe(0);
  expect((await interline('doctor')).out).not.toContain('WRONG');
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
}, 60_000);

test('mistakes are told in words, with the usage', async () => {
  const unknown = await interline('frobnicate');
  expect([unknown.code, unknown.out]).toEqual([64, expect.stringContaining('interline <command>')]);
  const missing = await interline('site', 'create', '--key', 'x');
  expect([missing.code, missing.err]).toEqual([
    64,
    expect.stringContaining('--origin is missing\nusage: interline site create'),
  ]);
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

test('the doctor puts a comment back where its thread is, and the counts with it', async () => {
  const { article } = await service.publish('misplaced', ['One paragraph.', 'Another paragraph.']);
  const [place, elsewhere] = (await ledgerOf(service, article.id)).map((entry) => entry.paragraphId);
  const { comment } = await startThread(service, 'ann', article.id, { paragraph: place });
  // As a version before the database refused it could leave it.
  const client = await service.ctx.db.pool.connect();
  await client.query('set session_replication_role = replica');
  await client.query('update comment set paragraph_id = $2 where id = $1', [comment.id, elsewhere]);
  await client.query(
    'update paragraph set comment_count = 1 - comment_count, thread_count = 1 - thread_count',
  );
  await client.query('reset session_replication_role');
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
