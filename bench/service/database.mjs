/** The Postgres server of the benchmark, and its CPU time. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/db/embedded-postgres.js';
import { migrate } from '../../dist/db/migrate.js';
import { PRODUCT_VERSION } from '../../dist/version.js';

/** Kernel ticks per second, in which /proc counts CPU time. Linux has had 100 on every architecture Node.js runs on. */
const TICKS = 100;

/**
 * Its own Postgres, or BENCH_DATABASE_URL's (its name must contain `_bench`), migrated. `cpu()`: seconds used by the
 * server and all its processes; null if /proc does not have them (not Linux, or a remote server).
 */
export async function startDatabase() {
  const given = process.env.BENCH_DATABASE_URL;
  if (given !== undefined) {
    if (!new URL(given).pathname.includes('_bench'))
      throw new Error('BENCH_DATABASE_URL must name a database with _bench in it');
    return await opened(given, async () => undefined);
  }
  const folder = mkdtempSync(join(tmpdir(), 'interline-bench-'));
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    log: () => undefined,
    settings: { shared_buffers: '512MB' },
  });
  return await opened(server.url, async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

async function opened(url, stop) {
  return { ...(await openedAt(url)), stop };
}

/** The migrated database at the address; `cpu()` is the sum of the servers at `nodes`. */
export async function openedAt(url, nodes = [url]) {
  await migrate({ databaseUrl: url, log: () => undefined });
  const servers = [];
  for (const node of nodes) servers.push(await serverProcess(node));
  const isKnown = servers.every((server) => server !== null);
  return { url, cpu: () => (isKnown ? servers.reduce((sum, server) => sum + cpuOfFamily(server), 0) : null) };
}

/** The versions of what is measured, for a reader of the figures. */
export async function versionsOf(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('show server_version');
    return `Interline ${PRODUCT_VERSION}, Node.js ${process.versions.node}, Postgres ${rows[0].server_version}`;
  } finally {
    await client.end();
  }
}

/** The process id of the server, the parent of every connection's process. */
async function serverProcess(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    const stat = processStat(rows[0].pid);
    return stat?.name.startsWith('postgres') ? stat.parent : null;
  } finally {
    await client.end();
  }
}

/** CPU seconds of a process since its start, in hundredths; null where /proc does not have them. */
export function cpuOfProcess(pid) {
  const stat = processStat(pid);
  return stat && stat.own / TICKS;
}

/**
 * Reads the CPU seconds of a process, to the nanosecond, from its threads; those that have ended count as they were at the last
 * reading. The process itself does nothing for it. Null where /proc does not have them.
 */
export function threadClock(pid) {
  const nanoseconds = new Map();
  return () => {
    let threads;
    try {
      threads = readdirSync(`/proc/${pid}/task`);
    } catch {
      return null;
    }
    for (const thread of threads) {
      const used = scheduled(pid, thread);
      if (used !== null) nanoseconds.set(thread, used);
    }
    return nanoseconds.size === 0 ? null : [...nanoseconds.values()].reduce((sum, one) => sum + one, 0) / 1e9;
  };
}

function scheduled(pid, thread) {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  } catch {
    return null;
  }
}

/** CPU seconds of a process, its children, and terminated children. */
function cpuOfFamily(pid) {
  let ticks = 0;
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? processStat(entry) : null;
    if (stat !== null && Number(entry) === pid) ticks += stat.own + stat.ofEnded;
    else if (stat?.parent === pid) ticks += stat.own;
  }
  return ticks / TICKS;
}

/** Fields of proc(5)'s /proc/PID/stat; null if the process does not exist. */
function processStat(pid) {
  let text;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  const end = text.lastIndexOf(')');
  const fields = text.slice(end + 2).split(' ');
  const at = (field) => Number(fields[field - 3]);
  return {
    name: text.slice(text.indexOf('(') + 1, end),
    parent: at(4),
    own: at(14) + at(15),
    ofEnded: at(16) + at(17),
  };
}
