/** Moderation: readers' flags, the queues, decisions and the log. */
import { z } from 'zod';
import type { Context } from '../../context.js';
import { decide } from '../../events/decide.js';
import { record, type Write } from '../../events/record.js';
import { readCursor, writeCursor } from '../../http/cursor.js';
import { Problem } from '../../http/problem.js';
import { personOf, type Visitor } from '../../http/visitor.js';
import type {
  DecideInput,
  DecideResult,
  DecisionLog,
  FlagInput,
  FlagResult,
  QueueCounts,
  QueueItem,
  QueuePage,
} from '../../shared/contract.js';
import type { CommentStatus, Queue } from '../../shared/vocabulary.js';
import { commentRefs, moveComment, withComment, type CommentState } from '../comments/use-cases.js';
import type { Site } from '../sites/use-cases.js';
import {
  answerFlags,
  countFlags,
  countQueues,
  findFlag,
  readLog,
  readQueue,
  readQueueItem,
  saveFlag,
  withdrawFlagOf,
} from './queries.js';
import { decisionView, queueItemView } from './view.js';

const IdCursor = z.object({ id: z.uuid() });

// --- flags --------------------------------------------------------------------------------------------------------------

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
  await moveComment(write, site, comment, withhold ? 'withheld' : 'published', { flagCount });
  if (withhold) {
    const flags = await countFlags(write.sql, site.id, comment.id);
    await decide(write.sql, site.id, {
      action: 'comment.withhold',
      reason: 'flag_threshold',
      actorId: null,
      evidence: { threshold, flags: Object.fromEntries(flags.map((flag) => [flag.reason, flag.count])) },
      articleId: comment.articleId,
      threadId: comment.threadId,
      commentId: comment.id,
      from: 'published',
      to: 'withheld',
    });
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

// --- decisions ------------------------------------------------------------------------------------------------------------

const OUTCOME = { approve: 'published', reject: 'rejected', spam: 'spam' } as const satisfies Record<
  DecideInput['action'],
  CommentStatus
>;

/**
 * Decides one or many comments, each in its own transaction: what is done is done whole, and asking again for the rest
 * is safe. A decision the comment already stands by changes and records nothing.
 */
export async function decideComments(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  input: DecideInput,
): Promise<DecideResult> {
  const items: DecideResult['items'] = [];
  for (const commentId of new Set(input.commentIds)) {
    try {
      items.push(await decideComment(ctx, site, visitor, commentId, input));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'comment_not_found') throw error;
      items.push({ commentId, outcome: 'not_found', status: null });
    }
  }
  return { items };
}

async function decideComment(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  commentId: string,
  input: DecideInput,
): Promise<DecideResult['items'][number]> {
  const moderator = personOf(visitor);
  const to = OUTCOME[input.action];
  const settle = async (write: Write, comment: CommentState): Promise<DecideResult['items'][number]> => {
    const from = comment.status;
    if (from === 'deleted' || from === 'erased') return { commentId, outcome: 'gone', status: from };
    if (from === to && comment.flagCount === 0) return { commentId, outcome: 'unchanged', status: from };
    await moveComment(write, site, comment, to, {
      flagCount: 0,
      approvedAt: to === 'published' ? write.now() : null,
    });
    await answerFlags(write.sql, site.id, commentId, write.now());
    await decide(write.sql, site.id, {
      action: `comment.${input.action}`,
      reason: input.reason,
      note: input.note ?? null,
      actorId: moderator.id,
      articleId: comment.articleId,
      threadId: comment.threadId,
      commentId,
      personId: comment.personId,
      evidence: { flags: comment.flagCount },
      from,
      to,
    });
    await record(write, {
      siteId: site.id,
      articleId: comment.articleId,
      type: 'comment.decided',
      actorId: moderator.id,
      data: { ...commentRefs(comment), from, to, reason: input.reason },
    });
    return { commentId, outcome: 'changed', status: to };
  };
  return withComment(ctx, site, commentId, settle, { onHiddenArticles: true });
}

// --- looking --------------------------------------------------------------------------------------------------------------

/** One page of a queue, each item with all that a decision needs. */
export async function listQueue(
  ctx: Context,
  site: Site,
  query: { status: Queue; limit: number; cursor?: string | undefined },
): Promise<QueuePage> {
  const after = readCursor(query.cursor, IdCursor);
  const rows = await readQueue(ctx.db.direct, site.id, query.status, query.limit, after?.id ?? null);
  const items = rows.slice(0, query.limit).map((row) => queueItemView(row, ctx.now()));
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor({ id: last.comment.id }) : null };
}

export function countAllQueues(ctx: Context, site: Site): Promise<QueueCounts> {
  return countQueues(ctx.db.direct, site.id);
}

export async function readModerated(ctx: Context, site: Site, commentId: string): Promise<QueueItem> {
  const row = await readQueueItem(ctx.db.direct, site.id, commentId);
  if (!row) throw new Problem('comment_not_found');
  return queueItemView(row, ctx.now());
}

/** The audit log, newest first. */
export async function listDecisions(
  ctx: Context,
  site: Site,
  query: {
    commentId?: string | undefined;
    personId?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<DecisionLog> {
  const after = readCursor(query.cursor, IdCursor);
  const rows = await readLog(ctx.db.direct, site.id, query, query.limit, after?.id ?? null);
  const items = rows.slice(0, query.limit).map(decisionView);
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor({ id: last.id }) : null };
}
