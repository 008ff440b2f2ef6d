/**
 * What is new since this reader was last here, known to the reader's own device alone: one time per article. Without
 * an earlier visit nothing is new.
 */
import { keep, kept } from './storage.js';

export interface Visit {
  /** Whether something written at `time` came after the last visit and, at a paragraph, after it was looked at. */
  isNew: (time: string | null, paragraphId?: string) => boolean;
  /** The reader has looked at the paragraph, or written there. */
  look: (paragraphId: string, time: string) => void;
  /** Something written at `time` was shown. */
  see: (time: string | null) => void;
}

/** The visit that begins now; it is kept whenever the page is left. */
export function createVisit(key: string, end: AbortSignal): Visit {
  const looked = new Map<string, string>();
  // Where storage is forbidden every visit is the first.
  const since = kept(key);
  let seen = since ?? '';

  function leave(): void {
    // Another tab may have seen more.
    const last = kept(key);
    if (last === null || seen > last) keep(key, seen);
  }

  function see(time: string | null): void {
    if (time && time > seen) seen = time;
  }

  // Browsers tell of it when the page is unloaded, too.
  document.addEventListener('visibilitychange', leave, { signal: end });
  end.addEventListener('abort', leave);

  return {
    isNew: (time, paragraphId = '') =>
      since !== null && time !== null && time > since && time > (looked.get(paragraphId) ?? ''),
    look: (paragraphId, time) => void looked.set(paragraphId, time),
    see,
  };
}
