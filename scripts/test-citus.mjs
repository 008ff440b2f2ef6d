/**
 * `npm run test:citus [-- jest arguments]`: the layers `api`, `live` (but for one file) and `citus`, and jobs, on a Citus cluster; or the given
 * ones. Starts a cluster on this machine if its Postgres has the extension; TEST_DATABASE_URL names another: a database of the coordinator (its
 * name must contain `_test`) that has the extension and knows its nodes. Every file of tests gets a distributed database of its own beside it.
 */
import './node-version.mjs';
import { fail } from './checkout.mjs';
import { findNodes } from './citus-cluster.mjs';
import { findCitus, startCluster } from './citus-servers.mjs';

const TESTS = ['test/api', 'test/live', 'test/citus', 'test/fault/jobs', 'test/fault/opinions'];
/** Adds up the blocks in plans that Postgres reports to its client; on a cluster nodes report to the coordinator, which does not pass them on. */
const ELSEWHERE = '--testPathIgnorePatterns=test/live/flat-reads';

const installed = process.env.TEST_DATABASE_URL ? null : findCitus();
if (!process.env.TEST_DATABASE_URL && installed === null)
  fail(
    'no Postgres with Citus was found by pg_config; install it, or set TEST_DATABASE_URL to a database of a coordinator',
  );
const own = installed === null ? null : await startCluster(installed);
try {
  process.env.TEST_DATABASE_URL ||= own.url;
  if ((await findNodes(process.env.TEST_DATABASE_URL)).length < 2)
    fail('the database of TEST_DATABASE_URL needs the extension citus and a node besides the coordinator');
  if (process.argv.length === 2) process.argv.push(...TESTS, ELSEWHERE);
  await import('./test.mjs');
} finally {
  await own?.stop();
}
