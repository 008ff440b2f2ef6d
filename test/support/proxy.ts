/** A TCP proxy in front of the database that can be cut, frozen and restored. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  /** The database's address through the proxy. */
  url: string;
  /** Passes nothing on any more, in either direction, and closes nothing: a network that lost its way. */
  fallSilent(): void;
  /** Closes all connections and refuses new ones. */
  cut(): void;
  /** Accepts connections again. */
  mend(): void;
  /** Closes all connections after `bytes` more bytes to the database; new ones are accepted. */
  cutAfter(bytes: number): void;
  /** Closes all connections just before the database's next response: the statement has been executed. */
  cutBeforeAnswer(matching: RegExp): void;
  /** Ends each connection with its next complete response, in one packet with the message of a server that shuts down. */
  shutDown(): void;
  /** Whether `cutBeforeAnswer` has closed the connections. */
  isBroken(): boolean;
  close(): Promise<void>;
}

/** The end of a complete response: ReadyForQuery, outside a transaction. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
/** ErrorResponse: FATAL 57P01. */
const SHUTDOWN = errorResponse('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');

function errorResponse(fields: string): Buffer {
  const message = Buffer.alloc(5 + Buffer.byteLength(fields));
  message.write('E');
  message.writeUInt32BE(message.length - 1, 1);
  message.write(fields, 5);
  return message;
}

export async function startProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let open = true;
  let bytesLeft = Infinity;
  let fatal: RegExp | null = null;
  let broken = false;
  let silent = false;
  let ending = new Set<Socket>();

  function breakAll(): void {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  }

  const server = createServer((client) => {
    if (!open) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(target.port), target.hostname);
    /** The next response on this connection must not arrive. */
    let doomed = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (chunk) => {
      if (silent) return;
      bytesLeft -= chunk.length;
      if (bytesLeft < 0) {
        bytesLeft = Infinity;
        breakAll();
        return;
      }
      if (fatal?.test(chunk.toString('latin1'))) {
        fatal = null;
        doomed = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (silent) return;
      if (doomed) {
        broken = true;
        breakAll();
      } else if (chunk.subarray(-READY.length).equals(READY) && ending.delete(client))
        client.end(Buffer.concat([chunk, SHUTDOWN]));
      else client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    fallSilent() {
      silent = true;
    },
    cut() {
      open = false;
      breakAll();
    },
    mend() {
      open = true;
    },
    cutAfter(bytes) {
      bytesLeft = bytes;
    },
    cutBeforeAnswer(matching) {
      fatal = matching;
      broken = false;
    },
    shutDown() {
      ending = new Set(sockets);
    },
    isBroken: () => broken,
    async close() {
      breakAll();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
