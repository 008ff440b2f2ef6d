/**
 * SQL for readers' votes and reactions, and for pins. A vote or reaction is set, changed or withdrawn by
 * one statement, which holds the article's lock only while it runs.
 */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { insertEventCte, type ArticleEvent, type UnitOfWork } from '../../../events/unit-of-work.js';
import { ReactionCounts } from '../../../shared/contract.js';
import { ARTICLE_STATES, COMMENT_STATUSES, REACTIONS, type ReactionKind } from '../../../shared/enums.js';

/** Identifies a mark: the person and the comment. */
export interface Mark {
  siteId: string;
  articleId: string;
  commentId: string;
  personId: string;
}

const Markable = z.object({
  articleId: z.string(),
  personId: z.string(),
  status: z.enum(COMMENT_STATUSES),
  articleState: z.enum(ARTICLE_STATES),
});
export type Markable = z.output<typeof Markable>;

/** The data that decides whether a comment can be marked; null if it does not exist. */
export async function findMarkable(db: Queries, siteId: string, commentId: string): Promise<Markable | null> {
  const [row] = await db.sql(Markable)`
    select c.article_id as "articleId", c.person_id as "personId", c.status, a.state as "articleState"
    from comment c join article a on a.site_id = ${siteId}::uuid and a.id = c.article_id
    where c.site_id = ${siteId}::uuid and c.id = ${commentId}::uuid`;
  return row ?? null;
}

const VoteCounts = z.object({ up: z.int(), down: z.int() });

/**
 * Sets a person's vote, 1 or -1, or withdraws it (null). Returns the comment's resulting counts; an unchanged vote records no event.
 * Null: the comment can no longer be marked. If another instance stores the person's first vote at the same time, `vote_pkey` is violated.
 */
export async function setVote(
  work: UnitOfWork,
  mark: Mark,
  value: 1 | -1 | null,
): Promise<{ up: number; down: number } | null> {
  const now = Prisma.sql`${value}::smallint`;
  return markComment(work, mark, 'comment.voted', VoteCounts, {
    table: Prisma.sql`vote`,
    add: Prisma.sql`add_vote`,
    column: Prisma.sql`value`,
    now: value === null ? null : now,
    counts: Prisma.sql`
      target.up + coalesce((${now} = 1)::int, 0) - coalesce((before.mark = 1)::int, 0) as up,
      target.down + coalesce((${now} = -1)::int, 0) - coalesce((before.mark = -1)::int, 0) as down`,
    assign: Prisma.sql`up = next.up, down = next.down, score = next.up - next.down`,
    json: (of) => Prisma.sql`jsonb_build_object('up', ${of}.up, 'down', ${of}.down)`,
  });
}

/** Sets a person's reaction, or withdraws it (null); otherwise like `setVote`. The counts contain only kinds in use. */
export async function setReaction(
  work: UnitOfWork,
  mark: Mark,
  kind: ReactionKind | null,
): Promise<{ reactions: ReactionCounts } | null> {
  const now = Prisma.sql`${kind}::text`;
  const kinds = Prisma.sql`
    select k.kind, coalesce((target.reactions ->> k.kind)::int, 0)
      + coalesce((k.kind = ${now})::int, 0) - coalesce((k.kind = before.mark)::int, 0) as count
    from unnest(${[...REACTIONS]}::text[]) k(kind)`;
  return markComment(work, mark, 'comment.reacted', z.object({ reactions: ReactionCounts }), {
    table: Prisma.sql`reaction`,
    add: Prisma.sql`add_reaction`,
    column: Prisma.sql`kind`,
    now: kind === null ? null : now,
    counts: Prisma.sql`
      (select coalesce(jsonb_object_agg(n.kind, n.count), '{}') from (${kinds}) n where n.count > 0) as reactions,
      target.reacted + (${now} is not null)::int - (before.mark is not null)::int as reacted`,
    assign: Prisma.sql`reactions = next.reactions, reacted = next.reacted`,
    json: (of) => Prisma.sql`jsonb_build_object('reactions', ${of}.reactions)`,
  });
}

