/** Chinese, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/zh.js';

export const newsroom: NewsroomCatalogue = {
  ask: '向读者提问',
  ask_title: '向本段读者提问',
  ask_question: '你的问题',
  ask_empty: '请先写下问题。',
  ask_display: '显示方式',
  ask_display_closed: '在段落旁显示问号',
  ask_display_open: '在页边显示问题',
  asked: '你的问题已发布。',
  question_change: '修改问题',
  question_close: '关闭问题',
  question_open: '重新开放问题',
  question_changed: '问题已修改。',
  question_closed_now: '问题已关闭，回答保留。',
  question_open_now: '问题已重新开放。',
  take_down: '撤下',
  take_down_title: '撤下原因',
  take_down_intro: '评论将对所有人消失，作者会看到原因。',
  take_down_note: '给作者的说明（可选）',
  taken_down: '评论已撤下。',
  lock: '锁定讨论',
  lock_intro: '讨论仍可阅读，但不能回复。',
  unlock: '解锁讨论',
  unlock_intro: '讨论可以再次回复。',
  lock_reason: '原因（记入日志）',
  lock_reason_missing: '请先写下原因。',
  locked_now: '讨论已锁定。',
  unlocked_now: '讨论已解锁。',
};
