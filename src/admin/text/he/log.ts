/** Hebrew: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('he');

export const logWords: typeof en.logWords = {
  action: 'מה',
  anyAction: 'הכול',
  from: 'מתאריך',
  to: 'עד תאריך',
  apply: 'סינון',
  byPerson: 'הפעולות של אדם אחד',
  csv: 'הורדה כ־CSV',
  json: 'הורדה כ־JSON',
  exporting: 'אוספים את הרשומות…',
};

export const logView: typeof en.logView = {
  heading: 'יומן',
  all: 'כל ההחלטות וכל השינויים באתר, מהחדשים לישנים',
  ofPerson: 'החלטות על אדם אחד',
  ofComment: 'החלטות על תגובה אחת',
  showAll: 'הצגת כל ההחלטות',
  showComment: 'הצגת התגובה',
  showCommentOf: (time) => t`הצגת התגובה שהוחלט עליה ב־${time}`,
  when: 'מתי',
  who: 'מי',
  what: 'מה',
  about: 'על',
  why: 'מדוע',
  change: 'לפני, אחרי',
  details: 'פרטים',
  empty: 'עדיין לא הוחלט ולא שונה דבר.',
};
