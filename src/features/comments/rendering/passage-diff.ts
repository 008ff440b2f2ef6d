/**
 * Word-by-word diffs of edited passages for readers. Time and length are bounded for any input: a panel may
 * have a hundred versions of a very long paragraph.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { diffWordsWithSpace } from 'diff';
import type { DiffPart } from '../../../shared/contract.js';
import { wordSegmenter } from '../../../shared/segmenters.js';

/** With more changed words than this the two texts are shown one after the other, because such a diff is unreadable. */
const MAX_CHANGES = 200;
/** Maximum distance from the first to the last change in each text for a word diff, about 10 ms; code units. */
const MAX_COMPARED = 6_000;
/** Unchanged text kept on each side of a change; starts at a word boundary if one is within `WORD`. Code units. */
const CONTEXT = 120;
const WORD = 30;
/** Length of all diffs of a response, divided among them; each gets at least `LEAST` and at most `MOST`; code units. */
const MAX_TOTAL = 40_000;
const LEAST = 300;
const MOST = 8_000;
/** Overhead counted per part. */
const PART = 40;

/** A passage before and after an edit; null: it was removed. */
export interface Edit {
  before: string;
  after: string | null;
}

/** The diffs in order. Yields to the event loop between two diffs. */
export async function passageDiffs(edits: Edit[]): Promise<DiffPart[][]> {
  const limit = Math.min(MOST, Math.max(LEAST, Math.floor(MAX_TOTAL / Math.max(1, edits.length))));
  const diffs: DiffPart[][] = [];
  for (const { before, after } of edits) {
    if (diffs.length > 0) await nextTurn();
    diffs.push(passageDiff(before, after ?? before, limit));
  }
  return diffs;
}

/**
 * Diff of the texts in reading order; both texts one after the other if they have little in common. Long unchanged text
 * and parts are shortened, so that the result has about `limit` code units.
 */
export function passageDiff(before: string, after: string, limit = MOST): DiffPart[] {
  if (before === after) return before === '' ? [] : [shorten('same', before, limit)];
  const head = commonStart(before, after);
  const tail = commonEnd(before, after, head);
  const from = head > CONTEXT ? wordAfter(before, head - CONTEXT) : 0;
  const left = tail > CONTEXT ? before.length - wordBefore(before, before.length - tail + CONTEXT) : 0;
  const parts = compare(before.slice(from, before.length - left), after.slice(from, after.length - left));
  const cut = (side: number): DiffPart[] =>
    side > 0 ? [{ change: 'same', text: '…', shortened: true }] : [];
  return fit([...cut(from), ...parts, ...cut(left)], limit);
}

function compare(before: string, after: string): DiffPart[] {
  const comparable = Math.max(before.length, after.length) <= MAX_COMPARED + 2 * CONTEXT;
  const changes =
    comparable &&
    diffWordsWithSpace(before, after, { intlSegmenter: wordSegmenter(), maxEditLength: MAX_CHANGES });
  if (!changes) {
    return [
      { change: 'removed', text: before },
      { change: 'added', text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Keeps as many parts as fit, each shortened to a share of the limit that leaves room for the following ones. */
function fit(parts: DiffPart[], limit: number): DiffPart[] {
  const fitting: DiffPart[] = [];
  let room = limit;
  for (const { change, text, shortened } of parts) {
    if (room <= PART) return [...fitting, { change: 'same', text: '…', shortened: true }];
    const most = change === 'same' ? Math.min(2 * CONTEXT, room) : Math.max(room / 3, Math.min(room, PART));
    const part = shortened ? { change, text, shortened } : shorten(change, text, most);
    fitting.push(part);
    room -= part.text.length + PART;
  }
  return fitting;
}

/** Shortens a text longer than `most` code units to its beginning and end. */
function shorten(change: DiffPart['change'], text: string, most: number): DiffPart {
  if (text.length <= most) return { change, text };
  const half = Math.floor(most / 2);
  const parts = [text.slice(0, half), text.slice(text.length - half)];
  // Removes halves of surrogate pairs.
  return {
    change,
    text: parts.map((part) => part.replace(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/, '')).join(' … '),
    shortened: true,
  };
}

/** The start of the next word if it is near, else `at`. */
function wordAfter(text: string, at: number): number {
  const blank = text.slice(at, at + WORD).indexOf(' ');
  return blank === -1 ? wholeAt(text, at) : at + blank + 1;
}

/** The end of the previous word if it is near, else `at`. */
function wordBefore(text: string, at: number): number {
  const blank = text.slice(at - WORD, at).lastIndexOf(' ');
  return blank === -1 ? wholeAt(text, at) : at - WORD + blank;
}

/** `at`, moved behind a surrogate pair that it would split. */
function wholeAt(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at + 1 : at;
}

/** Length of the common prefix; code units. */
function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** Length of the common suffix after the first `head` code units. */
function commonEnd(one: string, other: string, head: number): number {
  const most = Math.min(one.length, other.length) - head;
  let at = 0;
  while (at < most && one.charCodeAt(one.length - 1 - at) === other.charCodeAt(other.length - 1 - at))
    at += 1;
  return at;
}
