/** Queries that withdraw a person's votes, reactions and rating on an article, whose lock they require. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { ReactionCounts } from '../../../shared/contract.js';

const place = {
  commentId: z.string(),
  threadId: z.string(),
  paragraphId: z.string().nullable(),
  rootId: z.string().nullable(),
};
const placeColumns = Prisma.sql`c.id as "commentId", c.thread_id as "threadId", c.paragraph_id as "paragraphId", c.root_id as "rootId"`;
const Voted = z.object({ ...place, up: z.int(), down: z.int() });
const Reacted = z.object({ ...place, reactions: ReactionCounts });

interface Whose {
  siteId: string;
  personId: string;
  articleId: string;
}

/** Condition for at most `limit` marks of the table. */
const some = (table: string, { siteId, personId, articleId }: Whose, limit: number) => Prisma.sql`
  site_id = ${siteId}::uuid and ctid = any(array(select m.ctid from ${Prisma.raw(table)} m
    where m.site_id = ${siteId}::uuid and m.person_id = ${personId}::uuid and m.article_id = ${articleId}::uuid limit ${limit}::int))`;

/** Returns the comments with their new counts. */
export function withdrawVotes(db: Queries, whose: Whose, limit: number): Promise<z.output<typeof Voted>[]> {
  return db.sql(Voted)`
    with gone as (delete from vote where ${some('vote', whose, limit)} returning comment_id, value)
    update comment c set up = c.up - (gone.value = 1)::int, down = c.down - (gone.value = -1)::int, score = c.score - gone.value
    from gone where c.site_id = ${whose.siteId}::uuid and c.id = gone.comment_id
    returning ${placeColumns}, c.up, c.down`;
}

/** Returns the comments with their new counts. */
export function withdrawReactions(
  db: Queries,
  whose: Whose,
  limit: number,
): Promise<z.output<typeof Reacted>[]> {
  return db.sql(Reacted)`
    with gone as (delete from reaction where ${some('reaction', whose, limit)} returning comment_id, kind)
    update comment c set reacted = c.reacted - 1, reactions = case when (c.reactions ->> gone.kind)::int > 1
      then jsonb_set(c.reactions, array[gone.kind], ((c.reactions ->> gone.kind)::int - 1)::text::jsonb) else c.reactions - gone.kind end
    from gone where c.site_id = ${whose.siteId}::uuid and c.id = gone.comment_id
    returning ${placeColumns}, c.reactions`;
}

/** Returns the article's new sums; null if the person has not rated it. */
export async function withdrawRating(
  db: Queries,
  { siteId, personId, articleId }: Whose,
): Promise<{ count: number; sum: number } | null> {
  const [row] = await db.sql(z.object({ count: z.int(), sum: z.int() }))`
    with gone as (
      delete from rating
      where site_id = ${siteId}::uuid and person_id = ${personId}::uuid and article_id = ${articleId}::uuid returning value)
    update article a set rating_count = a.rating_count - 1, rating_sum = a.rating_sum - gone.value from gone
    where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid
    returning a.rating_count as count, a.rating_sum as sum`;
  return row ?? null;
}
