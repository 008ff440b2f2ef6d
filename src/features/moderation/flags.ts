/** Readers' reports. */
import type { Context } from '../../context.js';
import { decide } from '../../events/decide.js';
import { record, type Write } from '../../events/record.js';
import { Problem } from '../../http/problem.js';
import { personOf, type Visitor } from '../../http/visitor.js';
import type { FlagInput, FlagResult } from '../../shared/contract.js';
import { commentRefs, moveComment, withComment, type CommentState } from '../comments/use-cases.js';
import type { Site } from '../sites/use-cases.js';
import { countFlags, findFlag, saveFlag, withdrawFlagOf } from './queries.js';

/** Reports a comment, once a person; enough reports withhold it until a moderator has looked. */
export async function flagComment(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  commentId: string,
  input: FlagInput,
): Promise<FlagResult> {
  const person = personOf(visitor);
  return withComment(ctx, site, commentId, async (write, comment) => {
    if (comment.status !== 'published') throw new Problem('comment_gone');
    if (comment.personId === person.id) throw new Problem('own_comment');
    const before = await findFlag(write.sql, site.id, commentId, person.id);
    if (before && (before.withdrawnAt === null || before.answeredAt !== null))
      throw new Problem('already_flagged');
    await saveFlag(write.sql, site.id, comment, person.id, {
      reason: input.reason,
      note: input.note ?? null,
      at: write.now(),
    });
    await afterFlag(write, site, comment, person.id, input.reason);
    return { commentId, flagged: true };
  });
}

async function afterFlag(
  write: Write,
  site: Site,
  comment: CommentState,
  personId: string,
  reason: string,
): Promise<void> {
  const flagCount = comment.flagCount + 1;
  const threshold = site.settings.flagThreshold;
  const withhold = flagCount >= threshold;
  if (!withhold) await moveComment(write, site, comment, 'published', { flagCount });
  else {
    const flags = await countFlags(write.sql, site.id, comment.id);
    const decisionId = await decide(write.sql, site.id, {
      action: 'comment.withhold',
      reason: 'flag_threshold',
      actorId: null,
      evidence: { threshold, flags: Object.fromEntries(flags.map((flag) => [flag.reason, flag.count])) },
      articleId: comment.articleId,
      threadId: comment.threadId,
      commentId: comment.id,
      personId: comment.personId,
      from: 'published',
      to: 'withheld',
    });
    await moveComment(write, site, comment, 'withheld', { flagCount, decisionId });
  }
  await record(write, {
    siteId: site.id,
    articleId: comment.articleId,
    type: withhold ? 'comment.withheld' : 'comment.flagged',
    actorId: withhold ? null : personId,
    data: { ...commentRefs(comment), reason, flagCount },
  });
}

/** Takes an unanswered flag back; a comment already withheld stays so until a moderator decides. */
export async function withdrawFlag(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  commentId: string,
): Promise<FlagResult> {
  const person = personOf(visitor);
  return withComment(ctx, site, commentId, async (write, comment) => {
    if (await withdrawFlagOf(write.sql, site.id, commentId, person.id, write.now())) {
      await moveComment(write, site, comment, comment.status, { flagCount: comment.flagCount - 1 });
      await record(write, {
        siteId: site.id,
        articleId: comment.articleId,
        type: 'comment.unflagged',
        actorId: person.id,
        data: commentRefs(comment),
      });
    }
    return { commentId, flagged: false };
  });
}
