/**
 * `npm run bench:anchoring [-- dataset.jsonl.gz] [--template] [--sparse] [--limit N]`: measures how well threads find their
 * paragraphs after real edits, compared with other tools. bench/anchoring/README.md explains the table.
 * With `--hostile` instead: the time to match ten thousand paragraphs against ten thousand similar ones. With `--liveblog
 * [--seeds 1-5]` instead: the fate of threads in live blogs over a hundred publishes.
 */
import './node-version.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { capture } from './processes.mjs';
import { ROOT, fail, say } from './checkout.mjs';
import { prepare } from './workspace.mjs';

const RESOLVERS = [
  { file: 'index-id', name: 'section number' },
  { file: 'text-position', name: 'character offsets' },
  { file: 'text-quote-exact', name: 'exact quote' },
  { file: 'text-hash', name: 'hash of the text' },
  { file: 'hypothesis', name: "Hypothesis's matching" },
  { file: 'interline-selectors', name: 'Interline, selectors only' },
  { file: 'interline', name: 'Interline' },
];

const folder = join(ROOT, 'bench', 'anchoring');
const args = process.argv.slice(2);
const limit = args.includes('--limit') ? args.splice(args.indexOf('--limit'), 2) : [];
const seeds = args.includes('--seeds') ? args.splice(args.indexOf('--seeds'), 2)[1].split('-') : [];
const options = [...args.filter((arg) => arg.startsWith('--')), ...limit];
const dataset = resolve(args.find((arg) => !arg.startsWith('--')) ?? join(folder, 'public.jsonl.gz'));

await prepare({ generate: false, build: false });
const { build } = await import('esbuild');
const temporary = mkdtempSync(join(tmpdir(), 'interline-bench-'));
try {
  if (args.includes('--hostile')) await runAlone('hostile.mjs');
  else if (args.includes('--liveblog')) await runAlone('liveblog.mjs', seeds);
  else await compare();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function compare() {
  const rows = [];
  for (const resolver of RESOLVERS) {
    say(`${resolver.name} ...`);
    const report = await score(resolver);
    if (report) rows.push(rowOf(resolver.name, report));
  }
  print(rows);
}

async function runAlone(file, options = []) {
  const module = join(temporary, file);
  await bundle(join(folder, file), module);
  const { code, output } = await capture(process.execPath, [module, ...options], { cwd: ROOT });
  if (code !== 0) fail(output, code);
  console.log(output);
}

function bundle(from, to) {
  return build({
    entryPoints: [from],
    outfile: to,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
}

/** The scorer's report, or undefined if a baseline cannot run here. */
async function score({ file, name }) {
  const module = join(temporary, file + '.mjs');
  const json = join(temporary, file + '.json');
  try {
    await bundle(join(folder, 'adapters', file + '.mjs'), module);
  } catch (error) {
    if (!/approx-string-match/.test(String(error))) throw error;
    say(`${name} is skipped: install it with npm install --no-save approx-string-match`);
    return undefined;
  }
  const command = [join(folder, 'score.mjs'), module, dataset, '--json', json, ...options];
  const { code, output } = await capture(process.execPath, command, { cwd: ROOT });
  if (code !== 0) fail(`the scorer stopped with exit code ${code}:\n${output}`, code);
  return JSON.parse(readFileSync(json, 'utf8'));
}

function rowOf(name, { rows, extra, phrases }) {
  const slice = (wanted) => rows.find((row) => row.slice.startsWith(wanted)) ?? {};
  const [all, hard] = [slice('all'), slice('hard')];
  const share = (kind, what) =>
    phrases[kind] ? ((100 * phrases[kind][what]) / phrases[kind].n).toFixed(1) : '-';
  return {
    resolver: name,
    'precision / recall': `${all.precision} / ${all.recall}`,
    'hard ones': `${hard.precision} / ${hard.recall}`,
    'deleted -> orphan': all.orphanAcc,
    'wrong per 1000': all.wrongPer1000,
    '(identical text)': `${all.wrong} (${all.ofThemIdenticalText})`,
    'clean articles': extra.articlesWithoutAnyWrong,
    'edited phrase found': share('edited', 'span'),
    'lost phrase, block kept': share('lost', 'para'),
    'ms: median, p95, max': `${extra.msMedian}, ${extra.msP95}, ${extra.msMax}`,
  };
}

function print(rows) {
  const columns = Object.keys(rows[0]);
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column]).length)),
  );
  const line = (cells) => `| ${cells.map((cell, at) => String(cell).padEnd(widths[at])).join(' | ')} |`;
  console.log(`\n${dataset} ${options.join(' ')}\n`);
  console.log(line(columns));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) console.log(line(columns.map((column) => row[column])));
}
