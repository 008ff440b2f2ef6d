/**
 * Features for the comparison of edited texts: words, pairs of words and, for short texts and scripts without spaces,
 * letter trigrams. Each is weighted by its rarity, so that "of the" counts little and a name counts much (see Keyword
 * Anchoring, MSR-TR-2001-107).
 */
import type { Matching } from './matching.js';
import { isUnspaced } from './normalise.js';
import type { Steps } from './steps.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Texts with fewer words are also compared by letters, because one changed word would be a large part of them. */
const FEW_WORDS = 8;

/** A pair repeats two words that already count; an average word has five trigrams, which together count as one word. */
const WEIGHT = { word: 1, pair: 0.5, triple: 0.2 };

/** Minimum weight at which containment in another text is meaningful: as much as three unique words. */
export const TELLING_MASS = 3;

/** Maximum text of both sides together, in code units: two long novels. Beyond it only the beginnings of blocks are used. */
const MAX_UNITS = 2_000_000;
/** Minimum per block: a line or two. */
const MIN_UNITS_OF_BLOCK = 100;

/** Features in more blocks than this are ignored as too common. */
const MAX_POSTING = 64;
/** Maximum number of blocks a query visits, rarest features first. 128 to 512 performed alike; bounds hostile texts. */
const MAX_LOOKED_AT = 256;

/** A set of features: the ascending ids of those that other blocks also have, and the total weight of all. */
export interface FeatureSet {
  ids: Uint32Array;
  mass: number;
}

/** The features of one block: all of them, and without the trigrams of short texts. */
export interface Features {
  all: FeatureSet;
  words: FeatureSet;
  hasLetters: boolean;
}

/** Features of the blocks that were open when it was created; sparse, with holes for matched blocks. */
export interface FeatureSpace {
  olds: Features[];
  news: Features[];
  weights: Float64Array;
}

/** Features of the open blocks of both sides, with common ids and weights. Rarity is computed from all blocks. */
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
  // In other blocks only the features of open ones are counted; equal text is on both sides and counted once.
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
  // Rarity is 1/sqrt(n); logarithmic and inverse rarity were within 0.2 points of recall.
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
 * The features by which two blocks can be compared: trigrams only if both have them. A long text may contain every word of a
 * short one but has no trigrams.
 */
export function comparable(a: Features, b: Features): [a: FeatureSet, b: FeatureSet] {
  return a.hasLetters && b.hasLetters ? [a.all, b.all] : [a.words, b.words];
}

interface BlockIds {
  all: Uint32Array;
  words: Uint32Array;
  hasLetters: boolean;
}

/** Word ids are below this, so that two ids form the key of a pair. */
const PAIR_KEY = 2 ** 24;

class Dictionary {
  /** Weight of each feature before rarity. */
  readonly weights: number[] = [];
  private readonly words = new Map<string, number>();
  private readonly triples = new Map<string, number>();
  private readonly pairs = new Map<number, number>();
  /** The last text in which each feature was seen. */
  private seenIn: number[] = [];
  private text = 0;

  /** The features of a text; new ones get an id. */
  featuresOf(text: string): BlockIds {
    this.text++;
    const unspaced = isUnspaced(text);
    const tokens = text.match(WORD) ?? [];
    const found: number[] = [];
    let previous: number | undefined;
    for (const token of tokens) {
      // A run in a script without spaces is a sentence, not a word: as a feature it would only detect equality.
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
    // In scripts without spaces trigrams replace words.
    return { all, words: unspaced ? all : words, hasLetters };
  }

  /** Increments each of `counts` for every known feature of a text. */
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

/** Weight of the common features of two sets, without those in `except`. */
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

/** Finds the blocks of a set that share most with a given one. */
export class FeatureIndex {
  /** Number of blocks that have each feature. */
  private readonly counts: Uint32Array;
  /** The blocks of each sufficiently rare feature, from `starts[id]` on. */
  private readonly starts: Uint32Array;
  private readonly postings: Uint32Array;
  /** Weight that each block shares with the query; zero between queries. */
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

  /** At most `limit` blocks, most shared weight first; ties in text order. */
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
    // Only a few of up to `MAX_LOOKED_AT` are needed; sorting all of them took most of the time.
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

  /** The features that some but not too many blocks have, rarest first. */
  private rarestFirst({ all: { ids } }: Features): number[] {
    const ofCount: number[][] = [];
    for (const id of ids) {
      const count = this.counts[id]!;
      if (count > 0 && count <= MAX_POSTING) (ofCount[count] ??= []).push(id);
    }
    return ofCount.flat();
  }
}
