/** `npm run interline -- <command>`: runs the command line in dist/service/cli.js, built first if needed. */
import './node-version.mjs';
import { join } from 'node:path';
import { runForeground } from './processes.mjs';
import { ROOT } from './checkout.mjs';
import { prepare } from './workspace.mjs';

await prepare();
process.exitCode = await runForeground([
  '--enable-source-maps',
  join(ROOT, 'dist', 'service', 'cli.js'),
  ...process.argv.slice(2),
]);
