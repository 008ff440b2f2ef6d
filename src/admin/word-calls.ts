/** An administrator's and moderators' requests about the lists of words. */
import type {
  Word,
  WordExport,
  WordImport,
  WordImportResult,
  WordPage,
  WordTestResult,
} from '../shared/contract.js';
import { query, type Call } from './calls.js';

export type WordCalls = ReturnType<typeof wordCalls>;

export function wordCalls(call: Call) {
  return {
    words: (of: { list: string; search: string; cursor: string | null }) =>
      call<WordPage>(
        'GET',
        `/moderation/words?${query({ ...of, list: of.list || null, search: of.search || null })}`,
      ),
    addWord: (word: Omit<Word, 'id'>) => call<Word>('POST', '/moderation/words', word),
    changeWord: (id: string, change: Partial<Word>) =>
      call<Word>('PATCH', `/moderation/words/entries/${id}`, change),
    removeWord: (id: string) => call<void>('DELETE', `/moderation/words/entries/${id}`),
    testWords: (tried: string) => call<WordTestResult>('POST', '/moderation/words/test', { text: tried }),
    importWords: (input: WordImport) => call<WordImportResult>('POST', '/moderation/words/import', input),
    exportWords: () => call<WordExport>('GET', '/moderation/words/export'),
  };
}
