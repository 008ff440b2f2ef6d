/**
 * Work in small steps: generators that yield wherever they may be interrupted, at least once a block. Drained at once
 * they are ordinary functions; drained with pauses they leave a page its frames. Both ways give the same answer.
 */

/** Work that answers `T` in the end; its steps last microseconds, each stage's own bookkeeping a few milliseconds. */
export type Steps<T> = Generator<void, T, void>;

/** Half a frame at 60 Hz: the page scrolls and types on in the other half. */
const SLICE_MS = 8;

/** Does the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the work in slices of `SLICE_MS` by the clock `now`, with a `pause` between two of them. */
export async function finishInSlices<T>(
  steps: Steps<T>,
  pause: () => Promise<void>,
  now: () => number,
): Promise<T> {
  for (let end = now() + SLICE_MS; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() < end) continue;
    await pause();
    end = now() + SLICE_MS;
  }
}
