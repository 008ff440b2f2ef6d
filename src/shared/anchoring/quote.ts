/**
 * Describes phrases inside a paragraph, and finds them in later versions of it. Offsets are UTF-16 units of the block's raw
 * text and never inside a surrogate pair or a grapheme.
 */
import { alignWords, cutsWord, likenessOf, wordsOf, type AlignedWord, type Word } from './align-words.js';
import { CONTEXT_LENGTH, head, tail } from './describe.js';
import { graphemeEnd, graphemeStart } from './graphemes.js';
import { normaliseTraced, type Traced } from './offsets.js';
import type { Block, Placement, QuoteSelector } from './types.js';

/** Position of a phrase in a raw text; any `confidence`, 0 to 1, is good enough to use. */
export interface FoundQuote {
  start: number;
  end: number;
  confidence: number;
}

/**
 * Minimum similarity of an edited phrase, 0 to 1: more than half, and less if the adjacent words are unchanged on one
 * side or on both. Tuning set: 95.4 % of edited phrases were found with the right span,
 * 6 of 77 lost ones were still shown; with 0.5, 0.4, 0.3 it is 95.6 % and 8.
 */
const REQUIRED = [0.6, 0.4, 0.3] as const;

/**
 * Confidence of a match: one of several look-alikes; same words in different surroundings; both unchanged; reworded,
 * from half to all words kept (of those found in the tuning set 98.7 % had the right span).
 */
const CONFIDENCE = { oneOfSeveral: 0.8, exact: 0.95, unchanged: 1, reworded: [0.75, 0.9] } as const;

/** Describes the phrase from `start` to `end` of a paragraph's raw text, extended to whole graphemes, with its context. */
export function describeQuote(text: string, start: number, end: number): QuoteSelector {
  const from = graphemeStart(text, Math.min(start, end));
  const to = graphemeEnd(text, Math.max(start, end));
  return {
    exact: text.slice(from, to),
    prefix: tail(text.slice(0, from), CONTEXT_LENGTH),
    suffix: head(text.slice(to), CONTEXT_LENGTH),
    start: from,
    end: to,
  };
}

/** Finds the phrase in the paragraph's current raw text; null if it is gone. */
export function findQuote(quote: QuoteSelector, text: string): FoundQuote | null {
  const { exact, prefix, suffix, start, end } = quote;
  if (exact === '') return null;
  const isUnmoved = start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
  if (isUnmoved && end - start === exact.length) {
    return {
      start: graphemeStart(text, start),
      end: graphemeEnd(text, end),
      confidence: CONFIDENCE.unchanged,
    };
  }
  const traced = normaliseTraced(text);
  const passage = passageOf(quote);
  if (passage.from === passage.to) return null;
  const found =
    findExact(passage, traced.text, start / Math.max(1, text.length)) ?? findEdited(passage, traced.text);
  return found && toRaw(found, traced, text);
}

/**
 * Finds a thread's phrase given its paragraph's placement: in that block, or verbatim in another part of a
 * split paragraph. Null: the thread keeps its paragraph, without a highlight.
 */
export function locateQuote(
  quote: QuoteSelector,
  placement: Placement,
  blocks: readonly Block[],
): (FoundQuote & { block: number }) | null {
  if (placement.block === null) return null;
  const places = [placement.block, ...(placement.parts ?? [])].flatMap((block) => {
    const found = findQuote(quote, blocks[block]?.text ?? '');
    return found ? [{ block, ...found }] : [];
  });
  const asItWas = places.find(({ confidence }) => confidence > CONFIDENCE.reworded[1]);
  return asItWas ?? places.find(({ block }) => block === placement.block) ?? null;
}

/** A normalised phrase with its context; the phrase is `text.slice(from, to)`. */
interface Passage {
  text: string;
  from: number;
  to: number;
}

function passageOf({ prefix, exact, suffix }: QuoteSelector): Passage {
  const raw = prefix + exact + suffix;
  const { text, starts } = normaliseTraced(raw);
  const at = (offset: number) => {
    const unit = starts.findIndex((start) => start >= offset);
    return unit < 0 ? text.length : unit;
  };
  let from = at(prefix.length);
  let to = at(prefix.length + exact.length);
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return { text, from, to };
}

