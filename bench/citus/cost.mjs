/** What a read and a post cost on the cluster, against one Postgres on the same server, in turn. */
import { compare, costOf, send } from '../service/load.mjs';
import { startInstance } from '../service/servers.mjs';
import { makeSites, startThread } from './world.mjs';

const ARTICLES = 20;
const COMMENTS = 10;
const POSTS = 120;
const READS = 120;
const BODY =
  'A remark of medium length about what the paragraph says, with a *second* clause and a [link](https://example.com).';

/** `cluster` and `plain` are databases with `url` and `cpu()`; prints one line for each kind of request. */
export async function measureCost(cluster, plain, say) {
  const sides = [];
  for (const database of [cluster, plain]) sides.push(await startSide(database));
  try {
    for (const { name, amount, requestsOf, expect, connections } of KINDS) {
      const round =
        ({ service, database, site }) =>
        () =>
          costOf(service, database, amount, () =>
            send(service, { requests: requestsOf(site), amount, connections, expect }),
          );
      const { ours, theirs, ratio } = await compare(round(sides[0]), round(sides[1]), 2);
      const figures = ({ server, database, p50 }) =>
        `${(server + database).toFixed(1)} ms of CPU (Postgres ${database.toFixed(1)}), median ${p50.toFixed(0)} ms`;
      say(
        `${name}: cluster ${figures(ours)}; one Postgres ${figures(theirs)}; ratio of CPU ${ratio.toFixed(1)}`,
      );
    }
    say(
      `idle for ten seconds: ${(await idle(sides[0])).toFixed(2)} % of a core of the cluster, one Postgres ${(await idle(sides[1])).toFixed(2)} %`,
    );
  } finally {
    for (const { service } of sides) await service.stop();
  }
}

const postTo = (site) => (article) => ({
  method: 'POST',
  path: `/v1/sites/${site.key}/threads/${article.threadId}/comments`,
  headers: { 'content-type': 'application/json', authorization: `Bearer ${site.token}` },
  body: JSON.stringify({ body: BODY }),
});
const reads = (pathOf) => (site) =>
  site.articles.map((article) => ({ path: `/v1/sites/${site.key}${pathOf(article)}` }));

const KINDS = [
  {
    name: 'a post, one at a time',
    amount: POSTS,
    connections: 1,
    expect: 201,
    requestsOf: (site) => site.articles.map(postTo(site)),
  },
  {
    name: 'a post, 16 at a time',
    amount: POSTS,
    connections: 16,
    expect: 201,
    requestsOf: (site) => site.articles.map(postTo(site)),
  },
  {
    name: 'a list of 50 comments, uncached',
    amount: READS,
    connections: 8,
    requestsOf: reads(({ id }) => `/articles/${id}/comments?limit=50`),
  },
  {
    name: 'a page bundle, uncached',
    amount: READS,
    connections: 8,
    requestsOf: reads(({ key }) => `/page?key=${key}`),
  },
];

async function startSide(database) {
  const [site] = await makeSites(database.url, { sites: 1, articles: ARTICLES });
  const service = await startInstance(database.url, { DATABASE_POOL: '16', CACHE_MEGABYTES: '0' });
  for (const article of site.articles) article.threadId = await startThread(service.url, site, article);
  await send(service, {
    requests: site.articles.map(postTo(site)),
    amount: ARTICLES * COMMENTS,
    connections: 8,
    expect: 201,
  });
  return { database, service, site };
}

/** Percent of a core that the database uses for an instance without requests. */
async function idle({ database }) {
  const before = database.cpu();
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  return ((database.cpu() - before) / 10) * 100;
}
