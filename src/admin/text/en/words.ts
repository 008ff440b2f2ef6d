/** English: the view of banned and suspect words. */
import type { WordList } from '../../../shared/enums.js';
import type { WordTestResult } from '../../../shared/contract.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('en');

export const wordsView = {
  heading: 'Words',
  intro:
    'Whole words and phrases, in any case, with or without accents, and disguised: w4lrus, w.a.l.r.u.s, waaalrus. Longer words that only contain one don’t match.',
  readOnly: 'Only administrators can change these.',
  lists: { banned: 'Banned: rejects', suspect: 'Suspect: waits' } satisfies Record<WordList, string>,
  all: 'Both lists',
  search: 'Search words',
  shownList: 'List',
  total: (count: number) => plural(count, { one: '# word', other: '# words' }),
  empty: 'No words yet.',
  noMatch: 'No word matches.',
  word: 'Word or phrase',
  prefix: 'Also match longer words that begin with it',
  prefixShort: 'and longer words',
  add: 'Add',
  added: (word: string) => t`Added: ${word}`,
  remove: 'Remove',
  removeWord: (word: string) => t`Remove ${word}`,
  removed: (word: string) => t`Removed: ${word}`,
  listOf: (word: string) => t`List of ${word}`,
  prefixOf: (word: string) => t`${word}: and longer words`,
  changed: (word: string) => t`Changed: ${word}`,
  more: 'Show more',

  tester: 'Try a text',
  testerHint: 'Paste a comment to see which words it has and what would happen to it. Nothing is posted.',
  testText: 'Text',
  test: 'Try it',
  outcomes: {
    publish: 'No words found. It would be published.',
    hold: 'It would wait for a moderator.',
    reject: 'It would be rejected.',
  } satisfies Record<WordTestResult['outcome'], string>,
  foundAs: (word: string, list: string, found: string, at: number) =>
    t`${word} (${list}), written “${found}”, at character ${at}`,

  exchange: 'Import and export',
  exchangeHint:
    'One word per line, with * at the end to match longer words too; or CSV with text, list and prefix.',
  content: 'Words to import',
  format: 'Format',
  formats: { lines: 'One word per line', csv: 'CSV' },
  intoList: 'Into list',
  replace: 'Remove words that are not in it',
  import: 'Import',
  imported: (added: number, changed: number, removed: number, unchanged: number) =>
    t`${added} added, ${changed} changed, ${removed} removed, ${unchanged} already there.`,
  export: 'Download as CSV',
};
