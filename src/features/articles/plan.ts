/**
 * What publishing a text would do to the ledger: pure, so that a dry run and the real thing cannot differ.
 */
import {
  checkAgainstOriginal,
  CONTRADICTION,
  describe,
  hashText,
  relocate,
  type Block,
  type ParagraphSelector,
  type Placement,
} from '../../shared/anchoring/index.js';
import type { ParagraphRow } from './ledger-queries.js';
import type { RevisionRow } from './queries.js';

export interface PlannedMove {
  paragraph: ParagraphRow;
  placement: Placement;
  /** What it will be recognised by; null when it has no place. */
  found: { selector: ParagraphSelector; text: string } | null;
}

export interface PublishPlan {
  blocks: Block[];
  hash: string;
  /** The text equals the latest revision's: nothing moves. */
  unchanged: boolean;
  moves: PlannedMove[];
  /** Blocks no paragraph stands at: new in the ledger. */
  added: { selector: ParagraphSelector; text: string }[];
}

/** Names a text by its blocks as they came: tags, ids and raw texts in order. */
function textHash(blocks: Block[]): string {
  return hashText(
    blocks.map((block) => JSON.stringify([block.tag, block.id ?? null, block.text])).join('\n'),
  );
}

const LOST: Placement = { state: 'orphaned', block: null, method: 'none', confidence: 0 };

/**
 * Decides where every paragraph of the ledger stands in the new blocks: from the latest known text, a small step; then each
 * edited one must still be something like the text it began with; then those that found no place are looked for by the
 * text they began with, which may have returned.
 */
export function planPublish(
  ledger: ParagraphRow[],
  latest: RevisionRow | null,
  blocks: Block[],
): PublishPlan {
  const selectors = describe(blocks);
  const hash = textHash(blocks);
  if (latest?.hash === hash) return { blocks, hash, unchanged: true, moves: [], added: [] };
  const placements = relocate(
    ledger.map((paragraph) => paragraph.current),
    blocks,
    latest?.blocks,
  );
  const decided = returned(ledger, withoutDrift(ledger, placements, blocks), blocks);
  const owned = new Set<number>();
  const moves = ledger.map((paragraph, i): PlannedMove => {
    const placement = decided[i] ?? LOST;
    if (placement.block === null) return { paragraph, placement, found: null };
    owned.add(placement.block);
    const selector = selectors[placement.block];
    const block = blocks[placement.block];
    return { paragraph, placement, found: selector && block ? { selector, text: block.text } : null };
  });
  const added = blocks.flatMap((block, i) => {
    const selector = selectors[i];
    return owned.has(i) || !selector ? [] : [{ selector, text: block.text }];
  });
  return { blocks, hash, unchanged: false, moves, added };
}

/** A chain of small edits that ends at something else than it began with has lost its paragraph. */
function withoutDrift(ledger: ParagraphRow[], placements: Placement[], blocks: Block[]): Placement[] {
  return placements.map((placement, i) => {
    const paragraph = ledger[i];
    const block = placement.block === null ? undefined : blocks[placement.block];
    if (!paragraph || !block || placement.state !== 'edited') return placement;
    return checkAgainstOriginal(paragraph.selector, block.text) < CONTRADICTION ? LOST : placement;
  });
}

/** Looks for lost paragraphs by the text they began with, among the blocks nobody owns. */
function returned(ledger: ParagraphRow[], placements: Placement[], blocks: Block[]): Placement[] {
  const owned = new Set(placements.map((placement) => placement.block));
  const free = blocks.filter((_, i) => !owned.has(i));
  const lost = ledger.flatMap((paragraph, i) =>
    placements[i]?.block === null && paragraph.selector.hash !== paragraph.current.hash ? [i] : [],
  );
  if (lost.length === 0 || free.length === 0) return placements;
  const found = relocate(
    lost.flatMap((i) => ledger[i]?.selector ?? []),
    free.map((block, index) => ({ ...block, index })),
  );
  const decided = [...placements];
  lost.forEach((i, n) => {
    const placement = found[n];
    const block = placement?.block == null ? undefined : free[placement.block];
    if (placement && block) decided[i] = { ...placement, block: blocks.indexOf(block) };
  });
  return decided;
}
