/**
 * Limits how long one request may wait in total: for other writers of the same article, for a connection, and for locks. Each
 * of these has its own limit; without a common one a request could wait for all of them in sequence.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Milliseconds the request has left to wait. */
const budget = new AsyncLocalStorage<{ left: number }>();

/** Runs `work`, whose waits may take `milliseconds` in total. */
export function withWaitBudget<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return budget.run({ left: milliseconds }, work);
}

/** Whether the current request has a total limit. */
export function isWaitLimited(): boolean {
  return budget.getStore() !== undefined;
}

/** Maximum duration of the next wait: `most`, or the rest of the request's budget; at least a millisecond. */
export function mayWait(most: number): number {
  return Math.max(1, Math.min(most, budget.getStore()?.left ?? most));
}

/** Starts a wait; the returned function ends it and deducts its duration from the request's budget. */
export function startWaiting(): () => void {
  const began = performance.now();
  const own = budget.getStore();
  return () => {
    if (own) own.left -= performance.now() - began;
  };
}
