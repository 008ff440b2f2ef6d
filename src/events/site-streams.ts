/**
 * Live streams about a site for people who are signed in: moderators, and people about their own comments. Unlike those of an
 * article, their messages need more than an event's row. So the events of a moment are gathered, what they changed is read once
 * for all streams of a kind, and sent as one message. The ids are positions in the event log, which any instance can resume.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../db/client.js';
import { encode, eventBlock, HEARTBEAT, isOver, sendBlock, type Encoded } from '../http/event-stream.js';
import type { LogEvent } from './event.js';
import { ageOf, readPosition, writePosition } from './position.js';
import type { Composed, Joining, Message, StreamKind } from './stream-kind.js';
import { findPosition, readSitePast, type Past, type Position } from './queries.js';

/** Delay after the first event of a message, so that a burst becomes one message; milliseconds. */
const GATHER = 100;
/** Minimum time between two messages; milliseconds. */
const REST = 400;
/** Delay after a failed read; milliseconds. */
const RETRY = 500;
/** With more events than this in one message, or missed, clients are told to start over. */
const MOST = 2_000;
/** A stream that does not catch up while this many messages wait is dropped. */
const MOST_HELD = 100;
/** How long an id without later events remains; milliseconds. */
const REMAINS = 60_000;
/** How long clients that resume at the same position share a read; milliseconds. */
const SHARED = 1_000;

interface Stream extends Joining {
  /** Messages that wait for those that the client missed before; null: there are none. */
  held: Encoded[] | null;
}

interface Room {
  siteId: string;
  kind: StreamKind;
  streams: Set<Stream>;
  /** Null: unknown, because too many. */
  events: LogEvent[] | null;
  isSending: boolean;
  /** Whether its streams are being checked, and whether that has to be repeated. */
  checking: 'no' | 'once' | 'again';
}

/** Longest delay that timers accept; milliseconds. */
const LONGEST = 2 ** 31 - 1;

export class SiteStreams {
  readonly #rooms = new Map<string, Map<string, Room>>();
  readonly #pasts = new Map<string, Promise<Past>>();
  readonly #heartbeat: NodeJS.Timeout;

