/** The console's requests by topic, typed by the contract. */
import type {
  AppealAnswer,
  AppealAnswerInput,
  AppealPage,
  Article,
  ArticleSurge,
  ArticleSurgeInput,
  ArticleSurges,
  BatchResult,
  CommentList,
  CommentVersions,
  DecideInput,
  DecideResult,
  ModerationLive,
  PersonExport,
  PersonHistory,
  PersonNotes,
  PersonRecord,
  Promotion,
  QueueItem,
  QueuePage,
  RedactionInput,
  RedactionResult,
  RejectAllInput,
  SearchPage,
  SiteSettings,
  SiteSettingsChange,
  Surge,
  SurgeInput,
  Thread,
  ThreadPremoderation,
  UndoInput,
  UndoResult,
} from '../shared/contract.js';
import type { ArticleState, ErasedTexts, Queue, Standing } from '../shared/enums.js';
import { CallError } from './call-error.js';
import { isSearch, queueQuery, searchQuery, type QueueFilter } from './state/queue-filter.js';

/** A page of a queue has groups, one of a search the number of all matches if the service knows it. */
export type RowsPage = Pick<QueuePage, 'items' | 'next'> &
  Partial<QueuePage> &
  Partial<Pick<SearchPage, 'total' | 'partial'>>;

export type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export type Send = (path: string, init?: RequestInit) => Promise<Response>;

export function queueCalls(call: Call) {
  return {
    /** A page of a queue, or of a search in it. */
    queue: (queue: Queue, filter: QueueFilter, cursor: string | null): Promise<RowsPage> =>
      isSearch(filter)
        ? call<SearchPage>(
            'GET',
            `/moderation/search?${query({ ...searchQuery(queue, filter), limit: '50', cursor })}`,
          )
        : call<QueuePage>(
            'GET',
            `/moderation/queue?${query({ ...queueQuery(queue, filter), limit: '50', cursor })}`,
          ),
    /** The public comments of a thread, as readers see them. */
    thread: (articleId: string, threadId: string) =>
      call<CommentList>(
        'GET',
        `/articles/${articleId}/comments?${query({ thread: threadId, sort: 'oldest', limit: '20' })}`,
      ),
    comment: (id: string) => call<QueueItem>('GET', `/moderation/comments/${id}`),
    commentVersions: (id: string, cursor: string | null) =>
      call<CommentVersions>('GET', `/moderation/comments/${id}/versions?${query({ cursor })}`),
    redact: (id: string, input: RedactionInput) =>
      call<RedactionResult>('POST', `/moderation/comments/${id}/redactions`, input),
    decide: (input: DecideInput) => call<DecideResult>('POST', '/moderation/decisions', input),
    undo: (input: UndoInput) => call<UndoResult>('POST', '/moderation/undo', input),
    pin: (id: string, pinned: boolean) => call<Promotion>('PUT', `/comments/${id}/pin`, { pinned }),
    feature: (id: string, featured: boolean) =>
      call<Promotion>('PUT', `/comments/${id}/feature`, { featured }),
    lockThread: (id: string, locked: boolean, reason: string) =>
      call<Thread>('PUT', `/threads/${id}/lock`, { locked, reason }),
    setArticleState: (id: string, state: ArticleState, reason: string) =>
      call<Article>('PUT', `/articles/${id}/state`, { state, reason }),
  };
}

export function liveCalls(send: Send, call: Call) {
  return {
    /** The stream of what happens after the event `after`; null: from now on. */
    liveEvents: async (after: string | null, signal: AbortSignal) => {
      const headers = after === null ? {} : { 'Last-Event-ID': after };
      const { body } = await send('/moderation/events', { signal, headers });
      if (!body) throw new CallError('internal', null);
      return body;
    },
    /** The same without the stream; `live` is null if nothing has changed since the response with the ETag. */
    live: async (after: string | null, etag: string | null, signal: AbortSignal) => {
      const response = await send(`/moderation/live?${query({ after })}`, {
        signal,
        headers: etag === null ? {} : { 'If-None-Match': etag },
      });
      const live = response.status === 304 ? null : ((await response.json()) as ModerationLive);
      return { live, etag: response.headers.get('etag') };
    },
    /** Tells colleagues which comment is looked at, even while the page closes; nothing depends on it. */
    look: async (viewId: string, commentId: string | null) => {
      const path = `/moderation/views/${viewId}`;
      const sent =
        commentId === null
          ? send(path, { method: 'DELETE', keepalive: true })
          : call('PUT', path, { commentId });
      await sent.catch(() => undefined);
    },
  };
}

