/**
 * Which comments are new to this reader, known to the reader's own device alone: one time per article, of the last
 * comment seen on the visit before. Without an earlier visit nothing is new.
 */
import { keep, kept } from './storage.js';

export interface ReadState {
  /** Whether this is a later visit; before that nothing is new. */
  isReturning: boolean;
  /** Whether something written at `time` came after the last visit and, at a paragraph, after that was opened. */
  isNew: (time: string | null, paragraphId?: string) => boolean;
  /** The reader has opened the paragraph, or written there. */
  markParagraph: (paragraphId: string, time: string) => void;
  /** Something written at `time` was shown. */
  markSeen: (time: string | null) => void;
}

/** The state under `key`, updated whenever the page is left, until `end`. */
export function createReadState(key: string, end: AbortSignal): ReadState {
  const opened = new Map<string, string>();
  // Where storage is forbidden every visit is the first.
  const since = kept(key);
  let seen = since ?? '';

  function save(): void {
    // Another tab may have seen more.
    const last = kept(key);
    if (last === null || seen > last) keep(key, seen);
  }

  // Fires when the page is unloaded, too.
  document.addEventListener('visibilitychange', save, { signal: end });
  end.addEventListener('abort', save);

  return {
    isReturning: since !== null,
    isNew: (time, paragraphId = '') =>
      since !== null && time !== null && time > since && time > (opened.get(paragraphId) ?? ''),
    markParagraph: (paragraphId, time) => void opened.set(paragraphId, time),
    markSeen(time) {
      if (time && time > seen) seen = time;
    },
  };
}