/** The unchanged phrase: of several occurrences the one with most of its context, then the one nearest to its relative position. */
function findExact(passage: Passage, text: string, part: number): FoundQuote | null {
  const phrase = passage.text.slice(passage.from, passage.to);
  const [before, after] = [passage.text.slice(0, passage.from), passage.text.slice(passage.to)];
  const [cutsBefore, cutsAfter] = [cutsWord(before, phrase), cutsWord(phrase, after)];
  let best: { start: number; context: number; distance: number; isTied: boolean } | undefined;
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const end = start + phrase.length;
    const [left, right] = [
      text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
      text.slice(end, end + CONTEXT_LENGTH),
    ];
    if (cutsWord(left, phrase) !== cutsBefore || cutsWord(phrase, right) !== cutsAfter) continue;
    const context = sharedEnd(before, left) + sharedStart(after, right);
    const distance = Math.abs(start / text.length - part);
    if (!best || context > best.context || (context === best.context && distance < best.distance)) {
      best = { start, context, distance, isTied: best?.context === context };
    } else best.isTied ||= context === best.context;
  }
  if (!best) return null;
  const confidence = best.isTied ? CONFIDENCE.oneOfSeveral : CONFIDENCE.exact;
  return { start: best.start, end: best.start + phrase.length, confidence };
}

/** The reworded phrase: the place with its context and enough of its words. */
function findEdited(passage: Passage, text: string): FoundQuote | null {
  const [words, now] = [wordsOf(passage.text), wordsOf(text)];
  const isPhrase = ({ start, end }: Word) => end > passage.from && start < passage.to;
  const [first, last] = [words.findIndex(isPhrase), words.findLastIndex(isPhrase)];
  const aligned = first < 0 ? [] : alignWords(words, now);
  const inside = aligned.filter(({ word }) => word >= first && word <= last);
  const [leftmost, rightmost] = [inside[0], inside.at(-1)];
  if (!leftmost || !rightmost) return null;
  const before = aligned.findLast(({ word }) => word < first);
  const after = aligned.find(({ word }) => word > last);
  const from = widened(leftmost, before, first, -1);
  const to = widened(rightmost, after, last, 1);
  const kept = inside.reduce(
    (sum, { word, at }) => sum + likenessOf(words[word]!.text, now[at]!.text) * sizeOf(words[word]!),
    0,
  );
  const overlap = (2 * kept) / (sizesOf(words, first, last) + sizesOf(now, from, to));
  const isHeldBefore = before?.word === first - 1 && before.at === from - 1;
  const isHeldAfter = after?.word === last + 1 && after.at === to + 1;
  const required =
    isHeldBefore && isHeldAfter ? REQUIRED[2] : isHeldBefore || isHeldAfter ? REQUIRED[1] : REQUIRED[0];
  if (overlap < required) return null;
  return {
    start: now[from]!.start,
    end: now[to]!.end,
    confidence: CONFIDENCE.reworded[0] + (CONFIDENCE.reworded[1] - CONFIDENCE.reworded[0]) * overlap,
  };
}

/**
 * Extends the edge of a phrase whose outermost words were replaced: up to the old adjacent word or, if that is gone too,
 * by the number of lost words.
 */
function widened(edge: AlignedWord, beyond: AlignedWord | undefined, limit: number, step: -1 | 1): number {
  const lost = Math.abs(edge.word - limit);
  if (!beyond) return edge.at;
  const room = Math.abs(beyond.at - edge.at) - 1;
  const isBeside = beyond.word === limit + step;
  return edge.at + step * Math.min(room, isBeside ? lost * MAX_GROWTH : lost);
}

/** Maximum number of words that may replace one. */
const MAX_GROWTH = 3;

/** Weight of a word: short words such as articles and prepositions count less. */
function sizeOf(word: Word): number {
  const letters = word.end - word.start;
  return letters > 3 ? letters : letters / 2;
}

function sizesOf(words: Word[], from: number, to: number): number {
  return words.slice(from, to + 1).reduce((sum, word) => sum + sizeOf(word), 0);
}

function sharedEnd(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return shared;
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
}

function toRaw({ start, end, confidence }: FoundQuote, traced: Traced, raw: string): FoundQuote {
  return {
    start: graphemeStart(raw, traced.starts[start]!),
    end: graphemeEnd(raw, traced.ends[end - 1]!),
    confidence,
  };
}
