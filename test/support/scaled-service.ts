/**
 * What `docker compose --profile scale` starts, on loopback: deploy/proxy.conf in a real nginx that caches, two instances and a worker
 * behind deploy/pgbouncer.ini in a real PgBouncer, on a Postgres server of their own.
 */
import { readFileSync } from 'node:fs';
import { startProcess, type ServiceProcess } from './child.js';
import { until } from './conditions.js';
import { accepts, startOwnPostgres, type Outage, type OwnPostgres } from './own-postgres.js';
import { freePort, startNginx, startPgBouncer, type RunningProgram } from './servers.js';
import { startService, type TestService } from './service.js';

export interface ScaledService {
  postgres: OwnPostgres;
  /** Connects to the database itself, and has created the site. */
  direct: TestService;
  /** Through nginx. */
  through: TestService;
  /** `kill -9`; resolves when the process is gone, with the time that took. */
  killInstance(index: number): Promise<Outage>;
  /** Starts the instance, which has ended, and waits until it is ready; optionally that of another release's folder. */
  startInstance(index: number, folder?: string): Promise<void>;
  /** Ends the instance as an update does, and waits for its exit code. */
  endInstance(index: number): Promise<number | string>;
  /** Ends PgBouncer and starts it at the same address. */
  restartPooler(): Promise<Outage>;
  stop(): Promise<void>;
}

/** Starts everything. */
export async function startScaledService(): Promise<ScaledService> {
  const postgres = await startOwnPostgres();
  const direct = await startService({ databaseUrl: postgres.url, env: { ROLE: 'web' } });
  const startPooler = (port?: number) =>
    startPgBouncer(postgres.url, readFileSync('deploy/pgbouncer.ini', 'utf8'), port);
  let pooler = await startPooler();
  const start = (port: number, role: string, folder?: string) =>
    startProcess(
      pooler.url,
      {
        ROLE: role,
        PORT: String(port),
        DATABASE_DIRECT_URL: postgres.url,
        DATABASE_POOL: '6',
        TRUST_PROXY: '1',
        DRAIN_SECONDS: '1',
      },
      folder,
    );
  const ports = [await freePort(), await freePort()];
  const [worker, ...instances] = await Promise.all([
    start(0, 'worker'),
    ...ports.map((port) => start(port, 'web')),
  ]);
  const nginx = await startProxy(ports);
  const at = (index: number): ServiceProcess => {
    const found = instances[index];
    if (!found) throw new Error(`there is no instance ${index}`);
    return found;
  };
  return {
    postgres,
    direct,
    through: direct.at(`http://127.0.0.1:${nginx.port}`),
    async killInstance(index) {
      const began = performance.now();
      at(index).child.kill('SIGKILL');
      await at(index).exited();
      return { began, ended: performance.now() };
    },
    async startInstance(index, folder) {
      instances[index] = await start(ports[index] ?? 0, 'web', folder);
    },
    async endInstance(index) {
      at(index).child.kill('SIGTERM');
      return at(index).exited();
    },
    async restartPooler() {
      const began = performance.now();
      await pooler.stop();
      pooler = await startPooler(pooler.port);
      await until('PgBouncer accepts connections', () => accepts(pooler.url));
      return { began, ended: performance.now() };
    },
    async stop() {
      const all = [...instances, worker];
      for (const { child } of all) child.kill('SIGKILL');
      await Promise.all(all.map((instance) => instance.exited()));
      await nginx.stop();
      await pooler.stop();
      await direct.stop();
      await postgres.stop();
    },
  };
}

async function startProxy(ports: readonly number[]): Promise<RunningProgram> {
  const port = await freePort();
  const conf = readFileSync('deploy/proxy.conf', 'utf8')
    .replace('web-1:8080', `127.0.0.1:${ports[0]}`)
    .replace('web-2:8080', `127.0.0.1:${ports[1]}`)
    .replace('listen 8080', `listen ${port}`);
  return startNginx(conf, port);
}
