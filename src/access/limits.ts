/** Rate limits per person and per address, counted on all instances together (`db/shared-counts.ts`). */
import type { Request, Response } from 'express';
import type { Site } from './site.js';
import type { Config } from '../config.js';
import type { Database } from '../db/client.js';
import { countKey, SharedCounts, WINDOW, type Count } from '../db/shared-counts.js';
import type { Waits } from '../db/waiting.js';
import { networkOf } from '../http/network.js';
import { Problem } from '../http/problem.js';
import type { Principal } from './principal.js';

export interface Limits {
  /** Writes per person; per address for guests and before signing in. Exact: a write waits for the count. */
  writes: PersonLimit;
  /** Lookups while a person types. */
  lookUps: PersonLimit;
  /** Public reads built for an address; reads that are cached or already being built do not count. */
  reads: AddressLimit;
  /** Refused tokens per address. */
  refusals: AddressLimit;
  close(): void;
}

export function createLimits(config: Config, db: Database): Limits {
  const counts = new SharedCounts(db);
  return {
    writes: new PersonLimit('writes', config.writesPerMinute, counts, true),
    lookUps: new PersonLimit('lookups', config.lookUpsPerMinute, counts, false),
    reads: new AddressLimit('reads', config.readsPerMinute, counts),
    refusals: new AddressLimit('refusals', config.refusedTokensPerMinute, counts),
    close: () => counts.close(),
  };
}

/** Points per minute for each key; 0 means no limit. */
class Limit {
  constructor(
    private readonly name: string,
    protected readonly perMinute: number,
    protected readonly counts: SharedCounts,
  ) {}

  protected keyOf(whose: string): string {
    return countKey(this.name, whose);
  }

  protected refusal(count: Count): Problem {
    const seconds = String(Math.ceil(count.endsIn / 1000));
    return new Problem('rate_limited', { headers: { 'Retry-After': seconds, ...this.headers(count) } });
  }

  /** Headers of draft-ietf-httpapi-ratelimit-headers-10: the limit, what is left of it, and for how many seconds. */
  headers({ points, endsIn }: Count): Record<string, string> {
    const left = Math.max(0, this.perMinute - points);
    return {
      'RateLimit-Policy': `"${this.name}";q=${this.perMinute};w=${WINDOW / 1000}`,
      // The database's clock may be a little ahead.
      RateLimit: `"${this.name}";r=${left};t=${Math.ceil(Math.min(endsIn, WINDOW) / 1000)}`,
    };
  }
}

export class PersonLimit extends Limit {
  /** With `exact` a request waits for the count of all instances; otherwise instances exchange their counts within a second. */
  constructor(
    name: string,
    perMinute: number,
    counts: SharedCounts,
    private readonly exact: boolean,
  ) {
    super(name, perMinute, counts);
  }

  /** Counts one and sets the response's headers; throws `rate_limited` above the limit. Without a principal it counts the address. */
  async count(site: Site, res: Response, principal: Principal | null, waits: Waits): Promise<void> {
    if (this.perMinute === 0) return;
    const key = this.keyOf(`${site.id}/${personOf(res.req, principal)}`);
    const known = this.counts.known(key);
    if (known.points >= this.perMinute) throw this.refusal(known);
    const count = await this.#add(key, waits);
    if (count.points > this.perMinute) throw this.refusal(count);
    for (const [name, value] of Object.entries(this.headers(count))) res.setHeader(name, value);
  }

  async #add(key: string, waits: Waits): Promise<Count> {
    if (this.exact) {
      const waited = waits.start('the count of a limit');
      return this.counts.addOne(key).finally(waited);
    }
    this.counts.add(key, 1);
    return this.counts.known(key);
  }
}

export class AddressLimit extends Limit {
  /** Throws `rate_limited` if the address has reached its limit. */
  refuse(req: Request): void {
    if (this.perMinute === 0) return;
    const count = this.counts.known(this.keyOf(addressOf(req)));
    if (count.points >= this.perMinute) throw this.refusal(count);
  }

  /** Counts points for a request that was already admitted. */
  charge(req: Request, points: number): void {
    if (this.perMinute > 0 && points > 0) this.counts.add(this.keyOf(addressOf(req)), points);
  }
}

/** The request's address as limits count it: an IPv6 /64 is one address. */
export function addressOf(req: Request): string {
  return networkOf(req.ip ?? '');
}

/** Guests are limited by address, because anyone can create many. */
function personOf(req: Request, principal: Principal | null): string {
  if (principal && !principal.person?.guest) return principal.person?.id ?? 'service';
  return addressOf(req);
}
