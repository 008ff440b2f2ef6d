/** Queries for a site's words. */
import * as z from 'zod';
import type { SiteWord } from '../../../access/site.js';
import type { Queries } from '../../../db/client.js';
import type { WordList } from '../../../shared/enums.js';

const columns = { id: true, text: true, list: true, prefix: true } as const;

export function findWord(db: Queries, siteId: string, id: string): Promise<SiteWord | null> {
  return db.prisma.word.findUnique({ where: { siteId_id: { siteId, id } }, select: columns });
}

export function countWords(db: Queries, siteId: string): Promise<number> {
  return db.prisma.word.count({ where: { siteId } });
}

export function insertWord(db: Queries, siteId: string, word: SiteWord): Promise<SiteWord> {
  return db.prisma.word.create({ data: { siteId, ...word }, select: columns });
}

export function updateWord(
  db: Queries,
  siteId: string,
  { id, ...data }: Partial<SiteWord> & { id: string },
): Promise<SiteWord> {
  return db.prisma.word.update({ where: { siteId_id: { siteId, id } }, data, select: columns });
}

export async function deleteWord(db: Queries, siteId: string, id: string): Promise<void> {
  await db.prisma.word.deleteMany({ where: { siteId, id } });
}

/** Removes all other words, or all others of the given list. Returns their number. */
export async function deleteWordsBut(
  db: Queries,
  siteId: string,
  texts: readonly string[],
  list: WordList | null,
): Promise<number> {
  const [row] = await db.sql(z.object({ removed: z.int() }))`
    with gone as (
      delete from word where site_id = ${siteId}::uuid and list = coalesce(${list}, list)
        and not text = any(${[...texts]}::text[]) returning 1)
    select count(*)::int as removed from gone`;
  return row?.removed ?? 0;
}

/** Adds the words; existing ones get the given list and form. */
export async function saveWords(
  db: Queries,
  siteId: string,
  words: readonly SiteWord[],
): Promise<{ added: number; changed: number }> {
  const [row] = await db.sql(z.object({ added: z.int(), changed: z.int() }))`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as g (id uuid, text text, list text, prefix boolean)),
    known as materialized (
      select text from word where site_id = ${siteId}::uuid and text in (select text from given)),
    saved as (
      insert into word (site_id, id, text, list, prefix)
      select ${siteId}::uuid, id, text, list, prefix from given
      on conflict (site_id, text) do update set list = excluded.list, prefix = excluded.prefix
        where (word.list, word.prefix) is distinct from (excluded.list, excluded.prefix)
      returning text)
    select count(*) filter (where known.text is null)::int as added,
      count(*) filter (where known.text is not null)::int as changed
    from saved left join known using (text)`;
  return row ?? { added: 0, changed: 0 };
}
