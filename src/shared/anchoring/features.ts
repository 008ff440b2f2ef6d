/**
 * What two edited texts have in common: words, pairs of words and, where words are few or the script writes no spaces,
 * letter triples. Each weighs by its rarity, so "of the" says little and a name says much (the lesson of Keyword
 * Anchoring, MSR-TR-2001-107).
 */
import type { Matching } from './matching.js';
import { isUnspaced } from './normalise.js';
import type { Steps } from './steps.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Below this many words a text is told by its letters too: one changed word would be a large part of what it says. */
const FEW_WORDS = 8;

/** A pair repeats two words that count already; an average word has five triples, which together count as one word. */
const WEIGHT = { word: 1, pair: 0.5, triple: 0.2 };

/** Of a text that is part of another, this weight can be judged: as much as three words that occur nowhere else. */
export const TELLING_MASS = 3;

/** Text looked at on both sides together, in code units: two long novels. Beyond it, heads of blocks must do. */
const MAX_UNITS = 2_000_000;
/** But never less of a block than this: a line or two. */
const MIN_UNITS_OF_BLOCK = 100;

/** A feature in more blocks than this is ignored: too common to be worth following. */
const MAX_POSTING = 64;
/** Rarest first, a question follows features to this many blocks. 128 to 512 measured alike; hostile texts pay for each. */
const MAX_LOOKED_AT = 256;

/** Some features: the ascending numbers of those that other blocks have too, and what all weigh together. */
export interface FeatureSet {
  ids: Uint32Array;
  mass: number;
}

/** The features of one block: all of them, and without the letters that only few words are told by. */
export interface Features {
  all: FeatureSet;
  words: FeatureSet;
  hasLetters: boolean;
}

/** Features of the blocks that were open when it was made; holes where a block was matched. */
export interface FeatureSpace {
  olds: Features[];
  news: Features[];
  weights: Float64Array;
}

/** Features of the open blocks of both sides, numbered and weighed together. How rare they are, all blocks say. */
export function* featureSpace(matching: Matching): Steps<FeatureSpace> {
  const { olds, news } = matching;
  const units = Math.max(MIN_UNITS_OF_BLOCK, Math.floor(MAX_UNITS / (olds.length + news.length)));
  const dictionary = new Dictionary();
  const [oldIds, newIds]: [BlockIds[], BlockIds[]] = [[], []];
  for (const old of matching.openOlds()) {
    oldIds[old] = dictionary.featuresOf(olds[old]!.text.slice(0, units));
    yield;
  }
  for (const block of matching.openNews()) {
    newIds[block] = dictionary.featuresOf(news[block]!.text.slice(0, units));
    yield;
  }
  const oldBlocks = countBlocks(oldIds, dictionary.weights.length);
  const newBlocks = countBlocks(newIds, dictionary.weights.length);
  // Of the other blocks only that is counted which open ones have; equal text is on both sides, and counted at once.
  for (const [old, { text }] of olds.entries()) {
    if (oldIds[old]) continue;
    const block = matching.blockOf(old)!;
    const isEqual = matching.isEqual(old, block) && matching.ownerOf[block] === old;
    dictionary.count(text.slice(0, units), isEqual ? [oldBlocks, newBlocks] : [oldBlocks]);
    yield;
  }
  for (const [block, { text }] of news.entries()) {
    const owner = matching.ownerOf[block];
    if (newIds[block] || (owner !== undefined && matching.isEqual(owner, block))) continue;
    dictionary.count(text.slice(0, units), [newBlocks]);
    yield;
  }
  // Rarity 1/sqrt(n): logarithmic and inverse rarity measured within 0.2 points of recall of it.
  const weights = Float64Array.from(
    dictionary.weights,
    (weight, id) => weight / Math.sqrt(Math.max(oldBlocks[id]!, newBlocks[id]!)),
  );
  const weigh = (ids: Uint32Array): FeatureSet => ({
    mass: ids.reduce((mass, id) => mass + weights[id]!, 0),
    ids: ids.filter((id) => oldBlocks[id]! + newBlocks[id]! > 1),
  });
  const featuresOf = ({ all, words, hasLetters }: BlockIds): Features => {
    const weighed = weigh(all);
    return { all: weighed, words: words === all ? weighed : weigh(words), hasLetters };
  };
  return { olds: oldIds.map(featuresOf), news: newIds.map(featuresOf), weights };
}

