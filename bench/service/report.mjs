/** The results of a run: printed as they arrive, and with `--write` kept in docs/benchmarks.json, from which the page and its picture are made. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { ROOT } from '../../scripts/checkout.mjs';
import { picture } from './picture.mjs';
import { ROUNDS } from './load.mjs';
import { aim, figure, page, verdict } from './page.mjs';

const FILE = join(ROOT, 'docs', 'benchmarks.json');

/**
 * A row: `name`, `unit`, `ours` and `theirs` (a number, or a cost of `load.mjs`), the `ratio`, and the target: `limit`,
 * the largest ratio, or `most`, the largest value. `versions`: of what was measured. A section is written with the date, the machine and its
 * load, and replaces the same section of earlier runs; the others stay.
 */
export function createReport({ order, comments, versions }) {
  const sections = [];
  return {
    section(name, title) {
      sections.push({ name, title, ...circumstances(), versions, comments, rows: [] });
      console.log(`\n${title}`);
      console.log(line(['', 'Interline', 'yardstick', 'ratio', 'aim', '']));
    },
    row(row) {
      sections.at(-1).rows.push(row);
      console.log(line(cells(row)));
    },
    async write() {
      const known = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];
      const all = order.flatMap((name) => {
        const newest = [...sections, ...known].find((section) => section.name === name);
        return newest ? [newest] : [];
      });
      writeFileSync(FILE, await format(JSON.stringify(all), { parser: 'json', printWidth: 120 }));
      await writePage(all);
    },
  };
}

async function writePage(sections) {
  const text = await format(page(sections), { parser: 'markdown', printWidth: 180 });
  writeFileSync(join(ROOT, 'docs', 'benchmarks.md'), text);
  for (const scheme of ['light', 'dark'])
    writeFileSync(join(ROOT, 'docs', 'images', `benchmarks-${scheme}.svg`), picture(sections, scheme));
}

function circumstances() {
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${cpus()[0].model})`,
    rounds: ROUNDS,
    load: Number(loadavg()[0].toFixed(1)),
  };
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
