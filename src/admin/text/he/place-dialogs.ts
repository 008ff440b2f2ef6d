/** Hebrew: dialogs for premoderation of a thread and busy times of an article. */
import type * as en from '../en/place-dialogs.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const premoderationDialog: typeof en.premoderationDialog = {
  hold: 'עיכוב תשובות חדשות בדיון הזה',
  release: 'הפסקת עיכוב התשובות בדיון הזה',
  hint: 'מנחה בודק כל תגובה חדשה או ערוכה בדיון לפני שהיא מופיעה. מי שכתב אותה מקבל על כך הודעה. תגובות של הצוות פטורות.',
  reason: 'סיבה, ליומן',
  done: (held) => (held ? 'מעתה התשובות ממתינות למנחה.' : 'התשובות כבר אינן ממתינות.'),
};

export const surgeDialog: typeof en.surgeDialog = {
  heading: 'מצב עומס בכתבה הזאת',
  legend: 'תגובות חדשות',
  modes: {
    premoderate: 'ממתינות למנחה',
    slow: 'מצב איטי: תגובה אחת לאדם בכל מספר שניות',
    closed: 'אינן מתקבלות',
  },
  seconds: 'שניות בין שתי תגובות',
  hours: 'משך בשעות; ריק: עד שמישהו יסיים',
  reason: 'סיבה, ליומן',
  submit: 'התחלה',
  started: (mode) => t`${mode}, בכתבה הזאת.`,
};
