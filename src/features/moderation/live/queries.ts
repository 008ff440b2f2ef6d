/** Queries for the live streams: what the comments of events have become. */
import * as z from 'zod';
import type { Queries } from '../../../db/client.js';
import { COMMENT_STATUSES, QUEUES } from '../../../shared/enums.js';

const ChangedRow = z.object({
  id: z.string(),
  status: z.enum(COMMENT_STATUSES),
  version: z.int(),
  decisionId: z.string().nullable(),
  flagCount: z.int(),
  queues: z.array(z.enum(QUEUES)),
});
type ChangedRow = z.output<typeof ChangedRow>;

/** The comments with the queues they are in. */
export async function findChanged(
  db: Queries,
  siteId: string,
  ids: readonly string[],
): Promise<ChangedRow[]> {
  if (ids.length === 0) return [];
  return db.sql(ChangedRow)`
    select c.id, c.status::text, c.version, c.decision_id as "decisionId", c.flag_count as "flagCount",
      array(select distinct unnest(queues_of(c.status, c.flag_count, c.approved_at) || waiting_queues_of(row(c.*)::comment)) order by 1) as queues
    from comment c where c.site_id = ${siteId}::uuid and c.id = any(${[...ids]}::uuid[])`;
}

const OwnRow = z.object({
  id: z.string(),
  personId: z.string(),
  articleId: z.string(),
  threadId: z.string(),
  status: z.enum(COMMENT_STATUSES),
  parentId: z.string().nullable(),
  parentPersonId: z.string().nullable(),
  /** People whose reports the comment's last decision answered. */
  reporters: z.array(z.string()),
});
type OwnRow = z.output<typeof OwnRow>;

/** The comments with the people they concern: authors, authors of what they reply to, and reporters. */
export async function findConcerned(db: Queries, siteId: string, ids: readonly string[]): Promise<OwnRow[]> {
  if (ids.length === 0) return [];
  return db.sql(OwnRow)`
    select c.id, c.person_id as "personId", c.article_id as "articleId", c.thread_id as "threadId", c.status::text,
      c.parent_id as "parentId", p.person_id as "parentPersonId",
      array(select f.person_id::text from flag f where f.site_id = ${siteId}::uuid and f.comment_id = c.id
        and f.withdrawn_at is null and f.answered_by = c.decision_id) as reporters
    from comment c left join comment p on p.site_id = ${siteId}::uuid and p.id = c.parent_id
    where c.site_id = ${siteId}::uuid and c.id = any(${[...ids]}::uuid[])`;
}

const HeldTotal = z.object({
  articleId: z.string(),
  key: z.string().nullable(),
  authorSubjects: z.array(z.string()),
  total: z.int(),
});
export type HeldTotal = z.output<typeof HeldTotal>;

/** The articles with their authors, and how many comments wait there for a moderator. */
export async function findHeldTotals(
  db: Queries,
  siteId: string,
  articleIds: readonly string[],
): Promise<HeldTotal[]> {
  if (articleIds.length === 0) return [];
  return db.sql(HeldTotal)`
    select a.id as "articleId", a.key, coalesce(a.author_subjects, '{}') as "authorSubjects", coalesce(s.pending + s.withheld, 0)::int as total
    from article a left join article_summary s on s.site_id = ${siteId}::uuid and s.article_id = a.id
    where a.site_id = ${siteId}::uuid and a.id = any(${[...articleIds]}::uuid[]) and a.deleted_at is null`;
}
