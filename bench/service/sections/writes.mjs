/**
 * Comments posted over HTTP, against Express inserting one row with `pg`. On both sides, each is durable before the
 * response.
 */
import { compare, costOf, send } from '../load.mjs';
import { startInstance, startYardstick } from '../servers.mjs';

const AMOUNT = 800;
const BODY =
  'A remark of medium length about what the paragraph says, with a *second* clause and a [link](https://example.com).';

export const title = 'Writes: a comment posted, against Express and one INSERT with pg';

export async function measure({ database, world, row }) {
  const env = { DATABASE_POOL: '16' };
  const service = await startInstance(database.url, env);
  const yardstick = await startYardstick('express', { DATABASE_URL: database.url, BENCH_SITE: world.siteId });
  try {
    const json = { 'content-type': 'application/json' };
    const post = ({ threadId }, reader) => ({
      method: 'POST',
      path: `/v1/sites/bench/threads/${threadId}/comments`,
      headers: { ...json, authorization: `Bearer ${reader}` },
      body: JSON.stringify({ body: BODY }),
    });
    const insert = ({ articleId, threadId, paragraphId, parentId, personId }) => ({
      method: 'POST',
      path: '/posts',
      headers: json,
      body: JSON.stringify({ articleId, threadId, paragraphId, rootId: parentId, personId, body: BODY }),
    });
    // Each connection writes for another reader.
    const requestsOf = (articles, request) =>
      world.tokens.readers.map((reader, at) => request(articles[at % articles.length], reader));
    for (const { name, articles, connections } of [
      { name: 'one article, 16 at a time', articles: world.short.slice(0, 1), connections: 16 },
      { name: 'one article, 64 at a time', articles: world.short.slice(0, 1), connections: 64 },
      { name: '64 articles, 64 at a time', articles: world.short.slice(0, 64), connections: 64 },
    ]) {
      const round = (server, request) => () =>
        costOf(server, database, AMOUNT, () =>
          send(server, { requests: requestsOf(articles, request), amount: AMOUNT, connections, expect: 201 }),
        );
      const limit = connections === 16 ? 1.5 : null;
      row({
        name,
        unit: 'ms of CPU',
        limit,
        ...(await compare(round(service, post), round(yardstick, insert))),
      });
    }
  } finally {
    await service.stop();
    await yardstick.stop();
  }
}
