/**
 * Creates that happen once a key (Idempotency-Key): the key is written by the transaction that creates, so the happy
 * path costs nothing, and only a failure looks whether the key has done its work before.
 */
import type { Site } from '../access/site.js';
import type { Database, Queries } from '../db/client.js';
import { isUniqueViolation } from '../db/errors.js';
import { Problem } from '../http/problem.js';
import type { Idempotency } from '../http/input.js';
import { requirePerson, type Principal } from '../access/principal.js';

/**
 * Runs `create`, whose transaction must write the key; when the key was used before, answers with what `replay` makes of
 * the resource it created then. The same key with another request is `idempotency_key_reused`.
 */
export async function withIdempotency<T>(
  ctx: { db: Database },
  site: Site,
  principal: Principal,
  idempotency: Idempotency | null,
  create: () => Promise<T>,
  replay: (resourceId: string) => Promise<T>,
): Promise<{ result: T; replayed: boolean }> {
  try {
    return { result: await create(), replayed: false };
  } catch (error) {
    // A problem too: what the first request found open may be closed by now.
    if (!idempotency || !(error instanceof Problem || isUniqueViolation(error, ''))) throw error;
    const personId = requirePerson(principal).id;
    const used = await ctx.db.prisma.idempotencyKey.findUnique({
      where: { siteId_personId_key: { siteId: site.id, personId, key: idempotency.key } },
      select: { fingerprint: true, resourceId: true },
    });
    if (!used) throw error;
    if (used.fingerprint !== idempotency.fingerprint) throw new Problem('idempotency_key_reused');
    return { result: await replay(used.resourceId), replayed: true };
  }
}

/** Writes the key in the create's own transaction; a used one breaks it. */
export async function saveIdempotencyKey(
  db: Queries,
  siteId: string,
  personId: string,
  idempotency: Idempotency | null,
  resourceId: string,
): Promise<void> {
  if (!idempotency) return;
  await db.prisma.idempotencyKey.create({
    data: { siteId, personId, key: idempotency.key, fingerprint: idempotency.fingerprint, resourceId },
  });
}
