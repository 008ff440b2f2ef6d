/**
 * Which comments are new to this reader, stored only on the reader's device: for each article the time of the last
 * comment seen on the previous visit, and the number of comments per paragraph then. Without a previous visit nothing
 * is new.
 */
import type { PageParagraph } from '../../shared/contract.js';
import { keep, kept } from './storage.js';

export interface ReadState {
  /** Whether there was a previous visit; without one nothing is new. */
  isReturning: boolean;
  /** Whether `time` is after the last visit and, at a paragraph, after it was opened. */
  isNew: (time: string | null, paragraphId?: string) => boolean;
  /**
   * Number of new comments in a paragraph, at least one if the latest is new; without new ones its current count is
   * stored.
   */
  countNew: (paragraph: Pick<PageParagraph, 'id' | 'latestAt' | 'comments'>) => number;
  /** Call when the reader opens the paragraph or writes in it. */
  markParagraph: (paragraphId: string, time: string) => void;
  /** Call when something written at `time` is shown. */
  markSeen: (time: string | null) => void;
}

/** The state under `key`, as "time id=count id=count"; stored whenever the page is left, until `end`. */
export function createReadState(key: string, end: AbortSignal): ReadState {
  const opened = new Map<string, string>();
  // Without storage every visit is the first.
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

  // Also fires when the page is unloaded.
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
