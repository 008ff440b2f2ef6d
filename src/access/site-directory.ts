/**
 * Sites as every request needs them, cached in memory. Events report changes to all instances within half a second
 * (events/follower.ts); while events cannot be read, each use checks the site's version in the database.
 */
import { TOKEN_SCOPES } from '../shared/enums.js';
import { LRUCache } from 'lru-cache';
import type { Database } from '../db/client.js';
import { databaseFailure } from '../db/errors.js';
import { SiteSettings } from '../shared/contract.js';
import { DEMO_ISSUER, type Site } from './site.js';
import { findSiteByKey, findSiteVersion } from './site-queries.js';

/** Number of remembered keys that belong to no site; separate, so that they evict no site. */
const KNOWN_MISSING = 1_000;
/** Lifetime of such an entry, for when events cannot be read; milliseconds. */
const MISSING = 5_000;

export class SiteDirectory {
  readonly #entries = new LRUCache<string, Site>({ max: 10_000 });
  readonly #missing = new LRUCache<string, true>({ max: KNOWN_MISSING, ttl: MISSING });
  /** Lookups in progress, shared by concurrent requests. */
  readonly #lookUps = new Map<string, Promise<Site | null>>();
  /** Last known version of each site, Infinity once it is deleted. */
  readonly #reached = new LRUCache<string, number>({ max: 10_000 });

  /** `refuseDemo` hides the demo's site. `isCurrent` tells whether site changes are reaching this instance. */
  constructor(
    private readonly db: Database,
    private readonly refuseDemo: boolean,
    private readonly isCurrent: () => boolean,
  ) {}

  /** The site, or null if it does not exist. Returns the last known one while the database is unreachable. */
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

  /** Whether the key was looked up before, so that another lookup is cheap. */
  knows(key: string): boolean {
    return this.#entries.has(key) || this.#missing.has(key);
  }

  #lookUp(key: string, known: Site | undefined): Promise<Site | null> {
    const underWay = this.#lookUps.get(key);
    if (underWay) return underWay;
    const lookUp: Promise<Site | null> = this.#load(key, known)
      .then((site) => {
        // Rows read before a change that was reported since may be stale.
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
      learntModel: row.learntModel,
      version: row.version,
      issuers: row.issuers,
      serviceTokens: new Map(
        row.serviceTokens.map(({ hash, name, scopes, expiresAt }) => [
          hash,
          // A later version may know more.
          { name, scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)), expiresAt },
        ]),
      ),
    };
  }

  /**
   * Makes the next request reload the site, unless it was loaded at `version` or later. Also clears the remembered missing keys,
   * because one may belong to this site now.
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
