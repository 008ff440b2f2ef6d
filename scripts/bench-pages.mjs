/**
 * `npm run bench:pages -- <pages.jsonl.gz> [--text-only] [--each]`, or with the file in INTERLINE_PAGES: measures how much of the
 * articles in saved pages is detected, and where the widget places its badges, in a real Chromium. bench/pages/README.md explains
 * the format of the pages and the tables.
 */
import './node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumOptions } from './chromium.mjs';
import { ROOT, fail, say } from './checkout.mjs';
import { prepare } from './workspace.mjs';

const args = process.argv.slice(2);
const options = new Set(args.filter((arg) => arg.startsWith('--')));
const file = args.find((arg) => !arg.startsWith('--')) ?? process.env.INTERLINE_PAGES;
if (!file)
  fail(
    'name the file of saved pages, or set INTERLINE_PAGES to it; bench/pages/README.md describes its format',
  );

await prepare();
const { build } = await import('esbuild');
const { readPages, scorePage, summarise } = await import('../bench/pages/score.mjs');
const pages = readPages(resolve(file));
const folder = mkdtempSync(join(ROOT, '.data', 'bench-pages-'));
try {
  const { readHtml } = await bundle('src/features/articles/html-blocks.ts');
  const scores = pages.map((page) =>
    scorePage(
      page,
      readHtml(page.html).blocks.map(({ text }) => text),
    ),
  );
  console.table({
    all: summarise(scores),
    'the first, third, ...': summarise(scores.filter((_, at) => at % 2 === 0)),
    'the second, fourth, ...': summarise(scores.filter((_, at) => at % 2 === 1)),
  });
  if (options.has('--each')) console.table(scores);
  if (!options.has('--text-only')) await showBadges();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bundle(source) {
  const outfile = join(folder, source.replaceAll('/', '-').replace('.ts', '.mjs'));
  await build({
    entryPoints: [join(ROOT, source)],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  return await import(outfile);
}

async function showBadges() {
  const { startDatabase } = await import('../bench/service/database.mjs');
  const { startInstance } = await import('../bench/service/servers.mjs');
  const { seedSite, visit, WIDTHS } = await import('../bench/pages/badges.mjs');
  const { chromium } = await import('playwright-core');
  const database = await startDatabase();
  let service, browser;
  try {
    await seedSite(database.url);
    service = await startInstance(database.url);
    browser = await chromium.launch(await chromiumOptions());
    say(`opening ${pages.length} pages with the widget, at ${WIDTHS.join(', ')} pixels`);
    const seen = [];
    for (const page of pages) {
      seen.push(await visit(browser, service.url, page));
      if (options.has('--each'))
        for (const [at, width] of WIDTHS.entries()) {
          const { outside, overWords, overBadges, scrolls } = seen.at(-1)[at];
          if (outside + overWords + overBadges + scrolls > 0)
            say(`${page.name} at ${width}: ${JSON.stringify(seen.at(-1)[at])}`);
        }
    }
    console.table(
      Object.fromEntries(WIDTHS.map((width, at) => [width, sum(seen.map((widths) => widths[at]))])),
    );
  } finally {
    await browser?.close();
    await service?.stop();
    await database.stop();
  }
}

function sum(rows) {
  return Object.fromEntries(
    Object.keys(rows[0]).map((key) => [key, rows.reduce((total, row) => total + row[key], 0)]),
  );
}
