/** Result of a task in a worker thread, because a `Problem` cannot be passed between threads. */
import { Problem } from './problem.js';

export type Outcome<T> = { value: T } | { problem: { code: Problem['code']; extras: Problem['extras'] } };

/** Runs the work; a problem it throws becomes its outcome. */
export function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, extras: error.extras } };
    throw error;
  }
}
