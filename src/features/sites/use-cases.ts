/** Manages sites: creation, deletion, details and settings. */
import * as z from 'zod';
import { DEMO_ISSUER, type Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { Problem } from '../../http/problem.js';
import { isGoodModel } from '../../shared/learning.js';
import { removeSite } from '../../db/remove-site.js';
import { IfMatch, digest } from '../../http/preconditions.js';
import {
  changedOpinions,
  changedRules,
  changedSurgeRules,
  SiteSettings,
  type SiteSettingsChange,
} from '../../shared/contract.js';
import { logSiteChange, writeSite, type ChangedBy, type SiteWrite } from './changing.js';
import {
  findLearningFigures,
  findSitesOfIssuer,
  insertSite,
  listDeletedSiteRows,
  listSiteRows,
  requireSiteId,
  reserveKey,
  sizeOfSite,
  updateSite,
} from './queries.js';
import { makeGuestKey } from './credentials.js';
import { settingChanges } from './setting-changes.js';

export { writeSite, type ChangedBy } from './changing.js';
export { findGuestKey, guestKey } from './credentials.js';

const origin = z
  .string()
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'must be an origin like https://news.example',
  );

export const NewSite = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens'),
  name: z.string().min(1).max(200),
  origins: z.array(origin).max(50),
});
export type NewSite = z.infer<typeof NewSite>;

/** The details of a site that can be changed, apart from its settings. */
export const SiteDetails = NewSite.omit({ key: true }).partial();
export type SiteDetails = z.infer<typeof SiteDetails>;

/** Keys of the sites created by the demo. */
export async function findDemoSites(ctx: Context): Promise<string[]> {
  return findSitesOfIssuer(ctx.db, DEMO_ISSUER);
}

/** Creates a site with default settings. Returns the site's id. */
export async function createSite(ctx: Context, input: NewSite): Promise<string> {
  const { key, name, origins } = NewSite.parse(input);
  const site = await ctx.db.transaction(async (db) => {
    if (!(await reserveKey(db, key))) throw new Error(`there is already a site "${key}"`);
    const made = await insertSite(db, { key, name, origins }, SiteSettings.parse({}));
    await logSiteChange(db, made.id, 'command line', {
      action: 'site.create',
      to: key,
      evidence: { name, origins },
    });
    return made;
  });
  ctx.live.announceSite(site.id, site.version);
  return site.id;
}

/** Every site with its name, origins and size. */
export async function listSites(ctx: Context) {
  return listSiteRows(ctx.db);
}

/** Changes the site's name or origins; omitted and unchanged values change nothing. */
export async function changeSite(ctx: Context, siteKey: string, input: SiteDetails): Promise<void> {
  const { name, origins } = SiteDetails.parse(input);
  await writeSite(
    ctx,
    await requireSiteId(ctx.db, siteKey),
    'command line',
    async ({ db, siteId, site, log }) => {
      if (name !== undefined && name !== site.name) {
        await updateSite(db, siteId, { name });
        log({ action: 'site.rename', from: site.name, to: name });
      }
      if (origins !== undefined && origins.join() !== site.allowedOrigins.join()) {
        await updateSite(db, siteId, { allowedOrigins: origins });
        log({ action: 'site.origins', from: site.allowedOrigins.join(', '), to: origins.join(', ') });
      }
    },
  );
}

/**
 * Deletes the site with all its data. First it is renamed to an unused key, which takes it out of service; an interrupted
 * deletion is continued by deleting that key. The audit entry of the deletion remains.
 */
export async function deleteSite(ctx: Context, siteKey: string): Promise<void> {
  const id = await requireSiteId(ctx.db, siteKey);
  const key = `deleted-${id}`;
  if (siteKey !== key) {
    const { name, origins, articles, comments } = await sizeOfSite(ctx.db, id);
    await writeSite(ctx, id, 'command line', async ({ db, siteId, log }) => {
      await updateSite(db, siteId, { key });
      log({ action: 'site.delete', from: siteKey, evidence: { name, origins, articles, comments } });
    });
  }
  await removeSite(ctx.db, id);
}