  /** `position`: how far this instance has read the log. */
  constructor(
    private readonly db: Database,
    private readonly position: () => Position | null,
    private readonly now: () => Date,
  ) {
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT).unref();
  }

  /** The position a new stream starts at, as its id. */
  async start(): Promise<string> {
    return this.#write(this.position() ?? (await findPosition(this.db)));
  }

  /**
   * Adds a stream, with what happened after the id `after`; null: it starts now. Ends with its response, its token, or when
   * `check` refuses.
   */
  join(kind: StreamKind, siteId: string, joining: Joining, after: string | null): void {
    const { res, principal } = joining;
    if (isOver(res)) return;
    const room = this.#room(siteId, kind);
    const stream: Stream = { ...joining, held: [] };
    room.streams.add(stream);
    const left = principal.endsAt ? principal.endsAt.getTime() - this.now().getTime() : LONGEST;
    const timer = setTimeout(() => res.end(), Math.min(Math.max(left, 0), LONGEST)).unref();
    res.once('close', () => {
      clearTimeout(timer);
      room.streams.delete(stream);
      if (room.streams.size === 0) this.#forget(room);
    });
    void this.#catchUp(room, stream, after).catch((error: unknown) => {
      this.db.outage.report(error, 'could not read events for a live stream; its client reconnects');
      res.destroy();
    });
  }

  /** The event goes to the site's streams with the next message. */
  take(event: LogEvent): void {
    for (const room of this.#rooms.get(event.siteId)?.values() ?? []) {
      if (event.type === 'site.changed' || event.type === 'site.deleted') void checkRoom(room);
      if (event.type === 'person.banned' || event.type === 'person.unbanned')
        void check([...room.streams].filter(({ personId }) => personId === event.data['personId']));
      if (!room.kind.concerns(event)) continue;
      if (room.events && room.events.length >= MOST) room.events = null;
      room.events?.push(event);
      void this.#pump(room);
    }
  }

  /** Events may have been missed: clients start over, and people who lost the permission meanwhile are dropped. */
  startOver(): void {
    for (const rooms of this.#rooms.values())
      for (const room of rooms.values()) {
        void checkRoom(room);
        room.events = null;
        void this.#pump(room);
      }
  }

  /** Sends a message that is not in the log and is not repeated, to all streams of a kind. */
  broadcast(siteId: string, kind: string, message: Message): void {
    const room = this.#rooms.get(siteId)?.get(kind);
    if (!room) return;
    const block = encode(eventBlock(message.type, message));
    for (const stream of room.streams) send(stream, block);
  }

  /**
   * What happened on a site after the id; null if the client has to start over. Without events the id remains for a while, so that
   * clients that poll can revalidate.
   */
  async past(siteId: string, after: string): Promise<{ id: string; events: readonly LogEvent[] | null }> {
    const { position, events } = await this.#past(siteId, after);
    const remains = events?.length === 0 && ageOf(after, this.now().getTime()) < REMAINS;
    return { id: remains ? after : this.#write(position), events };
  }

  #room(siteId: string, kind: StreamKind): Room {
    let rooms = this.#rooms.get(siteId);
    if (!rooms) this.#rooms.set(siteId, (rooms = new Map<string, Room>()));
    let room = rooms.get(kind.name);
    if (!room)
      rooms.set(
        kind.name,
        (room = { siteId, kind, streams: new Set(), events: [], isSending: false, checking: 'no' }),
      );
    return room;
  }

  #forget({ siteId, kind }: Room): void {
    const rooms = this.#rooms.get(siteId);
    rooms?.delete(kind.name);
    if (rooms?.size === 0) this.#rooms.delete(siteId);
  }

  #write(position: Position): string {
    return writePosition(position, this.now().getTime());
  }

  async #catchUp({ siteId, kind }: Room, stream: Stream, after: string | null): Promise<void> {
    const { id, events } =
      after === null ? { id: await this.start(), events: [] } : await this.past(siteId, after);
    const relevant = events?.filter((event) => kind.concerns(event)) ?? null;
    const missed = await kind.compose(siteId, relevant, [stream]);
    const later = stream.held ?? [];
    stream.held = null;
    sendTo([stream], missed, id);
    for (const block of later) send(stream, block);
  }

  async #past(siteId: string, after: string): Promise<Past> {
    const position = readPosition(after, this.now().getTime());
    const current = this.position() ?? (await findPosition(this.db));
    // Another server's numbers mean nothing here, and their form may be another.
    if (position?.server !== current.server) return { position: current, events: null };
    const key = `${siteId} ${after}`;
    let past = this.#pasts.get(key);
    if (!past) {
      this.#pasts.set(key, (past = readSitePast(this.db, siteId, position, MOST)));
      setTimeout(() => this.#pasts.delete(key), SHARED).unref();
    }
    return past;
  }

  async #pump(room: Room): Promise<void> {
    if (room.isSending) return;
    room.isSending = true;
    try {
      while ((room.events === null || room.events.length > 0) && room.streams.size > 0) {
        await pause(GATHER, undefined, { ref: false });
        await this.#sendGathered(room);
        await pause(REST, undefined, { ref: false });
      }
    } finally {
      room.isSending = false;
    }
  }

  async #sendGathered(room: Room): Promise<void> {
    const { events, streams, kind, siteId } = room;
    room.events = [];
    try {
      // Every event up to here was gathered before.
      const id = await this.start();
      const present = [...streams];
      sendTo(present, await kind.compose(siteId, events, present), id);
    } catch (error) {
      this.db.outage.report(error, 'could not read what live streams tell; retrying');
      room.events = events && room.events ? [...events, ...room.events] : null;
      await pause(RETRY, undefined, { ref: false });
    }
  }

  /** Tells idle streams how far they are, so that they resume there and not at their last message. */
  #beat(): void {
    const position = this.position();
    for (const rooms of this.#rooms.values())
      for (const room of rooms.values()) {
        const text = room.isSending || position === null ? '' : `id: ${this.#write(position)}\n`;
        const beat = encode(': still here\n\n');
        const progress = encode(`${text}: still here\n\n`);
        for (const stream of room.streams) sendBlock(stream.res, stream.held ? beat : progress);
      }
  }

  /** Ends every stream; clients reconnect, to another instance if this one is stopping. */
  end(): void {
    for (const rooms of this.#rooms.values())
      for (const room of rooms.values()) for (const { res } of room.streams) res.end();
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.end();
  }
}

/** Renews what streams know of their people, and ends those of people who are no longer allowed to have them; one after the other, because there may be thousands. */
async function check(streams: readonly Stream[]): Promise<void> {
  for (const stream of streams)
    if (!isOver(stream.res))
      try {
        stream.principal = await stream.check();
      } catch {
        stream.res.end();
      }
}

/** Checks all streams of a room; once more if that is asked for meanwhile. */
async function checkRoom(room: Room): Promise<void> {
  if (room.checking !== 'no') {
    room.checking = 'again';
    return;
  }
  do {
    room.checking = 'once';
    await check([...room.streams]);
  } while (isAskedAgain(room));
  room.checking = 'no';
}

const isAskedAgain = ({ checking }: Room): boolean => checking === 'again';

function send({ res, held }: Stream, block: Encoded): void {
  if (held === null) sendBlock(res, block);
  else if (held.length < MOST_HELD) held.push(block);
  else res.destroy();
}

function sendTo(streams: readonly Stream[], composed: Composed, id: string): void {
  const forAll = 'all' in composed ? blockOf(composed.all, id) : null;
  for (const stream of streams) {
    const block = 'to' in composed ? blockOf(composed.to(stream), id) : forAll;
    if (block !== null) send(stream, block);
  }
}

/** Only the last message has the id: a client that got some of them resumes before the first. */
function blockOf(messages: readonly Message[], id: string): Encoded | null {
  if (messages.length === 0) return null;
  const blocks = messages.map((message, at) =>
    eventBlock(message.type, message, at === messages.length - 1 ? id : undefined),
  );
  return encode(blocks.join(''));
}
