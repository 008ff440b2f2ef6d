/** One article through ten edits: after each, every thread is at its passage, or reported as gone. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeQuote } from '../../src/shared/anchoring/index.js';
import type { ThreadList } from '../../src/shared/contract.js';
import { startService, type TestService } from '../support/service.js';
import { EDITS, NAMES, PASSAGES, type Passage } from '../support/ten-edits.js';

const { ferry: FERRY, fare: FARE, vote: VOTE } = PASSAGES;

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

test('six threads through ten edits: no thread at a wrong passage', async () => {
  const { article } = await service.publish('ferry', Object.values(PASSAGES));
  const ledger = await readLedger(article.id);
  const ids = new Map(NAMES.map((name, at) => [name, ledger[at]?.paragraphId]));
  for (const [name, id] of ids) {
    const answer = await service.call('POST', '/threads', {
      token: service.token('reader'),
      body: { article: { id: article.id }, paragraph: { id }, body: `About the ${name}.` },
    });
    expect(answer.status).toBe(201);
  }

  let standing = NAMES.length;
  for (const { what, blocks, template, places, states = {} } of EDITS) {
    const text = { html: template(blocks) };
    const dry = await service.call('PUT', '/publications/ferry?dryRun=true', {
      token: service.serviceToken,
      body: { url: article.url, title: 'About ferry', ...text },
    });
    const { report } = await service.publish('ferry', text);
    expect(dry.body.report).toEqual(report);

    const now = new Map((await readLedger(article.id)).map((item) => [item.paragraphId, item]));
    const of = (name: Passage) => now.get(ids.get(name) ?? '');
    const found = Object.fromEntries(NAMES.map((name) => [name, of(name)?.index]));
    expect({ what, places: found }).toEqual({ what, places });
    const named = Object.keys(states) as Passage[];
    const stated = Object.fromEntries(named.map((name) => [name, of(name)?.state]));
    expect({ what, states: stated }).toEqual({ what, states });
    const left = Object.values(places).filter((place) => place !== null).length;
    expect({ what, orphaned: report.orphaned }).toEqual({ what, orphaned: Math.max(0, standing - left) });
    standing = left;
  }

  // What merging and restoring brought back is not stored again.
  const { rows } = await service.ctx.db.pool.query(
    'select (select count(*)::int from revision) as revisions, (select count(*)::int from revision_text) as texts',
  );
  expect(rows[0]).toEqual({ revisions: 11, texts: 9 });

  // Nothing was lost: every comment is in the list with the passage it was written about.
  const list = await service.call('GET', `/articles/${article.id}/comments?scope=inline`);
  expect(list.body.total).toBe(6);
  expect(
    list.body.items.map((item: { anchor: { excerpt: string } }) => item.anchor.excerpt.slice(0, 10)).sort(),
  ).toEqual(
    Object.values(PASSAGES)
      .map((text) => text.slice(0, 10))
      .sort(),
  );
});

test('a thread that lost its passage is moved, moved back, marked as addressed and reopened; the log records it all', async () => {
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
  expect(edited.body.items[0].passage).toEqual({ edit: 0, gone: false });
  const [shownEdit = []] = (edited.body as ThreadList).edits;
  const side = (left: string) => shownEdit.map(({ change, text }) => (change === left ? '' : text)).join('');
  expect([side('added'), side('removed')]).toEqual([FARE, corrected]);
  expect(shownEdit).toContainEqual({ change: 'removed', text: 'forty' });
  expect(shownEdit).toContainEqual({ change: 'added', text: 'fifty' });

  // Addressed by that edit; the reader who started it is named, and may reopen it.
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
  // The same edit, once.
  expect([shown.body.items[0].passage.edit, shown.body.items[0].resolution.edit]).toEqual([0, 0]);
  expect(shown.body.edits).toEqual([shownEdit]);
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
  const mo = { token: service.token({ sub: 'mo', roles: ['moderator'] }) };
  await service.call('GET', '/self', mo);
  const log = await service.call('GET', '/moderation/log?limit=5', mo);
  expect(log.body.items.map((item: { action: string }) => item.action)).toEqual([
    'person.roles',
    'thread.move_undone',
    'thread.move',
    'thread.reopen',
    'thread.resolve',
  ]);
});

test('the threads of an article are available as W3C Web Annotations', async () => {
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
