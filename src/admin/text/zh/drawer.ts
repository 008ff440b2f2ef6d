/** Chinese: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('zh');

export const drawerWords: typeof en.drawerWords = {
  warn: '警告…',
  warnHeading: (name) => t`警告 ${name}`,
  warnHint: '本人确认已读之前不能评论。',
  warnReason: '警告内容（向本人显示）',
  warnSubmit: '警告',
  warned: (name) => t`已警告 ${name}。`,
  warning: (read) => (read ? '已警告，本人已读' : '已警告，本人未读'),
  notes: '备注',
  notesHint: '仅版主可见。',
  noNotes: '没有备注。',
  newNote: '新备注',
  addNote: '添加备注',
  noted: '备注已添加。',
  deleted: '备注已删除。',
  deleteNote: '删除备注',
  noteBy: '填写人：',
  logByPerson: '此人的全部操作',
  reports: '此人的举报',
  noReports: '此人没有举报过。',
  outcomes: { open: '待处理', upheld: '成立', declined: '不成立' },
  allComments: '全部评论',
  rejectAll: '拒绝此人的全部评论…',
  confirm: (published) => t`这将拒绝此人所有公开或待审核的评论（公开 ${published} 条）。您可以在此撤销。`,
  reason: '原因',
  note: '给评论者的说明（选填）',
  rejectSubmit: '全部拒绝',
  rejected: (count) => plural(count, { other: '已拒绝 # 条评论。' }),
  undoAll: '撤销',
  undone: (count) => plural(count, { other: '已恢复 # 条评论。' }),
};
