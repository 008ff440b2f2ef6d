/** How many comments each queue has, polled every few seconds while the page is visible. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QueueCounts } from '../../shared/contract.js';
import type { Api } from '../api.js';

const INTERVAL = 4_000;

export interface Counts {
  counts: QueueCounts | null;
  /** Whether the last response is older than it should be. */
  stale: boolean;
  refresh: () => Promise<void>;
}

/** Polls the counts; `onChange` is called when any of them changes. */
export function useCounts(api: Api, onChange: (counts: QueueCounts) => void): Counts {
  const [counts, setCounts] = useState<QueueCounts | null>(null);
  const [stale, setStale] = useState(false);
  const last = useRef('');
  const listener = useRef(onChange);
  listener.current = onChange;

  const refresh = useCallback(async () => {
    try {
      const fresh = await api.counts();
      setStale(false);
      const written = JSON.stringify(fresh);
      if (written === last.current) return;
      const known = last.current !== '';
      last.current = written;
      setCounts(fresh);
      if (known) listener.current(fresh);
    } catch {
      setStale(true);
    }
  }, [api]);

  useEffect(() => {
    void refresh();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh();
    }, INTERVAL);
    const onVisible = () => void (document.visibilityState === 'visible' && refresh());
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [refresh]);

  return { counts, stale, refresh };
}
