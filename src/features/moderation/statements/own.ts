/** Statements of reasons: decisions about a person, as shown to that person. */
import { requirePerson } from '../../../access/principal.js';
import type { Site } from '../../../access/site.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import type { SignedInRequest } from '../../../route.js';
import type { OwnListQuery, OwnStatements, Statement } from '../../../shared/contract.js';
import { isoTime } from '../../comments/view.js';
import { IdCursor } from '../use-cases.js';
import { listStatements, type StatementRow } from './queries.js';

const DAY = 86_400_000;

/** The person's rejections and sanctions with their reasons, newest first. */
export async function readOwnStatements(
  { ctx, site, principal }: SignedInRequest,
  { limit, cursor }: OwnListQuery,
): Promise<OwnStatements> {
  const after = readCursor(cursor, IdCursor)?.id ?? null;
  const now = ctx.now();
  const page = { limit: limit + 1, after, now };
  const rows = await listStatements(ctx.db, site.id, requirePerson(principal).id, page);
  const items = rows.slice(0, limit).map((row) => statementView(site, row, now));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor({ id: last.id }) : null };
}

/** Moderators are not named. */
export function statementView(site: Site, row: StatementRow, now: Date): Statement {
  const { personId: _person, inForce: _force, actorId, appeal, ...rest } = row;
  return {
    ...rest,
    automated: actorId === null,
    createdAt: row.createdAt.toISOString(),
    appealUntil: appealUntil(site, row, now)?.toISOString() ?? null,
    appeal: appeal && {
      ...appeal,
      createdAt: isoTime(appeal.createdAt),
      dueAt: isoTime(appeal.dueAt),
      answeredAt: appeal.answeredAt === null ? null : isoTime(appeal.answeredAt),
    },
  };
}

/** Until when the person can appeal; null if they cannot. */
export function appealUntil({ settings }: Site, row: StatementRow, now: Date): Date | null {
  if (!row.inForce || row.appeal !== null) return null;
  const until = new Date(row.createdAt.getTime() + settings.appealDays * DAY);
  return until > now ? until : null;
}
