/**
 * Queue items as SQL. Each table is read once for all comments of a page, and the rows are joined in memory: looking up each
 * fact of each comment would descend an index 45 times per item, which costs more the larger the site is.
 */
import { Prisma } from '../../db/client.js';
import { stillSays } from '../comments/use-cases.js';
import { HOLD, REPORT } from './phases/index.js';

/** Not a hold or report by a check, which are shown as verdicts. */
export const isNoVerdict = Prisma.sql`d.action not in (${HOLD}, ${REPORT})`;

/** Maximum reports, rule verdicts and decisions per queue item; the newest. */
const PER_ITEM = 50;
/** Maximum length of an item's notices together, except for the newest; characters. */
const NOTICES = 20_000;

/** Decision `d` as JSON, given SQL for the names of its actor and its person, and for whether it was undone. */
const decisionWith = (
  actor: Prisma.Sql,
  person: Prisma.Sql,
  undone: Prisma.Sql,
) => Prisma.sql`json_build_object(
  'id', d.id, 'action', d.action, 'reason', d.reason, 'note', d.note, 'evidence', d.evidence,
  'actor', case when d.actor_id is null then null else json_build_object('id', d.actor_id, 'name', ${actor}) end,
  'articleId', d.article_id, 'threadId', d.thread_id, 'commentId', d.comment_id, 'personId', d.person_id,
  'personName', ${person}, 'from', d."from", 'to', d."to", 'undoes', d.undoes, 'undone', ${undone}, 'createdAt', d.created_at)`;

/** Decision `d`, a row of `decision_with_text`, as JSON. */
export const decisionJson = (siteId: string) =>
  decisionWith(
    Prisma.sql`(select name from person where site_id = ${siteId}::uuid and id = d.actor_id)`,
    Prisma.sql`(select name from person where site_id = ${siteId}::uuid and id = d.person_id)`,
    Prisma.sql`(select u.id from decision u where u.site_id = ${siteId}::uuid and u.undoes = d.id limit 1) is not null`,
  );

/**
 * CTEs that read the items of comments: `item(id, json)`, in no order, without comments that do not exist. `ids` is a query of the
 * comments' ids; later CTEs may use it again as `sought(id)`.
 */
export function itemParts(siteId: string, ids: Prisma.Sql): Prisma.Sql {
  const site = Prisma.sql`${siteId}::uuid`;
  return Prisma.join([
    Prisma.sql`sought as materialized (${ids})`,
    ...commentParts(site),
    ...reportParts(siteId),
    ...decisionParts(site),
    peopleOf(site),
    ...LISTS,
    ITEM,
  ]);
}

/** Rows of a table by their ids. */
const rowsOf = (site: Prisma.Sql, table: string, ids: Prisma.Sql) => {
  const from = Prisma.raw(table);
  return Prisma.sql`select ${from}.* from ${from} where ${from}.site_id = ${site} and ${from}.id = any (array(${ids}))`;
};

/** What belongs to comments by the ids in their rows. */
const commentParts = (site: Prisma.Sql) => [
  Prisma.sql`written as materialized (${rowsOf(site, 'comment', Prisma.sql`select id from sought`)})`,
  Prisma.sql`parents as materialized (
    select id, excerpt from comment where site_id = ${site} and id = any (array(select parent_id from written)))`,
  Prisma.sql`articles as materialized (${rowsOf(site, 'article', Prisma.sql`select article_id from written`)})`,
  Prisma.sql`threads as materialized (${rowsOf(site, 'thread', Prisma.sql`select thread_id from written`)})`,
  Prisma.sql`paragraphs as materialized (${rowsOf(site, 'paragraph', Prisma.sql`select paragraph_id from written`)})`,
];

const reportParts = (siteId: string) => {
  const site = Prisma.sql`${siteId}::uuid`;
  const ofSought = (table: Prisma.Sql) =>
    Prisma.sql`${table}.site_id = ${site} and ${table}.comment_id = any (array(select id from sought))`;
  return [
    Prisma.sql`flags as materialized (
      select * from (
        select f.*, row_number() over (partition by f.comment_id order by f.created_at desc) as place from flag f
        where ${ofSought(Prisma.sql`f`)} and f.withdrawn_at is null) f
      where place <= ${PER_ITEM}::int)`,
    Prisma.sql`reporters as materialized (
      select r.* from reporter r where r.site_id = ${site} and r.person_id = any (array(select person_id from flags)))`,
    Prisma.sql`notices as materialized (
      select * from (
        select n.*, row_number() over newest as place, sum(length(n.explanation)) over newest as total from notice n
        where ${ofSought(Prisma.sql`n`)} window newest as (partition by n.comment_id order by n.id desc)) n
      where place <= ${PER_ITEM}::int and total - length(explanation) < ${NOTICES}::int)`,
    Prisma.sql`verdicts as materialized (
      select * from (
        select v.*, row_number() over (partition by v.comment_id order by v.created_at desc, v.id desc) as place from verdict v
        where ${ofSought(Prisma.sql`v`)} and ${stillSays(siteId)}) v
      where place <= ${PER_ITEM}::int)`,
  ];
};

