/** Import and export of words: one word per line, or CSV. */
import type { SiteWord } from '../../../access/site.js';
import { MAX_WORDS, WordInput, type WordImport } from '../../../shared/contract.js';
import { outcomeOf, type Outcome } from '../../../http/outcome.js';
import { Problem } from '../../../http/problem.js';
import { parseInput } from '../../../http/parse.js';
import type { WordList } from '../../../shared/enums.js';
import { hasLetters } from './entry.js';

export type ImportedWord = Omit<SiteWord, 'id'>;

/**
 * The words of an import without duplicates; of equal ones the last. `invalid_input` names the first invalid lines. Runs
 * in a worker thread, because an import may have hundreds of thousands of lines.
 */
export function readWordImport(input: WordImport): Outcome<ImportedWord[]> {
  return outcomeOf(() => readImport(input));
}

function readImport({ format, list, content }: WordImport): ImportedWord[] {
  const rows = format === 'lines' ? rowsOfLines(content, list) : rowsOfCsv(content, list);
  const words = new Map<string, ImportedWord>();
  const errors: { path: string; message: string }[] = [];
  for (const { line, row } of rows) {
    try {
      const word = parseInput(WordInput, row, `line ${line}`);
      if (!hasLetters(word.text)) errors.push({ path: `line ${line}`, message: NO_LETTERS });
      else words.set(word.text, word);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      errors.push(...(error.extras.errors ?? []));
    }
    if (words.size > MAX_WORDS) throw new Problem('too_many_words');
    if (errors.length >= 20) break;
  }
  if (errors.length > 0) throw new Problem('invalid_input', { errors: errors.slice(0, 20) });
  return [...words.values()];
}

export const NO_LETTERS = 'has no letter or digit, so it would be found nowhere';

interface Read {
  /** 1-based. */
  line: number;
  row: unknown;
}

/** Lines that begin with `#` are comments. */
function rowsOfLines(content: string, list: WordList): Read[] {
  return content
    .split(/\r?\n|\r/)
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
    .map(({ line, text }) => ({ line, row: { list, ...prefixOf(text) } }));
}

function prefixOf(text: string): Pick<ImportedWord, 'text' | 'prefix'> {
  return text.length > 1 && text.endsWith('*')
    ? { text: text.slice(0, -1).trim(), prefix: true }
    : { text, prefix: false };
}

/** The columns text, list and prefix; the last two are optional. A header row is skipped. */
function rowsOfCsv(content: string, fallback: WordList): Read[] {
  return parseCsv(content)
    .filter(({ fields }, at) => !(at === 0 && fields[0]?.trim().toLowerCase() === 'text'))
    .filter(({ fields }) => fields.some((field) => field.trim() !== ''))
    .map(({ line, fields: [text = '', list = '', prefix = ''] }) => ({
      line,
      row: {
        text,
        list: list.trim() || fallback,
        prefix: ['true', '1', 'yes'].includes(prefix.trim().toLowerCase()),
      },
    }));
}

/** Parses RFC 4180 in one pass; quoted fields may contain commas, line breaks and doubled quotes. */
function parseCsv(content: string): { line: number; fields: string[] }[] {
  const rows: { line: number; fields: string[] }[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/y;
  let fields: string[] = [];
  let line = 1;
  let began = 1;
  while (field.lastIndex <= content.length) {
    const at = field.lastIndex;
    const match = field.exec(content);
    if (!match)
      throw new Problem('invalid_input', { errors: [{ path: `line ${line}`, message: 'is not CSV' }] });
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    line += match[0].match(/\r?\n|\r/g)?.length ?? 0;
    if (match[3] === ',') continue;
    rows.push({ line: began, fields });
    fields = [];
    began = line;
    if (field.lastIndex >= content.length && (match[3] === '' || at === field.lastIndex)) break;
  }
  return rows;
}

/** The words in the format that `readImport` reads. */
export function writeExport(words: readonly SiteWord[], format: 'lines' | 'csv'): string {
  if (format === 'lines') return words.map(({ text, prefix }) => `${text}${prefix ? '*' : ''}\n`).join('');
  const rows = words.map(({ text, list, prefix }) => `${quoted(text)},${list},${prefix}\n`);
  return `text,list,prefix\n${rows.join('')}`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
