/**
 * What edits made of passages, word by word, for readers to see. Bounded in time and length whatever the texts are: a panel may
 * have a hundred versions of a paragraph as long as a book.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { diffWordsWithSpace } from 'diff';
import type { DiffPart } from '../../../shared/contract.js';

/** Also right for scripts that put no spaces between words. */
const intlSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Beyond this many changed words the two texts are shown one after the other: no reader follows more marks. */
const MAX_CHANGES = 200;
/** Code units from the first change to the last, in each text, up to which words are compared; some 10 ms. */
const MAX_COMPARED = 6_000;
/** Unchanged code units left on each side of a change, from the beginning of a word on where one begins soon. */
const CONTEXT = 120;
const WORD = 30;
/** Code units of all edits of an answer, shared among them; each has at least `LEAST` and at most `MOST`. */
const MAX_TOTAL = 40_000;
const LEAST = 300;
const MOST = 8_000;
/** What a part costs beside its text. */
const PART = 40;

/** A passage then and now; null: it is gone. */
export interface Edit {
  before: string;
  after: string | null;
}

/** The parts of each edit, in order. Other work of the event loop comes between two edits. */
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
 * The old text with what came and went, in reading order; both texts one after the other when they have little in common. Around
 * the changes long texts are shortened, and all of it to about `limit` code units.
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
    comparable && diffWordsWithSpace(before, after, { intlSegmenter, maxEditLength: MAX_CHANGES });
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

/** As many of the parts as fit, each shortened to a share of the limit that leaves room for those after it. */
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

/** The beginning and the end of a text that is longer than `most` code units. */
function shorten(change: DiffPart['change'], text: string, most: number): DiffPart {
  if (text.length <= most) return { change, text };
  const half = Math.floor(most / 2);
  const parts = [text.slice(0, half), text.slice(text.length - half)];
  // Half of a surrogate pair says nothing.
  return {
    change,
    text: parts.map((part) => part.replace(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/, '')).join(' … '),
    shortened: true,
  };
}

/** Where the next word begins, if that is near. */
function wordAfter(text: string, at: number): number {
  const blank = text.slice(at, at + WORD).indexOf(' ');
  return blank === -1 ? wholeAt(text, at) : at + blank + 1;
}

/** Where the word before ends, if that is near. */
function wordBefore(text: string, at: number): number {
  const blank = text.slice(at - WORD, at).lastIndexOf(' ');
  return blank === -1 ? wholeAt(text, at) : at - WORD + blank;
}

/** `at`, or behind it where that is between the halves of a surrogate pair. */
function wholeAt(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at + 1 : at;
}

/** Code units both texts begin with. */
function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** Code units both texts end with, after the first `head`. */
function commonEnd(one: string, other: string, head: number): number {
  const most = Math.min(one.length, other.length) - head;
  let at = 0;
  while (at < most && one.charCodeAt(one.length - 1 - at) === other.charCodeAt(other.length - 1 - at))
    at += 1;
  return at;
}
