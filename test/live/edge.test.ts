/** A cache in front of the service is told what to drop: at once, by one of several instances, and after outages as well. */
import { afterEach, expect, test } from '@jest/globals';
import type { EdgeFormat } from '../../src/config.js';
import { readEdgePosition } from '../../src/events/edge-position.js';
import { readPast } from '../../src/events/queries.js';
import { decide, publishText, reply, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { createTestDatabase } from '../support/database.js';
import { startFakeEdge, type FakeEdge } from '../support/fake-edge.js';
import { startService, type TestService } from '../support/service.js';

const TOKEN = 'a token of the edge';
const WAIT = 20_000;
const TEXT = 'Nobody should read this for long.';
/** Stops what is running, in this order. */
const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

async function startEdge(format: EdgeFormat): Promise<FakeEdge> {
  const edge = await startFakeEdge(format, TOKEN);
  running.push(() => edge.stop());
  return edge;
}

async function startBehind(edge: FakeEdge, format: EdgeFormat, databaseUrl?: string): Promise<TestService> {
  const service = await startService({
    ...(databaseUrl !== undefined && { databaseUrl }),
    env: { EDGE_FORMAT: format, EDGE_PURGE_URL: edge.url, EDGE_PURGE_TOKEN: TOKEN },
  });
  running.unshift(() => service.stop());
  // It starts by purging the edge, once.
  await until('the first purge', () => edge.purges.length > 0, WAIT);
  return service;
}

async function commentedArticle(service: TestService, key: string) {
  const article = await publishText(service, key, ['The first paragraph.', 'The second one.']);
  const { thread, comment } = await startThread(service, 'ann', article.id, {
    paragraph: article.paragraphs[0],
    body: TEXT,
  });
  const list = `${service.url}/v1/sites/${service.site}/articles/${article.id}/comments`;
  return { ...article, thread, comment, list };
}

/** Waits until all past events have been purged twice: only then is the position after them stored. */
async function untilSettled({ ctx }: TestService): Promise<void> {
  await until(
    'the edge knows everything',
    async () => {
      const position = await readEdgePosition(ctx.db);
      return position !== null && (await readPast(ctx.db, position, 1)).events?.length === 0;
    },
    WAIT,
  );
}

/** Waits until the edge keeps a response that past events no longer drop. */
async function untilKept(edge: FakeEdge, address: string): Promise<void> {
  await until('the edge keeps it', async () => (await edge.get(address)).kept, WAIT);
}

test.each(['fastly', 'cloudflare', 'varnish'] as const)(
  'a rejected comment is dropped from %s, and other articles stay cached',
  async (format) => {
    const edge = await startEdge(format);
    const service = await startBehind(edge, format);
    const [article, other] = [await commentedArticle(service, 'one'), await commentedArticle(service, 'two')];
    await untilSettled(service);
    await untilKept(edge, article.list);
    await untilKept(edge, other.list);
    expect((await edge.get(article.list)).body).toContain(TEXT);
    await decide(service, [article.comment.id], 'reject');
    await until('it is gone', async () => !(await edge.get(article.list)).body.includes(TEXT), WAIT);
    expect(await edge.get(other.list)).toMatchObject({ kept: true });
  },
);

test('purges that the edge refused, or that no instance sent, are sent later', async () => {
  const database = await createTestDatabase();
  running.push(() => database.drop());
  const edge = await startEdge('fastly');
  const service = await startBehind(edge, 'fastly', database.url);
  const article = await commentedArticle(service, 'one');
  await untilKept(edge, article.list);
  edge.refuse(true);
  await decide(service, [article.comment.id], 'reject');
  await until('it was refused', async () => {
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    return /^interline_edge_purges_total\{outcome="failed"\} [1-9]/m.test(metrics);
  });
  await running.shift()?.();
  edge.refuse(false);
  const before = edge.purges.length;
  await startBehind(edge, 'fastly', database.url);
  await until(
    'it is dropped',
    () =>
      edge.purges
        .slice(before)
        .some((tags) => tags.includes(`article-${article.id}`) || tags.includes('interline')),
    WAIT,
  );
  expect(edge.purges.slice(before).some((tags) => tags.includes('interline'))).toBe(false);
});

test('a purge that is redirected is tried again', async () => {
  const edge = await startEdge('fastly');
  const service = await startBehind(edge, 'fastly');
  const article = await commentedArticle(service, 'one');
  await untilSettled(service);
  edge.redirect(true);
  await decide(service, [article.comment.id], 'reject');
  await until('it was redirected', async () => {
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    return /^interline_edge_purges_total\{outcome="failed"\} [1-9]/m.test(metrics);
  });
  const before = edge.purges.length;
  edge.redirect(false);
  await until(
    'it is dropped',
    () => edge.purges.slice(before).some((tags) => tags.includes(`article-${article.id}`)),
    WAIT,
  );
});

test('a stop does not wait for an edge that does not answer', async () => {
  const edge = await startEdge('fastly');
  const service = await startBehind(edge, 'fastly');
  edge.fallSilent(true);
  await commentedArticle(service, 'one');
  await until('a purge waits', () => edge.unanswered() > 0, WAIT);
  const [stop] = running.splice(0, 1);
  // Sooner than a purge is given up by itself.
  const stopping = stop?.();
  await until('it is given up', () => edge.unanswered() === 0, 3_000);
  await stopping;
});

test('one of several instances purges the edge, and another takes over when it stops', async () => {
  const database = await createTestDatabase();
  running.push(() => database.drop());
  const edge = await startEdge('fastly');
  const first = await startBehind(edge, 'fastly', database.url);
  const second = first.at((await startBehind(edge, 'fastly', database.url)).url);
  const article = await commentedArticle(first, 'one');
  const other = await commentedArticle(second, 'two');
  const dropped = ({ id }: { id: string }) =>
    edge.purges.filter((tags) => tags.includes(`article-${id}`)).length;
  await untilSettled(first);
  const before = dropped(article);
  await reply(first, 'ben', article.thread.id, 'An answer.');
  await untilSettled(first);
  expect(dropped(article)).toBe(before + 2);
  expect(edge.purges.filter((tags) => tags.includes('interline'))).toHaveLength(1);
  // After the one that was started last.
  const [stopFirst] = running.splice(1, 1);
  await stopFirst?.();
  const rest = dropped(other);
  await reply(second, 'cleo', other.thread.id, 'Another answer.');
  await until('it was dropped by the instance that is left', () => dropped(other) > rest, WAIT);
});

test('responses have tags for their content, and only purgeable ones are cached for long', async () => {
  const edge = await startEdge('varnish');
  const service = await startBehind(edge, 'varnish');
  const { id, list } = await commentedArticle(service, 'one');
  const answer = await fetch(list);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60');
  expect(answer.headers.get('xkey')?.split(' ')).toEqual([
    'interline',
    expect.stringMatching(/^site-/),
    `article-${id}`,
  ]);
  const popular = await fetch(`${service.url}/v1/sites/${service.site}/popular`);
  expect(popular.headers.get('cache-control')).toMatch(/s-maxage=2,/);
});
