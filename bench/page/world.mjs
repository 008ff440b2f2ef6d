/** The benchmark's page: 300 paragraphs, 150 of them with comments, 2,000 comments; with and without the widget. */
import { createContext } from '../../dist/context.js';
import { readConfig } from '../../dist/config.js';
import { SERVICE } from '../../dist/access/principal.js';
import { publishArticle } from '../../dist/features/articles/use-cases.js';
import { addIssuerKey } from '../../dist/features/sites/credentials.js';
import { createSite } from '../../dist/features/sites/use-cases.js';
import { createLog } from '../../dist/log.js';
import { ORIGIN } from '../service/seed.mjs';

const SITE = 'bench';
const KEY = 'long';
export const BADGED = 150;

const TEXTS = Array.from(
  { length: 300 },
  (_, at) =>
    `Paragraph ${at + 1} says something of its own about matter number ${at * 7919}, at some length.`,
);

/** Publishes the article and fills it with `fillArticle` of the tests. */
export async function seedPage(databaseUrl, fillArticle) {
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  const ctx = createContext(config, databaseUrl, createLog('silent'));
  try {
    await createSite(ctx, { key: SITE, name: 'Bench', origins: [ORIGIN] });
    await addIssuerKey(ctx, SITE, { issuer: ORIGIN, audience: 'interline', kid: 'k' });
    const site = await ctx.sites.find(SITE);
    const blocks = TEXTS.map((text) => ({ tag: 'p', text }));
    const page = { url: `${ORIGIN}/${KEY}`, title: 'A long article', blocks };
    await publishArticle({ ctx, site, principal: SERVICE }, { key: KEY, dryRun: false }, page);
    await fillArticle({ ctx, site: SITE }, KEY, { tops: 1_000, badged: BADGED });
  } finally {
    await ctx.close();
  }
}

/** The page as a publisher serves it; without the widget it measures the page's own cost. */
export function htmlOf(withWidget) {
  const script = withWidget ? '<script type="module" src="/widget/interline.js"></script>' : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long article</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>main{max-width:600px;margin:24px auto;padding:0 16px;font:18px/1.6 Georgia,serif}p{margin:0 0 18px}</style>
    ${script}</head><body><main><article>${TEXTS.map((text) => `<p>${text}</p>`).join('\n')}</article>
    <interline-comments site="${SITE}" key="${KEY}"></interline-comments></main></body></html>`;
}
