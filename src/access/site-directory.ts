/**
 * Sites as every request needs them, in memory. A change reaches all instances by notification; if that is lost, within half a
 * second, because the versions of the sites in use are compared with the database (events/change-notifier.ts).
 */
import { LRUCache } from 'lru-cache';
import type { Database } from '../db/client.js';
import { databaseFailure } from '../db/errors.js';
import { SiteSettings } from '../shared/contract.js';
import { DEMO_ISSUER, type Site } from './site.js';
import { findSiteByKey, findSiteVersion } from './site-queries.js';

/** A site that was not asked for this long is compared with the database before it is used again; milliseconds. */
const RECHECK = 5_000;

interface Entry {
  site: Site;
  checked: number;
}

/** Keys found to belong to no site that are remembered: they push no site out. */
const KNOWN_MISSING = 1_000;

export class SiteDirectory {
  readonly #entries = new LRUCache<string, Entry>({ max: 10_000 });
  readonly #missing = new LRUCache<string, true>({ max: KNOWN_MISSING, ttl: RECHECK });
  /** Look-ups under way: however many requests need a site at once, it is asked for once. */
  readonly #lookUps = new Map<string, Promise<Site | null>>();

  /** With `refuseDemo` the demo's site is as if it were not there. */
  constructor(
    private readonly db: Database,
    private readonly refuseDemo: boolean,
  ) {}

  /** The site, or null when there is none. Keeps the last known one while the database cannot be reached. */
  async find(key: string): Promise<Site | null> {
    const entry = this.#entries.get(key);
    if (entry && performance.now() - entry.checked < RECHECK) return entry.site;
    if (this.#missing.has(key)) return null;
    try {
      return await this.#lookUp(key, entry);
    } catch (error) {
      if (entry && databaseFailure(error)?.unavailable) return entry.site;
      throw error;
    }
  }

  /** Whether asking for the key costs nothing. */
  knows(key: string): boolean {
    return this.#entries.has(key) || this.#missing.has(key);
  }

  #lookUp(key: string, entry: Entry | undefined): Promise<Site | null> {
    const underWay = this.#lookUps.get(key);
    if (underWay) return underWay;
    const lookUp: Promise<Site | null> = this.#load(key, entry)
      .then((site) => {
        // What changed meanwhile may be missing in what was read.
        if (this.#lookUps.get(key) !== lookUp) return site;
        if (site) this.#entries.set(key, { site, checked: performance.now() });
        else {
          this.#entries.delete(key);
          this.#missing.set(key, true);
        }
        return site;
      })
      .finally(() => {
        if (this.#lookUps.get(key) === lookUp) this.#lookUps.delete(key);
      });
    this.#lookUps.set(key, lookUp);
    return lookUp;
  }

  async #load(key: string, entry: Entry | undefined): Promise<Site | null> {
    if (entry && (await findSiteVersion(this.db.direct, key)) === entry.site.version) return entry.site;
    const row = await findSiteByKey(this.db.direct, key);
    const refused = this.refuseDemo && row?.issuers.some(({ issuer }) => issuer === DEMO_ISSUER) === true;
    if (refused || row === null) return null;
    return {
      id: row.id,
      key: row.key,
      name: row.name,
      origins: new Set(row.allowedOrigins),
      settings: SiteSettings.parse(row.settings),
      version: row.version,
      pages: row.pagesVersion,
      people: row.peopleVersion,
      issuers: row.issuers,
      serviceTokens: new Set(row.serviceTokens.map((token) => token.hash)),
    };
  }

  /** The sites in use, with the version each was loaded at; those not asked for lately are compared when they are. */
  versions(): Map<string, number> {
    const since = performance.now() - RECHECK;
    const used = [...this.#entries.values()].flatMap(({ site, checked }) =>
      checked > since ? [[site.id, site.version] as const] : [],
    );
    return new Map(used);
  }

  /** The next request loads the site anew. Keys found to belong to no site may belong to this one by now. */
  forget(siteId: string): void {
    this.#lookUps.clear();
    this.#missing.clear();
    for (const [key, entry] of this.#entries.entries())
      if (entry.site.id === siteId) this.#entries.delete(key);
  }
}
