/** Moderators take personal data out of a comment's text. */
import { requireReach } from '../../../access/principal.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { RedactionInput, RedactionResult } from '../../../shared/contract.js';
import { isPossible } from '../../../shared/lifecycle.js';
import { withoutPassages } from '../../../shared/redaction.js';
import { redactBody, withComment } from '../../comments/use-cases.js';
import { rolesOf } from '../../people/use-cases.js';
import { conflictWith, hasMoved, markOf } from '../state.js';

/** Replaces the passages in the text that the moderator saw; throws `invalid_input` if it does not have one of them. */
export function redactComment(
  request: SignedInRequest,
  commentId: string,
  { passages, note, earlier, seen }: RedactionInput,
): Promise<RedactionResult> {
  return withComment(
    request,
    commentId,
    async (work, comment) => {
      const roles = await rolesOf(work.db, work.site, comment.personId);
      requireReach(work.principal, 'comment.redact', { id: comment.personId, roles });
      if (!isPossible('redact', comment.status)) throw new Problem('comment_gone');
      if (hasMoved(comment, seen, false)) throw conflictWith(comment);
      const { body, missing } = withoutPassages(comment.body, passages);
      if (missing.length > 0) throw notFound(passages, missing);
      const changed = await redactBody(work, comment, { body, passages, note, earlier });
      return { commentId, version: changed.version, state: markOf(changed), body };
    },
    { onHiddenArticles: true },
  );
}

/** Names them by their places: what is personal data belongs in no message. */
function notFound(passages: readonly string[], missing: readonly string[]): Problem {
  const errors = passages.flatMap((passage, at) =>
    missing.includes(passage) ? [{ path: `body.passages.${at}`, message: 'is not in the text' }] : [],
  );
  return new Problem('invalid_input', { errors });
}
