/** Rate limits per person and per address. In memory; each instance counts separately. */
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Site } from './site.js';
import type { Config } from '../config.js';
import { networkOf } from '../http/network.js';
import { Problem } from '../http/problem.js';
import type { Principal } from './principal.js';

export interface Limits {
  /** Writes per person; per address for guests and before signing in. */
  writes: PersonLimit;
  /** Lookups while a person types. */
  lookUps: PersonLimit;
  /** Public reads built for an address; reads that are cached or already being built do not count. */
  reads: AddressLimit;
  /** Refused tokens per address. */
  refusals: AddressLimit;
}

export function createLimits(config: Config): Limits {
  return {
    writes: new PersonLimit(config.writesPerMinute),
    lookUps: new PersonLimit(config.lookUpsPerMinute),
    reads: new AddressLimit(config.readsPerMinute),
    refusals: new AddressLimit(config.refusedTokensPerMinute),
  };
}

/** Points per minute; null means no limit. */
function limiterOf(perMinute: number): RateLimiterMemory | null {
  return perMinute === 0 ? null : new RateLimiterMemory({ points: perMinute, duration: 60 });
}

export class PersonLimit {
  readonly #limiter: RateLimiterMemory | null;

  constructor(perMinute: number) {
    this.#limiter = limiterOf(perMinute);
  }

  /** Counts one; throws `rate_limited` above the limit. Without a principal it counts the address. */
  async count(site: Site, req: Request, principal: Principal | null): Promise<void> {
    try {
      await this.#limiter?.consume(`${site.id}/${personOf(req, principal)}`);
    } catch (error) {
      throw error instanceof RateLimiterRes ? rateLimited(error) : error;
    }
  }
}

export class AddressLimit {
  readonly #limiter: RateLimiterMemory | null;

  constructor(perMinute: number) {
    this.#limiter = limiterOf(perMinute);
  }

  /** Throws `rate_limited` if the address has reached its limit. */
  async refuse(req: Request): Promise<void> {
    const state = await this.#limiter?.get(addressOf(req));
    if (state && state.remainingPoints <= 0) throw rateLimited(state);
  }

  /** Counts points for a request that was already admitted. */
  async charge(req: Request, points: number): Promise<void> {
    if (points > 0) await this.#limiter?.penalty(addressOf(req), points);
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

function rateLimited({ msBeforeNext }: RateLimiterRes): Problem {
  return new Problem('rate_limited', { headers: { 'Retry-After': String(Math.ceil(msBeforeNext / 1000)) } });
}
