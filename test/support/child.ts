/** The service as a separate process, for behaviour only a process has: being killed, stopping, refusing to start. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from './conditions.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Starting a process is slow on a busy machine; milliseconds. */
const PATIENCE = 60_000;

export interface ServiceProcess {
  child: ChildProcess;
  /** Its output so far, on both streams or one. */
  said(stream?: 'stdout' | 'stderr'): string;
  /** Waits for the end; returns the exit code, or the name of the signal. */
  exited(): Promise<number | string>;
}

/** Starts the built service with exactly this environment plus PATH; optionally from another folder. */
export function spawnService(env: Record<string, string>, folder = ROOT): ServiceProcess {
  const child = spawn(process.execPath, ['dist/service/main.js'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { both: '', stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
      said.both += chunk;
      said[stream] += chunk;
    });
  const exit = new Promise<number | string>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return { child, said: (stream) => said[stream ?? 'both'], exited: () => exit };
}

/** Starts an instance on the database and waits until it listens. */
export async function startProcess(
  databaseUrl: string,
  env: Record<string, string> = {},
  folder = ROOT,
): Promise<ServiceProcess & { url: string }> {
  const service = spawnService(
    {
      NODE_ENV: 'test',
      PORT: '0',
      LOG_LEVEL: 'silent',
      WRITES_PER_MINUTE: '0',
      READS_PER_MINUTE: '0',
      LOOKUPS_PER_MINUTE: '0',
      REFUSED_TOKENS_PER_MINUTE: '0',
      DATABASE_URL: databaseUrl,
      ...env,
    },
    folder,
  );
  const url = await until(
    'the process listens',
    () => {
      if (service.child.exitCode !== null) throw new Error(`it ended instead: ${service.said()}`);
      return /listening on (http:[^\s\"]+)/.exec(service.said())?.[1];
    },
    PATIENCE,
  );
  return { ...service, url };
}
