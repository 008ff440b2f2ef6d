/** The demo: pages of an invented newspaper with Interline. Development only. */
import type { Express } from 'express';
import { addIssuerKey } from '../features/sites/credentials.js';
import { DEMO_ISSUER } from '../access/site.js';
import type { Context } from '../context.js';
import { addWords } from '../features/moderation/words/use-cases.js';
import { changeSettings, createSite } from '../features/sites/use-cases.js';
import { lastBus } from './articles/last-bus.js';
import { demoPaper, demoSettings, demoSuspectWords } from './content.js';
import { DEMO_AUDIENCE, DEMO_SITE, mintDemoToken } from './identity.js';
import { allowOrigins, renameSite } from './queries.js';
import { demoRouter } from './routes.js';
import { seedDemo } from './seed.js';

/** A moderator can use the console link for a working day; seconds. */
const CONSOLE_LINK_LIFETIME = 8 * 3_600;

export function mountDemo(ctx: Context, app: Express): void {
  app.use(
    '/demo',
    demoRouter({
      siteKey: DEMO_SITE,
      signToken: (personaId) => mintDemoToken(ctx, personaId),
      ...(ctx.config.publicUrl !== null && { origin: new URL(ctx.config.publicUrl).origin }),
    }),
  );
  app.get('/', (_req, res) => res.redirect('/demo'));
}

/** Name of the site until it has all its content: an interrupted start is continued by the next. */
const UNFINISHED = `${demoPaper.name} (being set up)`;

/** Creates and fills the demo site on the first start; later starts only add the origin they listen at. */
export async function prepareDemo(ctx: Context, url: string, say: (line: string) => void): Promise<void> {
  const origin = new URL(url).origin;
  if (!(await ctx.sites.find(DEMO_SITE))) {
    await createSite(ctx, { key: DEMO_SITE, name: UNFINISHED, origins: [origin] });
  }
  let site = await findDemo(ctx);
  if (site.issuers.length === 0) {
    await addIssuerKey(ctx, DEMO_SITE, { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, kid: 'demo' });
    site = await findDemo(ctx);
  }
  if (!site.origins.has(origin)) {
    const version = await allowOrigins(ctx.db, site.id, [...site.origins, origin]);
    ctx.live.announceSite(site.id, version);
    site = await findDemo(ctx);
  }
  if (site.name !== UNFINISHED) return;
  say('writing the demo articles and their threads (first start only)');
  await changeSettings(ctx, site, 'the service', demoSettings);
  await addWords(ctx, site, 'the service', demoSuspectWords);
  await seedDemo(ctx, await findDemo(ctx), origin);
  ctx.live.announceSite(site.id, await renameSite(ctx.db, site.id, demoPaper.name));
}

async function findDemo(ctx: Context) {
  // Drops the cached site first, so that the latest changes are loaded.
  const known = await ctx.sites.find(DEMO_SITE);
  if (known) ctx.sites.forget(known.id);
  const site = await ctx.sites.find(DEMO_SITE);
  if (!site) throw new Error('the demo site is missing');
  return site;
}

/** The greeting for the person who started the service. */
export async function welcome(ctx: Context, url: string): Promise<string> {
  const token = await mintDemoToken(ctx, 'joan', CONSOLE_LINK_LIFETIME);
  return [
    'ready',
    '',
    `  Demo article  ${url}/demo/articles/${lastBus.slug}`,
    `  Front page    ${url}/demo`,
    `  Console       ${url}/admin#site=${DEMO_SITE}&token=${token}`,
    `  API           ${url}/docs`,
    '',
  ].join('\n');
}
