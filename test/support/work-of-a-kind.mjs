/** Replaces `text-work.ts` in a thread: its input chooses what the thread does. */
export function work(what) {
  if (what === 'for ever') for (;;);
  if (what === 'all memory') for (const kept = []; ;) kept.push(new Array(1e6).fill(kept.length));
  if (what === 'a fault') throw new TypeError('a fault');
  if (what === 'a problem') return { problem: { code: 'invalid_input', extras: {} } };
  return { value: what };
}
