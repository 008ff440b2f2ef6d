/**
 * Interruptible work: generators that yield at least once per block. Run to completion they are ordinary functions;
 * run with pauses they do not block the page. Both ways give the same result.
 */

/** Work that returns `T`; a step takes microseconds, the bookkeeping of a stage a few milliseconds. */
export type Steps<T> = Generator<void, T, void>;

/** Half a frame at 60 Hz, which leaves the other half for scrolling and typing. */
const SLICE_MS = 8;

/** Does the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the work in slices of `SLICE_MS` by the clock `now`, with a `pause` between slices. */
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
