/**
 * `npm run bench`: measures the service against baselines in one run. Rounds alternate and medians are printed: the machine's
 * speed may drift, but ratios hardly do. Reads are counted in requests per second of the server's CPU time.
 */
import './node-version.mjs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT, say } from './checkout.mjs';
import { prepare } from './workspace.mjs';

await prepare();
const { default: autocannon } = await import('autocannon');
const { seed, startDatabase, startExpress, startInstance } = await import('../bench/service/world.mjs');

const ROUNDS = 5;
const READS = 4_000;
const COLD_READS = 200;
const WRITES = 800;
const CONNECTIONS = 16;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const BODY =
  'A remark of medium length about what the paragraph says, with a *second* clause and a [link](https://example.com).';

/** Requests per CPU second of one round. */
async function readRound(server, path, amount, headers) {
  const before = await server.cpu();
  const result = await autocannon({ url: server.url + path, connections: CONNECTIONS, amount, headers });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} failed`);
  return amount / ((await server.cpu()) - before);
}

/** Runs every target in every round, alternating with the baseline, so that drift and warm-up affect all equally. */
async function compareReads(service, yardstick, targets) {
  for (const [i, { path }] of targets.entries()) {
    const answer = await fetch(service.url + path);
    await yardstick.set(i, Buffer.from(await answer.arrayBuffer()));
  }
  const ours = targets.map(() => []);
  const bare = targets.map(() => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [i, { path }] of targets.entries()) {
      const a = await readRound(service, path, READS, {});
      const b = await readRound(yardstick, `/read/${i}`, READS, {});
      if (round >= 0) ours[i].push(a) && bare[i].push(b);
    }
  }
  return targets.map(({ name }, i) => ({
    name,
    rounds: ours[i],
    ours: median(ours[i]),
    bare: median(bare[i]),
    ratio: median(ours[i].map((value, round) => value / bare[i][round])),
  }));
}

/** Requests per CPU second for each path and round; the paths alternate. */
async function coldReads(service, paths) {
  const rounds = paths.map(() => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [i, path] of paths.entries()) {
      const value = await readRound(service, path, COLD_READS, {});
      if (round >= 0) rounds[i].push(value);
    }
  }
  return rounds;
}

async function compareWrites(service, databaseUrl, world, article, keys) {
  const job = {
    databaseUrl,
    siteId: world.siteId,
    ...article,
    connections: CONNECTIONS,
    keys,
    body: BODY,
    html: `<p>${BODY}</p>`,
  };
  const raw = fork(join(ROOT, 'bench', 'service', 'raw-writes.mjs'), [JSON.stringify(job)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(raw, 'message');
  const path = `/v1/sites/bench/threads/${article.threadId}/comments`;
  let key = 0;
  const request = {
    method: 'POST',
    path,
    headers: { authorization: `Bearer ${world.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ body: BODY }),
    ...(keys && {
      setupRequest: (one) => ({
        ...one,
        headers: { ...one.headers, 'idempotency-key': `bench-${process.pid}-${key++}` },
      }),
    }),
  };
  const post = async () => {
    const before = await service.cpu();
    const started = process.hrtime.bigint();
    const result = await autocannon({
      url: service.url,
      connections: CONNECTIONS,
      amount: WRITES,
      requests: [request],
    });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`writes: ${result.non2xx} refused, ${result.errors} failed`);
    return { cpu: (await service.cpu()) - before, wall: Number(process.hrtime.bigint() - started) / 1e9 };
  };
  const ours = [];
  const theirs = [];
  for (let round = -1; round < ROUNDS; round++) {
    const a = await post();
    raw.send(WRITES);
    const [b] = await once(raw, 'message');
    if (round >= 0) ours.push(a) && theirs.push(b);
  }
  raw.send('end');
  await once(raw, 'exit');
  const per = (rounds, unit) => median(rounds.map((one) => WRITES / one[unit]));
  return {
    cpu: {
      ours: per(ours, 'cpu'),
      raw: per(theirs, 'cpu'),
      ratio: median(ours.map((one, i) => theirs[i].cpu / one.cpu)),
    },
    wall: {
      ours: per(ours, 'wall'),
      raw: per(theirs, 'wall'),
      ratio: median(ours.map((one, i) => theirs[i].wall / one.wall)),
    },
  };
}

const row = (...cells) =>
  console.log(
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(46) : String(cell).padStart(14))).join(''),
  );
const number = (value) => Math.round(value).toLocaleString('en');

const database = await startDatabase();
const running = [];
try {
  say('seeding articles with 1,000 and 100,000 comments');
  const world = await seed(database.url, [1_000, 100_000]);
  const service = await startInstance(database.url);
  const cold = await startInstance(database.url, { CACHE_MEGABYTES: '0' });
  const yardstick = await startExpress();
  running.push(service, cold, yardstick);
  const bundle = (article) => `/v1/sites/bench/page?key=a-${article.size}`;
  const list = (article) => `/v1/sites/bench/articles/${article.articleId}/comments?limit=20`;

  row('cached reads, requests per CPU second', 'interline', 'bare Express', 'ratio');
  const cached = await compareReads(
    service,
    yardstick,
    world.articles.flatMap((article) => [
      { name: `bundle, ${number(article.size)} comments`, path: bundle(article) },
      { name: `first list page, ${number(article.size)} comments`, path: list(article) },
    ]),
  );
  for (const { name, ours, bare, ratio } of cached) row(name, number(ours), number(bare), ratio.toFixed(2));

  console.log();
  row('100,000 comments against 1,000', '1,000', '100,000', 'ratio');
  const sizes = (what, small, large) =>
    row(
      what,
      number(median(small)),
      number(median(large)),
      median(large.map((value, round) => value / small[round])).toFixed(2),
    );
  sizes('bundle, cached', cached[0].rounds, cached[2].rounds);
  sizes('first list page, cached', cached[1].rounds, cached[3].rounds);
  const [smallPage, largePage] = await coldReads(cold, world.articles.map(bundle));
  sizes('bundle, uncached', smallPage, largePage);
  const [smallList, largeList] = await coldReads(cold, world.articles.map(list));
  sizes('first list page, uncached', smallList, largeList);

  console.log();
  row('comment writes', 'interline', 'raw pg', 'ratio');
  for (const keys of [false, true]) {
    const writes = await compareWrites(service, database.url, world, world.articles[0], keys);
    const what = keys ? 'with an Idempotency-Key' : 'without a key';
    row(
      `per CPU second of the process, ${what}`,
      number(writes.cpu.ours),
      number(writes.cpu.raw),
      writes.cpu.ratio.toFixed(2),
    );
    row(
      `per second, ${CONNECTIONS} at a time, ${what}`,
      number(writes.wall.ours),
      number(writes.wall.raw),
      writes.wall.ratio.toFixed(2),
    );
  }
} finally {
  for (const one of running) await one.stop();
  await database.stop();
}
