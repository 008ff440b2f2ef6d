/**
 * Any order of posts, edits, reports, decisions, undos, appeals and runs of rules by several people at once: what is stored, counted,
 * queued, logged, streamed and read agrees with a plain recomputation, and an undo gives back every stored value.
 * `STEPS=1000` sets the number of rounds in all.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ModerationEvent } from '../../src/shared/contract.js';
import { DECISIONS } from '../../src/shared/lifecycle.js';
import { until } from '../support/conditions.js';
import { openOwnEvents } from '../support/event-stream.js';
import { differences, snapshot } from '../support/moderation-recount.js';
import { schedule, World, type Command } from '../support/moderation-world.js';
import { doctorFindings } from '../support/rows.js';
import { startService, type TestService } from '../support/service.js';

/** Rounds per schedule, of one to six commands each. */
const ROUNDS = 25;
const RUNS = Math.ceil(Number(process.env['STEPS'] ?? (process.env['THOROUGH'] ? 1_500 : 100)) / ROUNDS);
const LONGEST = 60_000 + RUNS * 20_000;

let service: TestService;
let other: TestService;

beforeAll(async () => {
  service = await startService();
  other = await service.another();
});
afterAll(() => service.stop());

/** Runs the schedule in a new site and returns it. */
async function play(rounds: Command[][]): Promise<World> {
  const world = await World.create(service, other.url);
  for (const round of rounds) await Promise.all(round.map((each) => world.run(each)));
  return world;
}

test(
  'everything agrees with the rows, and streams with what is stored',
  async () => {
    const answers = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(schedule(ROUNDS), async (rounds) => {
        const world = await World.create(service, other.url);
        const [, there] = world.instances;
        if (!there) throw new Error('no second instance');
        const token = there.token(world.moderator(0));
        const stream = await openOwnEvents(there, '/moderation/events', token, ModerationEvent);
        try {
          for (const round of rounds) await Promise.all(round.map((each) => world.run(each)));
          expect(await differences(world)).toEqual([]);
          await expectTold(world, stream.events);
        } finally {
          stream.close();
        }
        for (const [kind, count] of world.answers) answers.set(kind, (answers.get(kind) ?? 0) + count);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(await doctorFindings(service.ctx.db)).toEqual([]);
    // Commands that are all refused would show nothing.
    for (const kind of ['PATCH /comments/:id 200', 'POST /moderation/undo 200', 'PUT /comments/:id/flag 200'])
      expect([kind, (answers.get(kind) ?? 0) > RUNS / 10]).toEqual([kind, true]);
    if (process.env['STEPS']) console.log(Object.fromEntries([...answers].sort()));
  },
  LONGEST,
);

/** The last message about each comment, and the last counts, are what is stored. */
async function expectTold(world: World, events: readonly ModerationEvent[]): Promise<void> {
  const counts = (await world.call(0, world.moderator(0), 'GET', '/moderation/counts')).body as unknown;
  const changes = () => events.flatMap((event) => (event.type === 'changes' ? [event] : []));
  await until(
    'the counts were told',
    () => JSON.stringify(changes().at(-1)?.counts) === JSON.stringify(counts),
  );
  const { rows } = await world.site.ctx.db.pool.query<{ id: string; queues: string[] }>(
    `select c.id, array(select distinct unnest(queues_of(c.status, c.flag_count, c.approved_at) || waiting_queues_of(row(c.*)::comment)) order by 1) as queues
     from comment c where c.site_id = (select id from site where key = $1)`,
    [world.site.site],
  );
  const told = () =>
    new Map(
      changes().flatMap(({ comments }) => comments.map(({ commentId, queues }) => [commentId, queues])),
    );
  await until('the queues of all comments were told', () => {
    const last = told();
    return rows.every(({ id, queues }) => JSON.stringify(last.get(id) ?? []) === JSON.stringify(queues));
  });
}

test(
  'undo of any decision gives back every stored value',
  async () => {
    await fc.assert(
      fc.asyncProperty(schedule(ROUNDS), fc.constantFrom(...DECISIONS), async (rounds, action) => {
        const world = await play(rounds);
        // A person is stored with their first request.
        for (const who of [0, 1, 2]) await world.call(0, world.moderator(who), 'GET', '/self');
        for (const [at, { id }] of world.comments.entries()) {
          const by = world.moderator(at);
          const before = await snapshot(world);
          const decided = await world.call(at, by, 'POST', '/moderation/decisions', {
            ...{ commentIds: [id], action, reason: 'other' },
          });
          // Only a public comment can be noted as seen.
          if (decided.status === 409) continue;
          const [item] = decided.body.items as { decisionId: string | null; outcome: string }[];
          if (item?.outcome !== 'changed') continue;
          const undone = await world.call(at, by, 'POST', '/moderation/undo', {
            decisionIds: [item.decisionId],
          });
          expect(undone.body.items).toMatchObject([{ outcome: 'changed' }]);
          expect([action, await snapshot(world)]).toEqual([action, before]);
        }
        expect(await differences(world)).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 2), endOnFailure: true },
    );
  },
  LONGEST,
);
