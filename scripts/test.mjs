/**
 * `npm test [-- jest arguments]`: runs all layers, or the given ones: `npm test -- test/unit`. Works in a fresh clone and
 * next to a running service: the tests use their own Postgres server in the temporary folder, unless
 * TEST_DATABASE_URL is set (the database's name must contain `_test`). Migrations are applied once, to a template
 * that test files copy.
 *
 * Four files of `test/deploy` need nginx, PgBouncer, PHP and Python, which no npm package provides: without them they are skipped
 * with a message, unless they were named or CI is set. The tests that install the npm package and the WordPress plugin
 * only run if named, or with THOROUGH=1 (CONTRIBUTING.md).
 */
import './node-version.mjs';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runForeground } from './processes.mjs';
import { ROOT, fail, say } from './checkout.mjs';
import { createClusterDatabase, dropClusterDatabase, findNodes, finishTemplate } from './citus-cluster.mjs';
import { prepare } from './workspace.mjs';

/** Layers of pure code, without database and browser. */
const PURE_LAYERS = ['unit', 'property'];
const SERVER_PREFIX = 'interline-test-';
/**
 * Where the server's data is, the first with room: every test file copies a database of 400 files, which costs less in memory.
 * The data takes half a gigabyte at most.
 */
const DATA_FOLDERS = ['/dev/shm', tmpdir()];
const DATA_SIZE = 2 ** 32;
/** For Jest and its workers: with the processors busy, collecting garbage rarely and in one thread takes a seventh less CPU time. */
const V8_FLAGS = ['--max-semi-space-size=64', '--single-threaded-gc'];
/** Programs that files of `test/deploy` need, and Debian's packages of them. */
const NEEDED = [
  { file: 'proxy', program: 'nginx', name: 'nginx' },
  { file: 'pooler', program: 'pgbouncer', name: 'pgbouncer' },
  { file: 'scale', program: 'nginx', name: 'nginx' },
  { file: 'scale', program: 'pgbouncer', name: 'pgbouncer' },
  { file: 'token-examples', program: 'php', name: 'php-cli' },
  { file: 'token-examples', program: 'python3', name: 'python3' },
];

const jestArgs = process.argv.slice(2);
const layers = jestArgs.flatMap((arg) => /^(?:\.\/|.*\/)?test\/(\w+)/.exec(arg)?.[1] ?? []);
const pureOnly = layers.length > 0 && layers.every((layer) => PURE_LAYERS.includes(layer));

/** Patterns of skipped files. */
const leftOut = [];
for (const { file, program, name } of NEEDED) {
  if (layers.length > 0 || process.env.CI || isInstalled(program)) continue;
  leftOut.push(`/test/deploy/${file}`);
  say(`test/deploy/${file} is skipped: it needs ${program} (apt-get install ${name})`);
}
for (const file of ['package', 'wordpress'])
  if (!process.env.THOROUGH && !jestArgs.some((arg) => arg.includes(`widget/${file}`)))
    leftOut.push(`/test/widget/${file}`);

// Ctrl-C while the server starts or stops must not leave it running; Jest itself is signalled below.
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (interrupted = true));

await prepare();
process.exitCode = pureOnly ? await runJest({}) : await withDatabase(runJest);

/** Searches PATH and the folders where Debian installs servers, which are not in an ordinary user's PATH. */
function isInstalled(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

async function runJest(env) {
  if (interrupted) return 130;
  const flags = [
    process.env.NODE_OPTIONS,
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
  ];
  // Last: this option consumes all arguments after it.
  const ignored = ['/node_modules/', ...leftOut].map((path) => `--testPathIgnorePatterns=${path}`);
  return await runForeground(
    [...V8_FLAGS, join(ROOT, 'node_modules/jest/bin/jest.js'), ...jestArgs, ...ignored],
    {
      cwd: ROOT,
      wholeGroup: true,
      env: { ...process.env, ...env, NODE_ENV: 'test', NODE_OPTIONS: flags.filter(Boolean).join(' ') },
    },
  );
}

async function withDatabase(work) {
  const { startEmbeddedPostgres, stopAbandonedPostgres } = await fromDist('db/embedded-postgres.js');
  const url = process.env.TEST_DATABASE_URL;
  if (url) return await withTemplate(url, work);
  await removeAbandonedServers(stopAbandonedPostgres);
  const folder = mkdtempSync(join(DATA_FOLDERS.find(hasRoom) ?? tmpdir(), SERVER_PREFIX));
  // As root the server runs under another account, which must be able to enter.
  chmodSync(folder, 0o711);
  try {
    const server = await startEmbeddedPostgres({
      dataDir: join(folder, 'postgres'),
      database: 'interline_test',
      // This data is disposable, so nothing waits for the disk, and copies of the template are not logged.
      settings: {
        ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
        ...{ wal_level: 'minimal', max_wal_senders: '0', max_connections: '300' },
      },
      log: () => undefined,
    });
    try {
      return await withTemplate(server.url, work);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withTemplate(url, work) {
  const { default: pg } = await import('pg');
  const { migrate } = await fromDist('db/migrate.js');
  const { installQueue } = await fromDist('db/install-queue.js');
  const database = new URL(url).pathname.slice(1);
  if (!database.includes('_test'))
    fail(`TEST_DATABASE_URL names the database "${database}"; tests only touch one with "_test" in its name`);
  const template = `${database}_template_${process.pid}`;
  const templateUrl = new URL(url);
  templateUrl.pathname = '/' + template;
  const directory = join(ROOT, 'prisma', 'migrations');
  const prepareTemplate = async () => {
    await migrate({ databaseUrl: templateUrl.href, directory, log: () => undefined });
    await installQueue(templateUrl.href);
  };
  const nodes = await findNodes(url);
  if (nodes.length > 0)
    try {
      await createClusterDatabase(nodes, template);
      await prepareTemplate();
      await finishTemplate(nodes, template);
      return await work({
        TEST_DATABASE_URL: url,
        TEST_DATABASE_TEMPLATE: template,
        TEST_DATABASE_NODES: nodes.join(' '),
      });
    } finally {
      await dropClusterDatabase(nodes, template);
    }
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE "${template}"`);
    await prepareTemplate();
    // A database with connections cannot be copied; this keeps all out, including autovacuum.
    await client.query(`ALTER DATABASE "${template}" ALLOW_CONNECTIONS false`);
    return await work({ TEST_DATABASE_URL: url, TEST_DATABASE_TEMPLATE: template });
  } finally {
    await client.query(`DROP DATABASE IF EXISTS "${template}"`).catch(() => undefined);
    await client.end();
  }
}

function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > DATA_SIZE;
  } catch {
    return false;
  }
}

/** Removes servers left by test runs that were killed. */
async function removeAbandonedServers(stopAbandonedPostgres) {
  const folders = DATA_FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((entry) => entry.startsWith(SERVER_PREFIX))
      .map((entry) => join(folder, entry)),
  );
  for (const folder of folders)
    try {
      if (!(await stopAbandonedPostgres(join(folder, 'postgres')))) continue;
      say(`removing ${folder}, left by a test run that was killed`);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // It belongs to another user, or is just being created.
    }
}

function fromDist(file) {
  return import(pathToFileURL(join(ROOT, 'dist', file)));
}
