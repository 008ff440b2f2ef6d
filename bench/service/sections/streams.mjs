/** Live streams: memory of an idle one, and the cost of sending an event to all of them, against a loop of writes. */
import { once } from 'node:events';
import { request } from 'node:http';
import { compare } from '../load.mjs';
import { startInstance, startYardstick } from '../servers.mjs';

/** Below the usual limit of 4,096 open files per process. */
const STREAMS = 1_500;

export const title = `Live: ${STREAMS.toLocaleString('en')} streams, against node:http that writes to each`;

export async function measure({ database, world, row }) {
  const env = { MAX_STREAMS: String(STREAMS + 10), MAX_STREAMS_PER_ADDRESS: String(STREAMS + 10) };
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
    const [before, theirsBefore] = [await service.memory(), await yardstick.memory()];
    const ours = await opened(service, `/v1/sites/bench/articles/${article.articleId}/events`);
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
          headers: { 'content-type': 'application/json', authorization: `Bearer ${world.tokens.reader}` },
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
