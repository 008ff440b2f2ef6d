/**
 * `npm run bench:publish [-- --sizes 1000,5000,20000] [--runs 3]`: how long publishing a long article keeps the service from
 * other requests. bench/publish/README.md says how to read the table.
 */
import './node-version.mjs';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT, say } from './checkout.mjs';
import { prepare } from './workspace.mjs';

const args = process.argv.slice(2);
const option = (name, preset) => (args.includes(name) ? args[args.indexOf(name) + 1] : preset);
const SIZES = option('--sizes', '1000,5000,20000').split(',').map(Number);
const RUNS = Number(option('--runs', '3'));
const PROFILES = option('--cpu-prof', null);
/** Between two reads of another article; milliseconds. */
const READ_EVERY = 5;

await prepare();
const { build } = await import('esbuild');
const { startDatabase, startInstance } = await import('../bench/publish/instance.mjs');
const { bodyOf, editedText, firstText, patiently, seedArticles } = await import('../bench/publish/world.mjs');

// Inside the checkout, so that they find its packages.
const folder = mkdtempSync(join(ROOT, '.data', 'bench-publish-'));
async function importSupport(name) {
  const outfile = join(folder, `${name}.mjs`);
  const entryPoints = [join(ROOT, 'test', 'support', `${name}.ts`)];
  const options = { bundle: true, packages: 'external', format: 'esm', platform: 'node', logLevel: 'silent' };
  await build({ entryPoints, outfile, ...options });
  return import(outfile);
}

const database = await startDatabase();
let service;
try {
  const support = { ...(await importSupport('many-comments')), ...(await importSupport('random-text')) };
  const articles = SIZES.flatMap((size) =>
    [true, false].map((discussed) => ({
      key: `${discussed ? 'discussed' : 'undiscussed'}-${size}`,
      texts: firstText(support, size),
      discussed,
    })),
  );
  say('seeding articles');
  const tokens = await seedArticles(database.url, support, articles);
  const profile = PROFILES === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${PROFILES}`];
  service = await startInstance(database.url, profile);
  const rows = [];
  await measure('warming up', () =>
    publish('other', tokens.get('other'), bodyOf('other', ['One paragraph.'])),
  );
  rows.push(await measure('nothing', () => pause(3_000)));
  for (const { key, texts } of articles) {
    const versions = [editedText(texts), texts];
    for (let run = 0; run < RUNS; run += 1) {
      const body = bodyOf(key, versions[run % 2]);
      rows.push(await measure(key, () => patiently(() => publish(key, tokens.get(key), body))));
    }
  }
  print(rows);
} finally {
  await service?.stop();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function publish(key, token, body) {
  const answer = await fetch(`${service.url}/v1/sites/${key}/publications/${key}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`publishing ${key}: ${answer.status} ${text.slice(0, 500)}`);
}

/** The longest stretches of the service's event loop during `work`, and the longest wait of a cached read beside it. */
async function measure(name, work) {
  const { child } = service;
  // What came before has been dropped and collected.
  await pause(1_000);
  child.send('begin');
  await once(child, 'message');
  const waits = [];
  let working = true;
  const reading = (async () => {
    while (working) {
      const started = performance.now();
      await (await fetch(`${service.url}/v1/sites/other/page?key=other`)).arrayBuffer();
      waits.push(performance.now() - started);
      await pause(READ_EVERY);
    }
  })();
  const started = performance.now();
  let seconds;
  try {
    await work();
    seconds = (performance.now() - started) / 1_000;
    // The events of the publish are followed a moment later.
    await pause(700);
  } finally {
    working = false;
    await reading;
  }
  child.send('end');
  const [stretches] = await once(child, 'message');
  return { name, seconds, stretches, longestWait: Math.max(...waits), reads: waits.length };
}

function print(rows) {
  const row = (name, ...cells) =>
    console.log(name.padEnd(24) + cells.map((cell) => String(cell).padStart(16)).join(''));
  const ms = (value) => (value ?? 0).toFixed(1);
  row(
    'publish of',
    'seconds',
    'longest, ms',
    'on a processor',
    'next',
    'of it GC',
    'slowest read',
    'of reads',
  );
  for (const { name, seconds, stretches, longestWait, reads } of rows) {
    const longest = Math.max(0, ...stretches.map((stretch) => stretch.ms));
    const [first, second] = stretches.toSorted((a, b) => b.cpu - a.cpu);
    row(
      name,
      seconds.toFixed(1),
      ms(longest),
      ms(first?.cpu),
      ms(second?.cpu),
      ms(first?.gc),
      ms(longestWait),
      reads,
    );
  }
}
