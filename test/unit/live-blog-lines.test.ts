/** Lines of live blogs that resemble others, one publish later: each is placed where it is, or nowhere. */
import { expect, test } from '@jest/globals';
import { describe, relocate, type Block } from '../../src/shared/anchoring/index.js';

const HEAD = [
  'Live: Rovers at home',
  'What happens at the ground tonight, as our reporter sees it from the stand.',
];

function blocks(texts: string[]): Block[] {
  return texts.map((text, index) => ({ index, tag: 'p', text }));
}

/** The block at which each old block is placed; null for none. */
function follow(was: string[], is: string[]): (number | null)[] {
  const old = blocks(was);
  return relocate(describe(old), blocks(is), old).map(({ block }) => block);
}

/** Entries of a minute and a line, in the order given. */
function minutes(...entries: [minute: number, line: string][]): string[] {
  return entries.flatMap(([minute, line]) => [`${minute}'`, line]);
}

const EARLIER: [number, string][] = [
  [19, 'Offside, Ferreira (United).'],
  [18, 'Throw-in United.'],
  [17, 'Yellow card for Castle (Rovers).'],
  [15, 'Goal kick Rovers.'],
  [13, 'Yellow card for Okafor (United).'],
  [12, 'Throw-in Rovers.'],
  [11, 'Offside, Silva (Rovers).'],
  [10, 'Substitution Rovers: Silva for Lund.'],
  [8, 'Substitution United: Marsh for Adeyemi.'],
  [6, 'Shot off target by Reyes (United).'],
];
const misspelt = EARLIER.map(([minute, line]): [number, string] => [
  minute,
  line === 'Throw-in Rovers.' ? 'Thro-win Rovers.' : line,
]);

test.each([
  ['on top', (lines: string[], added: string[]) => [...HEAD, ...added, ...lines]],
  ['at the end', (lines: string[], added: string[]) => [...HEAD, ...lines, ...added]],
])('a line with a new typo is not placed at a new entry with its old words, which comes %s', (_, page) => {
  const was = page(minutes(...EARLIER), []);
  const is = page(minutes(...misspelt), minutes([20, 'Throw-in Rovers.']));
  const found = follow(was, is);
  expect([is.indexOf('Thro-win Rovers.'), null]).toContain(found[was.indexOf('Throw-in Rovers.')]);
});

test('a line that was extended stays with its full text, not with a new line that shares its words', () => {
  const lines = EARLIER.map(([minute, line]) => `${minute}' ${line}`);
  const was = [...HEAD, 'Last updated at 1:43', "20' Throw-in Rovers.", ...lines];
  const longer =
    "20' Throw-in Rovers. The ball went into the stand near the family section, and a boy of nine threw it back.";
  const is = [...HEAD, 'Last updated at 1:43', "20' Corner Rovers.", longer, ...lines];
  expect(follow(was, is)[was.indexOf("20' Throw-in Rovers.")]).toBe(is.indexOf(longer));
});

/** A post of a blog: time, byline, heading, text, share lines. */
function post(time: string, by: string, heading: string, text: string): string[] {
  return [time, `By ${by}`, heading, text, 'Copy link', 'Share this post with a friend'];
}

const POSTS = [
  post(
    '9:59',
    'Ida Holm',
    'Council speaks',
    'The council says that the quay stays closed to lorries until the inquiry ends.',
  ),
  post(
    '9:41',
    'Tom Reyes',
    'Ferries',
    'Two ferries turned back before noon because the pilot boat had lost its radio.',
  ),
  post(
    '9:20',
    'Ida Holm',
    'Nets',
    'Nobody has mended nets here since March, says the man who rents out the sheds.',
  ),
];

test('a heading is not placed at the byline of the post that replaced its own', () => {
  const gone = post(
    '10:00',
    'Ben Okafor',
    'Mayor speaks',
    'The mayor tells reporters that she will read the letter before the meeting.',
  );
  const come = post(
    '10:09',
    'Mayor',
    'Harbour closed to everyone',
    'Since ten the harbour police let no boat pass the mole, whatever its size.',
  );
  const was = [...HEAD, ...gone, ...POSTS.flat()];
  const is = [...HEAD, ...come, ...POSTS.flat()];
  expect(follow(was, is).slice(HEAD.length, HEAD.length + 4)).toEqual([null, null, null, null]);
});

/** A weather report: byline, heading, text, time, share line. */
function report(by: string, time: string, pier: string): string[] {
  const text = `At ${time} the gauge on the ${pier} pier read a little less than an hour before, said the harbour master.`;
  return [`By ${by}`, 'Weather update', text, time, 'Share'];
}

