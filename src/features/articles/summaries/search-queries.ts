/**
 * Queries of the search for articles by words (`article_word`). A search reads the entries of its rarest word in their order, and looks the
 * other words up for each article.
 */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';

/** Words of a search; the more frequent ones beyond are ignored. */
const MOST_WORDS = 10;
/** The number of a word's entries is counted up to this. */
const COUNTED = 200;
/** Entries of the rarest word that are read for a page. */
export const READ_AT_ONCE = 2_000;

const WordRow = z.object({ word: z.string(), entries: z.int() });
/** A word of a search, and how many words of articles begin with it, counted up to `COUNTED`. */
export type SoughtWord = z.output<typeof WordRow>;

/** An entry: a word that begins with the rarest one of a search, and its article. */
const Entry = z.object({ id: z.string(), word: z.string() });
export type Entry = z.output<typeof Entry>;

/** Entries of words that begin with `word`. */
const beginning = (siteId: string, word: Prisma.Sql) => Prisma.sql`
  w.site_id = ${siteId}::uuid and w.word >= ${word} collate "C" and w.word < (${word} || chr(1114111)) collate "C"`;

/** The words of a text as articles have them, the rarest first. */
export function readWords(db: Queries, siteId: string, text: string): Promise<SoughtWord[]> {
  return db.sql(WordRow)`
    with sought as materialized (select word from searched_words(${text}, true) word)
    select sought.word, (select count(*)::int from (
      select from article_word w where ${beginning(siteId, Prisma.sql`sought.word`)} limit ${COUNTED}::int) counted) as entries
    from sought order by entries, length(sought.word) desc, sought.word limit ${MOST_WORDS}::int`;
}

/** Whether all entries of the word are read at once. */
export function isRare({ entries }: SoughtWord): boolean {
  return entries < COUNTED;
}

/** The next entries of words that begin with `word`, by word, then the newest article first. */
function entriesAfter(siteId: string, word: string, after: Entry | null): Prisma.Sql {
  const range = beginning(siteId, Prisma.sql`${word}::text`);
  const ordered = Prisma.sql`order by w.word, w.article_id desc limit ${READ_AT_ONCE}::int`;
  const entries = Prisma.sql`select w.word, w.article_id from article_word w where`;
  return after === null
    ? Prisma.sql`${entries} ${range} ${ordered}`
    : Prisma.sql`
      select w.word, w.article_id from (
        (${entries} w.site_id = ${siteId}::uuid and w.word = ${after.word} and w.article_id < ${after.id}::uuid ${ordered})
        union all (${entries} ${range} and w.word > ${after.word} ${ordered})) w ${ordered}`;
}

/**
 * The first `limit` articles, among the next entries of `word`, that have words with all these beginnings; each at its first word only.
 * The conditions are sub-queries with a limit, which are evaluated in the order of the entries until there are enough articles; Postgres
 * would turn `exists` into a join, which reads all entries first.
 */
export function findWorded(
  db: Queries,
  siteId: string,
  {
    word,
    others,
    limit,
    after,
  }: { word: string; others: readonly string[]; limit: number; after: Entry | null },
): Promise<Entry[]> {
  const has = (range: Prisma.Sql) => Prisma.sql`(
    select true from article_word w where w.article_id = e.article_id and ${range} limit 1)`;
  const both = others.map(
    (other) => Prisma.sql`and ${has(beginning(siteId, Prisma.sql`${other}::text`))} is not null`,
  );
  return db.sql(Entry)`
    select e.article_id as id, e.word from (${entriesAfter(siteId, word, after)}) e
    where ${has(Prisma.sql`${beginning(siteId, Prisma.sql`${word}::text`)} and w.word < e.word`)} is null
      ${both.length > 0 ? Prisma.join(both, ' ') : Prisma.empty}
    order by e.word, e.article_id desc limit ${limit}::int`;
}

/** The last of the entries that `findWorded` reads; null if they are fewer than it could read. */
export async function findLastRead(
  db: Queries,
  siteId: string,
  { word, after }: { word: string; after: Entry | null },
): Promise<Entry | null> {
  const [row] = await db.sql(Entry)`
    select e.article_id as id, e.word from (${entriesAfter(siteId, word, after)}) e
    order by e.word, e.article_id desc offset ${READ_AT_ONCE - 1}::int limit 1`;
  return row ?? null;
}
