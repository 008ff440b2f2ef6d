/**
 * Live updates while the page is open. The stream says what changed; bundles and comments are read again from the service's
 * cache. Only the counts of votes and reactions come with their event, and nothing is read for them. The stream is closed
 * while the page is hidden (browsers allow few connections to one host) and goes on where it stopped. However it fails, it is
 * opened again after a pause: a browser by itself gives up where the service refuses (it does not say with which status, nor
 * for how long), and all readers of a service that restarts would come back in the same moment.
 */
import type { CommentPermalink, StreamEvent } from '../../shared/contract.js';
import { STREAM_EVENTS } from '../../shared/enums.js';
import type { Counts } from './bus.js';
import type { Widget } from './widget.js';

/** Bursts become one read; readers of a hot article do not all ask in the same instant; milliseconds. */
const DEBOUNCE = 300;
const SPREAD = 500;

/** Before the stream is opened again: half as much to half as much again, twice that after the next failure, and so on. */
const PAUSE = 3_000;
const LONGEST_PAUSE = 60_000;
/** A stream that lasted this long was a good one; milliseconds. */
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
  /** Comments being read again, with the counts received meanwhile: the answer may be older. */
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
    // A service of an older version says none.
    const counts = up !== undefined && down !== undefined ? { up, down } : reactions && { reactions };
    if (id !== null && counts) {
      Object.assign(reading.get(id) ?? {}, counts);
      return bus.countsChanged.emit({ id, counts });
    }
    const isNews = event.version > (store.page.article?.version ?? 0);
    if (id !== null && event.type === 'comment.removed') bus.commentRemoved.emit(id);
    // A pinned comment comes to the top of lists that have not loaded it.
    else if (id !== null && (event.type === 'comment.promoted' || isShown(id))) {
      stale.add(id);
      if (!isNews) refreshSoon();
    } else if (id !== null && event.type === 'comment.published')
      // The stream may be faster than the answer to the post that caused it.
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
