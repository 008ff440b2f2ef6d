/**
 * `npm run bench [-- sections] [--comments N] [--write]`: the service and its yardsticks in one run, side by side. Sections: hot, cold, growth,
 * writes, streams, start, idle, traces; all by default. `--comments`: of the longest article, 100,000 by default. `--articles`: short
 * ones, of which each is asked for once in a round of cold reads, 200 by default. `--write` writes the figures
 * of these sections to docs/benchmarks.json, and docs/benchmarks.md and its pictures from that file. Costs are CPU time, of the process and of Postgres: it depends less than latency on what else
 * the machine does, and ratios hardly at all.
 */
import './node-version.mjs';
import { parseArgs } from 'node:util';
import { say } from './checkout.mjs';
import { prepare } from './workspace.mjs';

const SECTIONS = ['hot', 'cold', 'growth', 'writes', 'streams', 'start', 'idle', 'traces'];
/** Sections that only read the long articles. */
const ONLY_LONG = ['hot', 'growth'];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    comments: { type: 'string', default: '100000' },
    articles: { type: 'string', default: '200' },
    write: { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter((name) => !SECTIONS.includes(name));
const comments = Number(options.comments);
const articles = Number(options.articles);
if (unknown.length > 0 || !(comments >= 1_000) || !(articles >= 64)) {
  console.error(
    `npm run bench [-- ${SECTIONS.join(' ')}] [--comments N, at least 1000] [--articles N, at least 64] [--write]`,
  );
  process.exit(2);
}

await prepare();
const { startDatabase, versionsOf } = await import('../bench/service/database.mjs');
const { seed } = await import('../bench/service/seed.mjs');
const { createReport } = await import('../bench/service/report.mjs');

const database = await startDatabase();
try {
  const chosen = SECTIONS.filter((name) => positionals.length === 0 || positionals.includes(name));
  const sizes = [1_000, ...(chosen.includes('growth') ? [comments] : [])];
  const short = chosen.every((name) => ONLY_LONG.includes(name)) ? 0 : articles;
  say(
    `seeding ${short} short articles, and one each with ${sizes.map((size) => size.toLocaleString('en')).join(' and ')} comments`,
  );
  const world = await seed(database.url, { sizes, short });
  const report = createReport({ order: SECTIONS, comments, versions: await versionsOf(database.url) });
  for (const name of chosen) {
    const { title, measure } = await import(`../bench/service/sections/${name}.mjs`);
    report.section(name, title);
    await measure({ database, world, row: report.row });
    if (options.write) await report.write();
  }
} finally {
  await database.stop();
}
