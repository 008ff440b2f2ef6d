/** Queries for ratings and an article's rating sums. */
import type { Queries } from '../../db/client.js';

export interface RatingSums {
  ratingCount: number;
  ratingSum: number;
}

/** The person's rating of the article, 1 to 5, or null. */
export async function findRating(
  db: Queries,
  siteId: string,
  articleId: string,
  personId: string,
): Promise<number | null> {
  const key = { siteId_articleId_personId: { siteId, articleId, personId } };
  return (await db.prisma.rating.findUnique({ where: key, select: { value: true } }))?.value ?? null;
}

/** Sets a person's rating, or withdraws it (null), and updates the article's sums. Requires the article's lock. */
export async function setRating(
  db: Queries,
  siteId: string,
  articleId: string,
  personId: string,
  value: number | null,
): Promise<RatingSums & { changed: boolean }> {
  const before = await findRating(db, siteId, articleId, personId);
  const key = { siteId_articleId_personId: { siteId, articleId, personId } };
  if (before !== value) {
    if (value === null) await db.prisma.rating.delete({ where: key });
    else
      await db.prisma.rating.upsert({
        where: key,
        create: { siteId, articleId, personId, value },
        update: { value },
      });
  }
  const sums = await db.prisma.article.update({
    where: { siteId_id: { siteId, id: articleId } },
    data: {
      ratingCount: { increment: Number(value !== null) - Number(before !== null) },
      ratingSum: { increment: (value ?? 0) - (before ?? 0) },
    },
    select: { ratingCount: true, ratingSum: true },
  });
  return { ...sums, changed: before !== value };
}
