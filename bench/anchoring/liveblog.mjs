/**
 * Live blogs: a hundred publishes, each with a new entry on top and two edits, with a thread on every paragraph. Runs
 * generated blogs through the service's anchoring plan and prints the outcome of the threads for each kind. Arguments:
 * the first and the last seed. Bundled by scripts/bench-anchoring.mjs.
 */
import { playLiveBlog } from '../../test/support/live-blog.ts';
import { LiveLedger } from '../../test/support/live-ledger.ts';

const PUBLISHES = 100;
const [from = 1, to = 5] = process.argv.slice(2).map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Window size and entries of the first page; in a small window most entries are removed. */
const WINDOWS = [
  { name: 'no window', window: null, start: 20 },
  { name: '100', window: 100, start: 60 },
  { name: '25', window: 25, start: 25 },
];
const combinations = ['prose', 'news', 'ticker'].flatMap((kind) => [
  ...WINDOWS.flatMap((size) => [false, true].map((ids) => ({ kind, ...size, ids }))),
  { kind, name: '25, newest last', window: 25, start: 25, ids: false, newest: 'last' },
]);

function play(options) {
  const ledger = new LiveLedger();
  const pages = playLiveBlog({ ...options, publishes: PUBLISHES });
  pages.forEach((page, publish) => {
    if (publish > 0) ledger.lookAhead(page);
    ledger.publish(page);
  });
  const { threads, ms } = ledger;
  return {
    threads,
    ms,
    microsecondsABlock: ms.map((time, publish) => (1_000 * time) / pages[publish].length),
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const TENTH = PUBLISHES / 10;

for (let warm = 0; warm < 3; warm++) play({ kind: 'news', seed: 99, window: 25, start: 25, ids: false });
const rows = combinations.map((options) => {
  const played = seeds.map((seed) => play({ ...options, seed }));
  const threads = played.flatMap((ledger) => ledger.threads);
  const count = (what) => threads.filter((thread) => thread[what]).length;
  const firstAndLast = (figures, digits) =>
    [(all) => all.slice(1, 1 + TENTH), (all) => all.slice(-TENTH)]
      .map((tenth) => median(played.flatMap((blog) => tenth(figures(blog)))).toFixed(digits))
      .join(', ');
  return {
    kind: options.kind,
    window: options.name,
    ids: options.ids ? 'yes' : 'no',
    threads: threads.length,
    'wrong ever': count('everWrong'),
    'wrong at the end': count('isWrong'),
    lost: `${count('everLost')} (${((100 * count('everLost')) / threads.length).toFixed(2)} %)`,
    'ms of CPU a publish: first, last tenth': firstAndLast(({ ms }) => ms, 1),
    'µs a block': firstAndLast(({ microsecondsABlock }) => microsecondsABlock, 0),
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
