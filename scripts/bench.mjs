/**
 * `npm run bench [-- sections] [--comments N] [--write]`: the service and its yardsticks in one run, side by side. Sections: hot, cold, growth,
 * writes, streams, start, idle; all by default. `--comments`: of the longest article, 100,000 by default. `--write` writes the figures to
 * docs/benchmarks.md and docs/images/benchmarks.svg. Costs are CPU time, of the process and of Postgres: it depends less than latency on what else
 * the machine does, and ratios hardly at all.
 */
import './node-version.mjs';
import { parseArgs } from 'node:util';
import { say } from './checkout.mjs';
import { prepare } from './workspace.mjs';

const SECTIONS = ['hot', 'cold', 'growth', 'writes', 'streams', 'start', 'idle'];
/** Articles that are asked for once in a round of cold reads. */
const SHORT_ARTICLES = 200;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { comments: { type: 'string', default: '100000' }, write: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !SECTIONS.includes(name));
const comments = Number(options.comments);
if (unknown.length > 0 || !Number.isInteger(comments) || comments < 1_000) {
  console.error(`npm run bench [-- ${SECTIONS.join(' ')}] [--comments N, at least 1000] [--write]`);
  process.exit(2);
}

await prepare();
const { startDatabase } = await import('../bench/service/database.mjs');
const { seed } = await import('../bench/service/seed.mjs');
const { createReport } = await import('../bench/service/report.mjs');

const database = await startDatabase();
try {
  const chosen = SECTIONS.filter((name) => positionals.length === 0 || positionals.includes(name));
  const sizes = [1_000, ...(chosen.includes('growth') ? [comments] : [])];
  say(
    `seeding ${SHORT_ARTICLES} short articles, and one each with ${sizes.map((size) => size.toLocaleString('en')).join(' and ')} comments`,
  );
  const world = await seed(database.url, { sizes, short: SHORT_ARTICLES });
  const report = createReport({ comments });
  for (const name of chosen) {
    const { title, measure } = await import(`../bench/service/sections/${name}.mjs`);
    report.section(name, title);
    await measure({ database, world, row: report.row });
  }
  if (options.write) await report.write();
} finally {
  await database.stop();
}
