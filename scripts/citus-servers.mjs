/**
 * A Citus cluster for tests on this machine: a coordinator and two nodes, from the Postgres that `pg_config` names, which has the extension. Its
 * data is in the temporary folder and goes when it stops.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createClusterDatabase } from './citus-cluster.mjs';

const NODES = 3;
const DATABASE = 'interline_test';
/** Milliseconds. */
const START = 30_000;
const FOLDERS = ['/dev/shm', tmpdir()];
/** The data is disposable, so nothing waits for the disk. */
const SETTINGS = {
  ...{
    shared_preload_libraries: 'citus',
    wal_level: 'logical',
    max_locks_per_transaction: '512',
    max_connections: '300',
    max_worker_processes: '64',
  },
  ...{ listen_addresses: '127.0.0.1', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
};

/** Where Postgres with Citus is installed; null if it is not. */
export function findCitus() {
  const ask = (what) => execFileSync('pg_config', [what], { encoding: 'utf8' }).trim();
  try {
    return existsSync(join(ask('--sharedir'), 'extension', 'citus.control')) ? ask('--bindir') : null;
  } catch {
    return null;
  }
}

/** Starts the servers; resolves with the coordinator's address and a function that stops them and deletes their data. */
export async function startCluster(bin) {
  const folder = mkdtempSync(join(FOLDERS.find(existsSync), 'interline-citus-'));
  const account = accountOf(folder);
  const servers = [];
  const stop = async () => {
    await Promise.all(servers.map(stopServer));
    rmSync(folder, { recursive: true, force: true });
  };
  // The scripts end by `process.exit` if something is missing.
  process.once('exit', () => {
    for (const server of servers) server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  });
  try {
    const urls = [];
    for (let number = 0; number < NODES; number += 1) {
      const port = await freePort();
      servers.push(startServer(bin, join(folder, `node-${number}`), port, account));
      urls.push(`postgresql://postgres@127.0.0.1:${port}/postgres`);
    }
    for (const url of urls) await untilItAnswers(url);
    await createClusterDatabase(urls, DATABASE);
    return { url: Object.assign(new URL(urls[0]), { pathname: `/${DATABASE}` }).href, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Postgres refuses to run as root; Debian's package has made an account. */
function accountOf(folder) {
  if (process.getuid?.() !== 0) return {};
  const ask = (what) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  const [uid, gid] = [ask('-u'), ask('-g')];
  chownSync(folder, uid, gid);
  return { uid, gid };
}

function startServer(bin, data, port, account) {
  // Nodes connect to each other as clients, which look for certificates in the account's folder.
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: '/nonexistent' };
  const options = { ...account, env, cwd: '/', stdio: 'ignore' };
  // Only programs on this machine can connect, and only to data of tests.
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync'], options);
  const settings = { ...SETTINGS, port, unix_socket_directories: data };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // In a group of its own: Ctrl-C ends the tests first.
  return spawn(join(bin, 'postgres'), ['-D', data, ...args], { ...options, detached: true });
}

async function stopServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
}

async function untilItAnswers(url) {
  for (const deadline = Date.now() + START; ; await pause(100)) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
