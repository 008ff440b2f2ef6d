/** Background jobs: which processes run them, and what happens to them when a process or the database fails. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import * as z from 'zod';
import { releaseAbandonedJobs } from '../../src/db/job-queue.js';
import { JOBS } from '../../src/jobs/jobs.js';
import { writeMention } from '../../src/shared/mentions.js';
import { startProcess, type ServiceProcess } from '../support/child.js';
import { until } from '../support/conditions.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';
import { addJob, findJob, runJob } from '../support/jobs.js';
import { reply, startThread } from '../support/actions.js';
import { startProxy } from '../support/proxy.js';
import { startService, type TestService } from '../support/service.js';

/** A process starts slowly on a busy machine; milliseconds. */
const PATIENCE = 60_000;

let database: TestDatabase;
/** Has database access and runs no jobs. */
let web: TestService;
let processes: ServiceProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  web = await startService({ databaseUrl: database.url, env: { ROLE: 'web' } });
});
afterEach(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.map((one) => one.exited()));
  processes = [];
});
afterAll(async () => {
  await web.stop();
  await database.drop();
});

async function started(env: Record<string, string>): Promise<ServiceProcess & { url: string }> {
  const running = await startProcess(database.url, env);
  processes.push(running);
  return running;
}

/** Blocks jobs that delete Idempotency-Keys, until it is called. */
async function hold(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin; lock table idempotency_key in access exclusive mode');
  return () => client.end();
}

/** Whether a worker has the lock that shows that it is alive. */
async function hasLiveWorker(): Promise<boolean> {
  const { rows } = await web.ctx.db.pool.query(
    `select from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and a.application_name = 'interline-jobs' and a.datname = current_database()`,
  );
  return rows.length > 0;
}

test(
  'a worker runs jobs that a web instance leaves in the queue, and serves operators only',
  async () => {
    const id = await addJob(web, 'delete-challenges');
    const worker = await started({ ROLE: 'worker' });
    await until('the job is done', async () => (await findJob(web, id)) === undefined, PATIENCE);
    const answers = [
      '/healthz',
      '/readyz',
      '/metrics',
      `/v1/sites/${web.site}/popular`,
      '/widget/interline.js',
    ];
    const statuses = await Promise.all(answers.map(async (path) => (await fetch(worker.url + path)).status));
    expect(statuses).toEqual([200, 200, 200, 404, 404]);
    // Not through `call`, because what a worker does not serve is not a response of the route.
    const popular = await fetch(`${worker.url}/v1/sites/${web.site}/popular`);
    expect(await popular.json()).toMatchObject({ code: 'not_found' });
    const metrics = await (await fetch(`${worker.url}/metrics`)).text();
    expect(metrics).toMatch(/^interline_job_seconds_count\{job="delete-challenges",outcome="done"\} 1$/m);
    expect(metrics).toMatch(/^interline_jobs_overdue 0$/m);
    worker.child.kill('SIGTERM');
    expect(await worker.exited()).toBe(0);
  },
  PATIENCE,
);

/** Files of the service that the process has loaded, from the report of coverage that Node.js writes when it ends. */
async function loadedFiles(folder: string): Promise<string[]> {
  const Report = z.object({ result: z.array(z.object({ url: z.string() })) });
  const reports = await Promise.all(
    (await readdir(folder)).map(async (name) =>
      Report.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))),
    ),
  );
  return reports
    .flatMap(({ result }) => result.map(({ url }) => url))
    .filter((url) => url.startsWith('file:') && url.includes('/dist/service/'))
    .map((url) => fileURLToPath(url));
}

