/**
 * How long one request may wait in all: for those who write to the same article, for a connection, for locks. Each of these has a
 * limit of its own; without a common one a request could wait for all of them, one after the other.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Milliseconds a request has left to wait. */
const budget = new AsyncLocalStorage<{ left: number }>();

/** Runs `work`, whose waits take `milliseconds` together at most. */
export function withWaitBudget<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return budget.run({ left: milliseconds }, work);
}

/** Whether the request has a limit for its waits together. */
export function isWaitLimited(): boolean {
  return budget.getStore() !== undefined;
}

/** How long the next wait may take: `most`, or what is left of the request's; at least a millisecond. */
export function mayWait(most: number): number {
  return Math.max(1, Math.min(most, budget.getStore()?.left ?? most));
}

/** Takes the time until the returned function is called off what the request may wait. */
export function startWaiting(): () => void {
  const began = performance.now();
  const own = budget.getStore();
  return () => {
    if (own) own.left -= performance.now() - began;
  };
}
