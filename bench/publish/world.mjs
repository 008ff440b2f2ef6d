/** The benchmark's articles, with or without a thread on every block, and the texts they are published with. */
import pg from 'pg';
import { createContext } from '../../dist/context.js';
import { readConfig } from '../../dist/config.js';
import { SERVICE } from '../../dist/access/principal.js';
import { publishArticle } from '../../dist/features/articles/use-cases.js';
import { createServiceToken } from '../../dist/features/sites/credentials.js';
import { createSite } from '../../dist/features/sites/use-cases.js';
import { createLog } from '../../dist/log.js';

const ORIGIN = 'https://bench.example';

/** Body of a publish request, as JSON. */
export function bodyOf(key, texts) {
  const blocks = texts.map((text) => ({ tag: 'p', text }));
  return JSON.stringify({ url: `${ORIGIN}/${key}`, title: `Article ${key}`, blocks });
}

/** The first text of an article of `size` blocks, in a language of `support`. */
export function firstText({ Language, Random }, size) {
  const language = new Language(new Random(size));
  return Array.from({ length: size }, () => language.sentence());
}

/** The same text with every paragraph edited. */
export function editedText(texts) {
  return texts.map((text, at) => `Nevertheless ${text.replace(/^\S+ /, '')} Number ${at} was edited.`);
}

/**
 * Creates a site for each article `{key, texts, discussed}`, and the site `other` with a small article that is read
 * during the publish. Returns the sites' service tokens by key. `support` are parts of test/support.
 */
export async function seedArticles(databaseUrl, support, articles) {
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  const ctx = createContext(config, databaseUrl, createLog('silent'));
  // Without the service's time limits, and without checking foreign keys per row while the tables are filled.
  const pool = new pg.Pool({ connectionString: databaseUrl, options: '-c session_replication_role=replica' });
  const filling = { ...ctx, db: { prisma: ctx.db.prisma, pool } };
  const tokens = new Map();
  try {
    for (const { key, texts, discussed } of [{ key: 'other', texts: ['One paragraph.'] }, ...articles]) {
      await createSite(ctx, { key, name: key, origins: [ORIGIN] });
      const site = await ctx.sites.find(key);
      const page = JSON.parse(bodyOf(key, texts));
      await patiently(() => publishArticle({ ctx, site, principal: SERVICE }, { key, dryRun: false }, page));
      if (discussed)
        await support.fillArticle({ ctx: filling, site: key }, key, {
          tops: texts.length,
          badged: texts.length,
        });
      tokens.set(key, await createServiceToken(ctx, key, 'bench'));
    }
    await pool.query('analyze');
    return tokens;
  } finally {
    await pool.end();
    await ctx.close();
  }
}

/** On a busy machine the longest text may exceed the transaction's time limit. */
export async function patiently(work, tries = 5) {
  for (let failures = 1; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (failures === tries) throw error;
    }
  }
}
