/** Hebrew: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const signIn: typeof en.signIn = {
  heading: 'ניהול תגובות',
  intro: 'יש לפתוח את הקישור שהאתר נתן לך, או להדביק אסימון ממנו.',
  site: 'מפתח האתר',
  token: 'אסימון',
  tokenHint: 'מתחיל ב־„eyJ”. נשמר רק בכרטיסייה הזאת, עד שתיסגר.',
  submit: 'התחברות',
  missing: 'יש למלא גם את מפתח האתר וגם את האסימון.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'שפה',
  label: 'שפת המסוף הזה',
  hint: 'לדפדפן הזה. הדף נטען מחדש, ולכן יש לשמור קודם את השינויים.',
  submit: 'שימוש בשפה הזאת',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'נעילת הדיון הזה',
  unlock: 'ביטול נעילת הדיון הזה',
  lockHint: 'הקוראים יכולים עדיין לקרוא אותו, אך לא להשיב.',
  unlockHint: 'הקוראים יכולים שוב להשיב.',
  reason: 'סיבה, ליומן',
  done: (locked) => (locked ? 'הדיון נעול.' : 'נעילת הדיון בוטלה.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'התגובות לכתבה הזאת',
  state: 'מצב',
  reason: 'סיבה, ליומן',
  submit: 'שינוי',
  done: (state) => t`הכתבה שונתה. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'מקלדת',
  on: 'קיצורי מקש יחיד פעילים',
  hint: 'אפשר לכבות אותם אם הם מפריעים להקלדה קולית או לקורא מסך.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'התגובה הבאה',
  previous: 'התגובה הקודמת',
  approve: 'אישור',
  reject: 'דחייה, ואז 1 עד 8 לסיבה',
  spam: 'סימון כספאם',
  undo: 'ביטול ההחלטה האחרונה',
  select: 'בחירה או ביטול בחירה',
  selectRange: 'בחירה מהאחרונה שנבחרה עד כאן',
  clear: 'ניקוי הבחירה או החיפוש',
  lock: 'נעילת הדיון או ביטולה',
  ban: 'חסימת הכותב, או ביטול החסימה',
  arrivals: 'הצגת תגובות חדשות',
  search: 'חיפוש',
  group: 'פתיחת הקבוצה: טקסטים כמעט זהים, או תגובות של אדם אחד',
  see: 'נצפתה (תחת „חדשות”)',
  help: 'הרשימה הזאת',
};

export const settingsView: typeof en.settingsView = {
  heading: 'הגדרות',
  readOnly: 'רק מנהלי האתר יכולים לשנות את אלה.',
  save: 'שמירת השינויים',
  saved: 'נשמר. תגובות חדשות יטופלו לפי ההגדרות האלה.',
  unchanged: 'לא שונה דבר.',
  failed: 'לא נשמר.',
};
