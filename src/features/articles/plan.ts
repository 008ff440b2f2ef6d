/**
 * What publishing a text would do to the ledger: pure, so that a dry run and the real thing cannot differ.
 */
import {
  describe,
  hashText,
  relocate,
  type Block,
  type ParagraphSelector,
  type Placement,
} from '../../shared/anchoring/index.js';
import type { ParagraphRow, RevisionRow } from './queries.js';

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

/** Hash of a revision: of its block texts, tags and ids in order. */
export function revisionHash(blocks: Block[], selectors: ParagraphSelector[]): string {
  return hashText(
    blocks.map((block, i) => `${block.tag} ${block.id ?? ''} ${selectors[i]?.hash ?? ''}`).join('\n'),
  );
}

/** Decides where every paragraph of the ledger stands in the new blocks. */
export function planPublish(
  ledger: ParagraphRow[],
  latest: RevisionRow | null,
  blocks: Block[],
): PublishPlan {
  const selectors = describe(blocks);
  const hash = revisionHash(blocks, selectors);
  if (latest?.hash === hash) return { blocks, hash, unchanged: true, moves: [], added: [] };
  const placements = relocate(
    ledger.map((paragraph) => paragraph.current),
    blocks,
    latest?.blocks,
  );
  const owned = new Set<number>();
  const moves = ledger.map((paragraph, i): PlannedMove => {
    const placement = placements[i] ?? { state: 'orphaned', block: null, method: 'none', confidence: 0 };
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
