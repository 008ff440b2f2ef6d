/**
 * `node scripts/capacity.mjs [--write] [--name value …]`: what a number of article views a day needs, from the figures in docs/benchmarks.json
 * and the assumptions below, each of which an option replaces (`--views 50000000`). `--write` writes the tables to docs/capacity.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { ROOT } from './checkout.mjs';

/** Assumptions about readers and the publisher: [value, what it is]. None of them is measured here. */
const ASSUMED = {
  views: [1_000_000_000, 'article views a day'],
  peak: [3, 'the busiest hour, as a multiple of the average'],
  reads: [1.5, 'public reads for each view: the page bundle, and the list of comments for half of them'],
  answers: [2, 'addresses that are read for each article'],
  articles: [20_000, 'articles read in the same minute'],
  caches: [1, 'caches that ask the service (1: the CDN has a shield in front of it)'],
  ttl: [60, 'seconds that the CDN keeps an answer; 2 without purges by tag'],
  comments: [1, 'comments for each 1,000 views'],
  votes: [5, 'votes and reactions for each 1,000 views'],
  visible: [60, 'seconds that an article is visible, with its live stream open'],
  perInstance: [10_000, 'live streams of an instance at most (MAX_STREAMS)'],
  pool: [16, 'database connections of an instance at most (DATABASE_POOL)'],
};

const DAY = 86_400;
/** Seconds between the lines that keep a stream open (src/http/event-stream.ts). */
const HEARTBEAT = 20;
const SIZES = [1, 10, 100, 1_000];

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    ...Object.fromEntries(Object.keys(ASSUMED).map((name) => [name, { type: 'string' }])),
  },
});
const assumed = Object.fromEntries(
  Object.entries(ASSUMED).map(([name, [value]]) => [name, Number(options[name] ?? value)]),
);
if (Object.values(assumed).some((value) => !(value > 0))) {
  console.error('every assumption must be a number above 0');
  process.exit(2);
}

const measured = readMeasured();
const page = await format(document(), { parser: 'markdown', printWidth: 180 });
if (options.write) writeFileSync(join(ROOT, 'docs', 'capacity.md'), page);
else console.log(page);

/** CPU in milliseconds, of an instance and of Postgres; bytes in KiB. */
function readMeasured() {
  const sections = JSON.parse(readFileSync(join(ROOT, 'docs', 'benchmarks.json'), 'utf8'));
  const find = (section, row, side = 'ours') => {
    const found = sections
      .find(({ name }) => name === section)
      ?.rows.find(({ name }) => name.startsWith(row));
    if (!found)
      throw new Error(`docs/benchmarks.json has no ${section}: ${row}; npm run bench -- ${section} --write`);
    return side === 'name' ? found.name : found[side];
  };
  const toAll = 'an event sent to all ';
  const streams = Number(find('streams', toAll, 'name').replaceAll(/\D/g, ''));
  return {
    hot: find('hot', 'page bundle, br'),
    // The shorter of the two articles, with 1,000 comments.
    cold: find('growth', 'page bundle', 'theirs'),
    post: find('writes', '64 articles, 64 at a time'),
    size: find('hot', 'page bundle, size as br'),
    stream: find('streams', 'an idle stream'),
    streams,
    event: find('streams', toAll).server / streams,
    idle: find('idle', 'CPU of Postgres'),
    load: Math.max(...sections.map(({ load }) => load)),
  };
}

/** Rates per second at the busiest hour, and what they cost with `instances`. */
function demand(instances) {
  const { views, peak, reads, answers, articles, caches, ttl, comments, votes, visible } = assumed;
  const perSecond = (views / DAY) * peak;
  const writes = (perSecond * comments) / 1_000;
  const marks = (perSecond * votes) / 1_000;
  const streams = perSecond * visible;
  // Each event goes to the readers of its article: the average over the articles that are read.
  const sent = (writes + marks) * (streams / articles);
  // Pages read again after a comment; votes carry their counts.
  const asked = perSecond * reads + writes * (streams / articles);
  // Each answer once in its lifetime, and once after each purge.
  const origin = Math.min(asked, answers * caches * (articles / ttl + writes));
  // Each comment drops its article's answers in every instance, and each that is asked builds them again.
  const builds = Math.min(origin, writes * answers * instances);
  return { perSecond, asked, origin, writes, marks, builds, streams, sent, beats: streams / HEARTBEAT };
}

/** Cores that are busy at the busiest hour. Votes are counted like comments, which are dearer. */
function cores(instances) {
  const { hot, cold, post, event, idle } = measured;
  const { origin, writes, marks, builds, sent, beats } = demand(instances);
  const seconds = (rate, milliseconds) => (rate * milliseconds) / 1_000;
  return {
    instances:
      seconds(origin, hot.server) +
      seconds(builds, cold.server) +
      seconds(writes + marks, post.server) +
      seconds(sent + beats, event),
    database:
      seconds(builds, cold.database) + seconds(writes + marks, post.database) + (instances * idle) / 100,
  };
}

/** What is used of each part, as a share of what it can do; 1 is full. */
function saturation(instances) {
  const { perInstance } = assumed;
  const { streams } = demand(instances);
  const busy = cores(instances);
  return {
    'live streams': streams / (instances * perInstance),
    'CPU of the instances': busy.instances / instances,
    'Postgres, one server with 64 cores': busy.database / 64,
  };
}

