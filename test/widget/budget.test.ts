/** What the widget weighs on the wire. A page at rest loads the entry; the rest comes when somebody needs it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';

interface Output {
  entryPoint?: string;
  imports: { path: string; kind: string }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const meta = JSON.parse(readFileSync(root + 'dist/meta/widget.json', 'utf8')) as {
  outputs: Record<string, Output>;
};

/** A part's own files: what its entry imports statically, without what is loaded already. */
function files(source: string, loaded: ReadonlySet<string> = new Set()): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path) || loaded.has(path)) return;
    found.add(path);
    for (const { path: next, kind } of meta.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') visit(next);
  };
  const start = Object.keys(meta.outputs).find((path) => meta.outputs[path]?.entryPoint === source);
  if (!start) throw new Error('not built: ' + source);
  visit(start);
  return found;
}

function weigh(paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(root + path)).length, 0);
}

const entry = files('src/widget/interline.ts');
const reading = files('src/widget/reading.ts', entry);
const live = files('src/widget/core/live.ts', entry);
const phrases = files('src/widget/phrases.ts', entry);
const writing = files('src/widget/write/index.ts', new Set([...entry, ...reading, ...live, ...phrases]));
const threads = files(
  'src/widget/write/threads.ts',
  new Set([...entry, ...reading, ...live, ...phrases, ...writing]),
);
const people = files('src/widget/people/index.ts', new Set([...entry, ...reading, ...writing]));
const managing = files('src/widget/manage/index.ts', new Set([...entry, ...reading, ...writing]));

test.each([
  ['the entry with the badges', entry, 12_510],
  ['reading: list and popover', reading, 13_740],
  ['what keeps a long list short', files('src/widget/list/window.ts', entry), 1_600],
  ['marks on phrases, the chip of a selection', phrases, 6_300],
  ['live updates', live, 1_100],
  ['the rating of an article', files('src/widget/rating/index.ts', entry), 4_900],
  ['taking part: composer, votes', writing, 9_100],
  ['the thread panel', threads, 6_140],
  ['menus, dialogs, and what edits made of threads', managing, 6_480],
  ['a person’s card, people to mention', people, 3_400],
  ['a guest’s work', files('src/widget/write/work.ts', entry), 1_100],
  ['a locale', files('src/shared/i18n/en.ts', entry), 3_600],
])('%s stays within its budget', (_, paths, budget) => {
  expect(weigh(paths)).toBeLessThanOrEqual(budget);
});

test('the entry is one file, so that badges wait for no second one', () => {
  expect([...entry]).toEqual(['dist/public/widget/interline.js']);
});

test('the entry carries neither the contract’s schemas nor a library', () => {
  const inputs = Object.values(
    (JSON.parse(readFileSync(root + 'dist/meta/widget.json', 'utf8')) as { inputs: Record<string, unknown> })
      .inputs,
  );
  expect(inputs.length).toBeGreaterThan(0);
  expect(
    Object.keys((meta as unknown as { inputs: object }).inputs).filter((path) =>
      /node_modules|contract\.ts/.test(path),
    ),
  ).toEqual([]);
});