/**
 * What of two blocks can be compared: letters only where both are told by them. A long text has every word of a short
 * one, and none of its letters.
 */
export function comparable(a: Features, b: Features): [a: FeatureSet, b: FeatureSet] {
  return a.hasLetters && b.hasLetters ? [a.all, b.all] : [a.words, b.words];
}

interface BlockIds {
  all: Uint32Array;
  words: Uint32Array;
  hasLetters: boolean;
}

/** Words are numbered below this: two numbers make the key of a pair. */
const PAIR_KEY = 2 ** 24;

class Dictionary {
  /** Weight of each feature before its rarity. */
  readonly weights: number[] = [];
  private readonly words = new Map<string, number>();
  private readonly triples = new Map<string, number>();
  private readonly pairs = new Map<number, number>();
  /** The last text that each feature was seen in. */
  private seenIn: number[] = [];
  private text = 0;

  /** Numbers what a text says; what was not known is added. */
  featuresOf(text: string): BlockIds {
    this.text++;
    const unspaced = isUnspaced(text);
    const tokens = text.match(WORD) ?? [];
    const found: number[] = [];
    let previous: number | undefined;
    for (const token of tokens) {
      // A run of a script without spaces is a sentence, not a word: as a whole it would only say "equal" or nothing.
      if (unspaced && isUnspaced(token)) {
        previous = undefined;
        continue;
      }
      const word = this.idOf(this.words, token, WEIGHT.word);
      this.see(word, found);
      if (previous !== undefined)
        this.see(this.idOf(this.pairs, previous * PAIR_KEY + word, WEIGHT.pair), found);
      previous = word;
    }
    const hasLetters = unspaced || tokens.length < FEW_WORDS;
    const words = Uint32Array.from(found).sort();
    if (!hasLetters) return { all: words, words, hasLetters };
    for (const triple of triplesOf(text)) this.see(this.idOf(this.triples, triple, WEIGHT.triple), found);
    const all = Uint32Array.from(found).sort();
    // Where no words are written, letter triples are the words.
    return { all, words: unspaced ? all : words, hasLetters };
  }

  /** Adds one to each of `counts` for all that is known of a text. */
  count(text: string, counts: Uint32Array[]): void {
    this.text++;
    const unspaced = isUnspaced(text);
    const tokens = text.match(WORD) ?? [];
    const found: number[] = [];
    let previous: number | undefined;
    for (const token of tokens) {
      const word = unspaced && isUnspaced(token) ? undefined : this.words.get(token);
      if (word !== undefined) {
        this.see(word, found);
        const pair = previous === undefined ? undefined : this.pairs.get(previous * PAIR_KEY + word);
        if (pair !== undefined) this.see(pair, found);
      }
      previous = word;
    }
    if (this.triples.size > 0 && (unspaced || tokens.length < FEW_WORDS)) {
      for (const triple of triplesOf(text)) {
        const id = this.triples.get(triple);
        if (id !== undefined) this.see(id, found);
      }
    }
    for (const id of found) for (const count of counts) count[id]!++;
  }

  /** Adds a feature to those of the text, once. */
  private see(id: number, found: number[]): void {
    if (this.seenIn[id] === this.text) return;
    this.seenIn[id] = this.text;
    found.push(id);
  }

  private idOf<K>(known: Map<K, number>, key: K, weight: number): number {
    let id = known.get(key);
    if (id === undefined) {
      id = this.weights.push(weight) - 1;
      known.set(key, id);
    }
    return id;
  }
}

