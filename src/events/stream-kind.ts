/** What a kind of live stream about a site tells, and to whom. */
import type { ServerResponse } from 'node:http';
import type { Principal } from '../access/principal.js';
import type { LogEvent } from './event.js';

export interface Message {
  type: string;
}

/** The messages for every stream of a room, or those for each. */
export type Composed = { all: readonly Message[] } | { to: (viewer: Viewer) => readonly Message[] };

/** What a kind of stream tells. */
export interface StreamKind {
  name: string;
  concerns(event: LogEvent): boolean;
  /**
   * The messages about the events, of which there are none for a stream that begins. `null`: events were missed, and clients must
   * start over. `viewers` are those with a stream.
   */
  compose(siteId: string, events: readonly LogEvent[] | null, viewers: readonly Viewer[]): Promise<Composed>;
}

/** Who a stream is for. */
export interface Viewer {
  personId: string;
  /** As it was when the stream began, or when it was checked last. */
  principal: Principal;
}

export interface Joining extends Viewer {
  res: ServerResponse;
  /** Resolves with the principal as it is now; rejects if the request would now be refused. */
  check: () => Promise<Principal>;
}
