/** Time from process start to the first response, and the memory used then. */
import { compare, rawGet } from '../load.mjs';
import { startInstance, startYardstick } from '../servers.mjs';

export const title = 'Start: to the first read, against Express and pg';

export async function measure({ database, world, row }) {
  const [{ articleId }] = world.short;
  const memory = [];
  const started = (start, path) => async () => {
    const server = await start();
    try {
      await rawGet(server.url + path);
      memory.push(await server.memory());
      return { server: server.cpuSinceStart() * 1000, database: 0 };
    } finally {
      await server.stop();
    }
  };
  const ours = started(
    () => startInstance(database.url),
    `/v1/sites/bench/articles/${articleId}/comments?limit=50`,
  );
  const env = { DATABASE_URL: database.url, BENCH_SITE: world.siteId };
  const theirs = started(() => startYardstick('express', env), `/list/${articleId}`);
  row({ name: 'CPU of the process', unit: 'ms of CPU', limit: 2, ...(await compare(ours, theirs, 3)) });
  row({
    name: 'resident memory after the first read',
    unit: 'MiB',
    ours: memory.at(-2) / 2 ** 20,
    theirs: memory.at(-1) / 2 ** 20,
    most: 100,
  });
}
