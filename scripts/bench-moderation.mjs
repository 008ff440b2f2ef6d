/**
 * `npm run bench:moderation [-- --sizes 10000,1000000] [--runs 30]`: what moderators' reads cost on a small and a large site, and how
 * long 500 decisions take. bench/moderation/README.md says how to read the table.
 */
import './node-version.mjs';
import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, say } from './checkout.mjs';
import { prepare } from './workspace.mjs';

const args = process.argv.slice(2);
const option = (name, preset) => (args.includes(name) ? args[args.indexOf(name) + 1] : preset);
const SIZES = option('--sizes', '10000,1000000').split(',').map(Number);
const RUNS = Number(option('--runs', '60'));
/** Requests to one site before it is the other's turn. */
const IN_A_ROW = 10;
/** Targets: cost of the large site for the small one's, and seconds for the decisions. */
const RATIO = 1.2;
const SECONDS = 2;
const ARTICLES = 50;
const EACH = 10;

await prepare();
const { startDatabase } = await import('../bench/service/database.mjs');
const { startInstance } = await import('../bench/service/servers.mjs');
const { migrate } = await import('../dist/db/migrate.js');
const { seed, SITE } = await import('../bench/moderation/seed.mjs');
const { readsOf } = await import('../bench/moderation/reads.mjs');

const server = await startDatabase();
const sites = [];
try {
  for (const size of SIZES) sites.push(await openSite(size));
  const rows = [];
  for (const name of Object.keys(readsOf(sites[0]))) rows.push(await measure(name));
  report(rows, await decide(sites.at(-1)));
} finally {
  for (const { instance, client } of sites) {
    await instance.stop();
    await client.end();
  }
  await server.stop();
}

/** A site of a size in a database of its own, with an instance. */
async function openSite(size) {
  const name = `interline_bench_${size}`;
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const databaseUrl = url.href;
  await migrate({ databaseUrl, log: () => undefined });
  const started = performance.now();
  const seeded = await seed(databaseUrl, size);
  say(`seeded ${size} comments in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const instance = await startInstance(databaseUrl, { ROLE: 'web' });
  return { size, ...seeded, instance, client };
}

async function call({ instance, token }, path, body) {
  const answer = await fetch(`${instance.url}/v1/sites/${SITE}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) fail(`${path}: ${answer.status} ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

/** One read on all sites in turns, so that other load of the machine meets all: CPU and wall-clock milliseconds, blocks, rows. */
async function measure(name) {
  const costs = sites.map((site) => ({ site, path: readsOf(site)[name], times: [], cpu: 0, rows: 0 }));
  // Statements are planned for all values after some executions.
  for (let run = 0; run < 10; run += 1)
    for (const cost of costs) cost.rows = (await call(cost.site, cost.path)).items?.length ?? 1;
  const before = await Promise.all(sites.map(blocksOf));
  for (let run = 0; run < RUNS; run += IN_A_ROW)
    for (const cost of costs) {
      const cpu = cpuOf(cost.site);
      for (let again = 0; again < IN_A_ROW; again += 1) {
        const started = performance.now();
        await call(cost.site, cost.path);
        cost.times.push(performance.now() - started);
      }
      cost.cpu += cpuOf(cost.site) - cpu;
    }
  const after = await Promise.all(sites.map(blocksOf));
  return {
    name,
    costs: costs.map(({ times, cpu, rows }, at) => ({
      cpu: (cpu * 1000) / times.length,
      ms: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)],
      blocks: Math.round((after[at] - before[at]) / times.length),
      rows,
    })),
  };
}

/** CPU seconds of the site's instance and of Postgres; in hundredths, so that many requests are needed. */
function cpuOf({ instance }) {
  return instance.cpuSinceStart() + server.cpu();
}

/** Blocks of the database that were looked at so far. Sessions report theirs a second after their last statement. */
async function blocksOf({ client }) {
  await pause(1_500);
  const { rows } = await client.query(
    `select blks_hit + blks_read as blocks from pg_stat_database where datname = current_database()`,
  );
  return Number(rows[0].blocks);
}

/** Seconds for 500 decisions about comments of 50 articles, a hundred a call, as the console sends them; three times. */
async function decide(site) {
  const result = { seconds: [], cpu: [] };
  for (let round = 0; round < 3; round += 1) {
    const { rows } = await site.client.query(
      `select id from (
         select c.id, row_number() over (partition by article_id order by id) as number from comment c
         where article_id in (select id from article order by id limit ${ARTICLES}) and status in ('published', 'pending')) chosen
       where number <= ${EACH} order by number, id`,
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length !== ARTICLES * EACH) fail(`only ${ids.length} comments to decide`);
    const states = new Map();
    for (const id of ids) states.set(id, (await call(site, `/moderation/comments/${id}`)).comment.state);
    const cpu = cpuOf(site);
    const started = performance.now();
    for (let at = 0; at < ids.length; at += 100) {
      const commentIds = ids.slice(at, at + 100);
      const seen = Object.fromEntries(commentIds.map((id) => [id, states.get(id)]));
      const body = { commentIds, action: 'reject', reason: 'spam', seen };
      const { items } = await call(site, '/moderation/decisions', body);
      const refused = items.filter(({ outcome }) => outcome !== 'changed');
      if (refused.length > 0) fail(`not decided: ${JSON.stringify(refused[0])}`);
    }
    result.seconds.push((performance.now() - started) / 1000);
    result.cpu.push(cpuOf(site) - cpu);
  }
  return result;
}

function report(rows, { seconds, cpu }) {
  const line = (name, cells) =>
    console.log(name.padEnd(36) + cells.map((cell) => cell.padStart(11)).join(''));
  line('', [
    ...SIZES.flatMap((size) => [`CPU ${size}`, 'ms', 'blocks', 'rows']),
    'CPU ratio',
    'ms',
    'blocks',
  ]);
  const over = [];
  for (const { name, costs } of rows) {
    const [small, large] = [costs[0], costs.at(-1)];
    const ratios = [large.cpu / small.cpu, large.ms / small.ms, large.blocks / small.blocks];
    if (ratios[0] > RATIO) over.push(name);
    const cells = costs.flatMap((cost) => [
      cost.cpu.toFixed(1),
      cost.ms.toFixed(1),
      String(cost.blocks),
      String(cost.rows),
    ]);
    line(name, [...cells, ...ratios.map((ratio) => ratio.toFixed(2))]);
  }
  const sum = (at) => rows.reduce((total, { costs }) => total + costs.at(at).cpu, 0);
  console.log(
    `all reads together: ${(sum(-1) / sum(0)).toFixed(2)} times the CPU; over ${RATIO}: ${over.join(', ') || 'none'}`,
  );
  console.log(
    `500 decisions over ${ARTICLES} articles: ${seconds.map((one) => one.toFixed(2)).join(', ')} s (target: under ${SECONDS} s), ${cpu.map((one) => one.toFixed(2)).join(', ')} s of CPU`,
  );
}
