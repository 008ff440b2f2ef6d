/** A person's own reports, as shown to them. */
import * as z from 'zod';
import { requirePerson } from '../../../access/principal.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import type { SignedInRequest } from '../../../route.js';
import type { OwnListQuery, OwnReports } from '../../../shared/contract.js';
import { listReports, type OwnReportRow } from './queries.js';

const Cursor = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** The person's reports with their outcomes, newest first. */
export async function readOwnReports(
  { ctx, site, principal }: SignedInRequest,
  { limit, cursor }: OwnListQuery,
): Promise<OwnReports> {
  const page = { limit: limit + 1, after: readCursor(cursor, Cursor) };
  const rows = await listReports(ctx.db, site.id, requirePerson(principal).id, page);
  const items = rows.slice(0, limit).map(reportView);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor({ at: last.createdAt, id: last.commentId }) : null };
}

export function reportView(row: OwnReportRow): OwnReports['items'][number] {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  };
}
