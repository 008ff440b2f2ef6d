/**
 * Where the known paragraphs stand in this page. A page that equals the last known revision is settled by hashes
 * alone; only a page that differs loads `relocate`. What stays unsure gets no place, and so no badge.
 */
import { load } from '../core/lazy.js';
import { hashText } from '../../shared/anchoring/hash.js';
import { normalise } from '../../shared/anchoring/normalise.js';
import type { Block, ParagraphSelector } from '../../shared/anchoring/types.js';
import type { PageParagraph } from '../../shared/contract.js';

/** Paragraph id to block index. */
export type Places = Map<string, number>;

/** The hashes of the page's blocks, in order. */
export function hashBlocks(blocks: Block[]): string[] {
  return blocks.map((block) => hashText(normalise(block.text)));
}

/** Places every paragraph that surely stands in the page. */
export async function placeParagraphs(
  paragraphs: PageParagraph[],
  blocks: Block[],
  hashes: string[],
): Promise<Places> {
  const standing = paragraphs.filter((paragraph) => paragraph.index !== null);
  const { places, missing } = placeByHash(standing, hashes);
  if (missing.length === 0) return places;
  const { relocate } = await load.relocation();
  const placements = relocate(
    standing.map((paragraph) => selectorOf(paragraph, blocks.length)),
    blocks,
  );
  placements.forEach(({ block, method }, at) => {
    const paragraph = standing[at];
    // Equal hashes have been weighed already, with more doubt than `relocate` can have.
    if (paragraph && block !== null && missing.includes(paragraph) && !method.startsWith('exact'))
      places.set(paragraph.id, block);
  });
  return places;
}

/** Texts that stand once in the page are found wherever they are; of copies only those whose place is confirmed. */
function placeByHash(
  paragraphs: PageParagraph[],
  hashes: string[],
): { places: Places; missing: PageParagraph[] } {
  const places: Places = new Map();
  const copies: PageParagraph[] = [];
  const missing: PageParagraph[] = [];
  /** The last block up to which nothing was put in or taken out before, as far as the known paragraphs tell. */
  let confirmed = -1;
  let shifted = false;
  for (const paragraph of paragraphs) {
    const at = hashes.indexOf(paragraph.hash);
    if (at < 0) missing.push(paragraph);
    else if (at !== hashes.lastIndexOf(paragraph.hash)) copies.push(paragraph);
    else {
      places.set(paragraph.id, at);
      if (at === paragraph.index && !shifted) confirmed = at;
      else shifted = true;
    }
  }
  for (const paragraph of copies) {
    const { id, index, hash } = paragraph;
    if (index !== null && index < confirmed && hashes[index] === hash) places.set(id, index);
    else missing.push(paragraph);
  }
  return { places, missing };
}

/** What the bundle tells of a paragraph. It has no text, so only the publisher's own ids can speak for a place. */
function selectorOf(paragraph: PageParagraph, total: number): ParagraphSelector {
  return {
    text: '',
    hash: paragraph.hash,
    prefix: '',
    suffix: '',
    index: paragraph.index ?? 0,
    total,
    tag: paragraph.tag,
    ...(paragraph.siteId === null ? {} : { id: paragraph.siteId }),
  };
}
