/**
 * Preloaded into the service (`node --import`): measures how long its event loop is blocked. Messages `begin` and `end`
 * from the parent process delimit the measurement; `end` is answered with the long blocks.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { PerformanceObserver, performance } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** Shorter blocks are not recorded; milliseconds. */
const NOTED = 2;

if (isMainThread && process.send) measure();

function measure() {
  const threadTimes = openThreadTimes();
  const collections = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) collections.push({ startTime, duration });
  }).observe({ entryTypes: ['gc'] });

  let stretches = [];
  let last = null;
  // A one-millisecond timer is late by the time the loop was blocked.
  const timer = setInterval(() => {
    if (!last) return;
    const now = { at: performance.now(), ...threadTimes.read() };
    const ms = now.at - last.at - 1;
    if (ms > NOTED) {
      stretches.push({
        from: last.at,
        to: now.at,
        ms,
        cpu: now.cpu - last.cpu,
        waited: now.waited - last.waited,
      });
    }
    last = { at: performance.now(), ...threadTimes.read() };
  }, 1);

  process.on('message', (message) => {
    if (message === 'begin') {
      stretches = [];
      collections.length = 0;
      last = { at: performance.now(), ...threadTimes.read() };
      process.send('begun');
    } else {
      last = null;
      // Garbage collections are reported shortly after they ended.
      setTimeout(() => process.send(stretches.map((stretch) => withCollections(stretch, collections))), 100);
    }
  });
  process.channel.unref();
  timer.unref();
  process.once('exit', () => threadTimes.close());
}

function withCollections({ from, to, ms, cpu, waited }, collections) {
  const gc = collections
    .map(({ startTime, duration }) => Math.min(to, startTime + duration) - Math.max(from, startTime))
    .filter((overlap) => overlap > 0)
    .reduce((sum, overlap) => sum + overlap, 0);
  return { ms, cpu, waited, gc };
}

/** Milliseconds that the main thread has run, and has waited for a CPU, as Linux counts them; unknown elsewhere. */
function openThreadTimes() {
  let file;
  try {
    file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  } catch {
    return { read: () => ({ cpu: NaN, waited: NaN }), close: () => undefined };
  }
  const buffer = Buffer.alloc(64);
  return {
    read() {
      const [cpu, waited] = buffer
        .toString('latin1', 0, readSync(file, buffer, 0, 64, 0))
        .split(' ')
        .map(Number);
      return { cpu: cpu / 1e6, waited: waited / 1e6 };
    },
    close: () => closeSync(file),
  };
}
