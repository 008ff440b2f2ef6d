/** Queries for all that is stored of a person, in sections that are read page by page. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';

/** Rows of each section `x` of the person `p`, as JSON. The keys are ids, unique in their section. */
interface Section {
  kind: string;
  key: Prisma.Sql;
  from: (siteId: string) => Prisma.Sql;
  item: (siteId: string) => Prisma.Sql;
  /** Rows per page. */
  rows: number;
}

const ofPerson = (table: string) => (siteId: string) =>
  Prisma.sql`${Prisma.raw(table)} x where x.site_id = ${siteId}::uuid and x.person_id = p.id`;
const MANY = 500;
/** Comments may be long. */
const FEW = 50;

export const SECTIONS: readonly Section[] = [
  {
    kind: 'person',
    key: Prisma.sql`x.id`,
    from: (siteId) => Prisma.sql`person x where x.site_id = ${siteId}::uuid and x.id = p.id`,
    item: () => Prisma.sql`'id', x.id, 'issuer', x.issuer, 'subject', x.subject, 'name', x.name, 'picture', x.picture, 'guest', x.guest,
      'roles', x.roles, 'firstSeenAt', x.created_at, 'standing', x.standing,
      'ban', case when x.banned_at is not null then json_build_object('reason', x.ban_reason, 'until', x.banned_until) end,
      'warning', x.warn_reason, 'published', x.published_count, 'rejected', x.rejected_count`,
    rows: 1,
  },
  {
    kind: 'comment',
    key: Prisma.sql`x.id`,
    from: ofPerson('comment'),
    item: (
      siteId,
    ) => Prisma.sql`'id', x.id, 'status', x.status, 'body', x.body, 'createdAt', x.created_at, 'editedAt', x.edited_at,
      'article', (select json_build_object('id', a.id, 'url', a.url, 'title', a.title) from article a
        where a.site_id = ${siteId}::uuid and a.id = x.article_id),
      'earlier', coalesce((select json_agg(json_build_object('body', r.body, 'createdAt', r.created_at) order by r.version)
        from comment_revision r where r.site_id = ${siteId}::uuid and r.comment_id = x.id), '[]')`,
    rows: FEW,
  },
  {
    kind: 'vote',
    key: Prisma.sql`x.comment_id`,
    from: ofPerson('vote'),
    item: () => Prisma.sql`'commentId', x.comment_id, 'value', x.value`,
    rows: MANY,
  },
  {
    kind: 'reaction',
    key: Prisma.sql`x.comment_id`,
    from: ofPerson('reaction'),
    item: () => Prisma.sql`'commentId', x.comment_id, 'reaction', x.kind`,
    rows: MANY,
  },
  {
    kind: 'rating',
    key: Prisma.sql`x.article_id`,
    from: ofPerson('rating'),
    item: () => Prisma.sql`'articleId', x.article_id, 'value', x.value`,
    rows: MANY,
  },
  {
    kind: 'report',
    key: Prisma.sql`x.comment_id`,
    from: ofPerson('flag'),
    item: () => Prisma.sql`'commentId', x.comment_id, 'reason', x.reason, 'note', x.note, 'createdAt', x.created_at,
      'withdrawnAt', x.withdrawn_at, 'answeredAt', x.answered_at`,
    rows: MANY,
  },
  {
    kind: 'appeal',
    key: Prisma.sql`x.id`,
    from: ofPerson('appeal'),
    item: () =>
      Prisma.sql`'id', x.id, 'decisionId', x.statement_id, 'text', x.text, 'createdAt', x.created_at, 'outcome', x.outcome`,
    rows: FEW,
  },
  {
    kind: 'decision',
    key: Prisma.sql`x.id`,
    from: ofPerson('decision_with_text'),
    item: () => Prisma.sql`'id', x.id, 'action', x.action, 'reason', x.reason, 'note', x.note, 'evidence', x.evidence,
      'commentId', x.comment_id, 'from', x."from", 'to', x."to", 'createdAt', x.created_at`,
    rows: MANY,
  },
  {
    kind: 'note',
    key: Prisma.sql`x.id`,
    from: ofPerson('person_note'),
    item: () => Prisma.sql`'id', x.id, 'text', x.text, 'createdAt', x.created_at`,
    rows: MANY,
  },
];

const Row = z.object({ key: z.string(), item: z.record(z.string(), z.unknown()) });

/** The next rows of a section, one more than fits into a page, to detect a next one. */
export function readSection(
  db: Queries,
  siteId: string,
  personId: string,
  { kind, key, from, item, rows }: Section,
  after: string | null,
): Promise<z.output<typeof Row>[]> {
  const beyond = after === null ? Prisma.empty : Prisma.sql`and ${key} > ${after}::uuid`;
  return db.sql(Row)`
    select found.key, found.item
    from (select ${personId}::uuid as id) p cross join lateral (
      select ${key} as key, json_build_object('kind', ${kind}::text, ${item(siteId)}) as item
      from ${from(siteId)} ${beyond} order by ${key} limit ${rows + 1}::int) found`;
}

/** The ids of the people with that subject, at most three. */
export async function findBySubject(
  db: Queries,
  siteId: string,
  subject: string,
): Promise<{ id: string; issuer: string }[]> {
  return db.prisma.person.findMany({
    where: { siteId, subject },
    select: { id: true, issuer: true },
    take: 3,
  });
}
