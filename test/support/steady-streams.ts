/** A client whose stream may break: it reconnects with the last event id, as browsers do. */
import { setTimeout as pause } from 'node:timers/promises';
import { openEvents, type EventStream } from './event-stream.js';
import type { TestService } from './service.js';

export interface Follower {
  /** Numbers of the received events, in order. */
  heard: readonly number[];
  /** Number of reconnects. */
  readonly resumed: number;
  stop(): void;
}

/** Follows the article's events until `stop`; resolves when the first stream is open. */
export async function followArticle(service: TestService, articleId: string): Promise<Follower> {
  const heard: number[] = [];
  let [over, resumed] = [false, 0];
  let stream: EventStream | null = await openEvents(service, articleId);

  async function follow(): Promise<void> {
    let taken = 0;
    while (!over) {
      for (const { id } of stream?.events.slice(taken) ?? []) heard.push(id);
      taken = stream?.events.length ?? 0;
      if (!stream || stream.ended()) {
        const last = heard.at(-1);
        stream = await openEvents(service, articleId, last === undefined ? {} : { lastEventId: last }).catch(
          () => null,
        );
        taken = 0;
        if (stream?.status === 200) resumed += 1;
        else stream = null;
      }
      await pause(20);
    }
    stream?.close();
  }
  void follow();
  return {
    heard,
    get resumed() {
      return resumed;
    },
    stop: () => (over = true),
  };
}
