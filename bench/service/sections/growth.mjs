/** The same reads on the shortest and the longest article: one at a time, without the response cache. */
import { compare, costOf, send } from '../load.mjs';
import { startInstance } from '../servers.mjs';

const AMOUNT = 150;

export const title = 'Growth: the longest article against one with 1,000 comments';

export async function measure({ database, world, row }) {
  const service = await startInstance(database.url, { CACHE_MEGABYTES: '0', LOOKUPS_PER_MINUTE: '0' });
  try {
    const [small, large] = [world.long[0], world.long.at(-1)];
    const deep = new Map();
    for (const article of [small, large]) deep.set(article, await deepCursor(service, article));
    const reads = {
      'page bundle': ({ key }) => ({ path: `/v1/sites/bench/page?key=${key}` }),
      'first page of 50': ({ articleId }) => ({
        path: `/v1/sites/bench/articles/${articleId}/comments?limit=50`,
      }),
      'first page, most votes': ({ articleId }) => ({
        path: `/v1/sites/bench/articles/${articleId}/comments?limit=50&sort=top`,
      }),
      'a page further down': (article) => ({
        path: `/v1/sites/bench/articles/${article.articleId}/comments?limit=50&cursor=${deep.get(article)}`,
      }),
      "a paragraph's panel": ({ paragraphIds }) => ({
        path: `/v1/sites/bench/paragraphs/${paragraphIds[0]}/threads?limit=10`,
      }),
      'mention candidates': ({ articleId }) => ({
        path: `/v1/sites/bench/articles/${articleId}/people?prefix=person`,
        headers: { authorization: `Bearer ${world.tokens.readers[0]}` },
      }),
      counts: ({ key }) => ({ path: `/v1/sites/bench/counts?key=${key}` }),
    };
    for (const [name, request] of Object.entries(reads)) {
      const round = (article) => () =>
        costOf(service, database, AMOUNT, () =>
          send(service, { requests: [request(article)], amount: AMOUNT, connections: 1 }),
        );
      row({ name, unit: 'ms of CPU', limit: 1.15, ...(await compare(round(large), round(small))) });
    }
  } finally {
    await service.stop();
  }
}

/** The cursor a few pages into the list. */
async function deepCursor(service, { articleId }) {
  let cursor = '';
  for (let page = 0; page < 6; page++) {
    const answer = await fetch(
      `${service.url}/v1/sites/bench/articles/${articleId}/comments?limit=50${cursor}`,
    );
    const { next } = await answer.json();
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
  return cursor.slice('&cursor='.length);
}
