/** Selectors and histories of paragraphs come in pages, however many and however long they are. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ledgerOf, publishText, startThread } from '../support/actions.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

/** Every page of a list, and the number of items of each. */
async function pagesOf<T>(path: string, token?: string): Promise<{ items: T[]; sizes: number[] }> {
  const pages: T[][] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const search: string = cursor && `${path.includes('?') ? '&' : '?'}cursor=${cursor}`;
    const answer = await service.call('GET', path + search, { token });
    expect(answer.status).toBe(200);
    pages.push(answer.body.items as T[]);
    cursor = answer.body.next as string | null;
  }
  return { items: pages.flat(), sizes: pages.map((page) => page.length) };
}

test('selectors of discussed paragraphs are returned in pages of two hundred, each once, in the order of the text', async () => {
  const { pool } = service.ctx.db;
  const texts = Array.from({ length: 450 }, (_, n) => `Paragraph number ${n} of the timetable.`);
  const { id, paragraphs } = await publishText(service, 'timetable', texts);
  await pool.query('update paragraph set comment_count = 1 where article_id = $1', [id]);
  // Two that have lost their place come last.
  const lost = paragraphs.slice(3, 5);
  await pool.query('update paragraph set position = null where id = any($1)', [lost]);
  const { items, sizes } = await pagesOf<{ id: string }>(`/articles/${id}/selectors`);
  expect(sizes).toEqual([200, 200, 50]);
  const standing = paragraphs.filter((each) => !lost.includes(each));
  expect(items.map((item) => item.id)).toEqual([...standing, ...lost.toSorted()]);
  const bad = await service.call('GET', `/articles/${id}/selectors?cursor=x`);
  expect([bad.status, bad.body.code]).toEqual([400, 'invalid_cursor']);
});

test('a history is returned in pages, latest entries first, with the beginnings of long texts', async () => {
  const long = 'The bus was late. '.repeat(5_000).trim();
  const { paragraphs } = await publishText(service, 'history', [long]);
  await service.ctx.db.pool.query(
    `insert into placement (site_id, id, paragraph_id, revision_number, state, method, confidence, position, text)
     select site_id, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, id, n, 'edited', 'similar', 0.9, 0, $2
     from paragraph, generate_series(1, 45) n where id = $1`,
    [paragraphs[0], long],
  );
  const path = `/paragraphs/${paragraphs[0]}/history`;
  const token = service.serviceToken;
  const { items, sizes } = await pagesOf<{ revision: number; text: string }>(path, token);
  expect(sizes).toEqual([20, 20, 5]);
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
  expect(items.map(({ revision }) => revision)).toEqual([...range(26, 45), ...range(6, 25), ...range(1, 5)]);
  const { body } = await service.call('GET', `${path}?limit=50`, { token });
  for (const text of [body.original, ...items.map((item) => item.text)])
    expect([text.length, long.startsWith(text)]).toEqual([16_384, true]);
  expect(body.next).toBeNull();
});

test('a history records the loss of a paragraph once, however often the article is published afterwards', async () => {
  const [ferry, bridge, road] = [
    'The ferry leaves at nine and comes back from the island at noon.',
    'Repairs of the old bridge have taken longer than the council had planned.',
    'Cars have to take the road along the river until the summer is over.',
  ];
  const { id, paragraphs } = await publishText(service, 'harbour', [ferry, bridge, road]);
  await startThread(service, 'reader', id, { paragraph: paragraphs[1] });
  for (const next of ['One.', 'Two.', 'Three.']) await service.publish('harbour', [ferry, road, next]);
  await service.publish('harbour', [ferry, bridge, road, 'Three.']);
  await service.publish('harbour', ['News.', ferry, bridge, road, 'Three.']);
  const token = service.serviceToken;
  const { items } = await pagesOf<{ revision: number; state: string }>(
    `/paragraphs/${paragraphs[1]}/history`,
    token,
  );
  expect(items.map(({ revision, state }) => [revision, state])).toEqual([
    [2, 'orphaned'],
    [5, 'moved'],
  ]);
  const there = (await ledgerOf(service, id)).find(({ paragraphId }) => paragraphId === paragraphs[1]);
  expect(there).toMatchObject({ index: 2, state: 'anchored' });
  const row = await service.ctx.db.pool.query<{ current: object }>(
    'select current from paragraph where id = $1',
    [paragraphs[1]],
  );
  expect(row.rows[0]?.current).toMatchObject({ index: 2, total: 5 });
});
