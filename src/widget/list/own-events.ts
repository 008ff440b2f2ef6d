/**
 * The live stream of the signed-in person. As on the article's stream, it is closed while the page is hidden, and continues where it
 * stopped.
 */
import type { OwnEvent } from '../../shared/contract.js';
import { eventBlocks } from '../../shared/event-blocks.js';
import { ignoreFailure } from '../core/parts.js';
import type { Store } from '../core/store.js';
import type { Uses } from '../core/widget.js';

type Known = Uses<'transport' | 'end'> & { store: Pick<Store, 'loadOverlay'> };

/** Pause before reconnecting, randomised by ±50 %; doubles after each failure; milliseconds. */
const PAUSE = 3_000;
const LONGEST_PAUSE = 60_000;
/** The service sends something every 20 seconds; without it the connection is dead. Milliseconds. */
const SILENCE = 45_000;

/**
 * Calls `receive` with the person's events from now on, until the widget ends or the caller aborts: with `reset` first, and whenever
 * events may be missing.
 */
export function followOwn(widget: Known, receive: (event: OwnEvent) => void): AbortController {
  const following = new AbortController();
  const { signal } = following;
  widget.end.addEventListener('abort', () => following.abort(), { signal });
  void follow(widget, signal, receive);
  return following;
}

async function follow(
  { transport, store }: Known,
  end: AbortSignal,
  receive: (event: OwnEvent) => void,
): Promise<void> {
  let last: string | null = null;
  let failures = 0;

  async function listen(signal: AbortSignal, alive: () => void): Promise<void> {
    const token = await transport.token();
    if (token === null) return;
    const headers = { authorization: `Bearer ${token}`, ...(last !== null && { 'last-event-id': last }) };
    const { body } = await transport.exchange('/self/events', { headers, signal });
    if (!body) return;
    for await (const { id, data } of eventBlocks(body)) {
      alive();
      failures = 0;
      if (end.aborted) return;
      if (data !== null) receive(JSON.parse(data) as OwnEvent);
      else if (last === null) receive({ type: 'reset' });
      last = id ?? last;
    }
  }

  while (!end.aborted) {
    if (document.hidden) await isShown(end);
    const { signal, alive, close } = untilHidden(end);
    await listen(signal, alive).catch(ignoreFailure);
    close();
    if (document.hidden) continue;
    await rest(Math.min(PAUSE * 2 ** failures++, LONGEST_PAUSE) * (0.5 + Math.random()), end);
    // Renews a token that has expired.
    if (!end.aborted) await store.loadOverlay().catch(ignoreFailure);
  }
}

/** A signal that ends with the widget, when the page is hidden, and in the silence after the last call of `alive`. */
function untilHidden(end: AbortSignal): { signal: AbortSignal; alive: () => void; close: () => void } {
  const connection = new AbortController();
  const { signal } = connection;
  const close = (): void => connection.abort();
  let timer = setTimeout(close, SILENCE);
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(close, SILENCE);
  };
  document.addEventListener('visibilitychange', close, { signal });
  end.addEventListener('abort', close, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { signal, alive, close };
}

function isShown(end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const once = new AbortController();
    const done = (): void => {
      once.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', done, { signal: once.signal });
    end.addEventListener('abort', done, { signal: once.signal });
  });
}

/** The pause before reconnecting: without it a service that is down would get requests without end. It ends with the widget. */
function rest(milliseconds: number, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      end.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    end.addEventListener('abort', done);
  });
}
