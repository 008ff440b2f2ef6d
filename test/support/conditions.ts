/** Waits for conditions, never for a fixed time. */
import { setTimeout as pause } from 'node:timers/promises';

/** Calls `ask` until it returns a truthy value and returns that; fails after `within` milliseconds. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  within = 20_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + within;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`not within ${within} ms: ${what}`);
    await pause(10);
  }
}
