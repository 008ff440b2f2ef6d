/** Negotiates the content encoding by Accept-Encoding (RFC 9110, 12.5.3). */
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type Encoding = 'identity' | 'gzip' | 'br';

/** Among encodings of equal weight the smallest output first. */
const ENCODINGS: Encoding[] = ['br', 'gzip', 'identity'];
/** Browsers send only a handful of different values. */
const known = new LRUCache<string, readonly Encoding[]>({ max: 200 });
/** Longer headers are parsed each time; code units. */
const LONGEST_KNOWN = 200;

/** Encodings the client accepts, best first; empty if it accepts no supported one. Without the header: uncompressed. */
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
