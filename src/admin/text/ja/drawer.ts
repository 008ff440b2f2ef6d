/** Japanese: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ja');

export const drawerWords: typeof en.drawerWords = {
  warn: '警告する…',
  warnHeading: (name) => t`${name}さんに警告する`,
  warnHint: '読んだことを確認するまで、本人はコメントできません。',
  warnReason: '警告（本人に表示）',
  warnSubmit: '警告する',
  warned: (name) => t`${name}さんに警告しました。`,
  warning: (read) => (read ? '警告済み（確認済み）' : '警告済み（未確認）'),
  notes: 'メモ',
  notesHint: 'モデレーターだけに表示されます。',
  noNotes: 'メモはありません。',
  newNote: '新しいメモ',
  addNote: 'メモを追加',
  noted: 'メモを追加しました。',
  deleted: 'メモを削除しました。',
  deleteNote: 'メモを削除',
  noteBy: '記入者：',
  logByPerson: 'この人の操作すべて',
  reports: 'この人の報告',
  noReports: '報告はありません。',
  outcomes: { open: '未対応', upheld: '認定', declined: '不認定' },
  allComments: 'すべてのコメント',
  rejectAll: 'この人のコメントをすべて却下…',
  confirm: (published) =>
    t`公開中または承認待ちのコメントをすべて却下します（公開中${published}件）。ここで元に戻せます。`,
  reason: '理由',
  note: '投稿者へのメモ（任意）',
  rejectSubmit: 'すべて却下',
  rejected: (count) => plural(count, { other: 'コメント#件を却下しました。' }),
  undoAll: '元に戻す',
  undone: (count) => plural(count, { other: 'コメント#件を元に戻しました。' }),
};
