/** Takes passages out of a comment's text: an edit by a moderator, recorded in the log and as a new version. */
import type { UnitOfWork } from '../../../events/unit-of-work.js';
import { changeComment } from '../changing.js';
import { renderIn } from '../mentions/mentioning.js';
import type { CommentState } from '../queries.js';
import { withoutPassages } from '../../../shared/redaction.js';
import { moveAsks } from './ask-queries.js';
import { findRevisions, keepRevision, rewriteRevision } from './revision-queries.js';

interface Redaction {
  /** The new text. */
  body: string;
  passages: string[];
  /** The moderator's own words. */
  note: string;
  /** Whether earlier versions lose the passages too. */
  earlier: boolean;
}

/**
 * Stores the text without the passages. What was decided about the comment and what other services said of it stays: the writer
 * has written nothing new.
 */
export async function redactBody(
  work: UnitOfWork,
  comment: CommentState,
  { body, passages, note, earlier }: Redaction,
): Promise<CommentState> {
  const { db, site } = work;
  const { html, excerpt } = await renderIn(db, site, comment.articleId, body);
  const version = comment.version + 1;
  await keepRevision(db, site.id, earlier ? { ...comment, body } : comment);
  if (earlier) await redactRevisions(work, comment, passages);
  const changed = await changeComment(work, comment, 'redact', {
    set: { body, html, excerpt, version, editedAt: work.now() },
    audit: { reason: 'privacy', note, evidence: { version, passages: passages.length, earlier } },
    // Said, because pages only hear of what is public.
    data: { version, from: comment.status, to: comment.status },
  });
  await moveAsks(db, site.id, comment, version);
  return changed.comment;
}

async function redactRevisions(
  { db, site }: UnitOfWork,
  { id }: CommentState,
  passages: string[],
): Promise<void> {
  for (const { version, body } of await findRevisions(db, site.id, id)) {
    const { body: redacted } = withoutPassages(body, passages);
    if (redacted !== body) await rewriteRevision(db, site.id, id, { version, body: redacted });
  }
}
