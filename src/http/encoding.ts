/** Which of our content encodings a client takes, by its Accept-Encoding (RFC 9110, 12.5.3). */
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type Encoding = 'identity' | 'gzip' | 'br';

/** Of those a client likes equally, the smallest first. */
const ENCODINGS: Encoding[] = ['br', 'gzip', 'identity'];
/** Browsers send a handful of spellings. */
const known = new LRUCache<string, readonly Encoding[]>({ max: 200 });
/** Longer ones are read each time; code units. */
const LONGEST_KNOWN = 200;

/** Encodings the client accepts, best first; empty when it accepts none that we have. Without the header: uncompressed. */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return ['identity'];
  const before = known.get(header);
  if (before) return before;
  const accepted = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(ENCODINGS, {
    preferred: ENCODINGS,
  }) as Encoding[];
  if (header.length <= LONGEST_KNOWN) known.set(header, accepted);
  return accepted;
}
