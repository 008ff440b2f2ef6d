import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, lstat, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  EmbeddedPostgresError,
  startEmbeddedPostgres,
  stopAbandonedPostgres,
  type EmbeddedPostgres,
} from '../../src/db/embedded-postgres.js';

// Creating and recovering databases is slow on a machine with a busy disk.
jest.setTimeout(120_000);

const isRoot = process.getuid?.() === 0;

let seed: string;
let folder: string;
let dataDir: string;
let lines: string[];
let running: EmbeddedPostgres[];

beforeAll(async () => {
  seed = await makeFolder();
  const server = await startEmbeddedPostgres({
    dataDir: join(seed, 'postgres'),
    log: () => undefined,
    settings: { fsync: 'off' },
  });
  await server.stop();
});

afterAll(async () => {
  await rm(seed, { recursive: true });
});

beforeEach(async () => {
  folder = await makeFolder();
  dataDir = join(folder, 'postgres');
  lines = [];
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  await rm(folder, { recursive: true });
});

/** A folder that the server's account can enter; if it cannot, the data goes elsewhere, which has its own test. */
async function makeFolder(): Promise<string> {
  const made = await realpath(await mkdtemp(join(tmpdir(), 'embedded-postgres-')));
  await chmod(made, 0o711);
  return made;
}

/** Data of an earlier start. Node's own copy would not keep the files' owners. */
function useExistingData(): void {
  expect(spawnSync('cp', ['-a', join(seed, 'postgres'), dataDir]).status).toBe(0);
}

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataDir,
    log: (line) => lines.push(line),
    settings: { fsync: 'off' },
  });
  running.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

function isAlive(pid: number): boolean {
  // A killed process whose parent does not collect it stays as a zombie.
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

/** What a service killed with `kill -9` leaves: a running server, and an owner file of a process that is gone. */
async function leaveOrphan(): Promise<{ url: string; pid: number }> {
  useExistingData();
  const { url } = await start();
  await query(url, 'CREATE TABLE notes (text text)');
  await query(url, `INSERT INTO notes VALUES ('kept')`);
  const gone = spawnSync(process.execPath, ['--eval', '']).pid;
  await writeFile(join(dataDir, 'owner.json'), JSON.stringify({ pid: gone, startedAt: '1' }));
  return { url, pid: await serverPid() };
}

describe('embedded Postgres', () => {
  test('keeps data between starts, listens on loopback only and keeps its password secret', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE notes (text text)');
    expect(lines).toEqual([`creating a database in ${dataDir} (first start only)`]);
    const [listening] = await query(first.url, 'SHOW listen_addresses');
    const [sockets] = await query(first.url, 'SHOW unix_socket_directories');
    expect({ ...listening, ...sockets }).toEqual({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
    });
    expect(new URL(first.url).pathname).toBe('/interline');
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
    const withoutPassword = new URL(first.url);
    withoutPassword.password = 'guess';
    await expect(query(withoutPassword.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    await first.stop();
    await first.stop();

    const second = await start();
    expect(await query(second.url, 'SELECT * FROM notes')).toEqual([]);
    expect(lines).toHaveLength(1);
  });

  test('handles letters of all languages as letters', async () => {
    useExistingData();
    const { url } = await start();
    const [row] = await query(url, `SELECT upper('größe жук') AS upper, 'Ж' ILIKE 'ж' AS same`);
    expect(row).toEqual({ upper: 'GRÖßE ЖУК', same: true });
    await query(url, 'CREATE EXTENSION pg_trgm');
    const [words] = await query(url, `SELECT similarity('жук', 'жука') > 0.4 AS similar`);
    expect(words).toEqual({ similar: true });
  });

  test('stops the server of a killed run and continues with its data', async () => {
    const { pid } = await leaveOrphan();

    const next = await start();

    expect(isAlive(pid)).toBe(false);
    expect(lines).toContain(`stopping the database server (process ${pid}) of a run that was killed`);
    expect(await query(next.url, 'SELECT * FROM notes')).toEqual([{ text: 'kept' }]);
  });

  test('stops with its process when a signal comes before the process handles any', async () => {
    useExistingData();
    const module = new URL('../../dist/db/embedded-postgres.js', import.meta.url).href;
    const code = `
      const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
      await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
      console.log('started');
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(owner.stdout, 'data');
    const pid = await serverPid();

    owner.kill('SIGTERM');

    expect(await once(owner, 'exit')).toEqual([null, 'SIGTERM']);
    await until(() => !isAlive(pid));
    await start();
  });

  test('recovers when the server was killed together with its owner', async () => {
    const { pid } = await leaveOrphan();
    process.kill(pid, 'SIGKILL');
    await until(() => !isAlive(pid));

    const next = await start();

    expect(await query(next.url, 'SELECT * FROM notes')).toEqual([{ text: 'kept' }]);
  });

  test('reports the process that uses the data, and how to run two', async () => {
    useExistingData();
    await start();
    const second = startEmbeddedPostgres({ dataDir, log: () => undefined });
    await expect(second).rejects.toThrow(EmbeddedPostgresError);
    await expect(second).rejects.toThrow(
      new RegExp(`process ${process.pid}\\) is running on the database.*DATABASE_URL.*DATA_DIR`),
    );
    expect(await stopAbandonedPostgres(dataDir)).toBe(false);
  });

  test('lets one of two concurrent starts succeed', async () => {
    useExistingData();
    const both = await Promise.allSettled([start(), start()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is not misled by a process id that another program has now', async () => {
    useExistingData();
    const other = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], { stdio: 'pipe' });
    try {
      const pid = other.pid ?? 0;
      await writeFile(join(dataDir, 'owner.json'), JSON.stringify({ pid, startedAt: 'long ago' }));
      await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${pid}\n${dataDir}/cluster\n1\n1\n`);
      const { url } = await start();
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect(isAlive(pid)).toBe(true);
    } finally {
      other.kill();
    }
  });

  test('does not affect the original when its folder was copied while it ran', async () => {
    useExistingData();
    const original = await start();
    const copy = join(folder, 'copy');
    await cp(dataDir, copy, { recursive: true });
    await writeFile(join(copy, 'owner.json'), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
    expect(await stopAbandonedPostgres(copy)).toBe(true);
    expect(await query(original.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('starts over when creating the database was interrupted', async () => {
    await mkdir(join(dataDir, 'cluster.new'), { recursive: true });
    await writeFile(join(dataDir, 'cluster.new', 'PG_VERSION'), '18\n');
    await writeFile(join(dataDir, 'password'), 'of the interrupted one\n');
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('explains what is wrong when the database was made by another version', async () => {
    useExistingData();
    await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '12\n');
    await expect(start()).rejects.toThrow(
      /did not start[^]*initialized by PostgreSQL version 12[^]*DATABASE_URL/,
    );
  });

  (isRoot ? test : test.skip)('keeps data elsewhere when a folder above is closed to others', async () => {
    await chmod(folder, 0o700);
    const first = await start();
    await query(first.url, 'CREATE TABLE notes (text text)');
    await first.stop();
    expect((await lstat(dataDir)).isSymbolicLink()).toBe(true);
    const place = await realpath(dataDir);
    try {
      expect(place).toMatch(/^\/var\/lib\/interline\/[0-9a-f]{16}$/);
      expect(lines[0]).toContain(`the data is kept in ${place}`);
      const second = await start();
      expect(await query(second.url, 'SELECT * FROM notes')).toEqual([]);
      await second.stop();
    } finally {
      await rm(place, { recursive: true });
    }
  });
});
