/**
 * Idempotent creates (Idempotency-Key). The transaction that creates the resource also writes the key, so the success
 * path needs no extra query, and only after a failure is the key looked up.
 */
import { isUniqueViolation } from '../db/errors.js';
import { Problem } from '../http/problem.js';
import { requirePerson } from '../access/principal.js';
import type { WriteRequest } from './unit-of-work.js';

/**
 * Runs `create`, whose transaction must write the key (`UnitOfWork.saveKey`). If the key was used before, returns
 * `replay` of the resource created then. Throws `idempotency_key_reused` if the key was used for a different request.
 */
export async function withIdempotency<T>(
  { ctx, site, principal, idempotency }: WriteRequest,
  create: () => Promise<T>,
  replay: (resourceId: string) => Promise<T>,
): Promise<{ result: T; replayed: boolean }> {
  try {
    return { result: await create(), replayed: false };
  } catch (error) {
    // Also for a Problem: a retry may fail because the thread was closed after the first request.
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