interface MarkKind {
  /** The table with people's marks, and the column with their value. */
  table: Prisma.Sql;
  column: Prisma.Sql;
  /** The function that inserts a mark. */
  add: Prisma.Sql;
  /** The new mark; null withdraws it. */
  now: Prisma.Sql | null;
  /** Expressions for the comment's new counts, from `target` (the comment) and `before.mark`. */
  counts: Prisma.Sql;
  /** Assigns the counts of `next` to the comment's columns. */
  assign: Prisma.Sql;
  /** The counts of a relation as JSON, for the event and the response. */
  json: (of: Prisma.Sql) => Prisma.Sql;
}

const MarkedRow = z.object({ counts: z.unknown(), version: z.int().nullable() });

/** `counts` parses what `kind.json` builds. */
async function markComment<Counts extends z.ZodType>(
  work: UnitOfWork,
  mark: Mark,
  type: ArticleEvent['type'],
  counts: Counts,
  kind: MarkKind,
): Promise<z.output<Counts> | null> {
  const { siteId, articleId, commentId, personId } = mark;
  const event = { siteId, articleId, type, actorId: personId, data: { commentId } };
  const found = Prisma.sql`jsonb_build_object('threadId', bumped.thread_id, 'paragraphId', bumped.paragraph_id,
    'rootId', bumped.root_id) || bumped.counts`;
  const added = kind.now === null ? Prisma.empty : Prisma.sql` left join added on true`;
  const [row] = await work.db.sql(MarkedRow)`
    with ${lockedRows(mark, kind)},
    ${storedMark(mark, kind)},
    counted as (
      update comment c set ${kind.assign} from next where c.site_id = ${siteId}::uuid and c.id = next.id),
    bumped as (
      update article a set version = a.version + 1 from next
      where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid
      returning a.version, next.thread_id, next.paragraph_id, next.root_id, next.shown as counts),
    ${insertEventCte(event, found)}
    select coalesce(bumped.counts, ${kind.json(Prisma.sql`target`)}) as counts, bumped.version
    from target left join bumped on true left join recorded on true${added}`;
  if (!row) return null;
  if (row.version !== null) work.note(event, row.version);
  return counts.parse(row.counts);
}

/**
 * Locks the comment (`target`) and reads the person's current mark (`before`), if the person may mark the comment. `next`
 * contains the new counts, also as JSON (`shown`, because Citus lets no part return what it builds); it is empty if the mark does not change.
 */
function lockedRows({ siteId, articleId, commentId, personId }: Mark, kind: MarkKind): Prisma.Sql {
  return Prisma.sql`
    held as materialized (
      select a.id from article a
      where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid and a.state <> 'hidden' for update),
    target as materialized (
      select c.id, c.thread_id, c.paragraph_id, c.root_id, c.up, c.down, c.reactions, c.reacted from comment c, held
      where c.site_id = ${siteId}::uuid and c.id = ${commentId}::uuid and c.article_id = held.id
        and c.status = 'published' and c.person_id <> ${personId}::uuid for no key update of c),
    before as materialized (
      select m.${kind.column} as mark from ${kind.table} m, target
      where m.site_id = ${siteId}::uuid and m.comment_id = target.id and m.person_id = ${personId}::uuid for update of m),
    next as materialized (
      select n.*, ${kind.json(Prisma.sql`n`)} as shown from (
        select target.id, target.thread_id, target.paragraph_id, target.root_id, before.mark as before, ${kind.counts}
        from target left join before on true
        where before.mark is distinct from ${kind.now ?? Prisma.sql`null`}) n)`;
}

function storedMark({ siteId, articleId, personId }: Mark, kind: MarkKind): Prisma.Sql {
  const own = Prisma.sql`m.site_id = ${siteId}::uuid and m.comment_id = next.id and m.person_id = ${personId}::uuid`;
  if (kind.now === null) return Prisma.sql`removed as (delete from ${kind.table} m using next where ${own})`;
  return Prisma.sql`
    added as materialized (
      select ${kind.add}(${siteId}::uuid, next.id, ${personId}::uuid, ${articleId}::uuid, ${kind.now})
      from next where next.before is null),
    changed as (
      update ${kind.table} m set ${kind.column} = ${kind.now} from next where ${own} and next.before is not null)`;
}

/** Number of the article's pinned comments. */
export function countPins(db: Queries, siteId: string, articleId: string): Promise<number> {
  return db.prisma.comment.count({ where: { siteId, articleId, pinnedAt: { not: null } } });
}
