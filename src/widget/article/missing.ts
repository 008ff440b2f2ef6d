/**
 * Paragraphs that the page does not show with their known text: reworded, split, merged or removed. Their selectors are
 * fetched when there are any; the search waits for the page to be idle and runs in slices. Uncertain paragraphs get no
 * place, and so no badge.
 */
import { relocateAsync } from '../../shared/anchoring/relocate.js';
import type { ParagraphSelector } from '../../shared/anchoring/types.js';
import type { PageParagraph } from '../../shared/contract.js';
import type { ShownText } from '../core/navigation.js';
import type { Store } from '../core/store.js';
import { query } from '../core/transport.js';
import type { Uses } from '../core/widget.js';
import type { Content } from './content.js';
import type { Places } from './place.js';

/** A page that is never idle still gets its badges; milliseconds. */
const PATIENCE = 1000;

/** `ParagraphSelectors` of the contract as JSON, where absent fields are missing. */
interface Answer {
  items: { id: string; selector: ParagraphSelector }[];
  next: string | null;
}
/** The part of a widget that is needed here. */
type Known = Uses<'transport'> & { store: Pick<Store, 'page'> };
const selectors = new WeakMap<Known, Map<string, ParagraphSelector>>();
/** Cached, because bundles are read again with every comment, while the page's text rarely changes. */
const found = new WeakMap<Content, { for: string; places: Places }>();

/** Places of those `missing` paragraphs that are found with certainty. */
export async function placeMissing(
  widget: Known,
  content: Content,
  missing: PageParagraph[],
): Promise<Places> {
  const standing = widget.store.page.paragraphs.filter(({ index }) => index !== null);
  const question = standing.map(({ id, hash }) => id + hash).join();
  const before = found.get(content);
  if (before?.for === question) return before.places;
  const known = await selectorsFor(widget, missing);
  await idle();
  const asked = standing.filter(({ id }) => known.has(id));
  const placements = await relocateAsync(
    asked.map(({ id }) => known.get(id) as ParagraphSelector),
    content.blocks,
    [],
    breath,
    () => performance.now(),
  );
  const places: Places = new Map();
  placements.forEach(({ block }, at) => {
    const paragraph = asked[at];
    if (paragraph && block !== null && missing.includes(paragraph)) places.set(paragraph.id, block);
  });
  found.set(content, { for: question, places });
  return places;
}

/** The hash of the block that a paragraph is now in; null if that is uncertain, or the block is another known paragraph's. */
export async function findHash(
  { blocks, hashes, places }: ShownText,
  selector: ParagraphSelector,
): Promise<string | null> {
  const [placement] = await relocateAsync([selector], blocks, [], breath, () => performance.now());
  const block = placement?.block ?? null;
  return block === null || [...places.values()].includes(block) ? null : (hashes[block] ?? null);
}

async function selectorsFor(
  widget: Known,
  missing: PageParagraph[],
): Promise<Map<string, ParagraphSelector>> {
  const known = selectors.get(widget);
  if (known && missing.every(({ id, hash }) => known.get(id)?.hash === hash)) return known;
  const path = `/articles/${widget.store.page.article?.id}/selectors`;
  const fresh = new Map<string, ParagraphSelector>();
  let cursor: string | undefined;
  do {
    const { items, next }: Answer = await widget.transport.read(path + query({ cursor }), true);
    for (const { id, selector } of items) fresh.set(id, selector);
    cursor = next ?? undefined;
  } while (cursor);
  selectors.set(widget, fresh);
  return fresh;
}

/** Yields to the page's pending work. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: PATIENCE });
  });
}