/** Audit entries of deleted sites, newest first. */
export function listDeletedSites(ctx: Context) {
  return listDeletedSiteRows(ctx.db);
}

/**
 * Starts the surge mode that the site's rule for reports names, unless the mode or the rules have changed since `site` was
 * loaded. `people`: how many have reported.
 */
export async function startSurgeByReports(ctx: Context, site: Site, people: number): Promise<void> {
  await writeSite(ctx, site.id, 'the service', async (write) => {
    const current = SiteSettings.parse(write.site.settings);
    const { mode, hours, minutes } = current.surgeRules.site;
    const ofSurges = ({ surge, surgeEndedAt, surgeRules }: SiteSettings) =>
      digest({ surge, surgeEndedAt, surgeRules });
    if (mode === 'off' || ofSurges(current) !== ofSurges(site.settings)) return;
    const until = new Date(ctx.now().getTime() + hours * 3_600_000).toISOString();
    const next = { ...current, surge: { mode, seconds: 60, until, cause: 'reports' as const } };
    await updateSite(write.db, write.siteId, { settings: next });
    for (const { evidence, ...line } of settingChanges(current, next))
      write.log({ ...line, evidence: { ...evidence, people, minutes } });
  });
}

/** Logs what a rule that only observes would have done, unless `isKnown`. */
export async function logObservation(
  ctx: Context,
  site: Site,
  line: { action: string; to: string; evidence: Record<string, string | number> },
  isKnown: (db: SiteWrite['db']) => Promise<boolean>,
): Promise<void> {
  await writeSite(ctx, site.id, 'the service', async (write) => {
    if (!(await isKnown(write.db))) write.log(line);
  });
}

/** Throws if the rule that learns from decisions is switched on with a model that is not good. */
async function requireGoodModel(
  { db, siteId }: SiteWrite,
  current: SiteSettings,
  { rules }: SiteSettings,
): Promise<void> {
  if (rules.learnt.mode !== 'on' || current.rules.learnt.mode === 'on') return;
  if (isGoodModel(await findLearningFigures(db, siteId))) return;
  const message = 'needs a model whose precision on held-out decisions is good; it can observe until then';
  throw new Problem('invalid_input', { errors: [{ path: 'body.rules.learnt.mode', message }] });
}

/**
 * Changes the given settings if `ifMatch` matches the current ones; omitted ones remain. Unchanged values
 * change and record nothing.
 */
export async function changeSettings(
  ctx: Context,
  site: Site,
  by: ChangedBy,
  change: SiteSettingsChange & Partial<Pick<SiteSettings, 'surge' | 'surgeEndedAt'>>,
  ifMatch = IfMatch.any,
): Promise<SiteSettings> {
  // Settings are one JSON value: concurrent changes must not overwrite each other.
  return writeSite(ctx, site.id, by, async (write) => {
    const current = SiteSettings.parse(write.site.settings);
    ifMatch.require(digest(current));
    const addresses = { ...current.addresses, ...change.addresses };
    const rules = changedRules(current.rules, change.rules);
    const surgeRules = changedSurgeRules(current.surgeRules, change.surgeRules);
    const opinions = changedOpinions(current.opinions, change.opinions);
    const next = SiteSettings.parse({ ...current, ...change, addresses, rules, surgeRules, opinions });
    await requireGoodModel(write, current, next);
    // Created with the setting, so that every instance learns of the key together with it.
    if (next.guests !== 'off') await makeGuestKey(write, site);
    const changes = settingChanges(current, next);
    if (changes.length > 0) await updateSite(write.db, write.siteId, { settings: next });
    for (const changed of changes) write.log(changed);
    return next;
  });
}
