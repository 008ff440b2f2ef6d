/** Hebrew: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('he');

export const overviewView: typeof en.overviewView = {
  intro: 'מה קרה לאחרונה, וכמה זמן הקוראים ממתינים. הימים לפי UTC. החלטות שבוטלו אינן נכללות.',
  period: 'תקופה',
  periods: { 7: '7 הימים האחרונים', 30: '30 הימים האחרונים', 90: '90 הימים האחרונים' },
  update: 'עדכון',
  updated: (time) => t`נתונים מ־${time}`,
  empty: 'לא קרה דבר בתקופה הזאת. תגובות, דיווחים והחלטות יופיעו כאן.',
  none: 'אין בתקופה הזאת.',
  noChart: 'לא ניתן להציג את התרשים. המספרים שלו מופיעים למטה.',
  table: 'מספרים לפי יום',
  tableOf: (chart) => t`${chart}, לפי יום`,
  dayColumn: 'יום',

  waiting: 'ממתינות עכשיו',
  queue: 'תור',
  number: 'מספר',
  oldest: 'הרשומה הישנה ביותר',
  inQueue: (count, queue) => t`${count} בתור „${queue}”`,
  nothingWaits: 'דבר אינו ממתין.',
  waits: (count) => plural(count, { one: 'אחת ממתינה.', two: 'שתיים ממתינות.', other: '# ממתינות.' }),
  waitsLongest: (oldest, queue) => t`הישנה ביותר ממתינה כבר ${oldest}, בתור „${queue}”.`,

  comments: 'תגובות',
  commentsSum: (count, days, most, highest) => t`${count} ב־${days} ימים, רובן ב־${most} (${highest}).`,

  work: 'עוכבו, נדחו ודווחו',
  held: 'עוכבו בידי בדיקה',
  rejected: 'נדחו',
  rejectedByPeople: 'נדחו בידי מנחים',
  rejectedByChecks: 'נדחו בידי בדיקות',
  reports: 'דיווחים',
  workSum: (held, rejected, people, checks) =>
    t`${held} עוכבו, ${rejected} נדחו (${people} בידי מנחים, ${checks} בידי בדיקות).`,
  reportsSum: (count) => plural(count, { one: 'דיווח אחד.', two: 'שני דיווחים.', other: '# דיווחים.' }),

  reasons: 'סיבות הדחייה',
  reason: 'סיבה',
  by: 'נדחתה בידי',
  automated: 'בדיקה',
  people: 'מנחה',
  reasonsSum: (reason, count, all) => t`השכיחה ביותר היא „${reason}”: ${count} מתוך ${all}.`,

  response: 'זמן תגובה',
  decisions: 'החלטות',
  median: 'חציון',
  p90: '90% בתוך',
  decisionsSum: (count) =>
    plural(count, {
      one: 'החלטה אחת על תגובה בתור.',
      two: 'שתי החלטות על תגובות בתור.',
      other: '# החלטות על תגובות בתור.',
    }),
  medianSum: (median) => t`החציון היה ${median}.`,
  mediansSum: (quickest, slowest) => t`החציון היומי נע בין ${quickest} ל־${slowest}.`,
};
