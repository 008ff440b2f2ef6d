/** Articles that a moderator's words, or an address, are meant for. */
import { z } from 'zod';
import type { Site } from '../../../access/site.js';
import type { Queries } from '../../../db/client.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import { Problem } from '../../../http/problem.js';
import { canonicalUrl } from '../../../shared/address.js';
import { findArticleAt } from '../address.js';
import { findLastRead, findWorded, isRare, readWords } from './search-queries.js';

const searchedWord = z
  .string()
  .max(64)
  .refine((word) => !word.includes('\0') && word.isWellFormed());

/** The entry a search goes on from: a word of an article that begins with `by`, the word that is looked for first. */
const SearchCursor = z.strictObject({ by: searchedWord, word: searchedWord, id: z.uuid() });

const ADDRESS = /^https?:\/\//i;
/** The host of an address without a scheme; it is not among the words. */
const HOST = /^[\w-]+(\.[\w-]+)+(:\d+)?(?=\/)/;

/** How often `findNamedArticles` reads on where no article was found. */
const MOST_READS = 5;

/**
 * Ids of the article with an address, in any spelling, or of articles with words that begin like all words of the text. A page can have
 * fewer than `limit` articles, or none, and be followed by others: where each word is frequent and few articles have all of them, a page
 * ends with the last entry that was read for it.
 */
export async function searchArticles(
  db: Queries,
  site: Site,
  text: string,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): Promise<{ ids: string[]; next: string | null }> {
  if (ADDRESS.test(text)) {
    const found = URL.canParse(text) ? await findArticleAt(db, site, canonicalUrl(text)) : null;
    return { ids: found ? [found.id] : [], next: null };
  }
  const siteId = site.id;
  const from = readCursor(cursor, SearchCursor);
  const words = await readWords(db, siteId, text.replace(HOST, ''));
  const first = from ? words.find(({ word }) => word === from.by) : words[0];
  if (first === undefined) {
    if (from) throw new Problem('invalid_cursor');
    return { ids: [], next: null };
  }
  const { word } = first;
  const others = words.map((other) => other.word).filter((other) => other !== word);
  const after = from && { word: from.word, id: from.id };
  const found = await findWorded(db, siteId, { word, others, limit: limit + 1, after });
  const page = found.slice(0, limit);
  const more = found.length > limit ? page.at(-1) : undefined;
  const last = more ?? (isRare(first) ? null : await findLastRead(db, siteId, { word, after }));
  return { ids: page.map(({ id }) => id), next: last && writeCursor({ by: word, ...last }) };
}

/** Ids of the first articles, at most `most`, that the search of the list of articles finds. */
export async function findNamedArticles(
  db: Queries,
  site: Site,
  text: string,
  most: number,
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  for (let reads = 0; reads < MOST_READS && found.length < most; reads += 1) {
    const { ids, next } = await searchArticles(db, site, text.trim(), { limit: most - found.length, cursor });
    found.push(...ids);
    if (next === null) break;
    cursor = next;
  }
  return found;
}
