/** Hebrew: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const machineWords: typeof en.machineWords = {
  heading: 'אסימוני שירות',
  hint: 'למערכת ניהול התוכן (CMS) שלך ולמערכות אחרות. כל אסימון יכול לעשות רק את מה שלשמו נוצר.',
  scopes: {
    publish: 'פרסום ושינוי של כתבות',
    'queues:read': 'קריאת התורים',
    decide: 'החלטה על תגובות, וביטול ההחלטה',
    'sign-in': 'חיבור אנשים למסוף, גם כמנהלי האתר',
  },
  scopesLabel: 'מה הוא יכול לעשות',
  name: 'שם',
  nameHint: 'למה הוא משמש, למשל cms. השם מופיע ביומן.',
  expires: 'מסתיים בתאריך (לא חובה)',
  create: 'יצירת אסימון',
  incomplete: 'יש לכתוב שם ולבחור מה הוא יכול לעשות.',
  past: 'יש לבחור תאריך עתידי.',
  created: (name) =>
    t`האסימון „${name}” נוצר. יש להעתיק אותו עכשיו: איננו שומרים אותו, ולכן לא נוכל להציג אותו שוב.`,
  secret: 'אסימון חדש',
  copy: 'העתקה',
  copied: 'הועתק.',
  done: 'סיום',
  none: 'אין אסימונים.',
  table: 'האסימונים של האתר הזה',
  columns: ['שם', 'יכולות', 'מאז', 'מצב', 'פעולה'],
  live: 'פעיל',
  until: (date) => t`עד ${date}`,
  expired: (date) => t`הסתיים ב־${date}`,
  revokedAt: (date) => t`נשלל ב־${date}`,
  revoke: 'שלילה',
  revokeOf: (name) => t`שלילת ${name}`,
  revokeAsk: (name) => t`לשלול את „${name}”?`,
  revokeHint: 'כל מה שמשתמש בו יפסיק לפעול מיד, ומי שהתחברו בעזרתו ינותקו. לא ניתן לבטל את הפעולה.',
  revoked: (name) => t`האסימון „${name}” נשלל.`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'מנפיקים ומפתחות',
  hint: 'של מי האסימונים שהאתר הזה מקבל. מפעיל השירות מוסיף ושולל מפתחות בשורת הפקודה.',
  table: 'המפתחות של האתר הזה',
  columns: ['מנפיק', 'מפתח', 'אלגוריתם', 'מאז', 'מצב'],
  ofService: 'Interline עצמו, עבור אורחים',
  live: 'בשימוש',
  revokedAt: (date) => t`נשלל ב־${date}`,
};