test(
  'an instance that answers reads, and does what the writes of others require, loads no Prisma',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'interline-coverage-'));
    try {
      const { article } = await web.publish('deleted', ['A paragraph.']);
      const deleted = await web.call('DELETE', `/articles/${article.id}`, { token: web.serviceToken });
      expect(deleted.status).toBe(204);
      const read = await web.publish('read', ['A paragraph.']);
      const reader = await started({ NODE_V8_COVERAGE: folder });
      const { thread, comment } = await startThread(web, 'ann', read.article.id);
      await reply(web, 'bob', thread.id, writeMention({ id: comment.author?.id ?? '', name: 'ann' }));
      await web.call('GET', '/self', { token: web.token({ sub: 'ann', name: 'Ann Onymous' }) });
      const renames = await web.ctx.db.pool.query('select from renamed_person');
      expect(renames.rows).toHaveLength(1);
      const ids = await Promise.all(Object.keys(JOBS).map((name) => addJob(web, name as keyof typeof JOBS)));
      await until(
        'the jobs are done',
        async () => (await Promise.all(ids.map((id) => findJob(web, id)))).every((job) => job === undefined),
        PATIENCE,
      );
      const { rows } = await web.ctx.db.pool.query(`
        select exists (select from decision_unsealed) as "isUnsealed", exists (select from decision_seal) as "isSealed",
          exists (select from article_removal) as "isLeft"`);
      expect(rows).toEqual([{ isUnsealed: false, isSealed: true, isLeft: false }]);
      for (const path of [
        `/articles/${read.article.id}/comments`,
        '/page?key=read',
        '/popular',
        '/fragment?key=read',
      ]) {
        const answer = await fetch(`${reader.url}/v1/sites/${web.site}${path}`);
        expect([path, answer.status]).toEqual([path, 200]);
      }
      reader.child.kill('SIGTERM');
      expect(await reader.exited()).toBe(0);
      const files = await loadedFiles(folder);
      expect(files.map((file) => file.split('/').at(-1))).toContain('main.js');
      const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
      expect(files.filter((_, at) => sources[at]?.includes('query_compiler'))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  2 * PATIENCE,
);

test(
  'the job of a worker that was killed is run by another',
  async () => {
    const release = await hold();
    const worker = await started({ ROLE: 'worker' });
    const id = await addJob(web, 'delete-idempotency-keys');
    const lockedBy = async () => (await findJob(web, id))?.locked_by;
    const killed = await until('it has the job', lockedBy, PATIENCE);
    worker.child.kill('SIGKILL');
    await worker.exited();
    await started({ ROLE: 'worker' });
    // A job that has just been taken may belong to a worker that is about to connect again.
    await runJob(web, 'release-abandoned-jobs');
    expect(await lockedBy()).toBe(killed);
    await web.ctx.db.pool.query(
      `update interline_jobs._private_jobs set locked_at = locked_at - interval '2 minutes' where id = $1`,
      [id],
    );
    await runJob(web, 'release-abandoned-jobs');
    await release();
    await until('the job is done', async () => (await findJob(web, id)) === undefined, PATIENCE);
  },
  2 * PATIENCE,
);

test(
  'the job of a running worker is not given to another, however long it takes',
  async () => {
    const release = await hold();
    await started({ ROLE: 'worker' });
    await until('it shows that it lives', hasLiveWorker);
    const id = await addJob(web, 'delete-idempotency-keys');
    // The database cancels statements that wait for some seconds: then the job has failed, and is taken again.
    await until('it keeps the job', async () => {
      const { rowCount } = await web.ctx.db.pool.query(
        `update interline_jobs._private_jobs set locked_at = locked_at - interval '1 hour'
         where id = $1 and locked_by is not null`,
        [id],
      );
      if (rowCount === 0) return false;
      await releaseAbandonedJobs(web.ctx.db);
      const { locked_by, last_error } = (await findJob(web, id)) ?? {};
      if (locked_by === null && last_error === null) throw new Error('the job was taken away');
      return locked_by !== null;
    });
    await release();
    await until('the job is done', async () => (await findJob(web, id)) === undefined, PATIENCE);
  },
  PATIENCE,
);

test(
  'a worker that gets SIGTERM in the middle of a job exits with 0 and leaves the job to others',
  async () => {
    const release = await hold();
    const worker = await started({ ROLE: 'worker' });
    const id = await addJob(web, 'delete-idempotency-keys');
    await until('it has the job', async () => (await findJob(web, id))?.locked_by, PATIENCE);
    worker.child.kill('SIGTERM');
    expect(await worker.exited()).toBe(0);
    await release();
    const left = await findJob(web, id);
    expect(left === undefined || left.locked_by === null).toBe(true);
  },
  PATIENCE,
);

test(
  'a worker survives an outage of the database and runs jobs afterwards',
  async () => {
    const proxy = await startProxy(database.url);
    const service = await startService({ databaseUrl: proxy.url });
    try {
      await runJob(service, 'delete-challenges');
      proxy.cut();
      expect((await fetch(`${service.url}/readyz`)).status).toBe(503);
      const metrics = await (await fetch(`${service.url}/metrics`)).text();
      expect(metrics).toMatch(/^interline_jobs_overdue Nan$/m);
      proxy.mend();
      const id = await addJob(web, 'delete-activity');
      await until('the job is done', async () => (await findJob(web, id)) === undefined, PATIENCE);
    } finally {
      await service.stop();
      await proxy.close();
    }
  },
  2 * PATIENCE,
);

test.each([
  ['what became of a job', /complete_job\//],
  ['which job it was given', /get_job\//],
])(
  'a worker whose connection breaks before it reads %s runs jobs afterwards',
  async (_what, statement) => {
    const proxy = await startProxy(database.url);
    const service = await startService({ databaseUrl: proxy.url });
    try {
      // Prepared statements are named from their second use.
      await runJob(service, 'delete-challenges');
      proxy.cutBeforeAnswer(statement);
      const first = await addJob(web, 'delete-challenges');
      const second = await addJob(web, 'delete-activity');
      const third = await addJob(web, 'delete-events');
      await until('the connection is broken', () => proxy.isBroken(), PATIENCE);
      await until('the worker is back', hasLiveWorker, PATIENCE);
      await until(
        'the jobs are done',
        async () => {
          // After two minutes, another worker gets a job whose worker is gone.
          await web.ctx.db.pool.query(
            `update interline_jobs._private_jobs set locked_at = locked_at - interval '2 minutes'
             where locked_by is not null`,
          );
          await releaseAbandonedJobs(web.ctx.db);
          const left = await Promise.all([first, second, third].map((id) => findJob(web, id)));
          return left.every((job) => job === undefined);
        },
        PATIENCE,
      );
      const later = await addJob(web, 'delete-challenges');
      await until('a later job is done', async () => (await findJob(web, later)) === undefined, PATIENCE);
    } finally {
      await service.stop();
      await proxy.close();
    }
  },
  2 * PATIENCE,
);

test(
  'instances that start at once on an empty database create one queue',
  async () => {
    const empty = await createEmptyDatabase();
    try {
      const three = await Promise.all([0, 1, 2].map(() => startProcess(empty.url)));
      processes.push(...three);
      const client = new pg.Client({ connectionString: empty.url });
      await client.connect();
      await client.query(`select interline_jobs.add_job('delete-challenges')`);
      await until('the job is done', async () => {
        const { rows } = await client.query('select from interline_jobs.jobs');
        return rows.length === 0;
      });
      const { rows } = await client.query<{ identifier: string }>(
        'select identifier from interline_jobs._private_known_crontabs order by 1',
      );
      expect(rows.map(({ identifier }) => identifier)).toContain('release-abandoned-jobs');
      await client.end();
    } finally {
      for (const { child } of processes) child.kill('SIGKILL');
      await Promise.all(processes.map((one) => one.exited()));
      await empty.drop();
    }
  },
  2 * PATIENCE,
);
