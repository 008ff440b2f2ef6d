/**
 * Rejecting all comments of a person, and taking that back. Each comment is decided as usual, with its own log entry and
 * statement; a batch only says which belong together, so a call that fails midway is continued by repeating it.
 */
import { authorizeOwner, requirePerson, requireReach } from '../../../access/principal.js';
import type { SignedInRequest } from '../../../route.js';
import type { BatchResult, RejectAllInput } from '../../../shared/contract.js';
import { withComment } from '../../comments/use-cases.js';
import { readPersonRecord, rolesOf } from '../../people/use-cases.js';
import { decideComment } from '../decisions.js';
import { settle } from '../state.js';
import { undoDecisions } from '../undo.js';
import { listBatch, listRejectable } from './queries.js';

/** Maximum comments per call. */
const PER_CALL = 100;

/** Rejects up to a hundred comments of the person that are public or held. */
export async function rejectAll(
  request: SignedInRequest,
  personId: string,
  { batch, reason, note }: RejectAllInput,
): Promise<BatchResult> {
  const { ctx, site, principal } = request;
  await readPersonRecord(ctx, site, personId);
  requireReach(principal, 'moderation.decide', {
    id: personId,
    roles: await rolesOf(ctx.db, site, personId),
  });
  const ids = await listRejectable(ctx.db, site.id, personId, PER_CALL + 1);
  const decision = { action: 'reject', reason, note } as const;
  let done = 0;
  for (const id of ids.slice(0, PER_CALL)) {
    const { outcome } = await settle(false, () =>
      withComment(request, id, (work, comment) => decideComment(work, comment, decision, { batch }), {
        onHiddenArticles: true,
      }),
    );
    if (outcome === 'changed') done += 1;
  }
  // Without progress, another call would not help.
  return { done, left: done > 0 && ids.length > PER_CALL };
}

/** Undoes up to a hundred rejections of a batch, if the caller made them. Comments decided since stay as they are. */
export async function undoAll(
  request: SignedInRequest,
  personId: string,
  batch: string,
): Promise<BatchResult> {
  const { ctx, site, principal } = request;
  await readPersonRecord(ctx, site, personId);
  const me = requirePerson(principal).id;
  const rows = await listBatch(ctx.db, site.id, personId, batch, PER_CALL + 1);
  authorizeOwner(
    principal,
    'moderation.undo',
    rows.every(({ actorId }) => actorId === me),
  );
  const ids = rows.slice(0, PER_CALL).map(({ id }) => id);
  const { items } = ids.length > 0 ? await undoDecisions(request, ids) : { items: [] };
  const done = items.filter(({ outcome }) => outcome === 'changed').length;
  return { done, left: done > 0 && rows.length > PER_CALL };
}
