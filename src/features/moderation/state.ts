/** What a comment is to moderators: marked, to notice that it has changed; and kept, to bring it back. */
import { z } from 'zod';
import { Problem } from '../../http/problem.js';
import type { ProblemCode } from '../../shared/problem-codes.js';
import type { CommentNow, DecideResult } from '../../shared/contract.js';
import { COMMENT_STATUSES, type CommentStatus } from '../../shared/enums.js';
import type { CommentState } from '../comments/use-cases.js';

interface Marked {
  status: CommentStatus;
  version: number;
  decisionId: string | null;
  flagCount: number;
}

/** The mark of a comment's text, status, last decision and open reports. To clients it is opaque. */
export function markOf(comment: Marked): string {
  return `${markWithoutReports(comment)}/${comment.flagCount}`;
}

function markWithoutReports({ version, status, decisionId }: Marked): string {
  return `${version}/${status}/${decisionId ?? ''}`;
}

/**
 * Whether a comment is another one than was `seen`. New reports make a difference only to an approval: they would
 * count as answered, unread.
 */
export function hasMoved(comment: Marked, seen: string, letsStand: boolean): boolean {
  if (letsStand) return seen !== markOf(comment);
  return !seen.startsWith(markWithoutReports(comment) + '/');
}

/** `conflict`, with what the comment is now. */
export function conflictWith(comment: Marked & { id: string }): Problem {
  const current: CommentNow = { commentId: comment.id, status: comment.status, state: markOf(comment) };
  return new Problem('conflict', { current });
}

/** What a decision keeps of the comment as it was. */
export const BeforeDecision = z.object({
  status: z.enum(COMMENT_STATUSES),
  version: z.int(),
  approvedAt: z.coerce.date().nullable(),
  pinnedAt: z.coerce.date().nullable(),
  featured: z.boolean(),
  decisionId: z.uuid().nullable(),
});
export type BeforeDecision = z.infer<typeof BeforeDecision>;

export function beforeDecision(comment: CommentState) {
  const { status, version, approvedAt, pinnedAt, featured, decisionId } = comment;
  return {
    ...{ status, version, featured, decisionId },
    approvedAt: approvedAt?.toISOString() ?? null,
    pinnedAt: pinnedAt?.toISOString() ?? null,
  };
}

type Outcome = DecideResult['items'][number]['outcome'];
const REFUSED: Partial<Record<ProblemCode, Outcome>> = {
  comment_not_found: 'not_found',
  conflict: 'conflict',
  forbidden: 'forbidden',
};

export interface Settled {
  outcome: Outcome;
  status: CommentStatus | null;
  state: string | null;
}

/** Runs `act` for one comment of a call. Of several, a refusal is this one's outcome; `alone`, the call's problem. */
export async function settle<T extends Settled>(alone: boolean, act: () => Promise<T>): Promise<T | Settled> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const outcome = REFUSED[error.code];
    if (!outcome || (alone && outcome !== 'not_found')) throw error;
    const { current } = error.extras;
    return { outcome, status: current?.status ?? null, state: current?.state ?? null };
  }
}
