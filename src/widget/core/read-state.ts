/**
 * Which comments are new to this reader, known to the reader's own device alone: for each article the time of the last
 * comment seen on the visit before, and how many each paragraph had then. Without an earlier visit nothing is new.
 */
import type { PageParagraph } from '../../shared/contract.js';
import { keep, kept } from './storage.js';

export interface ReadState {
  /** Whether this is a later visit; before that nothing is new. */
  isReturning: boolean;
  /** Whether something written at `time` came after the last visit and, at a paragraph, after that was opened. */
  isNew: (time: string | null, paragraphId?: string) => boolean;
  /** How many comments of a paragraph are new, at least one where the latest is; what is not new is counted from now on. */
  countNew: (paragraph: Pick<PageParagraph, 'id' | 'latestAt' | 'comments'>) => number;
  /** The reader has opened the paragraph, or written there. */
  markParagraph: (paragraphId: string, time: string) => void;
  /** Something written at `time` was shown. */
  markSeen: (time: string | null) => void;
}

/** The state under `key`, as "time id=count id=count", updated whenever the page is left, until `end`. */
export function createReadState(key: string, end: AbortSignal): ReadState {
  const opened = new Map<string, string>();
  // Where storage is forbidden every visit is the first.
  const before = kept(key);
  const [since = '', ...counts] = before?.split(' ') ?? [];
  const known = new Map(counts.map((count) => count.split('=') as [string, string]));
  const shown = new Map<string, number>();
  let seen = since;

  function save(): void {
    // Another tab may have seen more.
    if ((kept(key)?.split(' ')[0] ?? '') <= seen)
      keep(key, [seen, ...[...shown].map((count) => count.join('='))].join(' '));
  }

  function isNew(time: string | null, paragraphId = ''): boolean {
    return before !== null && time !== null && time > since && time > (opened.get(paragraphId) ?? '');
  }

  // Fires when the page is unloaded, too.
  document.addEventListener('visibilitychange', save, { signal: end });
  end.addEventListener('abort', save);

  return {
    isReturning: before !== null,
    isNew,
    countNew({ id, latestAt, comments }) {
      shown.set(id, comments);
      if (isNew(latestAt, id)) return Math.max(1, comments - Number(known.get(id) ?? 0));
      known.set(id, String(comments));
      return 0;
    },
    markParagraph: (paragraphId, time) => void opened.set(paragraphId, time),
    markSeen(time) {
      if (time && time > seen) seen = time;
    },
  };
}