export function appealCalls(call: Call) {
  return {
    appeals: (cursor: string | null) => call<AppealPage>('GET', `/moderation/appeals?${query({ cursor })}`),
    answerAppeal: (id: string, input: AppealAnswerInput) =>
      call<AppealAnswer>('PUT', `/moderation/appeals/${id}/answer`, input),
  };
}

export function personCalls(call: Call) {
  return {
    personHistory: (id: string) => call<PersonHistory>('GET', `/people/${id}/history`),
    addNote: (id: string, noteId: string, note: string) =>
      call<PersonNotes>('PUT', `/people/${id}/notes/${noteId}`, { text: note }),
    removeNote: (id: string, noteId: string) => call<PersonNotes>('DELETE', `/people/${id}/notes/${noteId}`),
    rejectAll: (id: string, input: RejectAllInput) =>
      call<BatchResult>('POST', `/people/${id}/rejections`, input),
    undoAll: (id: string, batch: string) =>
      call<BatchResult>('POST', `/people/${id}/rejections/undo`, { batch }),
    warn: (id: string, reason: string) => call<PersonRecord>('PUT', `/people/${id}/warning`, { reason }),
    setStanding: (id: string, standing: Standing, reason: string) =>
      call<PersonRecord>('PUT', `/people/${id}/standing`, { standing, reason }),
    ban: (id: string, reason: string, until: string | null) =>
      call<PersonRecord>('PUT', `/people/${id}/ban`, { reason, until }),
    muteReports: (id: string, reason: string, until: string | null) =>
      call<PersonRecord>('PUT', `/people/${id}/report-mute`, { reason, until }),
    unmuteReports: (id: string) => call<PersonRecord>('DELETE', `/people/${id}/report-mute`),
    exportPerson: (id: string, cursor: string | null) =>
      call<PersonExport>('GET', `/people/${id}/export?${query({ cursor })}`),
    erasePerson: (id: string, texts: ErasedTexts) => call<void>('PUT', `/people/${id}/erasure`, { texts }),
    liftBan: (id: string) => call<PersonRecord>('DELETE', `/people/${id}/ban`),
  };
}

export function settingCalls(call: Call) {
  return {
    settings: () => call<SiteSettings>('GET', '/settings'),
    premoderateThread: (id: string, premoderated: boolean, reason: string) =>
      call<ThreadPremoderation>('PUT', `/threads/${id}/premoderation`, { premoderated, reason }),
    articleSurges: () => call<ArticleSurges>('GET', '/moderation/surges'),
    startArticleSurge: (id: string, input: ArticleSurgeInput) =>
      call<{ surge: ArticleSurge }>('PUT', `/articles/${id}/surge`, input),
    endArticleSurge: (id: string) => call<{ surge: null }>('DELETE', `/articles/${id}/surge`),
    startSurge: (input: SurgeInput) => call<{ surge: Surge | null }>('PUT', '/moderation/surge', input),
    endSurge: () => call<{ surge: Surge | null }>('DELETE', '/moderation/surge'),
    changeSettings: (change: SiteSettingsChange) => call<SiteSettings>('PATCH', '/settings', change),
  };
}

/** Filter of the log; without fields it shows everything. */
export interface LogFilter {
  commentId?: string;
  personId?: string;
  actorId?: string;
  action?: string;
  from?: string;
  to?: string;
}

/** Without the parameters that are null. */
export function query(parameters: Record<string, string | null | undefined>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new URLSearchParams(given).toString();
}
