/**
 * Where the known paragraphs are in this page, by their hashes alone: all there is to do on a page that equals the
 * last known revision. What is missing then is looked for by `missing.ts`.
 */
import { hashText } from '../../shared/anchoring/hash.js';
import { normalise } from '../../shared/anchoring/normalise.js';
import type { Block } from '../../shared/anchoring/types.js';
import type { PageParagraph } from '../../shared/contract.js';

/** Paragraph id to block index. */
export type Places = Map<string, number>;

/** The hashes of the page's blocks, in order. */
export function hashBlocks(blocks: Block[]): string[] {
  return blocks.map((block) => hashText(normalise(block.text)));
}

/**
 * Texts that are in the page once are found wherever they are, as far as they keep their order; of copies only those whose
 * place is confirmed. The other paragraphs of the last revision are `missing`.
 */
export function placeByHash(
  paragraphs: PageParagraph[],
  hashes: string[],
): { places: Places; missing: PageParagraph[] } {
  const places: Places = new Map();
  const copies: PageParagraph[] = [];
  const missing: PageParagraph[] = [];
  /** The last block up to which nothing was put in or taken out before, as far as the known paragraphs tell. */
  let confirmed = -1;
  let shifted = false;
  const unique: [paragraph: PageParagraph, at: number][] = [];
  for (const paragraph of paragraphs) {
    const at = hashes.indexOf(paragraph.hash);
    if (paragraph.index === null) continue;
    if (at < 0) missing.push(paragraph);
    else if (at !== hashes.lastIndexOf(paragraph.hash)) copies.push(paragraph);
    else unique.push([paragraph, at]);
  }
  unique.forEach(([paragraph, at], n) => {
    // Out of order, or meant by two, it may be another one that says the same.
    if (at <= (unique[n - 1]?.[1] ?? -1) || at >= (unique[n + 1]?.[1] ?? Infinity)) missing.push(paragraph);
    else places.set(paragraph.id, at);
    shifted ||= at !== paragraph.index;
    if (!shifted) confirmed = at;
  });
  for (const paragraph of copies) {
    const { id, index, hash } = paragraph;
    if (index !== null && index < confirmed && hashes[index] === hash) places.set(id, index);
    else missing.push(paragraph);
  }
  return { places, missing };
}
