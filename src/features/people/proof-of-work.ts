/**
 * Proof of work: cheap once, expensive in bulk. The number is drawn from a known range, as in the ALTCHA protocol, so
 * the effort has an upper bound, unlike a search for leading zeros. The service does not store challenges: the
 * signature proves the site and the difficulty.
 */
import { createHash, createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import type { GuestChallenge, GuestInput } from '../../shared/contract.js';

/** Lifetime of a challenge, including the wait before the solution is used; milliseconds. */
const LIFETIME = 600_000;

/**
 * `id.expiry`; the expiry in milliseconds since 1970, base 36. With the number it fits into one block of SHA-256. The
 * dot before the number separates it from the expiry.
 */
const SALT = /^([0-9a-f]{32})\.([0-9a-z]{8})$/;

/** A challenge for a number from 0 to `max`; signed with `key`; `now` in milliseconds since 1970. */
export function makeChallenge(key: string, max: number, now: number): GuestChallenge {
  const salt = `${randomUUID().replaceAll('-', '')}.${(now + LIFETIME).toString(36)}`;
  const hash = hashOf(salt, randomInt(max + 1));
  return { salt, hash, max, signature: sign(key, hash) };
}

/** The challenge that a solution solves, or why it is invalid. `now` in milliseconds since 1970. */
export function checkSolution(
  key: string,
  { salt, number, signature }: Pick<GuestInput, 'salt' | 'number' | 'signature'>,
  now: number,
): { id: string; expiresAt: Date } | 'challenge_invalid' | 'challenge_expired' {
  const [, id, expiry = ''] = SALT.exec(salt) ?? [];
  const expected = Buffer.from(sign(key, hashOf(salt, number)));
  const given = Buffer.from(signature);
  if (id === undefined || expected.length !== given.length || !timingSafeEqual(expected, given))
    return 'challenge_invalid';
  const expires = parseInt(expiry, 36);
  return expires < now ? 'challenge_expired' : { id, expiresAt: new Date(expires) };
}

function hashOf(salt: string, number: number): string {
  return createHash('sha256').update(`${salt}.${number}`).digest('hex');
}

/** The prefix separates these from tokens, which are signed with the same key. */
function sign(key: string, hash: string): string {
  return createHmac('sha256', key).update(`guest challenge: ${hash}`).digest('base64url');
}
