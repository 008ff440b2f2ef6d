/** Hebrew: the rules view. */
import type * as en from '../en/rules.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const rulesView: typeof en.rulesView = {
  heading: 'כללים',
  intro:
    'בדיקות נוספות של כל תגובה חדשה או ערוכה. כדאי לנסות כלל קודם במצב תיעוד: אז הוא רק רושם מה היה עושה. תגובות של הצוות פטורות.',
  readOnly: 'רק מנהלי האתר יכולים לשנות את אלה.',
  mode: 'מצב',
  modes: { off: 'כבוי', observe: 'תיעוד', on: 'פעיל' },
  action: 'פעולה',
  actions: {
    report: 'פרסום ודיווח',
    hold: 'המתנה למנחה',
    reject: 'דחייה',
  },
  titles: {
    newCommenter: 'מגיבים חדשים',
    recentRejections: 'נדחו לאחרונה',
    burst: 'רבות בבת אחת',
    repeat: 'חזרות',
    linkDomains: 'דומיינים של קישורים',
    tooShort: 'תגובות קצרות מאוד',
    tooLong: 'תגובות ארוכות מאוד',
    capitals: 'אותיות גדולות',
    learnt: 'דומות לאלה שנדחו',
    stackedMarks: 'סימנים מוערמים',
  },
  parameters: {
    newCommenter: { comments: 'עד שיפורסמו תגובות במספר הזה' },
    recentRejections: {
      percent: 'אחוז הדחיות בעשרים ההחלטות האחרונות',
      atLeast: 'ולפחות במספר הזה',
    },
    burst: { comments: 'יותר תגובות מ־', seconds: 'בתוך מספר השניות הזה' },
    repeat: { likeness: 'דמיון באחוזים, לפחות' },
    linkDomains: { denied: 'דומיינים אסורים', allowed: 'רק הדומיינים האלה; ריק: כולם' },
    tooShort: { characters: 'פחות תווים מ־' },
    tooLong: { characters: 'יותר תווים מ־' },
    capitals: {
      percent: 'אחוז האותיות הגדולות, לפחות',
      letters: 'בטקסטים שיש בהם לפחות מספר כזה של אותיות',
    },
    learnt: {},
    stackedMarks: { marks: 'סימנים על אות אחת, לפחות' },
  },
  explained: {
    newCommenter: 'אנשים שפורסמו להם מעט תגובות.',
    recentRejections: 'אנשים שמנחים דחו רבות מתגובותיהם האחרונות.',
    burst: 'תגובות של אדם אחד ברצף מהיר.',
    repeat: 'תגובה שדומה לתגובה שאותו כותב פרסם לאחרונה.',
    linkDomains: 'דומיינים שהקישורים מובילים אליהם, כולל תת־דומיינים. דומיין אחד בכל שורה.',
    tooShort: 'כמו „ראשון!” או אימוג׳י אחד.',
    tooLong: 'אורך התגובה המרבי, תחת „הגדרות”, הוא המגבלה לכולם.',
    capitals: 'טקסטים שרובם באותיות גדולות.',
    learnt: 'נלמד מההחלטות של המנחים שלך. אפשר להפעיל אותו כשהוא מוצא באופן מהימן תגובות שנדחו.',
    stackedMarks: 'אותיות עם סימנים מוערמים שמכסים שורות סמוכות.',
  },
  save: 'שמירת הכללים',
  saved: 'נשמר. תגובות חדשות ייבדקו לפי הכללים האלה.',
  unchanged: 'לא שונה דבר.',

  tryIt: 'ניסיון על 500 התגובות האחרונות',
  trying: 'בניסיון…',
  tried: (looked, changed) => t`מתוך ${looked} התגובות האחרונות, ב־${changed} התוצאה הייתה שונה.`,
  found: (rule, count) => t`${rule}: נמצא ב־${count}`,
  outcomes: { published: 'פורסמה', pending: 'ממתינה', rejected: 'נדחתה' },

  surge: {
    heading: 'מצב עומס',
    hint: 'לאתר כולו, לזמן מוגבל. תגובות של הצוות פטורות.',
    none: 'שגרה.',
    active: (what, until) => t`${what} עד ${until}.`,
    modes: {
      premoderate: 'הכול ממתין למנחה',
      slow: 'האטה',
      closed: 'אין תגובות חדשות',
    },
    seconds: 'שניות בין שתי תגובות של אדם אחד, במצב איטי',
    hours: 'משך בשעות',
    start: {
      premoderate: 'עיכוב הכול',
      slow: 'האטה',
      closed: 'סגירת התגובות',
    },
    end: 'חזרה לשגרה',
    articles: 'כתבות',
    endedFor: (title) => t`חזרה לשגרה: „${title}”.`,
    endFor: (title) => t`להחזיר לשגרה: ${title}`,
  },

  learning: {
    none: 'עדיין לא נלמד דבר.',
    measured: (of) => t`נמדד על ${of} ההחלטות האחרונות, שלא נראו לו קודם:`,
    precision: (right, found, percent) => t`${right} מתוך ${found} שמצא נדחו (דיוק ${percent}%).`,
    recall: (right, rejected, percent) => t`נמצאו ${right} מתוך ${rejected} שנדחו (כיסוי ${percent}%).`,
    good: 'אפשר להפעיל אותו.',
    notGood: (heldOut, found, precision, recall) =>
      t`הוא יכול רק לתעד עד שיימדד על ${heldOut} החלטות, ימצא ${found}, ויגיע לדיוק של ${precision}% ולכיסוי של ${recall}%.`,
    trained: (version, time) => t`גרסה ${version}, ${time}.`,
    train: 'ללמוד עכשיו מההחלטות',
    training: 'לומדים…',
  },

  automatic: {
    heading: 'מצב עומס אוטומטי',
    hint: 'כל התחלה נרשמת ביומן. לחיצה אחת על „חזרה לשגרה” מסיימת אותו, ואותם דיווחים לא יפעילו אותו שוב.',
    what: 'מה קורה',
    observe: 'תיעוד בלבד: היומן מציין מה היה מתחיל',
    modes: {
      off: 'דבר לא קורה',
      premoderate: 'הכול ממתין למנחה',
      slow: 'האטה',
      closed: 'אין תגובות חדשות',
    },
    age: 'כתבות ישנות',
    article: 'דיווחים רבים על כתבה אחת',
    site: 'דיווחים רבים באתר כולו',
    ageHint: 'חל פעם אחת על כל כתבה פתוחה. מנחה יכול לפתוח אותה שוב.',
    reportsHint: 'רק דיווחים שנספרים. כמה דיווחים של אדם אחד נספרים פעם אחת.',
    fields: {
      days: 'ימים אחרי הפרסום',
      people: 'אנשים שמדווחים',
      minutes: 'בתוך מספר הדקות הזה',
      hours: 'משך בשעות',
    },
    save: 'שמירה',
    saved: 'נשמר.',
  },
};
