/** A comment's state for moderators: a token to detect changes, and a snapshot to restore it. */
import * as z from 'zod';
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

/** A token for the comment's text, status, last decision and open reports; opaque to clients. */
export function markOf(comment: Marked): string {
  return `${markWithoutReports(comment)}/${comment.flagCount}`;
}

function markWithoutReports({ version, status, decisionId }: Marked): string {
  return `${version}/${status}/${decisionId ?? ''}`;
}

/**
 * Whether the comment has changed since it was `seen`. New reports matter only to an approval, which would answer them
 * unread.
 */
export function hasMoved(comment: Marked, seen: string, letsStand: boolean): boolean {
  if (letsStand) return seen !== markOf(comment);
  return !seen.startsWith(markWithoutReports(comment) + '/');
}

/** A `conflict` problem with the comment's current state. */
export function conflictWith(comment: Marked & { id: string }): Problem {
  const current: CommentNow = { commentId: comment.id, status: comment.status, state: markOf(comment) };
  return new Problem('conflict', { current });
}

/** Snapshot of a comment that is stored with a decision. */
export const BeforeDecision = z.object({
  status: z.enum(COMMENT_STATUSES),
  version: z.int(),
  /** False in decisions from before there was this field. */
  unreviewed: z.boolean().default(false),
  approvedAt: z.coerce.date().nullable(),
  pinnedAt: z.coerce.date().nullable(),
  featured: z.boolean(),
  decisionId: z.uuid().nullable(),
});
export type BeforeDecision = z.infer<typeof BeforeDecision>;

export function beforeDecision(comment: CommentState) {
  const { status, version, unreviewed, approvedAt, pinnedAt, featured, decisionId } = comment;
  return {
    ...{ status, version, unreviewed, featured, decisionId },
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

/**
 * Runs `act` for one comment of a call. If the call has several, a refusal becomes this comment's outcome; with `alone`
 * it fails the call.
 */
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
