/**
 * Applies an answer to its comment, below the lock of its article and once: the answer is stored in the same transaction. An answer about
 * an older text is only stored, and so is one that comes after another decision.
 */
import { SERVICE } from '../../../access/principal.js';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { withArticle, type UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import type { CommentStatus } from '../../../shared/enums.js';
import type { RuleAction } from '../../../shared/rules.js';
import { addVerdicts, changeComment, findCommentState, type CommentState } from '../../comments/use-cases.js';
import type { NamedVerdict } from '../phases/index.js';
import { addReport, holdForModerator, storeAnswer, waitsFor, type Task } from './queries.js';
import type { Opinion } from './types.js';

/** Statuses of comments that an answer can change. */
const OPEN: readonly CommentStatus[] = ['published', 'pending'];

export async function applyOpinion(ctx: Context, site: Site, task: Task, opinion: Opinion): Promise<void> {
  const { objection, evidence } = opinion;
  await apply(ctx, site, task, async (work) => {
    const stored = await storeAnswer(work.db, task, objection ? 'objects' : 'passes', evidence);
    const comment = stored && (await findCurrent(work, task));
    if (!stored || !comment) return;
    // The site may have changed its mind since.
    const isOn = site.settings.opinions[task.provider].mode === 'on';
    const isUndecided = comment.decisionId === stored.decisionId;
    const mayAct = isOn && isUndecided && OPEN.includes(comment.status);
    if (objection) {
      const verdict = verdictOf(task, mayAct ? objection : 'observe', evidence, objection);
      await addVerdicts(work.db, site.id, comment.id, [verdict]);
      if (mayAct) await object(work, comment, task, objection, verdict);
    }
    if (stored.holds && isUndecided) await releaseIfDone(work, task);
  });
}

/** After the last attempt: a comment that was held meanwhile is published or waits for a moderator, as the site says. */
export async function applyFailure(ctx: Context, site: Site, task: Task, why: string): Promise<void> {
  await apply(ctx, site, task, async (work) => {
    const evidence = { why, attempts: task.attempts };
    const stored = await storeAnswer(work.db, task, 'failed', evidence);
    const comment = stored && (await findCurrent(work, task));
    if (!stored || !comment) return;
    const { mode, onFailure } = site.settings.opinions[task.provider];
    const waits = stored.holds && mode === 'on' && onFailure === 'wait';
    const verdict = waits ? 'hold' : 'observe';
    await addVerdicts(work.db, site.id, comment.id, [
      { phase: task.provider, verdict, reason: 'check_failed', evidence },
    ]);
    if (waits) await holdForModerator(work.db, task);
    else if (stored.holds) await releaseIfDone(work, task);
  });
}

async function apply(
  ctx: Context,
  site: Site,
  task: Task,
  change: (work: UnitOfWork) => Promise<void>,
): Promise<void> {
  const comment = await findCommentState(ctx.db, site.id, task.commentId);
  if (!comment) return;
  try {
    await withArticle({ ctx, site, principal: SERVICE }, comment.articleId, change);
  } catch (error) {
    // The article was deleted.
    if (!(error instanceof Problem && error.code === 'article_not_found')) throw error;
  }
}

/** The comment if its text is the one that was asked about. */
async function findCurrent({ db, site }: UnitOfWork, task: Task): Promise<CommentState | null> {
  const comment = await findCommentState(db, site.id, task.commentId);
  return comment?.version === task.version ? comment : null;
}

function verdictOf(
  { provider }: Task,
  verdict: RuleAction | 'observe',
  evidence: Opinion['evidence'],
  would: RuleAction,
): NamedVerdict {
  return {
    ...{ phase: provider, verdict, reason: 'outside_opinion' },
    evidence: verdict === 'observe' ? { ...evidence, would } : evidence,
  };
}

async function object(
  work: UnitOfWork,
  comment: CommentState,
  task: Task,
  objection: RuleAction,
  { reason, evidence }: NamedVerdict,
): Promise<void> {
  const isPublic = comment.status === 'published';
  const audit = { reason, evidence: { ...evidence, service: task.provider } };
  if (objection === 'reject') await changeComment(work, comment, 'refuse', { audit });
  else if (objection === 'hold' && isPublic) await changeComment(work, comment, 'hold_later', { audit });
  else if (objection === 'report' && isPublic)
    await changeComment(work, comment, 'report', { set: { flagCount: comment.flagCount + 1 } });
  else if (objection === 'report') await addReport(work.db, work.site.id, comment.id);
  if (objection !== 'report') await holdForModerator(work.db, task);
}

/** Publishes a comment that waited for opinions only, once all of them have come and none is against it. */
async function releaseIfDone(work: UnitOfWork, task: Task): Promise<void> {
  const { db } = work;
  const comment = await findCurrent(work, task);
  if (comment?.status !== 'pending' || (await waitsFor(db, task)) !== 'nothing') return;
  await changeComment(work, comment, 'release', {
    audit: { reason: 'opinions_received', evidence: { service: task.provider } },
  });
}
