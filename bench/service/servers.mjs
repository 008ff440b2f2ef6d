/** The compared servers: instances of the service, and baselines. Each is a separate process. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../../scripts/checkout.mjs';
import { cpuOfProcess, threadClock } from './database.mjs';

/** A busy machine starts an instance slowly; milliseconds. */
const START_TIMEOUT = 180_000;
const METRICS_TOKEN = 'of-the-benchmark-alone';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * One production instance without rate limits. `cpu()`: CPU seconds, whose differences count; `cpuSinceStart()`: CPU seconds of
 * the process, in hundredths (Linux); `memory()`: resident memory in bytes.
 */
export async function startInstance(databaseUrl, env = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'service', 'main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      WRITES_PER_MINUTE: '0',
      READS_PER_MINUTE: '0',
      METRICS_TOKEN,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_TIMEOUT;
  while (
    !(await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('the service did not start');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const metric = async (name) => {
    const answer = await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
    return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(await answer.text())[1]);
  };
  const clock = threadClock(child.pid);
  return {
    url,
    // Where there is a choice not by its metrics, which take two milliseconds to write.
    cpu: async () => clock() ?? (await metric('process_cpu_seconds_total')),
    cpuSinceStart: () => cpuOfProcess(child.pid),
    memory: () => metric('process_resident_memory_bytes'),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/**
 * A baseline: `raw-http` or `express` in the folder `yardsticks`. `ask(message)` sends it a message and resolves with
 * its reply.
 */
export async function startYardstick(name, env = {}) {
  const child = fork(join(ROOT, 'bench', 'service', 'yardsticks', `${name}.mjs`), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
    serialization: 'advanced',
  });
  const [port] = await once(child, 'message');
  const ask = async (message) => {
    child.send(message);
    const [answer] = await once(child, 'message');
    return answer;
  };
  const clock = threadClock(child.pid);
  return {
    url: `http://127.0.0.1:${port}`,
    ask,
    cpu: async () => clock() ?? (await ask({ do: 'usage' })).cpu,
    cpuSinceStart: () => cpuOfProcess(child.pid),
    memory: async () => (await ask({ do: 'usage' })).memory,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
