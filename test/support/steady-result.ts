/** What became of a mix of requests and streams while parts of the service failed. */
import { expect } from '@jest/globals';
import { until } from './conditions.js';
import type { Outage } from './own-postgres.js';
import { doctorFindings } from './rows.js';
import type { TestService } from './service.js';
import { succeeded, type Attempt, type SteadyMix } from './steady-mix.js';

/** PgBouncer tries to connect again every quarter of a second, and both instances notice it; on a busy machine. Milliseconds. */
const SETTLING = 1_000;

/** Requests that did not succeed although the database was there: all but those under way or sent from an outage's begin until it had settled. */
export function failuresWithDatabase(mix: SteadyMix, outages: readonly Outage[]): Attempt[] {
  return mix.attempts.filter(
    (attempt) =>
      !succeeded(attempt) &&
      outages.every(({ began, ended }) => attempt.ended < began || attempt.began > ended + SETTLING),
  );
}

/** Each acknowledged write is stored, once, and nothing else; each stream had each event once, in order; no count is wrong. */
export async function expectNothingLost(direct: TestService, mix: SteadyMix): Promise<void> {
  const { pool } = direct.ctx.db;
  const ids = mix.articles.map(({ id }) => id);
  const comments = await pool.query<{ id: string; body: string }>(
    'select id, body from comment where article_id = any ($1::uuid[]) and parent_id is not null',
    [ids],
  );
  expect(comments.rows).toHaveLength(mix.comments.size);
  expect(new Map(comments.rows.map((row) => [row.id, row.body]))).toEqual(new Map(mix.comments));
  for (const { id, key } of mix.articles) {
    const published = await pool.query<{ text: string }>(
      `select t.blocks->0->>'text' as text from revision r
       join revision_text t on t.article_id = r.article_id and t.hash = r.hash
       where r.article_id = $1::uuid order by r.number`,
      [id],
    );
    expect(published.rows.map(({ text }) => text)).toEqual(['First.', ...(mix.publications.get(key) ?? [])]);
    const edit = mix.edits.get(id);
    const edited = await pool.query<{ body: string }>('select body from comment where id = $1::uuid', [
      edit?.commentId,
    ]);
    expect(edited.rows).toEqual([{ body: edit?.text }]);
  }
  await expectStreamsComplete(direct, mix);
  expect(await doctorFindings(direct.ctx.db)).toEqual([]);
}

async function expectStreamsComplete(direct: TestService, mix: SteadyMix): Promise<void> {
  for (const { articleId, since, heard } of mix.followers) {
    const { rows } = await direct.ctx.db.pool.query<{ number: number }>(
      'select number from event where article_id = $1::uuid and number > $2 order by number',
      [articleId, since],
    );
    const all = rows.map(({ number }) => number);
    await until('every event has come', () => heard.at(-1) === all.at(-1));
    expect(heard).toEqual(all);
  }
}

/** A line for the table: requests by status, events, and how soon requests succeeded after the database was back. */
export function describeResult(what: string, mix: SteadyMix, outages: readonly Outage[]): string {
  const statuses = new Map<string, number>();
  for (const { what: method, status } of mix.attempts) {
    const name = `${method} ${status || 'none'}`;
    statuses.set(name, (statuses.get(name) ?? 0) + 1);
  }
  const counted = [...statuses].toSorted().map(([name, count]) => `${name}: ${count}`);
  const slowest = mix.attempts.toSorted((a, b) => b.ended - b.began - (a.ended - a.began)).slice(0, 3);
  const start = mix.attempts[0]?.began ?? 0;
  return [
    what,
    `  ${counted.join(', ')}; slowest ` +
      slowest
        .map(
          (one) =>
            `${one.what} ${one.status} ${Math.round(one.ended - one.began)} ms at ${Math.round(one.began - start)}`,
        )
        .join(', '),
    `  ${mix.comments.size} comments, ${[...mix.publications.values()].flat().length} publications; streams had ` +
      `${mix.followers.map(({ heard }) => heard.length).join(', ')} events, resumed ${mix.followers.map(({ resumed }) => resumed).join(', ')} times`,
    ...outages.map((outage) => `  ${describeOutage(mix, outage)}`),
    '',
  ].join('\n');
}

function describeOutage(mix: SteadyMix, { began, ended }: Outage): string {
  const first = ['GET', 'POST', 'PUT', 'PATCH'].map((method) => {
    const done = mix.attempts.filter((one) => one.what === method && succeeded(one) && one.ended > ended);
    return `${method} ${Math.round(Math.min(...done.map((one) => one.ended)) - ended)}`;
  });
  const failed = mix.attempts.filter((one) => !succeeded(one) && one.ended >= began);
  const last = failed.length === 0 ? 0 : Math.round(Math.max(...failed.map((one) => one.ended)) - ended);
  return (
    `away ${Math.round(ended - began)} ms; then the first success after ${first.join(', ')} ms; ` +
    `${failed.filter((one) => one.began > ended).length} failed that began later, the last ended at ${last} ms`
  );
}