/** Comment by comment, because only an index in order of time reads no more than the newest. */
const decisionParts = (site: Prisma.Sql) => [
  Prisma.sql`decisions as materialized (
    select d.* from sought cross join lateral (
      select * from decision_with_text d where d.site_id = ${site} and d.comment_id = sought.id and ${isNoVerdict}
      order by d.id desc limit ${PER_ITEM}::int) d)`,
  Prisma.sql`undone as materialized (
    select u.undoes as id from decision u where u.site_id = ${site} and u.undoes = any (array(select id from decisions)))`,
];

const peopleOf = (site: Prisma.Sql) =>
  Prisma.sql`people as materialized (${rowsOf(
    site,
    'person',
    Prisma.sql`select person_id from written union select person_id from flags
      union select actor_id from decisions union select person_id from decisions`,
  )})`;

const LISTS = [
  Prisma.sql`flag_lists as (
    select f.comment_id, json_agg(json_build_object('reason', f.reason, 'note', f.note, 'by', fp.name, 'personId', fp.id,
      'answered', f.answered_at is not null, 'counts', f.counts, 'weight', f.weight, 'knownSince', fp.created_at, 'roles', fp.roles,
      'upheld', coalesce(r.upheld, 0), 'declined', coalesce(r.declined, 0),
      'mutedAt', fp.reports_muted_at, 'mutedUntil', fp.reports_muted_until,
      'createdAt', f.created_at) order by f.created_at) as list
    from flags f join people fp on fp.id = f.person_id left join reporters r on r.person_id = f.person_id group by f.comment_id)`,
  Prisma.sql`notice_lists as (
    select n.comment_id, json_agg(json_build_object('id', n.id, 'ground', n.ground, 'explanation', n.explanation, 'email', n.email,
      'answered', n.answered_at is not null, 'createdAt', n.created_at) order by n.id) as list
    from notices n group by n.comment_id)`,
  Prisma.sql`verdict_lists as (
    select v.comment_id, json_agg(json_build_object('phase', v.phase, 'verdict', v.verdict, 'reason', v.reason,
      'evidence', v.evidence) order by v.created_at, v.id) as list
    from verdicts v group by v.comment_id)`,
  Prisma.sql`decision_lists as (
    select d.comment_id, json_agg(${decisionWith(
      Prisma.sql`actor.name`,
      Prisma.sql`about.name`,
      Prisma.sql`d.id in (select id from undone)`,
    )} order by d.id) as list
    from decisions d left join people actor on actor.id = d.actor_id left join people about on about.id = d.person_id
    group by d.comment_id)`,
];

const ITEM = Prisma.sql`item as (
  select c.id, json_build_object(
    'comment', json_build_object('id', c.id, 'status', c.status, 'body', c.body, 'html', c.html,
      'parentId', c.parent_id, 'parentExcerpt', x.excerpt,
      'top', c.root_id is null, 'pinned', c.pinned_at is not null, 'featured', c.featured,
      'createdAt', c.created_at, 'editedAt', c.edited_at, 'version', c.version),
    'decisionId', c.decision_id, 'flagCount', c.flag_count,
    'author', json_build_object('id', p.id, 'name', p.name, 'picture', p.picture, 'guest', p.guest, 'roles', p.roles,
      'published', p.published_count, 'rejected', p.rejected_count, 'standing', p.standing,
      'ban', case when p.banned_at is null then null
        else json_build_object('reason', coalesce(p.ban_reason, ''), 'until', p.banned_until) end),
    'article', json_build_object('id', a.id, 'title', a.title, 'url', a.url, 'state', a.state, 'surge', a.surge),
    'thread', json_build_object('id', t.id, 'kind', t.kind, 'question', t.question, 'locked', t.locked_at is not null,
      'premoderated', t.premoderated_at is not null),
    'paragraph', case when g.id is null then null else json_build_object('id', g.id, 'state', g.state, 'verified', g.verified,
      'quote', t.quote ->> 'exact', 'original', left(g.original_text, 4000),
      'current', case when g.position is null then null else left(g.current_text, 4000) end) end,
    'flags', coalesce(f.list, '[]'), 'notices', coalesce(n.list, '[]'), 'verdicts', coalesce(v.list, '[]'),
    'decisions', coalesce(d.list, '[]')) as json
  from written c
  join people p on p.id = c.person_id
  join articles a on a.id = c.article_id
  join threads t on t.id = c.thread_id
  left join paragraphs g on g.id = c.paragraph_id
  left join parents x on x.id = c.parent_id
  left join flag_lists f on f.comment_id = c.id
  left join notice_lists n on n.comment_id = c.id
  left join verdict_lists v on v.comment_id = c.id
  left join decision_lists d on d.comment_id = c.id)`;
