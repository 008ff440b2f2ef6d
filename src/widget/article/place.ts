/**
 * Where the known paragraphs stand in this page. A page that equals the last known revision is settled by hashes alone;
 * only a page that differs loads `relocate`. What stays unsure gets no place, and so no badge.
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
  placements.forEach(({ block, state }, at) => {
    const paragraph = standing[at];
    if (paragraph && block !== null && state !== 'ambiguous' && state !== 'orphaned')
      places.set(paragraph.id, block);
  });
  return places;
}

/** Equal text at the known index, else the only equal text there is. */
function placeByHash(
  paragraphs: PageParagraph[],
  hashes: string[],
): { places: Places; missing: PageParagraph[] } {
  const places: Places = new Map();
  const missing: PageParagraph[] = [];
  for (const paragraph of paragraphs) {
    const at = paragraph.index ?? -1;
    const first = hashes.indexOf(paragraph.hash);
    if (hashes[at] === paragraph.hash) places.set(paragraph.id, at);
    else if (first >= 0 && first === hashes.lastIndexOf(paragraph.hash)) places.set(paragraph.id, first);
    else missing.push(paragraph);
  }
  return { places, missing };
}

/** What the bundle tells of a paragraph. It has no text, so only ids, hashes and neighbours can speak for a place. */
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
