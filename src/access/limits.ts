/** How much one person, or one address, may ask of an instance in a minute. Pure memory; each instance counts for itself. */
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Site } from './site.js';
import type { Config } from '../config.js';
import { networkOf } from '../http/network.js';
import { Problem } from '../http/problem.js';
import type { Principal } from './principal.js';

export interface Limits {
  /** Writes of a person; of an address, for guests and before signing in. */
  writes: PersonLimit;
  /** What is looked up while a person types. */
  lookUps: PersonLimit;
  /** Public reads an address has built: those that memory answers, or that another request is building already, are free. */
  reads: AddressLimit;
  /** Tokens of an address that were refused. */
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

/** Points a minute; null: no limit. */
function limiterOf(perMinute: number): RateLimiterMemory | null {
  return perMinute === 0 ? null : new RateLimiterMemory({ points: perMinute, duration: 60 });
}

export class PersonLimit {
  readonly #limiter: RateLimiterMemory | null;

  constructor(perMinute: number) {
    this.#limiter = limiterOf(perMinute);
  }

  /** Counts one; throws `rate_limited` when it was one too many. Without a principal the address counts. */
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

  /** Throws `rate_limited` when the address has used up what it has. */
  async refuse(req: Request): Promise<void> {
    const state = await this.#limiter?.get(addressOf(req));
    if (state && state.remainingPoints <= 0) throw rateLimited(state);
  }

  /** Counts so much, which was let through. */
  async charge(req: Request, points: number): Promise<void> {
    if (points > 0) await this.#limiter?.penalty(addressOf(req), points);
  }
}

/** The address a request comes from, as limits count addresses. */
export function addressOf(req: Request): string {
  return networkOf(req.ip ?? '');
}

/** Guests are limited by address, since names are free. */
function personOf(req: Request, principal: Principal | null): string {
  if (principal && !principal.person?.guest) return principal.person?.id ?? 'service';
  return addressOf(req);
}

function rateLimited({ msBeforeNext }: RateLimiterRes): Problem {
  return new Problem('rate_limited', { headers: { 'Retry-After': String(Math.ceil(msBeforeNext / 1000)) } });
}
