/** How a comment's counts move when one person's reaction does; the service and the page reckon alike. */
import type { ReactionCounts } from './contract.js';
import { REACTIONS, type ReactionKind } from './enums.js';

/** The counts after one reaction went from one kind to another; null: from none, or to none. */
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