test('a byline stays with the heading below it, not the share line above, when the post between is removed', () => {
  const [newest, above] = [report('Ida Holm', '8:10', 'north'), report('Tom Reyes', '7:45', 'old')];
  const gone = report('Ida Holm', '7:44', 'long');
  const below = ['7:40', '7:31', '7:12'].flatMap((time, n) =>
    report('Ida Holm', time, ['west', 'fish', 'coal'][n] ?? ''),
  );
  const was = [...HEAD, ...newest, ...above, ...gone, ...below];
  const is = [...HEAD, ...report('Ben Okafor', '8:22', 'south'), ...newest, ...above, ...below];
  const found = follow(was, is);
  const from = was.indexOf('7:44') - 3;
  expect(found.slice(from, from + gone.length)).toEqual(gone.map(() => null));
  expect(found.slice(from + gone.length)).toEqual(below.map((_, n) => from + n + newest.length));
});

test('a minute stays with its line and is not placed at another line of the same minute', () => {
  const page = (line: string) => [...HEAD, ...minutes([20, line], ...EARLIER)];
  const found = follow(page('Free kick Rovers, taken by Lund.'), page('Corner United.'));
  expect(found.slice(HEAD.length, HEAD.length + 2)).toEqual([null, null]);
  expect(found.slice(HEAD.length + 2)).toEqual(
    found.slice(HEAD.length + 2).map((_, n) => HEAD.length + 2 + n),
  );
});

test('a share line between lines that close posts stays with the time above when a post is removed', () => {
  const texts = [
    'The council says that the quay stays closed to lorries until the inquiry ends.',
    'Two ferries turned back before noon because the pilot boat had lost its radio.',
    'Nobody has mended nets here since March, says the man who rents out the sheds.',
    'The harbour master has written to the owners of the yellow crane for a third time.',
    'A school class from the islands is waiting in the fish hall for the evening boat.',
    'The lifeboat went out at dawn and came back with a dinghy and a wet dog.',
  ];
  const posts = texts.map((text, n) => [
    `Report ${'abcdef'[n]} from the quay`,
    text,
    `9:${20 + 7 * n}`,
    'Copy link',
    'Share this post with a friend',
  ]);
  const foot = 'More on this: the harbour in numbers';
  const was = [...HEAD, ...posts.slice(0, 5).flat(), foot];
  const is = [...HEAD, ...posts.toSpliced(2, 1).flat(), foot];
  const found = follow(was, is);
  const [gone, after] = [HEAD.length + 10, HEAD.length + 15];
  expect(found.slice(gone, after)).toEqual([null, null, null, null, null]);
  expect(found.slice(after, -1)).toEqual(found.slice(after, -1).map((_, n) => gone + n));
});

test('a line with its words reordered is followed, and not placed at a new line with most of them', () => {
  const lines = EARLIER.map(([minute, line]) => `${minute}' ${line}`);
  const top = [...HEAD, 'Last updated at 0:40'];
  const was = [...top, "20' Goal kick Rovers.", ...lines];
  const is = [...top, "20' Goal kick United.", "20' kick Rovers: Goal.", ...lines];
  expect(follow(was, is)[top.length]).toBe(top.length + 1);
});

test('a removed line is not placed at one that said the same and was extended', () => {
  const longer = 'Goal kick Rovers. The keeper waited until the wind had dropped, and was booed.';
  const last: [number, string] = [4, 'Goal kick Rovers.'];
  const was = [...HEAD, ...minutes(...EARLIER, last)];
  const edited = EARLIER.map(([minute, line]): [number, string] => [
    minute,
    line === last[1] ? longer : line,
  ]);
  const is = [...HEAD, ...minutes([20, 'Corner United.'], ...edited)];
  expect(follow(was, is).at(-1)).toBeNull();
  expect(follow(was, is)[was.indexOf(last[1])]).toBe(is.indexOf(longer));
});

const FOOT = 'More on this: a season of Rovers in pictures';

test.each([
  ['misspelt', "20' Thro-win Rovers."],
  ['corrected to another name', "20' Throw-in Athletic."],
  ['rewritten', "20' A ball for Rovers, by Lund."],
])('the newest line, %s, stays when a line with most of its words comes above it', (_, edited) => {
  const lines = EARLIER.map(([minute, line]) => `${minute}' ${line}`);
  const top = [...HEAD, 'Last updated at 1:43'];
  const was = [...top, "20' Throw-in Rovers.", ...lines];
  const is = [...top, "20' Throw-in United.", edited, ...lines];
  expect([top.length + 1, null]).toContain(follow(was, is)[top.length]);
});

