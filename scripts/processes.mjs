/** Runs child processes for the scripts: to completion, or in the foreground with signals forwarded. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { onParentGone } from './parent.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Resolves with the exit code a shell would report: the child's own, or 128 + the signal's number. */
function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Runs a command with this terminal's output and resolves with its exit code. */
export function run(command, args, options = {}) {
  return exitCode(spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }));
}

/** Runs a command silently and resolves with its exit code and output. */
export async function capture(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return { code: await exitCode(child), output };
}

/** Node.js arguments that make a child end if the script that started it is killed. */
export const FOLLOW_PARENT = ['--import', new URL('follow-parent.mjs', import.meta.url).href];

/**
 * Runs Node.js with `args` in the foreground and resolves with its exit code.
 *
 * The child gets its own process group: on Ctrl-C a terminal signals the whole foreground group and npm
 * forwards the signal as well, and a server that gets two signals may stop immediately. This way each key press
 * arrives once. `wholeGroup` also signals the child's own children.
 */
export function runForeground(args, { wholeGroup = false, ...options } = {}) {
  const child = spawn(process.execPath, [...FOLLOW_PARENT, ...args], {
    stdio: 'inherit',
    detached: true,
    ...options,
  });
  const lastSent = new Map();
  const forward = (signal) => {
    if (Date.now() - (lastSent.get(signal) ?? 0) < 500) return;
    lastSent.set(signal, Date.now());
    try {
      process.kill(wholeGroup ? -child.pid : child.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  FORWARDED.forEach((signal) => process.on(signal, forward));
  // npm runs scripts in a shell, which is killed by the signal npm forwards without telling this process.
  if (process.env.npm_lifecycle_event) onParentGone(() => lastSent.size === 0 && forward('SIGTERM'), 2);
  return exitCode(child).finally(() => FORWARDED.forEach((signal) => process.off(signal, forward)));
}
