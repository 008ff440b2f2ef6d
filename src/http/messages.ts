/**
 * The classes of requests and responses. Express gives each request and response its own prototypes. V8 makes a hidden class for every object
 * whose prototype changes, which takes two kilobytes of an open stream and slows down all code that handles messages. So the
 * server creates messages that have Express's prototypes from the start, and Express has nothing to change.
 */
import type { Express } from 'express';
import { IncomingMessage, ServerResponse } from 'node:http';

export interface Messages {
  IncomingMessage: typeof IncomingMessage;
  ServerResponse: typeof ServerResponse<IncomingMessage>;
}

/** New classes for one server, as options of `createServer`. */
export function createMessages(): Messages {
  return {
    IncomingMessage: class extends IncomingMessage {},
    ServerResponse: class extends ServerResponse {},
  };
}

/** Makes the classes those of the application. */
export function useMessages(
  app: Express,
  { IncomingMessage: Incoming, ServerResponse: Outgoing }: Messages,
): void {
  app.request = Object.setPrototypeOf(Incoming.prototype, app.request) as Express['request'];
  app.response = Object.setPrototypeOf(Outgoing.prototype, app.response) as Express['response'];
}