function document() {
  return `# Capacity

\`node scripts/capacity.mjs --write\` computed this page from [benchmarks.json](benchmarks.json) and the assumptions in that script.
Change one on the command line: \`node scripts/capacity.mjs --views 50000000 --ttl 2\`.

## Assumed

| option | value | meaning |
| --- | --- | --- |
${Object.entries(ASSUMED)
  .map(([name, [, meaning]]) => `| \`--${name}\` | ${count(assumed[name])} | ${meaning} |`)
  .join('\n')}

## Measured

| what | CPU of the instance | CPU of Postgres | command |
| --- | --- | --- | --- |
${measuredRows().join('\n')}

Other programs used the machine (load up to ${measured.load} on two cores), which makes CPU dearer: on a machine of its own, expect less. Bytes and memory do not depend on it.

A page bundle is ${measured.size.toFixed(1)} KiB as Brotli. A live stream takes ${measured.stream.toFixed(0)} KiB of memory. An idle instance takes ${measured.idle.toFixed(1)} % of a core of Postgres.

## At the busiest hour

| per second | with 1 instance | formula |
| --- | --- | --- |
${rateRows().join('\n')}

The CDN answers ${percent(1 - demand(1).origin / demand(1).asked)} of the reads, and sends ${count((demand(1).asked * measured.size) / 1_024)} MiB/s.

## What is full first

Shares of what a part can do; above 100 % it is too small.

| | ${SIZES.map((size) => `${count(size)} instance${size === 1 ? '' : 's'}`).join(' | ')} |
| --- | ${SIZES.map(() => '---:').join(' | ')} |
${saturationRows().join('\n')}

## Cost

A million views cost ${costPerMillion()}.

## Not measured

- Opening a stream, which no CDN can take over: with these assumptions it is the most frequent request of the service, so "CPU of the instances" and the cost are lower bounds.
- Streams that are all open on many instances at once; one instance was measured with ${measured.streams.toLocaleString('en')}. Kernel memory of sockets and TLS, which a proxy in front has, are not counted.
- More than two instances on one database. \`NOTIFY\` takes a lock in the order of commits, so thousands of writes a second may wait there first.
- Postgres on its own machine with 64 cores: its CPU is extrapolated in proportion. Locks and WAL may limit it before.
- Network, load balancers and the CDN.
- The real share of each assumption: take yours from the [metrics](operations/metrics.md).
`;
}

function measuredRows() {
  const row = (what, cost, section) =>
    `| ${what} | ${cost.server.toFixed(3)} ms | ${cost.database.toFixed(3)} ms | \`npm run bench -- ${section} --write\` |`;
  const { hot, cold, post, event } = measured;
  return [
    row('a page bundle from memory', hot, 'hot'),
    row('a page bundle built from the database, 1,000 comments', cold, 'growth'),
    row('a comment posted', post, 'writes'),
    row('an event sent to one stream', { server: event, database: 0 }, 'streams'),
  ];
}

function rateRows() {
  const { perSecond, asked, origin, writes, marks, builds, streams, sent, beats } = demand(1);
  return [
    ['article views', perSecond, 'views / 86,400 × peak'],
    ['reads at the CDN', asked, 'views × reads + comments × streams / articles, since open pages read again'],
    [
      'reads at the service',
      origin,
      'the smaller of that and answers × caches × (articles / ttl + comments)',
    ],
    ['comments', writes, 'views × comments / 1,000'],
    ['votes and reactions', marks, 'views × votes / 1,000'],
    [
      'answers built again',
      builds,
      'the smaller of the reads at the service and comments × answers × instances',
    ],
    ['events sent to streams', sent, '(comments + votes) × streams / articles'],
    ['lines that keep streams open', beats, `streams / ${HEARTBEAT}, counted like events`],
    ['streams opened', perSecond, 'views: a page opens one while it is visible; its cost was not measured'],
    ['live streams open (not per second)', streams, 'views × visible'],
  ].map(([what, rate, formula]) => `| ${what} | ${count(rate)} | ${formula} |`);
}

function saturationRows() {
  const bySize = SIZES.map(saturation);
  const rows = Object.keys(bySize[0]).map(
    (part) => `| ${part} | ${bySize.map((shares) => percent(shares[part])).join(' | ')} |`,
  );
  const first = bySize.map((shares) => Object.entries(shares).toSorted(([, a], [, b]) => b - a)[0][0]);
  const connections = SIZES.map((size) => count(size * assumed.pool));
  const listening = SIZES.map(count);
  return [
    ...rows,
    `| connections without a pooler | ${connections.join(' | ')} |`,
    `| connections that listen, which a pooler cannot share | ${listening.join(' | ')} |`,
    `| **full first** | ${first.join(' | ')} |`,
  ];
}

/** With the number of instances that the streams need. */
function costPerMillion() {
  const { views, peak, perInstance } = assumed;
  const instances = Math.ceil(demand(1).streams / perInstance);
  const busy = cores(instances);
  const hours = (value) => (((value / peak) * 24 * 1e6) / views).toFixed(3);
  return `${hours(busy.instances)} CPU hours of the instances and ${hours(busy.database)} of Postgres, with the ${count(instances)} instances that the live streams need`;
}

function count(value) {
  return value.toLocaleString('en', { maximumSignificantDigits: value < 10 ? 2 : 3 });
}

function percent(share) {
  return `${count(share * 100)} %`;
}
