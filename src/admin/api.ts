/** The console's requests to the service, typed by the contract. */
import type {
  AppealAnswer,
  AppealAnswerInput,
  AppealPage,
  Article,
  BatchResult,
  CommentList,
  DecideInput,
  DecideResult,
  DecisionLog,
  DryRunResult,
  PersonHistory,
  PersonNotes,
  PersonRecord,
  ProblemDetails,
  Promotion,
  QueueCounts,
  QueueItem,
  QueuePage,
  RejectAllInput,
  Self,
  SiteSettings,
  SiteSettingsChange,
  Surge,
  SurgeInput,
  Thread,
  TransparencyExport,
  TransparencyReport,
  UndoInput,
  UndoResult,
  Word,
  WordExport,
  WordImport,
  WordImportResult,
  WordPage,
  WordTestResult,
} from '../shared/contract.js';
import type { SiteRules } from '../shared/rules.js';
import type { ArticleState, Queue, Standing } from '../shared/enums.js';
import { text } from './text/en.js';
import type { Session } from './session.js';

/** A refused or failed request: the problem's code, or `offline` without a response. */
export class CallError extends Error {
  constructor(
    readonly code: string,
    readonly detail: string | null,
  ) {
    super(code);
  }
}

/** Why a request failed, as text after a colon. */
export function explain(error: unknown): string {
  if (!(error instanceof CallError)) return text.errors.unexpected;
  switch (error.code) {
    case 'offline':
      return text.errors.offline;
    case 'rate_limited':
      return text.errors.rateLimited;
    case 'busy':
    case 'version_mismatch':
      return text.errors.busy;
    case 'forbidden':
      return text.errors.forbidden;
    case 'person_banned':
      return text.errors.banned(error.detail ?? '');
    case 'conflict':
      return text.errors.moved;
    case 'appeal_answered':
      return text.errors.appealAnswered;
    case 'own_decision':
      return text.errors.ownDecision;
    case 'too_many_pins':
      return text.errors.tooManyPins;
    case 'not_found':
    case 'comment_not_found':
    case 'comment_gone':
    case 'appeal_not_found':
    case 'thread_not_found':
    case 'person_not_found':
    case 'article_not_found':
      return text.errors.gone;
    default:
      return error.detail ?? text.errors.unexpected;
  }
}

export type Api = ReturnType<typeof createApi>;

/** The requests of one session; `onSignedOut` is called when the service no longer accepts the token. */
export function createApi({ site, token }: Session, onSignedOut: () => void) {
  const base = `/v1/sites/${encodeURIComponent(site)}`;

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    let response: Response;
    try {
      response = await fetch(base + path, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      throw new CallError('offline', null);
    }
    if (response.status === 204) return undefined as T;
    if (response.ok) return (await response.json()) as T;
    if (response.status === 401) onSignedOut();
    throw await problemOf(response);
  }

  return {
    self: () => call<Self>('GET', '/self'),
    counts: () => call<QueueCounts>('GET', '/moderation/counts'),
    queue: (status: Queue, cursor: string | null) =>
      call<QueuePage>('GET', `/moderation/queue?${query({ status, limit: '50', cursor })}`),
    /** The public comments of a thread, as readers see them. */
    thread: (articleId: string, threadId: string) =>
      call<CommentList>(
        'GET',
        `/articles/${articleId}/comments?${query({ thread: threadId, sort: 'oldest', limit: '20' })}`,
      ),
    comment: (id: string) => call<QueueItem>('GET', `/moderation/comments/${id}`),
    decide: (input: DecideInput) => call<DecideResult>('POST', '/moderation/decisions', input),
    undo: (input: UndoInput) => call<UndoResult>('POST', '/moderation/undo', input),
    pin: (id: string, pinned: boolean) => call<Promotion>('PUT', `/comments/${id}/pin`, { pinned }),
    feature: (id: string, featured: boolean) =>
      call<Promotion>('PUT', `/comments/${id}/feature`, { featured }),
    lockThread: (id: string, locked: boolean, reason: string) =>
      call<Thread>('PUT', `/threads/${id}/lock`, { locked, reason }),
    setArticleState: (id: string, state: ArticleState, reason: string) =>
      call<Article>('PUT', `/articles/${id}/state`, { state, reason }),
    log: (filter: LogFilter, cursor: string | null) =>
      call<DecisionLog>('GET', `/moderation/log?${query({ ...filter, cursor })}`),
    ...appealCalls(call),
    ...personCalls(call),
    ...wordCalls(call),
    ...settingCalls(call),
  };
}

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

function appealCalls(call: Call) {
  return {
    appeals: (cursor: string | null) => call<AppealPage>('GET', `/moderation/appeals?${query({ cursor })}`),
    answerAppeal: (id: string, input: AppealAnswerInput) =>
      call<AppealAnswer>('PUT', `/moderation/appeals/${id}/answer`, input),
    transparency: (from: string, to: string) =>
      call<TransparencyReport>('GET', `/moderation/transparency?${query({ from, to })}`),
    exportTransparency: (from: string, to: string) =>
      call<TransparencyExport>('GET', `/moderation/transparency/export?${query({ from, to })}`),
  };
}

function personCalls(call: Call) {
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
    liftBan: (id: string) => call<PersonRecord>('DELETE', `/people/${id}/ban`),
  };
}

function settingCalls(call: Call) {
  return {
    settings: () => call<SiteSettings>('GET', '/settings'),
    dryRun: (rules: Partial<SiteRules>) => call<DryRunResult>('POST', '/moderation/rules/dry-run', { rules }),
    startSurge: (input: SurgeInput) => call<{ surge: Surge | null }>('PUT', '/moderation/surge', input),
    endSurge: () => call<{ surge: Surge | null }>('DELETE', '/moderation/surge'),
    changeSettings: (change: SiteSettingsChange) => call<SiteSettings>('PATCH', '/settings', change),
  };
}

function wordCalls(call: Call) {
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

/** Filter of the log; without fields it shows everything. */
export interface LogFilter {
  commentId?: string;
  personId?: string;
}

function query(parameters: Record<string, string | null | undefined>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new URLSearchParams(given).toString();
}

async function problemOf(response: Response): Promise<CallError> {
  try {
    const problem = (await response.json()) as Partial<ProblemDetails>;
    const detail = problem.errors?.[0]?.message ?? problem.detail ?? problem.title ?? null;
    return new CallError(problem.code ?? 'internal', detail);
  } catch {
    return new CallError('internal', null);
  }
}
