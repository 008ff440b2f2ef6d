/**
 * `npm start`: runs the service from a fresh clone. Installs, generates and builds what is missing, then runs
 * the service until it ends, and exits with its exit code.
 */
import './node-version.mjs';
import { join } from 'node:path';
import { runForeground } from './processes.mjs';
import { ROOT } from './checkout.mjs';
import { prepare } from './workspace.mjs';

await prepare();
process.exitCode = await runForeground(['--enable-source-maps', join(ROOT, 'dist', 'service', 'main.js')]);
