/** Readers' votes and reactions: one of each a person and comment, on published comments of others. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { isUniqueViolation } from '../../../db/errors.js';
import { articleRef } from '../../../db/article-ref.js';
import { withSingleStatement, withArticleQueue, type UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import { requirePerson, type Principal } from '../../../access/principal.js';
import type { ReactionResult, VoteResult } from '../../../shared/contract.js';
import type { ReactionKind } from '../../../shared/enums.js';
import { findMarkable, setReaction, setVote, type Mark } from './mark-queries.js';

/** How often a mark is set again when the same person's first one was stored by another instance meanwhile. */
const RETRIES = 2;

/** Votes for (1), against (-1) or withdraws the vote (0). */
export async function voteOnComment(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
  value: -1 | 0 | 1,
): Promise<VoteResult> {
  const counts = await markComment(ctx, site, principal, commentId, (write, mark) =>
    setVote(write, mark, value === 0 ? null : value),
  );
  return { commentId, ...counts, value };
}

/** Reacts to a comment, changes the reaction or withdraws it (null), whatever kinds the site offers by now. */
export async function reactToComment(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
  kind: ReactionKind | null,
): Promise<ReactionResult> {
  if (kind !== null && !site.settings.reactions.includes(kind)) throw new Problem('reaction_off');
  const counts = await markComment(ctx, site, principal, commentId, (write, mark) =>
    setReaction(write, mark, kind),
  );
  return { commentId, ...counts, kind };
}

async function markComment<T>(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
  set: (write: UnitOfWork, mark: Mark) => Promise<T | null>,
): Promise<T> {
  const { id: personId } = requirePerson(principal);
  return withSingleStatement(ctx, async (write) => {
    for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
      const found = await findMarkable(write.db, site.id, commentId);
      if (!found || found.articleState === 'hidden') throw new Problem('comment_not_found');
      if (found.status !== 'published') throw new Problem('comment_gone');
      if (found.personId === personId) throw new Problem('own_comment');
      const { articleId } = found;
      const mark = { siteId: site.id, articleId, commentId, personId };
      const counts = await withArticleQueue(ctx, articleRef(site.id, articleId), () =>
        set(write, mark),
      ).catch(whileAnother);
      if (counts) return counts;
    }
    throw new Problem('busy');
  });
}

function whileAnother(error: unknown): null {
  if (isUniqueViolation(error, '_pkey')) return null;
  throw error;
}
