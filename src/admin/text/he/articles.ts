/** Hebrew: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('he');

export const articlesView: typeof en.articlesView = {
  heading: 'כתבות',
  intro:
    'מה ממתין בכל כתבה, והיכן נמצאים הדיונים שלה בטקסט הנוכחי. אפשר לפתוח כתבה כדי לראות מה שינה הפרסום האחרון.',
  search: 'מילים מהכותרת, מהמפתח או מהכתובת',
  find: 'חיפוש',
  clear: 'הצגת הכול',
  sort: 'מיון',
  sorts: {
    activity: 'הפעילות האחרונה',
    reports: 'הכי הרבה דיווחים פתוחים',
    lost: 'הכי הרבה דיונים שאבד מקומם',
  },
  empty: {
    activity: 'עדיין אין כתבות.',
    reports: 'אין כתבה עם תגובות שדווחו או הוסתרו.',
    lost: 'לכל דיון יש מקום בטקסט.',
  },
  notFound: 'אין כתבה שכל המילים האלה, או תחילתן, מופיעות בכותרת, במפתח או בכתובת שלה.',
  lastActive: 'פעילות אחרונה',

  comments: (count) => plural(count, { one: 'תגובה אחת', two: 'שתי תגובות', other: '# תגובות' }),
  threads: (count) => plural(count, { one: 'דיון אחד', two: 'שני דיונים', other: '# דיונים' }),
  pending: (count) => t`ממתינות: ${count}`,
  reported: (count) => t`דווחו: ${count}`,
  withheld: (count) => t`מוסתרות: ${count}`,

  /** Threads by where they are. */
  places: {
    anchored: 'ליד הפסקה שלהם',
    moved: 'עברו עם הפסקה שלהם',
    edited: 'ליד קטע שנערך',
    ambiguous: 'ממתינים לבחירה ידנית',
    orphaned: 'הפסקה שלהם הוסרה',
    article: 'על הכתבה כולה',
  },
  atPlace: (count, place) => t`${place}: ${count}`,

  back: 'כל הכתבות',
  onSite: 'פתיחת הדף',
  actions: 'פעולות',
  state: 'פתיחה, סגירה או הסתרה…',

  publication: 'הפרסום האחרון',
  neverPublished:
    'המוציא לאור לא פרסם את הטקסט של הכתבה הזאת. הפסקאות הגיעו מהדפדפנים של הקוראים ואינן מאומתות.',
  published: (revision, time) => t`גרסה ${revision}, ${time}.`,
  nothingLost: 'לכל דיון יש בה מקום.',
  lost: (count) =>
    plural(count, {
      one: 'דיון אחד איבד בה את מקומו.',
      two: 'שני דיונים איבדו בה את מקומם.',
      other: '# דיונים איבדו בה את מקומם.',
    }),

  paragraphs: 'דיונים לפי פסקה',
  show: 'הצגה',
  showAll: 'כל הפסקאות שיש עליהן דיונים',
  showChanged: 'רק פסקאות שהועברו, השתנו או אבדו',
  noParagraphs: 'אין דיונים בטקסט.',
  noChanged: 'הפרסום האחרון לא העביר, לא שינה ולא הסיר פסקאות שיש עליהן דיונים.',

  states: {
    anchored: 'במקומה',
    moved: 'הועברה',
    edited: 'נערכה',
    ambiguous: 'לא ודאית',
    orphaned: 'הוסרה',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'אין בטקסט הנוכחי פסקה דומה לה.',
  whyAmbiguous:
    'כמה פסקאות דומות לה, ואף אחת אינה מתאימה יותר באופן ברור. אפשר להעביר את הדיונים שלה, או להשאיר אותם עם הכתבה.',
  certain: (method, percent) => t`${method}, בוודאות של ${percent}%.`,
  sinceRevision: (revision) => t`מאז גרסה ${revision}.`,
  methods: {
    id: 'נמצאה לפי המזהה שהמוציא לאור נותן לה',
    exact: 'אותו טקסט באותו סדר',
    'exact-moved': 'אותו טקסט במקום אחר',
    similar: 'הטקסט הדומה ביותר בין הפסקאות הסמוכות',
    split: 'חלק מפסקה שפוצלה',
    merge: 'כעת חלק מפסקה ארוכה יותר',
    manual: 'מוקמה ידנית',
    reader: 'היכן שמצא אותה הדפדפן של קורא',
  },
  unverified: 'לא אומתה בפרסום',
  gone: 'הטקסט שעליו התחיל הדיון:',
  threadsOf: 'דיונים',
  threadsOfArticle: 'דיונים על הכתבה כולה',
  threadList: (excerpt) => t`דיונים על „${excerpt}”`,
  noComment: 'לא נותרה אף תגובה.',
  by: (author) => t`${author}:`,
  review: 'הצגת התגובה',
  locked: 'נעול',
  held: 'התשובות ממתינות למנחה',
  resolved: 'טופל',
  movedHere: 'הועבר לכאן ידנית',
  replies: (count) =>
    plural(count, { one: 'תגובה פומבית אחת', two: 'שתי תגובות פומביות', other: '# תגובות פומביות' }),
  startedOn: 'הטקסט כשהדיון התחיל, ועכשיו',

  move: 'העברה…',
  moveOf: (excerpt) => t`העברת הדיון „${excerpt}”`,
  undoMove: 'ביטול ההעברה',
  moveUndone: 'הדיון חזר לפסקה שלו.',
  lock: 'נעילה…',
  unlock: 'ביטול הנעילה…',
  hold: 'עיכוב תשובות…',
  release: 'הפסקת עיכוב התשובות…',
  moveDialog: {
    heading: 'העברת הדיון הזה לפסקה',
    intro: 'ההעברה נרשמת ביומן, ואפשר לבטל אותה.',
    likely: 'פסקאות שיש בהן חלקים מהפסקה שהוסרה',
    unlikely: 'אין בטקסט הנוכחי פסקה שיש בה חלקים מהפסקה שהוסרה.',
    share: (percent) => t`${percent}% מהטקסט שלה`,
    other: 'פסקה אחרת',
    choose: 'בחירה…',
    submit: 'העברה',
    cancel: 'ביטול',
    needChoice: 'יש לבחור פסקה.',
    done: 'הדיון הועבר.',
  },
};
