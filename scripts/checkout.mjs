/** The checkout's folder and files, and terminal output. Built-ins only, because dependencies may not be installed yet. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Prints one progress line. */
export function say(message) {
  console.log('interline: ' + message);
}

/** Ends the script with a message and no stack trace. */
export function fail(message, code = 1) {
  console.error('interline: ' + message);
  process.exit(code);
}

/** Files below a folder, as paths relative to it, sorted. */
export function listFiles(folder, prefix = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? listFiles(join(folder, entry.name), prefix + entry.name + '/')
        : [prefix + entry.name],
    )
    .sort();
}
