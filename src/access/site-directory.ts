/**
 * Sites as every request needs them, in memory. A change reaches all instances as an event, within half a second at most
 * (events/follower.ts); while events cannot be read, each use asks the database for the site's version.
 */
import { LRUCache } from 'lru-cache';
import type { Database } from '../db/client.js';
import { databaseFailure } from '../db/errors.js';
import { SiteSettings } from '../shared/contract.js';
import { DEMO_ISSUER, type Site } from './site.js';
import { findSiteByKey, findSiteVersion } from './site-queries.js';

/** Keys found to belong to no site that are remembered: they push no site out. */
const KNOWN_MISSING = 1_000;
/** How long these are believed where events cannot be read; milliseconds. */
const MISSING = 5_000;

export class SiteDirectory {
  readonly #entries = new LRUCache<string, Site>({ max: 10_000 });
  readonly #missing = new LRUCache<string, true>({ max: KNOWN_MISSING, ttl: MISSING });
  /** Look-ups under way: however many requests need a site at once, it is asked for once. */
  readonly #lookUps = new Map<string, Promise<Site | null>>();
  /** The version each site is known to have reached, Infinity when it is deleted. */
  readonly #reached = new LRUCache<string, number>({ max: 10_000 });

  /** With `refuseDemo` the demo's site is as if it were not there. `isCurrent`: whether changes of sites reach this instance. */
  constructor(
    private readonly db: Database,
    private readonly refuseDemo: boolean,
    private readonly isCurrent: () => boolean,
  ) {}

  /** The site, or null when there is none. Keeps the last known one while the database cannot be reached. */
  async find(key: string): Promise<Site | null> {
    const known = this.#entries.get(key);
    if (known && this.isCurrent()) return known;
    if (this.#missing.has(key)) return null;
    try {
      return await this.#lookUp(key, known);
    } catch (error) {
      if (known && databaseFailure(error)?.unavailable) return known;
      throw error;
    }
  }

  /** Whether asking for the key costs nothing. */
  knows(key: string): boolean {
    return this.#entries.has(key) || this.#missing.has(key);
  }

  #lookUp(key: string, known: Site | undefined): Promise<Site | null> {
    const underWay = this.#lookUps.get(key);
    if (underWay) return underWay;
    const lookUp: Promise<Site | null> = this.#load(key, known)
      .then((site) => {
        // What changed meanwhile may be missing in what was read.
        const isOvertaken = this.#lookUps.get(key) !== lookUp;
        if (isOvertaken && !(site && site.version >= (this.#reached.get(site.id) ?? Infinity))) return site;
        if (site) this.#entries.set(key, site);
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

  async #load(key: string, known: Site | undefined): Promise<Site | null> {
    if (known && (await findSiteVersion(this.db, key)) === known.version) return known;
    const row = await findSiteByKey(this.db, key);
    const refused = this.refuseDemo && row?.issuers.some(({ issuer }) => issuer === DEMO_ISSUER) === true;
    if (refused || row === null) return null;
    return {
      id: row.id,
      key: row.key,
      name: row.name,
      origins: new Set(row.allowedOrigins),
      settings: SiteSettings.parse(row.settings),
      words: row.words.toSorted((a, b) => (a.text < b.text ? -1 : 1)),
      version: row.version,
      issuers: row.issuers,
      serviceTokens: new Set(row.serviceTokens.map((token) => token.hash)),
    };
  }

  /**
   * The next request reloads the site, unless it was loaded at `version` or later. Keys found to belong to no site may belong to
   * this one by now.
   */
  forget(siteId: string, version = Infinity): void {
    this.#lookUps.clear();
    this.#missing.clear();
    this.#reached.set(siteId, Math.max(version, this.#reached.get(siteId) ?? 0));
    for (const [key, site] of this.#entries.entries())
      if (site.id === siteId && site.version < version) this.#entries.delete(key);
  }

  forgetAll(): void {
    this.#lookUps.clear();
    this.#missing.clear();
    this.#entries.clear();
  }
}
