/**
 * Places the known paragraphs in this page by their hashes only, which is enough if the page equals the last known
 * revision. `missing.ts` searches for the rest.
 */
import type { PageParagraph } from '../../shared/contract.js';

/** Paragraph id to block index. */
export type Places = Map<string, number>;

/**
 * Texts that occur once in the page are found anywhere, if they keep their order; copies, and texts without words, only where
 * their place is confirmed. The other paragraphs of the last revision are `missing`. `hashes` are the page's, and `words`
 * those of `hashWords`.
 */
export function placeByHash(
  paragraphs: PageParagraph[],
  hashes: string[],
  words: string[],
): { places: Places; missing: PageParagraph[] } {
  const known = paragraphs.filter(({ index }) => index !== null);
  const single = singlePlaces(known, words);
  const unique = known.filter(({ hash }) => single.has(hash));
  const found = unique.map(({ hash }) => single.get(hash) as number);
  const sorted = [...found].sort((a, b) => a - b);
  let last = -1;
  // Out of order, a text may be a different paragraph with the same words, or a sign that others are; `missing.ts`
  // compares the words.
  unique.forEach(({ hash }, n) => {
    last = Math.max(last, found[n] as number);
    if (found[n] !== last || sorted[n] !== last) single.delete(hash);
  });
  const places: Places = new Map();
  let waiting: [id: string, at: number][] = [];
  let shifted = false;
  for (const { id, hash, index } of known) {
    const at = single.get(hash);
    if (at === undefined) {
      // Next to a removed text, a new one may have replaced it.
      if (hashes[index as number] !== hash) [shifted, waiting] = [true, []];
      if (!shifted) waiting.push([id, index as number]);
      continue;
    }
    shifted = at !== index;
    if (!shifted) for (const [copy, place] of waiting) places.set(copy, place);
    waiting = [];
    places.set(id, at);
  }
  return { places, missing: known.filter(({ id }) => !places.has(id)) };
}

/** The place of each text that occurs once in the page and that exactly one known paragraph has. */
function singlePlaces(known: PageParagraph[], hashes: string[]): Map<string, number> {
  const single = onlyOnes(hashes);
  const meant = onlyOnes(known.map(({ hash }) => hash));
  for (const hash of single.keys()) if (!meant.has(hash)) single.delete(hash);
  return single;
}

/** Positions of the values that occur once. */
function onlyOnes(values: string[]): Map<string, number> {
  const once = new Map(values.map((value, at) => [value, at]));
  values.forEach((value, at) => once.get(value) === at || once.delete(value));
  return once;
}
