/** One visit of the page in a fresh profile, and its main-thread cost. */
import { BADGED, htmlOf } from './world.mjs';

/** Tasks of the renderer's main thread, and their parts. */
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Minimum duration of a task's part in the report; milliseconds. */
const WORTH_TELLING = 2;

/**
 * Opens the page, waits for its badges, then scrolls to the list. Times are in milliseconds; `badges` and `list` are
 * the longest tasks of each phase with their parts.
 */
export async function visit(browser, url, withWidget) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.route(url + '/host/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: htmlOf(withWidget) }),
  );
  await page.addInitScript(watch, BADGED);
  const stop = await trace(page);
  await page.goto(url + '/host/long');
  if (withWidget) await page.waitForFunction(() => window.seen.ready > 0);
  await page.waitForTimeout(300);
  const badges = await stop();
  const stopList = await trace(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  if (withWidget) await page.waitForFunction(listShown);
  await page.waitForTimeout(300);
  const list = await stopList();
  const seen = await page.evaluate(() => {
    const count = (root) =>
      [...root.querySelectorAll('*')].reduce(
        (sum, node) => sum + 1 + (node.shadowRoot ? count(node.shadowRoot) : 0),
        0,
      );
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < window.seen.first);
    return { ...window.seen, requests: asked.length, nodes: count(document) };
  });
  await context.close();
  return { badges, list, ...seen };
}

function watch(badged) {
  window.seen = { long: [], shift: 0, first: 0, ready: 0 };
  const look = () => {
    const badges = [...document.querySelectorAll('interline-badge')];
    const shown = badges.filter((host) => host.shadowRoot?.querySelector('.badge:not(.empty)')?.style.left);
    if (shown.length > 0) window.seen.first ||= performance.now();
    if (shown.length < badged) requestAnimationFrame(look);
    else window.seen.ready = performance.now();
  };
  requestAnimationFrame(look);
  new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) window.seen.long.push(Math.round(duration));
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((entries) => {
    for (const { value, hadRecentInput } of entries.getEntries())
      if (!hadRecentInput) window.seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

function listShown() {
  return (
    document.querySelector('interline-comments').shadowRoot?.querySelectorAll('.list > ol > .comment')
      .length >= 20
  );
}

/** Traces the main thread until the returned function is called, which resolves with its longest tasks. */
async function trace(page) {
  const client = await page.context().newCDPSession(page);
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await client.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES } });
  return async () => {
    const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await done;
    await client.detach();
    return longestTasks(events);
  };
}

function longestTasks(events) {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const timed = events.filter(({ ph, dur, pid, tid }) => ph === 'X' && dur > 0 && main.has(`${pid}:${tid}`));
  return timed
    .filter(({ name }) => name === 'RunTask')
    .sort((a, b) => b.dur - a.dur)
    .slice(0, 3)
    .map((task) => ({ ms: task.dur / 1000, cpu: (task.tdur ?? NaN) / 1000, parts: partsOf(task, timed) }));
}

/** Self time by name of what ran in a task. */
function partsOf(task, timed) {
  const inside = timed
    .filter(
      (event) =>
        // The scheduler reports a task twice.
        !event.name.endsWith('RunTask') &&
        event.tid === task.tid &&
        event.pid === task.pid &&
        event.ts >= task.ts &&
        event.ts + event.dur <= task.ts + task.dur,
    )
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const own = new Map();
  const open = [];
  for (const event of inside) {
    while (open.length > 0 && event.ts >= open.at(-1).ts + open.at(-1).dur) open.pop();
    const add = (name, by) => own.set(name, (own.get(name) ?? 0) + by / 1000);
    add(event.name, event.dur);
    if (open.length > 0) add(open.at(-1).name, -event.dur);
    open.push(event);
  }
  return [...own]
    .filter(([, ms]) => ms >= WORTH_TELLING)
    .sort((a, b) => b[1] - a[1])
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
    .join(', ');
}