function* triplesOf(text: string): Generator<string> {
  const padded = ` ${text} `;
  for (let at = 0; at + 3 <= padded.length; at++) yield padded.slice(at, at + 3);
}

function countBlocks(blocks: BlockIds[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  blocks.forEach(({ all }) => all.forEach((id) => counts[id]!++));
  return counts;
}

/** What two blocks share, by weight; of it, only what `except` does not have. */
export function sharedMass(
  { ids: ours }: FeatureSet,
  { ids: theirs }: FeatureSet,
  weights: Float64Array,
  except?: FeatureSet,
): number {
  let [i, j, k, mass] = [0, 0, 0, 0];
  const excluded = except?.ids ?? NONE;
  while (i < ours.length && j < theirs.length) {
    const id = ours[i]!;
    const other = theirs[j]!;
    if (id === other) {
      while (k < excluded.length && excluded[k]! < id) k++;
      if (k === excluded.length || excluded[k] !== id) mass += weights[id]!;
    }
    if (id <= other) i++;
    if (id >= other) j++;
  }
  return mass;
}

const NONE = new Uint32Array();

/** Finds, among some blocks, those that share most with a given one. */
export class FeatureIndex {
  /** In how many of the blocks each feature is. */
  private readonly counts: Uint32Array;
  /** The blocks of each feature that is in few, from `starts[id]` on. */
  private readonly starts: Uint32Array;
  private readonly postings: Uint32Array;
  /** What each block shares with the one asked for; zero between questions. */
  private readonly shared: Float64Array;

  constructor(
    blocks: number[],
    features: Features[],
    private readonly weights: Float64Array,
  ) {
    this.shared = new Float64Array(features.length);
    this.counts = new Uint32Array(weights.length);
    for (const block of blocks) for (const id of features[block]!.all.ids) this.counts[id]!++;
    this.starts = new Uint32Array(weights.length);
    let size = 0;
    this.counts.forEach((count, id) => {
      this.starts[id] = size;
      if (count <= MAX_POSTING) size += count;
    });
    this.postings = new Uint32Array(size);
    const ends = this.starts.slice();
    for (const block of blocks) {
      for (const id of features[block]!.all.ids) {
        if (this.counts[id]! <= MAX_POSTING) this.postings[ends[id]!++] = block;
      }
    }
  }

  /** At most `limit` blocks, most shared first; ties in text order. */
  nearest(wanted: Features, limit: number): number[] {
    const { counts, starts, postings, shared, weights } = this;
    const found: number[] = [];
    let looked = 0;
    for (const id of this.rarestFirst(wanted)) {
      if ((looked += counts[id]!) > MAX_LOOKED_AT) break;
      for (let at = starts[id]!, end = at + counts[id]!; at < end; at++) {
        const block = postings[at]!;
        if (shared[block] === 0) found.push(block);
        shared[block]! += weights[id]!;
      }
    }
    // Few are wanted of up to `MAX_LOOKED_AT`: sorting all of them took most of the time.
    const best: number[] = [];
    for (const block of found) {
      const mass = shared[block]!;
      let at = best.length;
      const isBehind = (other: number) => shared[other]! < mass || (shared[other] === mass && other > block);
      while (at > 0 && isBehind(best[at - 1]!)) at--;
      if (at < limit) {
        best.splice(at, 0, block);
        if (best.length > limit) best.pop();
      }
    }
    for (const block of found) shared[block] = 0;
    return best;
  }

  /** The features that some but not too many of the blocks have, those in few blocks first. */
  private rarestFirst({ all: { ids } }: Features): number[] {
    const ofCount: number[][] = [];
    for (const id of ids) {
      const count = this.counts[id]!;
      if (count > 0 && count <= MAX_POSTING) (ofCount[count] ??= []).push(id);
    }
    return ofCount.flat();
  }
}
