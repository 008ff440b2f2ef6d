/** Statements of reasons: decisions about a person, as shown to that person. */
import { requirePerson } from '../../../access/principal.js';
import type { SignedInRequest } from '../../../route.js';
import type { OwnStatements } from '../../../shared/contract.js';
import { listStatements } from './queries.js';

/** Maximum statements listed. */
const LISTED = 100;

/** The person's newest rejections and sanctions with their reasons. Moderators are not named. */
export async function readOwnStatements({ ctx, site, principal }: SignedInRequest): Promise<OwnStatements> {
  const rows = await listStatements(ctx.db, site.id, requirePerson(principal).id, LISTED);
  return { items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
}
