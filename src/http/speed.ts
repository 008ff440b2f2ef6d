/** How fast one writer may write, on one instance. */
import { isIPv6 } from 'node:net';
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Site } from '../features/sites/directory.js';
import { Problem } from './problem.js';
import type { Visitor } from './visitor.js';

/** Counts one write; throws `too_fast` when it was one too many. Without a visitor the address counts. */
export type SpeedLimit = (site: Site, req: Request, visitor: Visitor | null) => Promise<void>;

/** A limit of so many writes a minute; 0: none. */
export function createSpeedLimit(writesPerMinute: number): SpeedLimit {
  if (writesPerMinute === 0) return () => Promise.resolve();
  const limiter = new RateLimiterMemory({ points: writesPerMinute, duration: 60 });
  return async (site, req, visitor) => {
    try {
      await limiter.consume(`${site.id}/${writerOf(req, visitor)}`);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Problem('too_fast', {
        headers: { 'Retry-After': String(Math.ceil(error.msBeforeNext / 1000)) },
      });
    }
  };
}

/** A guest is whoever writes from there: another name is a second of work away. */
function writerOf(req: Request, visitor: Visitor | null): string {
  if (visitor && !visitor.person?.guest) return visitor.person?.id ?? 'service';
  return networkOf(req.ip ?? '');
}

/** An IPv4 address as it is; of an IPv6 address the first 64 bits, which one household or machine has to itself. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array<string>(zeros).fill('0'), ...rest].slice(0, 4).join(':');
}
