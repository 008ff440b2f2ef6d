/** Queries that have other services asked about a comment. */
import type { Sender } from '../../../access/principal.js';
import { Prisma, type Queries } from '../../../db/client.js';
import { awaitingOpinion, type Asked } from '../../moderation/phases/index.js';
import type { CommentState } from '../queries.js';

/** The services with what they are told; only Akismet learns where the comment came from. */
export function askedServices(asks: readonly Asked[], sender: Sender | null) {
  return asks.map((ask) => ({ ...ask, sender: ask.provider === 'akismet' ? sender : null }));
}

/** The services as rows `a`. */
function askRows(asks: readonly Asked[], sender: Sender | null): Prisma.Sql {
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(askedServices(asks, sender))}::jsonb) as a (provider text, holds boolean, sender jsonb)`;
}

/** Whether the verdict `v` says anything (still): that a comment waits for answers is left out once they have come. */
export const stillSays = (siteId: string) => Prisma.sql`(v.phase <> ${awaitingOpinion.name} or exists (
  select from opinion o where o.site_id = ${siteId}::uuid and o.comment_id = v.comment_id and o.holds and o.answered_at is null))`;

/** Has what was asked about a text, and answered, apply to its next version, which a moderator made. */
export async function moveAsks(
  db: Queries,
  siteId: string,
  { id, version }: CommentState,
  to: number,
): Promise<void> {
  await db.sql.execute`
    update opinion set version = ${to}::int
    where site_id = ${siteId}::uuid and comment_id = ${id}::uuid and version = ${version}::int`;
}

interface EditedComment {
  /** Before the edit. */
  before: CommentState;
  version: number;
  decisionId: string | null;
  /** Whether the edit is held, be it for opinions or for a moderator. */
  isHeld: boolean;
}

/**
 * Has services asked about an edited text. One that was held for a moderator before the edit waits for the moderator, whatever
 * they answer.
 */
export async function insertAsks(
  db: Queries,
  siteId: string,
  { before, version, decisionId, isHeld }: EditedComment,
  asks: readonly Asked[],
  sender: Sender | null,
): Promise<void> {
  if (asks.length === 0) return;
  await db.sql.execute`
    insert into opinion (site_id, comment_id, version, provider, holds, decision_id, sender)
    select ${siteId}::uuid, ${before.id}::uuid, ${version}::int, a.provider,
      a.holds and ${isHeld}::boolean and (${before.status} = 'published' or exists (
        select from opinion o where o.site_id = ${siteId}::uuid and o.comment_id = ${before.id}::uuid
          and o.version = ${before.version}::int and o.holds)),
      ${decisionId}::uuid, a.sender
    from ${askRows(asks, sender)}`;
}
