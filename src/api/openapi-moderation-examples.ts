/** Examples of schemas of reports, statements, appeals and what moderators know of people. */
import type * as contract from '../shared/contract.js';
import {
  ann,
  appeal,
  AT,
  comment,
  id,
  note,
  noticeStatus,
  ownReport,
  queueItem,
  statement,
} from './openapi-samples.js';

export const MODERATION_EXAMPLES = {
  OwnStatements: { items: [statement], next: null },
  Statement: statement,
  AppealInput: { text: appeal.text },
  AppealPage: { items: [appeal], next: null },
  AppealAnswerInput: { outcome: 'overturned', note: 'You are right, it is.', seen: queueItem.comment.state },
  AppealAnswer: { id: appeal.id, outcome: 'overturned', decisionId: id(73) },
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
  PersonNoteInput: { text: 'Warned by mail on Monday.' },
  PersonNotes: { items: [note] },
  PersonHistory: {
    person: {
      ...{ id: ann.id, name: ann.name, picture: null, guest: false, published: 12, rejected: 1 },
      ...{ standing: 'normal', ban: null, warning: null, reports: { upheld: 8, declined: 2, muted: null } },
    },
    may: { decide: true, ban: true, unban: true, standing: true, warn: true },
    ...{ notes: [note], decisions: [appeal.statement], reports: [ownReport] },
  },
  RejectAllInput: { batch: id(80), reason: 'spam', note: 'All of these are advertising.' },
  UndoAllInput: { batch: id(80) },
  BatchResult: { done: 37, left: false },
  WarnInput: { reason: 'Keep to the subject, please.' },
} satisfies Partial<Record<keyof typeof contract, unknown>>;
