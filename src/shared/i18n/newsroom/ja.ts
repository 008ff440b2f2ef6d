/** Japanese, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/ja.js';

export const newsroom: NewsroomCatalogue = {
  ask: '読者に質問する',
  ask_title: 'この段落の読者に質問する',
  ask_question: '質問',
  ask_empty: '先に質問を書いてください。',
  ask_display: '表示方法',
  ask_display_closed: '段落の横に疑問符を表示',
  ask_display_open: '余白に質問文を表示',
  asked: '質問を公開しました。',
  question_change: '質問を変更',
  question_close: '質問を締め切る',
  question_open: '質問を再開する',
  question_changed: '質問を変更しました。',
  question_closed_now: '質問を締め切りました。回答は残ります。',
  question_open_now: '質問を再開しました。',
  take_down: '取り下げる',
  take_down_title: '取り下げる理由',
  take_down_intro: 'コメントは全員から見えなくなります。書いた人には理由が表示されます。',
  take_down_note: '書いた人へのメモ（任意）',
  taken_down: 'コメントを取り下げました。',
  lock: 'スレッドをロック',
  lock_intro: 'スレッドは読めますが、返信できなくなります。',
  unlock: 'ロックを解除',
  unlock_intro: 'スレッドに再び返信できるようになります。',
  lock_reason: '理由（記録用）',
  lock_reason_missing: '先に理由を書いてください。',
  locked_now: 'スレッドをロックしました。',
  unlocked_now: 'ロックを解除しました。',
};
