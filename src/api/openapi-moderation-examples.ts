/** Examples of schemas of reports, statements, appeals and what moderators know of people. */
import type * as contract from '../shared/contract.js';
import {
  ann,
  appeal,
  article,
  AT,
  TEXT,
  comment,
  id,
  LATER,
  note,
  noticeStatus,
  ownReport,
  queueItem,
  statement,
  thread,
} from './openapi-samples.js';

const counts = {
  new: 12,
  pending: 4,
  reported: 1,
  withheld: 0,
  approved: 120,
  rejected: 9,
  spam: 31,
  appeals: 2,
};

const articleSummary = {
  ...{ id: article.id, key: 'post-17', title: article.title, url: article.url, state: 'open' },
  ...{ surge: null, latestAt: AT },
  counts: { comments: 2, threads: 1, pending: 0, withheld: 0, reported: 1 },
  anchors: { anchored: 0, moved: 0, edited: 0, ambiguous: 0, orphaned: 1, article: 0 },
};

const word = { id: id(60), text: 'casino', list: 'suspect', prefix: true };

export const MODERATION_EXAMPLES = {
  Word: word,
  WordChange: { list: 'banned' },
  WordExport: { content: 'text,list,prefix\ncasino,suspect,true\n' },
  WordImport: { format: 'lines', list: 'suspect', content: 'casino*\nfree money\n', replace: false },
  WordImportResult: { added: 2, changed: 0, removed: 0, unchanged: 0 },
  WordInput: { text: 'casino', list: 'suspect', prefix: true },
  WordPage: { items: [word], total: 1, next: null },
  WordTest: { text: 'Win at the c4sin0!' },
  WordTestResult: { outcome: 'hold', matches: [{ word, start: 11, end: 17, found: 'c4sin0' }] },
  ModerationEvent: {
    ...{ type: 'changes', counts: { ...counts, pending: 5 }, people: [], more: false },
    comments: [{ commentId: comment.id, queues: ['pending'], state: queueItem.comment.state }],
  },
  ModerationLive: {
    ...{ id: 'eyJzbmFwc2hvdCI6Ijc0MToxMjA6In0', counts, people: [ann.id], more: false },
    comments: [{ commentId: comment.id, queues: ['approved'], state: queueItem.comment.state }],
    views: [{ personId: ann.id, name: ann.name, commentId: comment.id }],
  },
  ArticleSummaryPage: { items: [articleSummary], next: null },
  ArticleDiscussion: {
    ...{ article: articleSummary, publication: { revision: 3, at: AT }, next: null },
    paragraphs: [
      {
        ...{
          id: id(31),
          state: 'orphaned',
          method: 'none',
          confidence: 0,
          revision: 3,
          index: null,
          verified: true,
        },
        ...{ comments: 2, threads: 1, original: TEXT, current: null },
      },
    ],
  },
  PlaceThreads: {
    items: [
      {
        ...{ id: thread.id, kind: 'discussion', question: null, quote: null, passage: TEXT },
        ...{ locked: false, premoderated: false, resolved: false, moved: false, comments: 2, createdAt: AT },
        first: { id: comment.id, author: ann.name, excerpt: 'Is that so?', status: 'published' },
      },
    ],
    next: null,
  },
  CommentVersions: {
    items: [
      {
        ...{ version: 2, body: 'Ask Tim, […]', writtenAt: LATER, redacted: true },
      },
      { ...{ version: 1, body: 'Ask Tim, 030 123456', writtenAt: AT, redacted: false } },
    ],
    next: null,
  },
  RedactionInput: {
    ...{ passages: ['030 123456'], note: 'A private phone number', earlier: false },
    seen: queueItem.comment.state,
  },
  RedactionResult: {
    ...{ commentId: comment.id, version: 2, state: '2/published/' },
    body: 'Ask Tim, […]',
  },
  ViewInput: { commentId: comment.id },
  OwnEvent: {
    ...{ type: 'comment', commentId: comment.id, articleId: article.id, threadId: thread.id },
    ...{ status: 'published', at: AT },
  },
  OwnStatements: { items: [statement], next: null },
  Statement: statement,
  AppealInput: { text: appeal.text },
  AppealPage: { items: [appeal], next: null },
  QueueCounts: {
    new: 57,
    pending: 4,
    reported: 1,
    withheld: 0,
    approved: 120,
    rejected: 9,
    spam: 31,
    appeals: 2,
  },
  QueuePage: {
    items: [queueItem],
    groups: [{ commentId: queueItem.comment.id, alike: 12, person: 3, likeness: 1_804_289_383 }],
    next: null,
  },
  SearchPage: { items: [queueItem], total: 1, partial: false, next: null },
  AppealAnswerInput: { outcome: 'overturned', note: 'You are right, it is.', seen: queueItem.comment.state },
  AppealAnswer: { id: appeal.id, outcome: 'overturned', decisionId: id(73) },
  Overview: {
    readAt: AT,
    days: [
      {
        ...{
          day: '2026-01-01',
          comments: 412,
          held: 31,
          rejectedByPeople: 12,
          rejectedByChecks: 41,
          reports: 39,
        },
        response: { decisions: 57, medianSeconds: 540, p90Seconds: 5_400 },
      },
    ],
    reasons: [
      { reason: 'held_word', automated: true, count: 41 },
      { reason: 'off_topic', automated: false, count: 12 },
    ],
    queues: [
      { queue: 'pending', count: 4, oldestAt: AT },
      { queue: 'appeals', count: 0, oldestAt: null },
    ],
  },
  TransparencyReport: {
    ...{ from: '2026-01-01', to: '2026-06-30' },
    decisions: [
      { action: 'comment.refuse', reason: 'held_word', automated: true, count: 41 },
      { action: 'comment.reject', reason: 'off_topic', automated: false, count: 12 },
      { action: 'person.ban', reason: null, automated: false, count: 1 },
    ],
    reports: { upheld: 30, declined: 9, medianSeconds: 5_400 },
    notices: {
      grounds: [{ ground: 'defamation', received: 3, upheld: 1, declined: 2 }],
      medianSeconds: 7_200,
    },
    appeals: { received: 4, upheld: 3, overturned: 1, medianSeconds: 86_400 },
  },
  PersonExport: { content: '{"kind":"vote","commentId":"…","value":1}\n', next: null },
  ErasePersonInput: { texts: 'remove' },
  EraseSelfInput: { confirmed: true },
  LogExport: { content: 'time,id,action\r\n', next: null },
  TransparencyExport: {
    content: 'section,item,reason,automated,measure,value\r\nappeals,,,,received,4\r\n',
  },
  NoticeInput: {
    ...{ commentId: comment.id, ground: 'defamation', goodFaith: true },
    explanation: 'It says that I stole the bus. I did not.',
  },
  NoticeReceipt: { receipt: 'Vb0kz3m9Qh2nTq5xYw8rLs1cJd7fGa4e', createdAt: AT },
  NoticeStatus: noticeStatus,
  OwnReports: { items: [ownReport], next: null },
  LearningState: {
    ...{ version: 4, trainedAt: AT, good: true, training: false },
    figures: { decisions: 2_150, heldOut: 430, rejected: 160, found: 90, right: 86 },
    needs: { heldOut: 200, found: 20, precision: 90, recall: 10 },
  },
  OpinionKeyInput: { key: '0123456789ab' },
  OpinionKeys: { keys: { akismet: AT, toxicity: null, external: null } },
  OpinionTrialInput: { text: 'Buy cheap watches' },
  OpinionTrial: { objection: 'hold', evidence: { spam: 'yes' }, error: null, milliseconds: 140 },
  ArticleSurgeInput: { mode: 'premoderate', until: AT, reason: 'Breaking news' },
  ArticleSurgeState: { surge: { mode: 'premoderate', seconds: 60, until: AT, cause: 'manual' } },
  ArticleSurges: {
    items: [
      {
        article: { id: article.id, title: article.title, url: article.url },
        surge: { mode: 'slow', seconds: 60, until: AT, cause: 'reports' },
      },
    ],
  },
  PremoderationInput: { premoderated: true, reason: 'Heated' },
  ThreadPremoderation: { threadId: comment.threadId, premoderated: true },
  PersonNoteInput: { text: 'Warned by mail on Monday.' },
  PersonNotes: { items: [note] },
  PersonHistory: {
    person: {
      ...{ id: ann.id, name: ann.name, picture: null, guest: false, published: 12, rejected: 1 },
      ...{ standing: 'normal', ban: null, warning: null, reports: { upheld: 8, declined: 2, muted: null } },
    },
    may: { decide: true, ban: true, unban: true, standing: true, warn: true, erase: false },
    ...{ notes: [note], decisions: [appeal.statement], reports: [ownReport] },
  },
  RejectAllInput: { batch: id(80), reason: 'spam', note: 'All of these are advertising.' },
  UndoAllInput: { batch: id(80) },
  BatchResult: { done: 37, left: false },
  WarnInput: { reason: 'Keep to the subject, please.' },
} satisfies Partial<Record<keyof typeof contract, unknown>>;
