/** Manages sites: creation, deletion, details and settings. */
import { z } from 'zod';
import { DEMO_ISSUER, type Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { isUniqueViolation } from '../../db/errors.js';
import { removeSite } from '../../db/remove-site.js';
import { IfMatch, digest } from '../../http/preconditions.js';
import { changedRules, SiteSettings, type SiteSettingsChange } from '../../shared/contract.js';
import { logSiteChange, writeSite, type ChangedBy } from './changing.js';
import {
  findSitesOfIssuer,
  insertSite,
  listDeletedSiteRows,
  listSiteRows,
  requireSiteId,
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
  try {
    const site = await ctx.db.transaction(async (db) => {
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
  } catch (error) {
    if (isUniqueViolation(error, 'key')) throw new Error(`there is already a site "${input.key}"`);
    throw error;
  }
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
 * Changes the given settings if `ifMatch` matches the current ones; omitted ones remain. Unchanged values
 * change and record nothing.
 */
export async function changeSettings(
  ctx: Context,
  site: Site,
  by: ChangedBy,
  change: SiteSettingsChange & Partial<Pick<SiteSettings, 'surge'>>,
  ifMatch = IfMatch.any,
): Promise<SiteSettings> {
  // Settings are one JSON value: concurrent changes must not overwrite each other.
  return writeSite(ctx, site.id, by, async (write) => {
    const current = SiteSettings.parse(write.site.settings);
    ifMatch.require(digest(current));
    const addresses = { ...current.addresses, ...change.addresses };
    const rules = changedRules(current.rules, change.rules);
    const next = SiteSettings.parse({ ...current, ...change, addresses, rules });
    // Created with the setting, so that every instance learns of the key together with it.
    if (next.guests !== 'off') await makeGuestKey(write, site);
    const changes = settingChanges(current, next);
    if (changes.length > 0) await updateSite(write.db, write.siteId, { settings: next });
    for (const changed of changes) write.log(changed);
    return next;
  });
}
