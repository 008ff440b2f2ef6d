/**
 * `npm run bench:page [-- --runs N]`: measures the widget's cost for a very long page during startup, in a real Chromium.
 * Visits alternate with the same page without the widget; bench/page/README.md explains the table.
 */
import './node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumOptions } from './chromium.mjs';
import { ROOT, say } from './checkout.mjs';
import { prepare } from './workspace.mjs';

const at = process.argv.indexOf('--runs');
const RUNS = at < 0 ? 10 : Number(process.argv[at + 1]);

await prepare();
const { build } = await import('esbuild');
const { chromium } = await import('playwright-core');
const { startDatabase } = await import('../bench/service/database.mjs');
const { startInstance } = await import('../bench/service/servers.mjs');
const { seedPage } = await import('../bench/page/world.mjs');
const { visit } = await import('../bench/page/visit.mjs');
const { visitSlowly } = await import('../bench/page/slow.mjs');

// Inside the checkout, so that the bundles find its packages.
const folder = mkdtempSync(join(ROOT, '.data', 'bench-page-'));
const outfile = join(folder, 'many-comments.mjs');
await build({
  entryPoints: [join(ROOT, 'test', 'support', 'many-comments.ts')],
  outfile,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  logLevel: 'silent',
});
const { fillArticle } = await import(outfile);

const database = await startDatabase();
let service, browser;
try {
  await seedPage(database.url, fillArticle);
  service = await startInstance(database.url);
  browser = await chromium.launch(await chromiumOptions());
  say(`opening the page ${RUNS} times with the widget and ${RUNS} times without`);
  const [bare, full, slow] = [[], [], []];
  for (let run = -1; run < RUNS; run++) {
    const [without, withIt] = [
      await visit(browser, service.url, false),
      await visit(browser, service.url, true),
    ];
    // The first visit fills the service's caches and the browser's.
    if (run >= 0) bare.push(without) && full.push(withIt);
  }
  for (let run = 0; run < RUNS; run++) slow.push(await visitSlowly(browser, service.url));
  print(bare, full, slow);
} finally {
  await browser?.close();
  await service?.stop();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

function print(bare, full, slow) {
  const row = (name, ...cells) =>
    console.log(name.padEnd(44) + cells.map((cell) => String(cell).padStart(10)).join(''));
  const spread = (values) => {
    const sorted = values.toSorted((a, b) => a - b);
    return [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((value) => value.toFixed(0));
  };
  row('longest task of the main thread, ms', 'min', 'median', 'max');
  for (const [name, visits] of [
    ['the page alone', bare],
    ['with the widget', full],
  ]) {
    for (const [phase, of] of [
      ['to the badges', ({ badges }) => badges],
      ['scrolled to the list', ({ list }) => list],
    ]) {
      row(`${name}, ${phase}`, ...spread(visits.map((seen) => of(seen)[0]?.ms ?? 0)));
      row('  of it on a processor', ...spread(visits.map((seen) => of(seen)[0]?.cpu ?? 0)));
    }
  }
  console.log();
  const tasks = full.flatMap(({ long }) => long);
  row('tasks over 50 ms, all visits', 'count', 'longest');
  row(
    'the page alone',
    bare.flatMap(({ long }) => long).length,
    Math.max(0, ...bare.flatMap(({ long }) => long)),
  );
  row('with the widget', tasks.length, Math.max(0, ...tasks));
  console.log();
  row('first badge, ms after the request of the page', ...spread(full.map(({ first }) => first)));
  row('all badges', ...spread(full.map(({ ready }) => ready)));
  console.log();
  row('requests up to the first badge', Math.max(...full.map(({ requests }) => requests)));
  row('cumulative layout shift, at most', Math.max(...full.map(({ shift }) => shift)));
  row('elements, shadow roots included', Math.max(...full.map(({ nodes }) => nodes)));
  console.log();
  row('on a slow network, ms', 'min', 'median', 'max');
  row('from the text to the first badge', ...spread(slow.map(({ badge }) => badge)));
  row('from scrolling to the first comment', ...spread(slow.map(({ list }) => list)));
  row('bytes of scripts up to the badge', ...spread(slow.map(({ badgeBytes }) => badgeBytes)));
  row('bytes of scripts up to the list', ...spread(slow.map(({ listBytes }) => listBytes)));
  console.log('\nthe longest tasks of the calmest visit');
  const calmest = full.toSorted((a, b) => a.badges[0].ms - b.badges[0].ms)[0];
  for (const [phase, found] of [
    ['badges', calmest.badges],
    ['list', calmest.list],
  ])
    for (const { ms, parts } of found)
      console.log(`${phase.padEnd(8)}${ms.toFixed(0).padStart(5)} ms  ${parts}`);
}
