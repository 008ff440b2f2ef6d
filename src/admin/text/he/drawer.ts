/** Hebrew: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('he');

export const drawerWords: typeof en.drawerWords = {
  warn: 'אזהרה…',
  warnHeading: (name) => t`אזהרה אל ${name}`,
  warnHint: 'אי אפשר יהיה להגיב עד לאישור שהאזהרה נקראה.',
  warnReason: 'אזהרה, מוצגת לאדם',
  warnSubmit: 'שליחת אזהרה',
  warned: (name) => t`נשלחה אזהרה אל ${name}.`,
  warning: (read) => (read ? 'נשלחה אזהרה והיא נקראה' : 'נשלחה אזהרה והיא טרם נקראה'),
  notes: 'הערות',
  notesHint: 'רק מנחים רואים אותן.',
  noNotes: 'אין הערות.',
  newNote: 'הערה חדשה',
  addNote: 'הוספת הערה',
  noted: 'ההערה נוספה.',
  deleted: 'ההערה נמחקה.',
  deleteNote: 'מחיקת ההערה',
  noteBy: 'מאת',
  logByPerson: 'כל הפעולות של האדם',
  reports: 'הדיווחים של האדם',
  noReports: 'לא דיווח על דבר.',
  outcomes: { open: 'פתוח', upheld: 'התקבל', declined: 'נדחה' },
  allComments: 'כל התגובות',
  rejectAll: 'דחיית כל התגובות של האדם…',
  confirm: (published) =>
    t`הפעולה דוחה את כל התגובות הפומביות או הממתינות של האדם (${published} פומביות). אפשר לבטל אותה כאן.`,
  reason: 'סיבה',
  note: 'הערה לכותב (לא חובה)',
  rejectSubmit: 'דחיית הכול',
  rejected: (count) =>
    plural(count, { one: 'תגובה אחת נדחתה.', two: 'שתי תגובות נדחו.', other: '# תגובות נדחו.' }),
  undoAll: 'ביטול',
  undone: (count) =>
    plural(count, { one: 'תגובה אחת שוחזרה.', two: 'שתי תגובות שוחזרו.', other: '# תגובות שוחזרו.' }),
};
