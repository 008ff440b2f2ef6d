/** Builds the tree of replies from the flat list of a top comment's replies. */
import type { Comment, TopComment } from '../../../shared/contract.js';

export interface Branch {
  comment: Comment;
  /** The comment it replies to, if its place in the tree does not show that; else null. */
  answers: Comment | null;
  replies: Branch[];
}

/**
 * Arranges a top comment's replies in at most `depth` levels; deeper replies become siblings of the comment they reply to.
 * Replies are ordered oldest first, so a reply's parent comes before it, if it is in the list at all.
 */
export function branchOf(top: TopComment, depth: number): Branch {
  const root: Branch = { comment: top, answers: null, replies: [] };
  /** By comment: the branch that its replies are added to, and their level. */
  const places = new Map([[top.id, { branch: root, level: 1 }]]);
  for (const comment of top.replies) {
    const answered = places.get(comment.parentId ?? '') ?? { branch: root, level: 1 };
    const direct = answered.branch.comment.id === comment.parentId;
    const branch: Branch = { comment, answers: null, replies: [] };
    if (!direct) branch.answers = top.replies.find(({ id }) => id === comment.parentId) ?? null;
    answered.branch.replies.push(branch);
    places.set(comment.id, answered.level < depth ? { branch, level: answered.level + 1 } : { ...answered });
  }
  return root;
}
