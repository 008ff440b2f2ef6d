/** What tracing costs when it is on: the service with a collector that accepts every request, against the service without. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { compare, costOf, send } from '../load.mjs';
import { startInstance } from '../servers.mjs';

const CONNECTIONS = 16;

export const title = 'Traces: everything sampled, against the service without traces';

export async function measure({ database, world, row }) {
  const collector = createServer((req, res) => req.resume().on('end', () => res.end('{}')));
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const endpoint = `http://127.0.0.1:${collector.address().port}`;
  const on = await startInstance(database.url, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
  const off = await startInstance(database.url);
  try {
    const [article] = world.short;
    const cached = [{ path: `/v1/sites/bench/page?key=${article.key}` }];
    const uncached = world.short.map(({ articleId }) => ({
      path: `/v1/sites/bench/articles/${articleId}/comments?limit=50`,
    }));
    const posts = world.short.slice(0, 64).map(({ threadId }) => ({
      method: 'POST',
      path: `/v1/sites/bench/threads/${threadId}/comments`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${world.tokens.readers[0]}` },
      body: JSON.stringify({ body: 'A remark of medium length about what the paragraph says.' }),
    }));
    const kinds = [
      { name: 'page bundle from memory', requests: cached, amount: 4_000, limit: 1.05 },
      { name: 'comments posted', requests: posts, amount: 400, expect: 201, limit: 1.3 },
      {
        name: '50 comments, uncached',
        requests: uncached,
        amount: uncached.length,
        isCold: true,
        limit: 1.3,
      },
    ];
    for (const { name, limit, isCold = false, ...load } of kinds) {
      const [traced, plain] = isCold ? await withoutCache(database.url, endpoint) : [on, off];
      const round = (server) => () =>
        costOf(server, null, load.amount, () => send(server, { ...load, connections: CONNECTIONS }));
      row({ name, unit: 'ms of CPU', limit, ...(await compare(round(traced), round(plain))) });
      if (isCold) await Promise.all([traced.stop(), plain.stop()]);
    }
    const memory = async (server) => (await server.memory()) / 2 ** 20;
    row({
      name: 'resident memory after these',
      unit: 'MiB',
      ours: await memory(on),
      theirs: await memory(off),
    });
  } finally {
    await on.stop();
    await off.stop();
    collector.close();
  }
}

function withoutCache(url, endpoint) {
  const env = { CACHE_MEGABYTES: '0' };
  return Promise.all([
    startInstance(url, { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }),
    startInstance(url, env),
  ]);
}
