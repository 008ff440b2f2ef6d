/**
 * Solves a guest's proof of work by trying numbers. This file has no imports, so that it can run as a worker; on pages
 * that allow none it runs in slices, between which the page stays responsive. SHA-256 as in FIPS 180-4: the browser's
 * own is missing on pages without https, and slower when called for one number at a time.
 */
interface Task {
  salt: string;
  hash: string;
  max: number;
}

/** Maximum slice before yielding to the main thread; milliseconds. */
const SLICE = 8;
/** Numbers tried between two checks of the clock. */
const STEP = 500;

/** URL of this file, to start it as a worker. */
export const url = import.meta.url;

const PRIMES: number[] = [];
for (let candidate = 2; PRIMES.length < 64; candidate++)
  if (PRIMES.every((prime) => candidate % prime)) PRIMES.push(candidate);
/** The first 32 bits of the root's fraction. */
const fraction = (root: number): number => Math.floor((root % 1) * 2 ** 32) | 0;
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const words = new Int32Array(64);

/** SHA-256 of an ASCII text of at most 55 characters, which is one block; as eight 32-bit words. */
function digest(text: string): number[] {
  words.fill(0, 0, 16);
  for (let at = 0; at <= text.length; at++)
    words[at >> 2]! |= (at < text.length ? text.charCodeAt(at) : 0x80) << (24 - (at & 3) * 8);
  words[15] = text.length * 8;
  for (let at = 16; at < 64; at++) {
    const [early, late] = [words[at - 15]!, words[at - 2]!];
    words[at] =
      (words[at - 16]! +
        words[at - 7]! +
        (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
        (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))) |
      0;
  }
  let [a, b, c, d, e, f, g, h] = START as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[at]! + words[at]!) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + START[at]!) | 0);
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Searches `from` to `to` for the number with this hash; -1 if none has it. */
function search({ salt, hash }: Task, from: number, to: number): number {
  const first = parseInt(hash.slice(0, 8), 16) | 0;
  for (let number = from; number <= to; number++) {
    const found = digest(`${salt}.${number}`);
    if (
      found[0] === first &&
      found.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('') === hash
    )
      return number;
  }
  return -1;
}

/** Searches on the main thread; -1 if there is no such number. */
export async function workInSlices(task: Task): Promise<number> {
  let next = 0;
  while (next <= task.max) {
    for (const end = performance.now() + SLICE; performance.now() < end && next <= task.max; next += STEP) {
      const number = search(task, next, Math.min(next + STEP - 1, task.max));
      if (number >= 0) return number;
    }
    // Yields to input, painting and other tasks.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return -1;
}

if (typeof document === 'undefined')
  addEventListener('message', ({ data }: MessageEvent<Task>) => postMessage(search(data, 0, data.max)));
