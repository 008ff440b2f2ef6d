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
  /** Whether `cutBeforeAnswer` has closed the connections. */
  isBroken(): boolean;
  close(): Promise<void>;
}

export async function startProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let open = true;
  let bytesLeft = Infinity;
  let fatal: RegExp | null = null;
  let broken = false;
  let silent = false;

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
      } else client.write(chunk);
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
    isBroken: () => broken,
    async close() {
      breakAll();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
