/** What happens on the site while the page is visible: the lengths of the queues, changed comments, what colleagues look at. */
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ModeratorView, QueueCounts } from '../../shared/contract.js';
import type { Api } from '../api.js';
import { LiveFollower, type Update } from './follow-live.js';

/** Time on a comment before colleagues are told, so that paging through the list tells nothing; milliseconds. */
const GLANCE = 400;
/** Views expire after 30 seconds; milliseconds. */
const RENEW = 10_000;

export interface Live {
  counts: QueueCounts | null;
  /** Whether the last message is older than it should be. */
  stale: boolean;
  /** What the site's moderators look at, this one included. */
  views: readonly ModeratorView[];
  refresh: () => void;
}

/** Follows the site; `onUpdate` is called for each change after the first message. */
export function useLive(api: Api, onUpdate: (update: Update) => void): Live {
  const [counts, setCounts] = useState<QueueCounts | null>(null);
  const [views, setViews] = useState<readonly ModeratorView[]>([]);
  const [stale, setStale] = useState(false);
  const following = useRef<LiveFollower | null>(null);
  const listener = useRef(onUpdate);
  listener.current = onUpdate;

  useEffect(() => {
    let known = false;
    let last: string | null = null;
    function update(update: Update): void {
      setCounts(update.counts);
      if (known) listener.current(update);
      known = true;
    }
    function start(): void {
      following.current ??= new LiveFollower(api, { stale: setStale, views: setViews, update }, last);
    }
    function stop(): void {
      last = following.current?.stop() ?? last;
      following.current = null;
    }
    // A hidden page would keep a connection that other tabs need.
    const onVisible = () => (document.visibilityState === 'visible' ? start() : stop());
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      stop();
    };
  }, [api]);

  return { counts, stale, views, refresh: useCallback(() => following.current?.refresh(), []) };
}

export type Colleague = Pick<ModeratorView, 'personId' | 'name'>;

/** The colleagues who look at a comment, by its id. */
export const Colleagues = createContext<ReadonlyMap<string, readonly Colleague[]>>(new Map());

/** The others, by the comment they look at. */
export function colleaguesByComment(
  views: readonly ModeratorView[],
  selfId: string,
): ReadonlyMap<string, readonly Colleague[]> {
  const others = new Map<string, Colleague[]>();
  for (const { personId, name, commentId } of views) {
    const known = others.get(commentId) ?? [];
    if (personId !== selfId && !known.some((other) => other.personId === personId))
      others.set(commentId, [...known, { personId, name }]);
  }
  return others;
}

export const useColleagues = (commentId: string): readonly Colleague[] =>
  useContext(Colleagues).get(commentId) ?? [];

/** Tells colleagues which comment is read here, while the page is visible; null: none. */
export function useView(api: Api, commentId: string | null): void {
  const viewId = useRef(crypto.randomUUID());
  useEffect(() => {
    if (commentId === null) return;
    let told = false;
    function tell(): void {
      const visible = document.visibilityState === 'visible';
      if (!visible && !told) return;
      told = visible;
      void api.look(viewId.current, visible ? commentId : null);
    }
    const glance = setTimeout(tell, GLANCE);
    const renewal = setInterval(() => told && tell(), RENEW);
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearTimeout(glance);
      clearInterval(renewal);
      document.removeEventListener('visibilitychange', tell);
      if (told) void api.look(viewId.current, null);
    };
  }, [api, commentId]);
}
