/** Hashes secrets that are long and random, so that a plain hash can't be reversed: service tokens, sessions, receipts. */
import { createHash } from 'node:crypto';

/** SHA-256 in hex. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
