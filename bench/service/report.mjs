/** The results of a run: printed as they arrive, and written as a page with a chart. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { ROOT } from '../../scripts/checkout.mjs';

/**
 * A row: `name`, `unit`, `ours` and `theirs` (a number, or a cost of `load.mjs`), the `ratio`, and the target: `limit`,
 * the largest ratio, or `most`, the largest value.
 */
export function createReport({ comments }) {
  const sections = [];
  return {
    section(name, title) {
      sections.push({ name, title, rows: [] });
      console.log(`\n${title}`);
      console.log(line(['', 'Interline', 'yardstick', 'ratio', 'aim', '']));
    },
    row(row) {
      sections.at(-1).rows.push(row);
      console.log(line(cells(row)));
    },
    async write() {
      const page = await format(markdown(sections, comments), { parser: 'markdown', printWidth: 180 });
      writeFileSync(join(ROOT, 'docs', 'benchmarks.md'), page);
      writeFileSync(join(ROOT, 'docs', 'images', 'benchmarks.svg'), picture(sections));
      writeFileSync(
        join(ROOT, 'docs', 'benchmarks.json'),
        await format(JSON.stringify(sections), { parser: 'json', printWidth: 120 }),
      );
    },
  };
}

const total = (side) => (typeof side === 'number' ? side : side.server + side.database);

function figure(side, unit) {
  if (side === undefined) return '';
  const digits = unit === 'ms of CPU' ? 3 : 1;
  if (typeof side === 'number' || side.database === 0) return total(side).toFixed(digits);
  return `${side.server.toFixed(2)} + ${side.database.toFixed(2)}`;
}

function aim({ limit, most, unit }) {
  if (typeof limit === 'number') return `<= ${limit}x`;
  return typeof most === 'number' ? `<= ${most} ${unit}` : '';
}

function verdict({ limit, most, ratio, ours }) {
  if (typeof limit === 'number') return ratio <= limit ? 'met' : 'missed';
  if (typeof most === 'number') return total(ours) <= most ? 'met' : 'missed';
  return '';
}

function cells(row) {
  const { name, unit, ours, theirs, ratio } = row;
  return [
    `${name} (${unit})`,
    figure(ours, unit),
    figure(theirs, unit),
    ratio?.toFixed(2) ?? '',
    aim(row),
    verdict(row),
  ];
}

function line([name, ...rest]) {
  return name.padEnd(60) + rest.map((cell) => cell.padStart(14)).join('');
}

function markdown(sections, comments) {
  const date = new Date().toISOString().slice(0, 10);
  const parts = sections.map(
    ({ title, rows }) => `## ${title}

| | Interline | yardstick | ratio | aim | |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${cells(row).join(' | ')} |`).join('\n')}
`,
  );
  return `# Benchmarks

\`npm run bench -- --comments ${comments} --write\` wrote this page on ${date}, on ${cpus().length} cores (${cpus()[0].model}) with Node.js ${process.version}; service, yardsticks,
Postgres and the load generator shared them. A figure is the median of the rounds, both sides in turn; CPU of the process, or of the process + Postgres. The rows are also
in [benchmarks.json](benchmarks.json).

![The ratios](images/benchmarks.svg)

${parts.join('\n')}`;
}

const BAR = { left: 330, width: 420, height: 18, gap: 8 };

/** Ratios as bars with a mark at the target. */
function picture(sections) {
  const rows = sections.flatMap(({ rows }) => rows.filter(({ ratio }) => typeof ratio === 'number'));
  const widest = Math.max(2, ...rows.map(({ ratio, limit }) => Math.max(ratio, limit ?? 0)));
  const x = (ratio) => BAR.left + (ratio / widest) * BAR.width;
  const bars = rows.map((row, i) => {
    const y = 30 + i * (BAR.height + BAR.gap);
    const colour = verdict(row) === 'missed' ? '#b45309' : '#0f766e';
    const mark = row.limit
      ? `<line x1="${x(row.limit)}" x2="${x(row.limit)}" y1="${y - 2}" y2="${y + BAR.height + 2}" stroke="#111" stroke-width="2"/>`
      : '';
    return `<text x="${BAR.left - 10}" y="${y + 13}" text-anchor="end">${escape(row.name)}</text>
<rect x="${BAR.left}" y="${y}" width="${x(row.ratio) - BAR.left}" height="${BAR.height}" rx="2" fill="${colour}"/>
<text x="${x(Math.max(row.ratio, row.limit ?? 0)) + 8}" y="${y + 13}">${row.ratio.toFixed(2)}</text>${mark}`;
  });
  const height = 40 + rows.length * (BAR.height + BAR.gap);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Cost against the yardstick">
<rect width="820" height="${height}" fill="#fff"/>
<text x="${BAR.left}" y="18" font-weight="600">Cost against the yardstick; the line is what is aimed at</text>
${bars.join('\n')}
</svg>
`;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
