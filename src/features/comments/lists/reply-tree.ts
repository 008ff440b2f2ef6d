/** Replies as they answer each other, from the flat list below a top comment. */
import type { Comment, TopComment } from '../../../shared/contract.js';

export interface Branch {
  comment: Comment;
  /** The person it answers, where its place in the tree no longer shows that. */
  answers: Comment | null;
  replies: Branch[];
}

/**
 * The top comment with its replies below it, at most `depth` levels of them: deeper ones are next to what they answer.
 * Replies come oldest first, so each finds what it answers, if that is there at all.
 */
export function branchOf(top: TopComment, depth: number): Branch {
  const root: Branch = { comment: top, answers: null, replies: [] };
  /** By comment: where its answers go, and how deep they are there. */
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
