/** Updates a comment's reaction counts for one person's change; used by the service and the page. */
import type { ReactionCounts } from './contract.js';
import { REACTIONS, type ReactionKind } from './enums.js';

/** The counts after one person's reaction changed from one kind to another; null means none. */
export function moveReaction(
  counts: ReactionCounts,
  from: ReactionKind | null,
  to: ReactionKind | null,
): ReactionCounts {
  const moved = REACTIONS.map((kind) => {
    const count = (counts[kind] ?? 0) + Number(kind === to) - Number(kind === from);
    return [kind, count] as const;
  });
  return Object.fromEntries(moved.filter(([, count]) => count > 0));
}
