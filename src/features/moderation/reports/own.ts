/** A person's own reports, as shown to them. */
import { requirePerson } from '../../../access/principal.js';
import type { SignedInRequest } from '../../../route.js';
import type { OwnReports } from '../../../shared/contract.js';
import { listReports } from './queries.js';

/** Maximum reports listed. */
const LISTED = 100;

/** The person's newest reports with their outcomes. */
export async function readOwnReports({ ctx, site, principal }: SignedInRequest): Promise<OwnReports> {
  const rows = await listReports(ctx.db, site.id, requirePerson(principal).id, LISTED);
  return {
    items: rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
    })),
  };
}
