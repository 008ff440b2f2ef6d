/** A site's words: list, change, import, export, and test on a text. Reads use the site's words in memory. */
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import { requirePerson } from '../../../access/principal.js';
import type { Site, SiteWord } from '../../../access/site.js';
import { isUniqueViolation } from '../../../db/errors.js';
import type { Context } from '../../../context.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { TextTask } from '../../../text-workers.js';
import {
  MAX_WORDS,
  type WordChange,
  type WordImport,
  type WordImportResult,
  type WordInput,
  type WordPage,
  type WordTestResult,
} from '../../../shared/contract.js';
import type { WordList } from '../../../shared/enums.js';
import { writeSite, type ChangedBy } from '../../sites/use-cases.js';
import { NO_LETTERS, writeExport, type ImportedWord } from './exchange.js';
import { hasLetters } from './entry.js';
import { findWords } from './site-words.js';
import {
  countWords,
  deleteWord,
  deleteWordsBut,
  findWord,
  insertWord,
  saveWords,
  updateWord,
} from './queries.js';

const READ_IMPORT: TextTask<WordImport, ImportedWord[]> = { name: 'readWordImport' };

const TextCursor = z.object({ text: z.string() });

/** One page of the site's words, by text. */
export function listWords(
  { words }: Site,
  query: {
    list?: WordList | undefined;
    search?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): WordPage {
  const after = readCursor(query.cursor, TextCursor)?.text;
  const search = query.search?.toLowerCase() ?? '';
  const listed = words.filter(
    ({ text, list }) =>
      (query.list === undefined || list === query.list) &&
      (search === '' || text.toLowerCase().includes(search)),
  );
  const from = after === undefined ? 0 : listed.findIndex(({ text }) => text > after);
  const items = from < 0 ? [] : listed.slice(from, from + query.limit);
  const last = items.at(-1);
  const isLast = last === undefined || last === listed.at(-1);
  return { items, total: listed.length, next: isLast ? null : writeCursor({ text: last.text }) };
}

function byOf({ principal }: SignedInRequest) {
  return { personId: requirePerson(principal).id };
}

function requireLetters(text: string): void {
  if (!hasLetters(text))
    throw new Problem('invalid_input', { errors: [{ path: 'body.text', message: NO_LETTERS }] });
}

/** Runs a change of words; an existing word causes `word_taken`. */
async function changingWords<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (isUniqueViolation(error, 'text')) throw new Problem('word_taken');
    throw error;
  }
}

export function addWord(request: SignedInRequest, input: WordInput): Promise<SiteWord> {
  requireLetters(input.text);
  const { ctx, site } = request;
  return changingWords(() =>
    writeSite(ctx, site.id, byOf(request), async ({ db, siteId, log }) => {
      if ((await countWords(db, siteId)) >= MAX_WORDS) throw new Problem('too_many_words');
      const word = await insertWord(db, siteId, { id: uuidv7(), ...input });
      log({ action: 'word.add', to: word.text, evidence: { list: word.list, prefix: word.prefix } });
      return word;
    }),
  );
}

/** Omitted fields do not change. A change without effect is not recorded. */
export function changeWord(request: SignedInRequest, id: string, change: WordChange): Promise<SiteWord> {
  if (change.text !== undefined) requireLetters(change.text);
  const { ctx, site } = request;
  return changingWords(() =>
    writeSite(ctx, site.id, byOf(request), async ({ db, siteId, log }) => {
      const before = await findWord(db, siteId, id);
      if (!before) throw new Problem('word_not_found');
      const after = { ...before, ...withoutAbsent(change) };
      if (JSON.stringify(after) === JSON.stringify(before)) return before;
      log({
        action: 'word.change',
        ...{ from: before.text, to: after.text },
        evidence: { list: after.list, prefix: after.prefix },
      });
      return updateWord(db, siteId, after);
    }),
  );
}

function withoutAbsent(change: WordChange): Partial<SiteWord> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** Removing a missing word changes nothing. */
export async function removeWord(request: SignedInRequest, id: string): Promise<void> {
  const { ctx, site } = request;
  await writeSite(ctx, site.id, byOf(request), async ({ db, siteId, log }) => {
    const word = await findWord(db, siteId, id);
    if (!word) return;
    await deleteWord(db, siteId, id);
    log({ action: 'word.remove', from: word.text, evidence: { list: word.list } });
  });
}

/** Adds the suspect words that do not exist yet: a new site's initial list. */
export async function addWords(
  ctx: Context,
  site: Pick<Site, 'id'>,
  by: ChangedBy,
  texts: readonly string[],
): Promise<void> {
  await writeSite(ctx, site.id, by, async ({ db, siteId, log }) => {
    const words = texts.map((text) => ({ id: uuidv7(), text, list: 'suspect' as const, prefix: false }));
    const { added, changed } = await saveWords(db, siteId, words);
    if (added + changed > 0) log({ action: 'word.import', evidence: { added, changed } });
  });
}

/** Imports all words, or none if a line is invalid or a list would be too long. */
export async function importWords(request: SignedInRequest, input: WordImport): Promise<WordImportResult> {
  const { ctx, site } = request;
  const rows = await ctx.texts.run(site.id, READ_IMPORT, input, input.content.length);
  return writeSite(ctx, site.id, byOf(request), async ({ db, siteId, log }) => {
    const texts = rows.map(({ text }) => text);
    const from = input.format === 'lines' ? input.list : null;
    const removed = input.replace ? await deleteWordsBut(db, siteId, texts, from) : 0;
    const { added, changed } = await saveWords(
      db,
      siteId,
      rows.map((row) => ({ id: uuidv7(), ...row })),
    );
    if ((await countWords(db, siteId)) > MAX_WORDS) throw new Problem('too_many_words');
    const result = { added, changed, removed, unchanged: rows.length - added - changed };
    if (added + changed + removed > 0) log({ action: 'word.import', evidence: result });
    return result;
  });
}

export function exportWords({ words }: Site, format: 'lines' | 'csv', list: WordList | undefined): string {
  return writeExport(
    words.filter((word) => list === undefined || word.list === list),
    format,
  );
}

/** The site's words found in a text, and their effect on a comment with it. */
export async function testWords({ words }: Site, text: string): Promise<WordTestResult> {
  const matches = await findWords(words, text);
  const has = (list: WordList) => matches.some(({ word }) => word.list === list);
  return {
    outcome: has('banned') ? 'reject' : has('suspect') ? 'hold' : 'publish',
    matches: matches.map(({ word, start, end }) => ({ word, start, end, found: text.slice(start, end) })),
  };
}
