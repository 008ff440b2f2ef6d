/** What a person sees of their own reports. */
import { requirePerson } from '../../../access/principal.js';
import type { SignedInRequest } from '../../../route.js';
import type { OwnReports } from '../../../shared/contract.js';
import { listReports } from './queries.js';

/** So many of the newest. */
const LISTED = 100;

/** A person's newest reports, each with what became of it. */
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
