/** Waiting for something to become true, never for a time to pass. */
import { setTimeout as pause } from 'node:timers/promises';

/** Asks until `ask` gives something truthy and returns it; fails after `within` milliseconds. */
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
