/** Arabic, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/ar.js';

export const newsroom: NewsroomCatalogue = {
  ask: 'اسأل القرّاء',
  ask_title: 'اسأل قرّاء هذه الفقرة',
  ask_question: 'سؤالك',
  ask_empty: 'اكتب سؤالًا أولًا.',
  ask_display: 'كيف يظهر',
  ask_display_closed: 'علامة استفهام عند الفقرة',
  ask_display_open: 'السؤال نفسه في الهامش',
  asked: 'نُشر سؤالك.',
  question_change: 'تعديل السؤال',
  question_close: 'إغلاق السؤال',
  question_open: 'إعادة فتح السؤال',
  question_changed: 'تم تعديل السؤال.',
  question_closed_now: 'أُغلق السؤال، وتبقى الإجابات.',
  question_open_now: 'السؤال مفتوح من جديد.',
  take_down: 'إزالة',
  take_down_title: 'سبب الإزالة',
  take_down_intro: 'يختفي التعليق للجميع، ويرى كاتبه السبب.',
  take_down_note: 'ملاحظة إلى الكاتب (اختيارية)',
  taken_down: 'أُزيل التعليق.',
  lock: 'قفل النقاش',
  lock_intro: 'يمكن قراءة النقاش، ولا يمكن الرد عليه.',
  unlock: 'فتح قفل النقاش',
  unlock_intro: 'يمكن الرد على النقاش من جديد.',
  lock_reason: 'السبب، للسجل',
  lock_reason_missing: 'اكتب سببًا أولًا.',
  locked_now: 'النقاش مقفل.',
  unlocked_now: 'فُتح قفل النقاش.',
};
