/** A client whose stream may break: it reconnects with the last event id, as browsers do. */
import { setTimeout as pause } from 'node:timers/promises';
import { openEvents, type EventStream } from './event-stream.js';
import type { TestService } from './service.js';

export interface Follower {
  articleId: string;
  /** The article's version when the first stream began. */
  since: number;
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
  const since = firstId(stream);

  async function follow(): Promise<void> {
    let taken = 0;
    while (!over) {
      for (const { id } of stream?.events.slice(taken) ?? []) heard.push(id);
      taken = stream?.events.length ?? 0;
      if (!stream || stream.ended()) {
        const lastEventId = heard.at(-1) ?? since;
        stream = await openEvents(service, articleId, { lastEventId }).catch(() => null);
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
    articleId,
    since,
    heard,
    get resumed() {
      return resumed;
    },
    stop: () => (over = true),
  };
}

/** The id that the stream begins with. */
function firstId(stream: EventStream): number {
  const id = /^id: (\d+)$/m.exec(stream.raw())?.[1];
  if (id === undefined) throw new Error(`the stream did not begin: ${stream.status} ${stream.raw()}`);
  return Number(id);
}
