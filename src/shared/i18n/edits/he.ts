/** Hebrew, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'הפסקה נערכה מאז',
  passage_removed_since: 'הקטע הוסר מאז',
  then: 'אז',
  now: 'עכשיו',
  removed_words: 'הוסר',
  added_words: 'נוסף',
  end_of_change: 'סוף השינוי',

  addressed: 'טופל בעריכה – בזכות {name}',
  settled: 'טופל – בזכות {name}',
  settled_by: 'סומן על ידי {name}',
  what_changed: 'מה השתנה בעריכה',
  mark_addressed: 'סימון כמטופל',
  mark_intro: 'הדיון מתקפל לשורת תודה אחת עבור {name}, עם אפשרות לפתוח אותו שוב.',
  mark_note: 'מה שינית (לא חובה)',
  marked: 'הדיון סומן כמטופל.',
  reopen: 'פתיחת הדיון מחדש',
  reopened: 'הדיון פתוח שוב.',

  move: 'העברה לפסקה',
  move_intro: 'הדיון עובר עם כל התגובות שלו. אפשר לבטל את ההעברה.',
  move_maybe: 'התאמות אפשריות',
  move_unknown: 'אין פסקה דומה.',
  move_other: 'פסקה אחרת',
  move_choose: 'יש לבחור קודם פסקה.',
  moved: 'הדיון נמצא בפסקה החדשה שלו.',
  moved_by_hand: 'הועבר ידנית לפסקה הזאת',
  move_back: 'ביטול',
  moved_back: 'הדיון חזר למקומו הקודם.',

  problem_thread_not_movable: 'לדיון הזה יש פסקה, והוא נשאר בה.',
  problem_paragraph_mismatch: 'הפסקה הזאת כבר אינה בכתבה. יש לבחור פסקה אחרת.',
  problem_paragraph_not_found: 'הפסקה הזאת כבר אינה בכתבה. יש לבחור פסקה אחרת.',
};
