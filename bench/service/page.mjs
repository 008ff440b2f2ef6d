/** docs/benchmarks.md, made from the measured sections. */

const total = (side) => (typeof side === 'number' ? side : side.server + side.database);

/** What each section compares, for a reader who has not seen the code. */
const ABOUT = {
  hot: 'The service answers from its memory, as it does for nearly every reader. The yardstick is a bare `node:http` server that sends the same bytes and headers, which the benchmark checks, over connections that stay open, and does nothing else. Both have answered 30,000 requests before.',
  cold: 'The service builds the answer from the database, without its cache: short articles, each asked for once in a round. The yardstick is bare Express with `pg` that gets the same rows as JSON from one SQL statement, without permissions, rendering or validation.',
  growth:
    'The service alone, without its cache: the same read on the longest article and on one with 1,000 comments. A ratio of 1 means that the cost does not grow with the article.',
  writes:
    'Both sides have stored the comment durably before they answer. The yardstick is bare Express with `pg` that inserts one row of the same width; the service also checks permissions and moderation rules, renders safe HTML, keeps counters, and writes the event that live readers get.',
  streams:
    'Live readers of one article. The yardstick is a bare `node:http` server that writes the same bytes to each stream in a loop.',
  start:
    'From the start of the process to its first answer, CPU of the process only. The yardstick is bare Express with `pg`. What only writing and jobs need is loaded later and not in the figure: some 90 ms for the job worker, one second after the start.',
  traces:
    'Two instances of the service that differ only in sending traces: every request sampled, to a collector that accepts everything. CPU of the process.',
  idle: 'An instance with answers of 200 articles in memory that no one asks for.',
};

export function figure(side, unit) {
  if (side === undefined) return '';
  const digits = unit === 'ms of CPU' ? 3 : 1;
  if (typeof side === 'number' || side.database === 0) return total(side).toFixed(digits);
  return `${side.server.toFixed(2)} + ${side.database.toFixed(2)}`;
}

export function aim({ limit, most, unit }) {
  if (typeof limit === 'number') return `<= ${limit}x`;
  return typeof most === 'number' ? `<= ${most} ${unit}` : '';
}

export function verdict({ limit, most, ratio, ours }) {
  if (typeof limit === 'number') return ratio <= limit ? 'met' : 'missed';
  if (typeof most === 'number') return total(ours) <= most ? 'met' : 'missed';
  return '';
}

/** The page in Markdown. */
export function page(sections) {
  return `# Benchmarks

\`npm run bench -- --write\` writes this page, its pictures and [benchmarks.json](benchmarks.json); \`npm run bench -- hot cold --write\` measures these sections
again and leaves the others as they were. [scaling.md](scaling.md) says what follows for planning.

**How to read it.** Compare the ratios. Both sides run in turn on the same machine in the same minutes, a row is the median of some rounds, and costs are CPU
time (\`service + Postgres\` where both work), so other programs on the machine change the ratios little. They change the absolute figures much: a core that is shared
has cold caches. Each section says how busy the machine was (load: programs that want a core, on average of the last minute). "Aim" is what we want, and a missed one stays
in the table. Lower is better everywhere. A section of one round on a busy machine shows the order of magnitude only: measure it again on a quiet one.

<picture>
  <source media="(prefers-color-scheme: dark)" srcset="images/benchmarks-dark.svg">
  <img alt="Bars of the ratios below, with a line at each aim" src="images/benchmarks-light.svg">
</picture>

${sections.map(part).join('\n')}`;
}

function part({ name, title, rows, date, machine, load, versions, comments, rounds }) {
  const long = name === 'growth' ? `${comments.toLocaleString('en')} comments on the longest article; ` : '';
  return `## ${title}

${ABOUT[name]}

| | Interline | yardstick | ratio | aim | |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row.name} | ${cell(row.ours, row)} | ${cell(row.theirs, row)} | ${row.ratio?.toFixed(2) ?? ''} | ${aim(row)} | ${verdict(row)} |`).join('\n')}

${date}, ${long}${versions}, ${machine}, load ${load}, median of ${rounds} rounds.
`;
}

function cell(side, { unit }) {
  const text = figure(side, unit);
  return text === '' ? '' : `${text} ${unit === 'ms of CPU' ? 'ms' : unit}`;
}
