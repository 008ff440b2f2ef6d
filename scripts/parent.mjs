/** Detects that the parent process is gone; if it was killed, polling is the only way. */
import { readFileSync } from 'node:fs';

const INTERVAL_MS = 500;

/** Calls back once when the parent is gone; with `generations` 2 also when the grandparent is (on Linux). */
export function onParentGone(callback, generations = 1) {
  const ancestors = lineage(generations);
  const timer = setInterval(() => {
    const now = lineage(generations);
    if (ancestors.every((pid, index) => pid === now[index])) return;
    clearInterval(timer);
    callback();
  }, INTERVAL_MS);
  timer.unref();
}

/** An orphaned process gets a new parent, so a changed id means that the old one has ended. */
function lineage(generations) {
  const pids = [process.ppid];
  while (pids.length < generations) pids.push(parentOf(pids[pids.length - 1]));
  return pids;
}

function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[1]);
  } catch {
    return 0;
  }
}
