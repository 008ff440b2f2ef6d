/** Readers' reactions: one a person and comment, of the kinds the site offers. */
import type { Context } from '../../context.js';
import { record } from '../../events/record.js';
import { Problem } from '../../http/problem.js';
import { personOf, type Visitor } from '../../http/visitor.js';
import type { ReactionResult } from '../../shared/contract.js';
import type { ReactionKind } from '../../shared/vocabulary.js';
import type { Site } from '../sites/use-cases.js';
import { setReaction } from './mark-queries.js';
import { commentRefs, withOthersComment } from './use-cases.js';

/** Reacts to a comment, changes the reaction or takes it back (null), whatever kinds the site offers by now. */
export async function reactToComment(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  commentId: string,
  kind: ReactionKind | null,
): Promise<ReactionResult> {
  const person = personOf(visitor);
  if (kind !== null && !site.settings.reactions.includes(kind)) throw new Problem('reaction_off');
  return withOthersComment(ctx, site, commentId, person, async (write, comment) => {
    const { reactions, changed } = await setReaction(write.sql, site.id, comment, person.id, kind);
    if (changed) {
      await record(write, {
        siteId: site.id,
        articleId: comment.articleId,
        type: 'comment.reacted',
        actorId: person.id,
        data: { ...commentRefs(comment), reactions },
      });
    }
    return { commentId, reactions, kind };
  });
}
