/** Databases and sites of the benchmark of a cluster, filled through the API. */
import { readConfig } from '../../dist/config.js';
import { createContext } from '../../dist/context.js';
import { signToken } from '../../dist/access/sign-token.js';
import { SERVICE } from '../../dist/access/principal.js';
import { publishArticle } from '../../dist/features/articles/use-cases.js';
import { addIssuerKey } from '../../dist/features/sites/credentials.js';
import { createSite } from '../../dist/features/sites/use-cases.js';
import { createLog } from '../../dist/log.js';

const ORIGIN = 'https://bench.example';
const BLOCKS = 6;

/**
 * Creates sites with articles that have no comments yet. Each site has `key`, `id`, a reader's `token` and `articles` with `id`, `key` and
 * `paragraphIds`.
 */
export async function makeSites(databaseUrl, { sites, articles }) {
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  const ctx = createContext(config, databaseUrl, createLog('silent'));
  try {
    const made = [];
    for (let n = 0; n < sites; n++) made.push(await makeSite(ctx, `bench-${n}`, articles));
    return made;
  } finally {
    await ctx.close();
  }
}

async function makeSite(ctx, key, articles) {
  await createSite(ctx, { key, name: 'Bench', origins: [ORIGIN] });
  await addIssuerKey(ctx, key, { issuer: ORIGIN, audience: 'interline', kid: 'k' });
  const site = await ctx.sites.find(key);
  const published = [];
  for (let n = 0; n < articles; n++) {
    const blocks = Array.from({ length: BLOCKS }, (_, i) => ({
      tag: 'p',
      text: `Paragraph ${i} of article ${n}, about ${(n * 31 + i) * 7919}.`,
    }));
    const page = { url: `${ORIGIN}/${n}`, title: `Article ${n}`, blocks };
    const { result } = await publishArticle(
      { ctx, site, principal: SERVICE },
      { key: `a-${n}`, dryRun: false },
      page,
    );
    published.push({ id: result.article.id, key: `a-${n}` });
  }
  const request = {
    issuer: ORIGIN,
    audience: 'interline',
    subject: 'writer',
    name: 'Writer',
    roles: ['reader'],
    lifetime: 6 * 3600,
  };
  return {
    key,
    id: site.id,
    token: signToken(site.issuers[0].keys[0], request, Date.now()),
    articles: published,
  };
}

/** Starts a thread on the article; returns its id. */
export async function startThread(url, site, article) {
  const answer = await post(url, site, '/threads', {
    article: { id: article.id },
    body: 'What do you think of this?',
  });
  if (answer.status !== 201) throw new Error(`a thread: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).thread.id;
}

export function post(url, site, path, body) {
  return fetch(`${url}/v1/sites/${site.key}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${site.token}` },
    body: JSON.stringify(body),
  });
}
