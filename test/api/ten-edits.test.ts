/** One article through ten edits: after each, every thread stands where its passage is, or says that it is gone. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeQuote } from '../../src/shared/anchoring/index.js';
import { startService, type TestService } from '../support/service.js';

const FERRY =
  'The ferry across the Lode has carried passengers since 1871, and on most days it still carries a goat.';
const FARE =
  'A single fare is one pound forty, which the ferryman takes in coins because his card reader fell in.';
const REPAIR =
  'Last spring the council spent eleven thousand pounds on a new chain. The old one had held since the war. Nobody can say which war.';
const PROTEST =
  'Residents of the east bank want a bridge instead and have said so in four petitions and one song.';
const ENGINEER =
  'The county engineer, asked about a bridge, wrote back that the river moves and bridges do not.';
const VOTE =
  'The committee votes on Thursday at seven in the Corn Exchange, and the goat is not expected to attend.';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

interface Standing {
  state: string;
  index: number | null;
}

test('ten edits, six threads, no thread at a wrong passage', async () => {
  const { article } = await service.publish('ferry', [FERRY, FARE, REPAIR, PROTEST, ENGINEER, VOTE]);
  const ledger = await readLedger(article.id);
  const names = ['ferry', 'fare', 'repair', 'protest', 'engineer', 'vote'] as const;
  const ids = Object.fromEntries(names.map((name, i) => [name, ledger[i]?.paragraphId ?? '']));
  for (const name of names) {
    const answer = await service.call('POST', '/threads', {
      token: service.token('reader'),
      body: { article: { id: article.id }, paragraph: { id: ids[name] }, body: `About the ${name}.` },
    });
    expect(answer.status).toBe(201);
  }
  const stand = async () => {
    const now = await readLedger(article.id);
    const of = (name: string): Standing => {
      const found = now.find((item) => item.paragraphId === ids[name]);
      return { state: found?.state ?? 'missing', index: found?.index ?? null };
    };
    return Object.fromEntries(names.map((name) => [name, of(name)]));
  };
  const edit = async (blocks: string[], html?: string) => {
    const dry = await service.call('PUT', '/articles/ferry?dryRun=true', {
      token: service.serviceToken,
      body: {
        url: article.url,
        title: 'About ferry',
        ...(html === undefined ? { blocks: blocks.map((text) => ({ text })) } : { html }),
      },
    });
    const real = await service.publish('ferry', html === undefined ? blocks : { html });
    expect(dry.body.report).toEqual(real.report);
    return real.report;
  };

  // 1 A paragraph moves to the end.
  await edit([FERRY, REPAIR, PROTEST, ENGINEER, VOTE, FARE]);
  expect(await stand()).toMatchObject({
    fare: { index: 5 },
    ferry: { state: 'anchored', index: 0 },
    vote: { index: 4 },
  });

  // 2 One is reworded.
  const reworded = PROTEST.replace(
    'four petitions and one song',
    'five petitions, one song and a short film',
  );
  await edit([FERRY, REPAIR, reworded, ENGINEER, VOTE, FARE]);
  expect(await stand()).toMatchObject({
    protest: { state: 'edited', index: 2 },
    engineer: { state: 'anchored', index: 3 },
  });

  // 3 One is split in two: its thread stays with the larger part.
  const [first = '', second = '', third = ''] = REPAIR.match(/[^.]+\./g) ?? [];
  await edit([FERRY, first.trim(), `${second}${third}`.trim(), reworded, ENGINEER, VOTE, FARE]);
  const afterSplit = await stand();
  expect(afterSplit['repair']?.state).toBe('edited');
  expect([1, 2]).toContain(afterSplit['repair']?.index);

  // 4 The two halves are merged again.
  await edit([FERRY, REPAIR, reworded, ENGINEER, VOTE, FARE]);
  expect(await stand()).toMatchObject({ repair: { index: 1 }, protest: { index: 2 } });

  // 5 One is deleted: its thread becomes an orphan and no other moves onto its place.
  const report = await edit([FERRY, REPAIR, reworded, VOTE, FARE]);
  expect(report.orphaned).toBe(1);
  expect(await stand()).toMatchObject({ engineer: { state: 'orphaned', index: null }, vote: { index: 3 } });

  // 6 And restored: the text that returns has its thread again.
  await edit([FERRY, REPAIR, reworded, ENGINEER, VOTE, FARE]);
  expect(await stand()).toMatchObject({ engineer: { index: 3 } });

  // A text the article had before is not stored again.
  const { rows } = await service.ctx.db.pool.query(
    'select (select count(*)::int from revision) as revisions, (select count(*)::int from revision_text) as texts',
  );
  expect(rows[0]).toEqual({ revisions: 7, texts: 5 });

  // 7 The template changes: other tags, a menu, related links, typographic quotes and spaces.
  const page = [FERRY, REPAIR, reworded, ENGINEER, VOTE, FARE]
    .map(
      (text, i) =>
        `<div class="c"><p id="p-${i}">${text.replace('across', ' across\u00a0').replace(/ /g, '  ')}</p></div>`,
    )
    .join('');
  await edit(
    [],
    `<nav><ul><li>Home</li></ul></nav><main>${page}</main><aside><p>Read also: goats</p></aside>`,
  );
  expect(await stand()).toMatchObject({
    ferry: { state: 'anchored', index: 0 },
    fare: { state: 'anchored', index: 5 },
  });

  // 8 A paragraph is duplicated: its thread stays with the one among its neighbours.
  await edit([FERRY, REPAIR, reworded, ENGINEER, VOTE, FARE, FERRY]);
  expect(await stand()).toMatchObject({ ferry: { index: 0 } });

  // 9 The template numbers its paragraphs anew, so that every id names another text.
  const blocks = [FERRY, REPAIR, reworded, ENGINEER, VOTE, FARE];
  await edit(
    [],
    `<main>${blocks.map((text, i) => `<p id="p-${blocks.length - i}">${text}</p>`).join('')}</main>`,
  );
  expect(await stand()).toMatchObject({
    ferry: { state: 'anchored', index: 0 },
    repair: { index: 1 },
    protest: { index: 2 },
    engineer: { index: 3 },
    vote: { index: 4 },
    fare: { index: 5 },
  });

  // 10 Everything is written anew: nothing is left of any passage, and nothing is guessed.
  await edit([
    'Goats, says the breeders’ association, dislike water more than timetables.',
    'A consultation closes in March; forms are at the library desk, beside the lost gloves.',
    'Whoever wins the tender must supply lifejackets in every size, hooves excepted.',
  ]);
  for (const standing of Object.values(await stand()))
    expect(standing).toEqual({ state: 'orphaned', index: null });

  // Nothing was lost on the way: every comment is in the list with the passage it was written about.
  const list = await service.call('GET', `/articles/${article.id}/comments?scope=inline`);
  expect(list.body.total).toBe(6);
  expect(
    list.body.items.map((item: { anchor: { excerpt: string } }) => item.anchor.excerpt.slice(0, 10)).sort(),
  ).toEqual([FERRY, FARE, REPAIR, PROTEST, ENGINEER, VOTE].map((text) => text.slice(0, 10)).sort());
});

test('a thread that lost its passage is moved by hand, put back, settled and reopened; the log has it all', async () => {
  const author = service.token({ sub: 'ada', roles: ['author'] });
  const reader = service.token('rita');
  const { article } = await service.publish('tolls', [FERRY, FARE, VOTE], { authors: ['ada'] });
  const [, fare, vote] = (await readLedger(article.id)).map((item) => item.paragraphId);
  const started = await service.call('POST', '/threads', {
    token: reader,
    body: { article: { id: article.id }, paragraph: { id: fare }, body: 'It is one pound *fifty*.' },
  });
  const thread = started.body.thread.id as string;

  // Edited since: then and now, with the difference marked.
  const corrected = FARE.replace('one pound forty', 'one pound fifty');
  await service.publish('tolls', [FERRY, corrected, VOTE]);
  const edited = await service.call('GET', `/paragraphs/${fare}/threads`);
  expect(edited.body.items[0].passage).toMatchObject({ then: FARE, now: corrected });
  expect(edited.body.items[0].passage.diff).toContainEqual({ change: 'removed', text: 'forty' });
  expect(edited.body.items[0].passage.diff).toContainEqual({ change: 'added', text: 'fifty' });

  // Addressed by that edit; the reader who raised it is named, and may say that it is not settled.
  const settled = await service.call('PUT', `/threads/${thread}/resolution`, {
    token: author,
    body: { note: 'Corrected, thank you' },
  });
  expect(settled.body.resolved).toBe(true);
  const shown = await service.call('GET', `/paragraphs/${fare}/threads`);
  expect(shown.body.items[0].resolution).toMatchObject({
    by: 'ada',
    raisedBy: 'rita',
    note: 'Corrected, thank you',
  });
  expect(shown.body.items[0].resolution.diff).toContainEqual({ change: 'added', text: 'fifty' });
  expect(
    (await service.call('DELETE', `/threads/${thread}/resolution`, { token: service.token('other') })).status,
  ).toBe(403);
  expect(
    (await service.call('DELETE', `/threads/${thread}/resolution`, { token: reader })).body.resolved,
  ).toBe(false);

  // A thread that has a place stays there.
  const early = await service.call('PUT', `/threads/${thread}/anchor`, {
    token: author,
    body: { paragraphId: vote },
  });
  expect([early.status, early.body.code]).toEqual([409, 'thread_not_movable']);

  await service.publish('tolls', [FERRY, VOTE]);
  const moved = await service.call('PUT', `/threads/${thread}/anchor`, {
    token: author,
    body: { paragraphId: vote },
  });
  expect(moved.body.paragraphId).toBe(vote);
  const page = await service.call('GET', '/page?key=tolls');
  expect(
    page.body.paragraphs.map((paragraph: { id: string; comments: number }) => [
      paragraph.id,
      paragraph.comments,
    ]),
  ).toEqual([[vote, 1]]);
  const undone = await service.call('DELETE', `/threads/${thread}/anchor`, { token: author });
  expect(undone.body.paragraphId).toBe(fare);

  const history = await service.call('GET', `/paragraphs/${fare}/history`, { token: author });
  expect(history.body.items.map((item: { state: string }) => item.state)).toEqual(['edited', 'orphaned']);
  const log = await service.call('GET', '/moderation/log', {
    token: service.token({ sub: 'mo', roles: ['moderator'] }),
  });
  expect(log.body.items.map((item: { action: string }) => item.action)).toEqual([
    'thread.move_undone',
    'thread.move',
    'thread.reopen',
    'thread.resolve',
  ]);
});

test('the threads of an article as W3C Web Annotations', async () => {
  const { article } = await service.publish('annotated', [FERRY, FARE]);
  const [ferry] = await readLedger(article.id);
  const start = FERRY.indexOf('carries a goat');
  const quote = describeQuote(FERRY, start, start + 'carries a goat'.length);
  await service.call('POST', '/threads', {
    token: service.token('reader'),
    body: { article: { id: article.id }, paragraph: { id: ferry?.paragraphId }, quote, body: 'What goat?' },
  });
  await service.publish('annotated', ['A new beginning.', FERRY, FARE]);
  const answer = await service.call('GET', `/articles/${article.id}/annotations`);
  expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
  const [annotation] = answer.body.items;
  const text = ['A new beginning.', FERRY, FARE].join('\n');
  const [byQuote, byPosition] = annotation.target.selector;
  expect(byQuote).toMatchObject({ type: 'TextQuoteSelector', exact: 'carries a goat' });
  expect(text.slice(byPosition.start, byPosition.end)).toBe('carries a goat');
  expect(annotation).toMatchObject({
    type: 'Annotation',
    motivation: 'commenting',
    target: { source: article.url },
  });
});

async function readLedger(
  articleId: string,
): Promise<{ paragraphId: string; state: string; index: number | null }[]> {
  const answer = await service.call('GET', `/articles/${articleId}/paragraphs`, {
    token: service.serviceToken,
  });
  return answer.body.items;
}
