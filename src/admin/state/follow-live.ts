/** Follows what happens on the site: by its stream, and by polling while there is none. */
import type { ModerationEvent, ModerationLive, ModeratorView } from '../../shared/contract.js';
import { eventBlocks } from '../../shared/event-blocks.js';
import type { Api } from '../api.js';

/** Time between polls, and before another try to open the stream; milliseconds. */
const POLL = 4_000;
/** The service sends something every 20 seconds; without it the connection is dead. Milliseconds. */
const SILENCE = 45_000;
/** Maximum number of polls before the stream is tried again. */
const MOST_POLLS = 15;

export type Update = Pick<ModerationLive, 'counts' | 'comments' | 'people' | 'more'>;

interface Listener {
  update: (update: Update) => void;
  views: (views: readonly ModeratorView[]) => void;
  /** Whether what is shown may be out of date. */
  stale: (stale: boolean) => void;
}

/** Follows until it is stopped. */
export class LiveFollower {
  readonly #stopped = new AbortController();
  /** The last event received. */
  #id: string | null;
  #etag: string | null = null;
  #isOpen = false;
  #wake: () => void = () => undefined;

  /** Starts after the event `after`; null: now. */
  constructor(
    private readonly api: Api,
    private readonly listener: Listener,
    after: string | null,
  ) {
    this.#id = after;
    void this.#follow();
  }

  /** Returns the last event received, for the next follower. */
  stop(): string | null {
    this.#stopped.abort();
    return this.#id;
  }

  /** Polls now, unless the stream is open and tells by itself. */
  refresh(): void {
    if (!this.#isOpen) this.#wake();
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stopped;
    let polls = 1;
    while (!signal.aborted) {
      polls = (await this.#stream()) ? 1 : Math.min(polls * 2, MOST_POLLS);
      for (let done = 0; done < polls && !signal.aborted; done += 1) {
        await this.#poll();
        await this.#rest();
      }
    }
  }

  /** Resolves when the stream has ended, with whether it was open. */
  async #stream(): Promise<boolean> {
    const silence = new AbortController();
    const end = () => silence.abort();
    this.#stopped.signal.addEventListener('abort', end);
    let timer = setTimeout(end, SILENCE);
    try {
      const body = await this.api.liveEvents(this.#id, silence.signal);
      for await (const { id, data } of eventBlocks(body)) {
        clearTimeout(timer);
        timer = setTimeout(end, SILENCE);
        this.#isOpen = true;
        if (data !== null) this.#take(JSON.parse(data) as ModerationEvent);
        if (id !== null) this.#id = id;
      }
    } catch {
      // Polls until it can be opened again.
    }
    clearTimeout(timer);
    this.#stopped.signal.removeEventListener('abort', end);
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    return wasOpen;
  }

  #take(event: ModerationEvent): void {
    if (this.#stopped.signal.aborted) return;
    this.listener.stale(false);
    if (event.type === 'views') this.listener.views(event.views);
    else this.listener.update(event);
  }

  async #poll(): Promise<void> {
    const { signal } = this.#stopped;
    try {
      const { live, etag } = await this.api.live(this.#id, this.#etag, signal);
      this.#etag = etag;
      this.listener.stale(false);
      if (!live) return;
      this.#id = live.id;
      this.listener.views(live.views);
      this.listener.update(live);
    } catch {
      if (!signal.aborted) this.listener.stale(true);
    }
  }

  async #rest(): Promise<void> {
    const { signal } = this.#stopped;
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      // Consoles that lost their streams together do not poll together.
      const timer = setTimeout(done, POLL * (0.75 + Math.random() / 2));
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      this.#wake = done;
      signal.addEventListener('abort', done);
    });
  }
}
