/** Size of the widget's files as they are sent. An idle page loads the entry; the other parts are loaded when needed. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

/** A script of the widget: its static imports and its modules. */
interface Script {
  file: string;
  imports: string[];
  modules: string[];
}

const root = fileURLToPath(new URL('../../dist/', import.meta.url));
const scripts = JSON.parse(readFileSync(root + 'meta/widget.json', 'utf8')) as Script[];

/** A part's own scripts: its entry and static imports, without those already loaded. */
function files(source: string, loaded: ReadonlySet<string> = new Set(), among = scripts): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || loaded.has(file)) return;
    found.add(file);
    for (const next of among.find((script) => script.file === file)?.imports ?? []) visit(next);
  };
  const start = among.find((script) => script.modules.includes(source));
  if (!start) throw new Error('not built: ' + source);
  visit(start.file);
  return found;
}

function weigh(paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + statSync(`${root}public/widget/${path}.gz`).size, 0);
}

const entry = files('src/widget/interline.ts');
const finding = files('src/widget/parts/finding.ts', entry);
const reading = files('src/widget/parts/reading.ts', entry);
const live = files('src/widget/parts/live.ts', entry);
const phrases = files('src/widget/parts/phrases.ts', entry);
const writing = files('src/widget/parts/write.ts', new Set([...entry, ...reading]));
const guide = files('src/widget/parts/guide.ts', new Set([...entry, ...finding]));
const helping = new Set([...entry, ...finding, ...guide, ...reading]);
const threads = files('src/widget/parts/threads.ts', new Set([...helping, ...phrases, ...writing]));
const popover = files('src/widget/core/popover.ts', entry);
const preview = files('src/widget/parts/preview.ts', helping);
const editor = files('src/widget/parts/editor.ts', new Set([...entry, ...reading, ...writing]));
const people = files('src/widget/parts/people.ts', new Set([...helping, ...writing, ...popover]));
const managing = files('src/widget/parts/manage.ts', new Set([...entry, ...reading, ...writing, ...popover]));

const matters = files('src/widget/parts/matters.ts', new Set([...entry, ...reading]));

test.each([
  ['the entry with the badges', entry, 9_330],
  ['what finds paragraphs and puts badges at them', finding, 7_640],
  ['reading: the list', reading, 12_410],
  [
    'the hint, keys between badges, the way to the discussion and back: all that scrolling loads',
    guide,
    3_500,
  ],
  ['previews of badges', preview, 2_560],
  ['the way to what is new', files('src/widget/parts/unread.ts', helping), 1_100],
  ['what keeps a long list short', files('src/widget/comment/window.ts', entry), 1_520],
  ['marks on phrases, the chip of a selection', phrases, 5_560],
  ['live updates', live, 940],
  ['the rating of an article', files('src/widget/parts/rating.ts', entry), 2_540],
  // Knows of a moderator's warning, which the part of own reports and decisions shows in place of the field.
  ['taking part: composer, votes', writing, 7_320],
  ['the field comments are written in', editor, 11_400],
  ['the thread panel', threads, 7_310],
  ['menus, dialogs, and what edits made of threads', managing, 6_720],
  // With appeals, warnings, further pages of both lists, and held comments on one's own article with the stream about them.
  ['own reports, decisions about oneself, reporting illegal content', matters, 5_200],
  ['what a menu and a card have in common', popover, 580],
  ['a person’s card, people to mention', people, 3_220],
  ['a guest’s name', files('src/widget/parts/guest.ts', new Set([...entry, ...reading, ...writing])), 1_250],
  ['a guest’s work', files('src/widget/write/work.ts', entry), 830],
  ['a locale', files('src/shared/i18n/en.ts', entry), 3_460],
])('%s stays within its budget', (_, paths, budget) => {
  expect(weigh(paths)).toBeLessThanOrEqual(budget);
});

test('the entry is one file; what finds the article, and a locale, are one each, so that a badge waits for two responses', () => {
  expect([...entry]).toEqual(['interline.js']);
  expect(finding.size).toBe(1);
  for (const locale of ['en', 'ar', 'de']) expect(files(`src/shared/i18n/${locale}.ts`, entry).size).toBe(1);
});

test('the entry knows the files of every part, so that no file waits for another', () => {
  const define = readFileSync(root + '../src/widget/define.ts', 'utf8');
  const entryScript = readFileSync(root + 'public/widget/interline.js', 'utf8');
  const parts = [...define.matchAll(/(\w+): \(\) => import\('\.\/(.*)\.js'\)/g)];
  expect(parts.length).toBeGreaterThan(5);
  for (const [, name = '', module = ''] of parts) {
    const known = new RegExp(`"${name}":(\\[[^\\]]*\\])`).exec(entryScript)?.[1] ?? '[]';
    const own = files(`src/widget/${module}.ts`, entry);
    expect([name, (JSON.parse(known) as string[]).toSorted()]).toEqual([name, [...own].toSorted()]);
  }
});

test('no script carries the contract’s schemas or a library', () => {
  const modules = scripts.flatMap((script) => script.modules);
  expect(modules).toContain('src/widget/interline.ts');
  expect(modules.filter((path) => /node_modules|contract\.ts/.test(path))).toEqual([]);
});

const consoleScripts = JSON.parse(readFileSync(root + 'meta/admin.json', 'utf8')) as Script[];
const languages = readdirSync(root + '../src/admin/text').filter((name) => !name.includes('.'));

function consoleFiles(source: string, loaded: ReadonlySet<string> = new Set()): Set<string> {
  return files(source, loaded, consoleScripts);
}

const consoleStart = new Set([...consoleFiles('src/admin/main.ts'), ...consoleFiles('src/admin/start.tsx')]);

test.each(languages)(
  'the console’s first load in %s, with its style sheet, is at most 45,000 bytes',
  (language) => {
    const texts = consoleFiles(`src/admin/text/${language}/index.ts`, consoleStart);
    // One file, so that no other has to wait for it.
    expect(texts.size).toBe(1);
    const bytes = [...consoleStart, ...texts, 'main.css'].reduce(
      (sum, file) => sum + statSync(`${root}public/admin/${file}.gz`).size,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(45_000);
  },
);

test('the console’s page preloads all scripts of the first load, so that none waits for another', () => {
  const page = readFileSync(root + 'public/admin/index.html', 'utf8');
  const linked = [...page.matchAll(/(?:modulepreload" href|src)="\/admin\/([^"]+\.js)"/g)].map(
    ([, file]) => file,
  );
  expect(linked.toSorted()).toEqual([...consoleStart].toSorted());
});
