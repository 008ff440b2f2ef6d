/** Hebrew: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const queues: typeof en.queues = {
  new: 'חדשות',
  pending: 'ממתינות',
  reported: 'דווחו',
  withheld: 'מוסתרות',
  approved: 'אושרו',
  rejected: 'נדחו',
  spam: 'ספאם',
};

export const statuses: typeof en.statuses = {
  published: 'פורסמה',
  pending: 'ממתינה לאישור',
  withheld: 'מוסתרת',
  rejected: 'נדחתה',
  spam: 'ספאם',
  deleted: 'נמחקה בידי מי שכתב אותה',
  erased: 'הנתונים נמחקו',
};

export const reasons: typeof en.reasons = {
  within_rules: 'עומדת בכללים',
  abuse: 'פגיעה באדם',
  hate: 'שנאה כלפי קבוצה',
  spam: 'ספאם או פרסומת',
  off_topic: 'לא לעניין',
  privacy: 'מידע אישי',
  illegal: 'מנוגדת לחוק',
  misinformation: 'טענות שגויות',
  other: 'משהו אחר',
};

export { checkReasons } from '../../../shared/i18n/later/he.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'ידני', short: 'ידני' },
  opinions_received: { full: 'אף שירות אחר לא התנגד', short: 'נבדקה' },
  many_reports: { full: 'דיווחים רבים בזמן קצר', short: 'דיווחים' },
  article_age: { full: 'הכתבה ישנה', short: 'ישנה' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'אושרה',
  'comment.reject': 'נדחתה',
  'comment.spam': 'סומנה כספאם',
  'comment.see': 'נצפתה ונשארה כפי שהיא',
  'comment.refuse': 'נדחתה בידי בדיקה',
  'comment.hold': 'עוכבה בידי בדיקה',
  'comment.report': 'דווחה בידי בדיקה',
  'comment.uphold': 'הערעור נדחה',
  'comment.release': 'פורסמה',
  'comment.withhold': 'הוסתרה',
  'comment.undo': 'ההחלטה בוטלה',
  'comment.pin': 'ננעצה',
  'comment.unpin': 'הנעיצה בוטלה',
  'comment.feature': 'סומנה כנבחרת',
  'comment.unfeature': 'כבר אינה נבחרת',
  'comment.redact': 'מידע אישי הוסר',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'לפי נתוני ההתחברות',
  request: 'לפי בקשה',
  erased: 'נמחק',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'שורת הפקודה',
  'the service': 'Interline עצמו',
  'the publisher': 'המערכת של המוציא לאור',
  'the sign-in': 'ההתחברות של האתר',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`מערכת „${name}”`;

export const roles: typeof en.roles = {
  guest: 'אורח',
  reader: 'קורא',
  author: 'כותב',
  moderator: 'מנחה',
  admin: 'מנהל האתר',
  publisher: 'מוציא לאור',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'ללא יחס מיוחד',
  premoderated: 'התגובות ממתינות למנחה',
  trusted: 'אמין',
};

export const articleStates: typeof en.articleStates = {
  open: 'פתוחה',
  closed: 'סגורה: אין תגובות חדשות',
  hidden: 'מוסתרת: התגובות אינן מוצגות',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'פורסמה בידי בדיקה',
  observe: 'תיעוד בלבד, ללא פעולה',
  report: 'דווחה ופורסמה',
  hold: 'עוכבה',
  reject: 'נדחתה',
  withhold: 'מוסתרת עד לבדיקה',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'קישורים',
  allowed: 'מותרים',
  word: 'מילה',
  words: 'מילים',
  written: 'נכתבה',
  domains: 'דומיינים',
  letters: 'אותיות',
  capitals: 'אותיות גדולות',
  characters: 'תווים',
  at_least: 'לפחות',
  at_most: 'לכל היותר',
  likeness: 'דמיון',
  of: 'מתוך',
  marks: 'סימנים',
  comments: 'תגובות',
  seconds: 'שניות',
  rejected: 'נדחו',
  decided: 'הוחלטו',
  published: 'פורסמו',
  until: 'עד',
  cause: 'גורם',
  why: 'סיבה',
  would: 'היה קורה',
  flags: 'דיווחים',
  service: 'שירות',
  from: 'מאת',
  category: 'קטגוריה',
  percent: 'אחוז',
  threshold: 'סף',
  model: 'גרסה',
  version: 'גרסה',
  passages: 'קטעים',
  earlier: 'גם מגרסאות קודמות',
};

/** A comment's texts. */
export const commentTexts = { versions: 'כל הגרסאות', redact: 'הסרת מידע אישי…' };
