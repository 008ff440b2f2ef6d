/** Statements of reasons: what was decided about a person, for that person. */
import { requirePerson } from '../../../access/principal.js';
import type { SignedInRequest } from '../../../route.js';
import type { OwnStatements } from '../../../shared/contract.js';
import { listStatements } from './queries.js';

/** So many of the newest. */
const LISTED = 100;

/** The newest rejections and sanctions of the person, each with its reason. Who decided is not named. */
export async function readOwnStatements({ ctx, site, principal }: SignedInRequest): Promise<OwnStatements> {
  const rows = await listStatements(ctx.db, site.id, requirePerson(principal).id, LISTED);
  return { items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
}
