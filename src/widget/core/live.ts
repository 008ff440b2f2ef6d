/**
 * Live updates while the page is open. The stream reports changes; bundles and comments are then read again from the
 * service's cache. Only counts of votes and reactions are part of their events. The stream is closed while the page is
 * hidden, because browsers allow few connections per host, and resumes where it stopped. After any failure it is opened
 * again after a pause: on its own, a browser gives up when the service refuses, without reporting status or
 * Retry-After, and all readers would reconnect at once after a restart.
 */
import type { CommentPermalink, StreamEvent } from '../../shared/contract.js';
import { STREAM_EVENTS } from '../../shared/enums.js';
import type { Counts } from './bus.js';
import type { Widget } from './widget.js';

/** Combines bursts into one read, and spreads the reads of a hot article's readers; milliseconds. */
const DEBOUNCE = 300;
const SPREAD = 500;

/** Pause before reconnecting, randomised by ±50 %; doubles after each failure; milliseconds. */
const PAUSE = 3_000;
const LONGEST_PAUSE = 60_000;
/** A stream that lasted this long resets the pause; milliseconds. */
const LASTING = 30_000;

/** Follows the widget's article from now on. Call again when the article is created. */
// eslint-disable-next-line max-lines-per-function -- One stream's state; split, every reader would load 40 bytes more.
export function followArticle({ store, bus, transport, end }: Widget): void {
  const { article } = store.page;
  if (!article || typeof EventSource === 'undefined' || end.aborted) return;
  let seen = article.version;
  let source: EventSource | undefined;
  let failures = 0;
  let openedAt = 0;
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;
  let openTimer: ReturnType<typeof setTimeout> | undefined;
  const stale = new Set<string>();
  /** Comments being read again, with counts received since: the response may be older. */
  const reading = new Map<string, Counts>();

  function open(): void {
    source?.close();
    clearTimeout(openTimer);
    if (document.hidden) return;
    openedAt = Infinity;
    source = new EventSource(`${transport.base}/articles/${article?.id}/events?after=${seen}`);
    for (const type of STREAM_EVENTS) source.addEventListener(type, receive);
    source.addEventListener('error', openLater);
    source.addEventListener('open', () => {
      if (failures) refreshSoon();
      openedAt = Date.now();
    });
  }

  function openLater(): void {
    source?.close();
    if (Date.now() - openedAt > LASTING) failures = 0;
    const pause = Math.min(PAUSE * 2 ** failures++, LONGEST_PAUSE);
    openTimer = setTimeout(open, pause * (0.5 + Math.random()));
  }

  function receive(message: MessageEvent<string>): void {
    const event = JSON.parse(message.data) as StreamEvent;
    seen = Math.max(seen, event.version);
    const { commentId: id, up, down, reactions } = event;
    // Services of an older version send no counts.
    const counts = up !== undefined && down !== undefined ? { up, down } : reactions && { reactions };
    if (id !== null && counts) {
      Object.assign(reading.get(id) ?? {}, counts);
      return bus.countsChanged.emit({ id, counts });
    }
    const isNews = event.version > (store.page.article?.version ?? 0);
    if (id !== null && event.type === 'comment.removed') bus.commentRemoved.emit(id);
    // A pinned comment is added to the top of lists that have not loaded it.
    else if (id !== null && (event.type === 'comment.promoted' || isShown(id))) {
      stale.add(id);
      if (!isNews) refreshSoon();
    } else if (id !== null && event.type === 'comment.published')
      // The event may arrive before the response to the post that caused it.
      void store.pendingPost.finally(() => {
        if (!store.ownIds.has(id) && !isShown(id)) bus.commentArrived.emit(event);
      });
    if (event.threadId !== null && event.type === 'thread.changed') bus.threadChanged.emit(event.threadId);
    if (isNews) refreshSoon();
  }

  const isShown = (id: string): boolean => [...store.visibleIn].some((shows) => shows(id));

  function refreshSoon(): void {
    refreshTimer ??= setTimeout(refresh, DEBOUNCE + Math.random() * SPREAD);
  }

  function refresh(): void {
    refreshTimer = undefined;
    const ids = [...stale];
    stale.clear();
    void Promise.allSettled([
      store.refresh(),
      ...ids.map(async (id) => {
        reading.set(id, {});
        const { comment } = await transport.read<CommentPermalink>(`/comments/${id}`, true);
        bus.commentChanged.emit({ ...comment, ...reading.get(id) });
        reading.delete(id);
      }),
      store.overlay?.held.some(({ id }) => ids.includes(id)) && store.loadOverlay(),
    ]);
  }

  open();
  document.addEventListener('visibilitychange', open, { signal: end });
  end.addEventListener('abort', () => {
    source?.close();
    clearTimeout(openTimer);
    clearTimeout(refreshTimer);
  });
}
