/** Notices that the process that started this one is gone; there is no other sign when it was killed. */
import { readFileSync } from 'node:fs';

const INTERVAL_MS = 500;

/** Calls back once when the parent is gone. With `generations` 2 also when the parent's parent is (on Linux). */
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

/** An orphan gets another parent, so a changed number says that the old one ended. */
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
