/**
 * Creates that happen once a key (Idempotency-Key): the key is written by the transaction that creates, so the happy
 * path costs nothing, and only a failure looks whether the key has done its work before.
 */
import { isUniqueViolation } from '../db/errors.js';
import { Problem } from '../http/problem.js';
import { requirePerson } from '../access/principal.js';
import type { WriteRequest } from './unit-of-work.js';

/**
 * Runs `create`, whose transaction must write the key (`UnitOfWork.saveKey`); when the key was used before, answers with what
 * `replay` makes of the resource it created then. The same key with another request is `idempotency_key_reused`.
 */
export async function withIdempotency<T>(
  { ctx, site, principal, idempotency }: WriteRequest,
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
