/**
 * `BENCH_CITUS_URL=... npm run bench:citus [-- cost | move]`: a Citus cluster against one Postgres, and a site that moves to another node while
 * it is written to. The address is a database of the coordinator with `_bench` in its name that has the extension and its nodes;
 * the benchmark makes its own databases beside it.
 */
import './node-version.mjs';
import { fail, say } from './checkout.mjs';
import {
  createClusterDatabase,
  distributeDatabase,
  dropClusterDatabase,
  findNodes,
} from './citus-cluster.mjs';
import { prepare } from './workspace.mjs';

const SECTIONS = ['cost', 'move'];
const SECONDS = 60;
const SHARDS = 32;

const chosen = process.argv.slice(2);
const url = process.env.BENCH_CITUS_URL;
if (!url || !new URL(url).pathname.includes('_bench'))
  fail('BENCH_CITUS_URL must name a database with _bench in it, on the coordinator');
if (chosen.some((name) => !SECTIONS.includes(name))) fail(`npm run bench:citus [-- ${SECTIONS.join(' ')}]`);
await prepare();
const nodes = await findNodes(url);
if (nodes.length < 3)
  fail('the database of BENCH_CITUS_URL needs the extension citus and two nodes besides the coordinator');

const { openedAt } = await import('../bench/service/database.mjs');
const base = new URL(url).pathname.slice(1);
const database = async (name, distributed) => {
  await dropClusterDatabase(nodes, name);
  await createClusterDatabase(distributed ? nodes : nodes.slice(0, 1), name, { extension: distributed });
  const at = (node) => Object.assign(new URL(node), { pathname: `/${name}` }).href;
  const opened = await openedAt(at(nodes[0]), distributed ? nodes.map(at) : [at(nodes[0])]);
  if (distributed) await distributeDatabase(at(nodes[0]), SHARDS);
  return opened;
};
try {
  const cluster = await database(`${base}_cluster`, true);
  if (chosen.length === 0 || chosen.includes('cost')) {
    const { measureCost } = await import('../bench/citus/cost.mjs');
    await measureCost(cluster, await database(`${base}_plain`, false), say);
  }
  if (chosen.length === 0 || chosen.includes('move')) {
    const { moveUnderLoad } = await import('../bench/citus/move.mjs');
    await moveUnderLoad(await database(`${base}_move`, true), SECONDS, say);
  }
} finally {
  for (const name of ['cluster', 'plain', 'move']) await dropClusterDatabase(nodes, `${base}_${name}`);
}
