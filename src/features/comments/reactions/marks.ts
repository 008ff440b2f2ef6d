/** Readers' votes and reactions: one of each per person and comment, on other people's published comments. */
import { isUniqueViolation } from '../../../db/errors.js';
import { withStatement } from '../../../events/statement-changes.js';
import type { UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import { requirePerson } from '../../../access/principal.js';
import type { SignedInRequest } from '../../../route.js';
import type { ReactionResult, VoteResult } from '../../../shared/contract.js';
import type { ReactionKind } from '../../../shared/enums.js';
import { findMarkable, setReaction, setVote, type Mark } from './mark-queries.js';

/** Votes for (1) or against (-1) a comment, or withdraws the vote (0). */
export async function voteOnComment(
  request: SignedInRequest,
  commentId: string,
  value: -1 | 0 | 1,
): Promise<VoteResult> {
  const counts = await markComment(request, commentId, (work, mark) =>
    setVote(work, mark, value === 0 ? null : value),
  );
  return { commentId, ...counts, value };
}

/** Sets or changes a reaction, or withdraws it (null), even if the site no longer offers its kind. */
export async function reactToComment(
  request: SignedInRequest,
  commentId: string,
  kind: ReactionKind | null,
): Promise<ReactionResult> {
  if (kind !== null && !request.site.settings.reactions.includes(kind)) throw new Problem('reaction_off');
  const counts = await markComment(request, commentId, (work, mark) => setReaction(work, mark, kind));
  return { commentId, ...counts, kind };
}

function markComment<T>(
  request: SignedInRequest,
  commentId: string,
  set: (work: UnitOfWork, mark: Mark) => Promise<T | null>,
): Promise<T> {
  const { id: personId } = requirePerson(request.principal);
  return withStatement(request, {
    async load({ db, site }): Promise<Mark> {
      const found = await findMarkable(db, site.id, commentId);
      if (!found || found.articleState === 'hidden') throw new Problem('comment_not_found');
      if (found.status !== 'published') throw new Problem('comment_gone');
      if (found.personId === personId) throw new Problem('own_comment');
      return { siteId: site.id, articleId: found.articleId, commentId, personId };
    },
    write: (work, mark) => set(work, mark).catch(whileAnother),
  });
}

/** Retry if another instance stored the same person's first mark at the same time. */
function whileAnother(error: unknown): null {
  if (isUniqueViolation(error, '_pkey')) return null;
  throw error;
}
