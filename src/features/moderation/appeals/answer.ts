/**
 * Answers to appeals, by another moderator than the first. Overturning a decision means approving the comment or lifting the sanction.
 * An approval or lift elsewhere answers the appeal, too.
 */
import { requirePerson, requireReach } from '../../../access/principal.js';
import type { UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { AppealAnswer, AppealAnswerInput } from '../../../shared/contract.js';
import { isPossible } from '../../../shared/lifecycle.js';
import { changeComment, withComment, type CommentState } from '../../comments/use-cases.js';
import { changePerson, liftOf, rolesOf } from '../../people/use-cases.js';
import { decideComment } from '../decisions.js';
import { beforeDecision, conflictWith, hasMoved } from '../state.js';
import { beforeAnswer } from './undo-answer.js';
import { closeAppeal, findAppeal, type AppealRow } from './queries.js';

/** Answers an appeal with a reason. Repeating the same answer changes nothing; another one is refused. */
export async function answerAppeal(
  request: SignedInRequest,
  id: string,
  input: AppealAnswerInput,
): Promise<AppealAnswer> {
  const { ctx, site } = request;
  const found = await findAppeal(ctx.db, site.id, id, false);
  if (!found) throw new Problem('appeal_not_found');
  requireOther(request, found);
  if (found.outcome === input.outcome) return { id, outcome: input.outcome, decisionId: found.answeredBy };
  if (found.outcome !== null) throw new Problem('appeal_answered');
  if (found.commentId === null) {
    return { id, outcome: input.outcome, decisionId: await answerAboutSanction(request, found, input) };
  }
  const decisionId = await withComment(
    request,
    found.commentId,
    (work, comment) => answerAboutComment(work, comment, found, input),
    { onHiddenArticles: true },
  );
  return { id, outcome: input.outcome, decisionId };
}

/** A decision of a check can be answered by any moderator. */
function requireOther({ principal }: SignedInRequest, { statement }: AppealRow): void {
  if (statement.actorId === requirePerson(principal).id) throw new Problem('own_decision');
}

async function requireOpen(db: UnitOfWork['db'], siteId: string, id: string): Promise<void> {
  const appeal = await findAppeal(db, siteId, id, true);
  if (!appeal || appeal.outcome !== null) throw new Problem('appeal_answered');
}

async function answerAboutComment(
  work: UnitOfWork,
  comment: CommentState,
  { id, statement }: AppealRow,
  { outcome, note, seen }: AppealAnswerInput,
): Promise<string | null> {
  const { db, site, principal } = work;
  await requireOpen(db, site.id, id);
  requireReach(principal, 'appeal.answer', {
    id: comment.personId,
    roles: await rolesOf(db, site, comment.personId),
  });
  const evidence = { appeal: id };
  if (outcome === 'overturned') {
    const input = { action: 'approve', reason: 'within_rules', note } as const;
    const decided = await decideComment(
      work,
      comment,
      { ...input, ...(seen !== undefined && { seen: { [comment.id]: seen } }) },
      evidence,
    );
    return decided.decisionId;
  }
  if (!isPossible('uphold', comment.status)) throw conflictWith(comment);
  if (seen !== undefined && hasMoved(comment, seen, false)) throw conflictWith(comment);
  const { decisionId } = await changeComment(work, comment, 'uphold', {
    to: comment.status,
    audit: { reason: statement.reason, note, evidence, before: beforeDecision(comment) },
    data: { reason: statement.reason },
  });
  if (decisionId !== null) await closeAppeal(db, site.id, id, { outcome, decisionId, at: work.now() });
  return decisionId;
}

async function answerAboutSanction(
  request: SignedInRequest,
  { id, personId, statement }: AppealRow,
  { outcome, note }: AppealAnswerInput,
): Promise<string | null> {
  const { ctx, site } = request;
  const lift = liftOf(statement.action);
  if (!lift) throw new Problem('appeal_not_found');
  const upheld = outcome === 'upheld';
  const at = ctx.now();
  let answeredBy: string | null = null;
  await changePerson(request, personId, upheld ? 'appeal.answer' : lift.action, async (tx, person) => {
    await requireOpen(tx, site.id, id);
    requireReach(request.principal, 'appeal.answer', person);
    const stored = lift.stored(person);
    // Another sanction may have replaced the one that the appeal is about; its reason is not the statement's.
    const restorable = upheld || stored?.reason === statement.reason;
    const before = restorable ? beforeAnswer(upheld ? null : stored) : undefined;
    if (!upheld) await lift.apply(tx, site.id, personId);
    return {
      entry: {
        reason: upheld ? statement.reason : 'appeal',
        note,
        evidence: { appeal: id },
        ...(before && { before }),
      },
      logged: upheld ? 'person.uphold' : lift.logged,
      async after(decisionId) {
        if (before) answeredBy = decisionId;
        await closeAppeal(tx, site.id, id, { outcome, decisionId, at });
      },
    };
  });
  return answeredBy;
}
