/** Persian, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/fa.js';

export const newsroom: NewsroomCatalogue = {
  ask: 'پرسش از خوانندگان',
  ask_title: 'پرسش از خوانندگان این بند',
  ask_question: 'پرسش شما',
  ask_empty: 'نخست پرسشی بنویسید.',
  ask_display: 'چگونه نشان داده شود',
  ask_display_closed: 'نشان پرسش کنار بند',
  ask_display_open: 'خود پرسش، در حاشیه',
  asked: 'پرسش شما منتشر شد.',
  question_change: 'تغییر پرسش',
  question_close: 'بستن پرسش',
  question_open: 'بازکردن دوبارهٔ پرسش',
  question_changed: 'پرسش تغییر کرد.',
  question_closed_now: 'پرسش بسته شد. پاسخ‌ها می‌مانند.',
  question_open_now: 'پرسش دوباره باز است.',
  take_down: 'برداشتن',
  take_down_title: 'دلیل برداشتن',
  take_down_intro: 'دیدگاه برای همه ناپدید می‌شود. نویسنده‌اش دلیل را می‌بیند.',
  take_down_note: 'یادداشتی برای نویسنده (اختیاری)',
  taken_down: 'دیدگاه برداشته شد.',
  lock: 'قفل‌کردن گفت‌وگو',
  lock_intro: 'گفت‌وگو را می‌توان خواند، ولی نمی‌توان پاسخ داد.',
  unlock: 'بازکردن قفل گفت‌وگو',
  unlock_intro: 'دوباره می‌توان به گفت‌وگو پاسخ داد.',
  lock_reason: 'دلیل، برای گزارش',
  lock_reason_missing: 'نخست دلیلی بنویسید.',
  locked_now: 'گفت‌وگو قفل است.',
  unlocked_now: 'قفل گفت‌وگو باز شد.',
};
