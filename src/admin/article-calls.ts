/** The requests of the articles view, apart from `calls.ts` so that they are loaded with it. */
import type {
  ArticleDiscussion,
  ArticleSummaryPage,
  Ledger,
  PlaceThreads,
  Suggestions,
  Thread,
} from '../shared/contract.js';
import type { ArticleSort } from '../shared/enums.js';
import { query, type Call } from './calls.js';

export type ArticleCalls = ReturnType<typeof articleCalls>;

export function articleCalls(call: Call) {
  return {
    articles: (search: string, sort: ArticleSort, cursor: string | null) =>
      call<ArticleSummaryPage>(
        'GET',
        `/moderation/articles?${query({ search: search || null, sort, cursor })}`,
      ),
    discussion: (id: string, changed: boolean, cursor: string | null) =>
      call<ArticleDiscussion>(
        'GET',
        `/moderation/articles/${id}?${query({ changed: String(changed), cursor })}`,
      ),
    threadsOf: (id: string, paragraph: string | null, cursor: string | null) =>
      call<PlaceThreads>('GET', `/moderation/articles/${id}/threads?${query({ paragraph, cursor })}`),
    suggestions: (paragraphId: string) => call<Suggestions>('GET', `/paragraphs/${paragraphId}/suggestions`),
    ledger: (id: string) => call<Ledger>('GET', `/articles/${id}/paragraphs`),
    moveThread: (id: string, paragraphId: string) =>
      call<Thread>('PUT', `/threads/${id}/anchor`, { paragraphId }),
    undoMove: (id: string) => call<Thread>('DELETE', `/threads/${id}/anchor`),
  };
}
