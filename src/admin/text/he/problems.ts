/** Hebrew: why the service refused a change. */
import type * as en from '../en/problems.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const problems: typeof en.problems = {
  appeal_answered: 'מישהו אחר כבר ענה לערעור הזה.',
  own_decision: 'זה נוגע להחלטה שלך. מנחה אחר צריך לענות.',
  too_many_pins: 'בכתבה הזאת יש כבר המספר המרבי של תגובות נעוצות. יש לבטל קודם נעיצה אחת.',
  not_a_top_comment: 'אפשר לנעוץ רק תגובה שאינה תשובה.',
  own_comment: 'זו התגובה שלך.',
  thread_locked: 'הדיון נעול.',
  article_closed: 'הכתבה סגורה.',
  word_taken: 'המילה כבר נמצאת באחת הרשימות.',
  too_many_words: 'הרשימות הגיעו למספר המילים המרבי.',
  text_too_complex: 'עיבוד הטקסט דורש יותר מדי זמן או זיכרון.',
  invalid_text: 'יש בטקסט תווים שלא ניתן לשמור.',
  body_too_large: 'זה גדול מדי.',
  unavailable: 'השירות עמוס. אפשר לנסות שוב בעוד רגע.',
};

/** For an input that the service explains in English only. */
export const refused: typeof en.refused = (code) => t`השירות לא קיבל את זה (${code}).`;
export const inEnglish: typeof en.inEnglish = (detail) => t`באנגלית: ${detail}`;
