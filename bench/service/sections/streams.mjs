/** Live streams: memory of an idle one, and the cost of sending an event to all of them, against a loop of writes. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { compare } from '../load.mjs';
import { startInstance, startYardstick } from '../servers.mjs';

/** As many as the limit of open files allows: this process is the client of both sides. */
const STREAMS = Math.min(10_000, Math.floor((openFiles() - 500) / 2));
/** Opened and closed before the measurement: the code of a process that has just started takes memory, too. */
const WARM_UP = 500;

export const title = `Live: ${STREAMS.toLocaleString('en')} streams, against node:http that writes to each`;

export async function measure({ database, world, row }) {
  const env = { MAX_STREAMS: String(2 * STREAMS), MAX_STREAMS_PER_ADDRESS: String(2 * STREAMS) };
  const service = await startInstance(database.url, env);
  const yardstick = await startYardstick('raw-http');
  const clients = [];
  try {
    const [article] = world.short;
    const opened = async (server, path) => {
      const client = await openStreams(server, path, STREAMS);
      clients.push(client);
      return client;
    };
    const path = `/v1/sites/bench/articles/${article.articleId}/events`;
    for (const [server, of] of [
      [service, path],
      [yardstick, '/stream'],
    ])
      (await openStreams(server, of, Math.min(WARM_UP, STREAMS))).close();
    const [before, theirsBefore] = [await service.memory(), await yardstick.memory()];
    const ours = await opened(service, path);
    const theirs = await opened(yardstick, '/stream');
    const each = (after, was) => (after - was) / STREAMS / 1024;
    row({
      name: 'an idle stream',
      unit: 'KiB',
      ours: each(await service.memory(), before),
      theirs: each(await yardstick.memory(), theirsBefore),
      most: 25,
    });

    let text = '';
    const post = async () => {
      const bytes = await ours.next(async () => {
        await fetch(`${service.url}/v1/sites/bench/threads/${article.threadId}/comments`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${world.tokens.readers[0]}` },
          body: JSON.stringify({ body: 'A remark for all of them.' }),
        });
      });
      text = `data: ${'x'.repeat(Math.max(0, bytes - 8))}\n\n`;
    };
    const used = (server, work) => async () => {
      const start = await server.cpu();
      await work();
      return { server: ((await server.cpu()) - start) * 1000, database: 0 };
    };
    const write = () => theirs.next(() => yardstick.ask({ do: 'write', text }));
    row({
      name: `an event sent to all ${STREAMS.toLocaleString('en')}`,
      unit: 'ms of CPU',
      limit: 1.3,
      ...(await compare(used(service, post), used(yardstick, write))),
    });
  } finally {
    for (const client of clients) client.close();
    await service.stop();
    await yardstick.stop();
  }
}

/** Maximum number of open files of a process; 4,096 where it is not known. */
function openFiles() {
  try {
    return Number(/^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? 4_096);
  } catch {
    return 4_096;
  }
}

/**
 * Opens streams; `next(cause)` resolves with the bytes of a message once every stream has received one after `cause`.
 */
async function openStreams(server, path, amount) {
  let waiting = null;
  const requests = [];
  const received = (index, chunk) => {
    if (waiting === null || waiting.got.has(index) || !chunk.includes('data:')) return;
    waiting.got.add(index);
    if (waiting.got.size === amount) waiting.done(chunk.length);
  };
  const open = async (index) => {
    const sent = request(server.url + path, { agent: false });
    sent.end();
    requests.push(sent);
    const [answer] = await once(sent, 'response');
    if (answer.statusCode !== 200) throw new Error(`a stream was answered ${answer.statusCode}`);
    answer.on('error', () => undefined);
    answer.on('data', (chunk) => received(index, chunk.toString()));
    sent.on('error', () => undefined);
  };
  const GROUP = 50;
  for (let i = 0; i < amount; i += GROUP)
    await Promise.all(Array.from({ length: Math.min(GROUP, amount - i) }, (_, n) => open(i + n)));
  return {
    async next(cause) {
      const { promise, resolve } = deferred();
      waiting = { got: new Set(), done: resolve };
      await cause();
      const bytes = await promise;
      waiting = null;
      return bytes;
    },
    close: () => requests.forEach((sent) => sent.destroy()),
  };
}

/** `Promise.withResolvers` is not in Node.js 20. */
function deferred() {
  let resolve;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}
