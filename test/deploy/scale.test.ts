/**
 * The scaled service on loopback: as a cache, and under a mix of reads, writes and streams while its parts fail or are replaced.
 * `SCALE_SECONDS=20 npm test -- test/deploy/scale.test.ts` keeps the mix up for that long before and after each disturbance, and prints
 * what it counted.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { decide, listOf, publishText, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { openEvents } from '../support/event-stream.js';
import { makeNewerRelease } from '../support/newer-release.js';
import type { Outage } from '../support/own-postgres.js';
import { startScaledService, type ScaledService } from '../support/scaled-service.js';
import { startMix, type Attempt, type SteadyMix } from '../support/steady-mix.js';
import { describeResult, expectNothingLost, failuresWithDatabase } from '../support/steady-result.js';

const SECONDS = Number(process.env['SCALE_SECONDS'] ?? 0);
/** The sum of both ages that a shared cache is allowed, and a second for a busy machine; milliseconds. */
const PROMISE = 5_000;

let scaled: ScaledService;
beforeAll(async () => {
  scaled = await startScaledService();
}, 240_000);
afterAll(() => scaled.stop(), 60_000);

describe('nginx as a cache', () => {
  test('answers public reads itself, for each origin with its own headers', async () => {
    const { id } = await publishText(scaled.direct, randomUUID(), ['A paragraph.']);
    const path = `/articles/${id}/comments`;
    const read = (origin: string) => scaled.through.call('GET', path, { headers: { origin } });
    for (const origin of [new URL(scaled.direct.url).origin, 'https://elsewhere.example']) {
      const answer = await until('it comes from the cache', async () => {
        const next = await read(origin);
        expect(next.status).toBe(200);
        return next.headers.get('x-cache') === 'HIT' ? next : null;
      });
      const allowed = origin === scaled.direct.url ? origin : null;
      expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
    }
  });

  test('does not cache personal responses', async () => {
    const { id } = await publishText(scaled.direct, randomUUID(), ['A paragraph.']);
    for (const person of ['ann', 'bob', 'ann']) {
      const answer = await scaled.through.call('GET', `/articles/${id}/overlay`, {
        token: scaled.direct.token(person),
      });
      expect([answer.status, answer.headers.get('x-cache')]).toEqual([200, 'BYPASS']);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('stops showing a rejected comment when its cached responses expire', async () => {
    const { id } = await publishText(scaled.direct, randomUUID(), ['A paragraph.']);
    const { comment } = await startThread(scaled.direct, 'ann', id);
    const shown = async () =>
      (await listOf(scaled.through, id)).items.some((item) => item.status === 'published');
    await until('it is shown', shown);
    await decide(scaled.direct, [comment.id], 'reject');
    await until('it is gone', async () => !(await shown()), PROMISE);
    for (let i = 0; i < 20; i += 1) expect(await shown()).toBe(false);
  });

  test('passes streams through unbuffered, several of one article', async () => {
    const { id } = await publishText(scaled.direct, randomUUID(), ['A paragraph.']);
    const streams = await Promise.all([1, 2, 3].map(() => openEvents(scaled.through, id)));
    await startThread(scaled.direct, 'ann', id);
    for (const stream of streams) {
      expect(await stream.types(1)).toEqual(['comment.published']);
      stream.close();
    }
  });
});

describe('under a steady mix of reads, writes and streams', () => {
  const LIMIT = 120_000 + SECONDS * 10_000;

  async function goOn(mix: SteadyMix): Promise<void> {
    await mix.goesOn();
    await pause(SECONDS * 1000);
  }

  /** Disturbs the mix, and expects that nothing is lost; returns the failures that no outage explains. */
  async function disturb(
    what: string,
    act: (mix: SteadyMix) => Promise<Outage[]>,
  ): Promise<{ mix: SteadyMix; failures: Attempt[] }> {
    const mix = await startMix(scaled.through);
    await goOn(mix);
    const outages = await act(mix);
    await goOn(mix);
    await mix.stop();
    if (SECONDS > 0) process.stdout.write(describeResult(what, mix, outages));
    await expectNothingLost(scaled.direct, mix);
    for (const follower of mix.followers) follower.stop();
    return { mix, failures: failuresWithDatabase(mix, outages) };
  }

  test(
    'PgBouncer is restarted',
    async () => {
      const { failures } = await disturb('restart of PgBouncer', async () => [await scaled.restartPooler()]);
      expect(failures).toEqual([]);
    },
    LIMIT,
  );

  test(
    'Postgres is restarted',
    async () => {
      const { failures } = await disturb('restart of Postgres', async () => [
        await scaled.postgres.restart(),
      ]);
      expect(failures).toEqual([]);
    },
    LIMIT,
  );

  test(
    'Postgres is killed',
    async () => {
      const { failures } = await disturb('kill -9 of Postgres', async () => [await scaled.postgres.crash()]);
      expect(failures).toEqual([]);
    },
    LIMIT,
  );

  test(
    'a newer release with a migration replaces one instance after the other',
    async () => {
      const newer = await makeNewerRelease(
        '29990101000000_steady',
        `-- interline: no-transaction
ALTER TABLE comment ADD COLUMN IF NOT EXISTS steady int;
CREATE INDEX CONCURRENTLY IF NOT EXISTS comment_steady ON comment (site_id, steady);
`,
      );
      const { failures } = await disturb('rolling update with a migration', async (running) => {
        for (const index of [0, 1]) {
          expect(await scaled.endInstance(index)).toBe(0);
          await scaled.startInstance(index, newer.folder);
          await goOn(running);
        }
        return [];
      });
      await newer.remove();
      expect(failures).toEqual([]);
      const { rows } = await scaled.direct.ctx.db.pool.query(
        `select indisvalid from pg_index where indexrelid = 'comment_steady'::regclass`,
      );
      expect(rows).toEqual([{ indisvalid: true }]);
    },
    LIMIT,
  );

  test(
    'an instance is killed',
    async () => {
      let kill: Outage = { began: 0, ended: 0 };
      const { mix, failures } = await disturb('kill -9 of an instance', async () => {
        kill = await scaled.killInstance(0);
        return [];
      });
      // An edit has no key, so nginx may not repeat it: it fails if the instance had received it.
      const isExplained = ({ what, began, ended }: Attempt) =>
        what === 'PATCH' && began < kill.ended && ended > kill.began;
      expect(failures.filter((failure) => !isExplained(failure))).toEqual([]);
      expect(mix.followers.some(({ resumed }) => resumed > 0)).toBe(true);
    },
    LIMIT,
  );
});
