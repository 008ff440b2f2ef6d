/**
 * Work that costs a browser a moment and a script that posts by the thousand its patience. The number is drawn
 * from a known range, as in the ALTCHA protocol, so the effort has an upper bound, unlike a search for leading zeros. The
 * service keeps nothing of a challenge it gives out: its signature says whose it is and how hard it was.
 */
import { createHash, createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import type { GuestChallenge, GuestInput } from '../../shared/contract.js';

/** How long work may take and wait to be used; milliseconds. */
const LIFETIME = 600_000;

/**
 * `id.expiry`, the latter in milliseconds since 1970 to the base 36: with the number it fits into one block of SHA-256.
 * The dot before the number keeps its digits out of the expiry.
 */
const SALT = /^([0-9a-f]{32})\.([0-9a-z]{8})$/;

/** Work for a number of 0 to `max`; `key` signs, `now` in milliseconds since 1970. */
export function makeChallenge(key: string, max: number, now: number): GuestChallenge {
  const salt = `${randomUUID().replaceAll('-', '')}.${(now + LIFETIME).toString(36)}`;
  const hash = hashOf(salt, randomInt(max + 1));
  return { salt, hash, max, signature: sign(key, hash) };
}

/** The challenge a solution solves, or why it is not valid. `now` in milliseconds since 1970. */
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

/** The site's guest key signs tokens too; no token begins like this. */
function sign(key: string, hash: string): string {
  return createHmac('sha256', key).update(`guest challenge: ${hash}`).digest('base64url');
}
