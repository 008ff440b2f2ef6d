/** Hebrew: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('he');

export const wordsView: typeof en.wordsView = {
  heading: 'מילים',
  intro:
    'מילים וביטויים שלמים, באותיות גדולות או קטנות, עם ניקוד או סימנים או בלעדיהם, וגם בהסוואה: w4lrus,‏ w.a.l.r.u.s,‏ waaalrus. מילים ארוכות יותר שרק מכילות אחת מהן אינן נחשבות.',
  readOnly: 'רק מנהלי האתר יכולים לשנות את אלה.',
  lists: { banned: 'אסורה: נדחית', suspect: 'חשודה: ממתינה' },
  all: 'שתי הרשימות',
  search: 'חיפוש מילים',
  shownList: 'רשימה',
  total: (count) => plural(count, { one: 'מילה אחת', two: 'שתי מילים', other: '# מילים' }),
  empty: 'עדיין אין מילים.',
  noMatch: 'אין מילה מתאימה.',
  word: 'מילה או ביטוי',
  prefix: 'גם מילים ארוכות יותר שמתחילות בה',
  prefixShort: 'ומילים ארוכות יותר',
  add: 'הוספה',
  added: (word) => t`נוספה: ${word}`,
  remove: 'הסרה',
  removeWord: (word) => t`הסרת ${word}`,
  removed: (word) => t`הוסרה: ${word}`,
  listOf: (word) => t`הרשימה של ${word}`,
  prefixOf: (word) => t`${word}: ומילים ארוכות יותר`,
  changed: (word) => t`שונתה: ${word}`,
  more: 'להציג עוד',

  tester: 'ניסיון של טקסט',
  testerHint: 'אפשר להדביק תגובה כדי לראות אילו מילים יש בה ומה היה קורה לה. דבר אינו מתפרסם.',
  testText: 'טקסט',
  test: 'ניסיון',
  outcomes: {
    publish: 'לא נמצאו מילים. הייתה מתפרסמת.',
    hold: 'הייתה ממתינה למנחה.',
    reject: 'הייתה נדחית.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list}), נכתבה „${found}”, בתו ${at}`,

  exchange: 'ייבוא וייצוא',
  exchangeHint:
    'מילה אחת בכל שורה, עם * בסופה כדי להתאים גם למילים ארוכות יותר; או CSV עם text,‏ list ו־prefix.',
  content: 'מילים לייבוא',
  format: 'תבנית',
  formats: { lines: 'מילה אחת בכל שורה', csv: 'CSV' },
  intoList: 'לרשימה',
  replace: 'הסרת מילים שאינן מופיעות בה',
  import: 'ייבוא',
  imported: (added, changed, removed, unchanged) =>
    t`${added} נוספו, ${changed} שונו, ${removed} הוסרו, ${unchanged} כבר היו שם.`,
  export: 'הורדה כ־CSV',
};
