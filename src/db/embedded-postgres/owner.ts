/** Ensures that one process at a time owns a data folder, and stops servers left by killed owners. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './error.js';

/** Time a server has for a fast shutdown before it gets an immediate one; milliseconds. */
export const STOP_PATIENCE_MS = 20_000;

export interface Owner {
  pid: number;
  startedAt: string | undefined;
}

/** Claims the data folder for this process, or throws with the id of the owner. Returns a function that releases it. */
export function claim(home: string): () => void {
  const file = join(home, 'owner.json');
  const mine = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  for (;;) {
    const owner: Owner = { pid: process.pid, startedAt: startTime(process.pid) };
    writeFileSync(mine, JSON.stringify(owner));
    try {
      // A hard link appears atomically with its content, and only if the file does not exist.
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
          'this one alongside on other data: set DATABASE_URL, or DATA_DIR to another folder, or use another checkout ' +
          '(and another PORT).',
      );
    dropStaleClaim(file, mine, found);
  }
}

/** Two starts may find the same stale claim. Each moves it aside first, so that neither removes the other's new claim. */
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

/** The process that has or had the data folder. */
export function readOwner(home: string): Owner | undefined {
  return readJson(join(home, 'owner.json')) as Owner | undefined;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Compares the start time as well, because operating systems reuse process ids. */
export function isSameProcess(owner: Owner): boolean {
  return isAlive(owner.pid) && startTime(owner.pid) === owner.startedAt;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // In a container without an init process, a finished process can remain as a zombie, which accepts signals.
  return !/^[ZX]$/.test(procStat(pid)?.[0] ?? '');
}

function startTime(pid: number): string | undefined {
  if (process.platform === 'linux') return procStat(pid)?.[19];
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

/** The fields of /proc/<pid>/stat after the program's name, which may contain spaces. */
function procStat(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}

/** Stops a server whose owner was killed. No other process may hold the claim on the data folder. */
export async function stopOrphan(home: string, log: (message: string) => void): Promise<void> {
  const cluster = join(home, 'cluster');
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const [pidLine, dataLine] = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(pidLine);
  // Postgres cleans up after a dead server itself, and better: it also waits for that server's last processes.
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
    // A server's working directory is its data folder: also true if the folder was moved, and false for a copied pid file.
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return recordedFolder === cluster && stdout.includes(cluster);
  } catch {
    return false;
  }
}
