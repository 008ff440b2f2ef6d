/** Hebrew: the texts that the console's first load needs. */
import type * as en from '../en/index.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('he');

export const text: typeof en.text = {
  product: 'Interline',
  title: (place) => t`${place} · ניהול התגובות של Interline`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'אורח',
  aboutPerson: (name) => t`מידע על ${name}`,
  count: (count) => t`${count}`,

  skipToList: 'מעבר לתור',
  skipToMain: 'מעבר לתוכן',
  queuesLabel: 'תורים',
  moreLabel: 'עוד',
  menu: 'תפריט',
  overview: 'סקירה',
  articles: 'כתבות',
  articleLink: 'דיונים בטקסט הכתבה',
  log: 'יומן',
  report: 'דוח',
  appeals: 'ערעורים',
  settings: 'הגדרות',
  words: 'מילים',
  rules: 'כללים',
  help: 'מקלדת',
  language: (name) => t`שפה: ${name}`,
  signOut: 'התנתקות',

  session: {
    malformed: 'זה לא נראה כמו אסימון: באסימון יש שלושה חלקים שנקודות מפרידות ביניהם.',
    expired: 'החיבור הסתיים. יש לבקש מהאתר קישור חדש. ההחלטות שלך נשמרו.',
    refused: 'האסימון לא התקבל. ייתכן שפג תוקפו או שהוא שייך לאתר אחר.',
    noSite: (site) => t`אין כאן אתר בשם „${site}”.`,
    notAllowed: (name) => t`ל־${name} אין הרשאה לנהל תגובות באתר הזה. מנהל האתר יכול להעניק את התפקיד.`,
    banned: (reason) => t`נחסמת באתר הזה: ${reason}`,
    checking: 'מתחברים…',
  },

  list: {
    label: (queue) => t`תגובות: ${queue}`,
    loading: 'טוען…',
    empty: {
      new: 'אין תגובות חדשות. עברת על כולן.',
      pending: 'אין תגובות שממתינות לאישור.',
      reported: 'אין דיווחים פתוחים.',
      withheld: 'אין תגובות מוסתרות.',
      approved: 'עדיין אין תגובות שאושרו.',
      rejected: 'אין תגובות שנדחו.',
      spam: 'אין ספאם.',
    },
    emptyHint: 'תגובות חדשות מופיעות כאן אוטומטית.',
    failed: 'לא ניתן לטעון את התור.',
    retry: 'לנסות שוב',
    more: 'לטעון עוד',
    arrivals: (count) =>
      plural(count, { one: 'תגובה חדשה אחת', two: 'שתי תגובות חדשות', other: '# תגובות חדשות' }),
    select: (name) => t`בחירת התגובה של ${name}`,
    selected: (count) => plural(count, { one: 'אחת נבחרה', two: 'שתיים נבחרו', other: '# נבחרו' }),
    selectAll: 'בחירת כל מה שנטען',
    clearSelection: 'ביטול הבחירה',
    flags: (count) => plural(count, { one: 'דיווח אחד', two: 'שני דיווחים', other: '# דיווחים' }),
    goneElsewhere: 'הוחלט במקום אחר',
    position: (at, of) => t`${at} מתוך ${of}`,
    positionOfMore: (at, of) => t`${at} מתוך יותר מ־${of}`,
    lookingAt: (names) =>
      plural(names.length, {
        one: t`כרגע צופה בזה ${list(names)}.`,
        two: t`כרגע צופים בזה ${list(names)}.`,
        other: t`כרגע צופים בזה ${list(names)}.`,
      }),
    others: (count) => plural(count, { one: 'אדם נוסף', two: 'שני אנשים נוספים', other: '# אנשים נוספים' }),
  },

  item: {
    none: 'יש לבחור תגובה כדי לראות אותה כאן.',
    back: 'חזרה לתור',
    by: (name) => t`תגובה מאת ${name}`,
    edited: 'נערכה',
    onArticle: 'על הכתבה כולה',
    inReplyTo: 'תשובה אל',
    question: 'עונה על השאלה של כותבי הכתבה',
    threadLocked: 'הדיון נעול',
    onPage: 'פתיחה בדף שלה',
    pinned: 'נעוצה',
    featured: 'נבחרת',
    source: 'הצגת ה־Markdown כפי שהוקלד',
    gone: 'מישהו אחר החליט על התגובה הזאת בזמן שהייתה פתוחה אצלך.',
    paragraph: 'הפסקה',
    paragraphThen: 'אז',
    paragraphNow: 'עכשיו',
    paragraphGone: 'הפסקה כבר אינה בכתבה',
    paragraphUncertain: 'ייתכן שהקטע הזה הועבר',
    unverified: 'עדיין לא נמצא בטקסט שפורסם',
    changed: 'השתנתה מאז',
    removedMark: 'הוסר:',
    addedMark: 'נוסף:',
    endMark: 'סוף.',
    quoteStart: 'הקטע שעליו הגיבו:',
    around: 'הדיון שמסביב',
    aroundEmpty: 'אין בדיון הזה דבר פומבי.',
    thisOne: 'התגובה הזאת',
    why: 'סיבת הבדיקה',
    whyNothing: 'אף כלל לא התאים, ואף קורא לא דיווח עליה.',
    whyAll: 'הצגת כל הסיבות',
    rule: (result) => t`כלל: ${result}`,
    reportedBy: 'דווחה בידי',
    answered: 'נענה בהחלטה',
    notCounted: 'חדש כאן, ולכן אינו נספר לצורך הסתרה',
    undone: 'בוטל',
    author: 'ההיסטוריה של הכותב',
    record: (published, rejected) => t`${published} פורסמו, ${rejected} נדחו`,
    banned: 'חסום',
    bannedUntil: (date) => t`חסום עד ${date}`,
    history: 'החלטות',
    noHistory: 'עדיין אין החלטות.',
    byRule: 'כלל',
    logOfPerson: 'כל ההחלטות על אדם זה',
    logOfComment: 'ביומן',
  },

  decide: {
    label: 'החלטה',
    approve: 'אישור',
    approveMany: (count) => t`אישור ${count}`,
    reject: 'דחייה…',
    rejectMany: (count) => t`דחיית ${count}…`,
    spam: 'ספאם',
    spamMany: (count) => t`ספאם: ${count}`,
    see: 'נצפתה',
    seeMany: (count) => t`נצפו: ${count}`,
    previous: 'הקודמת',
    next: 'הבאה',
    undo: 'ביטול',
    lock: 'נעילת הדיון…',
    unlock: 'ביטול נעילת הדיון…',
    pin: 'נעיצה למעלה',
    unpin: 'ביטול הנעיצה',
    feature: 'סימון כתגובה נבחרת',
    unfeature: 'הסרת הסימון „נבחרת”',
    pinDone: (on) => (on ? 'ננעצה בראש הרשימה.' : 'הנעיצה בוטלה.'),
    featureDone: (on) => (on ? 'סומנה כתגובה נבחרת.' : 'כבר אינה תגובה נבחרת.'),
    articleState: 'סגירה או הסתרה של הכתבה…',
    articleStateOpen: 'פתיחה או הסתרה של הכתבה…',
    standing: 'התגובות של אדם זה…',
    ban: 'חסימת הכותב…',
    unban: 'ביטול החסימה…',
    notAllowed: 'אפשר לקרוא את התורים, אבל לא להחליט.',
    notAboutThis: 'אי אפשר להחליט על תגובות שלך או של בעלי תפקיד בכיר משלך.',
    comments: (count) => plural(count, { one: 'תגובה אחת', two: 'שתי תגובות', other: '# תגובות' }),
    /** `what`: a name, or a number of comments. */
    approved: (what) => t`אושרה: ${what}.`,
    rejected: (what, reason) => t`נדחתה: ${what}. סיבה: ${reason}.`,
    spammed: (what) => t`סומנה כספאם: ${what}.`,
    seen: (what) => t`סומנה כנצפתה: ${what}.`,
    undoneOne: (queue) => t`בוטל: חזרה לתור „${queue}”.`,
    undone: (count, queue) =>
      plural(count, {
        one: t`בוטל: תגובה אחת חזרה לתור „${queue}”.`,
        two: t`בוטל: שתי תגובות חזרו לתור „${queue}”.`,
        other: t`בוטל: # תגובות חזרו לתור „${queue}”.`,
      }),
    undoneElsewhere: (count) =>
      plural(count, {
        one: 'בוטל: ההחלטה של עמית תקפה שוב.',
        two: 'בוטל: בשתי תגובות תקפה שוב ההחלטה של עמית.',
        other: 'בוטל: ב־# תגובות תקפה שוב ההחלטה של עמית.',
      }),
    notUndone: (count) =>
      plural(count, {
        one: 'תגובה אחת השתנתה מאז, ואי אפשר לבטל את ההחלטה עליה.',
        two: 'שתי תגובות השתנו מאז, ואי אפשר לבטל את ההחלטה עליהן.',
        other: '# תגובות השתנו מאז, ואי אפשר לבטל את ההחלטה עליהן.',
      }),
    nothingToUndo: 'אין מה לבטל.',
    moved: (count) =>
      plural(count, {
        one: 'תגובה אחת השתנתה בזמן שהייתה פתוחה אצלך, ולכן לא הוחלט דבר. כדאי לבדוק אותה שוב.',
        two: 'שתי תגובות השתנו בזמן שהיו פתוחות אצלך, ולא הוחלט עליהן. כדאי לבדוק אותן שוב.',
        other: '# תגובות השתנו בזמן שהיו פתוחות אצלך, ולא הוחלט עליהן. כדאי לבדוק אותן שוב.',
      }),
    failed: (count, why) =>
      plural(count, {
        one: t`תגובה אחת הוחזרה למקומה: ${why}`,
        two: t`שתי תגובות הוחזרו למקומן: ${why}`,
        other: t`# תגובות הוחזרו למקומן: ${why}`,
      }),
    missing: (count) =>
      plural(count, {
        one: 'תגובה אחת כבר לא הייתה שם.',
        two: 'שתי תגובות כבר לא היו שם.',
        other: '# תגובות כבר לא היו שם.',
      }),
  },

  rejectDialog: {
    heading: 'מה סיבת הדחייה?',
    headingMany: (count) =>
      plural(count, {
        one: 'מה סיבת הדחייה של התגובה הזאת?',
        two: 'מה סיבת הדחייה של שתי התגובות האלה?',
        other: 'מה סיבת הדחייה של # התגובות האלה?',
      }),
    hint: 'יש להקיש מספר או לבחור. הכותב רואה את הסיבה ואת ההערה.',
    note: 'הערה לכותב (לא חובה)',
    noteHint: 'יש לכתוב אותה קודם, ואז לבחור סיבה.',
  },

  dialog: { cancel: 'ביטול', close: 'סגירה', needReason: 'יש לכתוב סיבה. היא נשמרת ביומן.' },

  errors: {
    offline: 'אין גישה לשירות. כדאי לבדוק את החיבור.',
    unexpected: 'אירעה תקלה בשירות. אפשר לנסות שוב בעוד רגע.',
    rateLimited: 'יותר מדי בקשות בבת אחת. יש להמתין רגע.',
    busy: 'מישהו אחר שינה את זה כרגע. אפשר לנסות שוב.',
    moved: 'זה השתנה בינתיים.',
    forbidden: 'אין לך הרשאה לפעולה הזאת.',
    banned: (reason) => t`נחסמת (${reason}).`,
    gone: 'זה כבר לא שם.',
    prefix: (why) => t`הפעולה לא הצליחה: ${why}`,
    stale: 'ייתכן שהמספרים אינם מעודכנים: אין גישה לשירות.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');
