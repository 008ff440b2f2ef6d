/**
 * `npm run dev`: runs the service, and rebuilds and restarts it after each change of its sources or schema. The database
 * keeps running between restarts; a change that does not compile does not stop the running service.
 */
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { onParentGone } from './parent.mjs';
import { FOLLOW_PARENT, run } from './processes.mjs';
import { ROOT, say } from './checkout.mjs';
import { prepare } from './workspace.mjs';

/** Debounce: editors write a file in several steps, and git writes many files. */
const SETTLE_MS = 150;

let service;
let ending = false;

function startService() {
  // In its own process group: on Ctrl-C a terminal would signal it a second time.
  service = spawn(
    process.execPath,
    [...FOLLOW_PARENT, '--enable-source-maps', join(ROOT, 'dist', 'service', 'main.js')],
    {
      stdio: 'inherit',
      detached: true,
    },
  );
  service.once('exit', () => say('the service ended; waiting for a change'));
}

async function stopService() {
  service.removeAllListeners('exit');
  if (service.exitCode !== null || service.signalCode !== null) return;
  service.kill('SIGTERM');
  await once(service, 'exit');
}

async function restart() {
  if ((await run(process.execPath, [join(ROOT, 'scripts', 'build.mjs')])) !== 0 || ending) return;
  await stopService();
  if (!ending) startService();
}

await prepare();
startService();

function end() {
  if (ending) return;
  ending = true;
  void stopService().then(() => process.exit(0));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
if (process.env.npm_lifecycle_event) onParentGone(end, 2);

let restarting = Promise.resolve();
let settling;
for (const folder of ['src', 'prisma'])
  watch(join(ROOT, folder), { recursive: true }, (_event, file) => {
    if (file?.startsWith('generated')) return;
    clearTimeout(settling);
    settling = setTimeout(() => (restarting = restarting.then(restart)), SETTLE_MS);
  });
