/** Outside opinions when the process that asks is killed. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { DecisionLog, QueueItem } from '../../src/shared/contract.js';
import { moderator, publishText, startThread } from '../support/actions.js';
import { startProcess } from '../support/child.js';
import { until } from '../support/conditions.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startFakeOpinions, type FakeOpinions } from '../support/fake-opinions.js';
import { doctorFindings, isLockAwaited, lockArticle } from '../support/rows.js';
import { startService, type TestService } from '../support/service.js';

/** A process starts slowly on a busy machine; milliseconds. */
const PATIENCE = 60_000;

let database: TestDatabase;
/** Runs no jobs. */
let web: TestService;
let fake: FakeOpinions;
beforeAll(async () => {
  database = await createTestDatabase();
  web = await startService({ databaseUrl: database.url, env: { ROLE: 'web' } });
  fake = await startFakeOpinions();
});
afterAll(async () => {
  await fake.stop();
  await web.stop();
  await database.drop();
});

const startWorker = () => startProcess(database.url, { ROLE: 'worker', OUTBOUND_ALLOW: '127.0.0.1' });

test(
  'a worker that is killed between answer and decision has decided nothing, and another one decides once',
  async () => {
    await web.changeSettings({ opinions: { external: { mode: 'on', url: fake.url } } });
    const stored = await web.call('PUT', '/moderation/opinions/external/key', {
      token: web.token({ sub: 'ada', roles: ['admin'] }),
      body: { key: `whsec_${Buffer.alloc(32, 7).toString('base64')}` },
    });
    expect(stored.status).toBe(204);
    fake.answer = () => JSON.stringify({ verdict: 'hold' });
    const article = await publishText(web, 'a', ['The last bus leaves at ten past nine.']);
    const { comment } = await startThread(web, 'ann', article.id, { body: 'One' });
    const { pool } = web.ctx.db;

    const lock = new pg.Client({ connectionString: database.url });
    await lock.connect();
    await lock.query('begin');
    await lockArticle(lock, article.id);
    const worker = await startWorker();
    await until(
      'the answer waits for the lock',
      async () => fake.asked.length > 0 && (await isLockAwaited(database.url)),
      PATIENCE,
    );
    worker.child.kill('SIGKILL');
    await worker.exited();
    await lock.end();

    const look = async () =>
      (await web.call('GET', `/moderation/comments/${comment.id}`, { token: moderator(web) }))
        .body as QueueItem;
    const before = await look();
    expect([before.comment.status, before.verdicts, before.decisions]).toEqual(['published', [], []]);

    await pool.query('update opinion set due_at = now()');
    const another = await startWorker();
    // Its schedule asks once a minute; the job of the killed worker is still its own.
    await pool.query(`select from interline_jobs.add_job('ask-opinions')`);
    await until('it is decided', async () => (await look()).comment.status === 'pending', PATIENCE);
    const after = await look();
    expect(after.verdicts).toMatchObject([{ phase: 'external', verdict: 'hold' }]);
    const log = await web.call('GET', `/moderation/log?commentId=${comment.id}`, { token: moderator(web) });
    expect((log.body as DecisionLog).items.map(({ action }) => action)).toEqual(['comment.hold']);
    // The same message, so that the service can tell that it was asked before.
    expect(fake.asked).toHaveLength(2);
    expect(new Set(fake.asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await doctorFindings(web.ctx.db)).toEqual([]);
    another.child.kill('SIGTERM');
    expect(await another.exited()).toBe(0);
  },
  3 * PATIENCE,
);
