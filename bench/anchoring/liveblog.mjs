/**
 * Live blogs: a hundred publishes, each with a new entry on top and two edited, with a thread on every paragraph. Plays
 * made-up ones through the plan that the service uses and prints, for each kind, what became of the threads. Arguments:
 * the first and the last seed. Bundled by scripts/bench-anchoring.mjs.
 */
import { planPublish } from '../../src/features/articles/plan.ts';
import { relocate } from '../../src/shared/anchoring/index.ts';
import { hashBlocks, placeByHash } from '../../src/widget/article/place.ts';
import { playLiveBlog } from '../../test/support/live-blog.ts';

const PUBLISHES = 100;
const [from = 1, to = 5] = process.argv.slice(2).map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Window, and entries of the first page; in a small one most entries leave. */
const WINDOWS = [
  { name: 'no window', window: null, start: 20 },
  { name: '100', window: 100, start: 60 },
  { name: '25', window: 25, start: 25 },
];
const combinations = ['prose', 'news', 'ticker'].flatMap((kind) => [
  ...WINDOWS.flatMap((size) => [false, true].map((ids) => ({ kind, ...size, ids }))),
  { kind, name: '25, newest last', window: 25, start: 25, ids: false, newest: 'last' },
]);

/** The ledger of one article; every paragraph has a thread, so none is ever forgotten. */
class Service {
  ledger = [];
  latest = [];
  threads = [];
  ms = [];

  publish(page) {
    const blocks = blocksOf(page);
    const started = process.cpuUsage();
    const { selectors, moves, added } = planPublish(this.ledger, [], this.latest, blocks);
    const { user, system } = process.cpuUsage(started);
    this.ms.push((user + system) / 1000);
    const moved = moves.map(({ paragraph, placement: { block, state } }) => ({
      ...paragraph,
      ...(block !== null && { current: selectors[block] }),
      position: block,
      state,
    }));
    this.ledger = [...moved, ...added.map((block) => this.add(selectors[block], page[block].truth))];
    this.latest = blocks;
    this.judge(page);
  }

  add(selector, truth) {
    const id = this.threads.push({ truth, everWrong: false, everLost: false, isWrong: false }) - 1;
    return {
      id,
      selector,
      current: selector,
      text: selector.text,
      position: selector.index,
      state: 'anchored',
      comments: 1,
    };
  }

  judge(page) {
    const shown = new Set(page.map(({ truth }) => truth));
    for (const { id, position } of this.ledger) {
      const thread = this.threads[id];
      thread.isWrong = position !== null && page[position].truth !== thread.truth;
      thread.everWrong ||= thread.isWrong;
      thread.everLost ||= position === null && shown.has(thread.truth);
    }
  }

  /** What a browser shows of a page that the service does not know yet. */
  lookAhead(page) {
    const blocks = blocksOf(page);
    // In the order of the page bundle.
    const standing = this.ledger
      .filter(({ position }) => position !== null)
      .toSorted((a, b) => a.position - b.position);
    const paragraphs = standing.map(({ id, current, position }) => ({
      id,
      hash: current.hash,
      index: position,
    }));
    const { places, missing } = placeByHash(paragraphs, hashBlocks(blocks));
    const sought = new Set(missing.map(({ id }) => id));
    const selectors = standing.map((row) => row.current);
    const placements = sought.size > 0 ? relocate(selectors, blocks) : [];
    const shown = new Set(page.map(({ truth }) => truth));
    standing.forEach(({ id }, at) => {
      const block = sought.has(id) ? placements[at].block : (places.get(id) ?? null);
      const thread = this.threads[id];
      thread.aheadWrong ||= block !== null && page[block].truth !== thread.truth;
      thread.aheadLost ||= block === null && shown.has(thread.truth);
    });
  }
}

function blocksOf(page) {
  return page.map(({ truth: _, ...block }, index) => ({ ...block, index }));
}

function play(options) {
  const service = new Service();
  for (const page of playLiveBlog({ ...options, publishes: PUBLISHES })) {
    if (service.latest.length > 0) service.lookAhead(page);
    service.publish(page);
  }
  return service;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const TENTH = PUBLISHES / 10;

for (let warm = 0; warm < 3; warm++) play({ kind: 'news', seed: 99, window: 25, start: 25, ids: false });
const rows = combinations.map((options) => {
  const played = seeds.map((seed) => play({ ...options, seed }));
  const threads = played.flatMap((service) => service.threads);
  const count = (what) => threads.filter((thread) => thread[what]).length;
  const ms = (slice) => median(played.flatMap((service) => slice(service.ms))).toFixed(1);
  return {
    kind: options.kind,
    window: options.name,
    ids: options.ids ? 'yes' : 'no',
    threads: threads.length,
    'wrong ever': count('everWrong'),
    'wrong at the end': count('isWrong'),
    lost: `${count('everLost')} (${((100 * count('everLost')) / threads.length).toFixed(2)} %)`,
    'ms of CPU a publish: first, last tenth': `${ms((all) => all.slice(1, 1 + TENTH))}, ${ms((all) => all.slice(-TENTH))}`,
    'page ahead: wrong': count('aheadWrong'),
    'not shown': count('aheadLost'),
  };
});

const columns = Object.keys(rows[0]);
const widths = columns.map((column) =>
  Math.max(column.length, ...rows.map((row) => String(row[column]).length)),
);
const line = (cells) => `| ${cells.map((cell, at) => String(cell).padEnd(widths[at])).join(' | ')} |`;
console.log(`seeds ${from} to ${to}, ${PUBLISHES} publishes each\n`);
console.log(line(columns));
console.log(line(widths.map((width) => '-'.repeat(width))));
for (const row of rows) console.log(line(columns.map((column) => row[column])));