test('the oldest line is gone, when the one above it was given another name and has its place', () => {
  const last: [number, string][] = [
    [4, 'Goal kick United.'],
    [4, 'Goal kick Rovers.'],
  ];
  const was = [...HEAD, ...minutes(...EARLIER, ...last), FOOT];
  const is = [...HEAD, ...minutes([20, 'Corner United.'], ...EARLIER, [4, 'Goal kick Wolves.']), FOOT];
  expect(follow(was, is).slice(-3)).toEqual([null, null, is.length - 1]);
});

test('a minute above a line that was taken out does not become the same minute of the next line', () => {
  const last: [number, string][] = [
    [1, 'Free kick United, taken by Marsh.'],
    [0, 'Corner United.'],
    [0, 'Goal kick Rovers.'],
    [0, 'The referee looks at his watch, and the game has begun.'],
  ];
  const page = (newest: [number, string][], gone: number, updated: string) => [
    ...HEAD,
    updated,
    ...minutes(...newest, ...EARLIER, ...last.toSpliced(1, gone)),
    FOOT,
  ];
  const was = page([[20, 'Offside, Marsh (United).']], 0, 'Last updated at 0:25');
  const newest: [number, string][] = [
    [22, 'Shot off target by Silva (Rovers).'],
    [20, 'Offside, Marsh (Rovers).'],
  ];
  const is = page(newest, 1, 'Last updated at 0:27');
  const found = follow(was, is);
  expect(found.slice(was.indexOf('Corner United.') - 1).slice(0, 2)).toEqual([null, null]);
});

test('a minute goes on with its line, when an entry of the same minute leaves above it', () => {
  const lines = EARLIER.toReversed();
  const edited = lines.with(-1, [19, 'A flag is up.']);
  const was = [...HEAD, ...minutes([5, 'Corner United.'], [5, 'Goal kick United.'], ...lines), FOOT];
  const is = [...HEAD, ...minutes([5, 'Goal kick United.'], ...edited, [20, 'Corner Rovers.']), FOOT];
  expect(follow(was, is).slice(2, 6)).toEqual([null, null, 2, 3]);
});

test('share lines stay with their posts, when one is taken out, one comes, and the first time was updated', () => {
  const posts = [
    [
      'Council speaks',
      'The council says that the quay stays closed to lorries.',
      '9:41, updated 9:50',
      'Share',
    ],
    ['Ferries', 'Two ferries turned back before noon without a working radio.', '9:48', 'Share'],
    ['Nets', 'Nobody has mended nets here since March, says the owner of the sheds.', '9:55', 'Share'],
    ['Crane', 'The harbour master has written about the yellow crane again.', '10:02', 'Share'],
    ['School', 'A class from the islands is waiting in the fish hall for its boat.', '10:09', 'Share'],
    ['Lifeboat', 'The lifeboat went out at dawn and came back with a wet dog.', '10:16', 'Share'],
  ];
  const was = [...HEAD, ...posts.slice(0, 5).flat(), FOOT];
  const is = [...HEAD, ...posts.toSpliced(1, 1).flat(), FOOT];
  const found = follow(was, is);
  const shares = [0, 2, 3, 4].map((post) => found[HEAD.length + 4 * post + 3]);
  expect(found[HEAD.length + 7]).toBeNull();
  shares.forEach((block, n) => expect([HEAD.length + 4 * n + 3, null]).toContain(block));
});

const NUMBERED = EARLIER.map(([minute, line]) => `${minute}' ${line}`);

test.each([
  ['on top', (lines: string[]) => [...HEAD, ...lines, FOOT]],
  ['at the end', (lines: string[]) => [...HEAD, ...lines.toReversed(), FOOT]],
])('a line whose minute was corrected does not go on at a new line of its old minute %s', (_, page) => {
  const was = page(["20' Throw-in Rovers.", ...NUMBERED]);
  const is = page(["20' Throw-in Wolves.", "22' Throw-in Rovers.", ...NUMBERED]);
  const found = follow(was, is)[was.indexOf("20' Throw-in Rovers.")];
  expect([is.indexOf("22' Throw-in Rovers."), null]).toContain(found);
});

test('a line with another minute and another name is another line, also in the same place', () => {
  const lines = ["19' Free kick Rovers, taken by Lund.", ...NUMBERED];
  const was = [...HEAD, "20' Free kick Rovers, taken by Marsh.", ...lines, FOOT];
  const is = [...HEAD, "21' Free kick Rovers, taken by Hollander.", ...lines, FOOT];
  expect(follow(was, is)[HEAD.length]).toBeNull();
});
