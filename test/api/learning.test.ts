/** The rule that learns from decisions: trained in the background, measured, and switched on only when good. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { DecisionLog, LearningState, QueueItem } from '../../src/shared/contract.js';
import { decide, moderator, publishText, startThread } from '../support/actions.js';
import { api } from '../support/api.js';
import { until } from '../support/conditions.js';
import { addDecided, decidedTexts } from '../support/decided-comments.js';
import { runJob } from '../support/jobs.js';
import { startService, type TestPerson, type TestService } from '../support/service.js';

const ADMIN: TestPerson = { sub: 'ada', name: 'Ada', roles: ['admin'] };
const SPAM = 'Guaranteed casino bonus, telegram me for the jackpot';

let main: TestService;
let service: TestService;
let article: { id: string };

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite();
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const post = async (body: string, by: TestPerson | string = 'ann') =>
  (await startThread(service, by, article.id, { body })).comment;
async function look(id: string): Promise<QueueItem> {
  const { body } = await service.call('GET', `/moderation/comments/${id}`, { token: moderator(service) });
  return body as QueueItem;
}
const stateOf = async () =>
  (await api(service, ADMIN).get('/moderation/learning').expect(200)).body as LearningState;
const setMode = (mode: string, status = 200) =>
  api(service, ADMIN)
    .patch('/settings')
    .send({ rules: { learnt: { mode } } })
    .expect(status);

/** Has the site decided about so many comments. */
async function decideMany(count: number, noise = 0): Promise<void> {
  const like = await post('One');
  await decide(service, [like.id], 'approve');
  const { id } = (await look(like.id)).decisions[0]?.actor ?? { id: '' };
  await addDecided(service, like, id, decidedTexts(count, noise));
}

async function train(): Promise<LearningState> {
  const before = await stateOf();
  await api(service, ADMIN).post('/moderation/learning').expect(200);
  return until('it is trained', async () => {
    const state = await stateOf();
    return state.version > before.version ? state : null;
  });
}

test('it is off until it is trained and good; then it holds, and says which words counted', async () => {
  expect(await stateOf()).toMatchObject({ version: 0, trainedAt: null, figures: null, good: false });
  await setMode('on', 422);
  await decideMany(1_200);
  const state = await train();
  expect(state).toMatchObject({ version: 1, good: true, figures: { decisions: 1_201, heldOut: 241 } });
  expect((await post(SPAM)).status).toBe('published');
  const trial = await api(service, ADMIN)
    .post('/moderation/rules/dry-run')
    .send({ rules: { learnt: { mode: 'on' } }, last: 1 })
    .expect(200);
  expect(trial.body).toMatchObject({ found: { learnt: 1 }, changed: 1 });
  await setMode('on');
  const held = await post(SPAM, 'bob');
  expect([held.status, held.reasons[0]?.reason]).toEqual(['pending', 'learnt']);
  const { verdicts } = await look(held.id);
  expect(verdicts).toMatchObject([{ phase: 'learnt', verdict: 'hold', evidence: { model: 1 } }]);
  expect(verdicts[0]?.evidence['words']).toEqual(expect.arrayContaining(['casino', 'bonus']));
  expect((await post('The evening bus is late in winter', 'bob')).status).toBe('published');
  expect((await post(SPAM, { sub: 'mo', roles: ['moderator'] })).status).toBe('published');
  const log = (await api(service, ADMIN).get('/moderation/log')).body as DecisionLog;
  expect(log.items.find(({ action }) => action === 'model.train')).toMatchObject({
    ...{ actor: null, to: '1' },
    evidence: { decisions: 1_201, by: 'the service' },
  });
});

test('it never rejects', async () => {
  await api(service, ADMIN)
    .patch('/settings')
    .send({ rules: { learnt: { action: 'reject' } } })
    .expect(422);
});

test('without a pattern it cannot be switched on, but observe', async () => {
  await decideMany(1_200, 0.5);
  const state = await train();
  expect(state).toMatchObject({ version: 1, good: false, figures: { decisions: 1_201 } });
  await setMode('on', 422);
  await setMode('observe');
  expect((await post(SPAM)).status).toBe('published');
});

test('a good one observes without an effect; in use it is trained again each day, and one that got worse only observes', async () => {
  await decideMany(1_200);
  await train();
  await setMode('observe');
  const seen = await post(SPAM);
  expect(seen.status).toBe('published');
  expect((await look(seen.id)).verdicts).toMatchObject([{ verdict: 'observe', evidence: { would: 'hold' } }]);
  await setMode('on');
  await runJob(service, 'train-models');
  expect((await stateOf()).version).toBe(1);
  const { pool } = service.ctx.db;
  const site = '(select id from site where key = $1)';
  await pool.query(`update learnt_model set trained_at = now() - interval '1 day' where site_id = ${site}`, [
    service.site,
  ]);
  await runJob(service, 'train-models');
  expect((await stateOf()).version).toBe(2);
  expect((await post(SPAM, 'bob')).status).toBe('pending');
  // Moderators now keep what they rejected before.
  const like = await post('Two');
  await decide(service, [like.id], 'approve');
  const by = (await look(like.id)).decisions[0]?.actor?.id ?? '';
  await addDecided(
    service,
    like,
    by,
    decidedTexts(600).map(({ text }) => ({ text, rejected: false })),
  );
  expect(await train()).toMatchObject({ version: 3, good: false });
  expect((await api(service, ADMIN).get('/settings')).body.rules.learnt.mode).toBe('on');
  expect((await post(SPAM, 'cem')).status).toBe('published');
});

test('decisions that were undone, of checks, or about another text teach nothing', async () => {
  const one = await post('One');
  const two = await post('Two');
  const three = await post('Three');
  await decide(service, [one.id, three.id], 'approve');
  const rejected = await decide(service, [two.id], 'reject');
  await service.call('POST', '/moderation/undo', {
    token: moderator(service),
    body: { decisionIds: [rejected.body.items[0].decisionId] },
  });
  await service.call('PATCH', `/comments/${three.id}`, {
    ...{ token: service.token('ann'), headers: { 'if-match': '*' } },
    body: { body: 'Three, edited' },
  });
  expect((await train()).figures).toMatchObject({ decisions: 1 });
});
