/** Sends requests and compares their cost. */
import { once } from 'node:events';
import { request } from 'node:http';
import autocannon from 'autocannon';

/** Measured rounds of each side; BENCH_ROUNDS sets fewer on a machine with little time. */
export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** One response as sent over the wire: `{ status, headers, body }`, with the body still encoded. */
export async function rawGet(url, headers = {}) {
  const sent = request(url, { headers, agent: false });
  sent.end();
  const [answer] = await once(sent, 'response');
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

/**
 * Sends `amount` requests, cycling through `requests`, over `connections` connections, and fails if one is refused.
 * Each connection starts at a different place in the list, so that they do not all request the same at the same time.
 * Resolves with the latencies at 50 and 99 %, in milliseconds.
 */
export async function send(server, { requests, amount, connections, expect = 200 }) {
  let refused = 0;
  let client = 0;
  const all = requests.map((one) => ({ method: 'GET', ...one }));
  const result = await autocannon({
    url: server.url,
    connections,
    amount,
    requests: all,
    setupClient(connection) {
      const from = Math.floor((client++ * all.length) / connections);
      connection.setRequests([...all.slice(from), ...all.slice(0, from)]);
      connection.on('response', (status) => (refused += status === expect ? 0 : 1));
    },
  });
  if (refused > 0 || result.errors > 0)
    throw new Error(`${requests[0].path}: ${refused} not answered ${expect}, ${result.errors} failed`);
  return { p50: result.latency.p50, p99: result.latency.p99 };
}

/** CPU milliseconds per request of `work`, of a server and, if given, of the database. */
export async function costOf(server, database, amount, work) {
  const [before, databaseBefore] = [await server.cpu(), database?.cpu() ?? null];
  const latency = await work();
  const [after, databaseAfter] = [await server.cpu(), database?.cpu() ?? null];
  const each = (seconds) => (seconds * 1000) / amount;
  return {
    server: each(after - before),
    database: databaseBefore === null ? 0 : each(databaseAfter - databaseBefore),
    ...latency,
  };
}

/**
 * Runs both sides in turn, after a warm-up round, so that changes of the machine's speed affect both. Each side is a
 * function of the round's number that resolves with a cost; the result is the median of the rounds' ratios.
 */
export async function compare(ours, theirs, rounds = ROUNDS) {
  const pairs = [];
  for (let round = -1; round < rounds; round++) {
    const pair = [await ours(round), await theirs(round)];
    if (round >= 0) pairs.push(pair);
  }
  const total = (cost) => cost.server + cost.database;
  const side = (i) =>
    Object.fromEntries(
      Object.keys(pairs[0][i]).map((field) => [field, median(pairs.map((pair) => pair[i][field]))]),
    );
  return { ours: side(0), theirs: side(1), ratio: median(pairs.map(([a, b]) => total(a) / total(b))) };
}
