/** Cached reads, against `node:http` with the same bytes and headers. */
import { compare, costOf, rawGet, send } from '../load.mjs';
import { startInstance, startYardstick } from '../servers.mjs';

const AMOUNT = 10_000;
/** Sent to each side before everything else: V8 still optimises code after ten thousand requests. */
const WARM_UP = 30_000;
const CONNECTIONS = 16;
const ENCODINGS = ['identity', 'gzip', 'br'];

export const title = 'Hot reads: answered from memory, against node:http with the same bytes';

export async function measure({ database, world, row }) {
  const service = await startInstance(database.url);
  const yardstick = await startYardstick('raw-http');
  try {
    const [{ articleId, key }] = world.long;
    const paths = {
      '20 comments': `/v1/sites/bench/articles/${articleId}/comments?limit=20`,
      '50 comments': `/v1/sites/bench/articles/${articleId}/comments?limit=50`,
      'page bundle': `/v1/sites/bench/page?key=${key}`,
    };
    let name = 0;
    const both = async (label, path, headers, expect = 200) => {
      const answer = await rawGet(service.url + path, { 'accept-encoding': headers['accept-encoding'] });
      await yardstick.ask({ do: 'set', name: ++name, ...answer });
      const same = `/read/${name}`;
      await requireSame([service.url + path, yardstick.url + same], headers, expect);
      const load = (server, at, amount) =>
        send(server, { requests: [{ path: at, headers }], amount, connections: CONNECTIONS, expect });
      const round = (server, at) => () => costOf(server, null, AMOUNT, () => load(server, at, AMOUNT));
      if (name === 1) {
        await load(service, path, WARM_UP);
        await load(yardstick, same, WARM_UP);
      }
      row({
        name: label,
        unit: 'ms of CPU',
        limit: 1.3,
        ...(await compare(round(service, path), round(yardstick, same))),
      });
    };
    for (const [label, path] of Object.entries(paths)) {
      for (const encoding of ENCODINGS)
        await both(`${label}, ${encoding}`, path, { 'accept-encoding': encoding });
      const { headers } = await rawGet(service.url + path);
      const { body } = await rawGet(service.url + path, { 'accept-encoding': 'br' });
      row({ name: `${label}, size as br`, unit: 'KiB', ours: body.length / 1024 });
      const unchanged = { 'accept-encoding': 'identity', 'if-none-match': headers.etag };
      await both(`${label}, not modified (304)`, path, unchanged, 304);
    }
    row({
      name: 'resident memory after these reads',
      unit: 'MiB',
      ours: (await service.memory()) / 2 ** 20,
      most: 200,
    });
  } finally {
    await service.stop();
    await yardstick.stop();
  }
}

/** Fails unless both answers have the same headers, in any order, and bytes; date and request id differ. */
async function requireSame(urls, headers, status) {
  const [ours, theirs] = await Promise.all(urls.map((url) => rawGet(url, headers)));
  if (ours.status !== status || comparable(ours) !== comparable(theirs))
    throw new Error(`the yardstick does not answer ${urls[0]} as the service does`);
}

function comparable({ status, headers, body }) {
  const sent = Object.entries({ ...headers, date: '', 'x-request-id': '' }).toSorted();
  return JSON.stringify([status, sent, body.toString('base64')]);
}
