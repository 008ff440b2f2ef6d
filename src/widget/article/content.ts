/** The article as this page shows it: its blocks, the known paragraphs at them, and the selection. */
import { hashText } from '../../shared/anchoring/hash.js';
import { normalise } from '../../shared/anchoring/normalise.js';
import type { Block } from '../../shared/anchoring/types.js';
import type { PageParagraph } from '../../shared/contract.js';
import type * as Dom from '../dom-blocks.js';
import type * as Place from './place.js';

export interface Content extends Dom.DomBlocks {
  /** Hashes of the blocks, in order. */
  hashes: string[];
  places: Place.Places;
}

/** Where to look for an article; an element is the article's text itself. */
export type Area = Document | ShadowRoot | Element;

/** Reads the page. `selector` matches the article's text, if the publisher set one. */
export function readContent(
  { area, finder }: { area: Area; finder: Pick<typeof Dom, 'blocksFromDom' | 'blocksFromPage'> },
  selector: string | null,
): Content {
  const found =
    area instanceof Element ? finder.blocksFromDom(area) : finder.blocksFromPage(area, selector ?? undefined);
  return { ...found, hashes: hashBlocks(found.blocks), places: new Map() };
}

/** The hashes of the page's blocks, in order. */
export function hashBlocks(blocks: Block[]): string[] {
  return blocks.map((block) => hashText(normalise(block.text)));
}

/**
 * The same, but '' for blocks without a letter: "12'" may be the minute of another entry with the same minute, and does not
 * identify its block.
 */
export function hashWords({ blocks, hashes }: Pick<Content, 'blocks' | 'hashes'>): string[] {
  return hashes.map((hash, at) => (/\p{L}/u.test(blocks[at]?.text ?? '') ? hash : ''));
}

/** The paragraphs that have a place, grouped by block. */
export function byBlocks(places: Place.Places, paragraphs: PageParagraph[]): Map<number, PageParagraph[]> {
  const byBlock = new Map<number, PageParagraph[]>();
  for (const paragraph of paragraphs) {
    const block = places.get(paragraph.id);
    if (block !== undefined) byBlock.set(block, [...(byBlock.get(block) ?? []), paragraph]);
  }
  return byBlock;
}

/** The author's question at the paragraphs; an open one before a closed one. */
export function askedAt(paragraphs: PageParagraph[]): PageParagraph['marks'][number] | undefined {
  const prompts = paragraphs.flatMap(({ marks }) => marks).filter(({ kind }) => kind === 'prompt');
  return prompts.find(({ locked }) => !locked) ?? prompts[0];
}

/** The smallest element (or shadow root) around all blocks, to be observed for changes. */
export function contentRoot(content: Dom.DomBlocks): Element | ShadowRoot | null {
  const [first] = content.elements;
  const last = content.elements.at(-1) ?? null;
  let root = first?.parentNode ?? null;
  while (root && !root.contains(last)) root = root.parentNode;
  return root as Element | ShadowRoot | null;
}

/** The selection inside a shadow root, if the browser provides it. */
export function selectedIn(root: ShadowRoot): StaticRange | undefined {
  const selection = document.getSelection() as OlderSelection | null;
  try {
    return selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  } catch {
    return selection?.getComposedRanges?.(root)[0];
  }
}

/** Safari 17 expects the roots as arguments. */
interface OlderSelection {
  getComposedRanges?: (options: GetComposedRangesOptions | ShadowRoot) => StaticRange[];
}
