/**
 * Undo of an answer to an appeal about a sanction: the appeal is open again, and a lifted sanction is in force as before. It is refused
 * once the person has been sanctioned again or, after a lifted sanction, published a comment: they were allowed to.
 */
import * as z from 'zod';
import { authorizeOwner, requirePerson, requireReach } from '../../../access/principal.js';
import { appendAuditEntry } from '../../../events/audit.js';
import type { Queries } from '../../../db/client.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import { liftOf, withPerson, type StoredSanction } from '../../people/use-cases.js';
import { isUndone } from '../queries.js';
import type { Settled } from '../state.js';
import { findAnswered, hasWrittenSince, reopenAppeal } from './queries.js';

/** What an answer keeps for its undo. The sanction's reason is the statement's, so that erasing that erases it here, too. */
const BeforeAnswer = z.object({
  sanction: z
    .object({
      at: z.coerce.date(),
      until: z.coerce.date().nullable(),
      readAt: z.coerce.date().nullable(),
    })
    .nullable(),
});

/** `sanction`: as stored before it was lifted; null: it was not lifted. */
export function beforeAnswer(sanction: StoredSanction | null) {
  return {
    sanction: sanction && {
      at: sanction.at.toISOString(),
      until: sanction.until?.toISOString() ?? null,
      readAt: sanction.readAt?.toISOString() ?? null,
    },
  };
}

interface Answer {
  id: string;
  actorId: string | null;
  personId: string;
  before: unknown;
}

/** Repeating it changes nothing. */
export async function undoAnswer(request: SignedInRequest, answer: Answer): Promise<Settled> {
  const { ctx, site, principal } = request;
  const before = BeforeAnswer.safeParse(answer.before);
  if (!before.success) throw new Problem('comment_not_found');
  const moderator = requirePerson(principal);
  authorizeOwner(principal, 'moderation.undo', answer.actorId === moderator.id);
  const outcome = await withPerson(request, answer.personId, async (tx, person) => {
    requireReach(principal, 'appeal.answer', person);
    if (await isUndone(tx, site.id, answer.id)) return 'unchanged' as const;
    const appeal = await findAnswered(tx, site.id, answer.id);
    const lift = appeal && liftOf(appeal.statement.action);
    if (!appeal || !lift) throw new Problem('conflict');
    const { sanction } = before.data;
    if (sanction) {
      if (lift.stored(person) !== null || (await hasWrittenSince(tx, site.id, answer.personId, answer.id)))
        throw new Problem('conflict');
      await lift.restore(tx, site.id, answer.personId, { ...sanction, reason: appeal.statement.reason });
    }
    await logUndo(tx, site.id, { answer, appealId: appeal.id, by: moderator.id });
    await reopenAppeal(tx, site.id, appeal.id);
    return 'changed' as const;
  });
  ctx.people.forgetAll();
  ctx.live.tell();
  return { outcome, status: null, state: null };
}

async function logUndo(
  tx: Queries,
  siteId: string,
  { answer, appealId, by }: { answer: Answer; appealId: string; by: string },
): Promise<void> {
  await appendAuditEntry(tx, siteId, {
    ...{ action: 'person.undo', reason: 'undone', actorId: by, personId: answer.personId },
    ...{ undoes: answer.id, evidence: { appeal: appealId } },
  });
}
