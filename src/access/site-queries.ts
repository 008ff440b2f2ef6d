/** Queries that load a site. */
import type { Queries } from '../db/client.js';

/** The site with everything needed to verify tokens, without revoked keys. */
export async function findSiteByKey(db: Queries, key: string) {
  return db.prisma.site.findUnique({
    where: { key },
    include: {
      issuers: { include: { keys: { where: { revokedAt: null } } } },
      words: { select: { id: true, text: true, list: true, prefix: true } },
      serviceTokens: { where: { revokedAt: null }, select: { hash: true, name: true } },
    },
  });
}

export async function findSiteVersion(db: Queries, key: string): Promise<number | null> {
  const site = await db.prisma.site.findUnique({ where: { key }, select: { version: true } });
  return site?.version ?? null;
}
