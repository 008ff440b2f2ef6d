/** The system under test: one production instance with the event-loop probe, and its own Postgres. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../../dist/db/migrate.js';
import { startEmbeddedPostgres } from '../../dist/db/embedded-postgres.js';
import { ROOT } from '../../scripts/checkout.mjs';

const PROBE = join(ROOT, 'bench', 'publish', 'event-loop.mjs');

/** A migrated database; `stop` removes it. */
export async function startDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'interline-bench-'));
  const settings = { shared_buffers: '512MB' };
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    log: () => undefined,
    settings,
  });
  await migrate({ databaseUrl: server.url, log: () => undefined });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A ready instance; `child` receives the probe's messages. `nodeOptions` are Node's. */
export async function startInstance(databaseUrl, nodeOptions) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', PROBE, ...nodeOptions, join(ROOT, 'dist', 'service', 'main.js')],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: 'warn',
        WRITES_PER_MINUTE: '0',
        READS_PER_MINUTE: '0',
        // On a busy machine, starting a thread may take longer than the usual time limit of a text.
        TEXT_SECONDS: '60',
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const url = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error('the service did not start');
    await pause(50);
  }
  return {
    url,
    child,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
