/** Hebrew, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/he.js';

export const newsroom: NewsroomCatalogue = {
  ask: 'שאלה לקוראים',
  ask_title: 'שאלה לקוראי הפסקה הזאת',
  ask_question: 'השאלה שלך',
  ask_empty: 'יש לכתוב קודם שאלה.',
  ask_display: 'איך היא מוצגת',
  ask_display_closed: 'סימן שאלה ליד הפסקה',
  ask_display_open: 'השאלה עצמה, בשוליים',
  asked: 'השאלה שלך פורסמה.',
  question_change: 'שינוי השאלה',
  question_close: 'סגירת השאלה',
  question_open: 'פתיחת השאלה מחדש',
  question_changed: 'השאלה שונתה.',
  question_closed_now: 'השאלה סגורה. התשובות נשארות.',
  question_open_now: 'השאלה פתוחה שוב.',
  take_down: 'הסרה',
  take_down_title: 'סיבת ההסרה',
  take_down_intro: 'התגובה נעלמת לכולם. מי שכתב אותה רואה את הסיבה.',
  take_down_note: 'הערה לכותב (לא חובה)',
  taken_down: 'התגובה הוסרה.',
  lock: 'נעילת הדיון',
  lock_intro: 'אפשר עדיין לקרוא את הדיון, אבל לא להשיב בו.',
  unlock: 'ביטול נעילת הדיון',
  unlock_intro: 'אפשר שוב להשיב בדיון.',
  lock_reason: 'סיבה, ליומן',
  lock_reason_missing: 'יש לכתוב קודם סיבה.',
  locked_now: 'הדיון נעול.',
  unlocked_now: 'נעילת הדיון בוטלה.',
};
