/**
 * Uncached reads. Requests at the same time are for different articles, so that none shares a response being built; the
 * response cache is switched off.
 */
import { compare, costOf, send } from '../load.mjs';
import { startInstance, startYardstick } from '../servers.mjs';

const CONNECTIONS = 8;
const COUNTED = 20;
const AMOUNT = 1_000;
/** Sent to each side before each kind of read is measured, until V8 has optimised what it will. */
const WARM_UP = 4_000;

export const title = 'Cold reads: built by Postgres, against Express and pg with JSON built in SQL';

export async function measure({ database, world, row }) {
  const env = { DATABASE_POOL: '16', CACHE_MEGABYTES: '0' };
  const service = await startInstance(database.url, env);
  const yardstick = await startYardstick('express', { DATABASE_URL: database.url, BENCH_SITE: world.siteId });
  try {
    const { short } = world;
    const twenty = (i) => Array.from({ length: COUNTED }, (_, n) => short[(i + n) % short.length].key);
    const reads = [
      {
        name: '50 comments with their first replies',
        limit: 1.3,
        ours: ({ articleId }) => `/v1/sites/bench/articles/${articleId}/comments?limit=50`,
        theirs: ({ articleId }) => `/list/${articleId}`,
      },
      {
        name: 'page bundle',
        limit: 1.5,
        ours: ({ key }) => `/v1/sites/bench/page?key=${key}`,
        theirs: ({ key }) => `/bundle/${key}`,
      },
      {
        name: "a paragraph's panel, 7 threads",
        limit: 1.5,
        ours: ({ paragraphIds }) => `/v1/sites/bench/paragraphs/${paragraphIds[0]}/threads?limit=10`,
        theirs: ({ paragraphIds }) => `/panel/${paragraphIds[0]}`,
      },
      {
        name: 'counts of 20 articles',
        limit: 1.5,
        ours: (_article, i) =>
          `/v1/sites/bench/counts?${twenty(i)
            .map((key) => `key=${key}`)
            .join('&')}`,
        theirs: (_article, i) => `/counts/${twenty(i).join(',')}`,
      },
    ];
    for (const { name, limit, ours, theirs } of reads) {
      const load = (server, path, amount) =>
        send(server, {
          requests: short.map((article, i) => ({ path: path(article, i) })),
          amount,
          connections: CONNECTIONS,
        });
      const round = (server, path) => () =>
        costOf(server, database, AMOUNT, () => load(server, path, AMOUNT));
      await load(service, ours, WARM_UP);
      await load(yardstick, theirs, WARM_UP);
      row({
        name,
        unit: 'ms of CPU',
        limit,
        ...(await compare(round(service, ours), round(yardstick, theirs))),
      });
    }
  } finally {
    await service.stop();
    await yardstick.stop();
  }
}
